// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskgrid.h"
#include "model/score/heatmap.h"
#include "views/shared/rowsmodel.h"

#include <array>
#include <span>

namespace waymark {

/// One cell of the heat map, and the open risks in it by each kind of rating.
struct HeatCell {
    int likelihood = 1;
    int impact = 1;
    int level = 1;
    std::array<QStringList, 3> risks = {}; ///< by RatingKind: "R-3 Keys leak"

    const QStringList& by(RatingKind kind) const { return risks[static_cast<size_t>(kind)]; }
    friend bool operator==(const HeatCell&, const HeatCell&) = default;
};

/// How a risk moves through the grid; see ratingPath().
struct RiskPath {
    RiskId risk = RiskId::create();
    std::vector<RatingPair> steps = {};

    friend bool operator==(const RiskPath&, const RiskPath&) = default;
};

/// The heat map as a table: 25 rows, likelihood 5 first, then impact 1 first.
class RiskHeatModel final : public RowsModel<HeatCell> {
    Q_OBJECT
public:
    enum Column { LikelihoodColumn, ImpactColumn, LevelColumn, BandColumn, InherentColumn, CurrentColumn, TargetColumn, RisksColumn, ColumnCount };

    explicit RiskHeatModel(QObject* parent = nullptr);

    void show(std::span<const Risk> risks, const RiskGrid& grid, int appetite);

    const HeatCell& at(int likelihood, int impact) const; ///< 1..5
    int appetite() const { return m_appetite; }
    int unrated(RatingKind kind) const { return m_unrated[static_cast<size_t>(kind)]; } ///< open risks that stand in no cell
    const std::vector<RiskPath>& paths() const { return m_paths; } ///< of the open risks that move
    /// "4, likely x 5, severe: level 20, extreme, 2 risks: R-1 Keys leak, R-4 ..."
    static QString sentence(const HeatCell& cell, RatingKind kind);
    /// All cells that hold risks, and how many are not rated.
    QString description(RatingKind kind) const;

Q_SIGNALS:
    void shown(); ///< anything of it may have changed

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const HeatCell& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    int m_appetite = 9;
    std::array<int, 3> m_unrated = {};
    std::vector<RiskPath> m_paths;
};

} // namespace waymark
