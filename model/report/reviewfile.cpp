// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewfile.h"

#include "model/report/reviewcsv.h"
#include "model/report/reviewhtml.h"
#include "model/report/reviewjson.h"

#include <QJsonDocument>

namespace waymark {

QByteArray reviewsFile(std::span<const ReviewReport> reviews, const ReportFacts& facts, const QString& suffix)
{
    if (suffix == u"csv")
        return reviewsCsv(reviews).toUtf8();
    if (suffix == u"json")
        return QJsonDocument(reviewsReportJson(reviews, facts)).toJson();
    return reviewsHtml(reviews, facts).toUtf8();
}

} // namespace waymark
