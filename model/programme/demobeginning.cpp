// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/programme/demoacts.h"

namespace waymark {

namespace {

template <typename T>
Result<void> insertAll(Edit& edit, const std::vector<T>& rows)
{
    for (const T& row : rows)
        if (auto inserted = edit.insert(row); !inserted)
            return inserted;
    return {};
}

const DemoPerson& ownerOf(const DemoPlan& plan, const QString& epic)
{
    for (const DemoPerson& person : plan.people)
        if (person.epics.contains(epic))
            return person;
    return plan.people.front();
}

/// By starter story; what matters most comes first.
std::map<QString, qint64> ranksOf(const EpicCatalogue& catalogue)
{
    std::map<QString, qint64> ranks;
    qint64 rank = 0;
    for (const auto& [priority, word] : Words<Priority>::list)
        for (const Epic& epic : catalogue.epics)
            for (const StarterStory& starter : epic.stories)
                if (starter.priority == priority)
                    ranks.emplace(starter.id, rank += rankStep);
    return ranks;
}

Result<void> addTeam(Edit& edit, const DemoPlan& plan)
{
    WorkspaceProperties limited = edit.records().properties();
    limited.wipInProgress = plan.wipInProgress;
    limited.wipInReview = plan.wipInReview;
    if (auto updated = edit.update(edit.records().properties(), limited); !updated)
        return updated;
    for (const DemoPerson& person : plan.people) {
        if (auto inserted = edit.insert(person.person); !inserted)
            return inserted;
        if (auto inserted = insertAll(edit, person.away); !inserted)
            return inserted;
    }
    return {};
}

Result<void> addStory(Edit& edit, const StarterStory& starter, const Story& story)
{
    if (auto inserted = edit.insert(story); !inserted)
        return inserted;
    for (const CheckName& name : starter.checks) {
        const auto check = edit.check(name.tool, name.checkId);
        if (!check)
            return check.error();
        if (auto linked = linkCheck(edit, story.id, *check); !linked)
            return linked;
    }
    return {};
}

Result<void> mitigate(Edit& edit, const StarterStory& starter)
{
    for (const QString& use : starter.mitigatedBy) {
        const auto abuse = demoStory(edit, starter.id);
        if (!abuse)
            return abuse.error();
        const auto defence = demoStory(edit, use);
        if (!defence)
            return defence.error();
        if (auto linked = addMitigation(edit, abuse->id, defence->id); !linked)
            return linked;
    }
    return {};
}

Result<void> addMitigations(Edit& edit, const DemoPlan& plan, const EpicCatalogue& catalogue)
{
    for (const Epic& epic : catalogue.epics)
        for (const StarterStory& starter : epic.stories) {
            if (plan.unmitigated.contains(starter.id))
                continue;
            if (auto mitigated = mitigate(edit, starter); !mitigated)
                return mitigated;
        }
    return {};
}

} // namespace

std::vector<DemoAct> demoBeginning(const DemoPlan& plan, const Catalogues& catalogues)
{
    std::vector<DemoAct> acts;
    QDateTime at = plan.begun;
    const auto later = [&](const QString& by, const QString& text, std::function<Result<void>(Edit&)> step) {
        at = at.addSecs(25 * 60);
        acts.push_back(demoEdit(at, by, text, std::move(step)));
    };
    later(plan.lead, DemoText::tr("Add the team"), [&plan](Edit& edit) { return addTeam(edit, plan); });
    later(plan.lead, DemoText::tr("Say what the targets are"), [&plan](Edit& edit) { return insertAll(edit, plan.rules); });
    for (const Epic& epic : catalogues.epics.epics) {
        const Person owner = ownerOf(plan, epic.id).person;
        later(owner.name, DemoText::tr("Add the starter stories of %1").arg(epic.name),
              [&epic, owner, ranks = ranksOf(catalogues.epics)](Edit& edit) -> Result<void> {
                  for (const StarterStory& starter : epic.stories) {
                      Story story = starter.toStory(epic.id, ranks.at(starter.id));
                      story.owner = owner.id;
                      if (auto added = addStory(edit, starter, story); !added)
                          return added;
                  }
                  return {};
              });
    }
    later(plan.lead, DemoText::tr("Say which use cases stand against which abuse cases"),
          [&plan, &catalogues](Edit& edit) { return addMitigations(edit, plan, catalogues.epics); });
    later(plan.lead, DemoText::tr("Save filters"), [&plan](Edit& edit) { return insertAll(edit, plan.filters); });
    return acts;
}

} // namespace waymark
