// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/riskreport.h"

#include <QJsonObject>

namespace waymark {

/// {"workspace", "appetite", "grid" (for likelihood 1 to 5 the levels of impact 1 to 5), "open", "aboveAppetite", "unrated",
/// "exposure" (null: no open risk is rated), "overdueReviews", "expiredAcceptances", "exposureTrend": [{"sprint" (number; null: now),
/// "moment" (UTC), "exposure", "risks", "levelAboveAppetite" (accepted or not), "unrated"}], "heatMap": [{"likelihood", "impact", "level", "risks"
/// (references)}] of cells where risks stand, "risks": [...]}, and what the report says of itself.
///
/// A risk: {"reference", "title", "category", "epic", "cause", "event", "consequence", "inherent", "current" and "target", each
/// {"likelihood", "impact", "level"} or null: not rated; "stand" (see standWord()), "treatment", "plan", "stories" and "abuseCases":
/// [{"reference", "title", "status", "proof"}], "owner", "review" (day), "overdue", "status", "checks": [{"tool", "check", "title",
/// "standing", "lastRun", "stale", "excepted"}], "acceptances": [{"reference", "check" (null: of the risk itself), "reason", "owner",
/// "approver", "expiry", "state"}], "suggested" (like "current"; null: nothing), "proven", "tied", "ratings": [{"rated" (UTC),
/// "author", "reason", "inherent", "current", "target", "status"}], the earliest first}. Texts that are empty are null.
QJsonObject risksJson(const RiskReport& report, const ReportFacts& facts);

} // namespace waymark
