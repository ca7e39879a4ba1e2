// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/unmappedpolicies.h"

#include "model/edit/records.h"

namespace waymark {

QSet<PolicyId> unmappedPolicies(const Records& records)
{
    QSet<PolicyId> unmapped;
    for (const Policy& policy : records.policies())
        if (policy.status == PolicyStatus::InForce)
            unmapped.insert(policy.id);
    for (const PolicyTie& tie : records.policyTies())
        unmapped.remove(tie.policy);
    for (const ControlTie& tie : records.controlTies())
        if (tie.policy)
            unmapped.remove(*tie.policy);
    return unmapped;
}

} // namespace waymark
