// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/progresspage.h"

#include "views/progress/burndownchart.h"
#include "views/progress/planline.h"
#include "views/progress/progresswords.h"
#include "views/progress/velocitychart.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/pictureactions.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int narrow = 720;
constexpr int shortestChart = 280;
constexpr int tallestChart = 620;
constexpr int narrowestText = 240;
constexpr int gapAcross = 21;
constexpr int headHeight = 32;
constexpr int margin = space::page - space::field; // cards and cells bring the rest

void setDrawn(QWidget* drawn, QWidget* instead, bool any)
{
    (any ? instead : drawn)->hide(); // first, so that the two never need room at once
    (any ? drawn : instead)->show();
}

/// Hidden until there is nothing to draw. Beside another section there is less room than on a whole screen.
void prepare(EmptyState& state)
{
    state.hide();
    for (QLabel* label : state.findChildren<QLabel*>())
        label->setMinimumWidth(std::min(label->minimumWidth(), narrowestText));
}

} // namespace

ProgressPage::ProgressPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_chosen(QString::fromLatin1(PlanDay::baseline))
    , m_line(new PlanLine(this))
    , m_choice(new QComboBox(this))
    , m_grid(new QGridLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_choiceRow = buildChoice();
    buildBurndown();
    buildVelocity();
    buildScope();
    m_grid->setContentsMargins(margin, space::step, margin, space::column);
    m_grid->setHorizontalSpacing(gapAcross);
    m_grid->setVerticalSpacing(gapAcross);
    connect(m_line, &PlanLine::reasonsRequested, this, &ProgressPage::reasonsRequested);
    arrange();
}

ProgressPage::Section ProgressPage::addSection(const QString& name)
{
    Section section{.widget = new QWidget(this), .head = new SectionHead};
    section.widget->setObjectName(name);
    section.column = new QVBoxLayout(section.widget);
    section.column->setContentsMargins(2, 0, 2, 0);
    section.column->setSpacing(space::field);
    section.column->addWidget(section.head);
    return section;
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
    m_burndownChart = new BurndownChart;
    m_burndownChart->setObjectName(QStringLiteral("burndownChart"));
    m_noBurndown = new EmptyState(QStringLiteral("progress"), {}, {}, tr("Open the backlog"));
    m_noBurndown->setObjectName(QStringLiteral("noBurndown"));
    m_burndown.column->addWidget(m_burndownChart);
    m_burndown.column->addWidget(m_noBurndown);
    m_burndown.column->addStretch(1);
    prepare(*m_noBurndown);
    connect(m_noBurndown, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("backlog")); });
    offer(m_burndownChart, &m_burndownModel, QStringLiteral("burndown"));
}

void ProgressPage::buildVelocity()
{
    m_velocity = addSection(QStringLiteral("velocitySection"));
    m_velocityChart = new VelocityChart;
    m_velocityChart->setObjectName(QStringLiteral("velocityChart"));
    m_noVelocity = new EmptyState(QStringLiteral("sprint"), tr("No sprint is closed yet"),
                                  tr("Close a sprint on the Roadmap when it is over. Velocity and forecasts rest on what "
                                     "closed sprints got done, and on nothing else."),
                                  tr("Open the roadmap"));
    m_noVelocity->setObjectName(QStringLiteral("noVelocity"));
    m_velocity.column->addWidget(m_velocityChart);
    m_velocity.column->addWidget(m_noVelocity);
    m_velocity.column->addStretch(1);
    prepare(*m_noVelocity);
    connect(m_noVelocity, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("roadmap")); });
    offer(m_velocityChart, &m_velocityModel, QStringLiteral("velocity"));
}

void ProgressPage::buildScope()
{
    m_scope = addSection(QStringLiteral("scopeSection"));
    m_scopeTable = new DataTable(tr("Scope changes"));
    m_scopeTable->setObjectName(QStringLiteral("scopeChanges"));
    m_scopeTable->setModel(&m_scopeModel);
    m_scopeTable->setFitsRows(true);
    m_scopeTable->setSelectionMode(QAbstractItemView::NoSelection);
    for (const int column : {ScopeChangesModel::DayColumn, ScopeChangesModel::PointsColumn}) {
        m_scopeTable->heads()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_scopeTable->setColumnWidth(column, column == ScopeChangesModel::DayColumn ? 108 : 64);
    }
    m_scopeTable->heads()->setSectionResizeMode(ScopeChangesModel::WhatColumn, QHeaderView::Stretch);
    m_scopeTable->heads()->setSectionsClickable(false);
    m_scope.column->addWidget(m_scopeTable);
    connect(m_scopeTable, &DataTable::opened, this, [this](const QModelIndex& index) { openChange(index.row()); });
    offer(m_scopeTable, &m_scopeModel, QStringLiteral("scope-changes"));
}

void ProgressPage::offer(QWidget* widget, const QAbstractItemModel* table, const QString& name)
{
    offerPicture(widget, {.table = table, .name = name, .prompt = m_context.prompt, .tell = [this](const Message& message) {
                              Q_EMIT messageRaised(message);
                          }});
}

void ProgressPage::show(const std::shared_ptr<const ProgrammeFigures>& figures, QDate today)
{
    m_figures = figures;
    m_today = today;
    m_line->show(*figures, today);
    m_velocityModel.show(figures->velocity);
    m_velocityChart->show(m_velocityModel, figures->velocity.mean);
    setDrawn(m_velocityChart, m_noVelocity, m_velocityModel.rowCount() > 0);
    const PlanFinding finding = velocityFinding(figures->velocity);
    m_velocity.head->setText(finding.title, finding.second);
    showSet();
    arrange();
    fitCharts();
}

void ProgressPage::choose(const QString& key)
{
    m_chosen = key;
    if (!m_figures)
        return;
    showSet();
    fitCharts();
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
    const PlanFinding course = burndownFinding(set, m_today);
    m_burndown.head->setText(course.title, course.second);
    const PlanFinding scope = scopeFinding(set, m_today);
    m_scope.head->setText(scope.title, scope.second);
}

void ProgressPage::openChange(int row)
{
    const ScopeChange& change = m_scopeModel.rowAt(row);
    if (!change.stories.empty())
        Q_EMIT storiesRequested({.title = tr("%1: %2", "set of stories, change").arg(m_choice->currentText(), change.text),
                                 .stories = change.stories});
}

void ProgressPage::setRoom(int height)
{
    m_room = height;
    fitCharts();
}

/// What figures, heads and gaps leave; the changes of scope may need scrolling.
void ProgressPage::fitCharts()
{
    const int rest = m_room - m_line->height() - space::button - 2 * headHeight - 3 * gapAcross - space::section
        - 2 * space::field - m_scopeTable->sizeHint().height();
    const int height = m_columns == 1 ? shortestChart : std::clamp(rest, shortestChart, tallestChart);
    m_burndownChart->setFixedHeight(height);
    m_velocityChart->setFixedHeight(height);
}

void ProgressPage::arrange()
{
    const int columns = width() < narrow ? 1 : 2;
    m_line->setFixedHeight(m_line->heightAt(width() - 2 * margin));
    if (m_columns == columns)
        return;
    m_columns = columns;
    m_grid->addWidget(m_line, 0, 0, 1, columns);
    m_grid->addWidget(m_choiceRow, 1, 0, 1, columns);
    m_grid->addWidget(m_burndown.widget, 2, 0);
    m_grid->addWidget(m_velocity.widget, columns == 2 ? 2 : 3, columns - 1);
    m_grid->addWidget(m_scope.widget, columns == 2 ? 3 : 4, 0, 1, columns);
    m_grid->setColumnStretch(0, 11);
    m_grid->setColumnStretch(1, columns == 2 ? 9 : 0);
    m_grid->setRowStretch(5, 1);
}

void ProgressPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    fitCharts();
}

/// Lines under the figures, over the changes of scope, and between what stands side by side.
void ProgressPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const auto above = [&](const QWidget* widget) {
        const int y = widget->geometry().top() - gapAcross / 2;
        painter.drawLine(space::page, y, width() - space::page, y);
    };
    above(m_choiceRow);
    above(m_scope.widget);
    if (m_columns == 1)
        return above(m_velocity.widget);
    const QRect one = m_burndown.widget->geometry();
    const QRect both = one | m_velocity.widget->geometry();
    const int x = one.left() > both.left() ? one.left() - gapAcross / 2 : one.right() + gapAcross / 2;
    painter.drawLine(x, both.top(), x, both.bottom());
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
