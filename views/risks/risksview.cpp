// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksview.h"

#include "model/domain/textlimits.h"
#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/risks/riskwords.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/fieldundo.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

RisksView::RisksView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_head(new SectionHead)
    , m_add(new QLineEdit)
    , m_words(filterWords(QStringLiteral("riskWords"), tr("Only risks with these words in reference, title, category or owner")))
    , m_status(filterChoice(QStringLiteral("riskStatusFilter"), tr("Only risks of this status")))
    , m_table(new DataTable(tr("Risks")))
    , m_empty(new EmptyState(QStringLiteral("risk"), tr("No risk is registered yet"),
                             tr("Here stands what may happen, how likely and how bad it is, who owns it and what is done about it. "
                                "Add a risk, or make one of failing checks on the Compliance screen."),
                             tr("Add a risk")))
    , m_stack(new QStackedWidget)
{
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildBody());
    column->addWidget(m_stack, 1);
    buildActions();
    connect(m_context.workspace, &Workspace::changed, this, &RisksView::follow);
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
            showBadge(); // an acceptance may have expired
            whenSeen([this] { refresh(); });
        });
    connect(m_empty, &EmptyState::activated, this, [this] { m_add->setFocus(Qt::OtherFocusReason); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filtered, signal, this, &RisksView::showCount);
    setFirstFocus(m_table);
    showBadge();
    refresh();
}

void RisksView::buildTable()
{
    m_table->setObjectName(QStringLiteral("risksTable"));
    m_filtered.setSourceModel(&m_model);
    m_table->setModel(&m_filtered);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RisksModel::LevelColumn, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{RisksModel::ReferenceColumn, 56}, {RisksModel::CategoryColumn, 84},
                                          {RisksModel::LevelColumn, 176},    {RisksModel::TargetColumn, 152},
                                          {RisksModel::TreatmentColumn, 76}, {RisksModel::StatusColumn, 84},
                                          {RisksModel::OwnerColumn, 96},     {RisksModel::ReviewColumn, 112},
                                          {RisksModel::ChecksColumn, 92},    {RisksModel::StoriesColumn, 92}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(RisksModel::TitleColumn, 160);
    m_table->heads()->setGivingWay({RisksModel::CategoryColumn, RisksModel::StoriesColumn, RisksModel::TargetColumn,
                                    RisksModel::TreatmentColumn, RisksModel::ReviewColumn, RisksModel::OwnerColumn,
                                    RisksModel::ChecksColumn, RisksModel::StatusColumn});
    m_table->heads()->setSectionsMovable(true);
    m_table->heads()->setEditor(RisksModel::TitleColumn, m_words);
    m_table->heads()->setEditor(RisksModel::StatusColumn, m_status);
    for (const auto& [value, word] : Words<RiskStatus>::list)
        m_status->addItem(signText(value), static_cast<int>(value));
    connect(m_words, &QLineEdit::textChanged, this, &RisksView::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &RisksView::applyFilter);
    connect(m_table, &DataTable::rowChosen, this, &RisksView::enter);
    connect(m_table, &DataTable::opened, this, &RisksView::enter);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

QLayout* RisksView::buildHead()
{
    m_add->setObjectName(QStringLiteral("riskAdd"));
    m_add->setPlaceholderText(tr("Add a risk"));
    m_add->setAccessibleName(tr("Title of a risk to add"));
    m_add->setToolTip(tr("Type a title and press Enter (Ctrl+N)"));
    m_add->setMaxLength(longestLine);
    m_add->setFixedWidth(280);
    m_add->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    connect(m_add, &QLineEdit::returnPressed, this, [this] { add(m_add->text()); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page - space::column / 2, 0, space::page, 0);
    row->addWidget(m_head, 1);
    row->addWidget(m_add);
    return row;
}

QWidget* RisksView::buildBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->addWidget(m_table);
    return body;
}

void RisksView::buildActions()
{
    auto* adding = new QAction(tr("Add a risk"), this);
    adding->setShortcut(QKeySequence::New);
    adding->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(adding, &QAction::triggered, this, [this] { m_add->setFocus(Qt::ShortcutFocusReason); });
    auto* removing = new QAction(tr("Remove the risk"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &RisksView::remove);
    m_table->addAction(removing);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions({adding, removing});
}

QString RisksView::sayWhatIsOfNow() const
{
    return tr("The risk registry is as it is now; only its checks are of that day.");
}

void RisksView::follow(const ChangeSet& changes)
{
    if (!changes.touches<Risk>() && !changes.touches<RiskTie>() && !changes.touches<ExceptionRecord>() && !changes.touches<Person>()
        && !changes.touches<Story>() && !changes.touches<WorkspaceProperties>())
        return;
    showBadge();
    whenSeen([this] { refresh(); });
}

RiskFacts RisksView::facts() const
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr; // the model keeps them
    return riskFacts(m_context.workspace->records(), figures.get(), m_context.workspace->clock().now());
}

void RisksView::showBadge()
{
    m_counts = riskCounts(facts());
    const QString badge = m_counts.aboveAppetite > 0 ? countText(m_counts.aboveAppetite) : QString();
    if (badge == m_badge)
        return;
    m_badge = badge;
    Q_EMIT badgeChanged();
}

void RisksView::refresh()
{
    const Records& records = m_context.workspace->records();
    const QDate today = localNow(*m_context.workspace).date();
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    m_model.show(riskRows(records, facts(), figures, today),
                 records.properties().riskAppetite, today);
    m_stack->setCurrentIndex(records.risks().empty() ? 0 : 1);
    showCount();
}

void RisksView::showCount()
{
    const int all = m_model.rowCount();
    if (all == 0) {
        m_head->setText(tr("Risks"), {});
        return;
    }
    const QString shown = m_filtered.isFiltered() ? tr("%1 of %2 shown").arg(countText(m_filtered.rowCount()), countText(all))
                                                  : tr("%1 open").arg(countText(m_counts.open));
    m_head->setText(tr("Risks"), tr("%1, %2 above the appetite of %3, %4 not rated", "count, counts, level, count")
                                     .arg(shown, countText(m_counts.aboveAppetite))
                                     .arg(m_context.workspace->records().properties().riskAppetite)
                                     .arg(countText(m_counts.unrated)));
}

void RisksView::applyFilter()
{
    m_filtered.setWords(m_words->text());
    m_filtered.setStatus(chosen<RiskStatus>(*m_status));
    showCount();
}

void RisksView::add(const QString& title)
{
    if (title.simplified().isEmpty())
        return;
    const Risk risk{.title = title};
    const QString reference = nextRiskReference(m_context.workspace->records());
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    const auto perform = [&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, risk);
        return added ? Result<void>() : Result<void>(added.error());
    };
    if (!editOrTell(*m_context.workspace, tr("Add %1").arg(reference), perform, tell))
        return;
    emptyForGood(*m_add);
    if (const int row = m_model.rowOf(risk.id); row >= 0)
        m_table->selectRow(m_filtered.mapFromSource(m_model.index(row, 0)).row());
    Q_EMIT riskRequested(risk.id);
}

void RisksView::remove()
{
    const RiskRow* row = rowAt(m_table->currentIndex());
    if (!row)
        return;
    const RiskId id = row->risk.id;
    const QString reference = row->risk.reference;
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(*m_context.workspace, tr("Remove %1").arg(reference), [&](Edit& edit) { return removeRisk(edit, id); }, tell))
        Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("%1 was removed with its links and notes.").arg(reference)));
}

void RisksView::enter(const QModelIndex& index)
{
    if (const RiskRow* row = rowAt(index))
        Q_EMIT riskRequested(RiskId(row->risk.id));
}

const RiskRow* RisksView::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_model.rowAt(m_filtered.mapToSource(index).row()) : nullptr;
}

void RisksView::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QJsonObject RisksView::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("status"), m_status->currentData().toJsonValue());
    return state;
}

void RisksView::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    const QJsonValue status = state.value(QStringLiteral("status"));
    choose(*m_status, status.isDouble() ? QVariant(status.toInt()) : QVariant());
}

} // namespace waymark
