// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/planline.h"

#include "views/shared/figurecard.h"

namespace waymark {

namespace {

constexpr int wholeNote = 196; ///< px that a card needs for "Sprint 12; P50 28 Jun, P95 29 Jun"

/// Points that remained at the end of each day since there were any.
std::vector<double> courseOf(const Burndown& burndown)
{
    std::vector<double> course;
    for (const BurndownDay& day : burndown.days)
        if (day.scope > 0 || !course.empty())
            course.push_back(day.remaining());
    return course;
}

} // namespace

PlanLine::PlanLine(QWidget* parent)
    : CardLine(wholeNote, 0, parent)
{
    addCard(QStringLiteral("baselineDone"), tr("Baseline done by"));
    addCard(QStringLiteral("backlogDone"), tr("Backlog done by"));
    addCard(QStringLiteral("velocity"), tr("Velocity"));
    addCard(QStringLiteral("baselineLeft"), tr("Remaining, baseline"));
    addCard(QStringLiteral("backlogLeft"), tr("Remaining, backlog"));
}

void PlanLine::show(const ProgrammeFigures& figures, QDate today)
{
    set(BaselineDone, doneBy(figures.baseline.forecast, figures.velocity, today));
    set(BacklogDone, doneBy(figures.backlog.forecast, figures.velocity, today));
    set(Mean, meanVelocity(figures.velocity));
    set(BaselineLeft, pointsLeft(figures.baseline));
    set(BacklogLeft, pointsLeft(figures.backlog));
    std::vector<double> done;
    for (const SprintVelocity& sprint : figures.velocity.sprints)
        done.push_back(sprint.done);
    card(Mean).setLine(std::move(done));
    card(BaselineLeft).setLine(courseOf(figures.baseline.burndown), true);
    card(BacklogLeft).setLine(courseOf(figures.backlog.burndown));
}

void PlanLine::set(Place place, PlanFigure shown)
{
    card(place).setNote(shown.note);
    setFigure(place, shown.value, std::move(shown.figure));
}

} // namespace waymark
