// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// Why a question or choice doesn't apply; the AWS tool's reasons.
enum class AnswerReason { None, OutOfScope, BusinessPriorities, ArchitectureConstraints, Other };

template <>
struct Words<AnswerReason> {
    static constexpr std::pair<AnswerReason, const char*> list[] = {
        {AnswerReason::None, "NONE"},
        {AnswerReason::OutOfScope, "OUT_OF_SCOPE"},
        {AnswerReason::BusinessPriorities, "BUSINESS_PRIORITIES"},
        {AnswerReason::ArchitectureConstraints, "ARCHITECTURE_CONSTRAINTS"},
        {AnswerReason::Other, "OTHER"}};
};

enum class AnswerState {
    Open,         ///< not answered: there may be notes all the same
    Answered,     ///< what is selected is so, what isn't is not; nothing selected: none of these
    NotApplicable ///< the question doesn't apply
};

template <>
struct Words<AnswerState> {
    static constexpr std::pair<AnswerState, const char*> list[] = {{AnswerState::Open, "open"},
                                                                   {AnswerState::Answered, "answered"},
                                                                   {AnswerState::NotApplicable, "notApplicable"}};
};

/// How far a question's improvement is; the AWS tool's words.
enum class ImprovementStatus { None, NotStarted, InProgress, Complete, RiskAcknowledged };

template <>
struct Words<ImprovementStatus> {
    static constexpr std::pair<ImprovementStatus, const char*> list[] = {
        {ImprovementStatus::None, "NOT_APPLICABLE"},
        {ImprovementStatus::NotStarted, "NOT_STARTED"},
        {ImprovementStatus::InProgress, "IN_PROGRESS"},
        {ImprovementStatus::Complete, "COMPLETE"},
        {ImprovementStatus::RiskAcknowledged, "RISK_ACKNOWLEDGED"}};
};

/// What a review says of one question. A question without one is open.
struct Answer {
    AnswerId id = AnswerId::create();
    ReviewId review = ReviewId::create();
    QString question = {}; ///< its id; unique within the review
    AnswerState state = AnswerState::Open;
    AnswerReason reason = AnswerReason::None; ///< why it doesn't apply
    QString notes = {};
    ImprovementStatus improvement = ImprovementStatus::None;
    qint64 revision = 0;

    friend bool operator==(const Answer&, const Answer&) = default;
};

template <>
struct EntityTraits<Answer> {
    static constexpr const char* table = "answer";
    static constexpr auto fields =
        fieldList(Field{"id", &Answer::id}, Field{"review_id", &Answer::review}, Field{"question", &Answer::question},
                  Field{"state", &Answer::state}, Field{"reason", &Answer::reason}, Field{"notes", &Answer::notes},
                  Field{"improvement", &Answer::improvement}, Field{"revision", &Answer::revision});
};

enum class ChoiceStatus { Unselected, Selected, NotApplicable };

template <>
struct Words<ChoiceStatus> {
    static constexpr std::pair<ChoiceStatus, const char*> list[] = {{ChoiceStatus::Unselected, "UNSELECTED"},
                                                                    {ChoiceStatus::Selected, "SELECTED"},
                                                                    {ChoiceStatus::NotApplicable, "NOT_APPLICABLE"}};
};

/// What an answer says of one choice. A choice without one is unselected.
struct ChoiceAnswer {
    ChoiceAnswerId id = ChoiceAnswerId::create();
    AnswerId answer = AnswerId::create();
    QString choice = {}; ///< its id; unique within the answer
    ChoiceStatus status = ChoiceStatus::Unselected;
    AnswerReason reason = AnswerReason::None; ///< why it doesn't apply
    QString notes = {}; ///< also why it stays selected although tests contradict it
    qint64 revision = 0;

    friend bool operator==(const ChoiceAnswer&, const ChoiceAnswer&) = default;
};

template <>
struct EntityTraits<ChoiceAnswer> {
    static constexpr const char* table = "choice_answer";
    static constexpr auto fields =
        fieldList(Field{"id", &ChoiceAnswer::id}, Field{"answer_id", &ChoiceAnswer::answer},
                  Field{"choice", &ChoiceAnswer::choice}, Field{"status", &ChoiceAnswer::status},
                  Field{"reason", &ChoiceAnswer::reason}, Field{"notes", &ChoiceAnswer::notes},
                  Field{"revision", &ChoiceAnswer::revision});
};

} // namespace waymark
