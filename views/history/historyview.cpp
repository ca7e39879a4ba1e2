// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historyview.h"

#include "model/edit/workspace.h"
#include "views/history/historywords.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/localnow.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

DateField* dayField(const char* name, const QString& accessibleName)
{
    auto* field = new DateField(accessibleName);
    field->setObjectName(QLatin1String(name));
    return field;
}

} // namespace

HistoryView::HistoryView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model(*context.workspace)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("History")))
    , m_stack(new QStackedWidget)
    , m_nothing(noteLabel("historyNothing"))
    , m_period(filterChoice(u"historyPeriod"_s, tr("Only what was done on these days")))
    , m_author(filterChoice(u"historyAuthor"_s, tr("Only what this person did")))
    , m_words(filterWords(u"historyWords"_s, tr("Only entries with these words in what was done or in what it changed, before or after")))
    , m_kind(filterChoice(u"historyKind"_s, tr("Only changes of items of this kind")))
    , m_first(dayField("historyFirst", tr("First day")))
    , m_last(dayField("historyLast", tr("Last day")))
    , m_chip(namedButton({}, "historyChip"))
    , m_verify(namedButton(tr("Verify"), "historyVerify"))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_days = buildDays();
    buildTable();
    buildFilters();
    buildHead();
    m_stack->addWidget(new EmptyState(u"history"_s, tr("Nothing has been done yet"),
                                      tr("Here stands who changed what, and when, with what was there before. Any item of the "
                                         "plan can be brought back to how it was."),
                                      {}));
    m_stack->addWidget(buildBody());
    m_stack->setCurrentIndex(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildActions();
    connectFeeds();
    setFirstFocus(m_table);
    applyFilter();
    showState();
}

QWidget* HistoryView::buildBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page - space::column / 2, space::field, space::field, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_days);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    m_nothing->hide();
    return body;
}

/// Two fields that are there when days are chosen.
QWidget* HistoryView::buildDays()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    for (const auto& [text, field] : {std::pair(tr("From"), m_first), std::pair(tr("Until"), m_last)}) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        setType(label, Type::Small, false, true);
        row->addWidget(label);
        row->addWidget(field);
    }
    row->addStretch(1);
    auto* days = new QWidget;
    auto* column = new QVBoxLayout(days);
    column->setContentsMargins(space::column / 2, 0, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(row);
    const QDate today = localNow(*m_context.workspace).date();
    m_first->setDate(today.addDays(-29));
    m_last->setDate(today);
    connect(m_first, &DateField::dateChanged, this, [this](QDate day) { m_last->setDate(std::max(day, m_last->date())); });
    connect(m_last, &DateField::dateChanged, this, [this](QDate day) { m_first->setDate(std::min(day, m_first->date())); });
    for (DateField* field : {m_first, m_last}) {
        connect(field, &DateField::dateChanged, this, &HistoryView::applyFilter);
        column->addWidget(faultLineOf(*field));
    }
    days->hide();
    return days;
}

void HistoryView::buildHead()
{
    m_chip->setProperty("chip", true);
    m_chip->setIcon(signIcon(u"close"_s));
    m_chip->setIconSize({10, 10});
    m_chip->setToolTip(tr("Take this restriction back; Esc takes all of them back"));
    m_chip->setVisible(false);
    connect(m_chip, &QPushButton::clicked, this, &HistoryView::leaveItem);
    m_verify->setToolTip(tr("Check that every entry still is what Waymark wrote, and that the plan and the figures follow from them"));
    connect(m_verify, &QPushButton::clicked, this, &HistoryView::verify);
    auto* columns = new QToolButton;
    columns->setObjectName(u"historyColumns"_s);
    columns->setIcon(signIcon(u"columns"_s));
    columns->setAccessibleName(tr("Choose columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_table->columnMenu(columns));
    auto* save = new QToolButton;
    save->setObjectName(u"historyExport"_s);
    save->setIcon(signIcon(u"export"_s));
    save->setAccessibleName(tr("Export these entries as CSV or JSON…"));
    connect(save, &QToolButton::clicked, this, &HistoryView::exportShown);
    for (QToolButton* tool : {columns, save}) {
        tool->setIconSize({space::sign, space::sign});
        tool->setToolTip(tool->accessibleName());
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_chip), static_cast<QWidget*>(columns), static_cast<QWidget*>(save),
                            static_cast<QWidget*>(m_verify)})
        m_head->addWidget(widget);
}

void HistoryView::buildTable()
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setModel(&m_model);
    m_table->cells()->setNow([workspace = m_context.workspace] { return localNow(*workspace); });
    m_table->setColumnWidth(HistoryModel::WhenColumn, 132);
    m_table->setColumnWidth(HistoryModel::WhoColumn, 124);
    for (const int section : {HistoryModel::WhatColumn, HistoryModel::ItemsColumn})
        m_table->heads()->setStretched(section, 120);
    m_table->heads()->setGivingWay({HistoryModel::ItemsColumn, HistoryModel::WhoColumn});
    m_table->heads()->setSectionsMovable(true);
    connect(m_table, &DataTable::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex& index) { openEntry(index, false); });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) { openEntry(index, true); });
    keepPlace();
}

void HistoryView::buildFilters()
{
    m_period->addItem(tr("Today"), int(Today));
    m_period->addItem(tr("7 days"), int(Week));
    m_period->addItem(tr("30 days"), int(Month));
    m_period->addItem(tr("From … until …"), int(Between));
    for (const HistoryKind& kind : historyKinds())
        m_kind->addItem(kind.text, kind.word);
    const std::pair<int, QWidget*> editors[] = {{HistoryModel::WhenColumn, m_period}, {HistoryModel::WhoColumn, m_author},
                                                {HistoryModel::WhatColumn, m_words},  {HistoryModel::ItemsColumn, m_kind}};
    for (const auto& [section, editor] : editors)
        m_table->heads()->setEditor(section, editor);
    for (QComboBox* choice : {m_period, m_author, m_kind})
        connect(choice, &QComboBox::currentIndexChanged, this, &HistoryView::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &HistoryView::applyFilter);
}

void HistoryView::buildActions()
{
    auto* save = new QAction(tr("Export these entries of the history"), this);
    save->setShortcut(keys::exporting);
    connect(save, &QAction::triggered, this, &HistoryView::exportShown);
    auto* check = new QAction(tr("Verify the history"), this);
    connect(check, &QAction::triggered, this, &HistoryView::verify);
    for (QAction* action : {save, check}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

} // namespace waymark
