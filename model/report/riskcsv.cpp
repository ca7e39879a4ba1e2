// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskcsv.h"

#include "model/domain/csvline.h"
#include "model/report/riskrows.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Empty: 0, which stands for nothing.
QString numberCell(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QStringList ratingCells(const RatingPair& rating, int level)
{
    return {numberCell(rating.likelihood), numberCell(rating.impact), numberCell(level)};
}

QString line(const ReportedRisk& reported)
{
    const Risk& risk = reported.risk;
    const auto shown = [](const ReportedRiskCheck& check) { return shownLine(check, u"UTC"_s); }; // as all that programs read
    return csvLine(QStringList{risk.reference, risk.title, risk.category, reported.epic, risk.cause, risk.event, risk.consequence}
                   + ratingCells(ratingOf(risk, RatingKind::Inherent), reported.inherentLevel)
                   + ratingCells(ratingOf(risk, RatingKind::Current), reported.currentLevel)
                   + ratingCells(ratingOf(risk, RatingKind::Target), reported.targetLevel)
                   + QStringList{standWord(reported.stand), word(risk.treatment), risk.plan,
                                 linesOf(reported.stories, storyLine).join(u"; "_s),
                                 linesOf(reported.abuseCases, storyLine).join(u"; "_s), reported.owner,
                                 risk.reviewDay ? risk.reviewDay->toString(Qt::ISODate) : QString(),
                                 reported.isOverdue ? u"yes"_s : QString(), word(risk.status),
                                 linesOf(reported.checks, shown).join(u"; "_s),
                                 linesOf(reported.acceptances, acceptanceLine).join(u"; "_s),
                                 numberCell(reported.suggestion.likelihood), numberCell(reported.suggestion.impact)});
}

} // namespace

QString risksCsv(const RiskReport& report)
{
    QString csv = csvLine({u"reference"_s, u"title"_s, u"category"_s, u"epic"_s, u"cause"_s, u"event"_s, u"consequence"_s,
                           u"inherentLikelihood"_s, u"inherentImpact"_s, u"inherentLevel"_s, u"currentLikelihood"_s,
                           u"currentImpact"_s, u"currentLevel"_s, u"targetLikelihood"_s, u"targetImpact"_s, u"targetLevel"_s,
                           u"stand"_s, u"treatment"_s, u"plan"_s, u"stories"_s, u"abuseCases"_s, u"owner"_s, u"review"_s,
                           u"overdue"_s, u"status"_s, u"checks"_s, u"acceptances"_s, u"suggestedLikelihood"_s,
                           u"suggestedImpact"_s});
    for (const ReportedRisk& risk : report.risks)
        csv += line(risk);
    return csv;
}

} // namespace waymark
