// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/planday.h"

#include <QSet>

#include <map>

namespace waymark {

/// Keeps the totals of every sprint, of the baseline and of all stories, change set by change set. An edit writes what
/// entries() says; replaying the audit log through a ledger gives the same days again.
class PlanLedger {
public:
    /// The days that the change set brings along, and where the subjects that it moves stand after it, on its day in the
    /// workspace's time zone. Days never go back: by a clock that is behind, it is the latest day that was noted.
    std::vector<PlanDay> entries(const ChangeSet& changeSet) const;
    void apply(const ChangeSet& changeSet);

    void load(const WorkspaceProperties& properties);
    void load(const Sprint& sprint);
    void load(const Story& story);
    void load(const PlanDay& latest); ///< of each subject

private:
    using Totals = std::map<QString, PlanTotals>;
    /// What a change set makes of all this, as far as it differs.
    struct Step {
        Totals totals = {};
        std::map<QString, bool> closed = {};
        QString timeZone = {};
        std::vector<PlanDay> days = {};
    };
    Step step(const ChangeSet& changeSet) const;
    Totals movedBy(const ChangeSet& changeSet) const;
    void note(const PlanDay& day);

    Totals m_totals; ///< as the stories are
    Totals m_noted;  ///< as the latest day of each subject says
    QSet<QString> m_closed; ///< sprints
    QDate m_latest;
    QString m_timeZone = QStringLiteral("UTC");
};

} // namespace waymark
