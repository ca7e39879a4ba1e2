// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/figureline.h"

#include "model/edit/records.h"
#include "views/dashboard/leadingreasons.h"
#include "views/gate/gatestanding.h"
#include "views/progress/progresswords.h"
#include "views/shared/figurecard.h"
#include "views/shared/numbers.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace waymark {

namespace {

constexpr int leastWidth = 164; ///< px of a card
constexpr int fewestCards = 7;  ///< that stand side by side in a window of usual size
constexpr int alwaysShown = 5;  ///< points left, compliance, gate, high risk issues, risks

QString valueText(const Figure& figure)
{
    return figure.value ? countText(*figure.value) : QStringLiteral("–");
}

/// One figure's course, what it moved by last, and since when.
struct Course {
    std::vector<double> values = {};
    std::optional<double> before = {};
    std::optional<double> now = {};
    QString since = {};
};

/// Shown as a percentage: of hundredths.
void showCourse(FigureCard& shown, Course course, bool percent, bool moreIsBetter)
{
    std::optional<FigureCard::Delta> moved;
    if (course.before && course.now) {
        const double change = *course.now - *course.before;
        moved = FigureCard::Delta{.change = std::abs(change) < 0.005 ? 0 : change,
                                  .text = QLocale().toString(std::abs(change), 'f', percent ? 2 : 0),
                                  .better = (change > 0) == moreIsBetter,
                                  .since = course.since};
    }
    shown.setDelta(moved);
    shown.setLine(std::move(course.values), percent);
}

std::optional<double> drawn(const std::optional<qint64>& value, bool percent)
{
    return value ? std::optional(static_cast<double>(*value) / (percent ? 100.0 : 1.0)) : std::nullopt;
}

/// The end of the last sprint before the moment of the figures themselves, which comes last; null: there is none.
const LeadingFigures* lastEnd(std::span<const LeadingFigures> course)
{
    const LeadingFigures* last = nullptr;
    for (const LeadingFigures& each : course)
        if (each.sprint >= 0 && each.moment < course.back().moment)
            last = &each;
    return last;
}

} // namespace

FigureLine::FigureLine(QWidget* parent)
    : CardLine(leastWidth, leastWidth, parent)
{
    addCard(QStringLiteral("baselineProgress"), tr("Baseline points left"));
    addCard(QStringLiteral("checksPassing"), tr("Compliance, checks"));
    addCard(QStringLiteral("gateClauses"), tr("Gate"));
    addCard(QStringLiteral("severeFailures"), tr("Failed, critical or high"));
    addCard(QStringLiteral("highRiskIssues"), tr("High risk issues"));
    addCard(QStringLiteral("contradictions"), tr("Contradicted choices"));
    addCard(QStringLiteral("risksAboveAppetite"), tr("Risks above appetite"));
    addCard(QStringLiteral("epicsAtBaseline"), tr("Epics at baseline"));
    addCard(QStringLiteral("exceptionsEnding"), tr("Exceptions to see to"));
    for (const Place place : {Contradicted, Exceptions})
        setCardShown(place, false);
}

void FigureLine::show(const DashboardFacts& facts, const Records& records)
{
    m_trend.show(facts.figures->trend, facts.now.timeZone());
    showEvidence(*facts.figures);
    showPlan(*facts.figures);
    showGate(facts, records);
    showRisks(facts, records);
    showReviews(facts.figures->reviews);
    makeRoom();
    showMoves(facts);
}

void FigureLine::set(Place place, const Figure& figure)
{
    setFigure(place, valueText(figure), figure);
}

void FigureLine::showEvidence(const ProgrammeFigures& figures)
{
    setFigure(ChecksPassing, percentText(figures.overall.checkLevel.value), figures.overall.checkLevel);
    set(Severe, figures.severeFailures);
    set(Exceptions, figures.exceptions.warning);
    const auto lapsed = static_cast<qint64>(figures.exceptions.lapsed.size());
    card(Exceptions).setNote(lapsed > 0 ? tr("%1 expired, still needed").arg(countText(lapsed)) : QString());
}

void FigureLine::showPlan(const ProgrammeFigures& figures)
{
    const PlanFigure left = pointsLeft(figures.baseline);
    card(Baseline).setNote(left.note);
    setFigure(Baseline, left.value, left.figure);
    const Figure epics = epicsAtBaseline(figures);
    const auto all = static_cast<qint64>(figures.maturity.size());
    setFigure(Epics, epics.value ? tr("%1 of %2").arg(countText(*epics.value), countText(all)) : valueText(epics), epics);
    card(Epics).setNote(epics.value ? tr("rung 3 or above") : tr("nobody knows of all"));
}

/// Of the sprint that the day of the figures belongs to.
void FigureLine::showGate(const DashboardFacts& facts, const Records& records)
{
    std::vector<Sprint> sprints;
    for (const SprintFigures& each : facts.figures->sprints)
        sprints.push_back(each.sprint);
    const Sprint* current = currentSprint(sprints, facts.now.date());
    FigureCard& shown = card(Gate);
    if (!current) {
        shown.setText(tr("Gate"));
        shown.setNote(tr("no sprint is planned"));
        setFigure(Gate, QStringLiteral("–"),
                  {.reasons = {{.kind = Reason::Kind::Missing, .text = tr("No sprint is planned whose gate could be judged.")}}});
        return;
    }
    const GateStanding standing = gateStanding(figuresOf(facts.figures.get(), current->id), records, facts.figures->asOf);
    const Figure holding = clausesHolding(standing);
    shown.setText(tr("Gate of sprint %1").arg(current->number));
    shown.setNote(holding.value ? tr("%1 of %2 clauses hold").arg(countText(*holding.value), countText(std::ssize(standing.verdict->clauses)))
                                : tr("nothing of it has begun"));
    setFigure(Gate, signText(standing.state), holding);
}

void FigureLine::showRisks(const DashboardFacts& facts, const Records& records)
{
    const Figure above = risksAboveAppetite(*facts.figures, records, facts.now.toUTC());
    const RegistryCounts& counts = facts.figures->risks;
    set(Risks, above);
    card(Risks).setNote(!above.value         ? tr("no risk is registered")
                            : counts.unrated > 0 ? tr("of %1 open, %2 not rated").arg(countText(counts.open), countText(counts.unrated))
                                                 : tr("of %1 open").arg(countText(counts.open)));
}

void FigureLine::showReviews(std::span<const ReviewTotals> reviews)
{
    const Figure issues = highRiskIssues(reviews);
    const Figure contradicted = contradictedChoices(reviews);
    set(HighRisk, issues);
    set(Contradicted, contradicted);
    qint64 high = 0; // as answered
    qint64 medium = 0;
    qint64 selected = 0;
    qint64 questions = 0;
    bool isWhole = true;
    for (const ReviewTotals& review : reviews) {
        high += review.counts.high;
        medium += review.counts.medium;
        selected += review.selected;
        questions += review.contradictedQuestions;
        isWhole = isWhole && review.fault.isEmpty();
    }
    m_hasReviews = !reviews.empty();
    const QString why = reviews.empty() ? tr("no review yet") : isWhole ? QString() : tr("a lens can't be read");
    card(HighRisk).setNote(issues.value.value_or(0) > high ? tr("%1 as answered").arg(countText(high))
                               : issues.value  ? tr("%1 at medium risk").arg(countText(medium))
                               : why.isEmpty() ? tr("nothing answered yet")
                                               : why);
    card(Contradicted).setNote(!contradicted.value ? (why.isEmpty() ? tr("no test tells") : why)
                                   : *contradicted.value == 0 ? tr("of %1 selected").arg(countText(selected))
                                   : questions == 1           ? tr("in 1 question")
                                                              : tr("in %1 questions").arg(countText(questions)));
}

/// No more cards than stand side by side, and as many as do in a window of usual size. What there is nothing to see to about gives
/// way first, then what cards below show too: failures by severity, and the ladders.
void FigureLine::makeRoom()
{
    const bool exceptions = figure(Exceptions).value.value_or(0) > 0;
    const int room = std::max(fewestCards, width() / leastWidth) - alwaysShown - int(m_hasReviews) - int(exceptions);
    setCardShown(Exceptions, exceptions);
    setCardShown(Contradicted, m_hasReviews);
    setCardShown(Severe, room > 0);
    setCardShown(Epics, room > 1);
}

void FigureLine::resizeEvent(QResizeEvent* event)
{
    makeRoom();
    CardLine::resizeEvent(event);
}

/// Since the end of the last sprint; where nobody knows what it was then, since the day with imports before.
void FigureLine::showMoves(const DashboardFacts& facts)
{
    const std::span<const LeadingFigures> course = facts.course;
    for (const auto& [place, member] : {std::pair(Baseline, &LeadingFigures::baselinePointsLeft),
                                        {Risks, &LeadingFigures::risksAboveAppetite},
                                        {Epics, &LeadingFigures::epicsAtBaseline},
                                        {HighRisk, &LeadingFigures::highRiskIssues},
                                        {Contradicted, &LeadingFigures::contradictions},
                                        {Exceptions, &LeadingFigures::exceptionsEnding}})
        showMove(place, course, member);
    for (const auto& [place, member] : {std::pair(ChecksPassing, &LeadingFigures::compliance), {Severe, &LeadingFigures::severeFailures}})
        if (!showMove(place, course, member))
            showDays(place, facts.now.date());
}

bool FigureLine::showMove(Place place, std::span<const LeadingFigures> course, std::optional<qint64> LeadingFigures::*member)
{
    const bool percent = place == ChecksPassing;
    const LeadingFigures* before = course.empty() ? nullptr : lastEnd(course);
    Course moved;
    if (before) {
        moved.before = drawn(before->*member, percent);
        moved.now = drawn(course.back().*member, percent);
        moved.since = tr("since sprint %1").arg(before->sprint);
        for (const LeadingFigures& each : course)
            if (const auto value = drawn(each.*member, percent); value && (each.sprint < 0 || each.moment < course.back().moment))
                moved.values.push_back(*value);
    }
    const bool told = moved.before && moved.now;
    showCourse(card(place), std::move(moved), percent, place == ChecksPassing || place == Epics);
    return told;
}

void FigureLine::showDays(Place place, QDate today)
{
    const bool percent = place == ChecksPassing;
    Course moved;
    for (const TrendDay& day : m_trend.rows()) {
        const auto value = drawn(percent ? std::optional<qint64>(day.point.hundredths) : std::optional(day.point.severe), percent);
        moved.before = std::exchange(moved.now, value);
        if (value)
            moved.values.push_back(*value);
    }
    if (const TrendDay* previous = m_trend.previous())
        moved.since = tr("since %1").arg(dayText(previous->day, today));
    showCourse(card(place), std::move(moved), percent, percent);
}

} // namespace waymark
