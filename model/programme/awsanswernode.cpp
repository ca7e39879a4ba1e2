// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsanswernode.h"

#include "model/programme/jsonnode.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AwsReview)
};

bool isSelected(const WholeAnswer::Choice& choice)
{
    return choice.status == ChoiceStatus::Selected;
}

bool saysNothing(const WholeAnswer::Choice& choice)
{
    return choice.status == ChoiceStatus::Unselected && choice.reason == AnswerReason::None && choice.notes.isEmpty();
}

void readChoices(const JsonNode& node, const char* key, WholeAnswer& answer)
{
    for (const JsonNode& each : node.list(key)) {
        const QString id = each.text("ChoiceId");
        if (id.isEmpty()) {
            each.fault(nullptr, Text::tr("a choice without ChoiceId"));
            continue;
        }
        const QString said = each.text("Status");
        const auto status = fromWord<ChoiceStatus>(said);
        if (!status && !said.isEmpty()) { // to take it for unselected would be a guess
            each.fault("Status", Text::tr("the word \"%1\" isn't known; the choice was left out").arg(said));
            continue;
        }
        WholeAnswer::Choice& choice = choiceIn(answer, id);
        choice.status = status.value_or(ChoiceStatus::Unselected);
        choice.reason = each.oneOf("Reason", AnswerReason::None);
        if (each.has("Notes"))
            choice.notes = each.text("Notes");
    }
}

/// ChoiceAnswers has replaced SelectedChoices in the API: where both speak of a choice, it counts.
void readSelected(const JsonNode& node, WholeAnswer& answer)
{
    const std::vector<WholeAnswer::Choice> detailed = answer.choices;
    for (const QString& id : node.texts("SelectedChoices")) {
        const auto listed = std::ranges::find(detailed, id, &WholeAnswer::Choice::choice);
        if (listed != detailed.end() && !isSelected(*listed))
            node.fault("SelectedChoices", Text::tr("\"%1\" is selected here, but its own answer says %2, which counts")
                                              .arg(id, word(listed->status)));
        else
            choiceIn(answer, id).status = ChoiceStatus::Selected;
    }
}

AnswerState stateOf(const JsonNode& node, const WholeAnswer& answer, const QString& rating)
{
    const auto risk = fromWord<QuestionRisk>(rating);
    if (!risk && !rating.isEmpty())
        node.fault("Risk", Text::tr("the word \"%1\" isn't known").arg(rating));
    if (!node.flag("IsApplicable", risk != QuestionRisk::NotApplicable))
        return AnswerState::NotApplicable;
    if (std::ranges::any_of(answer.choices, isSelected))
        return AnswerState::Answered;
    // Nothing is selected, and the tool rated it all the same: it was answered by none of them.
    const bool rated = risk && *risk != QuestionRisk::Unanswered && *risk != QuestionRisk::NotApplicable;
    return rated ? AnswerState::Answered : AnswerState::Open;
}

} // namespace

WholeAnswer::Choice& choiceIn(WholeAnswer& answer, const QString& choice)
{
    const auto known = std::ranges::find(answer.choices, choice, &WholeAnswer::Choice::choice);
    return known != answer.choices.end() ? *known : answer.choices.emplace_back(WholeAnswer::Choice{.choice = choice});
}

bool isAwsAnswer(const JsonNode& node)
{
    return node.has("QuestionId")
        && (node.has("SelectedChoices") || node.has("ChoiceAnswers") || node.has("ChoiceAnswerSummaries")
            || node.has("Choices") || node.has("IsApplicable"));
}

AwsAnswers::Answer readAwsAnswer(const JsonNode& node)
{
    AwsAnswers::Answer read{.question = node.text("QuestionId"), .title = node.text("QuestionTitle")};
    for (const JsonNode& choice : node.list("Choices"))
        if (const QString id = choice.text("ChoiceId"); !id.isEmpty())
            read.offered << id;
    read.answer = {.question = read.question,
                   .state = AnswerState::Open,
                   .reason = node.oneOf("Reason", AnswerReason::None),
                   .notes = node.text("Notes"),
                   .improvement = node.oneOf("ImprovementStatus", ImprovementStatus::None)};
    readChoices(node, "ChoiceAnswers", read.answer);
    readChoices(node, "ChoiceAnswerSummaries", read.answer);
    readSelected(node, read.answer);
    std::erase_if(read.answer.choices, saysNothing);
    read.risk = node.text("Risk");
    read.answer.state = stateOf(node, read.answer, read.risk);
    return read;
}

} // namespace waymark
