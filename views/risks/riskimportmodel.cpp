// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskimportmodel.h"

#include "views/risks/riskwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

QString ratingText(int likelihood, int impact)
{
    if (likelihood == 0 && impact == 0)
        return QStringLiteral("–");
    return QStringLiteral("%1 x %2").arg(likelihood).arg(impact);
}

} // namespace

QString fateText(RiskDraft::Fate fate)
{
    switch (fate) {
    case RiskDraft::Fate::Added: return QCoreApplication::translate("RiskImport", "Added");
    case RiskDraft::Fate::Changed: return QCoreApplication::translate("RiskImport", "Changed");
    case RiskDraft::Fate::Unchanged: return QCoreApplication::translate("RiskImport", "As it is");
    case RiskDraft::Fate::Refused: return QCoreApplication::translate("RiskImport", "Refused");
    }
    Q_UNREACHABLE();
}

void RiskImportModel::show(std::vector<RiskDraft> drafts)
{
    beginResetModel(); // read anew
    m_rows = std::move(drafts);
    endResetModel();
}

int RiskImportModel::count(RiskDraft::Fate fate) const
{
    return static_cast<int>(std::ranges::count(m_rows, fate, &RiskDraft::fate));
}

QVariant RiskImportModel::cell(const RiskDraft& row, int column, int role) const
{
    const bool does = row.fate == RiskDraft::Fate::Added || row.fate == RiskDraft::Fate::Changed;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == NotesColumn)
            return (row.notes + row.changes).join(u'\n');
        return column == TitleColumn || column == TiesColumn ? text(row, column) : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == LineColumn);
    case SignNameRole:
        if (column != FateColumn)
            return {};
        return row.fate == RiskDraft::Fate::Refused ? QStringLiteral("failed") : does ? QStringLiteral("passed") : QStringLiteral("skipped");
    case ToneRole:
        if (column != FateColumn)
            return {};
        return static_cast<int>(row.fate == RiskDraft::Fate::Refused ? Tone::Failed : does ? Tone::Passed : Tone::Muted);
    case MutedRole: return !does || column == LineColumn;
    default: return {};
    }
}

QString RiskImportModel::text(const RiskDraft& row, int column)
{
    const Risk& risk = row.risk;
    switch (column) {
    case LineColumn: return QString::number(row.line);
    case FateColumn: return fateText(row.fate);
    case ReferenceColumn: return risk.reference;
    case TitleColumn: return risk.title;
    case InherentColumn: return ratingText(risk.inherentLikelihood, risk.inherentImpact);
    case CurrentColumn: return ratingText(risk.currentLikelihood, risk.currentImpact);
    case TargetColumn: return ratingText(risk.targetLikelihood, risk.targetImpact);
    case StatusColumn: return signText(risk.status);
    case TiesColumn: return (row.stories + row.checks).join(QStringLiteral(", "));
    case NotesColumn: return (row.notes + row.changes).join(QStringLiteral("; "));
    default: return {};
    }
}

QVariant RiskImportModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Line"), tr("Row is"), tr("Risk"), tr("Title"), tr("Inherent"), tr("Current"), tr("Target"), tr("Status"),
                       tr("Stories and checks"), tr("Why, what is left out, and what changes")},
                      {LineColumn});
}

} // namespace waymark
