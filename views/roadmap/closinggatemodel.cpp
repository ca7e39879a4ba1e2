// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/closinggatemodel.h"

namespace waymark {

int ClosingGateModel::held() const
{
    return static_cast<int>(std::ranges::count_if(rows(), &GateClause::holds));
}

QString ClosingGateModel::stateText(bool holds)
{
    return holds ? tr("Holds") : tr("Does not hold");
}

Figure ClosingGateModel::figureOf(const GateClause& clause)
{
    Figure figure;
    for (const QString& line : clause.evidence)
        figure.reasons.push_back({.kind = clause.holds ? Reason::Kind::Counted : Reason::Kind::Missing, .text = line});
    if (figure.reasons.empty())
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("no evidence")});
    figure.reasons.front().checks = clause.checks;
    figure.reasons.front().stories = clause.stories;
    figure.reasons.front().exceptions = clause.exceptions;
    for (const GateReview& review : clause.reviews)
        if (review.line < clause.evidence.size())
            figure.reasons[static_cast<size_t>(review.line)].review = review.reach;
    return figure;
}

QVariant ClosingGateModel::cell(const GateClause& row, int column, int role) const
{
    const QString evidence = row.evidence.join(QStringLiteral("; "));
    const bool state = column == StateColumn;
    switch (role) {
    case Qt::DisplayRole: return state ? stateText(row.holds) : column == ClauseColumn ? row.text : evidence;
    case Qt::ToolTipRole: return column == EvidenceColumn ? evidence : row.text;
    case SignNameRole: return !state ? QVariant() : row.holds ? QStringLiteral("passed") : QStringLiteral("failed");
    case ToneRole: return state ? QVariant(static_cast<int>(row.holds ? Tone::Passed : Tone::Failed)) : QVariant();
    case KeyRole: return row.text;
    case MutedRole: return column == EvidenceColumn;
    default: return {};
    }
}

QVariant ClosingGateModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("State"), tr("Clause"), tr("Evidence")});
}

} // namespace waymark
