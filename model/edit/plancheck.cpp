// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/plancheck.h"

#include "model/edit/edit.h"
#include "model/edit/exceptionrules.h"
#include "model/edit/gaterules.h"
#include "model/edit/placedrows.h"
#include "model/edit/planrules.h"
#include "model/edit/registercheck.h"
#include "model/edit/reviewcheck.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanCheck)
};

Error refused(const QString& fault)
{
    return {Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

using Stories = QHash<StoryId, const Story*>;

Result<void> checkCircles(const std::vector<Placed<Link>>& links, const Stories& stories)
{
    Dependencies dependencies;
    for (const Placed<Link>& link : links)
        dependencies.add(*link.row);
    const std::vector<StoryId> circle = dependencies.circle();
    if (circle.empty())
        return {};
    QStringList references;
    for (const StoryId& id : circle)
        if (const Story* story = stories.value(id))
            references << story->reference;
    const auto first = std::ranges::find_if(links, [&](const Placed<Link>& link) {
        return link.row->kind == LinkKind::DependsOn && link.row->story == circle[0] && link.row->otherStory == circle[1];
    });
    return planFault(*first->place, circleWords(references));
}

Result<void> checkLinks(const PlanningData& data)
{
    Stories stories;
    for (const Placed<Story>& story : placed<Story>(data))
        stories.insert(story.row->id, story.row);
    const std::vector<Placed<Link>> links = placed<Link>(data);
    for (const Placed<Link>& link : links) {
        const Story* story = stories.value(link.row->story);
        const Story* other = link.row->otherStory ? stories.value(*link.row->otherStory) : nullptr;
        if (!story)
            continue; // the database refuses it
        if (const auto fault = kindFault(*link.row, *story, other))
            return planFault(*link.place, *fault);
    }
    return checkCircles(links, stories);
}

Result<void> checkSprints(const PlanningData& data)
{
    std::vector<Placed<Sprint>> sprints = placed<Sprint>(data);
    std::ranges::stable_sort(sprints, {}, [](const Placed<Sprint>& sprint) { return sprint.row->start; });
    const Sprint* latest = nullptr; // of those before, the one that ends last
    const Sprint* active = nullptr;
    for (const Placed<Sprint>& sprint : sprints) {
        if (const auto fault = latest ? daysFault(*sprint.row, *latest) : std::nullopt)
            return planFault(*sprint.place, *fault);
        if (const auto fault = active ? activeFault(*sprint.row, *active) : std::nullopt)
            return planFault(*sprint.place, *fault);
        if (!latest || latest->end < sprint.row->end)
            latest = sprint.row;
        if (sprint.row->state == SprintState::Active)
            active = sprint.row;
    }
    QSet<SprintId> closed;
    for (const Placed<SprintClosure>& closure : placed<SprintClosure>(data))
        closed.insert(closure.row->sprint);
    for (const Placed<Sprint>& sprint : sprints)
        if (sprint.row->state != SprintState::Closed && closed.contains(sprint.row->id))
            return planFault(*sprint.place,
                             Text::tr("sprint %1 is not closed, although there is a closing of it").arg(sprint.row->number));
    return {};
}

Result<void> checkPeople(const PlanningData& data)
{
    QHash<QString, const Person*> byName;
    QHash<PersonId, const Person*> people;
    for (const Placed<Person>& person : placed<Person>(data)) {
        const QString name = person.row->name.toCaseFolded();
        const Person* other = byName.value(name);
        if (const auto fault = other ? nameFault(*person.row, *other) : std::nullopt)
            return planFault(*person.place, *fault);
        byName.insert(name, person.row);
        people.insert(person.row->id, person.row);
    }
    std::vector<Placed<Absence>> absences = placed<Absence>(data);
    std::ranges::stable_sort(absences, {}, [](const Placed<Absence>& absence) { return absence.row->first; });
    QHash<PersonId, const Absence*> latest; // of those before, the one that ends last
    for (const Placed<Absence>& absence : absences) {
        const Person* person = people.value(absence.row->person);
        const Absence* other = latest.value(absence.row->person);
        if (const auto fault = person && other ? daysOffFault(*person, *absence.row, *other) : std::nullopt)
            return planFault(*absence.place, *fault);
        if (!other || other->last < absence.row->last)
            latest.insert(absence.row->person, absence.row);
    }
    return {};
}

Result<void> checkExceptions(const PlanningData& data)
{
    const std::vector<Placed<WorkspaceProperties>> properties = placed<WorkspaceProperties>(data);
    const QString timeZone = properties.empty() ? QString() : properties.front().row->timeZone;
    return checkEach<ExceptionRecord>(
        data, [&](const ExceptionRecord& exception) { return exceptionFault(exception, timeZone); });
}

Result<void> checkPolicies(const PlanningData& data)
{
    return checkEach<GatePolicyRecord>(data, policyFault);
}

Result<void> checkDecisions(const PlanningData& data)
{
    return checkEach<GateDecision>(data, decisionFault);
}

/// Looks at the links that came back and at those of the stories that became of another kind.
Result<void> checkLinksBack(const Edit& edit, const QSet<LinkId>& back, const QSet<StoryId>& turned)
{
    Dependencies dependencies;
    bool dependencyBack = false;
    for (const Link* link : edit.rows<Link>()) {
        dependencies.add(*link);
        const bool came = back.contains(link->id);
        dependencyBack = dependencyBack || (came && link->kind == LinkKind::DependsOn);
        if (!came && !turned.contains(link->story) && !(link->otherStory && turned.contains(*link->otherStory)))
            continue;
        const Story* story = edit.find<Story>(link->story);
        const Story* other = link->otherStory ? edit.find<Story>(*link->otherStory) : nullptr;
        if (const auto fault = story ? kindFault(*link, *story, other) : std::nullopt)
            return refused(*fault);
    }
    const std::vector<StoryId> circle = dependencyBack ? dependencies.circle() : std::vector<StoryId>();
    QStringList references;
    for (const StoryId& id : circle)
        if (const Story* story = edit.find<Story>(id))
            references << story->reference;
    return circle.empty() ? Result<void>() : refused(circleWords(references));
}

Result<void> checkExceptionsBack(const Edit& edit, const QSet<ExceptionId>& back)
{
    const QString& timeZone = edit.records().properties().timeZone;
    for (const ExceptionId& id : back)
        if (const ExceptionRecord* exception = edit.find<ExceptionRecord>(id))
            if (const auto fault = exceptionFault(*exception, timeZone))
                return refused(*fault);
    return {};
}

Result<void> checkSprintBack(const Edit& edit, const SprintId& id)
{
    const Sprint* sprint = edit.find<Sprint>(id);
    if (!sprint)
        return {};
    for (const Sprint* other : edit.rows<Sprint>()) {
        if (other->id == id)
            continue;
        if (const auto fault = daysFault(*sprint, *other))
            return refused(*fault);
        if (const auto fault = activeFault(*sprint, *other))
            return refused(*fault);
    }
    return {};
}

} // namespace

Error planFault(const QString& place, const QString& fault)
{
    return {Error::Code::Invalid,
            Text::tr("The plan can't be imported: at %1, %2. Correct that in the file and import it again.").arg(place, fault),
            place};
}

Result<void> checkPlan(const PlanningData& data)
{
    for (const auto& check : {checkSprints, checkPeople, checkLinks, checkExceptions, checkRegisters, checkPolicies,
                              checkDecisions, checkReviews})
        if (auto fine = check(data); !fine)
            return fine;
    return {};
}

Result<void> checkTakenBack(const Edit& edit, const ChangeSet& step)
{
    QSet<ExceptionId> exceptions;
    step.forEach<ExceptionRecord>([&](const ExceptionRecord* before, const ExceptionRecord*) {
        if (before)
            exceptions.insert(before->id);
    });
    if (auto fine = checkExceptionsBack(edit, exceptions); !fine)
        return fine;
    for (const auto& faultIn : {reviewsBackFault, registersBackFault})
        if (const auto fault = faultIn(edit, step))
            return refused(*fault);
    QSet<LinkId> links;
    QSet<StoryId> turned;
    QSet<SprintId> sprints;
    step.forEach<Link>([&](const Link* before, const Link*) {
        if (before)
            links.insert(before->id);
    });
    step.forEach<Story>([&](const Story* before, const Story* after) {
        if (before && after && before->kind != after->kind)
            turned.insert(before->id);
    });
    step.forEach<Sprint>([&](const Sprint* before, const Sprint* after) {
        if (before
            && (!after || before->start != after->start || before->end != after->end || before->state != after->state))
            sprints.insert(before->id);
    });
    for (const SprintId& id : sprints)
        if (auto fine = checkSprintBack(edit, id); !fine)
            return fine;
    return links.isEmpty() && turned.isEmpty() ? Result<void>() : checkLinksBack(edit, links, turned);
}

} // namespace waymark
