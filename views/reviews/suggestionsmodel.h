// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/reviewedits.h"
#include "model/score/suggestions.h"
#include "views/shared/tickedrowsmodel.h"

namespace waymark {

/// A suggestion with what a person has said of its choice.
struct SuggestionRow {
    Suggestion suggestion = {};
    QString notes = {}; ///< of the choice: of one that is contradicted, why it is kept all the same
};

std::vector<SuggestionRow> suggestionRows(const Lens& lens, const ReviewFigures& figures);

/// Which suggestions are shown.
struct SuggestionFilter {
    QString pillar = {}; ///< name; empty: any
    std::optional<SuggestedAct> act = {};

    bool isEmpty() const { return pillar.isEmpty() && !act; }
    bool fits(const Suggestion& suggestion) const;
};

/// What the checks say that speak for it: "3 checks pass: a, b, c".
QString whyText(const Suggestion& suggestion);

/// Changes of answers that evidence speaks for, each with a tick. What a person kept against tests, and said why, isn't ticked
/// by itself.
class SuggestionsModel final : public TickedRowsModel<SuggestionRow, ChoicePath> {
    Q_OBJECT
public:
    enum Column { QuestionColumn, ChoiceColumn, ActColumn, WhyColumn, RiskColumn, ColumnCount };
    using TickedRowsModel::TickedRowsModel;

    void show(std::vector<SuggestionRow> rows);
    std::vector<Suggestion> wanted() const; ///< ticked ones, in their order

Q_SIGNALS:
    void wantedChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const SuggestionRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    ChoicePath keyOf(const SuggestionRow& row) const override { return {row.suggestion.question, row.suggestion.choice}; }
    bool looksSame(const SuggestionRow& a, const SuggestionRow& b) const override;
    void ticksChanged() override { Q_EMIT wantedChanged(); }

private:
    static QString text(const SuggestionRow& row, int column);
    static QVariant sign(const SuggestionRow& row, int column);
    static QVariant tone(const SuggestionRow& row, int column);

    QSet<ChoicePath> m_kept; ///< seen with a reason to keep them
};

} // namespace waymark
