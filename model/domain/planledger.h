// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/planday.h"

#include <map>

namespace waymark {

/// Keeps the totals of every sprint, of the baseline and of all stories, change set by change set. An edit writes what
/// entries() says; replaying the audit log through a ledger gives the same days again.
class PlanLedger {
public:
    /// Where the subjects that the change set moves stand after it, on its day in the workspace's time zone.
    std::vector<PlanDay> entries(const ChangeSet& changeSet) const;
    void apply(const ChangeSet& changeSet);

    void load(const WorkspaceProperties& properties);
    void load(const Story& story);

private:
    using Totals = std::map<QString, PlanTotals>;
    Totals movedBy(const ChangeSet& changeSet) const;
    QString timeZoneAfter(const ChangeSet& changeSet) const;

    Totals m_totals;
    QString m_timeZone = QStringLiteral("UTC");
};

} // namespace waymark
