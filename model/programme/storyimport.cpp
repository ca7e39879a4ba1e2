// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storyimport.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryImport)
};

bool isMade(const StoryDraft& draft)
{
    return draft.fate == RowFate::Added || draft.fate == RowFate::Updated;
}

/// What depends on what, growing.
class DependencyGraph {
public:
    explicit DependencyGraph(const Records& records)
    {
        for (const Link& link : records.links())
            if (link.kind == LinkKind::DependsOn && link.otherStory)
                add(link.story, *link.otherStory);
    }

    void add(const StoryId& story, const StoryId& other)
    {
        m_needs[story].push_back(other);
        m_neededBy[other].push_back(story);
    }
    bool has(const StoryId& story, const StoryId& other) const
    {
        const auto needs = m_needs.constFind(story);
        return needs != m_needs.cend() && std::ranges::find(*needs, other) != needs->end();
    }

    /// Whether `from` depends on `to`, however far. Looked for from both ends in turn, as either may be near its end.
    bool leads(const StoryId& from, const StoryId& to) const
    {
        if (from == to)
            return true;
        Search forward(m_needs, from, to);
        Search backward(m_neededBy, to, from);
        while (forward.step() && backward.step())
            if (forward.found() || backward.found())
                return true;
        return forward.found() || backward.found();
    }

private:
    using Edges = QHash<StoryId, std::vector<StoryId>>;

    class Search {
    public:
        Search(const Edges& edges, const StoryId& from, const StoryId& to) : m_edges(edges), m_to(to), m_open{from}, m_seen{from} {}
        bool found() const { return m_seen.contains(m_to); }
        bool step() ///< false: there is nothing left to look at
        {
            if (m_at == m_open.size())
                return false;
            const auto next = m_edges.constFind(m_open[m_at++]);
            if (next != m_edges.cend())
                for (const StoryId& id : *next)
                    if (!m_seen.contains(id)) {
                        m_seen.insert(id);
                        m_open.push_back(id);
                    }
            return true;
        }

    private:
        const Edges& m_edges;
        StoryId m_to;
        std::vector<StoryId> m_open;
        QSet<StoryId> m_seen;
        size_t m_at = 0;
    };

    Edges m_needs;
    Edges m_neededBy;
};

void resolveDependencies(StoryImport& import, const Records& records)
{
    QHash<QString, StoryId> ids;
    for (const Story& story : records.stories())
        ids.insert(story.reference, story.id);
    for (const StoryDraft& draft : import.drafts)
        if (draft.fate == RowFate::Added)
            ids.insert(draft.story.reference, draft.story.id);
    DependencyGraph graph(records);
    for (StoryDraft& draft : import.drafts)
        for (const QString& reference : draft.dependsOn) {
            const auto other = ids.constFind(reference);
            if (!isMade(draft) || (other != ids.cend() && graph.has(draft.story.id, *other)))
                continue;
            if (other == ids.cend()) {
                draft.notes << Text::tr("it can't depend on %1, which is not there").arg(reference);
            } else if (graph.leads(*other, draft.story.id)) {
                draft.notes << Text::tr("it can't depend on %1, which waits for it").arg(reference);
            } else {
                graph.add(draft.story.id, *other);
                import.dependencies.emplace_back(draft.story.id, *other);
            }
        }
}

/// Adds the people who are missing; their ids by name.
Result<QHash<QString, PersonId>> addPeople(Edit& edit, const StoryImport& import)
{
    QHash<QString, PersonId> people;
    for (const StoryDraft& draft : import.drafts) {
        const QString key = draft.ownerName.toLower();
        if (!isMade(draft) || key.isEmpty() || people.contains(key))
            continue;
        const Person person{.name = draft.ownerName};
        if (auto inserted = edit.insert(person); !inserted)
            return inserted.error();
        people.insert(key, person.id);
    }
    return people;
}

Result<void> writeStory(Edit& edit, const StoryDraft& draft, Story story)
{
    if (draft.fate == RowFate::Added)
        return edit.insert(std::move(story));
    const Story* now = edit.records().of<Story>().find(story.id);
    if (now && now->revision == story.revision)
        return changeStories(edit, std::array{story.id}, [&](Story& changed) { changed = story; });
    return Error{.code = Error::Code::Conflict,
                 .message = Text::tr("Nothing was imported: %1 was changed in the meantime. Look at the preview again.").arg(story.reference)};
}

} // namespace

int StoryImport::count(RowFate fate) const
{
    return static_cast<int>(std::ranges::count(drafts, fate, &StoryDraft::fate));
}

Result<StoryImport> draftStories(const CsvTable& table, const StoryMapping& mapping, const Records& records,
                                 const Catalogues& catalogues, const StoryProofs& proofs)
{
    if (!mapping.has(StoryColumn::Title))
        return Error{.message = Text::tr("Say which column holds the titles: a story can't be without one.")};
    StoryImport import{.drafts = readStories(table, mapping, records, catalogues, proofs)};
    resolveDependencies(import, records);
    return import;
}

Result<std::vector<StoryId>> importStories(Workspace& workspace, const StoryImport& import, const QString& fileName)
{
    std::vector<StoryId> made;
    for (const StoryDraft& draft : import.drafts)
        if (isMade(draft))
            made.push_back(draft.story.id);
    if (made.empty())
        return Error{.message = Text::tr("Nothing was imported: no row becomes a story.")};
    const QString text = Text::tr("Import %1 stories from %2").arg(made.size()).arg(fileName);
    const auto done = workspace.edit(text, [&](Edit& edit) -> Result<void> {
        const auto people = addPeople(edit, import);
        if (!people)
            return people.error();
        qint64 rank = lastRank(edit.records());
        for (const StoryDraft& draft : import.drafts) {
            if (!isMade(draft))
                continue;
            Story story = draft.story;
            if (!draft.ownerName.isEmpty())
                story.owner = people->value(draft.ownerName.toLower(), PersonId::create());
            if (draft.fate == RowFate::Added)
                story.rank = std::exchange(rank, rank + rankStep);
            if (auto written = writeStory(edit, draft, std::move(story)); !written)
                return written;
        }
        for (const auto& [story, other] : import.dependencies)
            if (auto linked = edit.insert(Link{.kind = LinkKind::DependsOn, .story = story, .otherStory = other}); !linked)
                return linked;
        return {};
    });
    return done ? Result(std::move(made)) : Result<std::vector<StoryId>>(done.error());
}

} // namespace waymark
