// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskheatmodel.h"

#include "model/score/riskfigures.h"
#include "views/risks/riskwords.h"
#include "views/shared/numbers.h"

#include <QHash>

namespace waymark {

namespace {

constexpr std::array kinds = {RatingKind::Inherent, RatingKind::Current, RatingKind::Target};

size_t placeOf(int likelihood, int impact)
{
    return static_cast<size_t>((RiskGrid::ratings - likelihood) * RiskGrid::ratings + impact - 1);
}

std::vector<HeatCell> emptyCells()
{
    std::vector<HeatCell> cells;
    for (int likelihood = RiskGrid::ratings; likelihood > 0; --likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
            cells.push_back({.likelihood = likelihood, .impact = impact, .level = likelihood * impact});
    return cells;
}

} // namespace

RiskHeatModel::RiskHeatModel(QObject* parent)
    : RowsModel(parent)
{
    m_rows = emptyCells();
}

void RiskHeatModel::show(std::span<const Risk> risks, const RiskGrid& grid, int appetite)
{
    std::vector<HeatCell> cells = emptyCells();
    QHash<RiskId, QString> names;
    std::vector<RiskPath> paths;
    for (const Risk& risk : risks) {
        names.insert(risk.id, riskName(risk));
        if (std::vector<RatingPair> steps = ratingPath(risk); risk.status != RiskStatus::Closed && steps.size() > 1)
            paths.push_back({.risk = risk.id, .steps = std::move(steps)});
    }
    for (const RatingKind kind : kinds) {
        const HeatMap map = heatMap(risks, kind);
        m_unrated[static_cast<size_t>(kind)] = static_cast<int>(map.unrated.size());
        for (HeatCell& each : cells)
            for (const RiskId& id : map.at(each.likelihood, each.impact))
                each.risks[static_cast<size_t>(kind)] << names.value(id);
    }
    for (HeatCell& each : cells)
        each.level = grid.level(each.likelihood, each.impact);
    m_appetite = appetite;
    m_paths = std::move(paths);
    m_rows = std::move(cells);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT shown();
}

const HeatCell& RiskHeatModel::at(int likelihood, int impact) const
{
    return m_rows.at(placeOf(likelihood, impact));
}

QString RiskHeatModel::sentence(const HeatCell& cell, RatingKind kind)
{
    const QStringList& risks = cell.by(kind);
    const QString held = risks.isEmpty()     ? tr("no risks here")
                         : risks.size() == 1 ? tr("1 risk: %1").arg(risks.front())
                                             : tr("%1 risks: %2").arg(countText(risks.size()), risks.join(tr(", ")));
    return tr("Likelihood %1, impact %2, level %3: %4", "words, words, level, risks")
        .arg(likelihoodText(cell.likelihood), impactText(cell.impact), levelWord(cell.level), held);
}

QString RiskHeatModel::description(RatingKind kind) const
{
    QStringList sentences;
    for (const HeatCell& each : m_rows)
        if (!each.by(kind).isEmpty())
            sentences << sentence(each, kind);
    if (const int count = unrated(kind); count > 0)
        sentences << (count == 1 ? tr("1 open risk is not rated and stands in no cell") : tr("%1 open risks are not rated and stand in no cell").arg(count));
    if (sentences.isEmpty())
        sentences << tr("No open risk is rated");
    sentences << tr("The appetite is %1", "level").arg(m_appetite);
    return sentences.join(tr("; "));
}

QVariant RiskHeatModel::cell(const HeatCell& row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case LikelihoodColumn: return likelihoodText(row.likelihood);
    case ImpactColumn: return impactText(row.impact);
    case LevelColumn: return row.level;
    case BandColumn: return signText(riskBand(row.level));
    case InherentColumn: return static_cast<int>(row.by(RatingKind::Inherent).size());
    case CurrentColumn: return static_cast<int>(row.by(RatingKind::Current).size());
    case TargetColumn: return static_cast<int>(row.by(RatingKind::Target).size());
    case RisksColumn: return row.by(RatingKind::Current).join(QStringLiteral("; "));
    default: return {};
    }
}

QVariant RiskHeatModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Likelihood"), tr("Impact"), tr("Level"), tr("Band"), tr("Inherent"), tr("Current"), tr("Target"), tr("Risks now")},
                      {LevelColumn, InherentColumn, CurrentColumn, TargetColumn});
}

} // namespace waymark
