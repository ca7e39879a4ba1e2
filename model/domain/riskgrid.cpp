// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/riskgrid.h"

#include <QCoreApplication>
#include <QStringList>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskGrid)
};

constexpr bool isRating(int number)
{
    return number >= 1 && number <= RiskGrid::ratings;
}

constexpr size_t placeOf(int likelihood, int impact)
{
    return static_cast<size_t>((likelihood - 1) * RiskGrid::ratings + impact - 1);
}

/// What a grid may say about one pair of ratings, compared with the pair one below it in one of the two.
std::optional<QString> sinkingFault(const RiskGrid& grid, int likelihood, int impact)
{
    const int level = grid.level(likelihood, impact);
    const bool byLikelihood = level < grid.level(likelihood - 1, impact); // 0 where there is none below
    if (!byLikelihood && level >= grid.level(likelihood, impact - 1))
        return std::nullopt;
    const int lower = byLikelihood ? grid.level(likelihood - 1, impact) : grid.level(likelihood, impact - 1);
    return Text::tr("the level sinks from %1 to %2 where %3 grows to %4")
        .arg(lower)
        .arg(level)
        .arg(byLikelihood ? Text::tr("likelihood") : Text::tr("impact"))
        .arg(byLikelihood ? likelihood : impact);
}

std::optional<QString> sinkingFault(const RiskGrid& grid)
{
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
            if (auto fault = sinkingFault(grid, likelihood, impact))
                return fault;
    return std::nullopt;
}

/// The grid that a text says, with levels that may sink, or why there is none.
std::optional<QString> read(const QString& text, RiskGrid& grid)
{
    const QStringList levels = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (levels.isEmpty())
        return std::nullopt; // the usual one
    constexpr int count = RiskGrid::ratings * RiskGrid::ratings;
    if (levels.size() != count)
        return Text::tr("a risk grid has %1 levels, and here are %2").arg(count).arg(levels.size());
    for (int i = 0; i < count; ++i) {
        bool isNumber = false;
        const int level = levels[i].toInt(&isNumber);
        if (!isNumber || level < 1 || level > RiskGrid::highest)
            return Text::tr("“%1” is no level from 1 to %2").arg(levels[i]).arg(RiskGrid::highest);
        grid.setLevel(i / RiskGrid::ratings + 1, i % RiskGrid::ratings + 1, level);
    }
    return std::nullopt;
}

} // namespace

RiskGrid::RiskGrid()
{
    for (int likelihood = 1; likelihood <= ratings; ++likelihood)
        for (int impact = 1; impact <= ratings; ++impact)
            m_levels[placeOf(likelihood, impact)] = likelihood * impact;
}

std::optional<RiskGrid> RiskGrid::parse(const QString& text)
{
    RiskGrid grid;
    if (read(text, grid) || sinkingFault(grid))
        return std::nullopt;
    return grid;
}

std::optional<QString> RiskGrid::fault(const QString& text)
{
    RiskGrid grid;
    if (auto unread = read(text, grid))
        return unread;
    return sinkingFault(grid);
}

QString RiskGrid::toText() const
{
    if (*this == RiskGrid())
        return {};
    QStringList levels;
    for (const int level : m_levels)
        levels << QString::number(level);
    return levels.join(u' ');
}

int RiskGrid::level(int likelihood, int impact) const
{
    return isRating(likelihood) && isRating(impact) ? m_levels[placeOf(likelihood, impact)] : 0;
}

void RiskGrid::setLevel(int likelihood, int impact, int level)
{
    Q_ASSERT(isRating(likelihood) && isRating(impact));
    m_levels[placeOf(likelihood, impact)] = level;
}

} // namespace waymark
