// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/programmefigures.h"

#include <QJsonArray>
#include <QStringList>

namespace waymark {

// The ladders of epics, as reports show them.

/// Of one of the figures' epics; null: it has no ladder, as the checks that belong to none.
const EpicMaturity* maturityOf(const ProgrammeFigures& figures, const QString& epic);

/// "3 of 5, Baseline", or "can't be told".
QString rungText(const EpicMaturity& maturity);

/// What is missing for the next rung, a sentence each.
QStringList missingTexts(const EpicMaturity& maturity);

/// [{"epic", "rung" (0..5; null: can't be told), "missing": [sentences], "criteria": [{"id", "rung", "state" ("holds", "missed" or
/// "unknown"), "text", "value" (null: no evidence; of "compliance" per cent), "evidence": [lines]}]}].
QJsonArray maturityJson(const ProgrammeFigures& figures);

/// A chart of how they came to be so, and a table of the epics.
QString maturityHtml(const ProgrammeFigures& figures, const ReportChart& chart);

/// An appendix: each ladder with its criteria and their evidence, which on paper takes pages. Empty: there is none.
QString laddersHtml(const ProgrammeFigures& figures);

} // namespace waymark
