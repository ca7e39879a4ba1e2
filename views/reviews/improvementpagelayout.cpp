// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the improvement plan consists of; improvementpage.cpp says what it shows.
#include "model/edit/workspace.h"
#include "views/backlog/choicedelegate.h"
#include "views/reviews/improvementacts.h"
#include "views/reviews/improvementpage.h"
#include "views/reviews/improvementstoriespage.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

ImprovementPage::ImprovementPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_acts(new ImprovementActs(open, this))
    , m_model([this](const QString& question, ImprovementStatus status) { return m_acts->setStatus({question}, status); })
    , m_head(new SectionHead)
    , m_words(filterWords(QStringLiteral("improvementWords"), tr("Only questions with these words")))
    , m_make(namedButton(tr("Make stories"), "planMake"))
    , m_status(namedButton(tr("Set status"), "planStatus"))
    , m_statusMenu(new QMenu(this))
    , m_table(new DataTable(tr("Questions to improve")))
    , m_empty(new EmptyState(QStringLiteral("proposed"), tr("Nothing to improve"), QString(), QString()))
    , m_body(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_stories(new ImprovementStoriesPage(open, *m_acts))
{
    setObjectName(QStringLiteral("improvementPage"));
    buildTable();
    m_stack->addWidget(buildPlan());
    m_stack->addWidget(m_stories);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildActions();
    connectReview();
    showPlan();
}

void ImprovementPage::connectReview()
{
    OpenReview& open = openReview();
    connect(m_acts, &ImprovementActs::messageRaised, this, &ReviewPage::messageRaised);
    connect(m_stories, &ImprovementStoriesPage::left, this, [this] {
        m_stack->setCurrentIndex(0);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&open, &OpenReview::opened, this, [this] {
        m_stack->setCurrentIndex(0); // what was proposed was for another review
        refresh();
    });
    connect(&open, &OpenReview::questionChanged, this, &ImprovementPage::refresh);
    connect(&open, &OpenReview::figuresChanged, this, &ImprovementPage::refresh);
    connect(&open.workspace(), &Workspace::changed, this, &ImprovementPage::follow);
    connect(&m_job, &JobBase::finished, this, &ImprovementPage::showHead);
}

QWidget* ImprovementPage::buildPlan()
{
    auto* plan = new QWidget;
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(plan);
    column->setContentsMargins(space::page - 6, space::field, space::field, space::column);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_body, 1);
    return plan;
}

QLayout* ImprovementPage::buildHead()
{
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setMaximumWidth(220);
    m_make->setProperty("primary", true);
    m_status->setProperty("menu", true);
    m_status->setMenu(m_statusMenu);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filtered.setFilterFixedString(words.trimmed());
        showPlan();
    });
    connect(m_make, &QPushButton::clicked, this, [this] { propose(choicesWithoutStories(selected())); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(m_head, 1);
    row->addWidget(m_words);
    row->addWidget(m_status);
    row->addWidget(m_make);
    return row;
}

void ImprovementPage::buildTable()
{
    using Model = ImprovementModel;
    m_filtered.setSourceModel(&m_model);
    m_filtered.setSortRole(SortRole);
    m_filtered.setSortLocaleAware(true);
    m_filtered.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("improvementTable"));
    m_table->setModel(&m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::RankColumn, Qt::AscendingOrder);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    const std::pair<int, int> widths[] = {{Model::RankColumn, 52},    {Model::QuestionColumn, 88}, {Model::RiskColumn, 88},
                                          {Model::PointsColumn, 76},  {Model::StoriesColumn, 120}, {Model::StatusColumn, 124}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(Model::TitleColumn, 160);
    m_table->heads()->setStretched(Model::ChoicesColumn, 160);
    m_table->heads()->setGivingWay({Model::StoriesColumn, Model::PointsColumn});
    m_table->setItemDelegateForColumn(Model::StatusColumn, new ChoiceDelegate(m_table));
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex& index) {
        if (openReview().context().details && openReview().context().details->page())
            openDetails(index); // details that are open follow
    });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (index.column() == Model::StatusColumn)
            m_table->edit(index);
        else
            openDetails(index);
    });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImprovementPage::showHead);
}

void ImprovementPage::buildActions()
{
    auto* make = new QAction(tr("Make stories of the selected questions"), this);
    make->setShortcut(keys::accept);
    make->setShortcutContext(Qt::WidgetShortcut);
    connect(make, &QAction::triggered, m_make, &QAbstractButton::click);
    auto* details = new QAction(tr("Show what clears the risk"), this);
    connect(details, &QAction::triggered, this, [this] { openDetails(m_table->currentIndex()); });
    auto* question = new QAction(tr("Open the question"), this);
    connect(question, &QAction::triggered, this, [this] {
        if (const QString id = m_table->currentIndex().data(KeyRole).toString(); !id.isEmpty())
            Q_EMIT questionRequested(id, {});
    });
    m_table->addActions({make, details, question});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    fillStatusMenu();
}

void ImprovementPage::fillStatusMenu()
{
    for (const auto& [status, name] : Words<ImprovementStatus>::list)
        connect(m_statusMenu->addAction(statusText(status)), &QAction::triggered, this,
                [this, status = status] { m_acts->setStatus(selected(), status); });
}

} // namespace waymark
