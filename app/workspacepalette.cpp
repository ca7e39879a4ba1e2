// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"

#include "app/headerbar.h"
#include "app/itemsearch.h"
#include "app/screendeck.h"
#include "app/screendoors.h"
#include "app/screens.h"
#include "app/searchentries.h"
#include "views/shared/detailspanel.h"
#include "views/shared/keys.h"
#include "views/story/storydetails.h"

#include <QAction>

namespace waymark {

std::vector<PaletteEntry> WorkspaceView::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const auto open = [this](const ItemRef& item) { m_doors->openItem(item, true); };
    for (const ItemRef& item : m_doors->recent())
        if (const NamedItem name = m_search->nameOf(item); !name.code.isEmpty() || !name.title.isEmpty()) {
            entries.push_back(itemEntry(name, m_search->outcomeOf(item), open));
            entries.back().onlyUnasked = true;
        }
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i)
        entries.push_back({.kind = tr("Screen"),
                           .title = screens[i].plainName(),
                           .shortcut = keyText(screens[i].shortcut()),
                           .sign = QLatin1String(screens[i].sign),
                           .run = [this, i] { enterScreen(static_cast<int>(i)); }});
    addCommands(entries, shownScreen()->actions());
    if (m_details->page())
        addCommands(entries, {m_switchPane});
    if (m_story && m_details->page() == m_story)
        addCommands(entries, m_story->storyActions());
    addCommands(entries, m_doors->itemActions());
    return entries;
}

PaletteItems WorkspaceView::paletteItems()
{
    const auto open = [this](const ItemRef& item) { m_doors->openItem(item, true); };
    return {.find =
                [this, open](const QString& words, int most) {
                    std::vector<FoundEntry> found;
                    for (const SearchHit& hit : m_search->find(words, most))
                        found.emplace_back(hit.rank, itemEntry(*hit.item, m_search->outcomeOf(hit.item->item), open));
                    return found;
                },
            .isGathering = [this] { return m_search->isGathering(); }};
}

QRect WorkspaceView::searchRect() const
{
    return {m_header->mapTo(this, m_header->searchRect().topLeft()), m_header->searchRect().size()};
}

} // namespace waymark
