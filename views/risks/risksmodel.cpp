// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksmodel.h"

#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/risks/riskwords.h"
#include "views/shared/numbers.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

/// "R-9" before "R-10".
int numberOf(const QString& reference)
{
    return reference.mid(reference.lastIndexOf(u'-') + 1).toInt();
}

void addTies(std::vector<RiskRow>& rows, const Records& records, const ProgrammeFigures* figures)
{
    QHash<RiskId, RiskRow*> byId;
    for (RiskRow& row : rows)
        byId.insert(row.risk.id, &row);
    QSet<CheckKey> failing;
    if (figures)
        for (const CheckOutcome& check : figures->checks)
            if (check.outcome == Outcome::Failed)
                failing.insert(check.check);
    for (const RiskTie& tie : records.riskTies()) {
        RiskRow* row = byId.value(tie.risk);
        if (!row)
            continue;
        row->checks += tie.check ? 1 : 0;
        if (tie.check && row->failing && failing.contains(*tie.check))
            ++*row->failing;
        if (const Story* story = tie.story ? records.of<Story>().find(*tie.story) : nullptr)
            row->stories << story->reference;
    }
    for (RiskRow& row : rows)
        row.stories.sort();
}

} // namespace

RiskFacts riskFacts(const Records& records, const ProgrammeFigures* figures, const QDateTime& now)
{
    RiskFacts facts{.risks = records.risks(),
                    .ties = records.riskTies(),
                    .exceptions = records.exceptions(),
                    .appetite = records.properties().riskAppetite,
                    .now = now,
                    .timeZone = records.properties().timeZone};
    if (figures) {
        facts.checks = figures->checks;
        facts.attested = figures->attested;
    }
    return facts;
}

std::vector<RiskRow> riskRows(const Records& records, const RiskFacts& facts, const ProgrammeFigures* figures, QDate today)
{
    std::vector<RiskRow> rows;
    for (const Risk& risk : records.risks()) {
        const Person* owner = risk.owner ? records.of<Person>().find(*risk.owner) : nullptr;
        rows.push_back({.risk = risk,
                        .stand = riskStand(risk, facts),
                        .owner = owner ? owner->name : QString(),
                        .failing = figures ? std::optional(0) : std::nullopt,
                        .overdue = risk.reviewDay && *risk.reviewDay < today && risk.status != RiskStatus::Closed});
    }
    std::ranges::sort(rows, [](const RiskRow& a, const RiskRow& b) {
        return std::pair(numberOf(a.risk.reference), a.risk.reference) < std::pair(numberOf(b.risk.reference), b.risk.reference);
    });
    addTies(rows, records, figures);
    return rows;
}

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
    case KeyRole: return row.risk.id.toString();
    case SignNameRole: return sign(row, column);
    case ToneRole: return tone(row, column);
    case StrongRole: return (column == LevelColumn && isInTheWay(row.stand)) || (column == ReviewColumn && row.overdue);
    case MutedRole: return row.stand == RiskStand::Closed || column == CategoryColumn;
    case Qt::ToolTipRole: return hint(row, column);
    default: return {};
    }
}

QString RisksModel::text(const RiskRow& row, int column) const
{
    const Risk& risk = row.risk;
    switch (column) {
    case ReferenceColumn: return risk.reference;
    case TitleColumn: return risk.title;
    case CategoryColumn: return risk.category;
    case LevelColumn: return levelText(risk.currentLikelihood, risk.currentImpact);
    case TargetColumn: return levelText(risk.targetLikelihood, risk.targetImpact);
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

QVariant RisksModel::sign(const RiskRow& row, int column)
{
    const int level = column == LevelColumn    ? currentLevel(row.risk)
        : column == TargetColumn ? riskLevel(row.risk.targetLikelihood, row.risk.targetImpact)
                                 : 0;
    if (level > 0)
        return signName(riskBand(level));
    if (column == LevelColumn)
        return QStringLiteral("severity-unrated");
    if (column == ReviewColumn && row.overdue)
        return QStringLiteral("clock");
    return {};
}

QVariant RisksModel::tone(const RiskRow& row, int column)
{
    const int level = column == LevelColumn    ? currentLevel(row.risk)
        : column == TargetColumn ? riskLevel(row.risk.targetLikelihood, row.risk.targetImpact)
                                 : 0;
    if (level > 0)
        return static_cast<int>(toneOf(riskBand(level)));
    if (column == LevelColumn || column == TargetColumn)
        return static_cast<int>(Tone::Muted);
    if ((column == ReviewColumn && row.overdue) || (column == ChecksColumn && row.failing.value_or(0) > 0))
        return static_cast<int>(Tone::Failed);
    return {};
}

QVariant RisksModel::sortValue(const RiskRow& row, int column)
{
    const Risk& risk = row.risk;
    switch (column) {
    case ReferenceColumn: return numberOf(risk.reference);
    case TitleColumn: return risk.title;
    case CategoryColumn: return risk.category;
    case LevelColumn: return currentLevel(risk);
    case TargetColumn: return riskLevel(risk.targetLikelihood, risk.targetImpact);
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
    case LevelColumn: return standText(row.stand, m_appetite);
    case ReviewColumn: return row.overdue ? tr("The day on which somebody was to look at it again is over") : QString();
    default: return text(row, column);
    }
}

QVariant RisksModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == LevelColumn)
        return tr("Likelihood x impact as they are now");
    if (role == Qt::ToolTipRole && column == TargetColumn)
        return tr("Likelihood x impact that the treatment is to bring about");
    return columnHead(column, role,
                      {tr("Risk", "reference"), tr("Title"), tr("Category"), tr("Current"), tr("Target"), tr("Treatment"), tr("Status"),
                       tr("Owner"), tr("Review"), tr("Checks"), tr("Stories")});
}

} // namespace waymark
