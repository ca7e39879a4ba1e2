// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/redaction.h"

#include <QByteArray>
#include <QJsonValue>

namespace waymark {

// Reports are redacted where their texts stand, whoever wrote them: so none can be forgotten.

/// Every text of a report, and what was replaced in its head; `suffix`: "html", "csv" or "json". A table, which has no head, has one
/// more column instead, "redacted", with "yes" in each line. A redaction that isn't active changes nothing.
QByteArray redactedReport(const QByteArray& report, const QString& suffix, Redaction& redaction);

/// {"accounts", "people", "text"}; null: it isn't active.
QJsonValue redactionJson(const Redaction& redaction, const Redaction::Count& count);

/// Every text within, names of members too but for the words of programs, and numbers that are accounts; "initials" become empty.
QJsonValue redactedJson(const QJsonValue& value, Redaction& redaction);
/// Every cell.
QString redactedCsv(const QString& csv, Redaction& redaction);
/// Every text between tags, whatever tags stand within it, every value of an attribute, and comments, styles and scripts. What is no
/// secret stays byte for byte. The words that reports are marked up with stay whoever may be called so.
QString redactedHtml(const QString& html, Redaction& redaction);
/// The same of a whole page, with what was replaced in its head.
QByteArray redactedPage(const QByteArray& report, Redaction& redaction);

} // namespace waymark
