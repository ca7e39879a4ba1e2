// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/scope.h"
#include "model/domain/target.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <span>

namespace waymark {

class Records;
struct ExceptionReach;
struct ExceptionRecord;

/// What figures are restricted to: targets of some environments, some targets, or nothing. Good as long as the records are.
class Boundary {
public:
    /// `environments` empty: all evidence lies inside.
    Boundary(const Records& records, const QStringList& environments);
    /// `targets` empty: nothing lies inside.
    static Boundary ofTargets(const Records& records, std::span<const TargetId> targets);

    bool excludesNothing() const { return !m_targets; }
    bool includes(const Scope& scope) const;
    /// Whether it concerns anything inside. One that names no target concerns all.
    bool includes(const ExceptionRecord& exception) const;
    bool includes(const ExceptionReach& reach) const;

private:
    const Records& m_records;
    std::optional<QSet<TargetName>> m_targets; ///< none: all
};

} // namespace waymark
