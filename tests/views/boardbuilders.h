// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbuilders.h"
#include "views/board/boardlayout.h"
#include "model/edit/records.h"

namespace waymark {

inline std::vector<EpicName> threeEpics()
{
    return {{QStringLiteral("iam"), QStringLiteral("IAM"), QStringLiteral("Identity")},
            {QStringLiteral("logging"), QStringLiteral("LOG"), QStringLiteral("Logging")},
            {QStringLiteral("data"), QStringLiteral("DAT"), QStringLiteral("Data")}};
}

/// A story for a board: in a sprint, in a column, ranked in the order in which they are made.
class CardBuilder {
public:
    explicit CardBuilder(const QString& reference)
    {
        static qint64 rank = 0;
        m_story = aStory(reference);
        m_story.sprint = SprintId::create(); // a box or stage puts its own sprint in
        m_story.points = 3;
        m_story.rank = rank += 1024;
    }
    CardBuilder& in(StoryStatus status) { m_story.status = status; return *this; }
    CardBuilder& of(const QString& epic) { m_story.epic = epic; return *this; }
    CardBuilder& by(const Person& owner) { m_story.owner = owner.id; return *this; }
    CardBuilder& called(const QString& title) { m_story.title = title; return *this; }
    CardBuilder& points(int points) { m_story.points = points; return *this; }
    CardBuilder& abuse() { m_story.kind = StoryKind::Abuse; return *this; }
    operator Story() const { return m_story; }

private:
    Story m_story;
};

inline CardBuilder card(const QString& reference)
{
    return CardBuilder(reference);
}

/// Records of one sprint, with a board over them, and the change sets that a workspace would announce.
struct BoardBox {
    Sprint sprint = aSprint(4);
    Records records;
    BoardModel model{records, threeEpics()};

    explicit BoardBox(const std::vector<Story>& stories = {}, const std::vector<Person>& people = {})
    {
        records.load(WorkspaceProperties{.name = QStringLiteral("Box")});
        records.load(sprint);
        for (const Person& person : people)
            records.load(person);
        for (Story story : stories)
            add(story);
        model.showSprint(sprint.id);
    }

    void change(const std::vector<Change>& changes)
    {
        ChangeSet set;
        set.changes = changes;
        records.apply(set);
        model.apply(set);
    }
    template <typename T>
    void change(const decltype(T::id)& id, const std::function<void(T&)>& how)
    {
        const T before = *records.of<T>().find(id);
        T after = before;
        how(after);
        change({{.before = before, .after = after}});
    }

    QStringList references() const
    {
        QStringList list;
        for (const BoardCard& card : model.rows())
            list << card.story.reference;
        return list;
    }
    /// "IAM: Backlog A,B | Done C" for each lane.
    static QStringList lanes(const BoardModel& model, const std::vector<BoardLane>& lanes)
    {
        QStringList lines;
        for (const BoardLane& lane : lanes) {
            QStringList cells;
            for (int column = 0; column < boardColumnCount; ++column) {
                QStringList cards;
                for (const int row : lane.cell(column))
                    cards << model.rowAt(row).story.reference;
                cells << cards.join(u',');
            }
            lines << lane.title + QStringLiteral(": ") + cells.join(u'|');
        }
        return lines;
    }

private:
    void add(Story story)
    {
        if (story.sprint)
            story.sprint = sprint.id;
        records.load(story);
    }
};

} // namespace waymark
