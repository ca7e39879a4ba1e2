// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardmodel.h"

#include "model/edit/records.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

#include <algorithm>

namespace waymark {

QString storiesText(int count)
{
    return countedStories(count);
}

QString pointsText(int points)
{
    return countedPoints(points);
}

BoardModel::BoardModel(const Records& records, std::vector<EpicName> epics, QObject* parent)
    : KeyedRowsModel(parent)
    , m_records(records)
    , m_epics(std::move(epics))
{
}

void BoardModel::showSprint(const std::optional<SprintId>& sprint)
{
    m_sprint = sprint;
    refresh();
}

void BoardModel::showFigures(std::shared_ptr<const ProgrammeFigures> figures)
{
    m_figures = std::move(figures);
    refresh();
}

void BoardModel::apply(const ChangeSet& changes)
{
    bool concerns = changes.touches<Person>() || changes.touches<WorkspaceProperties>();
    changes.forEach<Story>([&](const Story* before, const Story* after) {
        for (const Story* story : {before, after})
            concerns = concerns || (story && story->sprint == m_sprint);
    });
    if (concerns)
        refresh();
}

void BoardModel::refresh()
{
    std::vector<const Story*> stories;
    for (const Story& story : m_records.stories())
        if (m_sprint && story.sprint == m_sprint)
            stories.push_back(&story);
    std::ranges::sort(stories, [](const Story* a, const Story* b) {
        return a->rank != b->rank ? a->rank < b->rank : a->reference < b->reference;
    });
    std::vector<BoardCard> cards;
    cards.reserve(stories.size());
    for (const Story* story : stories)
        cards.push_back(cardOf(*story));
    setRows(std::move(cards));
    count();
    Q_EMIT settled();
}

void BoardModel::count()
{
    m_counts = {};
    m_points = 0;
    m_pointsDone = 0;
    for (const BoardCard& card : rows()) {
        ++m_counts[static_cast<size_t>(columnOf(card.story.status))];
        m_points += card.story.points;
        if (card.story.status == StoryStatus::Done)
            m_pointsDone += card.story.points;
    }
}

BoardCard BoardModel::cardOf(const Story& story) const
{
    BoardCard card{.story = story};
    if (const auto epic = std::ranges::find(m_epics, story.epic, &EpicName::id); epic != m_epics.end())
        card.epic = *epic;
    else
        card.epic = {.id = story.epic, .code = story.epic, .name = story.epic}; // of a catalogue that isn't there any more
    if (const Person* owner = story.owner ? m_records.of<Person>().find(*story.owner) : nullptr) {
        card.owner = owner->name;
        card.initials = initialsOf(*owner);
    }
    if (m_figures)
        card.proof = m_figures->proofs.of(story.id).proof;
    return card;
}

ColumnLoad BoardModel::load(StoryStatus column) const
{
    const WorkspaceProperties& properties = m_records.properties();
    const int stories = m_counts[static_cast<size_t>(columnOf(column))];
    switch (column) {
    case StoryStatus::Ready: return {.stories = stories, .limit = properties.wipReady};
    case StoryStatus::InProgress: return {.stories = stories, .limit = properties.wipInProgress};
    case StoryStatus::InReview: return {.stories = stories, .limit = properties.wipInReview};
    case StoryStatus::Backlog:
    case StoryStatus::Done: return {.stories = stories};
    }
    Q_UNREACHABLE();
}

std::vector<Person> BoardModel::people() const
{
    const auto all = m_records.people();
    std::vector<Person> people(all.begin(), all.end());
    std::ranges::sort(people, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return people;
}

QVariant BoardModel::cell(const BoardCard& card, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return card.story.title;
    case Qt::ToolTipRole: return toolTip(card);
    case Qt::AccessibleTextRole: return spoken(card);
    case KeyRole: return card.story.id.toString();
    case SortRole: return card.story.rank;
    case EpicRole: return card.epic.code;
    case StatusRole: return static_cast<int>(card.story.status);
    case PointsRole: return card.story.points;
    case EvidenceRole: return static_cast<int>(card.proof);
    default: return {};
    }
}

QVariant BoardModel::head(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Story")) : QVariant();
}

QString BoardModel::evidence(const BoardCard& card) const
{
    return m_figures ? proofSentence(m_figures->proofs.of(card.story.id)) : tr("The evidence is still being read");
}

QString BoardModel::toolTip(const BoardCard& card) const
{
    const Story& story = card.story;
    const QString points = story.points > 0 ? pointsText(story.points) : tr("not estimated");
    return QStringList{tr("%1, %2", "reference, kind of story").arg(story.reference, kindText(story.kind)),
                       story.title,
                       tr("%1; %2, %3; %4", "epic; priority, points; owner")
                           .arg(card.epic.name, signText(story.priority), points,
                                card.owner.isEmpty() ? tr("nobody owns it") : card.owner),
                       evidence(card)}
        .join(u'\n');
}

QString BoardModel::spoken(const BoardCard& card) const
{
    const Story& story = card.story;
    const QString points = story.points > 0 ? pointsText(story.points) : tr("not estimated");
    return QStringList{tr("%1, %2: %3", "reference, kind of story, title").arg(story.reference, kindText(story.kind), story.title),
                       signText(story.status), signText(story.priority), points,
                       card.owner.isEmpty() ? tr("nobody owns it") : card.owner, card.epic.name, signText(card.proof)}
        .join(tr(", "));
}

bool BoardModel::looksSame(const BoardCard& a, const BoardCard& b) const
{
    Story same = a.story;
    same.revision = b.story.revision;
    return same == b.story && a.owner == b.owner && a.initials == b.initials && a.proof == b.proof;
}

} // namespace waymark
