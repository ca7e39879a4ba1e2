// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/score/reviewfigures.h"

#include <QHash>

#include <optional>

namespace waymark {

class Records;

/// What reviews say of their questions, found once for all questions instead of once for each. A copy of what records say.
class AnswerIndex {
public:
    /// `only`: of this review; none: of all.
    explicit AnswerIndex(const Records& records, const std::optional<ReviewId>& only = {});

    /// Of a question that nobody has answered: an open one.
    QuestionRecord of(const ReviewId& review, const QString& question) const;

private:
    QHash<ReviewId, QHash<QString, QuestionRecord>> m_records;
};

} // namespace waymark
