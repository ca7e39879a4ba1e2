// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of milestones consists of; milestonespage.cpp says what it does.
#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/reviews/comparisonpane.h"
#include "views/reviews/milestonechart.h"
#include "views/reviews/milestonespage.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/keys.h"
#include "views/shared/localnow.h"
#include "views/shared/pictureactions.h"
#include "views/shared/ruledhead.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int listHeight = 260; ///< px of milestones and their chart, until somebody wants it otherwise
constexpr QKeyCombination takeKeys(Qt::ControlModifier, Qt::Key_M);

} // namespace

MilestonesPage::MilestonesPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_model([this](const MilestoneId& milestone, const QString& name) { return rename(milestone, name); })
    , m_head(new SectionHead)
    , m_name(new QLineEdit)
    , m_take(namedButton(tr("Take milestone"), "milestoneTake"))
    , m_note(noteLabel("milestoneNote", false))
    , m_table(new DataTable(tr("Milestones")))
    , m_chartHead(new SectionHead)
    , m_chart(new MilestoneChart)
    , m_comparison(new ComparisonPane(open, m_parsed))
    , m_empty(new EmptyState(QStringLiteral("flag"), tr("No milestone yet"), QString(), tr("Take a milestone")))
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("milestonesPage"));
    buildTable();
    build();
    buildActions();
    connectReview();
    showRows();
}

void MilestonesPage::build()
{
    auto* chart = new QWidget;
    auto* drawn = new QVBoxLayout(chart);
    drawn->setContentsMargins(0, 0, 0, 0);
    drawn->setSpacing(space::step);
    drawn->addWidget(m_chartHead);
    drawn->addWidget(m_chart, 1);
    auto* above = new QSplitter;
    above->setHandleWidth(1);
    above->setChildrenCollapsible(false);
    above->addWidget(m_table);
    above->addWidget(chart);
    above->setStretchFactor(0, 3);
    above->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(above);
    m_splitter->addWidget(m_comparison);
    m_splitter->setSizes({listHeight, 2 * listHeight});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - 6, space::field, space::field, space::column);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
}

QLayout* MilestonesPage::buildHead()
{
    m_name->setObjectName(QStringLiteral("milestoneName"));
    m_name->setPlaceholderText(tr("Name of a milestone"));
    m_name->setAccessibleName(tr("Name of a milestone to take"));
    m_name->setToolTip(withKeys(tr("Type a name and press Enter"), takeKeys));
    m_name->setMaxLength(longestLine);
    m_name->setFixedWidth(220);
    m_take->setProperty("primary", true);
    connect(m_name, &QLineEdit::returnPressed, this, &MilestonesPage::take);
    connect(m_name, &QLineEdit::textEdited, this, [this] { // another name: that one isn't wanted any more
        m_waiting.clear();
        m_note->hide();
    });
    connect(m_take, &QPushButton::clicked, this, &MilestonesPage::take);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(m_head, 1);
    row->addWidget(m_name);
    row->addWidget(m_take);
    return row;
}

void MilestonesPage::buildTable()
{
    using Model = MilestonesModel;
    m_table->setObjectName(QStringLiteral("milestonesTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->cells()->setNow([this] { return localNow(openReview().workspace()); });
    const std::pair<int, int> widths[] = {{Model::TakenColumn, 104}, {Model::AuthorColumn, 96}, {Model::HighColumn, 52},
                                          {Model::MediumColumn, 64}, {Model::ContradictedColumn, 96}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(Model::NameColumn, 96);
    m_table->heads()->setGivingWay({Model::AuthorColumn});
    m_table->heads()->setSectionsClickable(false); // in the order of time
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const QModelIndex name = index.siblingAtColumn(Model::NameColumn); name.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(name);
    });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    m_chart->setObjectName(QStringLiteral("milestoneChart"));
    offerPicture(m_chart, {.table = &m_model,
                           .name = QStringLiteral("milestones"),
                           .prompt = openReview().context().prompt,
                           .tell = [this](const Message& message) { Q_EMIT messageRaised(message); }});
}

void MilestonesPage::buildActions()
{
    auto* taking = new QAction(tr("Take a milestone"), this);
    taking->setShortcut(takeKeys);
    taking->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(taking, &QAction::triggered, this, [this] { m_name->setFocus(Qt::ShortcutFocusReason); });
    addAction(taking);
    auto* renaming = new QAction(tr("Rename the milestone"), this);
    connect(renaming, &QAction::triggered, this, [this] { Q_EMIT m_table->opened(m_table->currentIndex()); });
    auto* removing = new QAction(tr("Remove the milestone"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &MilestonesPage::remove);
    m_table->addActions({renaming, removing});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MilestonesPage::connectReview()
{
    OpenReview& open = openReview();
    connect(m_empty, &EmptyState::activated, this, [this] { m_name->setFocus(Qt::OtherFocusReason); });
    connect(m_comparison, &ComparisonPane::questionRequested, this, &ReviewPage::questionRequested);
    connect(&m_parsed, &ParsedMilestones::changed, this, &MilestonesPage::showRows);
    connect(&open.workspace(), &Workspace::changed, this, &MilestonesPage::follow);
    connect(&open, &OpenReview::opened, this, [this] {
        stopWaiting(tr("another review was opened"));
        m_comparison->begin();
        refresh();
    });
    connect(&open, &OpenReview::questionChanged, this, &MilestonesPage::refresh);
    connect(&open, &OpenReview::figuresChanged, this, [this] {
        takeWaiting();
        refresh();
    });
    connect(&open, &OpenReview::failed, this, [this](const Error& error) { stopWaiting(error.message); });
}

} // namespace waymark
