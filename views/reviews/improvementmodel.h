// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/reviewedits.h"
#include "model/score/improvement.h"
#include "model/score/reviewfigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <functional>
#include <memory>

namespace waymark {

struct Lens;
class Records;

/// What improvements are computed from, as values for a worker.
struct ImprovementFacts {
    std::shared_ptr<const Lens> lens = {};
    QHash<QString, AnswerFacts> answers = {}; ///< by question
    QHash<ChoicePath, int> points = {};       ///< see plannedPoints()
};
ImprovementFacts improvementFacts(const Records& records, const ReviewId& review, const std::shared_ptr<const Lens>& lens,
                                  const ReviewFigures& figures);
/// Ranked. Takes up to a tenth of a second of a large lens.
std::vector<Improvement> improvementsOf(const ImprovementFacts& facts);

/// A question at high or medium risk, and how it is cleared.
struct ImprovementRow {
    Improvement improvement = {};
    int rank = 0; ///< from 1
    QString title = {};
    QStringList choices = {}; ///< of the first set, as people know them
    bool tooLarge = false;    ///< too many choices to try all sets
    QStringList stories = {}; ///< references of those that are tied to the question, sorted
    ImprovementStatus status = ImprovementStatus::None;
};

std::vector<ImprovementRow> improvementRows(const std::vector<Improvement>& ranked, const Lens& lens,
                                            const ReviewFigures& figures, const Records& records, const ReviewId& review);

QString statusText(ImprovementStatus status); ///< "In progress"; None: "Not stated"
/// What is to be done, or why nothing can be: "SEC03-BP02, SEC03-BP05, or one of 2 other sets".
QString clearingText(const ImprovementRow& row);
/// "about 6 points": nobody estimated some of them.
QString improvementPoints(int points, bool assumed);

/// The improvement plan of a review. The status is edited in place.
class ImprovementModel final : public KeyedRowsModel<ImprovementRow, QString> {
    Q_OBJECT
public:
    enum Column { RankColumn, QuestionColumn, TitleColumn, RiskColumn, ChoicesColumn, PointsColumn, StoriesColumn, StatusColumn, ColumnCount };
    /// Makes the change; whether it was done. The row changes only when the workspace says so.
    using Change = std::function<bool(const QString& question, ImprovementStatus status)>;

    explicit ImprovementModel(Change change, QObject* parent = nullptr);

    void show(std::vector<ImprovementRow> rows) { setRows(std::move(rows)); }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ImprovementRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ImprovementRow& row) const override { return row.improvement.question; }
    bool looksSame(const ImprovementRow& a, const ImprovementRow& b) const override;

private:
    static QVariant text(const ImprovementRow& row, int column);
    static QVariant sortValue(const ImprovementRow& row, int column);
    static QString hint(const ImprovementRow& row, int column);

    Change m_change;
};

} // namespace waymark
