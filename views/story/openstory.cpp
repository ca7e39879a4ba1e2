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
    : OpenItem(context, parent)
{
    connect(context.workspace, &Workspace::changed, this, &OpenStory::follow);
    if (context.figures)
        connect(context.figures, &FiguresModel::figuresChanged, this, [this] {
            if (m_id)
                Q_EMIT evidenceRefreshed();
        });
}

void OpenStory::open(const StoryId& story)
{
    if (m_id == story)
        return;
    Q_EMIT aboutToLeave();
    m_id = story;
    m_changedBy.clear();
    Q_EMIT opened();
    Q_EMIT refreshed();
    Q_EMIT evidenceRefreshed();
}

void OpenStory::close()
{
    if (!m_id)
        return;
    Q_EMIT aboutToLeave();
    m_id.reset();
}

const Story* OpenStory::story() const
{
    return m_id ? records().of<Story>().find(*m_id) : nullptr;
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
    return m_id && edit(text, [&](Edit& edit) { return changeStories(edit, std::array{*m_id}, change); });
}

QString OpenStory::changedBy(const QString& field) const
{
    const auto found = m_changedBy.constFind(field);
    return found == m_changedBy.cend() ? tr("Somebody else")
                                       : tr("%1, %2", "person, moment").arg(found->first, momentText(found->second, now()));
}

void OpenStory::follow(const ChangeSet& changes)
{
    if (!m_id)
        return;
    QString removed;
    changes.forEach<Story>([&](const Story* before, const Story* after) {
        if (before && !after && before->id == *m_id)
            removed = before->reference;
        if (before && after && after->id == *m_id)
            note(changes, *before, *after);
    });
    if (removed.isEmpty()) {
        Q_EMIT refreshed();
        return;
    }
    Q_EMIT aboutToLeave();
    m_id.reset();
    Q_EMIT gone(tr("%1 was removed by %2.").arg(removed, changes.author));
}

void OpenStory::note(const ChangeSet& changes, const Story& before, const Story& after)
{
    for (const FieldChange& difference : differences({.before = before, .after = after}))
        m_changedBy.insert(difference.field, {changes.author, changes.at});
}

} // namespace waymark
