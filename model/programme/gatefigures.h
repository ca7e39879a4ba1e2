// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"

namespace waymark {

/// What a sprint is judged by: its own policy, else the workspace's, else the default one. One that is stored but can't be
/// read (another version or another program wrote it) comes with its fault.
SprintPolicy policyFor(const Records& records, const SprintId& sprint);
/// What sprints without a policy of their own are judged by.
SprintPolicy generalPolicy(const Records& records);

/// Which gate is asked for, and what of.
struct GateRequest {
    SprintId sprint = SprintId::create();
    std::optional<SprintPolicy> policy = {}; ///< to be judged by this; none: by policyFor()
    QDateTime now = {};                      ///< UTC
    std::optional<QDateTime> asOf = {};      ///< as FigureRequest has it
    LensShelf* lenses = nullptr;             ///< likewise
};

/// Judges one sprint, whether or not it has begun, on the evidence of the environments that its policy names; all if it
/// names none. Of a closed sprint it is the verdict that its closing kept; if that kept none, the gate doesn't hold. Errors:
/// NotFound (no such sprint), Invalid (it is closed, and a policy or moment is given for it), Storage.
Result<GateVerdict> judgeGate(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                              const GateRequest& request);

} // namespace waymark
