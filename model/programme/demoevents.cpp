// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/threatdigest.h"
#include "model/edit/storyedits.h"
#include "model/programme/demoacts.h"

namespace waymark {

namespace {

Result<void> depend(Edit& edit, const DemoPlan& plan)
{
    for (const DemoDependency& dependency : plan.dependencies) {
        const auto story = demoStory(edit, dependency.story);
        if (!story)
            return story.error();
        const auto needed = demoStory(edit, dependency.needs);
        if (!needed)
            return needed.error();
        if (auto added = addDependency(edit, story->id, needed->id); !added)
            return added;
    }
    return {};
}

Result<void> decide(Edit& edit, const DemoChange& change)
{
    const auto story = demoStory(edit, change.story);
    if (!story)
        return story.error();
    return changeStories(edit, std::vector{story->id}, [&](Story& after) {
        after.priority = change.priority.value_or(after.priority);
        after.points = change.points.value_or(after.points);
    });
}

template <typename Row, typename Id>
Result<void> putOn(std::optional<Id>& end, const Result<Row>& row)
{
    if (!row)
        return row.error();
    end = row->id;
    return {};
}

Result<void> write(Edit& edit, const DemoNote& demo)
{
    Note note{.text = demo.text};
    Result<void> found;
    if (!demo.story.isEmpty())
        found = putOn(note.story, demoStory(edit, demo.story));
    else if (demo.sprint)
        found = putOn(note.sprint, demoSprint(edit, *demo.sprint));
    else if (!demo.person.isEmpty())
        found = putOn(note.person, demoPerson(edit, demo.person));
    else if (!demo.target.isEmpty())
        found = putOn(note.target, demoTarget(edit, demo.target));
    else if (const auto check = edit.check(demo.tool, demo.check); check)
        note.check = *check;
    else
        found = check.error();
    return found ? addNote(edit, note, demo.by, demo.at) : found;
}

Result<void> model(Edit& edit, const DemoThreats& threats)
{
    const auto target = demoTarget(edit, threats.target);
    if (!target)
        return target.error();
    for (const auto& [demo, abuseCases] : threats.elements) {
        ThreatElement element = demo;
        element.target = target->id;
        if (auto inserted = edit.insert(element); !inserted)
            return inserted;
        for (const QString& reference : abuseCases) {
            const auto abuse = demoStory(edit, reference);
            if (!abuse)
                return abuse.error();
            if (auto linked = edit.insert(Link{.kind = LinkKind::Threatens, .story = abuse->id, .element = element.id}); !linked)
                return linked;
        }
    }
    return {};
}

Result<void> sign(Edit& edit, const DemoThreats& threats)
{
    const auto target = demoTarget(edit, threats.target);
    if (!target)
        return target.error();
    ThreatReview review = threats.review;
    review.target = target->id;
    const Records& records = edit.records();
    review.digest = threatModelDigest(target->id, records.threatElements(), records.links(), records.stories());
    for (const auto& [element, abuseCases] : threats.elements) {
        ++review.elements;
        review.answered += abuseCases.isEmpty() && element.noThreat.isEmpty() ? 0 : 1;
    }
    return edit.insert(review);
}

QString subjectOf(const DemoNote& note)
{
    if (note.sprint)
        return DemoText::tr("sprint %1").arg(*note.sprint);
    for (const QString& name : {note.story, note.person, note.target, note.check})
        if (!name.isEmpty())
            return name;
    return {};
}

} // namespace

std::vector<DemoAct> demoEvents(const DemoPlan& plan)
{
    std::vector<DemoAct> acts;
    acts.push_back(demoEdit(plan.planned.addSecs(3 * 3600), plan.lead, DemoText::tr("Say which stories wait for which"),
                            [&plan](Edit& edit) { return depend(edit, plan); }));
    for (const DemoChange& change : plan.changes)
        acts.push_back(demoEdit(change.at, change.by,
                                change.points ? DemoText::tr("Estimate %1").arg(change.story)
                                              : DemoText::tr("Change the priority of %1").arg(change.story),
                                [&change](Edit& edit) { return decide(edit, change); }));
    for (const DemoNote& note : plan.notes)
        acts.push_back(demoEdit(note.at, note.by, DemoText::tr("Write a note on %1").arg(subjectOf(note)),
                                [&note](Edit& edit) { return write(edit, note); }));
    for (const DemoThreats& threats : plan.threats) {
        acts.push_back(demoEdit(threats.at, threats.by, DemoText::tr("Model the threats to %1").arg(threats.target),
                                [&threats](Edit& edit) { return model(edit, threats); }));
        acts.push_back(demoEdit(threats.review.signedAt, threats.review.reviewer,
                                DemoText::tr("Sign the threat model of %1").arg(threats.target),
                                [&threats](Edit& edit) { return sign(edit, threats); }));
    }
    return acts;
}

} // namespace waymark
