// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/reviewreport.h"

#include <QJsonObject>

#include <span>

namespace waymark {

/// {"workspace", what the report says of itself (see insertFacts()), "author" (null: not told), "reviews": [{"workload":
/// {"name", "description", "environment", "owner", "targets", "serviceModel", "hostType", "tenancy", "dataClass",
/// "personalData", "gdpr"}, "lens": {"key", "name", "version"}, "started", "notes", "counts" and "proven" (see
/// riskCountsJson()), "contradicted", "contradictedQuestions", "confirmed", "selected", "pillars": [{"id", "name", "counts",
/// "contradicted", "questions": [{"id", "title", "state", "reason", "notes", "improvement", "risk", "provenRisk", "rule"
/// (null: none gave it), "choices": [{"id", "title", "code", "status", "reason", "notes", "evidence", "checks": [{"tool",
/// "check", "title", "standing", "failed", "results", "lastRun" (UTC; null: never), "stale", "excepted", "byHand"}]}]}]}],
/// "plan": [{"question", "title", "risk", "status", "points", "assumed" (both null: nothing clears it), "tooLarge", "sets":
/// [{"after", "choices": [{"id", "title", "code", "advice": [{"text", "url"}], "stories"}]}]}], "milestones": [{"name",
/// "taken", "author", "counts", "contradicted" (null: see "fault"), "fault"}]}]}. Enumerations by their words; texts that
/// aren't there are null.
QJsonObject reviewsReportJson(std::span<const ReviewReport> reviews, const ReportFacts& facts);

/// Questions by risk: {"total", "HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE", "UNRATED"}.
QJsonObject riskCountsJson(const RiskCounts& counts);

} // namespace waymark
