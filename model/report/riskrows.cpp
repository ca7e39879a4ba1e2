// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskrows.h"

#include "model/domain/localday.h"
#include "model/report/planwords.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskReport)
};

QString standingText(CheckStanding standing)
{
    switch (standing) {
    case CheckStanding::Passed: return Text::tr("passed");
    case CheckStanding::Failed: return Text::tr("failed");
    case CheckStanding::NeverRun: return Text::tr("no evidence, it never ran");
    case CheckStanding::Undecided: return Text::tr("no evidence, it ended in an error, was skipped or suppressed");
    case CheckStanding::NotApplicable: return Text::tr("not applicable");
    case CheckStanding::AttestedPassed: return Text::tr("attested as passed by a person");
    case CheckStanding::AttestedFailed: return Text::tr("attested as failed by a person");
    }
    Q_UNREACHABLE();
}

} // namespace

QString standWord(RiskStand stand)
{
    switch (stand) {
    case RiskStand::Closed: return u"closed"_s;
    case RiskStand::Unrated: return u"unrated"_s;
    case RiskStand::Within: return u"within"_s;
    case RiskStand::Above: return u"above"_s;
    case RiskStand::UnbackedAccept: return u"unbackedAccept"_s;
    case RiskStand::Accepted: return u"accepted"_s;
    }
    Q_UNREACHABLE();
}

QString standInWords(RiskStand stand, int appetite)
{
    switch (stand) {
    case RiskStand::Closed: return Text::tr("Closed");
    case RiskStand::Unrated: return Text::tr("No evidence: not rated");
    case RiskStand::Within: return Text::tr("Within the appetite of %1").arg(appetite);
    case RiskStand::Above: return Text::tr("Above the appetite of %1").arg(appetite);
    case RiskStand::UnbackedAccept:
        return Text::tr("Above the appetite of %1, and said to be accepted without an acceptance in force").arg(appetite);
    case RiskStand::Accepted: return Text::tr("Above the appetite of %1, and accepted by an exception in force").arg(appetite);
    }
    Q_UNREACHABLE();
}

QString bandWord(int level)
{
    switch (riskBand(level)) {
    case RiskBand::Low: return u"low"_s;
    case RiskBand::Moderate: return u"moderate"_s;
    case RiskBand::High: return u"high"_s;
    case RiskBand::Extreme: return u"extreme"_s;
    }
    Q_UNREACHABLE();
}

QString levelInWords(const RatingPair& rating, int level)
{
    if (level == 0)
        return Text::tr("not rated");
    return Text::tr("%1, %2 (%3 x %4)", "level, word, likelihood, impact")
        .arg(QString::number(level), shownWord(riskBand(level)), QString::number(rating.likelihood), QString::number(rating.impact));
}

QString levelsInWords(const ReportedRisk& risk)
{
    return QStringList{levelInWords(ratingOf(risk.risk, RatingKind::Inherent), risk.inherentLevel),
                       levelInWords(ratingOf(risk.risk, RatingKind::Current), risk.currentLevel),
                       levelInWords(ratingOf(risk.risk, RatingKind::Target), risk.targetLevel)}
        .join(u" > "_s);
}

QString storyLine(const ReportedRiskStory& story)
{
    return u"%1 %2 (%3, %4)"_s.arg(story.reference, story.title, shownWord(story.status), proofText(story.proof));
}

QString shownLine(const ReportedRiskCheck& check, const QString& timeZone)
{
    QStringList parts{standingText(check.standing)};
    if (check.isExcepted)
        parts << Text::tr("all excepted");
    if (check.lastRun.isValid())
        parts << Text::tr("last run %1").arg(localDay(check.lastRun, timeZone).toString(Qt::ISODate));
    if (check.isStale)
        parts << Text::tr("stale");
    return u"%1 %2: %3"_s.arg(check.tool, check.checkId, parts.join(u", "_s));
}

QString acceptanceLine(const ReportedAcceptance& acceptance)
{
    const QString approver = acceptance.approver.isEmpty() ? Text::tr("not approved") : Text::tr("approved by %1").arg(acceptance.approver);
    const QString of = acceptance.check.isEmpty() ? QString() : Text::tr(", of what %1 says", "after who approved it").arg(acceptance.check);
    return Text::tr("%1 (%2, until %3, owner %4, %5%6): %7")
        .arg(acceptance.reference, shownWord(acceptance.state), acceptance.expiry.toString(Qt::ISODate), acceptance.owner, approver, of,
             acceptance.reason);
}

QString reviewDayText(const ReportedRisk& risk)
{
    const QString day = risk.risk.reviewDay ? risk.risk.reviewDay->toString(Qt::ISODate) : QString();
    return risk.isOverdue ? Text::tr("%1, overdue", "day").arg(day) : day;
}

QString suggestionText(const ReportedRisk& risk, const RiskGrid& grid)
{
    const ResidualSuggestion& suggestion = risk.suggestion;
    if (!suggestion.isThere())
        return Text::tr("Tests suggest no residual rating.");
    const RatingPair rating{.likelihood = suggestion.likelihood, .impact = suggestion.impact};
    return Text::tr("Tests suggest as the residual rating %1: %2 of %3 that count are proven.")
        .arg(levelInWords(rating, grid.level(rating.likelihood, rating.impact)), QString::number(suggestion.proven),
             QString::number(suggestion.tied));
}

} // namespace waymark
