// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/maturityhistory.h"

namespace waymark {

/// How an epic stood at each moment, the last one now; none: it can't be told.
struct EpicCourse {
    QString code;
    std::vector<std::optional<int>> rungs;
};

/// A ladder of which everything up to the rung holds and nothing above it.
inline EpicMaturity aLadder(const QString& code, std::optional<int> rung)
{
    EpicMaturity ladder{.epic = {.id = code.toLower(), .code = code, .name = QStringLiteral("Epic ") + code}, .rung = rung};
    for (const auto& [rule, name] : Words<MaturityRule>::list) {
        const bool holds = rung && rungOf(rule) <= *rung;
        MaturityCriterion criterion{.rule = rule,
                                    .state = !rung ? CriterionState::Unknown : holds ? CriterionState::Holds : CriterionState::Missed,
                                    .text = QStringLiteral("Asked: ") + QLatin1String(name)};
        Reason reason{.kind = holds ? Reason::Kind::Counted : Reason::Kind::Missing, .text = QStringLiteral("Said: ") + QLatin1String(name)};
        if (holds)
            reason.checks = {CheckKey(7)};
        criterion.figure.reasons = {reason};
        if (!holds && rungOf(rule) == rung.value_or(0) + 1)
            ladder.missing.push_back(reason);
        ladder.criteria.push_back(std::move(criterion));
    }
    return ladder;
}

/// Sprint `number` of two weeks: the first begins on 2 March 2026.
inline SprintFigures someSprint(int number)
{
    const QDate start = QDate(2026, 3, 2).addDays(14 * number);
    return {.sprint = {.number = number, .start = start, .end = start.addDays(13)}};
}

/// The end of a sprint's last day, UTC.
inline QDateTime endOf(int sprint)
{
    return QDateTime(someSprint(sprint).sprint.end, QTime(23, 59, 59, 999), Qt::UTC);
}

/// Ends of the sprints 0, 1, ..., and at last now.
inline std::vector<MaturityPoint> pointsOf(const std::vector<EpicCourse>& courses, const QDateTime& now)
{
    std::vector<MaturityPoint> points;
    const int moments = static_cast<int>(courses.front().rungs.size());
    for (int moment = 0; moment < moments; ++moment) {
        const bool isNow = moment == moments - 1;
        MaturityPoint point{.moment = isNow ? now : endOf(moment), .sprint = isNow ? -1 : moment};
        for (const EpicCourse& course : courses)
            point.epics.push_back(aLadder(course.code, course.rungs[static_cast<size_t>(moment)]));
        points.push_back(std::move(point));
    }
    return points;
}

/// Of `sprints` sprints, and the ladders of the last point.
inline ProgrammeFigures figuresOf(const std::vector<MaturityPoint>& points, int sprints)
{
    ProgrammeFigures figures;
    figures.maturity = points.back().epics;
    for (int number = 0; number < sprints; ++number)
        figures.sprints.push_back(someSprint(number));
    return figures;
}

/// In the middle of sprint `number`.
inline QDateTime within(int sprint)
{
    return QDateTime(someSprint(sprint).sprint.start.addDays(4), QTime(9, 0), Qt::UTC);
}

} // namespace waymark
