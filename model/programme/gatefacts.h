// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/figureswithin.h"

namespace waymark {

class Boundary;

/// What gates are judged by besides stories and checks, gathered from a workspace.
class GateBasis {
public:
    /// Errors: Storage.
    static Result<GateBasis> read(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                                  const Boundary& boundary, const WantedGates& wanted);

    /// Whether a policy of a sprint that isn't closed has such a clause.
    bool asksFor(GateRule rule) const;
    const QHash<SprintId, SprintPolicy>& policies() const { return m_policies; }
    /// `reviews`: all, if a policy asks for their issues. Without what only evidence has: exceptions, overdue failures and names
    /// of checks. Good as long as this and the records are.
    GateFacts facts(const Records& records, std::span<const ReviewTotals> reviews, const FigureRequest& request) const;

private:
    QHash<SprintId, SprintPolicy> m_policies;
    std::vector<GateDecision> m_decisions; ///< as of the moment
    std::vector<ScopeLook> m_looks;        ///< read only if a policy asks for scopes
};

} // namespace waymark
