// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What a game day showed.
enum class GameDayOutcome {
    Planned,   ///< not held yet
    Met,       ///< its objectives
    PartlyMet,
    NotMet,
    Cancelled
};

template <>
struct Words<GameDayOutcome> {
    static constexpr std::pair<GameDayOutcome, const char*> list[] = {{GameDayOutcome::Planned, "planned"},
                                                                      {GameDayOutcome::Met, "met"},
                                                                      {GameDayOutcome::PartlyMet, "partlyMet"},
                                                                      {GameDayOutcome::NotMet, "notMet"},
                                                                      {GameDayOutcome::Cancelled, "cancelled"}};
};

/// A rehearsal of an incident: planned, held, and what it taught. Evidence of incident response, in no percentage.
struct GameDay {
    GameDayId id = GameDayId::create();
    QString reference = {}; ///< unique: "GD-3"
    QString title = {};
    QString epic = QStringLiteral("incident"); ///< id of the one that it exercises
    QString scenario = {};   ///< what happens, and to what
    QString objectives = {}; ///< what has to be seen for it to be met
    QDate scheduled = {};
    std::optional<QDate> held = {}; ///< there unless it is planned or cancelled
    GameDayOutcome outcome = GameDayOutcome::Planned;
    QString findings = {};
    std::optional<PersonId> lead = {};
    std::optional<TargetId> target = {}; ///< where it takes place
    QString evidence = {};       ///< in words, or where it is
    QString evidenceFile = {};   ///< name of a file that proves it, which isn't kept here
    QString evidenceSha256 = {}; ///< of that file, hex
    qint64 revision = 0;

    friend bool operator==(const GameDay&, const GameDay&) = default;
};

template <>
struct EntityTraits<GameDay> {
    static constexpr const char* table = "game_day";
    static constexpr auto fields = fieldList(
        Field{"id", &GameDay::id}, Field{"reference", &GameDay::reference}, Field{"title", &GameDay::title},
        Field{"epic", &GameDay::epic}, Field{"scenario", &GameDay::scenario}, Field{"objectives", &GameDay::objectives},
        Field{"scheduled", &GameDay::scheduled}, Field{"held", &GameDay::held}, Field{"outcome", &GameDay::outcome},
        Field{"findings", &GameDay::findings}, Field{"lead_id", &GameDay::lead}, Field{"target_id", &GameDay::target},
        Field{"evidence", &GameDay::evidence}, Field{"evidence_file", &GameDay::evidenceFile},
        Field{"evidence_sha256", &GameDay::evidenceSha256}, Field{"revision", &GameDay::revision});
};

/// What the story is to the game day.
enum class GameDayTieKind {
    Exercises, ///< game day -> story that it tries out
    Raised     ///< game day -> story that mends what it found
};

template <>
struct Words<GameDayTieKind> {
    static constexpr std::pair<GameDayTieKind, const char*> list[] = {{GameDayTieKind::Exercises, "exercises"},
                                                                      {GameDayTieKind::Raised, "raised"}};
};

struct GameDayTie {
    GameDayTieId id = GameDayTieId::create();
    GameDayTieKind kind = GameDayTieKind::Exercises;
    GameDayId gameDay = GameDayId::create();
    StoryId story = StoryId::create();
    qint64 revision = 0;

    friend bool operator==(const GameDayTie&, const GameDayTie&) = default;
};

template <>
struct EntityTraits<GameDayTie> {
    static constexpr const char* table = "game_day_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &GameDayTie::id}, Field{"kind", &GameDayTie::kind}, Field{"game_day_id", &GameDayTie::gameDay},
                  Field{"story_id", &GameDayTie::story}, Field{"revision", &GameDayTie::revision});
};

} // namespace waymark
