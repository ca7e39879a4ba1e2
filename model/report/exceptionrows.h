// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QJsonArray>

namespace waymark {

// Exceptions in force, as reports list them beside the outcomes, which stay what they are.

/// What is excepted or attested of a check, in words after its outcome: "failed, all excepted", "skipped, attested as
/// passed", "passed, by absence".
QString outcomeText(const CheckOutcome& check);

/// "EX-1 (waiver, until 2026-03-31, owner Anna, approved by Bo): Behind a firewall", those in force for the check, joined
/// by "; ". For what programs read, too: the kind is that of word().
QString exceptionsText(const ProgrammeFigures& figures, std::span<const ExceptionId> exceptions);

/// All that are in force, with owner, approver, reason and last day; empty: there is none.
QString exceptionsHtml(const ProgrammeFigures& figures);

/// Those that end soon, and those that have expired although they are still needed, likewise.
QString exceptionsToSeeToHtml(const ProgrammeFigures& figures);

/// Some of them: [{"reference", "kind", "tool", "check", "risk" ("R-3 Keys leak": it accepts that; null: it is for the check),
/// "attested" (null: no attestation), "resources" (empty: all),
/// "oneTarget", "owner", "requester", "approver", "reason", "expiry", "evidence", "evidenceFile", "evidenceSha256"}].
QJsonArray exceptionsJson(const ProgrammeFigures& figures, std::span<const ExceptionRecord> exceptions);

/// {"inForce" (ending soon included), "endingSoon", "lapsed" (expired and still needed), "expired", "proposed"}
QJsonObject exceptionCountsJson(const ExceptionFigures& exceptions);

} // namespace waymark
