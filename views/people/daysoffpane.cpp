// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/daysoffpane.h"

#include "model/edit/personedits.h"
#include "model/edit/workspace.h"
#include "model/score/capacity.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/dayinput.h"
#include "views/shared/fieldundo.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

DateField* dayField(const char* name, const QString& accessibleName)
{
    auto* field = new DateField(accessibleName);
    field->setObjectName(QLatin1String(name));
    return field;
}

} // namespace

DaysOffPane::DaysOffPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model([this](const AbsenceId& absence, int column, const QVariant& value) { return change(absence, column, value); })
    , m_table(new DataTable(tr("Days off")))
    , m_first(dayField("absenceFirst", tr("First day off")))
    , m_last(dayField("absenceLast", tr("Last day off")))
    , m_reason(new QLineEdit)
    , m_add(new QPushButton(tr("Add")))
{
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_table, 1);
    column->addLayout(buildAddRow());
    const QDate today = localNow(*m_context.workspace).date();
    m_first->setDate(today);
    m_last->setDate(today);
    // Whoever moves the beginning rarely wants less than no days.
    connect(m_first, &DateField::dateChanged, this, [this](QDate day) { m_last->setDate(std::max(day, m_last->date())); });
    connect(m_add, &QPushButton::clicked, this, &DaysOffPane::add);
    connect(m_reason, &QLineEdit::returnPressed, this, &DaysOffPane::add);
}

void DaysOffPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("daysOffTable"));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(DaysOffModel::FirstColumn, 92);
    m_table->setColumnWidth(DaysOffModel::LastColumn, 92);
    m_table->setColumnWidth(DaysOffModel::DaysColumn, 48);
    m_table->heads()->setSectionResizeMode(DaysOffModel::ReasonColumn, QHeaderView::Stretch);
    m_table->heads()->setSectionsClickable(false);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) { m_table->edit(index); });
    auto* remove = new QAction(tr("Remove these days off"), m_table);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &DaysOffPane::remove);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QLayout* DaysOffPane::buildAddRow()
{
    m_reason->setObjectName(QStringLiteral("absenceReason"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason of the days off"));
    m_reason->setMaxLength(200);
    m_add->setObjectName(QStringLiteral("absenceAdd"));
    m_add->setToolTip(tr("Adds these days off"));
    m_add->setAutoDefault(true);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    rows->setSpacing(space::step);
    auto* dates = new QHBoxLayout;
    dates->setSpacing(space::field);
    dates->addWidget(m_first, 1);
    dates->addWidget(new QLabel(tr("to", "between two days")));
    dates->addWidget(m_last, 1);
    auto* rest = new QHBoxLayout;
    rest->setSpacing(space::field);
    rest->addWidget(m_reason, 1);
    rest->addWidget(m_add);
    rows->addLayout(dates);
    for (const DateField* day : {m_first, m_last})
        rows->addWidget(faultLineOf(*day));
    rows->addLayout(rest);
    return rows;
}

const Person* DaysOffPane::person() const
{
    return m_person ? m_context.workspace->records().of<Person>().find(*m_person) : nullptr;
}

void DaysOffPane::show(const std::optional<PersonId>& id)
{
    m_person = id;
    const Person* whose = person();
    std::vector<Absence> absences;
    for (const Absence& absence : m_context.workspace->records().absences())
        if (whose && absence.person == whose->id)
            absences.push_back(absence);
    const QDate today = localNow(*m_context.workspace).date();
    int coming = 0;
    for (const Absence& absence : absences)
        coming += absence.last < today ? 0 : workingDays(std::max(absence.first, today), absence.last);
    m_model.show(std::move(absences), today);
    m_summary = coming == 0   ? tr("none to come")
                : coming == 1 ? tr("1 working day to come")
                              : tr("%1 working days to come").arg(coming);
    setEnabled(whose != nullptr);
}

void DaysOffPane::enter()
{
    m_first->setFocus(Qt::ShortcutFocusReason);
}

bool DaysOffPane::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { Q_EMIT messageRaised(message); });
}

void DaysOffPane::add()
{
    const Person* whose = person();
    if (!whose)
        return;
    for (DateField* day : {m_first, m_last})
        if (!day->takeTyped()) { // it may not have been left
            day->setFocus(Qt::OtherFocusReason);
            return;
        }
    const Absence absence{.person = whose->id, .first = m_first->date(), .last = m_last->date(), .reason = m_reason->text().trimmed()};
    if (edit(tr("Add days off of %1").arg(whose->name), [&](Edit& edit) { return addAbsence(edit, absence); }))
        emptyForGood(*m_reason);
}

bool DaysOffPane::change(const AbsenceId& absence, int column, const QVariant& value)
{
    const Person* whose = person();
    if (!whose)
        return false;
    const auto day = column == DaysOffModel::ReasonColumn ? Result<QDate>(QDate()) : readDay(value.toString());
    if (!day) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("The days off of %1 were not changed. %2", "person, why").arg(whose->name, day.error().message)});
        return false;
    }
    return edit(tr("Change days off of %1").arg(whose->name), [&](Edit& edit) {
        return changeAbsence(edit, absence, [&](Absence& changed) {
            if (column == DaysOffModel::FirstColumn)
                changed.first = *day;
            else if (column == DaysOffModel::LastColumn)
                changed.last = *day;
            else
                changed.reason = value.toString().trimmed();
        });
    });
}

void DaysOffPane::remove()
{
    const Person* whose = person();
    const QModelIndex index = m_table->currentIndex();
    if (!whose || !index.isValid())
        return;
    const Absence absence = m_model.rowAt(index.row());
    const QString name = whose->name;
    if (edit(tr("Remove days off of %1").arg(name), [&](Edit& edit) { return removeAbsence(edit, absence.id); }))
        Q_EMIT done(tr("%1 is there again: %2.", "person, days").arg(name, dayRangeText(absence.first, absence.last)));
}

} // namespace waymark
