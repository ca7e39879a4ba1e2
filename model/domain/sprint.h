// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

enum class SprintState { Planned, Active, Closed };

template <>
struct Words<SprintState> {
    static constexpr std::pair<SprintState, const char*> list[] = {
        {SprintState::Planned, "planned"}, {SprintState::Active, "active"}, {SprintState::Closed, "closed"}};
};

/// A dated iteration. `start` and `end` are both days of the sprint, in the workspace's time zone.
struct Sprint {
    SprintId id = SprintId::create();
    int number = 0;
    QString goal = {};
    QDate start = {};
    QDate end = {};
    int capacity = 0;            ///< points
    QStringList focusEpics = {}; ///< ids of epics
    SprintState state = SprintState::Planned;
    qint64 revision = 0;

    friend bool operator==(const Sprint&, const Sprint&) = default;
};

template <>
struct EntityTraits<Sprint> {
    static constexpr const char* table = "sprint";
    static constexpr auto fields =
        fieldList(Field{"id", &Sprint::id},           Field{"number", &Sprint::number},
                   Field{"goal", &Sprint::goal},       Field{"start_day", &Sprint::start},
                   Field{"end_day", &Sprint::end},     Field{"capacity", &Sprint::capacity},
                   Field{"focus_epics", &Sprint::focusEpics}, Field{"state", &Sprint::state},
                   Field{"revision", &Sprint::revision});
};

} // namespace waymark
