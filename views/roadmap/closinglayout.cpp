// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the closing page is built.
#include "model/edit/workspace.h"
#include "views/roadmap/closingpage.h"
#include "views/roadmap/rowspace.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

ClosingPage::ClosingPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_gateHead(new SectionHead)
    , m_gateTable(new DataTable(tr("Clauses of the gate")))
    , m_storiesHead(new SectionHead)
    , m_target(new QComboBox)
    , m_storiesTable(new DataTable(tr("Stories of the sprint, and what becomes of them")))
    , m_decision(new DecisionRow(this, {.cancel = "closingCancel", .accept = "closingAccept", .note = "closingNote"}))
{
    setObjectName(QStringLiteral("closingPage"));
    buildGate();
    buildStories();
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addLayout(buildCards());
    column->addWidget(m_gateHead);
    column->addWidget(m_gateTable);
    column->addLayout(buildStoriesHead());
    column->addWidget(m_storiesTable, 1);
    column->addWidget(m_decision);
    connectSignals();
}

QLayout* ClosingPage::buildCards()
{
    const std::pair<QString, QString> names[] = {{QStringLiteral("closingPlanned"), tr("Planned points")},
                                                 {QStringLiteral("closingDone"), tr("Done")},
                                                 {QStringLiteral("closingLeft"), tr("Left")},
                                                 {QStringLiteral("closingCapacity"), tr("Capacity")}};
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::step);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new FigureCard(names[i].second);
        m_cards[i]->setObjectName(names[i].first);
        connect(m_cards[i], &QAbstractButton::clicked, this, [this, i] {
            Q_EMIT reasonsRequested(m_cards[i]->text(), m_cards[i]->value(), m_figures[i]);
        });
        row->addWidget(m_cards[i], 1);
    }
    return row;
}

void ClosingPage::buildGate()
{
    m_gateTable->setObjectName(QStringLiteral("closingGate"));
    m_gateTable->setModel(&m_gate);
    m_gateTable->setFitsRows(true);
    m_gateTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_gateTable->heads()->setSectionsClickable(false);
    m_gateTable->setColumnWidth(ClosingGateModel::StateColumn, 120);
    m_gateTable->heads()->setStretched(ClosingGateModel::ClauseColumn, 160);
    m_gateTable->heads()->setStretched(ClosingGateModel::EvidenceColumn, 160);
    connect(m_gateTable, &DataTable::opened, this, [this](const QModelIndex& index) {
        const GateClause clause = m_gate.rowAt(index.row());
        Q_EMIT reasonsRequested(clause.text, ClosingGateModel::stateText(clause.holds), ClosingGateModel::figureOf(clause));
    });
}

QLayout* ClosingPage::buildStoriesHead()
{
    m_target->setObjectName(QStringLiteral("closingTarget"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(tr("Carry o&ver to"));
    label->setBuddy(m_target);
    m_target->setAccessibleName(tr("Carry over to"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, space::column / 2, 0);
    row->setSpacing(space::field);
    row->addWidget(m_storiesHead, 1);
    row->addWidget(label);
    row->addWidget(m_target);
    return row;
}

void ClosingPage::buildStories()
{
    m_storiesTable->setObjectName(QStringLiteral("closingStories"));
    m_storiesTable->setModel(&m_stories);
    const std::pair<int, int> widths[] = {{ClosingModel::ReferenceColumn, 148}, {ClosingModel::PriorityColumn, 72},
                                          {ClosingModel::StatusColumn, 88},     {ClosingModel::PointsColumn, 56},
                                          {ClosingModel::FateColumn, 132}};
    for (const auto& [section, width] : widths)
        m_storiesTable->setColumnWidth(section, width);
    m_storiesTable->heads()->setStretched(ClosingModel::TitleColumn, 160);
    m_storiesTable->heads()->setSectionsClickable(false);
    connect(new RowSpace(m_storiesTable), &RowSpace::pressed, &m_stories, &ClosingModel::toggle);
    connect(m_storiesTable, &DataTable::opened, this,
            [this](const QModelIndex& index) { Q_EMIT storyRequested(m_stories.rowAt(index.row()).story.id); });
    connect(m_storiesTable, &DataTable::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_storiesTable->selectedText()); });
}

void ClosingPage::connectSignals()
{
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_sprint.reset();
        Q_EMIT cancelled();
    });
    connect(m_decision, &DecisionRow::accepted, this, &ClosingPage::closeNow);
    connect(&m_stories, &ClosingModel::fatesChanged, this, &ClosingPage::showFates);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        const Sprint* into = target();
        m_stories.carryTo(into ? std::optional(into->number) : std::nullopt);
        showFates();
    });
    connect(m_context.workspace, &Workspace::changed, this, [this] { refresh(); });
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::environmentChanged, this, &ClosingPage::refresh,
            Qt::QueuedConnection); // by then the figures of the other one are being computed
    connect(m_context.figures, &FiguresModel::asOfChanged, this, &ClosingPage::refresh, Qt::QueuedConnection);
    connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
        m_failure.clear();
        refresh();
    });
    connect(m_context.figures, &FiguresModel::failed, this, [this](const Error& error) {
        m_failure = error.message;
        refresh();
    });
}

} // namespace waymark
