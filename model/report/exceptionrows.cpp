// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/exceptionrows.h"

#include "model/report/htmlparts.h"
#include "model/report/jsonvalues.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionRows)
};

/// Of the check that an exception is for; without names, if nothing knows it.
CheckUnit unitOf(const ProgrammeFigures& figures, const ExceptionRecord& exception)
{
    if (!exception.check)
        return {};
    if (const auto known = figures.units.constFind(*exception.check); known != figures.units.cend())
        return *known;
    const auto outcome = std::ranges::find(figures.checks, *exception.check, &CheckOutcome::check);
    return outcome == figures.checks.end()
        ? CheckUnit{.key = *exception.check}
        : CheckUnit{.key = outcome->check, .tool = outcome->tool, .checkId = outcome->checkId, .title = outcome->title};
}

/// The risk that an exception accepts itself: "R-3 Keys leak"; empty: it is for a check, or the risk is gone.
QString riskOf(const ProgrammeFigures& figures, const ExceptionRecord& exception)
{
    return exception.risk ? figures.registry.names.value(*exception.risk) : QString();
}

QString coveredText(const ExceptionRecord& exception)
{
    if (exception.risk)
        return Text::tr("the risk itself");
    QString text = Text::tr("all results");
    if (exception.attested)
        text = Text::tr("attested as %1").arg(shownWord(*exception.attested));
    else if (exception.resources.size() == 1)
        text = Text::tr("1 resource");
    else if (!exception.resources.isEmpty())
        text = Text::tr("%1 resources").arg(exception.resources.size());
    return exception.target ? Text::tr("%1, on one target").arg(text) : text;
}

/// In words, or as a file.
QString evidenceText(const ExceptionRecord& exception)
{
    QStringList parts;
    if (!exception.evidence.isEmpty())
        parts << exception.evidence;
    if (!exception.evidenceFile.isEmpty())
        parts << Text::tr("%1, SHA-256 %2").arg(exception.evidenceFile, exception.evidenceSha256);
    return parts.join(u"; "_s);
}

QString peopleText(const ExceptionRecord& exception)
{
    return exception.approver.isEmpty() ? exception.owner
                                        : Text::tr("%1, approved by %2", "people").arg(exception.owner, exception.approver);
}

QString reasonText(const ExceptionRecord& exception)
{
    const QString evidence = evidenceText(exception);
    return evidence.isEmpty() ? exception.reason : Text::tr("%1 Evidence: %2", "reason, evidence").arg(exception.reason, evidence);
}

/// Few columns: on paper ten of them would leave each a few letters.
QString tableOf(const ProgrammeFigures& figures, std::span<const ExceptionRecord> exceptions)
{
    QString rows;
    for (const ExceptionRecord& exception : exceptions) {
        const CheckUnit unit = unitOf(figures, exception);
        rows += html::row({Text::tr("%1, %2", "reference, kind").arg(exception.reference, shownWord(exception.kind)),
                           exception.risk ? riskOf(figures, exception) : (unit.tool + u' ' + unit.checkId).trimmed(),
                           coveredText(exception), peopleText(exception), exception.expiry.toString(Qt::ISODate), reasonText(exception)});
    }
    return html::table({Text::tr("Exception"), Text::tr("Check or risk"), Text::tr("Covers"), Text::tr("Owner"), Text::tr("Last day"),
                        Text::tr("Reason and evidence")},
                       rows);
}

QJsonObject toJson(const ProgrammeFigures& figures, const ExceptionRecord& exception)
{
    const CheckUnit unit = unitOf(figures, exception);
    return {{u"reference"_s, exception.reference},
            {u"kind"_s, word(exception.kind)},
            {u"tool"_s, unit.tool},
            {u"check"_s, unit.checkId},
            {u"risk"_s, orNull(riskOf(figures, exception))},
            {u"attested"_s, exception.attested ? QJsonValue(word(*exception.attested)) : QJsonValue(QJsonValue::Null)},
            {u"resources"_s, QJsonArray::fromStringList(exception.resources)},
            {u"oneTarget"_s, exception.target.has_value()},
            {u"owner"_s, exception.owner},
            {u"requester"_s, exception.requester},
            {u"approver"_s, exception.approver},
            {u"reason"_s, exception.reason},
            {u"expiry"_s, exception.expiry.toString(Qt::ISODate)},
            {u"evidence"_s, orNull(exception.evidence)},
            {u"evidenceFile"_s, orNull(exception.evidenceFile)},
            {u"evidenceSha256"_s, orNull(exception.evidenceSha256)}};
}

} // namespace

QString outcomeText(const CheckOutcome& check)
{
    const QString outcome = shownWord(check.outcome);
    QString text = check.byAbsence ? Text::tr("%1, by absence").arg(outcome) : outcome;
    if (check.allExcepted)
        text = Text::tr("%1, all excepted").arg(text);
    return check.attested ? Text::tr("%1, attested as %2").arg(text, shownWord(*check.attested)) : text;
}

QString exceptionsText(const ProgrammeFigures& figures, std::span<const ExceptionId> exceptions)
{
    QStringList texts;
    for (const ExceptionRecord& exception : figures.exceptions.inForce)
        if (std::ranges::find(exceptions, exception.id) != exceptions.end())
            texts << Text::tr("%1 (%2, until %3, owner %4, approved by %5): %6")
                         .arg(exception.reference, word(exception.kind), exception.expiry.toString(Qt::ISODate),
                              exception.owner, exception.approver, exception.reason);
    return texts.join(u"; "_s);
}

QString exceptionsHtml(const ProgrammeFigures& figures)
{
    const std::vector<ExceptionRecord>& inForce = figures.exceptions.inForce;
    if (inForce.empty())
        return {};
    return html::section(Text::tr("Exceptions in force: %1").arg(inForce.size()),
                         html::paragraph(Text::tr("What they cover stays in every percentage as what it is.")) + tableOf(figures, inForce));
}

QString exceptionsToSeeToHtml(const ProgrammeFigures& figures)
{
    const ExceptionFigures& exceptions = figures.exceptions;
    QString html = html::section(Text::tr("Exceptions ending soon: %1").arg(exceptions.endingSoon.size()),
                                 exceptions.endingSoon.empty() ? html::paragraph(Text::tr("None of the %1 in force.").arg(exceptions.inForce.size()))
                                                               : tableOf(figures, exceptions.endingSoon));
    if (!exceptions.lapsed.empty())
        html += html::section(Text::tr("Exceptions that expired and are still needed: %1").arg(exceptions.lapsed.size()),
                              tableOf(figures, exceptions.lapsed));
    return html;
}

QJsonArray exceptionsJson(const ProgrammeFigures& figures, std::span<const ExceptionRecord> exceptions)
{
    QJsonArray array;
    for (const ExceptionRecord& exception : exceptions)
        array.append(toJson(figures, exception));
    return array;
}

QJsonObject exceptionCountsJson(const ExceptionFigures& exceptions)
{
    return {{u"inForce"_s, static_cast<qint64>(exceptions.inForce.size())},
            {u"endingSoon"_s, static_cast<qint64>(exceptions.endingSoon.size())},
            {u"lapsed"_s, static_cast<qint64>(exceptions.lapsed.size())},
            {u"expired"_s, exceptions.of(ExceptionState::Expired)},
            {u"proposed"_s, exceptions.of(ExceptionState::Proposed)}};
}

} // namespace waymark
