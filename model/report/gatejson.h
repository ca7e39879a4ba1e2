// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gate.h"

#include <QJsonObject>

namespace waymark {

/// `waymark-cli gate --json`, a contract with pipelines: {"sprint", "holds", "clauses": [{"id", "holds", "text",
/// "evidence": []}]}, and "asOf" (UTC; null: as it is now). The id is null in what a closed sprint kept.
QJsonObject gateJson(const GateVerdict& verdict, int sprint, const std::optional<QDateTime>& asOf);

/// The clauses of it, or of any verdict.
QJsonArray clausesJson(const GateVerdict& verdict);

} // namespace waymark
