// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/figureline.h"

#include "model/score/coverage.h"
#include "views/shared/figurecard.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QShortcut>
#include <QStyle>

#include <cmath>

namespace waymark {

namespace {

constexpr int cardHeight = 76;
constexpr int leastWidth = 164;

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

void showCourse(FigureCard& card, Course course, int decimals, bool moreIsBetter, const QString& since)
{
    std::optional<FigureCard::Delta> moved;
    if (course.before && course.now)
        moved = delta(*course.before, *course.now, decimals, moreIsBetter, since);
    card.setDelta(moved);
    card.setLine(std::move(course.values), decimals > 0 && card.objectName() == u"checksPassing");
}

} // namespace

FigureLine::FigureLine(QWidget* parent)
    : QWidget(parent)
{
    const std::pair<QString, QString> names[] = {{QStringLiteral("checksPassing"), tr("Compliance, checks")},
                                                 {QStringLiteral("resultsPassing"), tr("Compliance, results")},
                                                 {QStringLiteral("severeFailures"), tr("Failed, critical or high")},
                                                 {QStringLiteral("openFindings"), tr("Open findings")},
                                                 {QStringLiteral("unassignedChecks"), tr("Checks of no epic")},
                                                 {QStringLiteral("countedRuns"), tr("Imported runs")}};
    for (size_t i = 0; i < PlaceCount; ++i) {
        m_cards[i] = new FigureCard(names[i].second, this);
        m_cards[i]->setObjectName(names[i].first);
        auto* enter = new QShortcut(Qt::Key_Return, m_cards[i], nullptr, nullptr, Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, m_cards[i], &QAbstractButton::click);
        connect(m_cards[i], &QAbstractButton::clicked, this, [this, i] {
            Q_EMIT reasonsRequested(m_cards[i]->text(), m_cards[i]->value(), m_figures[i]);
        });
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureLine::show(const ProgrammeFigures& figures, const TrendModel& trend, const FigureMoment& moment)
{
    set(ChecksPassing, figures.overall.checkLevel, percentText(figures.overall.checkLevel.value));
    set(ResultsPassing, figures.overall.resultLevel, percentText(figures.overall.resultLevel.value));
    set(Severe, figures.severeFailures, valueText(figures.severeFailures));
    const Figure open = openFindings(figures.checks);
    set(Open, open, valueText(open));
    const Figure unassigned = unassignedChecks(figures.checks);
    set(Unassigned, unassigned, valueText(unassigned));
    m_cards[Unassigned]->setNote(tr("of %1 that ran").arg(countText(static_cast<qint64>(figures.checks.size()))));
    showMoves(trend, moment.now.date());
    showRuns(figures, moment);
}

void FigureLine::set(Place place, const Figure& figure, const QString& value)
{
    m_figures[place] = figure;
    m_cards[place]->setValue(value);
}

void FigureLine::showMoves(const TrendModel& trend, QDate today)
{
    const TrendDay* previous = trend.previous();
    const QString since = previous ? tr("since %1").arg(dayText(previous->day, today)) : QString();
    const auto count = [](qint64 TrendPoint::*member) {
        return [member](const TrendPoint& point) { return std::optional(double(point.*member)); };
    };
    showCourse(*m_cards[ChecksPassing],
               courseOf(trend, [](const TrendPoint& point) { return percentOf(point.hundredths); }), 2, true, since);
    showCourse(*m_cards[ResultsPassing],
               courseOf(trend, [](const TrendPoint& point) { return percentOf(point.resultHundredths); }), 2, true, since);
    showCourse(*m_cards[Severe], courseOf(trend, count(&TrendPoint::severe)), 0, false, since);
    if (m_figures[Open].value)
        showCourse(*m_cards[Open], courseOf(trend, count(&TrendPoint::open)), 0, false, since);
    else
        m_cards[Open]->setNote(tr("no such tool has run"));
}

void FigureLine::showRuns(const ProgrammeFigures& figures, const FigureMoment& moment)
{
    set(Runs, moment.runs, countText(figures.countedRuns));
    m_cards[Runs]->setNote(figures.latestRun.isValid() ? tr("Latest: %1").arg(momentText(figures.latestRun, moment.now))
                                                       : QString());
}

int FigureLine::columnsFor(int width) const
{
    return width >= PlaceCount * leastWidth ? PlaceCount : width >= 3 * leastWidth ? 3 : 2;
}

int FigureLine::heightAt(int width) const
{
    const int columns = columnsFor(width);
    return (PlaceCount + columns - 1) / columns * cardHeight;
}

void FigureLine::resizeEvent(QResizeEvent*)
{
    const int columns = columnsFor(width());
    for (int i = 0; i < PlaceCount; ++i) {
        const int left = width() * (i % columns) / columns;
        const int right = width() * (i % columns + 1) / columns;
        const QRect place(left, i / columns * cardHeight, right - left - 1, cardHeight);
        m_cards[static_cast<size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

/// A thin line between the figures.
void FigureLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const int columns = columnsFor(width());
    for (int i = 0; i < PlaceCount; ++i)
        if (i % columns != 0) {
            const int x = m_cards[static_cast<size_t>(i)]->geometry().left() - 1;
            painter.drawLine(x, i / columns * cardHeight + 8, x, (i / columns + 1) * cardHeight - 8);
        }
}

} // namespace waymark
