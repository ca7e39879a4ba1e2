// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/score/itemevidence.h"

#include <QHash>

namespace waymark {

class Records;
struct Catalogues;
struct ProgrammeFigures;
struct Reference;

/// What stands behind each item of the reference content and each policy statement.
struct ReferenceFigures {
    /// Of perspectives, capabilities, components, layers, epics, best practices, controls, tools and policies. Every such item is
    /// there; a policy statement by its ties and its controls'.
    QHash<ItemRef, ItemEvidence> items = {};
    /// Controls that are the provider's in all service models of the programme's workloads, "cis-docker/1.1.1", with the
    /// ids of the rows of the responsibility matrix that say so. Empty unless there is a workload whose model is stated: one that
    /// states none says nothing. EKS on Fargate isn't in the matrix: rows about hosts are as of ECS on Fargate, where AWS keeps
    /// the hosts too, all others as of EKS, so that nothing is taken for the provider's that may be ours.
    QHash<QString, QStringList> outOfScope = {};

    const ItemEvidence& of(const ItemRef& item) const; ///< without anything, where it isn't there
};

/// Stories of a capability, component or layer are those that say so of themselves, their checks those that prove them and those of the
/// controls that are of it; controls that are out of scope are left out there. A perspective has its capabilities'. Checks of a
/// control or best practice are tied by the check map and by hand (what is rejected is not), its stories those that such a check
/// proves, those tied by hand, and those made from its starter stories. Services and tools have the checks that they run, those that
/// look at them, as the toolbox says, and those tied by hand; the stories that such a check proves, and those tied by hand.
/// Costs a few look-ups for each check and story: for a worker.
ReferenceFigures referenceFigures(const Records& records, const Catalogues& catalogues, const Reference& reference,
                                  const ProgrammeFigures& figures, const QDateTime& freshSince);

} // namespace waymark
