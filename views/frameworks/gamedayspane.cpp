// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedayspane.h"

#include "model/domain/textlimits.h"
#include "model/edit/gamedayedits.h"
#include "model/edit/workspace.h"
#include "views/frameworks/gamedaydetails.h"
#include "views/frameworks/registerwords.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/fieldundo.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
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

GameDaysPane::GameDaysPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_head(new SectionHead)
    , m_add(new QLineEdit)
    , m_words(filterWords(QStringLiteral("gameDayWords"), tr("Only game days with these words")))
    , m_outcome(filterChoice(QStringLiteral("gameDayOutcomeFilter"), tr("Only game days with this outcome")))
    , m_table(new DataTable(tr("Game days")))
    , m_empty(new EmptyState(QStringLiteral("gameday"), tr("No game day is planned yet"),
                             tr("Here stand rehearsals of incidents: when they are to be, what came of them, and the stories that they "
                                "raised. They are evidence of incident response, in no percentage."),
                             tr("Plan a game day")))
    , m_stack(new QStackedWidget)
{
    buildTable();
    m_stack->addWidget(m_empty);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_stack->addWidget(body);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::field);
    whole->addLayout(buildHead());
    whole->addWidget(m_stack, 1);
    buildActions();
    connect(open.context().workspace, &Workspace::changed, this, &GameDaysPane::follow);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_shown, signal, this, &GameDaysPane::showHead);
    refresh();
}

GameDaysPane::~GameDaysPane()
{
    delete m_details.data();
}

void GameDaysPane::follow(const ChangeSet& changes)
{
    if (!(changes.touches<GameDay>() || changes.touches<GameDayTie>() || changes.touches<Story>() || changes.touches<Person>()))
        return;
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

void GameDaysPane::showEvent(QShowEvent* event)
{
    FrameworksPane::showEvent(event);
    if (m_stale)
        refresh();
}

void GameDaysPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("gameDayTable"));
    m_shown.setSourceModel(&m_model);
    m_table->setModel(&m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(GameDaysModel::ScheduledColumn, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{GameDaysModel::ReferenceColumn, 84}, {GameDaysModel::ScheduledColumn, 132},
                                          {GameDaysModel::HeldColumn, 84},      {GameDaysModel::OutcomeColumn, 112},
                                          {GameDaysModel::EpicColumn, 64},      {GameDaysModel::LeadColumn, 96},
                                          {GameDaysModel::ExercisedColumn, 112}, {GameDaysModel::RaisedColumn, 112}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(GameDaysModel::TitleColumn, 160);
    m_table->heads()->setGivingWay({GameDaysModel::EpicColumn, GameDaysModel::ExercisedColumn, GameDaysModel::LeadColumn,
                                    GameDaysModel::RaisedColumn, GameDaysModel::HeldColumn});
    m_table->heads()->setSectionsMovable(true);
    m_table->heads()->setEditor(GameDaysModel::TitleColumn, m_words);
    m_table->heads()->setEditor(GameDaysModel::OutcomeColumn, m_outcome);
    for (const auto& [value, word] : Words<GameDayOutcome>::list)
        m_outcome->addItem(signIcon(signName(value), Role::Muted), signText(value), static_cast<int>(value));
    connect(m_words, &QLineEdit::textChanged, this, &GameDaysPane::applyFilter);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &GameDaysPane::applyFilter);
    connect(m_table, &DataTable::rowChosen, this, &GameDaysPane::enter);
    connect(m_table, &DataTable::opened, this, &GameDaysPane::enter);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

QLayout* GameDaysPane::buildHead()
{
    m_add->setObjectName(QStringLiteral("gameDayAdd"));
    m_add->setPlaceholderText(tr("Plan a game day"));
    m_add->setAccessibleName(tr("Title of a game day to plan"));
    m_add->setToolTip(withKeys(tr("Type a title and press Enter. It is planned for today until you say another day"), keys::add));
    m_add->setMaxLength(longestLine);
    m_add->setFixedWidth(220);
    m_add->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    connect(m_add, &QLineEdit::returnPressed, this, [this] { addGameDay(m_add->text()); });
    m_head->addWidget(m_add);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_head, 1);
    return row;
}

void GameDaysPane::buildActions()
{
    auto* removing = new QAction(tr("Remove the game day"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &GameDaysPane::remove);
    m_table->addAction(removing);
    connect(m_empty, &EmptyState::activated, this, &GameDaysPane::add);
}

void GameDaysPane::refresh()
{
    m_stale = false;
    const QDate today = localNow(open().workspace()).date();
    m_model.show(gameDayRows(open().workspace().records(), *open().context().catalogues, today), today);
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    showHead();
    Q_EMIT countChanged();
}

void GameDaysPane::showHead()
{
    const int all = m_model.rowCount();
    if (all == 0) {
        m_head->setText(tr("Game days"), {});
        return;
    }
    const QString shown = m_shown.isFiltered() ? tr("%1 of %2 shown").arg(waymark::countText(m_shown.rowCount()), waymark::countText(all))
                                               : countText();
    m_head->setText(tr("Game days"), tr("%1, %2 overdue. They are evidence of incident response, in no percentage", "counts")
                                         .arg(shown, waymark::countText(m_model.overdue())));
}

void GameDaysPane::applyFilter()
{
    m_shown.show(m_words->text(), chosen<GameDayOutcome>(*m_outcome));
    showHead();
}

const GameDayRow* GameDaysPane::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_model.rowAt(m_shown.mapToSource(index).row()) : nullptr;
}

void GameDaysPane::enter(const QModelIndex& index)
{
    if (const GameDayRow* row = rowAt(index))
        openDetails(GameDayId(row->day.id));
}

void GameDaysPane::openDetails(const GameDayId& gameDay)
{
    if (!m_details) {
        auto* details = new GameDayDetails(open().context());
        connect(details, &GameDayDetails::messageRaised, this, &GameDaysPane::messageRaised);
        connect(details, &GameDayDetails::itemRequested, this, &GameDaysPane::itemRequested);
        m_details = details;
    }
    m_details->open(gameDay);
}

bool GameDaysPane::showItem(const ItemRef& item)
{
    const auto id = item.kind == ItemKind::GameDay ? GameDayId::parse(item.id) : std::nullopt;
    if (!id)
        return false;
    refresh();
    const int row = m_model.rowOf(*id);
    if (row < 0)
        return false;
    const QModelIndex source = m_model.index(row, 0);
    if (!m_shown.mapFromSource(source).isValid()) { // it must not stay hidden
        m_words->clear();
        choose(*m_outcome, QVariant());
    }
    m_table->selectionModel()->setCurrentIndex(m_shown.mapFromSource(source),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    openDetails(*id);
    return true;
}

void GameDaysPane::addGameDay(const QString& title)
{
    if (title.simplified().isEmpty())
        return;
    const QDate today = localNow(open().workspace()).date();
    const GameDay day{.title = title, .scheduled = today};
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    const auto perform = [&](Edit& edit) -> Result<void> {
        const auto added = waymark::addGameDay(edit, day, today);
        return added ? Result<void>() : Result<void>(added.error());
    };
    if (!editOrTell(open().workspace(), tr("Plan the game day %1", "title").arg(title.simplified()), perform, tell))
        return;
    emptyForGood(*m_add);
    showItem(itemRef(ItemKind::GameDay, day.id));
}

void GameDaysPane::remove()
{
    const GameDayRow* row = rowAt(m_table->currentIndex());
    if (!row)
        return;
    const GameDayId id = row->day.id;
    const QString reference = row->day.reference;
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(open().workspace(), tr("Remove %1").arg(reference), [&](Edit& edit) { return removeGameDay(edit, id); }, tell))
        Q_EMIT messageRaised(undoableMessage(open().workspace(), this, tr("%1 was removed with its links and notes.").arg(reference)));
}

void GameDaysPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void GameDaysPane::add()
{
    m_add->setFocus(Qt::ShortcutFocusReason);
}

QString GameDaysPane::countText() const
{
    const int all = m_model.rowCount();
    const QString held = waymark::countText(m_model.held());
    return all == 1 ? tr("1 game day, %1 held").arg(held) : tr("%1 game days, %2 held").arg(waymark::countText(all), held);
}

QJsonObject GameDaysPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("outcome"), m_outcome->currentData().toJsonValue());
    return state;
}

void GameDaysPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    const QJsonValue outcome = state.value(QStringLiteral("outcome"));
    choose(*m_outcome, outcome.isDouble() ? QVariant(outcome.toInt()) : QVariant());
}

} // namespace waymark
