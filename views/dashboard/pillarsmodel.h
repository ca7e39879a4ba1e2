// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewtotals.h"
#include "views/shared/keyedrowsmodel.h"

#include <array>

namespace waymark {

/// A pillar of a lens, and its questions at high risk.
struct PillarRow {
    PillarTotals totals = {};
    Figure issues = {}; ///< highRiskIssues() of the pillar
    bool namesLens = false;
};

/// Questions of reviews by pillar and risk: what the bars show, as a table.
class PillarsModel final : public KeyedRowsModel<PillarRow, QString> {
    Q_OBJECT
public:
    enum Column {
        PillarColumn,
        ShareColumn,
        HighColumn,
        MediumColumn,
        NoneColumn,
        UnansweredColumn,
        NotApplicableColumn,
        UnratedColumn,
        ColumnCount
    };
    /// The order of a bar's segments, and of the legend.
    static constexpr std::array risks = {QuestionRisk::High,       QuestionRisk::Medium,  QuestionRisk::None,
                                         QuestionRisk::Unanswered, QuestionRisk::Unrated, QuestionRisk::NotApplicable};
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::span<const ReviewTotals> reviews);

    static QString nameOf(const PillarRow& row); ///< "Security"; where there are several lenses "Security, Serverless"
    static QString issuesText(const PillarRow& row); ///< "3"; no figure: "–"

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PillarRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const PillarRow& row) const override { return row.totals.lensKey + u'/' + row.totals.id; }
    bool looksSame(const PillarRow& a, const PillarRow& b) const override;

private:
    static QString sentence(const PillarRow& row);
    static QVariant text(const PillarRow& row, int column);
};

} // namespace waymark
