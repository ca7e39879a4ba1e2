// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/figureline.h"

#include "model/score/coverage.h"
#include "views/shared/figurecard.h"
#include "views/shared/numbers.h"

#include <QLocale>

#include <cmath>
#include <span>
#include <utility>

namespace waymark {

namespace {

constexpr int leastWidth = 164; ///< px of a card
constexpr int mostCards = 7;
constexpr int alwaysShown = 5; ///< compliance of checks and results, severe failures, high risk issues, open findings

QString valueText(const Figure& figure)
{
    return figure.value ? countText(*figure.value) : QStringLiteral("–");
}

/// How a figure moved between two days.
FigureCard::Delta delta(double before, double now, int decimals, bool moreIsBetter, const QString& since)
{
    const double change = now - before;
    return {.change = std::abs(change) < 0.005 ? 0 : change,
            .text = QLocale().toString(std::abs(change), 'f', decimals),
            .better = (change > 0) == moreIsBetter,
            .since = since};
}

/// One figure's course over the days, and what it moved by last.
struct Course {
    std::vector<double> values;
    std::optional<double> before;
    std::optional<double> now;
};

template <typename Read>
Course courseOf(const TrendModel& trend, Read read)
{
    Course course;
    for (const TrendDay& day : trend.rows()) {
        const std::optional<double> value = read(day.point);
        course.before = std::exchange(course.now, value);
        if (value)
            course.values.push_back(*value);
    }
    return course;
}

std::optional<double> percentOf(const std::optional<int>& hundredths)
{
    return hundredths ? std::optional(*hundredths / 100.0) : std::nullopt;
}

void showCourse(FigureCard& shown, Course course, int decimals, bool moreIsBetter, const QString& since)
{
    std::optional<FigureCard::Delta> moved;
    if (course.before && course.now)
        moved = delta(*course.before, *course.now, decimals, moreIsBetter, since);
    shown.setDelta(moved);
    shown.setLine(std::move(course.values), decimals > 0 && shown.objectName() == u"checksPassing");
}

} // namespace

FigureLine::FigureLine(QWidget* parent)
    : CardLine(leastWidth, leastWidth, parent)
{
    addCard(QStringLiteral("checksPassing"), tr("Compliance, checks"));
    addCard(QStringLiteral("resultsPassing"), tr("Compliance, results"));
    addCard(QStringLiteral("severeFailures"), tr("Failed, critical or high"));
    addCard(QStringLiteral("highRiskIssues"), tr("High risk issues"));
    addCard(QStringLiteral("contradictions"), tr("Contradicted choices"));
    addCard(QStringLiteral("openFindings"), tr("Open findings"));
    addCard(QStringLiteral("unassignedChecks"), tr("Checks of no epic"));
    addCard(QStringLiteral("countedRuns"), tr("Imported runs"));
    addCard(QStringLiteral("exceptionsEnding"), tr("Exceptions ending soon"));
    for (const Place place : {Contradicted, Exceptions})
        setCardShown(place, false);
}

void FigureLine::show(const ProgrammeFigures& figures, const TrendModel& trend, const QDateTime& now)
{
    const auto set = [this](Place place, const Figure& shown) { setFigure(place, valueText(shown), shown); };
    const Compliance& overall = figures.overall;
    setFigure(ChecksPassing, percentText(overall.checkLevel.value), overall.checkLevel);
    setFigure(ResultsPassing, percentText(overall.resultLevel.value), overall.resultLevel);
    set(Severe, figures.severeFailures);
    set(Open, openFindings(figures.checks));
    set(Unassigned, unassignedChecks(figures.checks));
    set(Runs, countedRuns(figures.runs));
    card(Unassigned).setNote(tr("of %1 that ran").arg(countText(static_cast<qint64>(figures.checks.size()))));
    card(Runs).setNote(figures.latestRun.isValid() ? tr("Latest: %1").arg(momentText(figures.latestRun, now)) : QString());
    set(Exceptions, figures.exceptions.warning);
    const auto lapsed = static_cast<qint64>(figures.exceptions.lapsed.size());
    card(Exceptions).setNote(lapsed > 0 ? tr("%1 expired, still needed").arg(countText(lapsed)) : QString());
    showReviews(figures.reviews);
    makeRoom(figures);
    showMoves(trend, now.date());
}

void FigureLine::showReviews(std::span<const ReviewTotals> reviews)
{
    const Figure issues = highRiskIssues(reviews);
    const Figure contradicted = contradictedChoices(reviews);
    setFigure(HighRisk, valueText(issues), issues);
    setFigure(Contradicted, valueText(contradicted), contradicted);
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

/// No more cards than stand side by side in a window of usual size. What there is nothing to see to about gives way first,
/// then what other places show too: checks of no epic are the last of the epics, runs have a page of their own.
void FigureLine::makeRoom(const ProgrammeFigures& figures)
{
    const bool exceptions = figures.exceptions.warning.value.value_or(0) > 0;
    const bool reviews = !figures.reviews.empty();
    const int room = mostCards - alwaysShown - int(reviews) - int(exceptions);
    setCardShown(Exceptions, exceptions);
    setCardShown(Contradicted, reviews);
    setCardShown(Unassigned, room > 0);
    setCardShown(Runs, room > 1);
}

void FigureLine::showMoves(const TrendModel& trend, QDate today)
{
    const TrendDay* previous = trend.previous();
    const QString since = previous ? tr("since %1").arg(dayText(previous->day, today)) : QString();
    const auto count = [](qint64 TrendPoint::*member) {
        return [member](const TrendPoint& point) { return std::optional(double(point.*member)); };
    };
    showCourse(card(ChecksPassing),
               courseOf(trend, [](const TrendPoint& point) { return percentOf(point.hundredths); }), 2, true, since);
    showCourse(card(ResultsPassing),
               courseOf(trend, [](const TrendPoint& point) { return percentOf(point.resultHundredths); }), 2, true, since);
    showCourse(card(Severe), courseOf(trend, count(&TrendPoint::severe)), 0, false, since);
    if (figure(Open).value)
        showCourse(card(Open), courseOf(trend, count(&TrendPoint::open)), 0, false, since);
    else
        card(Open).setNote(tr("no such tool has run"));
}

} // namespace waymark
