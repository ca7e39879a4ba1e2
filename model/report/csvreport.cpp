// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csvreport.h"

#include "model/domain/csvline.h"
#include "model/report/checklist.h"
#include "model/report/exceptionrows.h"
#include "model/report/maturityparts.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QStringList outcomeNames()
{
    QStringList names;
    for (const Outcome outcome : allOutcomes)
        names << word(outcome);
    return names;
}

QStringList numbers(const OutcomeCounts& counts)
{
    QStringList cells;
    for (const Outcome outcome : allOutcomes)
        cells << QString::number(counts[outcome]);
    return cells;
}

/// A column more where checks are as of a moment, since a table has no other place to say so.
QStringList asOfHead(const ProgrammeFigures& figures)
{
    return figures.asOf ? QStringList{u"asOf"_s} : QStringList();
}

QStringList asOfCell(const ProgrammeFigures& figures)
{
    return figures.asOf ? QStringList{figures.asOf->toUTC().toString(Qt::ISODate)} : QStringList();
}

/// Best practices, then controls; empty, too, if they weren't asked for.
QStringList tiedCells(const std::optional<TiedItems>& tied)
{
    const TiedItems items = tied.value_or(TiedItems());
    return {items.bestPractices.join(u"; "_s), items.controls.join(u"; "_s)};
}

/// Without the sign, so that it is a number to a spreadsheet.
QString percentageCell(const std::optional<qint64>& hundredths)
{
    return hundredths ? QString::number(static_cast<double>(*hundredths) / 100, 'f', 2) : QString();
}

/// The rung, then what is missing for the next one; empty: there is no ladder, or nobody noted where it stood.
QStringList maturityCells(const EpicMaturity* maturity)
{
    if (!maturity)
        return {QString(), QString()};
    return {maturity->rung ? QString::number(*maturity->rung) : QString(), missingTexts(*maturity).join(u' ')};
}

} // namespace

QString programmeCsv(const ProgrammeFigures& figures)
{
    QString csv = csvLine(QStringList{u"epic"_s, u"name"_s, u"compliance"_s} + outcomeNames()
                          + QStringList{u"stories"_s, u"done"_s, u"maturity"_s, u"missing"_s} + asOfHead(figures));
    for (const EpicFigures& epic : figures.epics)
        csv += csvLine(QStringList{epic.epic.id, epic.epic.id.isEmpty() ? u"unassigned"_s : epic.epic.name,
                                   percentageCell(epic.compliance.checkLevel.value)}
                       + numbers(epic.compliance.checks)
                       + QStringList{QString::number(epic.stories), QString::number(epic.done)}
                       + maturityCells(maturityOf(figures, epic.epic.id)) + asOfCell(figures));
    return csv;
}

QString complianceCsv(const ProgrammeFigures& figures)
{
    QString csv = csvLine(
        QStringList{u"tool"_s, u"check"_s, u"title"_s, u"epic"_s, u"outcome"_s, u"byAbsence"_s, u"severity"_s}
        + outcomeNames() + QStringList{u"open"_s, u"resolved"_s, u"excepted"_s, u"attested"_s, u"exceptions"_s,
                                         u"bestPractices"_s, u"controls"_s}
        + asOfHead(figures));
    for (const CheckOutcome& check : checksByName(figures))
        csv += csvLine(QStringList{check.tool, check.checkId, check.title, check.epic, word(check.outcome),
                                   check.byAbsence ? u"yes"_s : QString(), word(check.severity)}
                       + numbers(check.results)
                       + QStringList{QString::number(check.open), QString::number(check.resolved),
                                     QString::number(check.excepted), check.attested ? word(*check.attested) : QString(),
                                     exceptionsText(figures, check.exceptions)}
                       + tiedCells(check.tied) + asOfCell(figures));
    for (const AttestedCheck& check : figures.attested)
        csv += csvLine(QStringList{check.tool, check.checkId, check.title, check.epic, QString(), QString(), QString()}
                       + numbers({})
                       + QStringList{u"0"_s, u"0"_s, u"0"_s, word(check.attested), exceptionsText(figures, check.exceptions)}
                       + tiedCells(check.tied) + asOfCell(figures));
    return csv;
}

} // namespace waymark
