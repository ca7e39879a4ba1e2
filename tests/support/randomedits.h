// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"

#include <random>

namespace waymark {

/// Makes edits of one to four random steps on stories, sprints, links, targets, rules and properties: insertions,
/// changes of several fields, removals. Many are refused by a rule of the database, as they should be now and then.
class RandomEdits {
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    Result<void> makeOne(Workspace& workspace)
    {
        return workspace.edit(QStringLiteral("Random %1").arg(++m_made), [&](Edit& edit) {
            Result<void> done;
            for (int steps = below(4) + 1; done && steps > 0; --steps)
                done = step(edit);
            return done;
        });
    }
    int below(size_t limit) { return std::uniform_int_distribution<int>(0, static_cast<int>(limit) - 1)(m_random); }

private:
    Result<void> step(Edit& edit)
    {
        switch (below(9)) {
        case 0:
            return edit.insert(aStory(QStringLiteral("R-%1").arg(below(200))));
        case 1:
            return edit.insert(aSprint(below(20)));
        case 2:
            return insertLink(edit);
        case 3:
            return edit.insert(Target{.identity = QString::number(below(40))});
        case 4:
            return changeStory(edit);
        case 5:
            return changeOther(edit);
        case 6:
            return removeAny<Story>(edit);
        case 7:
            return below(2) == 0 ? removeAny<Link>(edit) : removeAny<Target>(edit);
        default:
            return removeAny<Sprint>(edit);
        }
    }
    template <typename T>
    const T* any(const Edit& edit)
    {
        const auto rows = edit.records().template of<T>().all();
        return rows.empty() ? nullptr : &rows[static_cast<size_t>(below(rows.size()))];
    }
    template <typename T>
    Result<void> removeAny(Edit& edit)
    {
        const T* row = any<T>(edit);
        return row ? edit.remove(*row) : Result<void>();
    }
    Result<void> insertLink(Edit& edit)
    {
        const Story* story = any<Story>(edit);
        if (!story)
            return {};
        if (below(2) == 0)
            return edit.insert(
                Link{.kind = LinkKind::MitigatedBy, .story = story->id, .otherStory = any<Story>(edit)->id});
        const auto check = edit.check(QStringLiteral("unit"), QString::number(below(30)));
        return check ? edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story->id, .check = *check})
                     : Result<void>(check.error());
    }
    Result<void> changeStory(Edit& edit)
    {
        const Story* story = any<Story>(edit);
        if (!story)
            return {};
        Story after = *story;
        const Sprint* sprint = any<Sprint>(edit);
        after.sprint = sprint && below(3) > 0 ? std::optional(sprint->id) : std::nullopt;
        after.points = below(14);
        after.rank = below(1000);
        after.criteria = {QString::number(below(5)), QStringLiteral("line\n%1").arg(below(5))};
        if (below(4) == 0)
            after.reference = QStringLiteral("R-%1").arg(below(200));
        return edit.update(*story, after);
    }
    Result<void> changeOther(Edit& edit)
    {
        if (const Sprint* sprint = any<Sprint>(edit); sprint && below(2) == 0) {
            Sprint after = *sprint;
            after.goal = QString::number(below(1000));
            return edit.update(*sprint, after);
        }
        WorkspaceProperties after = edit.records().properties();
        after.freshnessDays = below(60); // 0 is refused
        return edit.update(edit.records().properties(), after);
    }

    std::mt19937 m_random;
    int m_made = 0;
};

/// Every row of a workspace by table and id, as JSON; with or without its revision.
inline std::map<std::pair<QString, QString>, QJsonObject> rowsOf(const Records& records, bool withRevision)
{
    std::map<std::pair<QString, QString>, QJsonObject> rows;
    const auto add = [&]<typename T>(const RecordSet<T>& set) {
        for (const T& row : set.all()) {
            QJsonObject json = toJson(row);
            if (!withRevision)
                json.remove(QStringLiteral("revision"));
            rows.emplace(entityIdentity(row), json);
        }
    };
    [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        (add(records.of<std::variant_alternative_t<Index, Entity>>()), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
    return rows;
}

} // namespace waymark
