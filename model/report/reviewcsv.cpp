// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewcsv.h"

#include "model/domain/csvline.h"
#include "model/domain/localday.h"
#include "model/report/reviewtext.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QStringList choiceCells(const ChoiceFigures& choice)
{
    return {choice.id, choice.title, choice.code, word(choice.status), word(choice.reason), word(choice.proof.evidence)};
}

/// In words of its own, for programs read it: the same in every language.
QString checkCell(const ProvingCheck& check)
{
    QStringList parts{word(check.standing)};
    if (check.results > 0)
        parts << u"%1 of %2 results failed"_s.arg(check.failed).arg(check.results);
    if (check.lastRun.isValid())
        parts << u"last run %1"_s.arg(localDay(check.lastRun, u"UTC"_s).toString(Qt::ISODate));
    if (check.stale)
        parts << u"stale"_s;
    if (check.excepted)
        parts << u"excepted"_s;
    if (check.check.byHand)
        parts << u"tied by hand"_s;
    return u"%1 %2: %3"_s.arg(check.check.tool, check.check.checkId, parts.join(u", "_s));
}

QString checksCell(const ChoiceProof& proof)
{
    QStringList checks;
    for (const ProvingCheck& check : proof.checks)
        checks << checkCell(check);
    return checks.join(u"; "_s);
}

QString questionLines(const QStringList& before, const QuestionFigures& question)
{
    const QStringList head = before + QStringList{question.id, question.title};
    const QStringList rated{word(question.asAnswered.risk), word(question.asProven.risk), word(question.answer.state),
                            word(question.reason)};
    const auto line = [&](const QStringList& choice, const QString& checks, const QString& notes) {
        return csvLine(head + choice + QStringList{checks} + rated + QStringList{notes, question.notes});
    };
    QString csv;
    for (const ChoiceFigures& choice : question.choices)
        csv += line(choiceCells(choice), checksCell(choice.proof), choice.notes);
    const qsizetype choiceColumns = choiceCells({}).size();
    return question.choices.empty() ? line(QStringList(choiceColumns, QString()), {}, {}) : csv;
}

} // namespace

QString reviewsCsv(std::span<const ReviewReport> reviews)
{
    QString csv = csvLine({u"workload"_s, u"lens"_s, u"version"_s, u"pillar"_s, u"question"_s, u"title"_s, u"choice"_s,
                           u"choiceTitle"_s, u"code"_s, u"status"_s, u"reason"_s, u"evidence"_s, u"checks"_s, u"risk"_s,
                           u"provenRisk"_s, u"state"_s, u"questionReason"_s, u"notes"_s, u"questionNotes"_s});
    for (const ReviewReport& report : reviews) {
        const ReviewFigures& figures = report.figures;
        for (const PillarFigures& pillar : figures.pillars)
            for (const QuestionFigures& question : pillar.questions)
                csv += questionLines({figures.workload, figures.lensKey, figures.lensVersion, pillar.name}, question);
    }
    return csv;
}

} // namespace waymark
