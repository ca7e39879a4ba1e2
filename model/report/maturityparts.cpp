// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/maturityparts.h"

#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/jsonvalues.h"
#include "model/report/planwords.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QJsonObject criterionJson(const MaturityCriterion& criterion)
{
    QJsonArray evidence;
    for (const Reason& reason : criterion.figure.reasons)
        evidence.append(reasonText(reason));
    const std::optional<qint64>& value = criterion.figure.value;
    return {{u"id"_s, word(criterion.rule)},
            {u"rung"_s, rungOf(criterion.rule)},
            {u"state"_s, word(criterion.state)},
            {u"text"_s, criterion.text},
            {u"value"_s, criterion.rule == MaturityRule::Compliance ? fromHundredths(value) : orNull(value)},
            {u"evidence"_s, evidence}};
}

QString stateText(CriterionState state)
{
    switch (state) {
    case CriterionState::Holds: return Text::tr("holds");
    case CriterionState::Missed: return Text::tr("missed");
    case CriterionState::Unknown: break;
    }
    return Text::tr("can't be told");
}

QString ladderHtml(const EpicMaturity& maturity)
{
    QString lines;
    for (const MaturityCriterion& criterion : maturity.criteria) {
        const QString head = Text::tr("%1 %2, %3: %4", "number and name of a rung, whether it holds, what is asked for")
                                 .arg(QString::number(rungOf(criterion.rule)), rungName(rungOf(criterion.rule)),
                                      stateText(criterion.state), criterion.text);
        lines += html::paragraph(head) + html::reasonList(criterion.figure.reasons);
    }
    return u"<details class=\"why\"><summary>%1</summary>"_s.arg(escapedHtml(maturity.epic.name)) + lines + u"</details>"_s;
}

} // namespace

const EpicMaturity* maturityOf(const ProgrammeFigures& figures, const QString& epic)
{
    const auto found =
        std::ranges::find(figures.maturity, epic, [](const EpicMaturity& maturity) { return maturity.epic.id; });
    return epic.isEmpty() || found == figures.maturity.end() ? nullptr : &*found;
}

QString rungText(const EpicMaturity& maturity)
{
    if (!maturity.rung)
        return Text::tr("can't be told");
    return Text::tr("%1 of %2, %3", "rung, highest rung, what the rung is called")
        .arg(QString::number(*maturity.rung), QString::number(topRung), rungName(*maturity.rung));
}

QStringList missingTexts(const EpicMaturity& maturity)
{
    QStringList texts;
    for (const Reason& reason : maturity.missing)
        texts << reasonText(reason);
    return texts;
}

QJsonArray maturityJson(const ProgrammeFigures& figures)
{
    QJsonArray ladders;
    for (const EpicMaturity& maturity : figures.maturity) {
        QJsonArray criteria;
        for (const MaturityCriterion& criterion : maturity.criteria)
            criteria.append(criterionJson(criterion));
        ladders.append(QJsonObject{{u"epic"_s, maturity.epic.id},
                                   {u"rung"_s, orNull(maturity.rung)},
                                   {u"missing"_s, QJsonArray::fromStringList(missingTexts(maturity))},
                                   {u"criteria"_s, criteria}});
    }
    return ladders;
}

QString maturityHtml(const ProgrammeFigures& figures, const ReportChart& chart)
{
    QString rows;
    for (const EpicMaturity& maturity : figures.maturity) {
        const bool isTop = maturity.rung == topRung;
        rows += html::row({maturity.epic.name, rungText(maturity),
                           isTop ? Text::tr("nothing, it is the top rung") : missingTexts(maturity).join(u' ')});
    }
    const QString more = figures.maturity.empty() ? QString() : html::paragraph(Text::tr("The appendix has every criterion with its evidence."));
    return html::section(Text::tr("Maturity by epic"),
                         html::figure(chart) + html::table({Text::tr("Epic"), Text::tr("Rung"), Text::tr("Missing for the next rung")}, rows) + more);
}

QString laddersHtml(const ProgrammeFigures& figures)
{
    if (figures.maturity.empty())
        return {};
    QString ladders;
    for (const EpicMaturity& maturity : figures.maturity)
        ladders += ladderHtml(maturity);
    return html::section(Text::tr("Appendix: the ladder of each epic"), ladders);
}

} // namespace waymark
