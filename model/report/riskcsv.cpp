// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskcsv.h"

#include "model/domain/csvline.h"
#include "model/domain/localday.h"
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

// Cells with words of their own, for programs read them: the same in every language.

QString storyCell(const ReportedRiskStory& story)
{
    return u"%1 %2 (%3, %4)"_s.arg(story.reference, story.title, word(story.status), word(story.proof));
}

QString checkCell(const ReportedRiskCheck& check)
{
    QStringList parts{word(check.standing)};
    if (check.isExcepted)
        parts << u"excepted"_s;
    if (check.lastRun.isValid())
        parts << u"last run %1"_s.arg(localDay(check.lastRun, u"UTC"_s).toString(Qt::ISODate));
    if (check.isStale)
        parts << u"stale"_s;
    return u"%1 %2: %3"_s.arg(check.tool, check.checkId, parts.join(u", "_s));
}

QString acceptanceCell(const ReportedAcceptance& acceptance)
{
    QStringList parts{word(acceptance.state), u"until %1"_s.arg(acceptance.expiry.toString(Qt::ISODate)),
                      u"owner %1"_s.arg(acceptance.owner)};
    if (!acceptance.approver.isEmpty())
        parts << u"approved by %1"_s.arg(acceptance.approver);
    if (!acceptance.check.isEmpty())
        parts << u"of %1"_s.arg(acceptance.check);
    return u"%1 (%2): %3"_s.arg(acceptance.reference, parts.join(u", "_s), acceptance.reason);
}

QString line(const ReportedRisk& reported)
{
    const Risk& risk = reported.risk;
    return csvLine(QStringList{risk.reference, risk.title, risk.category, reported.epic, risk.cause, risk.event, risk.consequence}
                   + ratingCells(ratingOf(risk, RatingKind::Inherent), reported.inherentLevel)
                   + ratingCells(ratingOf(risk, RatingKind::Current), reported.currentLevel)
                   + ratingCells(ratingOf(risk, RatingKind::Target), reported.targetLevel)
                   + QStringList{standWord(reported.stand), word(risk.treatment), risk.plan,
                                 linesOf(reported.stories, storyCell).join(u"; "_s),
                                 linesOf(reported.abuseCases, storyCell).join(u"; "_s), reported.owner,
                                 risk.reviewDay ? risk.reviewDay->toString(Qt::ISODate) : QString(),
                                 reported.isOverdue ? u"yes"_s : QString(), word(risk.status),
                                 linesOf(reported.checks, checkCell).join(u"; "_s),
                                 linesOf(reported.acceptances, acceptanceCell).join(u"; "_s),
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
