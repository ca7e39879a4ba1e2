// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

namespace waymark {

/// What reviewingRows() refers to.
struct ReviewingParents {
    PersonId person = PersonId::create();
    StoryId story = StoryId::create();
    TargetId target = TargetId::create();
};

inline Workload aFullWorkload(const PersonId& owner)
{
    return {.name = QStringLiteral("Payments"),
            .description = QStringLiteral("Takes money\nand gives it back"),
            .environment = QStringLiteral("production"),
            .owner = owner,
            .dataClass = DataClass::Restricted,
            .personalData = true,
            .gdpr = true,
            .serviceModel = ServiceModel::EcsOnFargate,
            .hostType = QStringLiteral("Bottlerocket"),
            .tenancy = Tenancy::DedicatedInstance};
}

inline LensRecord aFullLens(const QDateTime& time)
{
    return {.key = QStringLiteral("own"),
            .name = QStringLiteral("Our \"own\" lens"),
            .version = QStringLiteral("1"),
            .source = QStringLiteral("own.json"),
            .document = QStringLiteral("{\"name\":\"Our \\\"own\\\" lens\",\"pillars\":[]}"),
            .added = time};
}

/// Of each kind that is about reviews of workloads; a value in every field.
inline std::vector<Entity> reviewingRows(const ReviewingParents& of, const QDateTime& time)
{
    const Workload workload = aFullWorkload(of.person);
    const LensRecord lens = aFullLens(time);
    const Review review{
        .workload = workload.id, .lens = lens.id, .notes = QStringLiteral("Asked\ntwice"), .started = time.addSecs(60)};
    const Answer answer{.review = review.id,
                        .question = QStringLiteral("SEC01"),
                        .state = AnswerState::NotApplicable,
                        .reason = AnswerReason::OutOfScope,
                        .notes = QStringLiteral("Elsewhere"),
                        .improvement = ImprovementStatus::RiskAcknowledged};
    return {workload,
            WorkloadTarget{.workload = workload.id, .target = of.target},
            lens,
            review,
            answer,
            ChoiceAnswer{.answer = answer.id,
                         .choice = QStringLiteral("sec_a"),
                         .status = ChoiceStatus::NotApplicable,
                         .reason = AnswerReason::BusinessPriorities,
                         .notes = QStringLiteral("Next year")},
            Milestone{.review = review.id,
                      .name = QStringLiteral("Before go-live"),
                      .taken = time.addSecs(120),
                      .author = QStringLiteral("Anna"),
                      .document = QStringLiteral("{\"questions\":[1,2.5,\"\\u00e4\"]}")},
            ImprovementTie{.review = review.id,
                           .question = QStringLiteral("SEC01"),
                           .choice = QStringLiteral("sec_a"),
                           .story = of.story}};
}

} // namespace waymark
