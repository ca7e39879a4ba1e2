// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace waymark {

/// What a report says of itself.
struct ReportFacts {
    QString workspace;
    QString environment = {}; ///< empty: all
    QDateTime written = {};   ///< UTC
    QByteArray auditHead = {}; ///< hash of the latest audit entry: kept elsewhere, it shows later whether a tail was cut off
};

} // namespace waymark
