// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/severity.h"

#include <vector>

namespace waymark {

/// The check that an exception is to be for, and of it which resources.
struct DraftedCover {
    std::optional<CheckKey> check = {}; ///< none: of `tool`, made known to the workspace with the exception
    QString tool = {};
    QString checkId = {};
    QStringList resources = {}; ///< names, exactly; empty: all

    friend bool operator==(const DraftedCover&, const DraftedCover&) = default;
};

/// What the form of a new exception begins with. The person may change all of it.
struct ExceptionDraft {
    std::vector<DraftedCover> covers = {}; ///< one exception each, asked for in one step; empty: to be found by the person
    ExceptionKind kind = ExceptionKind::Waiver;
    std::optional<RiskId> risk = {};       ///< that is to be accepted itself; then nothing is covered
    std::optional<TargetId> target = {};   ///< none: on whatever target
    Severity severity = Severity::Unrated; ///< the worst of what it is for; the last day that is proposed follows from it
};

/// The last day that is proposed to whom asks for an exception: the worse what it covers, the sooner somebody has to look
/// again. At most 90 days away if that is critical; what no tool rated is taken as high.
QDate proposedLastDay(ExceptionKind kind, Severity severity, QDate today);

} // namespace waymark
