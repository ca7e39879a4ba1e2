// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/exportfacts.h"

#include <QJsonObject>

namespace waymark {

/// A control of the Heimdall data format without its results; `id`: what it is called.
QJsonObject hdfControl(const CheckOutcome& check, const QString& id, const ExportFacts& facts);
/// One of its results, looked at when all evidence of the check is of, or later.
QJsonObject hdfResult(const CheckResult& result, const CheckOutcome& check, Redaction& redaction);

} // namespace waymark
