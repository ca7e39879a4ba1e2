// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksmodel.h"

#include "views/risks/riskwords.h"
#include "views/shared/numbers.h"

namespace waymark {

namespace {

/// "R-9" before "R-10".
int numberOf(const QString& reference)
{
    return reference.mid(reference.lastIndexOf(u'-') + 1).toInt();
}

/// None: the column is of no level.
std::optional<int> levelIn(const RiskRow& row, int column)
{
    switch (column) {
    case RisksModel::InherentColumn: return row.inherentLevel;
    case RisksModel::LevelColumn: return row.level;
    case RisksModel::TargetColumn: return row.targetLevel;
    case RisksModel::SuggestedColumn: return row.suggestedLevel;
    default: return std::nullopt;
    }
}

} // namespace

void RisksModel::show(std::vector<RiskRow> rows, int appetite, QDate today)
{
    const bool other = m_appetite != appetite || m_today != today;
    m_appetite = appetite;
    m_today = today;
    setRows(std::move(rows));
    if (other && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant RisksModel::cell(const RiskRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case ShortRole: return brief(row, column);
    case KeyRole: return row.risk.id.toString();
    case SignNameRole: return sign(row, column);
    case ToneRole: return tone(row, column);
    case StrongRole:
        return ((column == LevelColumn || column == StandColumn) && isInTheWay(row.stand)) || (column == ReviewColumn && row.overdue)
            || (column == SuggestedColumn && row.isSuggestedAnew());
    case MutedRole:
        return row.stand == RiskStand::Closed || column == CategoryColumn || (column == SuggestedColumn && !row.isSuggestedAnew());
    case Qt::ToolTipRole: return hint(row, column);
    default: return {};
    }
}

QString RisksModel::acceptanceText(const RiskRow& row) const
{
    if (!row.acceptance)
        return row.stand == RiskStand::Accepted ? tr("By its checks") : tr("None");
    const RowAcceptance& acceptance = *row.acceptance;
    const QString day = dayText(acceptance.until, m_today);
    if (acceptance.lapsed)
        return tr("Expired after %1", "day").arg(day);
    return isInForce(acceptance.state) ? tr("Until %1", "day").arg(day) : tr("Asked for, until %1", "day").arg(day);
}

QString RisksModel::text(const RiskRow& row, int column) const
{
    const Risk& risk = row.risk;
    switch (column) {
    case ReferenceColumn: return risk.reference;
    case TitleColumn: return risk.title;
    case CategoryColumn: return risk.category;
    case EpicColumn: return row.epic;
    case InherentColumn: return levelText(risk.inherentLikelihood, risk.inherentImpact, row.inherentLevel);
    case LevelColumn: return levelText(risk.currentLikelihood, risk.currentImpact, row.level);
    case TargetColumn: return levelText(risk.targetLikelihood, risk.targetImpact, row.targetLevel);
    case SuggestedColumn:
        return row.suggested ? levelText(row.suggested->likelihood, row.suggested->impact, row.suggestedLevel) : tr("Nothing");
    case StandColumn: return signText(row.stand);
    case AcceptanceColumn: return acceptanceText(row);
    case TreatmentColumn: return signText(risk.treatment);
    case StatusColumn: return signText(risk.status);
    case OwnerColumn: return row.owner.isEmpty() ? tr("Nobody") : row.owner;
    case ReviewColumn:
        if (!risk.reviewDay)
            return {};
        return row.overdue ? tr("%1, overdue", "day").arg(dayText(*risk.reviewDay, m_today)) : dayText(*risk.reviewDay, m_today);
    case ChecksColumn:
        if (row.checks == 0)
            return tr("None");
        return row.failing ? tr("%1 of %2 failing").arg(*row.failing).arg(row.checks) : QString::number(row.checks);
    case StoriesColumn: return row.stories.isEmpty() ? tr("None") : row.stories.join(QStringLiteral(", "));
    default: return {};
    }
}

QVariant RisksModel::brief(const RiskRow& row, int column)
{
    const auto level = levelIn(row, column);
    return level && *level > 0 ? QVariant(levelWord(*level)) : QVariant();
}

QVariant RisksModel::sign(const RiskRow& row, int column)
{
    if (column == SuggestedColumn && row.isSuggestedAnew())
        return QStringLiteral("proposed");
    if (const auto level = levelIn(row, column); level && *level > 0)
        return signName(riskBand(*level));
    if (column == LevelColumn)
        return QStringLiteral("severity-unrated");
    if (column == StandColumn && !signName(row.stand).isEmpty())
        return signName(row.stand);
    if (column == AcceptanceColumn && row.acceptance)
        return row.acceptance->lapsed ? QStringLiteral("clock") : QStringLiteral("exception");
    if (column == ReviewColumn && row.overdue)
        return QStringLiteral("clock");
    return {};
}

QVariant RisksModel::tone(const RiskRow& row, int column)
{
    if (column == SuggestedColumn && row.isSuggestedAnew())
        return static_cast<int>(Tone::Accent);
    if (const auto level = levelIn(row, column))
        return static_cast<int>(*level > 0 ? toneOf(riskBand(*level)) : Tone::Muted);
    if (column == StandColumn)
        return static_cast<int>(toneOf(row.stand));
    if (column == AcceptanceColumn)
        return static_cast<int>(row.acceptance && row.acceptance->lapsed ? Tone::Failed : Tone::Muted);
    if ((column == ReviewColumn && row.overdue) || (column == ChecksColumn && row.failing.value_or(0) > 0))
        return static_cast<int>(Tone::Failed);
    return {};
}

QVariant RisksModel::sortValue(const RiskRow& row, int column)
{
    const Risk& risk = row.risk;
    if (const auto level = levelIn(row, column))
        return *level;
    switch (column) {
    case ReferenceColumn: return numberOf(risk.reference);
    case TitleColumn: return risk.title;
    case CategoryColumn: return risk.category;
    case EpicColumn: return row.epic;
    case StandColumn: return static_cast<int>(row.stand);
    case AcceptanceColumn: return row.acceptance ? row.acceptance->until : QDate(9999, 1, 1);
    case TreatmentColumn: return static_cast<int>(risk.treatment);
    case StatusColumn: return static_cast<int>(risk.status);
    case OwnerColumn: return row.owner;
    case ReviewColumn: return risk.reviewDay.value_or(QDate(9999, 1, 1));
    case ChecksColumn: return row.failing.value_or(0) * 10'000 + row.checks;
    case StoriesColumn: return static_cast<int>(row.stories.size());
    default: return {};
    }
}

QString RisksModel::hint(const RiskRow& row, int column) const
{
    switch (column) {
    case LevelColumn: return tr("%1. %2", "level, stand").arg(text(row, column), standText(row.stand, m_appetite));
    case StandColumn: return standText(row.stand, m_appetite);
    case SuggestedColumn:
        return row.isSuggestedAnew() ? tr("Tests suggest %1; open the risk to see why, and to accept it").arg(text(row, column))
               : row.suggested       ? tr("Tests suggest what it is rated")
                                     : tr("Tests suggest nothing; open the risk to see why");
    case AcceptanceColumn:
        return row.acceptance ? tr("%1: %2", "reference, acceptance").arg(row.acceptance->reference, text(row, column)) : text(row, column);
    case ReviewColumn: return row.overdue ? tr("The day on which somebody was to look at it again is over") : QString();
    default: return text(row, column);
    }
}

QVariant RisksModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case InherentColumn: return tr("The level before any treatment");
        case LevelColumn: return tr("The level that the grid gives likelihood and impact as they are now");
        case TargetColumn: return tr("The level that the treatment is to bring about");
        case SuggestedColumn: return tr("The level that linked checks and stories suggest for now");
        case StandColumn: return tr("Where it stands against the risk appetite");
        default: break;
        }
    }
    return columnHead(column, role,
                      {tr("Risk", "reference"), tr("Title"), tr("Category"), tr("Epic"), tr("Inherent"), tr("Current"), tr("Target"),
                       tr("Suggested"), tr("Appetite"), tr("Acceptance"), tr("Treatment"), tr("Status"), tr("Owner"), tr("Review"),
                       tr("Checks"), tr("Stories")});
}

} // namespace waymark
