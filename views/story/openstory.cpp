// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/openstory.h"

#include "model/domain/changewords.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <QPointer>

namespace waymark {

OpenStory::OpenStory(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    connect(m_context.workspace, &Workspace::changed, this, &OpenStory::follow);
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
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

const Records& OpenStory::records() const
{
    return m_context.workspace->records();
}

const ProgrammeFigures* OpenStory::figures() const
{
    return m_context.figures ? m_context.figures->figures().get() : nullptr;
}

QDateTime OpenStory::now() const
{
    return localNow(*m_context.workspace);
}

bool OpenStory::edit(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    return editOrTell(*m_context.workspace, text, perform, [this](const Message& message) { tell(message); });
}

bool OpenStory::change(const QString& text, const StoryChange& change)
{
    return m_id && edit(text, [&](Edit& edit) { return changeStories(edit, std::array{*m_id}, change); });
}

void OpenStory::tell(const Message& message)
{
    Q_EMIT messageRaised(message);
}

void OpenStory::tellDone(const QString& text)
{
    tell(doneMessage(text, *m_context.workspace, [guard = QPointer(this)](const Message& message) {
        if (guard)
            guard->tell(message);
    }));
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
