// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the People screen does to people; peopleview.cpp builds and shows it.
#include "model/edit/personedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "views/people/peopleview.h"
#include "views/shared/datatable.h"
#include "views/shared/fieldundo.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <QLineEdit>
#include <QPointer>

#include <algorithm>

namespace waymark {

bool PeopleView::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { Q_EMIT messageRaised(message); });
}

void PeopleView::tellDone(const QString& text)
{
    Q_EMIT messageRaised(doneMessage(text, *m_context.workspace, [guard = QPointer(this)](const Message& message) {
        if (guard)
            Q_EMIT guard->messageRaised(message);
    }));
}

void PeopleView::add(const QString& name)
{
    if (name.simplified().isEmpty())
        return;
    const Person person{.name = name.simplified()};
    if (!edit(tr("Add %1").arg(person.name), [&](Edit& edit) { return addPerson(edit, person); }))
        return;
    emptyForGood(*m_name);
    if (const int row = m_model.rowOf(person.id); row >= 0)
        m_table->selectRow(m_sorted.mapFromSource(m_model.index(row, 0)).row());
}

void PeopleView::addMe()
{
    add(m_context.workspace->author());
    m_table->setFocus(Qt::OtherFocusReason);
}

bool PeopleView::change(const PersonId& id, int column, const QVariant& value)
{
    const Person* person = m_context.workspace->records().of<Person>().find(id);
    if (!person)
        return false;
    const QString name = person->name;
    const QString text = column == PeopleModel::NameColumn ? tr("Rename %1").arg(name)
        : column == PeopleModel::InitialsColumn            ? tr("Set initials of %1 to %2").arg(name, value.toString())
                                                           : tr("Set capacity of %1 to %2").arg(name, value.toString());
    return edit(text, [&](Edit& edit) {
        return changePerson(edit, id, [&](Person& changed) {
            if (column == PeopleModel::NameColumn)
                changed.name = value.toString();
            else if (column == PeopleModel::InitialsColumn)
                changed.initials = value.toString();
            else
                changed.capacity = value.toInt();
        });
    });
}

void PeopleView::remove()
{
    const auto id = selected();
    const Person* person = id ? m_context.workspace->records().of<Person>().find(*id) : nullptr;
    if (!person)
        return;
    const QString name = person->name;
    const auto stories = m_context.workspace->records().stories();
    const auto owned = std::ranges::count_if(stories, [&](const Story& story) { return story.owner == id; });
    if (!edit(tr("Remove %1").arg(name), [&](Edit& edit) { return removePerson(edit, *id); }))
        return;
    tellDone(owned == 0       ? tr("%1 was removed.").arg(name)
                 : owned == 1 ? tr("%1 was removed; 1 story has no owner now.").arg(name)
                              : tr("%1 was removed; %2 stories have no owner now.").arg(name, countText(owned)));
}

} // namespace waymark
