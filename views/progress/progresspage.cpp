// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/progresspage.h"

#include "views/progress/burndownchart.h"
#include "views/progress/planline.h"
#include "views/progress/progresswords.h"
#include "views/progress/velocitychart.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

namespace {

constexpr int shortestChart = 280;
constexpr int tallestChart = 620;
constexpr int headHeight = 32;

void setDrawn(QWidget* drawn, QWidget* instead, bool any)
{
    (any ? instead : drawn)->hide(); // first, so that the two never need room at once
    (any ? drawn : instead)->show();
}

} // namespace

ProgressPage::ProgressPage(const ScreenContext& context, QWidget* parent)
    : SectionPage(context.prompt, parent)
    , m_chosen(QString::fromLatin1(PlanDay::baseline))
    , m_line(new PlanLine(this))
    , m_choice(new QComboBox(this))
{
    setLine(m_line);
    addRow({buildChoice()});
    buildBurndown();
    buildVelocity();
    addRow({m_burndown.widget, m_velocity.widget}, false);
    buildScope();
    addRow({m_scope.widget});
    arrange();
}

QWidget* ProgressPage::buildChoice()
{
    m_choice->setObjectName(QStringLiteral("planSet"));
    m_choice->setAccessibleName(tr("Stories that burndown and scope changes are of"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->installEventFilter(this);
    connect(m_choice, &QComboBox::activated, this, [this](int index) { choose(m_choice->itemData(index).toString()); });
    auto* label = new QLabel(tr("Burndown and scope of"));
    label->setBuddy(m_choice);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(space::field, 0, space::field, 0);
    line->setSpacing(space::field);
    line->addWidget(label);
    line->addWidget(m_choice);
    line->addStretch(1);
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return row;
}

void ProgressPage::buildBurndown()
{
    m_burndown = addSection(QStringLiteral("burndownSection"));
    m_burndown.head->setMostTitleLines(2);
    m_burndownChart = new BurndownChart;
    m_burndownChart->setObjectName(QStringLiteral("burndownChart"));
    m_noBurndown = new EmptyState(QStringLiteral("progress"), {}, {}, tr("Open the backlog"));
    m_noBurndown->setObjectName(QStringLiteral("noBurndown"));
    addDrawing(m_burndown, m_burndownChart, m_noBurndown);
    connect(m_noBurndown, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("backlog")); });
    offer(m_burndownChart, &m_burndownModel, QStringLiteral("burndown"));
}

void ProgressPage::buildVelocity()
{
    m_velocity = addSection(QStringLiteral("velocitySection"));
    m_velocity.head->setMostTitleLines(2); // as its neighbour, so that both pictures begin at one height
    m_velocityChart = new VelocityChart;
    m_velocityChart->setObjectName(QStringLiteral("velocityChart"));
    m_noVelocity = new EmptyState(QStringLiteral("sprint"), tr("No sprint is closed yet"),
                                  tr("Close a sprint on the Roadmap when it is over. Velocity and forecasts rest on what "
                                     "closed sprints got done, and on nothing else."),
                                  tr("Open the roadmap"));
    m_noVelocity->setObjectName(QStringLiteral("noVelocity"));
    addDrawing(m_velocity, m_velocityChart, m_noVelocity);
    connect(m_noVelocity, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("roadmap")); });
    offer(m_velocityChart, &m_velocityModel, QStringLiteral("velocity"));
}

/// What stands instead of the drawing is hidden until there is nothing to draw.
void ProgressPage::addDrawing(const Section& section, QWidget* drawing, EmptyState* instead)
{
    section.column->addWidget(drawing);
    section.column->addWidget(instead);
    section.column->addStretch(1);
    instead->setNarrow();
    instead->hide();
}

void ProgressPage::buildScope()
{
    m_scope = addSection(QStringLiteral("scopeSection"));
    m_scopeTable = addTable(m_scope, QStringLiteral("scopeChanges"), tr("Scope changes"), &m_scopeModel);
    setWidths(m_scopeTable, {{ScopeChangesModel::DayColumn, 108}, {ScopeChangesModel::PointsColumn, 64}},
              ScopeChangesModel::WhatColumn);
    connect(m_scopeTable, &QAbstractItemView::entered, this, [this](const QModelIndex& index) { pointAt(index.row()); });
    connect(m_scopeTable, &QAbstractItemView::viewportEntered, this, [this] { pointAt(-1); });
    pointAt(-1);
    connect(m_scopeTable, &DataTable::opened, this, [this](const QModelIndex& index) { openChange(index.row()); });
    offer(m_scopeTable, &m_scopeModel, QStringLiteral("scope-changes"));
}

void ProgressPage::show(const std::shared_ptr<const ProgrammeFigures>& figures, QDate today)
{
    m_figures = figures;
    m_today = today;
    m_line->show(*figures, today);
    m_velocityModel.show(figures->velocity);
    m_velocityChart->show(m_velocityModel, figures->velocity.mean);
    setDrawn(m_velocityChart, m_noVelocity, m_velocityModel.rowCount() > 0);
    tell(m_velocity, velocityHeadline(figures->velocity));
    showSet();
    arrange();
}

void ProgressPage::choose(const QString& key)
{
    m_chosen = key;
    if (!m_figures)
        return;
    showSet();
    fit();
}

/// An open list stays open while it offers the same.
void ProgressPage::offerSets(const std::vector<PlanSet>& sets)
{
    bool same = m_choice->count() == static_cast<int>(sets.size());
    for (int i = 0; same && i < m_choice->count(); ++i) {
        const PlanSet& set = sets[static_cast<size_t>(i)];
        same = m_choice->itemData(i).toString() == set.key && m_choice->itemText(i) == set.name;
    }
    if (same)
        return;
    const QSignalBlocker silent(m_choice);
    m_choice->clear();
    for (const PlanSet& set : sets)
        m_choice->addItem(set.name, set.key);
}

void ProgressPage::showSet()
{
    const std::vector<PlanSet> sets = planSets(*m_figures);
    offerSets(sets);
    const auto found = std::ranges::find(sets, m_chosen, &PlanSet::key);
    const PlanSet& set = found == sets.end() ? sets.front() : *found;
    m_choice->setCurrentIndex(m_choice->findData(set.key));
    m_burndownModel.show(*set.burndown, set.forecast);
    m_scopeModel.show(*set.burndown, set.sprint ? &set.sprint->carriedOver : nullptr);
    m_burndownChart->show(m_burndownModel, set.name, m_today);
    m_noBurndown->setText(tr("No burndown yet"), missingText(set.burndown->remaining));
    setDrawn(m_burndownChart, m_noBurndown, set.burndown->remaining.value.has_value());
    m_scopeTable->setVisible(m_scopeModel.rowCount() > 0);
    tell(m_burndown, burndownHeadline(set, m_today));
    tell(m_scope, scopeHeadline(set, m_today));
}

/// The hand says that a click opens the row's stories: not all rows know them.
void ProgressPage::pointAt(int row)
{
    const bool opens = row >= 0 && !m_scopeModel.rowAt(row).stories.empty();
    m_scopeTable->viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ProgressPage::openChange(int row)
{
    const ScopeChange& change = m_scopeModel.rowAt(row);
    if (!change.stories.empty())
        Q_EMIT storiesRequested({.title = tr("%1: %2", "set of stories, change").arg(m_choice->currentText(), change.text),
                                 .stories = change.stories});
}

/// What figures, heads and gaps leave; the changes of scope may need scrolling.
void ProgressPage::fit()
{
    const int rest = roomBelowLine() - space::button - 2 * headHeight - 3 * gap - space::section - 2 * space::field
        - m_scopeTable->sizeHint().height();
    const int height = columns() == 1 ? shortestChart : std::clamp(rest, shortestChart, tallestChart);
    m_burndownChart->setFixedHeight(height);
    m_velocityChart->setFixedHeight(height);
}

/// The wheel scrolls the page over the choice too; it would change what is shown without being asked.
bool ProgressPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_choice || event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

QWidget* ProgressPage::firstField() const
{
    return m_choice;
}

} // namespace waymark
