// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What happens when a story is to be done although a check that is linked to it fails.
enum class DoneRule { Refuse, Warn, Off };

template <>
struct Words<DoneRule> {
    static constexpr std::pair<DoneRule, const char*> list[] = {
        {DoneRule::Refuse, "refuse"}, {DoneRule::Warn, "warn"}, {DoneRule::Off, "off"}};
};

/// What is true of the whole programme. A workspace holds exactly one.
struct WorkspaceProperties {
    WorkspaceId id = WorkspaceId::create();
    QString name = {};
    QString timeZone = QStringLiteral("UTC"); ///< IANA name; the days of sprints are days in it
    QDateTime created = {};
    int freshnessDays = 30; ///< evidence older than this is stale
    DoneRule doneRule = DoneRule::Refuse;
    int wipReady = 0;      ///< most stories that a sprint may have in this column of the board; 0: any number
    int wipInProgress = 0; ///< likewise
    int wipInReview = 0;   ///< likewise
    int deadlineCritical = 7;  ///< days from when a check failed on a resource until that is overdue
    int deadlineHigh = 30;     ///< likewise; what a tool didn't rate has this one
    int deadlineMedium = 90;   ///< likewise
    int deadlineLow = 180;     ///< likewise
    int riskAppetite = 9;      ///< highest level of a risk that needs no treatment, 1..25
    QString riskGrid = {};     ///< see RiskGrid; empty: likelihood x impact
    int maturityCompliance = 9'500; ///< that an epic's checks have to reach on rung 4, hundredths of a per cent, 0..10000
    int maturitySprints = 3;        ///< closed ones in a row at whose ends all of rung 5 has to hold, 1..99
    qint64 revision = 0;    ///< grows with each edit; an edit made on an old one is refused

    friend bool operator==(const WorkspaceProperties&, const WorkspaceProperties&) = default;
};

template <>
struct EntityTraits<WorkspaceProperties> {
    static constexpr const char* table = "workspace";
    static constexpr auto fields = fieldList(Field{"id", &WorkspaceProperties::id},
                                              Field{"name", &WorkspaceProperties::name},
                                              Field{"time_zone", &WorkspaceProperties::timeZone},
                                              Field{"created", &WorkspaceProperties::created},
                                              Field{"freshness_days", &WorkspaceProperties::freshnessDays},
                                              Field{"done_rule", &WorkspaceProperties::doneRule, addedLater},
                                              Field{"wip_ready", &WorkspaceProperties::wipReady, addedLater},
                                              Field{"wip_in_progress", &WorkspaceProperties::wipInProgress, addedLater},
                                              Field{"wip_in_review", &WorkspaceProperties::wipInReview, addedLater},
                                              Field{"deadline_critical", &WorkspaceProperties::deadlineCritical, addedLater},
                                              Field{"deadline_high", &WorkspaceProperties::deadlineHigh, addedLater},
                                              Field{"deadline_medium", &WorkspaceProperties::deadlineMedium, addedLater},
                                              Field{"deadline_low", &WorkspaceProperties::deadlineLow, addedLater},
                                              Field{"risk_appetite", &WorkspaceProperties::riskAppetite, addedLater},
                                              Field{"risk_grid", &WorkspaceProperties::riskGrid, addedLater},
                                              Field{"maturity_compliance", &WorkspaceProperties::maturityCompliance, addedLater},
                                              Field{"maturity_sprints", &WorkspaceProperties::maturitySprints, addedLater},
                                              Field{"revision", &WorkspaceProperties::revision});
};

} // namespace waymark
