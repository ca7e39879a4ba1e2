// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewcsv.h"

#include "model/domain/csvline.h"
#include "model/report/reviewtext.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QStringList choiceCells(const ChoiceFigures& choice)
{
    return {choice.id, choice.title, choice.code, word(choice.status), word(choice.reason), word(choice.proof.evidence)};
}

QString checksCell(const ChoiceProof& proof)
{
    QStringList checks;
    for (const ProvingCheck& check : proof.checks)
        checks << checkLine(check, u"UTC"_s); // as all that programs read
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
