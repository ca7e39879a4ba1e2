// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/ownerchoice.h"

#include "model/edit/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OwnerChoice)
};

constexpr std::pair<OwnerChoice::Kind, const char*> kinds[] = {{OwnerChoice::Kind::Anyone, "anyone"},
                                                               {OwnerChoice::Kind::Mine, "mine"},
                                                               {OwnerChoice::Kind::Nobody, "nobody"},
                                                               {OwnerChoice::Kind::Person, "person"}};

} // namespace

bool OwnerChoice::accepts(const std::optional<PersonId>& owner) const
{
    switch (kind) {
    case Kind::Anyone: return true;
    case Kind::Nobody: return !owner;
    case Kind::Mine:
    case Kind::Person: return owner && owner == person;
    }
    Q_UNREACHABLE();
}

QJsonObject OwnerChoice::toState() const
{
    QJsonObject state;
    for (const auto& [value, text] : kinds)
        if (value == kind)
            state.insert(QStringLiteral("owner"), QLatin1String(text));
    if (kind == Kind::Person && person)
        state.insert(QStringLiteral("person"), person->toString());
    return state;
}

OwnerChoice OwnerChoice::fromState(const QJsonObject& state)
{
    OwnerChoice choice;
    const QString text = state.value(QStringLiteral("owner")).toString();
    for (const auto& [value, known] : kinds)
        if (text == QLatin1String(known))
            choice.kind = value;
    if (choice.kind == Kind::Person)
        choice.person = PersonId::parse(state.value(QStringLiteral("person")).toString());
    return choice.kind == Kind::Person && !choice.person ? OwnerChoice() : choice;
}

const Person* authorsPerson(const Workspace& workspace)
{
    const auto people = workspace.records().people();
    const auto it = std::ranges::find(people, workspace.author(), &Person::name);
    return it == people.end() || workspace.author().isEmpty() ? nullptr : &*it;
}

QString whyNotMine(const Workspace& workspace)
{
    return authorsPerson(workspace)
        ? QString()
        : Text::tr("You work here as “%1”, and no person has that name. On the People screen, “This is me” adds one.")
              .arg(workspace.author());
}

OwnerChoice resolved(const OwnerChoice& choice, const Workspace& workspace)
{
    switch (choice.kind) {
    case OwnerChoice::Kind::Mine:
        if (const Person* me = authorsPerson(workspace))
            return {.kind = choice.kind, .person = me->id};
        return {};
    case OwnerChoice::Kind::Person:
        return choice.person && workspace.records().of<Person>().find(*choice.person) ? choice : OwnerChoice();
    case OwnerChoice::Kind::Anyone:
    case OwnerChoice::Kind::Nobody: return {.kind = choice.kind};
    }
    Q_UNREACHABLE();
}

} // namespace waymark
