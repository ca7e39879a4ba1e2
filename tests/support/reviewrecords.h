// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lensfile.h"
#include "model/domain/changeset.h"
#include "tests/support/lensbuilders.h"
#include "tests/support/planningbuilders.h"

namespace waymark {

inline Workload aWorkload(const QString& name, const QString& environment = QStringLiteral("production"))
{
    return {.name = name, .environment = environment};
}

/// Edition 3 of aLens(), which is known as "tests".
inline LensRecord aLensRecord()
{
    const QString version = QStringLiteral("3");
    return {.key = QStringLiteral("tests"),
            .name = aLens().name,
            .version = version,
            .source = QStringLiteral("tests.json"),
            .document = QString::fromUtf8(lensDocument(aLens(), version)),
            .added = someTime()};
}

inline Review aReview(const Workload& workload, const LensRecord& lens)
{
    return {.workload = workload.id, .lens = lens.id, .started = someTime()};
}

/// The rows of an answered question of which these choices are selected; none: none of these.
inline std::vector<Entity> answerRows(const ReviewId& review, const QString& question, const QStringList& selected)
{
    const Answer answer{.review = review, .question = question, .state = AnswerState::Answered};
    std::vector<Entity> rows = {answer};
    for (const QString& choice : selected)
        rows.push_back(ChoiceAnswer{.answer = answer.id, .choice = choice, .status = ChoiceStatus::Selected});
    return rows;
}

} // namespace waymark
