// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"

#include <QJsonObject>

namespace waymark {

/// What became of the results, in one sentence, or why nothing can be compared.
QString comparisonText(const Comparison& comparison);

/// "failed", "passed", "not seen"; "not known" without a state.
QString stateText(const std::optional<ObservedState>& state);

/// "prowler on account 111122223333 (misconfiguration): 12 results, looked at only before"
QString outsideText(const ScopeOutside& outside);

/// Counts by the differences' words.
QJsonObject differencesJson(const DifferenceCounts& counts);

/// {"settled", "scopes", "counts", "bySeverity": {severity: counts}, "checks": [{"tool", "check", "title", "counts"}],
/// "outOfScope": [{"tool", "targetKind", "target", "class", "onlyIn": "from" or "to", "results"}]}
QJsonObject comparisonJson(const Comparison& comparison);

/// {"kind", "severity", "before", "after", "tool", "check", "target", "resource"}; a state that was not known is null, one
/// that was not seen "notSeen".
QJsonObject comparedJson(const ComparedRow& row);

} // namespace waymark
