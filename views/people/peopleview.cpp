// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/peopleview.h"

#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/people/ownedpane.h"
#include "views/people/personpane.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/localnow.h"
#include "views/shared/mywork.h"
#include "views/shared/numbers.h"
#include "views/shared/ownerchoice.h"
#include "views/shared/ruledhead.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int roomForTwo = 640; ///< px that stories, and days off or notes, need side by side

} // namespace

PeopleView::PeopleView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_model([this](const PersonId& person, int column, const QVariant& value) { return change(person, column, value); })
    , m_name(new QLineEdit)
    , m_hint(new QWidget)
    , m_hintText(new QLabel)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("People")))
    , m_owned(new OwnedPane(context))
    , m_person(new PersonPane(context))
    , m_empty(new EmptyState(QStringLiteral("people"), tr("Nobody is here yet"),
                             tr("Add the people who work on the programme, with the points that each can do in a sprint. "
                                "Stories then have owners, and sprints know how much fits."),
                             tr("Add a person")))
    , m_stack(new QStackedWidget)
{
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, space::column);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(buildHint());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildBody());
    column->addWidget(m_stack, 1);
    buildActions();
    connect(m_context.workspace, &Workspace::changed, this, &PeopleView::follow);
    connect(m_owned, &OwnedPane::storyRequested, this, &Screen::storyRequested);
    connect(m_person, &PersonPane::messageRaised, this, &Screen::messageRaised);
    connect(m_person, &PersonPane::done, this, &PeopleView::tellDone);
    connect(m_empty, &EmptyState::activated, this, [this] { m_name->setFocus(Qt::OtherFocusReason); });
    setFirstFocus(m_table);
    refresh();
}

void PeopleView::buildTable()
{
    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::NameColumn, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    const std::pair<int, int> widths[] = {{PeopleModel::InitialsColumn, 72}, {PeopleModel::CapacityColumn, 80},
                                          {PeopleModel::LoadColumn, 132},    {PeopleModel::StoriesColumn, 72},
                                          {PeopleModel::PointsColumn, 68},   {PeopleModel::AwayColumn, 180}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setSectionResizeMode(PeopleModel::NameColumn, QHeaderView::Stretch);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) { m_table->edit(index); });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeopleView::showSelection);
}

QLayout* PeopleView::buildHead()
{
    m_name->setObjectName(QStringLiteral("personAdd"));
    m_name->setPlaceholderText(tr("Add a person"));
    m_name->setAccessibleName(tr("Name of a person to add"));
    m_name->setToolTip(withKeys(tr("Type a name and press Enter"), keys::add));
    m_name->setMaxLength(120);
    m_name->setFixedWidth(240);
    m_name->addAction(signIcon(QStringLiteral("plus"), Role::Muted), QLineEdit::LeadingPosition);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { add(m_name->text()); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page - space::column / 2, 0, space::page, 0);
    row->addWidget(m_head, 1);
    row->addWidget(m_name);
    return row;
}

QWidget* PeopleView::buildHint()
{
    m_hint->setObjectName(QStringLiteral("meHint"));
    m_hintText->setTextFormat(Qt::PlainText);
    m_hintText->setWordWrap(true);
    setType(m_hintText, Type::Body, false, true);
    auto* me = new QPushButton(tr("This is me"));
    me->setObjectName(QStringLiteral("thisIsMe"));
    me->setToolTip(tr("Adds a person of your name"));
    me->setAutoDefault(true);
    connect(me, &QPushButton::clicked, this, &PeopleView::addMe);
    auto* row = new QHBoxLayout(m_hint);
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::column);
    row->addWidget(m_hintText, 1);
    row->addWidget(me);
    return m_hint;
}

QWidget* PeopleView::buildBody()
{
    auto* body = new QWidget;
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->setSpacing(space::section);
    m_below->addWidget(m_owned, 5);
    m_below->addWidget(m_person, 4);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    column->setSpacing(space::field);
    column->addWidget(m_table, 3);
    column->addWidget(thinLine());
    column->addLayout(m_below, 4);
    return body;
}

void PeopleView::buildActions()
{
    auto* adding = new QAction(tr("Add a person"), this);
    adding->setShortcut(keys::add);
    adding->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(adding, &QAction::triggered, this, [this] { m_name->setFocus(Qt::ShortcutFocusReason); });
    auto* off = new QAction(tr("Add days off"), this);
    connect(off, &QAction::triggered, this, [this] { m_person->enter(PersonPane::DaysOff); });
    auto* noting = new QAction(tr("Add a note on the person"), this);
    noting->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return)); // as in the targets
    noting->setShortcutContext(Qt::WidgetShortcut);
    connect(noting, &QAction::triggered, this, [this] { m_person->enter(PersonPane::Notes); });
    auto* removing = new QAction(tr("Remove the person"), this);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, &PeopleView::remove);
    m_table->addActions({noting, removing});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions({adding, off, noting, removing});
    offerMyWork(*this, *m_context.workspace, [this](const PersonId& me) { showPerson(me); }, [this] { addMe(); });
}

void PeopleView::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    m_below->setDirection(event->size().width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PeopleView::follow(const ChangeSet& changes)
{
    if (changes.touches<Person>() || changes.touches<Absence>() || changes.touches<Story>() || changes.touches<Sprint>()
        || changes.touches<WorkspaceProperties>())
        whenSeen([this] { refresh(); });
}

void PeopleView::refresh()
{
    const Records& records = m_context.workspace->records();
    const QDate today = localNow(*m_context.workspace).date();
    const Sprint* sprint = currentSprint(records.sprints(), today);
    m_model.show(peopleRows(records, sprint, today, m_context.workspace->author()),
                 sprint ? std::optional(sprint->number) : std::nullopt, today);
    m_hint->setVisible(!authorsPerson(*m_context.workspace));
    m_hintText->setText(tr("You work here as “%1”, and no person has that name, so there is no “My work” yet.").arg(m_context.workspace->author()));
    int capacity = 0;
    for (const PersonRow& row : m_model.rows())
        capacity += row.person.capacity;
    const int people = m_model.rowCount();
    const QString counted = people == 1 ? tr("1 person") : tr("%1 people").arg(countText(people));
    m_head->setText(tr("People"), people == 0 ? QString()
                                  : tr("%1, %2 in a sprint without days off", "people, points").arg(counted, countedPoints(capacity)));
    m_stack->setCurrentIndex(people == 0 ? 0 : 1);
    if (people > 0 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
    showSelection();
}

std::optional<PersonId> PeopleView::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model.rowAt(m_sorted.mapToSource(rows.front()).row()).person.id);
}

void PeopleView::showSelection()
{
    const auto person = selected();
    m_owned->show(person);
    m_person->show(person);
}

void PeopleView::showPerson(const PersonId& person)
{
    const int row = m_model.rowOf(person);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<ItemRef> PeopleView::selectedItem() const
{
    const auto person = selected();
    return person ? std::optional(itemRef(ItemKind::Person, *person)) : std::nullopt;
}

QJsonObject PeopleView::saveState() const
{
    QJsonObject state = columnState(*m_table);
    if (const auto person = selected())
        state.insert(QStringLiteral("person"), person->toString());
    state.insert(QStringLiteral("notes"), m_person->tab() == PersonPane::Notes);
    return state;
}

void PeopleView::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    const auto person = PersonId::parse(state.value(QStringLiteral("person")).toString());
    if (const int row = person ? m_model.rowOf(*person) : -1; row >= 0)
        m_table->selectRow(m_sorted.mapFromSource(m_model.index(row, 0)).row());
    m_person->openTab(state.value(QStringLiteral("notes")).toBool() ? PersonPane::Notes : PersonPane::DaysOff);
}

} // namespace waymark
