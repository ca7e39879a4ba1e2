// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionsview.h"

#include "model/edit/workspace.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

ExceptionsView::ExceptionsView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model(*context.workspace)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Exceptions")))
    , m_stack(new QStackedWidget)
    , m_state(filterChoice(QStringLiteral("exceptionStateFilter"), tr("Only exceptions in this state")))
    , m_kind(filterChoice(QStringLiteral("exceptionKindFilter"), tr("Only exceptions of this kind")))
    , m_words(filterWords(QStringLiteral("exceptionWords"), tr("Only exceptions with these words in any of their texts")))
    , m_owner(filterChoice(QStringLiteral("exceptionOwnerFilter"), tr("Only exceptions of this owner")))
    , m_chip(namedButton({}, "exceptionChip"))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_shown.setSourceModel(&m_model);
    buildTable();
    buildFilters();
    buildHead();
    auto* empty = new EmptyState(QStringLiteral("exception"), tr("No exceptions"),
                                 tr("Here stand waivers, risk acceptances and attestations: what may stand in nobody's way until "
                                    "a day, for a reason, with an owner, and approved by another person. They never turn a "
                                    "failed result into a passed one, and end by themselves."),
                                 tr("Ask for an exception…"));
    connect(empty, &EmptyState::activated, this, [this] { makeException({}); });
    m_stack->addWidget(empty);
    m_stack->addWidget(buildBody());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildActions();
    connectFeeds();
    setFirstFocus(m_table);
    fillOwners();
    showCount();
}

QWidget* ExceptionsView::buildBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::field, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    return body;
}

void ExceptionsView::buildHead()
{
    m_chip->setProperty("chip", true);
    m_chip->setIcon(signIcon(QStringLiteral("close")));
    m_chip->setIconSize({10, 10});
    m_chip->setToolTip(withKeys(tr("Take this restriction back"), Qt::Key_Escape));
    m_chip->setVisible(false);
    connect(m_chip, &QPushButton::clicked, this, &ExceptionsView::clearFilter);
    auto* ask = namedButton(tr("Ask for an exception…"), "askException");
    ask->setToolTip(withKeys(tr("Ask for an exception"), keys::add));
    connect(ask, &QPushButton::clicked, this, [this] { makeException({}); });
    auto* columns = new QToolButton;
    columns->setObjectName(QStringLiteral("exceptionColumns"));
    columns->setIcon(signIcon(QStringLiteral("columns")));
    columns->setAccessibleName(tr("Choose columns"));
    columns->setToolTip(columns->accessibleName());
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_table->columnMenu(columns));
    auto* save = new QToolButton;
    save->setObjectName(QStringLiteral("exceptionExport"));
    save->setIcon(signIcon(QStringLiteral("export")));
    save->setAccessibleName(tr("Export what is shown as CSV…"));
    save->setToolTip(save->accessibleName());
    connect(save, &QToolButton::clicked, this, &ExceptionsView::exportShown);
    for (QToolButton* tool : {columns, save})
        tool->setIconSize({space::sign, space::sign});
    for (QWidget* widget : {static_cast<QWidget*>(m_chip), static_cast<QWidget*>(columns), static_cast<QWidget*>(save),
                            static_cast<QWidget*>(ask)})
        m_head->addWidget(widget);
}

void ExceptionsView::buildTable()
{
    m_table->setObjectName(QStringLiteral("exceptionsTable"));
    m_table->setModel(&m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ExceptionsModel::StateColumn, Qt::AscendingOrder);
    const std::pair<int, int> widths[] = {{ExceptionsModel::ReferenceColumn, 64}, {ExceptionsModel::StateColumn, 132},
                                          {ExceptionsModel::KindColumn, 124},     {ExceptionsModel::CoverColumn, 120},
                                          {ExceptionsModel::OwnerColumn, 92},     {ExceptionsModel::ApproverColumn, 96},
                                          {ExceptionsModel::LastDayColumn, 100}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    for (const int section : {ExceptionsModel::CheckColumn, ExceptionsModel::ReasonColumn})
        m_table->heads()->setStretched(section, 96);
    m_table->heads()->setGivingWay({ExceptionsModel::CoverColumn, ExceptionsModel::ApproverColumn, ExceptionsModel::KindColumn,
                                    ExceptionsModel::ReasonColumn, ExceptionsModel::OwnerColumn});
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid())
            openDetails(m_model.rowAt(m_shown.mapToSource(index).row()).exception.id);
    };
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_table, &DataTable::opened, this, open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExceptionsView::showCount);
}

void ExceptionsView::buildFilters()
{
    for (const auto& [state, word] : Words<ExceptionState>::list)
        m_state->addItem(signText(state), static_cast<int>(state));
    for (const auto& [kind, word] : Words<ExceptionKind>::list)
        m_kind->addItem(signText(kind), static_cast<int>(kind));
    const std::pair<int, QWidget*> editors[] = {{ExceptionsModel::StateColumn, m_state}, {ExceptionsModel::KindColumn, m_kind},
                                                {ExceptionsModel::CheckColumn, m_words}, {ExceptionsModel::OwnerColumn, m_owner}};
    for (const auto& [section, editor] : editors)
        m_table->heads()->setEditor(section, editor);
    for (QComboBox* choice : {m_state, m_kind, m_owner})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExceptionsView::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &ExceptionsView::applyFilter);
}

void ExceptionsView::buildActions()
{
    auto* ask = new QAction(tr("Ask for an exception"), this);
    ask->setShortcut(keys::add);
    ask->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(ask, &QAction::triggered, this, [this] { makeException({}); });
    addAction(ask);
    addAct(ExceptionActs::Approve, tr("Approve the exception"));
    addAct(ExceptionActs::Revoke, tr("Revoke the exception"));
    addAct(ExceptionActs::Renew, tr("Renew the exception"));
    addAct(ExceptionActs::Change, tr("Edit the exception"));
    addAct(ExceptionActs::Remove, tr("Remove the exception"));
    auto* save = new QAction(tr("Export what is shown as CSV"), this);
    save->setShortcut(keys::exporting);
    save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QAction::triggered, this, &ExceptionsView::exportShown);
    addAction(save);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ExceptionsView::addAct(ExceptionActs::Act act, const QString& text)
{
    auto* action = new QAction(text, this);
    if (act == ExceptionActs::Remove)
        action->setShortcut(Qt::Key_Delete);
    else if (act == ExceptionActs::Change)
        action->setShortcut(Qt::Key_F2);
    action->setShortcutContext(Qt::WidgetShortcut); // fields must keep their keys
    connect(action, &QAction::triggered, this, [this, act] { begin(act); });
    m_table->addAction(action);
    addAction(action);
}

} // namespace waymark
