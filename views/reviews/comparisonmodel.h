// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewcomparison.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// Which differences between two states of a review are shown.
enum class ComparisonFilter { Changed, Worse, Better };

/// The risk rose from one of none, medium and high to a higher one, or tests have come to contradict a choice.
bool isWorse(const QuestionDifference& difference);
/// The risk fell likewise, or a choice is contradicted no more.
bool isBetter(const QuestionDifference& difference);

/// A question that differs, or below it one of its choices that do.
struct ComparisonRow {
    QuestionDifference question = {}; ///< without its choices
    std::optional<ChoiceDifference> choice = {}; ///< none: it is about the question
    bool worse = false;
    bool better = false;
};

std::vector<ComparisonRow> comparisonRows(const ReviewComparison& comparison, ComparisonFilter filter);

/// What differs between two states of a review, question by question, each with its choices below it.
class ComparisonModel final : public KeyedRowsModel<ComparisonRow, QString> {
    Q_OBJECT
public:
    enum Column { QuestionColumn, TitleColumn, BeforeColumn, AfterColumn, ChangeColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<ComparisonRow> rows) { setRows(std::move(rows)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ComparisonRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ComparisonRow& row) const override;
    bool looksSame(const ComparisonRow& a, const ComparisonRow& b) const override;

private:
    static QString text(const ComparisonRow& row, int column);
    static QVariant sign(const ComparisonRow& row, int column);
    static QVariant tone(const ComparisonRow& row, int column);
};

} // namespace waymark
