// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/epicties.h"

#include "model/edit/records.h"

namespace waymark {

EpicTies::EpicTies(const Records& records)
{
    for (const CheckTie& tie : records.checkTies()) {
        if (tie.kind != CheckTieKind::Epic || !tie.check)
            continue;
        if (tie.state == CheckTieState::Made)
            m_made.insert(*tie.check, tie.item);
        else
            m_rejected.emplace(*tie.check, tie.item);
    }
    for (const Link& link : records.links())
        if (const Story* story = records.of<Story>().find(link.story); link.check && story)
            m_byStory.insert(*link.check, story->epic);
}

EpicTie EpicTies::of(CheckKey check, const std::optional<CheckPlace>& place) const
{
    if (const auto made = m_made.constFind(check); made != m_made.cend())
        return {.epic = *made, .placement = QStringLiteral("hand")};
    if (place && !m_rejected.contains({check, place->epic}))
        return {.epic = place->epic, .placement = place->byRule ? QStringLiteral("rule") : QStringLiteral("listed")};
    if (const auto told = m_byStory.constFind(check); told != m_byStory.cend())
        return {.epic = *told, .placement = QStringLiteral("story")};
    return {};
}

} // namespace waymark
