// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyfields.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

StoryFields::Entries StoryFields::people() const
{
    Entries list{{.value = QString(), .text = tr("Nobody")}};
    for (const Person& person : m_open.records().people())
        list.push_back({.value = person.id.toString(), .text = person.name});
    std::sort(list.begin() + 1, list.end(), [](const auto& a, const auto& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return list;
}

StoryFields::Entries StoryFields::sprints(const Story& story) const
{
    const auto all = m_open.records().sprints();
    std::vector<Sprint> sorted(all.begin(), all.end());
    std::ranges::sort(sorted, {}, &Sprint::number);
    Entries list{{.value = QString(), .text = tr("None, in the backlog")}};
    for (const Sprint& sprint : sorted) {
        const bool shut = sprint.state == SprintState::Closed && story.sprint != sprint.id;
        list.push_back({.value = sprint.id.toString(),
                        .text = tr("Sprint %1, %2", "number, days").arg(sprint.number).arg(dayRangeText(sprint.start, sprint.end)),
                        .whyNot = shut ? tr("This sprint is closed: its numbers stay as they were.") : QString()});
    }
    return list;
}

StoryFields::Entries StoryFields::epics(const Story& story) const
{
    Entries list;
    for (const EpicName& epic : m_open.context().catalogues->epics.names())
        list.push_back({.value = epic.id, .text = epic.name, .stripe = epic.code});
    if (!m_open.context().catalogues->epics.find(story.epic))
        list.push_back({.value = story.epic, .text = story.epic.isEmpty() ? tr("None") : story.epic});
    return list;
}

StoryFields::Entries StoryFields::capabilities(const Story& story) const
{
    Entries list{{.value = QString(), .text = tr("None")}};
    const Caf& caf = m_open.context().catalogues->caf;
    for (const Perspective& perspective : caf.perspectives) {
        list.push_back({.value = QStringLiteral("perspective:") + perspective.id,
                        .text = perspective.name,
                        .whyNot = tr("A perspective. Choose one of its capabilities below.")});
        for (const NamedPurpose& capability : perspective.capabilities)
            list.push_back({.value = capability.id, .text = capability.name});
    }
    if (!story.capability.isEmpty() && !caf.hasCapability(story.capability))
        list.push_back({.value = story.capability, .text = story.capability});
    return list;
}

} // namespace waymark
