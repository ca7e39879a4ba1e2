// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/openstory.h"

#include "model/domain/changewords.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"

namespace waymark {

OpenStory::OpenStory(const ScreenContext& context, QObject* parent)
    : OpenRecord(context, parent)
{
    connect(this, &OpenItem::opened, this, [this] { m_changedBy.clear(); });
}

const ProgrammeFigures* OpenStory::figures() const
{
    return context().figures ? context().figures->figures().get() : nullptr;
}

QDateTime OpenStory::now() const
{
    return localNow(*context().workspace);
}

bool OpenStory::change(const QString& text, const StoryChange& change)
{
    return id() && edit(text, [&](Edit& edit) { return changeStories(edit, std::array{*id()}, change); });
}

QString OpenStory::changedBy(const QString& field) const
{
    const auto found = m_changedBy.constFind(field);
    return found == m_changedBy.cend() ? tr("Somebody else")
                                       : tr("%1, %2", "person, moment").arg(found->first, momentText(found->second, now()));
}

void OpenStory::note(const ChangeSet& changes, const Story& before, const Story& after)
{
    for (const FieldChange& difference : differences({.before = before, .after = after}))
        m_changedBy.insert(difference.field, {changes.author, changes.at});
}

} // namespace waymark
