// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gate.h"

#include <QJsonObject>

namespace waymark {

/// `waymark-cli gate --json`, a contract with pipelines: {"sprint", "holds", "clauses": [{"id", "holds", "text",
/// "evidence": []}]}, "asOf" (UTC; null: as it is now) and "override", see below. The id is null in what a closed sprint kept.
QJsonObject gateJson(const GateVerdict& verdict, int sprint, const std::optional<QDateTime>& asOf);

/// {"approver", "author", "decided" (UTC), "reason"} of an override that stands; null: none does, or the gate holds. It
/// changes nothing about "holds".
QJsonValue overrideJson(const GateVerdict& verdict);

/// The clauses of it, or of any verdict.
QJsonArray clausesJson(const GateVerdict& verdict);

} // namespace waymark
