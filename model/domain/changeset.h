// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checktie.h"
#include "model/domain/exceptionrecord.h"
#include "model/domain/gameday.h"
#include "model/domain/gaterecord.h"
#include "model/domain/link.h"
#include "model/domain/note.h"
#include "model/domain/person.h"
#include "model/domain/planday.h"
#include "model/domain/policy.h"
#include "model/domain/review.h"
#include "model/domain/riskrating.h"
#include "model/domain/run.h"
#include "model/domain/savedfilter.h"
#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/domain/story.h"
#include "model/domain/target.h"
#include "model/domain/threatmodel.h"
#include "model/domain/tooltie.h"
#include "model/domain/workload.h"
#include "model/domain/workspaceproperties.h"

#include <variant>
#include <vector>

namespace waymark {

/// Everything that `Workspace::edit` can change. A new kind of planning record is one struct with its EntityTraits, one
/// table and one entry here, parents before children.
using Entity = std::variant<WorkspaceProperties, Sprint, Person, Absence, Story, TargetRule, Target, ThreatElement,
                            ThreatReview, Link, Risk, RiskTie, RiskRating, ExceptionRecord, Policy, PolicyTie, ControlTie,
                            GameDay, GameDayTie, CheckTie, ToolTie, GatePolicyRecord, GateDecision, Note, SprintClosure,
                            ClosedStory, SavedFilter, Run, Workload, WorkloadTarget, LensRecord, Review, Answer, ChoiceAnswer, Milestone,
                            ImprovementTie>;

/// Before and after image of one row; neither side missing: an update, no `before`: an insertion, no `after`: a removal.
struct Change {
    std::optional<Entity> before = {};
    std::optional<Entity> after = {};

    const Entity& either() const { return after ? *after : *before; }
    friend bool operator==(const Change&, const Change&) = default;
};

/// All that one user action changed.
struct ChangeSet {
    qint64 sequence = 0; ///< position in the audit log, from 1
    QString author = {};
    QString session = {};     ///< of the program that made it
    QDateTime at = {};   ///< UTC
    QString text = {};        ///< what the person did, for Undo and the audit log
    std::optional<qint64> undoes = {}; ///< the sequence number that this one takes back
    std::vector<Change> changes = {};
    std::vector<PlanDay> past = {}; ///< where the plan stood before, brought along by an import; by day

    /// Visits each change whose images are of type T as `visit(const T* before, const T* after)`.
    template <typename T, typename Visitor>
    void forEach(Visitor&& visit) const
    {
        for (const Change& change : changes) {
            const T* before = change.before ? std::get_if<T>(&*change.before) : nullptr;
            const T* after = change.after ? std::get_if<T>(&*change.after) : nullptr;
            if (before || after)
                visit(before, after);
        }
    }
    template <typename T>
    bool touches() const
    {
        bool found = false;
        forEach<T>([&](const T*, const T*) { found = true; });
        return found;
    }
};

/// Canonical bytes of a change set (keys sorted, no white space, the sequence left out): what the audit log stores and
/// its hash chain covers.
QByteArray canonicalBytes(const ChangeSet& changeSet);

/// Reads what canonicalBytes() wrote; nothing if it is not that.
std::optional<ChangeSet> changeSetFromBytes(const QByteArray& bytes);

/// Table name and id of an entity, as the audit log indexes them.
std::pair<QString, QString> entityIdentity(const Entity& entity);

} // namespace waymark
