// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmereport.h"

#include <QJsonArray>

namespace waymark {

// The leading figures of a programme, as its reports show them.

/// "Epics at the baseline".
QString leadingName(LeadingKind kind);
/// "85.90 %", "12", or "no evidence".
QString leadingText(LeadingKind kind, const std::optional<qint64>& value);
/// "+2.10 points since the end of sprint 3: better"; empty: no sprint is over, or there is no figure now.
QString movedText(const ReportedFigure& figure, const std::optional<int>& since);

/// The figures as cards, each with what it moved by and its reasons.
QString leadingCards(const ProgrammeReport& report);
/// [{"figure", "value", "before", "since" (number of the sprint at whose end it was so; null: none is over)}]; percentages have
/// two decimals, what nobody knows is null.
QJsonArray leadingJson(const ProgrammeReport& report);

} // namespace waymark
