// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/domain/words.h"
#include "model/programme/reviewreportfacts.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace waymark {

/// What a report is of.
enum class ReportKind { Programme, Compliance, Sprint, Risks, Review };

template <>
struct Words<ReportKind> {
    static constexpr std::pair<ReportKind, const char*> list[] = {{ReportKind::Programme, "programme"},
                                                                  {ReportKind::Compliance, "compliance"},
                                                                  {ReportKind::Sprint, "sprint"},
                                                                  {ReportKind::Risks, "risks"},
                                                                  {ReportKind::Review, "review"}};
};

/// One report, whatever file it becomes.
struct ReportRequest {
    QString workspace = {}; ///< file
    ReportKind kind = ReportKind::Programme;
    std::optional<SprintId> sprint = {};  ///< of Sprint: the only one; none: all
    QString environment = {};             ///< results of targets of this one only; empty: all
    std::optional<QDateTime> asOf = {};   ///< UTC; of Programme and Compliance
    std::vector<ReviewId> reviews = {};   ///< of Review: these, in this order
    bool redact = false;
    QString author = {}; ///< who writes it
    QDateTime now = {};  ///< UTC
};

/// What a command line asks for, by the names of its options: "kind", "sprint", "workload", "lens", "environment", "as-of".
using ReportOptions = QHash<QString, QString>;

/// What stands in for --kind: "programme" without it, and for "dashboard". Errors: Invalid, in words: there is no such kind, or
/// another option isn't for it.
Result<ReportKind> kindOf(const ReportOptions& options);
/// The request without workspace, redaction and author. `now`: UTC. Errors: Invalid, in words: those of kindOf(), or there is no
/// such sprint, environment, review or moment.
Result<ReportRequest> requestOf(const ReportOptions& options, const Records& records, const QDateTime& now);

} // namespace waymark
