// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/rulespane.h"

#include "model/edit/workspace.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

RulesPane::RulesPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(*context.workspace)
    , m_table(new DataTable(tr("Rules for targets")))
    , m_note(new ElidedLabel)
    , m_apply(new QPushButton)
{
    buildTable();
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildHead());
    auto* inset = new QVBoxLayout; // the first column stands in line with the head
    inset->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    inset->addWidget(m_table);
    column->addLayout(inset);
    connect(&m_model, &RulesModel::failed, this, [this](const Error& error) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &RulesPane::follow);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &RulesPane::follow);
    setPending(0);
    follow();
}

void RulesPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    const std::pair<int, int> widths[] = {{RulesModel::NumberColumn, 32},      {RulesModel::NameColumn, 132},
                                          {RulesModel::EnvironmentColumn, 120}, {RulesModel::OwnerColumn, 120},
                                          {RulesModel::ClassificationColumn, 112}, {RulesModel::ReachColumn, 128}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(RulesModel::PatternColumn, 96);
    m_table->heads()->setSectionsClickable(false); // their order means something
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    connect(m_table, &DataTable::opened, this, &RulesPane::editCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RulesPane::follow);
    connect(m_table->cells(), &CellDelegate::typed, this, &RulesPane::tell);
    connect(m_table->cells(), &QAbstractItemDelegate::closeEditor, this, [this] {
        m_model.dropDraft(); // one that got a pattern is a rule by now
        follow();
    });
}

QAction* RulesPane::command(const QString& text, const QString& sign, const QKeySequence& shortcut)
{
    auto* action = new QAction(signIcon(sign), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(withKeys(text, shortcut));
    addAction(action);
    m_commands << action;
    return action;
}

void RulesPane::buildActions()
{
    m_add = command(tr("Add a rule"), QStringLiteral("plus"), {}); // Ctrl+N is the screen's
    m_earlier = command(tr("Try the rule earlier"), QStringLiteral("arrow-up"), QKeySequence(Qt::CTRL | Qt::Key_Up));
    m_later = command(tr("Try the rule later"), QStringLiteral("arrow-down"), QKeySequence(Qt::CTRL | Qt::Key_Down));
    m_remove = command(tr("Remove the rule"), QStringLiteral("remove"), QKeySequence(QKeySequence::Delete));
    m_applyAction = command(tr("Apply the rules to known targets…"), QStringLiteral("arrow-right"), {});
    connect(m_add, &QAction::triggered, this, &RulesPane::addRequested);
    connect(m_earlier, &QAction::triggered, this, [this] { move(-1); });
    connect(m_later, &QAction::triggered, this, [this] { move(1); });
    connect(m_remove, &QAction::triggered, this, &RulesPane::remove);
    connect(m_applyAction, &QAction::triggered, this, &RulesPane::applyRequested);
}

QLayout* RulesPane::buildHead()
{
    auto* title = new QLabel(tr("Rules"));
    setType(title, Type::Body, true);
    setType(m_note, Type::Small, false, true);
    m_note->setObjectName(QStringLiteral("rulesNote"));
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::field);
    row->addWidget(title);
    row->addWidget(m_note, 1);
    for (QAction* action : {m_earlier, m_later, m_remove}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({space::sign, space::sign});
        row->addWidget(button);
    }
    m_apply->setObjectName(QStringLiteral("applyRules"));
    m_apply->setAutoDefault(true);
    connect(m_apply, &QPushButton::clicked, m_applyAction, &QAction::trigger);
    row->addWidget(m_apply);
    auto* add = new QPushButton(signIcon(QStringLiteral("plus")), tr("Add a rule"));
    add->setObjectName(QStringLiteral("addRule"));
    add->setToolTip(withKeys(tr("Add a rule"), keys::add));
    add->setAutoDefault(true); // Enter presses it
    connect(add, &QPushButton::clicked, m_add, &QAction::trigger);
    row->addWidget(add);
    return row;
}

void RulesPane::add(const std::optional<Target>& like)
{
    TargetRule draft;
    if (like) {
        draft.environment = like->environment;
        draft.owner = like->owner;
        draft.classification = like->classification;
    }
    const QModelIndex pattern = m_model.beginDraft(draft);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(pattern);
    m_table->scrollTo(pattern);
    m_table->edit(pattern);
    if (auto* field = m_table->findChild<QLineEdit*>(QStringLiteral("cellField")); field && like) {
        field->setText(like->identity); // to be made more general
        field->selectAll();
    }
}

void RulesPane::editCell(const QModelIndex& index)
{
    const bool edits = index.flags() & Qt::ItemIsEditable;
    const QModelIndex cell = edits ? index : index.siblingAtColumn(RulesModel::PatternColumn);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    m_table->edit(cell);
}

std::vector<TargetRuleId> RulesPane::selection() const
{
    std::vector<TargetRuleId> rules;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        rules.push_back(m_model.rowAt(row.row()).rule.id);
    return rules;
}

void RulesPane::follow()
{
    const bool chosen = !selection().empty() && !m_model.hasDraft();
    for (QAction* action : {m_earlier, m_later, m_remove})
        action->setEnabled(chosen);
    m_note->setText(m_model.rowCount() == 0
                        ? tr("None yet. A rule says what targets are whose name matches a pattern: prod-* for production, say.")
                        : tr("A new target is what the first rule says that matches it."));
}

void RulesPane::setPending(int targets)
{
    m_apply->setText(targets == 0   ? tr("Apply to known targets…")
                     : targets == 1 ? tr("Apply to one known target…")
                                    : tr("Apply to %1 known targets…").arg(targets));
    m_apply->setToolTip(targets > 0 ? tr("See first what the rules would change of targets that are known already")
                                    : tr("All known targets are as the rules say"));
    m_apply->setEnabled(targets > 0);
    m_applyAction->setEnabled(targets > 0);
}

void RulesPane::move(int places)
{
    m_model.move(selection(), places);
}

void RulesPane::remove()
{
    const std::vector<TargetRuleId> rules = selection();
    if (rules.empty() || !m_model.remove(rules))
        return;
    const QString gone = rules.size() == 1 ? tr("One rule removed. Known targets stay as they are.")
                                           : tr("%1 rules removed. Known targets stay as they are.").arg(rules.size());
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, gone));
}

/// While a pattern is typed, how far it reaches.
void RulesPane::tell(const QModelIndex& index, const QString& pattern)
{
    if (index.column() != RulesModel::PatternColumn)
        return;
    const auto known = static_cast<qint64>(m_context.workspace->records().targets().size());
    m_note->setText(pattern.trimmed().isEmpty()
                        ? tr("* stands for anything, ? for one letter.")
                        : tr("Matches %1 of %2 known targets. * stands for anything, ? for one letter.")
                              .arg(countText(m_model.matches(pattern.trimmed())), countText(known)));
}

QJsonObject RulesPane::saveState() const
{
    return columnState(*m_table);
}

void RulesPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
}

} // namespace waymark
