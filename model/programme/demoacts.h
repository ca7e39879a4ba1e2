// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/demoplan.h"
#include "model/programme/demostage.h"

#include <QCoreApplication>

namespace waymark {

struct Catalogues;

struct DemoText {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

/// Who works in the programme, what its targets are, and the stories of all epics with their checks. Plan and catalogues
/// must outlive what is returned, here and below.
std::vector<DemoAct> demoBeginning(const DemoPlan& plan, const Catalogues& catalogues);

/// The plan, and what became of it day by day until the last sprint is under way. `sprints`: those of the workspace. The
/// gate of a sprint that is closed is judged and decided on then, by what has been imported until then.
std::vector<DemoAct> demoSprints(const DemoPlan& plan, std::span<const Sprint> sprints, const Catalogues& catalogues);

/// Decisions on stories, notes, threat models.
std::vector<DemoAct> demoEvents(const DemoPlan& plan);

/// Exceptions, risks and gate policies, and what became of them.
std::vector<DemoAct> demoProof(const DemoPlan& plan);

/// Risks that come from the starter risks, the policy and game days, and what became of them. Errors: Io, Parse (of the reference
/// content).
Result<std::vector<DemoAct>> demoRegisters(const DemoPlan& plan, const Catalogues& catalogues);

/// Takes over what a look at a risk has changed. Without a next day the risk is looked at as before.
Result<void> lookAtRisk(Edit& edit, const RiskId& risk, const DemoRiskReview& review);

/// Workloads, their reviews by built-in lenses, and milestones of these. Errors: Io, Parse, NotFound (there is no such lens).
Result<std::vector<DemoAct>> demoReviews(const DemoPlan& plan, const Catalogues& catalogues);

/// Errors: NotFound, naming what the demo's plan names and nobody made.
Result<Story> demoStory(const Edit& edit, const QString& catalogueId);
Result<Sprint> demoSprint(const Edit& edit, int number);
Result<Person> demoPerson(const Edit& edit, const QString& name);
Result<Target> demoTarget(const Edit& edit, const QString& identity);

} // namespace waymark
