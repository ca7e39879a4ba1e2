// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QMutex>

#include <memory>
#include <vector>

namespace waymark {

class AuditReader;

/// One entry of the audit log that changed plan or answers.
struct PlanStep {
    QDateTime at = {};   ///< UTC
    ChangeSet back = {}; ///< what takes it back; of a row that comes back only how it was
};

/// What the audit log knows of plan and answers since a moment.
struct PlanPast {
    /// Oldest first: all entries behind the last one that was made by then.
    std::vector<std::shared_ptr<const PlanStep>> steps = {};
    QDateTime begin = {}; ///< UTC: when the log begins; invalid: it is empty
};

/// The audit log as far as it takes a plan back, each entry read once: whoever looks at the past again and again has one. It starts
/// anew as soon as a file's log doesn't go on from the latest entry that it knows, as after a restored backup. Any thread.
class PlanLog {
public:
    /// Reads the entries that came since the last call, and those since `moment` (UTC) if nobody asked for one that long ago.
    /// `progress` counts entries of the log. Errors: Cancelled, Broken, Storage; what was known before stays known.
    Result<PlanPast> since(const AuditReader& audit, const QDateTime& moment, Progress& progress);

    /// How many entries were read from files in all.
    qint64 entriesRead() const;

private:
    using Steps = std::vector<std::shared_ptr<const PlanStep>>;
    /// An entry by its place in the chain.
    struct Place {
        qint64 sequence = 0; ///< 0: none
        QString hash = {};
    };
    struct Known {
        Steps steps = {};        ///< oldest first: all between these
        qint64 from = 0;         ///< sequence, not included
        Place last = {};         ///< included
        QDateTime earliest = {}; ///< UTC: the first moment that was asked for
        QDateTime begin = {};
    };

    static Result<Place> headOf(const AuditReader& audit);
    Result<bool> isKnownIn(const AuditReader& audit, const Place& head) const;
    Result<void> begin(const AuditReader& audit, const QDateTime& moment);
    Result<void> readNewer(const AuditReader& audit, const Place& head, Progress& progress);
    Result<void> readOlder(const AuditReader& audit, const QDateTime& moment, Progress& progress);
    Result<Steps> read(const AuditReader& audit, qint64 after, qint64 before, Progress& progress);

    mutable QMutex m_lock; ///< held while reading, so that no two threads read the same
    Known m_known;
    qint64 m_entriesRead = 0;
};

} // namespace waymark
