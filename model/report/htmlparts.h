// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/report/reportfacts.h"
#include "model/score/figure.h"

#include <QStringList>

/// What HTML reports are put together from. What is called `html` is taken as it is; all other texts are escaped.
namespace waymark::html {

QString element(const QString& name, const QString& html);
QString paragraph(const QString& text);
QString section(const QString& heading, const QString& html);

/// The reasons of a figure, a line each, with the number before it.
QString reasonList(const std::vector<Reason>& reasons);

/// A figure that opens its reasons; `note`: what else is said of it, such as how it moved; empty: nothing.
QString figureCard(const QString& label, const QString& value, const std::vector<Reason>& reasons, const QString& note = {});

QString row(const QStringList& cells, const QString& cell = QStringLiteral("td"));
QString table(const QStringList& heads, const QString& html);

/// A chart under its title and description; empty if there is nothing to draw.
QString figure(const ReportChart& chart);

/// When it was written, as clocks of the workspace tell it, and in which zone these are, because several share an abbreviation:
/// "2026-03-02 10:30 CET (Europe/Berlin)".
QString writtenText(const ReportFacts& facts);

/// The head of the audit log; empty if it isn't known.
QString auditSection(const ReportFacts& facts);

/// What a list of windows or files calls a report: "Meridian Payments: Compliance report".
QString documentTitle(const QString& name, const QString& kind);

/// `kind`: what the report is: "Compliance report". Its header adds the time of writing with its zone and the environment, its title the
/// workspace. Well-formed as XML, too, from which printedReport() makes paper.
QString page(const QString& kind, const ReportFacts& facts, const QString& html);

} // namespace waymark::html
