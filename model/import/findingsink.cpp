// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/findingsink.h"

namespace waymark {

qsizetype sizeOf(const Finding& finding)
{
    qsizetype size = qsizetype(sizeof(Finding)) + finding.fingerprint.size();
    for (const QString* text :
         {&finding.checkId, &finding.title, &finding.outcomeRaw, &finding.resource, &finding.region, &finding.location,
          &finding.evidence, &finding.remediation, &finding.url, &finding.scope.targetIdentity})
        size += text->size() * qsizetype(sizeof(QChar));
    for (const QString& reference : finding.references)
        size += qsizetype(sizeof(QString)) + reference.size() * qsizetype(sizeof(QChar));
    return size;
}

} // namespace waymark
