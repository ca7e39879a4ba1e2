// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewquestionhtml.h"

#include "model/report/reviewtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

constexpr qsizetype fewChecks = 3; ///< that are named rather than counted

QString evidenceSign(ChoiceEvidence evidence, const ReviewMarkup& markup)
{
    const bool isBad = evidence == ChoiceEvidence::Contradicted;
    const bool isGood = evidence == ChoiceEvidence::Confirmed || evidence == ChoiceEvidence::Attested;
    const bool isDoubtful = evidence == ChoiceEvidence::Stale || evidence == ChoiceEvidence::Unclaimed;
    return markup.sign(isBad ? u"high"_s : isGood ? u"none"_s : isDoubtful ? u"medium"_s : u"unknown"_s,
                       evidenceName(evidence));
}

/// Folded away behind their number; on paper, which folds nothing, their number alone. A few are named all the same.
QString folded(const QStringList& lines, const QString& count, const ReviewMarkup& markup)
{
    if (lines.size() <= fewChecks)
        return markup.lines(lines);
    return markup.isPaper() ? markup.text(count)
                            : u"<details class=\"why\"><summary>%1</summary>%2</details>"_s.arg(count, markup.lines(lines));
}

/// A hundred checks that passed, or that never ran, must not bury the one that failed.
QString checksCell(const ChoiceProof& proof, const ReviewMarkup& markup)
{
    QStringList told;
    QStringList passed;
    QStringList silent;
    for (const ProvingCheck& check : proof.checks) {
        const bool justPassed = check.standing == CheckStanding::Passed && !check.stale;
        (check.standing == CheckStanding::NeverRun ? silent : justPassed ? passed : told) << checkLine(check, markup.timeZone());
    }
    QStringList parts;
    if (!told.isEmpty())
        parts << markup.lines(told);
    if (!passed.isEmpty())
        parts << folded(passed, Text::tr("%1 checks passed").arg(passed.size()), markup);
    if (!silent.isEmpty())
        parts << folded(silent, parts.isEmpty() ? Text::tr("%1 checks never ran").arg(silent.size())
                                                : Text::tr("%1 more checks never ran").arg(silent.size()), markup);
    return parts.isEmpty() ? markup.text(Text::tr("No check is linked.")) : parts.join(u"<br/>"_s);
}

QString choiceCell(const ChoiceFigures& choice, const ReviewMarkup& markup)
{
    const QString name = markup.text(choiceName(choice.title, choice.code));
    return choice.notes.isEmpty() ? name : name + u"<br/><i>"_s + markup.lines(choice.notes.split(u'\n')) + u"</i>"_s;
}

/// What is not selected is told in a line, unless there is something to tell of it.
bool isTold(const ChoiceFigures& choice)
{
    return choice.status != ChoiceStatus::Unselected || choice.proof.evidence == ChoiceEvidence::Unclaimed
        || !choice.notes.isEmpty();
}

QString choiceTable(const QuestionFigures& question, const ReviewMarkup& markup)
{
    QString rows;
    QStringList others;
    for (const ChoiceFigures& choice : question.choices) {
        if (isTold(choice))
            rows += markup.row({choiceCell(choice, markup), markup.text(choiceStatusName(choice)),
                                evidenceSign(choice.proof.evidence, markup), checksCell(choice.proof, markup)});
        else
            others << choiceName(choice.title, choice.code);
    }
    const QString table = rows.isEmpty() ? QString()
                                         : markup.table({{Text::tr("Choice"), 32},
                                                         {Text::tr("Answer"), 14},
                                                         {Text::tr("Evidence"), 16},
                                                         {Text::tr("Checks"), 38}},
                                                        rows);
    return table + markup.labelled(Text::tr("Not selected:"), others.join(u"; "_s));
}

QString riskText(const QuestionFigures& question, const QString& rule)
{
    switch (question.asAnswered.risk) {
    case QuestionRisk::Unanswered:
        return Text::tr("Nobody has answered this question yet.");
    case QuestionRisk::NotApplicable:
        return Text::tr("The question doesn't apply: %1.").arg(answerReasonName(question.reason));
    case QuestionRisk::Unrated:
        return Text::tr("No rule of the lens is true of this answer, so its risk is not known.");
    default:
        return Text::tr("%1, by the rule: %2").arg(riskName(question.asAnswered.risk), rule);
    }
}

/// Where tests make it another risk.
QString provenText(const QuestionFigures& question)
{
    const int count = question.contradicted();
    if (count == 0)
        return {};
    return count == 1 ? Text::tr("%1; the choice that tests contradict is taken for not selected.").arg(riskName(question.asProven.risk))
                      : Text::tr("%1; %2 choices that tests contradict are taken for not selected.")
                            .arg(riskName(question.asProven.risk), QString::number(count));
}

QString questionHtml(const QuestionFigures& question, const QString& rule, const ReviewMarkup& markup)
{
    const QString html = markup.labelled(Text::tr("Risk:"), riskText(question, rule))
        + markup.labelled(Text::tr("As proven:"), provenText(question))
        + markup.labelled(Text::tr("Improvement:"), improvementStatusName(question.improvement))
        + markup.labelled(Text::tr("Notes:"), question.notes) + choiceTable(question, markup);
    const bool isUrgent = question.asProven.risk == QuestionRisk::High || question.contradicted() > 0;
    return markup.fold(questionName(question.id, question.title), riskSign(question.asAnswered.risk, markup), html, isUrgent);
}

} // namespace

QString riskSign(QuestionRisk risk, const ReviewMarkup& markup)
{
    const QString kind = risk == QuestionRisk::High ? u"high"_s
        : risk == QuestionRisk::Medium              ? u"medium"_s
        : risk == QuestionRisk::None                ? u"none"_s
                                                    : u"unknown"_s;
    return markup.sign(kind, riskName(risk));
}

QString contradictionsHtml(const ReviewReport& report, int level, const ReviewMarkup& markup)
{
    QString rows;
    for (const PillarFigures& pillar : report.figures.pillars)
        for (const QuestionFigures& question : pillar.questions)
            for (const ChoiceFigures& choice : question.choices)
                if (choice.proof.evidence == ChoiceEvidence::Contradicted)
                    rows += markup.row({markup.text(questionName(question.id, question.title)), choiceCell(choice, markup),
                                        checksCell(choice.proof, markup)});
    const QString heading = markup.heading(level, Text::tr("Answers that tests contradict: %1").arg(report.figures.contradicted));
    if (rows.isEmpty())
        return heading + markup.paragraph(Text::tr("No test contradicts a selected choice."));
    return heading
        + markup.table({{Text::tr("Question"), 30}, {Text::tr("Choice"), 32}, {Text::tr("Checks"), 38}}, rows);
}

QString questionsHtml(const ReviewReport& report, int level, const ReviewMarkup& markup)
{
    QString html;
    for (const PillarFigures& pillar : report.figures.pillars) {
        html += markup.heading(level, pillar.name);
        for (const QuestionFigures& question : pillar.questions)
            html += questionHtml(question, report.rules.value(question.id), markup);
    }
    return html;
}

} // namespace waymark
