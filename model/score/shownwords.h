// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/outcome.h"
#include "model/domain/risk.h"
#include "model/domain/scope.h"
#include "model/domain/severity.h"
#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/score/exceptionstate.h"
#include "model/score/riskfigures.h"

namespace waymark {

// Values as people read them: lower case, as within a sentence, in the language of the program. What programs read has word()
// and a decimal point instead, in whatever language.

QString shownWord(Outcome outcome);           ///< "not applicable"
QString shownWord(Severity severity);         ///< "critical", "not rated"
QString shownWord(StoryKind kind);            ///< "abuse case"
QString shownWord(Priority priority);         ///< "must", "won't"
QString shownWord(StoryStatus status);        ///< "in progress"
QString shownWord(SprintState state);         ///< "active"
QString shownWord(RiskTreatment treatment);   ///< "mitigate"
QString shownWord(RiskStatus status);         ///< "treating"
QString shownWord(RiskBand band);             ///< "moderate"
QString shownWord(ExceptionKind kind);        ///< "risk acceptance"
QString shownWord(ExceptionState state);      ///< "in force"
QString shownWord(TargetKind kind);           ///< "account", "other target"
QString shownWord(ScannerClass scannerClass); ///< "misconfiguration"

/// "9.50" of 950, "9,50" in German; no separator of thousands, as reports have none elsewhere.
QString shownHundredths(qint64 hundredths);

} // namespace waymark
