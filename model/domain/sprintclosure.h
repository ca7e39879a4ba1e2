// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

namespace waymark {

/// The numbers of a sprint as they were when it was closed. They stay, whatever happens to its stories later.
struct SprintClosure {
    SprintClosureId id = SprintClosureId::create();
    SprintId sprint = SprintId::create();
    QDateTime closed = {}; ///< UTC
    QString author = {};
    int capacity = 0; ///< points, people's days off taken into account
    int planned = 0;  ///< points of all that stood in it, carried over ones included
    int done = 0;     ///< points done: what velocity counts
    int carried = 0;  ///< points moved on to another sprint
    int returned = 0; ///< points sent back to the backlog
    std::optional<bool> gate = {}; ///< whether the gate held; none: it couldn't be computed
    QStringList gateLines = {};    ///< its clauses in words, as they were
    qint64 revision = 0;

    friend bool operator==(const SprintClosure&, const SprintClosure&) = default;
};

template <>
struct EntityTraits<SprintClosure> {
    static constexpr const char* table = "sprint_closure";
    static constexpr auto fields =
        fieldList(Field{"id", &SprintClosure::id},             Field{"sprint_id", &SprintClosure::sprint},
                   Field{"closed", &SprintClosure::closed},     Field{"author", &SprintClosure::author},
                   Field{"capacity", &SprintClosure::capacity}, Field{"planned", &SprintClosure::planned},
                   Field{"done", &SprintClosure::done},         Field{"carried", &SprintClosure::carried},
                   Field{"returned", &SprintClosure::returned}, Field{"gate", &SprintClosure::gate},
                   Field{"gate_lines", &SprintClosure::gateLines}, Field{"revision", &SprintClosure::revision});
};

/// What became of a story when its sprint was closed.
enum class StoryFate { Done, CarriedOver, Returned };

template <>
struct Words<StoryFate> {
    static constexpr std::pair<StoryFate, const char*> list[] = {
        {StoryFate::Done, "done"}, {StoryFate::CarriedOver, "carriedOver"}, {StoryFate::Returned, "returned"}};
};

/// One story of a closed sprint, as it was then. A copy, not a reference: the story itself may change or go.
struct ClosedStory {
    ClosedStoryId id = ClosedStoryId::create();
    SprintClosureId closure = SprintClosureId::create();
    QString reference = {};
    QString title = {};
    QString epic = {};
    StoryKind kind = StoryKind::Use;
    Priority priority = Priority::Should;
    int points = 0;
    StoryStatus status = StoryStatus::Backlog;
    StoryFate fate = StoryFate::Done;
    std::optional<int> carriedTo = {}; ///< number of the sprint that took it over
    qint64 revision = 0;

    friend bool operator==(const ClosedStory&, const ClosedStory&) = default;
};

template <>
struct EntityTraits<ClosedStory> {
    static constexpr const char* table = "closed_story";
    static constexpr auto fields =
        fieldList(Field{"id", &ClosedStory::id},           Field{"closure_id", &ClosedStory::closure},
                   Field{"reference", &ClosedStory::reference}, Field{"title", &ClosedStory::title},
                   Field{"epic", &ClosedStory::epic},       Field{"kind", &ClosedStory::kind},
                   Field{"priority", &ClosedStory::priority}, Field{"points", &ClosedStory::points},
                   Field{"status", &ClosedStory::status},   Field{"fate", &ClosedStory::fate},
                   Field{"carried_to", &ClosedStory::carriedTo}, Field{"revision", &ClosedStory::revision});
};

} // namespace waymark
