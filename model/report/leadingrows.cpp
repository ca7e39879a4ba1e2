// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/leadingrows.h"

#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/jsonvalues.h"
#include "model/report/planwords.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgrammeReport)
};

QJsonValue jsonOf(LeadingKind kind, const std::optional<qint64>& value)
{
    return kind == LeadingKind::Compliance ? fromHundredths(value) : orNull(value);
}

/// "+2.10 points"; "-3".
QString differenceText(LeadingKind kind, qint64 difference)
{
    const QString sign = difference > 0 ? u"+"_s : u"\u2212"_s;
    const qint64 amount = std::abs(difference);
    if (kind != LeadingKind::Compliance)
        return sign + QString::number(amount);
    return sign + Text::tr("%1 points", "of a percentage").arg(shownHundredths(amount));
}

} // namespace

QString leadingName(LeadingKind kind)
{
    switch (kind) {
    case LeadingKind::Compliance: return Text::tr("Compliance of checks");
    case LeadingKind::EpicsAtBaseline: return Text::tr("Epics at the baseline or above");
    case LeadingKind::BaselinePointsLeft: return Text::tr("Points left to the baseline");
    case LeadingKind::SevereFailures: return Text::tr("Failed checks, critical or high");
    case LeadingKind::RisksAboveAppetite: return Text::tr("Risks above the appetite");
    case LeadingKind::HighRiskIssues: return Text::tr("High risk issues of reviews");
    case LeadingKind::Contradictions: return Text::tr("Answers that tests contradict");
    case LeadingKind::ExceptionsEnding: return Text::tr("Exceptions ending soon or run out");
    }
    Q_UNREACHABLE();
}

QString leadingText(LeadingKind kind, const std::optional<qint64>& value)
{
    return kind == LeadingKind::Compliance ? percentageText(value) : pointsText(value);
}

QString movedText(const ReportedFigure& figure, const std::optional<int>& since)
{
    if (!since || !figure.figure.value)
        return {};
    if (!figure.before)
        return Text::tr("nobody knows what it was at the end of sprint %1").arg(*since);
    const qint64 difference = *figure.figure.value - *figure.before;
    if (difference == 0)
        return Text::tr("unchanged since the end of sprint %1").arg(*since);
    const QString moved = differenceText(figure.kind, difference);
    return (difference > 0) == isMoreBetter(figure.kind) ? Text::tr("%1 since the end of sprint %2: better").arg(moved).arg(*since)
                                                         : Text::tr("%1 since the end of sprint %2: worse").arg(moved).arg(*since);
}

QString leadingCards(const ProgrammeReport& report)
{
    QString cards;
    for (const ReportedFigure& each : report.leading)
        cards += html::figureCard(leadingName(each.kind), leadingText(each.kind, each.figure.value), each.figure.reasons,
                                  movedText(each, report.since));
    return cards;
}

QJsonArray leadingJson(const ProgrammeReport& report)
{
    QJsonArray rows;
    for (const ReportedFigure& each : report.leading)
        rows.append(QJsonObject{{u"figure"_s, word(each.kind)},
                                {u"value"_s, jsonOf(each.kind, each.figure.value)},
                                {u"before"_s, jsonOf(each.kind, each.before)},
                                {u"since"_s, orNull(report.since)}});
    return rows;
}

} // namespace waymark
