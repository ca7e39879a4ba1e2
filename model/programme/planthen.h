// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"
#include "model/programme/planlog.h"

#include <vector>

namespace waymark {

/// Records of which stories, links, sprints with their closings, people with their absences, and reviews with workloads, lenses and
/// answers are taken back step by step to how the audit log says that they were. All others stay as they are.
class PlanRewind {
public:
    /// Starts from the records; `earliest` (UTC): no moment before it will be asked for. `log` null: all is read that it takes. Cost:
    /// the entries since then that changed any of these, of which only those are read that `log` doesn't know. Errors: Cancelled,
    /// Broken, Storage.
    static Result<PlanRewind> read(const AuditReader& audit, const Records& records, const QDateTime& earliest, PlanLog* log,
                                   Progress& progress);

    /// To the end of a moment (UTC) that is not later than the last one. False: the log begins later, so nobody knows.
    bool rewindTo(const QDateTime& moment);

    const Records& records() const { return m_records; }
    std::vector<Story> stories() const; ///< by reference
    std::vector<Link> links() const;    ///< in no order

private:
    PlanPast m_past; ///< what has not been taken back yet
    Records m_records;
};

} // namespace waymark
