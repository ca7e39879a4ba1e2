// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

class Workspace;

/// Steps on gate policies and decisions, to be made inside `Workspace::edit`. Errors besides Edit's own: NotFound, Invalid
/// with what would be wrong. Decisions are never changed or removed by any step.

/// `sprint` empty: the policy of all sprints that have none of their own. Errors: Invalid, if parseGatePolicy() refuses the
/// document or the sprint is closed.
Result<void> setGatePolicy(Edit& edit, const std::optional<SprintId>& sprint, const QString& document);

/// The sprint goes by the workspace's policy again, the workspace by the default one. Errors: NotFound, if there is none
/// that was edited; Invalid, if the sprint is closed.
Result<void> resetGatePolicy(Edit& edit, const std::optional<SprintId>& sprint);

/// A judgement that is to be kept. Whether the gate holds is read from the lines.
struct GateRecording {
    SprintId sprint = SprintId::create();
    QStringList lines = {}; ///< gateLines() of the verdict, one at least
    QString policy = {};    ///< the document that it was judged by
    QString author = {};
    QDateTime now = {};     ///< UTC
    QString reason = {};    ///< of an override; otherwise as people like
};

/// As holding or refused, whichever the lines say.
Result<void> recordDecision(Edit& edit, const GateRecording& recording);

/// The gate doesn't hold, and the approver takes the promotion upon themselves: recorded as overridden, never as holding.
/// Errors: Invalid, if it does hold, the approver is blank or the author (whatever case and spaces), or the reason is blank.
Result<void> overrideGate(Edit& edit, const GateRecording& recording, const QString& approver);

/// The same as whole edits without an undo step, which is how people make them: a decision stays on record.
Result<void> recordDecisionForGood(Workspace& workspace, const GateRecording& recording);
Result<void> overrideGateForGood(Workspace& workspace, const GateRecording& recording, const QString& approver);

} // namespace waymark
