// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"
#include "model/score/programmereport.h"

#include <QJsonObject>

namespace waymark {

/// figuresJson(), and what programmeHtml() tells besides: "leading": see leadingJson(); "currentSprint" (number; null: there is
/// none), whose gate is among "sprints"; "maturityHistory": [{"sprint" (that ended then; null: it is the figures' moment),
/// "moment" (UTC), "epics": [{"epic", "rung" (null: can't be told)}]}], the latest last; "openRisks": [{"reference", "title",
/// "current", "target" (levels; null: not rated), "stand"}], the highest first; "pillars": [{"lens", "pillar", "questions", "high",
/// "medium", "none", "unanswered", "notApplicable", "unrated"}]; "exceptionsEnding" and "exceptionsLapsed": see exceptionsJson().
QJsonObject programmeJson(const ProgrammeFigures& figures, const ProgrammeReport& report, const ReportFacts& facts);

} // namespace waymark
