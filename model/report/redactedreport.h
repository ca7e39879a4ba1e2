// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/redaction.h"

#include <QByteArray>
#include <QJsonValue>

namespace waymark {

// Reports are redacted where their texts stand, whoever wrote them: so none can be forgotten.

/// Every text of a report that is shown, and what was replaced in its head; `suffix`: "html", "csv" or "json". A table has no
/// head: it says nothing. A redaction that isn't active changes nothing.
QByteArray redactedReport(const QByteArray& report, const QString& suffix, Redaction& redaction);

/// {"accounts", "people", "text"}; null: it isn't active.
QJsonValue redactionJson(const Redaction& redaction, const Redaction::Count& count);

/// Every text within, member names left as they are; "initials" become empty.
QJsonValue redactedJson(const QJsonValue& value, Redaction& redaction);
/// Every cell.
QString redactedCsv(const QString& csv, Redaction& redaction);
/// Every text between tags, and in attributes that people see.
QString redactedHtml(const QString& html, Redaction& redaction);

} // namespace waymark
