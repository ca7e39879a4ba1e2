// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bigprogramme.h"

#include "model/catalog/catalogues.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "tests/bench/frameworkreview.h"
#include "tests/support/fixedclock.h"
#include "tests/support/importnow.h"
#include "tests/support/resultsfile.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>

namespace waymark::bench {

namespace {

constexpr int stories = 10'000;
constexpr int abuseCases = 300;
constexpr int people = 10;
constexpr int checks = 200;
constexpr int targets = 10;
constexpr int elements = 100;
constexpr int sprints = 7;
constexpr int closedSprints = 3; ///< the one behind them is active

QDate firstDay(int sprint)
{
    return QDate(2026, 3, 30).addDays(14 * sprint);
}

QDateTime morning(QDate day)
{
    return QDateTime(day, QTime(9, 0), Qt::UTC);
}

QString checkId(size_t number)
{
    return QStringLiteral("check-%1").arg(number);
}

/// Adds one kind of row after the other, what others refer to before them.
class Filling {
public:
    Filling(Edit& edit, const Catalogues& catalogues) : m_edit(edit), m_epics(catalogues.epics.epics) {}

    Result<void> perform()
    {
        for (const auto step : {&Filling::fillSprints, &Filling::fillPeople, &Filling::fillStories, &Filling::tieMitigations,
                                &Filling::tieChecks, &Filling::fillThreatModels})
            if (auto done = (this->*step)(); !done)
                return done;
        return {};
    }

private:
    Result<void> fillSprints()
    {
        for (int number = 0; number < sprints; ++number) {
            const Sprint sprint{.number = number,
                                .goal = QStringLiteral("Goal of sprint %1").arg(number),
                                .start = firstDay(number),
                                .end = firstDay(number).addDays(13),
                                .capacity = 3000};
            m_sprints.push_back(sprint.id);
            if (auto added = m_edit.insert(sprint); !added)
                return added;
        }
        return {};
    }
    Result<void> fillPeople()
    {
        for (int i = 0; i < people; ++i) {
            const Person person{.name = QStringLiteral("Person %1").arg(i), .capacity = 40};
            m_people.push_back(person.id);
            if (auto added = m_edit.insert(person); !added)
                return added;
        }
        return {};
    }
    Result<void> fillStories()
    {
        for (int i = 0; i < stories; ++i) {
            const Story story = storyOf(i);
            (story.kind == StoryKind::Abuse ? m_abuseCases : m_useCases).push_back(story.id);
            if (auto added = m_edit.insert(story); !added)
                return added;
        }
        return {};
    }
    Story storyOf(int i)
    {
        const bool abuse = i % (stories / abuseCases) == 5 && m_abuseCases.size() < abuseCases;
        Story story{.reference = QStringLiteral("B-%1-%2").arg(abuse ? QStringLiteral("AC") : QStringLiteral("UC")).arg(i),
                    .kind = abuse ? StoryKind::Abuse : StoryKind::Use,
                    .title = QStringLiteral("Rotate the keys of service account %1 before they leave the building").arg(i),
                    .epic = m_epics[m_random() % m_epics.size()].id,
                    .points = 1 + i % 8,
                    .criteria = {QStringLiteral("The check passes"), QStringLiteral("Nobody has the old key")},
                    .owner = m_people[static_cast<size_t>(i % people)],
                    .rank = (i + 1) * rankStep};
        story.sprint = sprintOf(i);
        if (story.sprint)
            story.status = StoryStatus::Ready;
        if (story.sprint == m_sprints[closedSprints])
            story.status = Words<StoryStatus>::list[m_random() % std::size(Words<StoryStatus>::list)].first;
        return story;
    }
    /// Of each twenty stories one stands in the active sprint, one in the backlog, and the others in the other sprints.
    std::optional<SprintId> sprintOf(int i) const
    {
        static_assert(stories / 20 == boardCards);
        if (i % 20 == 1)
            return std::nullopt;
        const auto other = static_cast<size_t>(i % (sprints - 1));
        return m_sprints[i % 20 == 0 ? closedSprints : other < closedSprints ? other : other + 1];
    }

    Result<void> tieMitigations()
    {
        for (size_t i = 0; i < m_abuseCases.size(); ++i)
            for (const size_t step : {size_t(0), size_t(1)}) {
                const StoryId use = m_useCases[(31 * i + step) % m_useCases.size()];
                if (auto tied = m_edit.insert(Link{.kind = LinkKind::MitigatedBy, .story = m_abuseCases[i], .otherStory = use}); !tied)
                    return tied;
            }
        return {};
    }
    Result<void> tieChecks()
    {
        std::vector<CheckKey> keys;
        for (size_t i = 0; i < checks; ++i) {
            const auto key = m_edit.check(QStringLiteral("unit"), checkId(i));
            if (!key)
                return key.error();
            keys.push_back(*key);
        }
        for (const std::vector<StoryId>* kind : {&m_abuseCases, &m_useCases})
            for (size_t i = 0; i < std::min<size_t>(kind->size(), 1500); ++i)
                if (auto tied = m_edit.insert(Link{.kind = LinkKind::ProvenBy, .story = (*kind)[i], .check = keys[i % checks]}); !tied)
                    return tied;
        return {};
    }
    Result<void> fillThreatModels()
    {
        std::vector<TargetId> made;
        for (int i = 0; i < targets; ++i) {
            const Target target{.kind = TargetKind::Account, .identity = QString::number(100'000'000'000 + i)};
            made.push_back(target.id);
            if (auto added = m_edit.insert(target); !added)
                return added;
        }
        for (size_t i = 0; i < elements; ++i) {
            const ThreatElement element{.target = made[i % targets],
                                        .kind = Words<ThreatElementKind>::list[i % 3].first,
                                        .name = QStringLiteral("Element %1").arg(i)};
            if (auto added = m_edit.insert(element); !added)
                return added;
            if (i % 2 == 1)
                continue;
            if (auto tied = m_edit.insert(Link{.kind = LinkKind::Threatens, .story = m_abuseCases[i], .element = element.id}); !tied)
                return tied;
        }
        return {};
    }

    Edit& m_edit;
    const std::vector<Epic>& m_epics;
    std::mt19937 m_random{1}; // the same programme each time
    std::vector<SprintId> m_sprints;
    std::vector<PersonId> m_people;
    std::vector<StoryId> m_useCases;
    std::vector<StoryId> m_abuseCases;
};

/// Two stories of three are done, the others go back to the backlog.
Result<void> closeOne(Workspace& workspace, const Sprint& sprint)
{
    return workspace.edit(QStringLiteral("Close a sprint"), [&](Edit& edit) -> Result<void> {
        std::vector<StoryId> done;
        size_t seen = 0;
        for (const Story* story : edit.rows<Story>())
            if (story->sprint == sprint.id && ++seen % 3 != 0)
                done.push_back(story->id);
        if (auto changed = changeStories(edit, done, [](Story& story) { story.status = StoryStatus::Done; }); !changed)
            return changed;
        return closeSprint(edit, {.sprint = sprint.id,
                                  .now = workspace.clock().now(),
                                  .author = workspace.author(),
                                  .capacity = sprint.capacity});
    });
}

/// What has been until the active sprint.
Result<void> makePast(Workspace& workspace, FixedClock& clock)
{
    const auto rows = workspace.records().sprints();
    const std::vector<Sprint> planned(rows.begin(), rows.end());
    for (int number = 0; number < closedSprints; ++number) {
        clock.set(morning(firstDay(number).addDays(13)));
        if (auto closed = closeOne(workspace, planned[static_cast<size_t>(number)]); !closed)
            return closed;
    }
    clock.set(morning(firstDay(closedSprints)));
    return workspace.edit(QStringLiteral("Start a sprint"), [&](Edit& edit) { return startSprint(edit, planned[closedSprints].id); });
}

/// Every check ran on five resources; every seventh fails on one of them.
void importResults(Workspace& workspace)
{
    QTemporaryDir folder;
    ResultsFile results(workspace.clock().now().toString(Qt::ISODate), QString::number(100'000'000'000));
    for (size_t check = 0; check < checks; ++check)
        for (int resource = 0; resource < 5; ++resource)
            results.add(checkId(check), QStringLiteral("resource/%1").arg(resource),
                        check % 7 == 0 && resource == 0 ? Outcome::Failed : Outcome::Passed, Severity::High);
    const QString file = results.write(folder.filePath(QStringLiteral("results.json")));
    importNow(workspace, FormatCatalogue::load({builtInFormatFolder()}), {.file = file});
}

/// By the framework; tests prove some of its practices and contradict others.
Result<void> reviewAll(Workspace& workspace)
{
    const auto framework = frameworkLens(workspace.clock().now());
    if (!framework)
        return framework.error();
    return workspace.edit(QStringLiteral("Review"), [&](Edit& edit) -> Result<void> {
        std::vector<CheckKey> keys;
        for (size_t i = 0; i < checks; ++i) {
            const auto key = edit.check(QStringLiteral("unit"), checkId(i));
            if (!key)
                return key.error();
            keys.push_back(*key);
        }
        if (auto tied = tieToPractices(edit, *framework, keys); !tied)
            return tied;
        std::vector<TargetId> all;
        for (const Target* target : edit.rows<Target>())
            all.push_back(target->id);
        return addFrameworkReview(edit, *framework, QStringLiteral("Payments"), all);
    });
}

} // namespace

Result<void> makeBigProgramme(const QString& file, const Catalogues& catalogues)
{
    const auto clock = std::make_shared<FixedClock>(morning(firstDay(0)));
    const auto workspace = Workspace::create(file, {.name = QStringLiteral("Bench")},
                                             {.author = QStringLiteral("bench"), .clock = clock, .pollInterval = 0});
    if (!workspace)
        return workspace.error();
    const auto filled = (*workspace)->edit(QStringLiteral("Fill"), [&](Edit& edit) { return Filling(edit, catalogues).perform(); });
    if (!filled)
        return filled;
    if (auto past = makePast(**workspace, *clock); !past)
        return past;
    importResults(**workspace);
    return reviewAll(**workspace);
}

Result<std::unique_ptr<Workspace>> openBigProgramme(const QString& file)
{
    const auto clock = std::make_shared<FixedClock>(morning(firstDay(closedSprints).addDays(1)));
    return Workspace::open(file, {.author = QStringLiteral("bench"), .clock = clock, .pollInterval = 0});
}

} // namespace waymark::bench
