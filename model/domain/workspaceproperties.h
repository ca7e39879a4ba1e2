// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What is true of the whole programme. A workspace holds exactly one.
struct WorkspaceProperties {
    WorkspaceId id = WorkspaceId::create();
    QString name = {};
    QString timeZone = QStringLiteral("UTC"); ///< IANA name; the days of sprints are days in it
    QDateTime created = {};
    int freshnessDays = 30; ///< evidence older than this is stale
    qint64 revision = 0;    ///< grows with each edit; an edit made on an old one is refused

    friend bool operator==(const WorkspaceProperties&, const WorkspaceProperties&) = default;
};

template <>
struct EntityTraits<WorkspaceProperties> {
    static constexpr const char* table = "workspace";
    static constexpr auto fields = std::tuple{Field{"id", &WorkspaceProperties::id},
                                              Field{"name", &WorkspaceProperties::name},
                                              Field{"time_zone", &WorkspaceProperties::timeZone},
                                              Field{"created", &WorkspaceProperties::created},
                                              Field{"freshness_days", &WorkspaceProperties::freshnessDays},
                                              Field{"revision", &WorkspaceProperties::revision}};
};

} // namespace waymark
