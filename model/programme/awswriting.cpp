// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

bool saysNothing(const ChoiceFigures& choice)
{
    return choice.status == ChoiceStatus::Unselected && choice.reason == AnswerReason::None && choice.notes.isEmpty();
}

QJsonObject choiceSummary(const ChoiceFigures& choice)
{
    QJsonObject json{{QStringLiteral("ChoiceId"), choice.id},
                     {QStringLiteral("Status"), word(choice.status)},
                     {QStringLiteral("Reason"), word(choice.reason)}};
    if (!choice.notes.isEmpty())
        json.insert(QStringLiteral("Notes"), choice.notes);
    return json;
}

/// Members that the API gives with a single answer only (Notes), and not at all (ImprovementStatus), are here where there
/// is something to keep. A question that no rule rates says UNRATED, which the tool has no word for.
QJsonObject answerSummary(const PillarFigures& pillar, const QuestionFigures& question)
{
    QJsonArray choices;
    QJsonArray selected;
    QJsonArray summaries;
    for (const ChoiceFigures& choice : question.choices) {
        choices.append(QJsonObject{{QStringLiteral("ChoiceId"), choice.id}, {QStringLiteral("Title"), choice.title}});
        if (choice.status == ChoiceStatus::Selected)
            selected.append(choice.id);
        if (!saysNothing(choice))
            summaries.append(choiceSummary(choice));
    }
    QJsonObject json{{QStringLiteral("QuestionId"), question.id},
                     {QStringLiteral("PillarId"), pillar.id},
                     {QStringLiteral("QuestionTitle"), question.title},
                     {QStringLiteral("Choices"), choices},
                     {QStringLiteral("SelectedChoices"), selected},
                     {QStringLiteral("ChoiceAnswerSummaries"), summaries},
                     {QStringLiteral("IsApplicable"), question.answer.state != AnswerState::NotApplicable},
                     {QStringLiteral("Risk"), word(question.asAnswered.risk)},
                     {QStringLiteral("Reason"), word(question.reason)}};
    if (!question.notes.isEmpty())
        json.insert(QStringLiteral("Notes"), question.notes);
    if (question.improvement != ImprovementStatus::None)
        json.insert(QStringLiteral("ImprovementStatus"), word(question.improvement));
    return json;
}

} // namespace

QByteArray awsAnswers(const ReviewFigures& figures)
{
    QJsonArray answers;
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& question : pillar.questions)
            answers.append(answerSummary(pillar, question));
    const QJsonObject root{{QStringLiteral("WorkloadName"), figures.workload},
                           {QStringLiteral("LensAlias"), figures.lensKey},
                           {QStringLiteral("LensName"), figures.lens},
                           {QStringLiteral("LensVersion"), figures.lensVersion},
                           {QStringLiteral("AnswerSummaries"), answers}};
    return QJsonDocument(root).toJson();
}

} // namespace waymark
