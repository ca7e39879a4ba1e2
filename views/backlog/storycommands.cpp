// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storycommands.h"

#include "model/catalog/reference.h"
#include "model/edit/workspace.h"
#include "model/programme/newstories.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/fieldoptions.h"
#include "views/shared/undoaction.h"

#include <QPointer>

namespace waymark {

StoryCommands::StoryCommands(Workspace& workspace, const Catalogues& catalogues, const BacklogModel& model,
                             const ReferenceShelf* reference, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_model(model)
    , m_reference(reference)
{
}

QString StoryCommands::names(const Stories& stories) const
{
    return namesOf(m_workspace.records(), stories);
}

void StoryCommands::refuse(const Error& error)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
}

void StoryCommands::warn(const QStringList& warnings)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                          .text = tr("Done all the same. %1.").arg(warnings.join(QStringLiteral("; "))),
                          .actionText = tr("Undo"),
                          .action = undoOfLatest(m_workspace, [guard = QPointer<StoryCommands>(this)](const Message& message) {
                              if (guard)
                                  Q_EMIT guard->messageRaised(message);
                          })});
}

void StoryCommands::tell(const QString& text)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = text,
                          .actionText = tr("Undo"),
                          .action = undoOfLatest(m_workspace, [guard = QPointer<StoryCommands>(this)](const Message& message) {
                              if (guard)
                                  Q_EMIT guard->messageRaised(message);
                          })});
}

bool StoryCommands::make(const QString& text, const std::function<Result<void>(Edit&)>& perform)
{
    const auto done = m_workspace.edit(text, perform);
    if (!done)
        refuse(done.error());
    return done.has_value();
}

void StoryCommands::setField(const Stories& stories, StoryField field, const QVariant& value)
{
    if (stories.empty())
        return;
    const auto done = setStoryField(m_workspace, stories, field, value, m_model.proofs());
    if (!done)
        refuse(done.error());
    else if (!done->warnings.isEmpty())
        warn(done->warnings);
    else if (stories.size() > 1)
        tell(tr("%1 of %2 changed.", "field, stories").arg(fieldName(field), names(stories)));
}

void StoryCommands::remove(const Stories& stories)
{
    if (stories.empty())
        return;
    const QString gone = names(stories);
    if (make(tr("Remove %1").arg(gone), [&](Edit& edit) { return removeStories(edit, stories); }))
        tell(tr("%1 removed.").arg(gone));
}

StoryCommands::Stories StoryCommands::duplicate(const Stories& stories)
{
    QStringList references;
    ReferenceSeries series(m_workspace.records(), m_catalogues);
    const bool made = !stories.empty() && make(tr("Duplicate %1").arg(names(stories)), [&](Edit& edit) -> Result<void> {
        for (const StoryId& id : stories) {
            const Story* story = edit.records().of<Story>().find(id);
            if (!story)
                continue;
            references << series.next(story->epic, story->kind);
            if (auto copied = duplicateStory(edit, id, references.back()); !copied)
                return copied;
        }
        return {};
    });
    Stories copies;
    if (made)
        for (const Story& story : m_workspace.records().stories())
            if (references.contains(story.reference))
                copies.push_back(story.id);
    if (made)
        tell(tr("%1 copied to the end of the backlog.").arg(names(stories)));
    return copies;
}

StoryCommands::Stories StoryCommands::add(const std::vector<Story>& stories)
{
    const auto added = addStories(m_workspace, m_catalogues, stories);
    if (!added) {
        refuse(added.error());
        return {};
    }
    return *added;
}

StoryCommands::Stories StoryCommands::addStarters(const QStringList& starters)
{
    std::shared_ptr<const Reference> content; // asked for here, not on a worker: it is small, and read once
    if (m_reference && !m_workspace.records().risks().empty()) {
        const auto read = m_reference->content();
        if (!read) {
            refuse(read.error());
            return {};
        }
        content = *read;
    }
    const auto added = addStarterStories(m_workspace, m_catalogues, starters, content ? &content->risks : nullptr);
    if (!added) {
        refuse(added.error());
        return {};
    }
    tell(tr("%1 added from the epic catalogue, with their checks and mitigations.").arg(names(*added)));
    return *added;
}

StoryCommands::Stories StoryCommands::import(const StoryImport& import, const QString& fileName)
{
    const auto made = importStories(m_workspace, import, fileName);
    if (!made) {
        refuse(made.error());
        return {};
    }
    tell(tr("%1 imported from %2.").arg(names(*made), fileName));
    return *made;
}

bool StoryCommands::split(const StoryId& id, const QString& title, int points, const std::vector<int>& criteria)
{
    const Story* story = m_workspace.records().of<Story>().find(id);
    if (!story)
        return false;
    Story rest = *story;
    rest.id = StoryId::create();
    rest.revision = 0;
    rest.catalogueId.clear();
    rest.reference = ReferenceSeries(m_workspace.records(), m_catalogues).next(story->epic, story->kind);
    rest.title = title.simplified();
    rest.points = points;
    if (rest.title.isEmpty()) {
        refuse({.message = tr("%1 was not split: give the other part a title.").arg(story->reference)});
        return false;
    }
    const QString reference = story->reference;
    if (!make(tr("Split %1").arg(reference), [&](Edit& edit) { return splitStory(edit, id, rest, criteria); }))
        return false;
    tell(tr("%1 split: the rest is %2.").arg(reference, rest.reference));
    return true;
}

bool StoryCommands::addDependency(const StoryId& story, const StoryId& other)
{
    return make(tr("Make %1 wait for %2").arg(names({story}), names({other})),
                [&](Edit& edit) { return waymark::addDependency(edit, story, other); });
}

void StoryCommands::removeDependency(const StoryId& story, const StoryId& other)
{
    make(tr("Let %1 no longer wait for %2").arg(names({story}), names({other})), [&](Edit& edit) {
        return removeLinks(edit, [&](const Link& link) {
            return link.kind == LinkKind::DependsOn && link.story == story && link.otherStory == other;
        });
    });
}

} // namespace waymark
