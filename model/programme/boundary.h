// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/scope.h"
#include "model/domain/target.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace waymark {

class Records;
struct ExceptionRecord;

/// What figures are restricted to: targets of some environments, or nothing. Good as long as the records are.
class Boundary {
public:
    /// `environments` empty: all evidence lies inside.
    Boundary(const Records& records, const QStringList& environments);

    bool excludesNothing() const { return !m_targets; }
    bool includes(const Scope& scope) const;
    /// Whether it concerns anything inside. One that names no target concerns all.
    bool includes(const ExceptionRecord& exception) const;

private:
    const Records& m_records;
    std::optional<QSet<TargetName>> m_targets; ///< none: all
};

} // namespace waymark
