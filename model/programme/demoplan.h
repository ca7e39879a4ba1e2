// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/note.h"
#include "model/domain/person.h"
#include "model/domain/savedfilter.h"
#include "model/domain/story.h"
#include "model/domain/target.h"
#include "model/domain/threatmodel.h"
#include "model/edit/imports.h"
#include "model/programme/demoproof.h"
#include "model/programme/demoregisters.h"
#include "model/programme/demoreviews.h"
#include "model/programme/setup.h"

namespace waymark {

/// What templates/demo/demo.json says, and reviews.json and registers.json beside it: who made the demo's programme, what they planned, and when what happened. Stories
/// are named by their ids in the epic catalogue, days of a sprint are working days from 1. Times are UTC.

struct DemoPerson {
    Person person;
    std::vector<Absence> away;
    QStringList epics; ///< whose stories are theirs, unless a sprint says otherwise
};

/// A story's way through a sprint; 0: not in this one. What is not done by the end is carried over.
struct DemoStory {
    QString story;
    QString by;       ///< owner; empty: it was carried over and stays with whom it is
    int added = 0;    ///< came in after the sprint had begun
    int started = 0;
    int reviewed = 0; ///< went into review
    int done = 0;
};

struct DemoSprint {
    int number = 0;
    int capacity = 0;     ///< points, days off taken into account; 0: it is still active
    QStringList returned; ///< to the backlog, when it was closed
    QString gateReason = {}; ///< what was said to the decision on its gate, if anything
    QString overriddenBy = {}; ///< who took it upon themselves that the gate didn't hold; empty: nobody
    QString overrideReason = {};
    std::vector<DemoStory> stories;
};

struct DemoDependency {
    QString story;
    QString needs;
};

/// A decision on a story: another priority or other points.
struct DemoChange {
    QString story;
    QString by;
    QDateTime at;
    std::optional<Priority> priority;
    std::optional<int> points;
};

struct DemoNote {
    QString story; ///< on exactly one of these
    std::optional<int> sprint;
    QString person;
    QString target; ///< identity
    QString tool;   ///< with the id of a check
    QString check;
    QString by;
    QDateTime at;
    QString text;
};

struct DemoThreats {
    QString target; ///< identity
    QString by;
    QDateTime at;
    std::vector<std::pair<ThreatElement, QStringList>> elements; ///< with their abuse cases
    ThreatReview review; ///< but for target and counts
};

struct DemoImport {
    QDateTime at;
    std::vector<ImportRequest> files;
};

struct DemoPlan {
    NewProgramme programme;
    QDateTime begun;
    QDateTime planned;
    QString lead;     ///< who plans, starts and closes
    QString pipeline; ///< who imports
    int wipInProgress = 0;
    int wipInReview = 0;
    std::vector<DemoPerson> people;
    std::vector<TargetRule> rules;
    std::vector<DemoSprint> sprints;
    QStringList unmitigated; ///< abuse cases that nobody has found a use case against yet
    std::vector<DemoDependency> dependencies;
    std::vector<DemoChange> changes;
    std::vector<DemoNote> notes;
    std::vector<DemoThreats> threats;
    std::vector<SavedFilter> filters;
    DemoProof proof;
    DemoReviews reviews;
    DemoRegisters registers;
    std::vector<DemoImport> imports;
};

/// Errors: Io, Parse (file, JSON pointer, reason).
Result<DemoPlan> readDemoPlan(const QString& folder);

} // namespace waymark
