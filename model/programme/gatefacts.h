// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/figureswithin.h"

namespace waymark {

/// What gates are judged by besides stories and checks, gathered from a workspace.
class GateBasis {
public:
    /// Errors: Storage.
    static Result<GateBasis> read(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                                  const JudgedSprint& judged);

    /// Good as long as this and the records are.
    GateFacts facts(const Records& records, const FigureRequest& request) const;
    const QHash<SprintId, SprintPolicy>& policies() const { return m_policies; }

private:
    QHash<SprintId, SprintPolicy> m_policies;
    std::vector<ExceptionRecord> m_exceptions; ///< that concern the environments
    std::vector<GateDecision> m_decisions;     ///< as of the moment
    std::vector<ScopeLook> m_looks;            ///< read only if a policy asks for scopes
};

} // namespace waymark
