// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/score/choiceproof.h"
#include "model/score/reviewrisk.h"
#include "model/score/riskfigures.h"
#include "model/score/storyproof.h"
#include "views/shared/cellmodel.h"

#include <QColor>
#include <QPalette>

namespace waymark {

/// Every colour of the program, by role, in both schemes; nothing else names a hex value. Each carries one meaning and
/// never carries it alone: a word or a shape goes with it.
enum class Scheme { Light, Dark };

/// The scheme of a widget, by its palette: painting needs nothing else, and follows a change of theme by itself.
Scheme schemeOf(const QPalette& palette);

enum class Role {
    Window,
    Surface,
    Alt,
    Raised,
    Text,
    Muted,
    Separator,
    Border,
    Accent,
    OnAccent,
    Selection,
    SelectedText,
    Focus,
    Hover,
    Track
};

QColor roleColor(Role role, Scheme scheme);
QColor severityColor(Severity severity, Scheme scheme); ///< text and sign
QColor outcomeColor(Outcome outcome, Scheme scheme);    ///< text and sign
QColor changeColor(ChangeKind kind, Scheme scheme);     ///< text and sign
QColor toneColor(Tone tone, Scheme scheme);             ///< text and sign
QColor proofColor(Proof proof, Scheme scheme);          ///< text and sign
QColor evidenceColor(ChoiceEvidence evidence, Scheme scheme);  ///< text and sign
QColor questionRiskColor(QuestionRisk risk, Scheme scheme);    ///< text and sign
QColor questionRiskBar(QuestionRisk risk, Scheme scheme);      ///< fill of a segment
QColor onSignColor(Scheme scheme);                      ///< what stands inside a filled sign
QColor barColor(Outcome outcome, Scheme scheme);        ///< fill of a segment; suppressed is hatched with it
QColor epicColor(QStringView code, Scheme scheme);      ///< "IAM"; anything else: as BDA

/// A ground and the text that stands on it.
struct Tile {
    QColor ground;
    QColor text;
};
Tile maturityTile(int rung, Scheme scheme); ///< 0..5
Tile riskTile(RiskBand band, Scheme scheme);

enum class ChartLine {
    Minus4,
    Minus3,
    Minus2,
    Minus1,
    Current,
    BandP50,
    BandP80,
    BandP95,
    Median,
    Scope,
    Limit,
    Spark
};
QColor chartColor(ChartLine line, Scheme scheme);

/// The order of a bar's segments.
inline constexpr std::array barOrder = {Outcome::Passed, Outcome::Failed, Outcome::Error, Outcome::Skipped,
                                        Outcome::Suppressed};

/// WCAG 2 contrast, 1..21.
double contrast(const QColor& a, const QColor& b);

} // namespace waymark
