// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptionfigures.h"
#include "model/score/exceptionstate.h"
#include "views/shared/cellmodel.h"

#include <span>

namespace waymark {

class Records;

/// What people call the values of an exception.
QString signText(ExceptionKind kind);   ///< "Waiver", "Risk acceptance", "Attestation"
QString signText(ExceptionState state); ///< "Proposed", "In force", "Ends soon", "Expired", "Revoked"
QString signName(ExceptionState state); ///< the SVG of resources/icons beside the word
Tone toneOf(ExceptionState state);

/// "Proposed, until 3 Jan", "In force until 3 Jan", "Ends on 3 Jan", "Expired after 3 Jan", "Revoked".
QString standingText(const ExceptionRecord& exception, ExceptionState state, QDate today);
/// What of its check it covers: "All resources", "3 resources in prod", "bucket-1 in prod"; of an attestation what it says; of an
/// acceptance of a risk "The risk itself".
QString coverText(const ExceptionRecord& exception, const Records& records);
/// The risk that it accepts itself: "R-3 Keys leak"; empty: it is for a check.
QString acceptedRiskText(const ExceptionRecord& exception, const Records& records);
/// What an acceptance of a risk itself still waits for, once it is in force: while the risk is above the appetite, it counts as
/// accepted only when its status says so. Empty: nothing.
QString awaitedText(const ExceptionRecord& exception, const Records& records);
/// "Olga answers for it, Bo approved it", "Olga answers for it, nobody has approved it".
QString personsText(const ExceptionRecord& exception);
/// The name of a target, or its identity; "(removed)" if it is gone.
QString targetText(const Records& records, const TargetId& target);

/// The last day on which these, as far as they are in force, still cover all of what they cover now; invalid: none is.
QDate coveredUntil(std::span<const ExceptionId> exceptions, const Records& records, const QDateTime& now);

/// What somebody has to see to: "2 exceptions end within 14 days. 1 has expired although it is still needed." Empty: nothing.
QString warningText(const ExceptionFigures& figures);

/// Words that go on a sentence as one of their own: "there is no check" gives "There is no check."
QString sentenceOf(const QString& fault);

} // namespace waymark
