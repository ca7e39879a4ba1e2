// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/planline.h"

#include "views/shared/figurecard.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace waymark {

namespace {

constexpr int cardHeight = 76;
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
    : QWidget(parent)
{
    const std::pair<QString, QString> names[] = {{QStringLiteral("baselineDone"), tr("Baseline done by")},
                                                 {QStringLiteral("backlogDone"), tr("Backlog done by")},
                                                 {QStringLiteral("velocity"), tr("Velocity")},
                                                 {QStringLiteral("baselineLeft"), tr("Remaining, baseline")},
                                                 {QStringLiteral("backlogLeft"), tr("Remaining, backlog")}};
    for (size_t i = 0; i < PlaceCount; ++i) {
        m_cards[i] = new FigureCard(names[i].second, this);
        m_cards[i]->setObjectName(names[i].first);
        connect(m_cards[i], &QAbstractButton::clicked, this, [this, i] {
            Q_EMIT reasonsRequested(m_cards[i]->text(), m_cards[i]->value(), m_figures[i]);
        });
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    m_cards[Mean]->setLine(std::move(done));
    m_cards[BaselineLeft]->setLine(courseOf(figures.baseline.burndown), true);
    m_cards[BacklogLeft]->setLine(courseOf(figures.backlog.burndown));
}

void PlanLine::set(Place place, PlanFigure figure)
{
    m_cards[place]->setValue(figure.value);
    m_cards[place]->setNote(figure.note);
    m_figures[place] = std::move(figure.figure);
}

int PlanLine::columnsFor(int width) const
{
    constexpr int all = PlaceCount;
    int least = 0;
    for (const FigureCard* card : m_cards)
        least = std::max(least, card->minimumSizeHint().width() + 2);
    return width >= all * std::max(least, wholeNote) ? all : std::clamp(width / least, 1, 3);
}

int PlanLine::heightAt(int width) const
{
    const int columns = columnsFor(width);
    return (PlaceCount + columns - 1) / columns * cardHeight;
}

void PlanLine::resizeEvent(QResizeEvent*)
{
    const int columns = columnsFor(width());
    for (int i = 0; i < PlaceCount; ++i) {
        const int left = width() * (i % columns) / columns;
        const int right = width() * (i % columns + 1) / columns;
        const QRect place(left, i / columns * cardHeight, right - left - 1, cardHeight);
        m_cards[static_cast<size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

/// A thin line between figures that stand side by side.
void PlanLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const int columns = columnsFor(width());
    for (int i = 0; i < PlaceCount; ++i) {
        if (i % columns == 0)
            continue;
        const QRect card = m_cards[static_cast<size_t>(i)]->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? card.right() + 1 : card.left() - 1;
        painter.drawLine(x, card.top() + space::field, x, card.bottom() - space::field);
    }
}

} // namespace waymark
