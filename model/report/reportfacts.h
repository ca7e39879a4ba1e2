// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/runchanges.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// What a report says of itself.
struct ReportFacts {
    QString workspace;
    QString environment = {};  ///< empty: all
    QDateTime written = {};    ///< UTC
    QString timeZone = QStringLiteral("UTC"); ///< of the workspace, IANA name: what people read tells times in it
    ChangesByRun runChanges = {}; ///< as things are now, of every run that counts
    QByteArray auditHead = {}; ///< hash of the latest audit entry, by which a tail that is cut off later can be noticed
    QString author = {};       ///< who writes it; empty: not told
};

} // namespace waymark
