// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>

namespace waymark {

/// What becomes of rows that say nothing any more.
enum class BlankRows { Keep, Remove };

/// What a review says of one question and its choices: read, changed in memory, then written as far as it differs.
class OpenAnswer {
public:
    /// As the edit has left it so far, or a fresh one. Errors: NotFound (the review is gone).
    static Result<OpenAnswer> of(const Edit& edit, const ReviewId& review, const QString& question);

    Answer& answer() { return m_answer.after; }
    /// Good until it is asked for another one.
    ChoiceAnswer& choice(const QString& id);
    bool isAnySelected() const;
    /// Of those that are selected.
    void unselect(const std::function<bool(const QString& choice)>& which);
    /// As if nothing had been said.
    void clear();

    /// New rows that say nothing are never written, unless what is said of a choice needs its answer. Errors: also Invalid (notes
    /// that are too long).
    Result<void> write(Edit& edit, BlankRows blank = BlankRows::Keep) const;

private:
    template <typename T>
    struct Row {
        std::optional<T> before = {}; ///< none: it is new
        T after = {};
    };
    OpenAnswer() = default;
    Result<void> writeChoices(Edit& edit, BlankRows blank) const;
    bool isSaidOfChoices() const;
    Result<void> checkNotes() const;

    Row<Answer> m_answer;
    std::vector<Row<ChoiceAnswer>> m_choices;
};

} // namespace waymark
