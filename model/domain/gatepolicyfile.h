// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicy.h"
#include "model/domain/result.h"

#include <QByteArray>

namespace waymark {

/// Reads a policy as `waymark-cli gate --policy` takes it:
/// {"name": "...", "environments": ["production"], "unratedAs": "high", "clauses": [{"id": "compliance", "min": 85},
/// {"id": "severeFailures", "max": 0}, {"id": "requiredScopes", "scopes": [{"tool": "prowler", "target": "*",
/// "environment": "production", "scannerClass": "misconfiguration", "anySeverityFilter": false}]}, ...]}
/// Only "clauses" must be there, and in them "id" and, for requiredScopes, "scopes" with "tool"; what is left out is as in
/// GatePolicy. Errors: Parse, for anything else: no JSON, a member or clause that isn't known, a wrong type, a number out
/// of range, no clause, a clause or member twice. The words say what is allowed there; the detail is the JSON pointer.
Result<GatePolicy> parseGatePolicy(const QByteArray& json);

/// The same policy as a document, with all that it asks for written out. One line.
QString gatePolicyDocument(const GatePolicy& policy);

} // namespace waymark
