// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskdetailhtml.h"

#include "model/domain/localday.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/riskrows.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskReport)
};

/// "Cause: keys are long-lived"; empty: nobody said it.
QString said(const QString& name, const QString& text)
{
    return text.isEmpty() ? QString() : u"<p><b>%1:</b> %2</p>"_s.arg(escapedHtml(name), escapedHtml(text));
}

QString list(const QString& heading, const QStringList& lines, const QString& none)
{
    QString items;
    for (const QString& line : lines)
        items += html::element(u"li"_s, escapedHtml(line));
    return html::element(u"h3"_s, escapedHtml(heading)) + (lines.isEmpty() ? html::paragraph(none) : html::element(u"ul"_s, items));
}

QString pairText(const RatingPair& rating, const RiskGrid& grid)
{
    return levelInWords(rating, grid.level(rating.likelihood, rating.impact));
}

QString historyRow(const RiskRating& rating, const RiskGrid& grid, const QString& timeZone, bool isFirst)
{
    const QString noReason = isFirst ? Text::tr("registered") : Text::tr("rated for the first time");
    return html::row({zonedText(rating.rated, timeZone), rating.author,
                      pairText({.likelihood = rating.inherentLikelihood, .impact = rating.inherentImpact}, grid),
                      pairText({.likelihood = rating.currentLikelihood, .impact = rating.currentImpact}, grid),
                      pairText({.likelihood = rating.targetLikelihood, .impact = rating.targetImpact}, grid), shownWord(rating.status),
                      rating.reason.isEmpty() ? noReason : rating.reason});
}

QString history(const ReportedRisk& reported, const RiskGrid& grid, const QString& timeZone)
{
    const QString heading = html::element(u"h3"_s, escapedHtml(Text::tr("How it was rated")));
    if (reported.ratings.empty())
        return heading + html::paragraph(Text::tr("No rating is on record: it was registered before ratings were kept."));
    QString rows;
    for (const RiskRating& rating : reported.ratings)
        rows += historyRow(rating, grid, timeZone, &rating == &reported.ratings.front());
    return heading
        + html::table({Text::tr("When"), Text::tr("Who"), Text::tr("Inherent"), Text::tr("Current"), Text::tr("Target"),
                       Text::tr("Status"), Text::tr("Reason")},
                      rows);
}

QString treatment(const ReportedRisk& reported)
{
    const Risk& risk = reported.risk;
    return said(Text::tr("Treatment"), shownWord(risk.treatment)) + said(Text::tr("Plan"), risk.plan)
        + said(Text::tr("Epic"), reported.epic)
        + list(Text::tr("Stories that treat it: %1").arg(reported.stories.size()), linesOf(reported.stories, storyLine),
               Text::tr("No story treats it."))
        + list(Text::tr("Abuse cases by which it comes true: %1").arg(reported.abuseCases.size()),
               linesOf(reported.abuseCases, storyLine), Text::tr("No abuse case is tied to it."));
}

QString evidence(const ReportedRisk& reported, const RiskGrid& grid, const QString& timeZone)
{
    const auto shown = [&](const ReportedRiskCheck& check) { return shownLine(check, timeZone); };
    return list(Text::tr("Checks that show it: %1").arg(reported.checks.size()), linesOf(reported.checks, shown),
                Text::tr("No evidence: no check shows it."))
        + html::element(u"h3"_s, escapedHtml(Text::tr("What tests suggest"))) + html::paragraph(suggestionText(reported, grid))
        + html::reasonList(reported.suggestion.reasons)
        + list(Text::tr("Acceptances: %1").arg(reported.acceptances.size()), linesOf(reported.acceptances, acceptanceLine),
               Text::tr("Nobody asked to accept it."));
}

} // namespace

QString riskDetailHtml(const ReportedRisk& reported, const RiskReport& report, const QString& timeZone)
{
    const Risk& risk = reported.risk;
    const QString review = reviewDayText(reported);
    return u"<details class=\"question\"><summary><b>%1</b> %2</summary>"_s.arg(escapedHtml(riskName(risk)),
                                                                              escapedHtml(levelsInWords(reported)))
        + html::paragraph(standInWords(reported.stand, report.appetite)) + said(Text::tr("Category"), risk.category)
        + said(Text::tr("Cause"), risk.cause) + said(Text::tr("Event"), risk.event)
        + said(Text::tr("Consequence"), risk.consequence) + said(Text::tr("Status"), shownWord(risk.status))
        + said(Text::tr("Owner"), reported.owner.isEmpty() ? Text::tr("nobody") : reported.owner)
        + said(Text::tr("Review"), review.isEmpty() ? Text::tr("no day is set") : review) + treatment(reported)
        + evidence(reported, report.grid, timeZone) + history(reported, report.grid, timeZone) + u"</details>"_s;
}

} // namespace waymark
