// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/pillarsmodel.h"

#include "views/dashboard/segmentsrole.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// Of the columns from HighColumn on.
constexpr std::array riskColumns = {QuestionRisk::High,       QuestionRisk::Medium,        QuestionRisk::None,
                                    QuestionRisk::Unanswered, QuestionRisk::NotApplicable, QuestionRisk::Unrated};

} // namespace

void PillarsModel::show(std::span<const ReviewTotals> reviews)
{
    std::vector<PillarRow> rows;
    QSet<QString> lenses;
    for (PillarTotals& totals : pillarTotals(reviews)) {
        lenses.insert(totals.lensKey);
        Figure issues = highRiskIssues(totals.reviews);
        rows.push_back({.totals = std::move(totals), .issues = std::move(issues)});
    }
    for (PillarRow& row : rows)
        row.namesLens = lenses.size() > 1;
    setRows(std::move(rows));
}

QString PillarsModel::nameOf(const PillarRow& row)
{
    return row.namesLens ? tr("%1, %2", "pillar, lens").arg(row.totals.name, row.totals.lens) : row.totals.name;
}

QString PillarsModel::issuesText(const PillarRow& row)
{
    return row.issues.value ? countText(*row.issues.value) : QStringLiteral("–");
}

QString PillarsModel::sentence(const PillarRow& row)
{
    QStringList parts;
    for (const QuestionRisk risk : risks)
        if (const int count = row.totals.counts.of(risk); count > 0)
            parts << tr("%1: %2", "risk, questions").arg(riskText(risk), countText(count));
    return parts.isEmpty() ? tr("no question") : parts.join(tr(", "));
}

QVariant PillarsModel::cell(const PillarRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case KeyRole: return keyOf(row);
    case SegmentsRole: {
        if (column != ShareColumn)
            return {};
        QList<int> counts;
        for (const QuestionRisk risk : risks)
            counts << row.totals.counts.of(risk);
        return QVariant::fromValue(counts);
    }
    case StrongRole: return column == HighColumn && row.issues.value.value_or(0) > 0;
    case MutedRole: return column > HighColumn || (column == HighColumn && row.issues.value.value_or(0) == 0);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole || column == ShareColumn
            ? QVariant(tr("%1: %2", "pillar, questions by risk").arg(nameOf(row), sentence(row)))
            : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(column >= HighColumn);
    default: return {};
    }
}

QVariant PillarsModel::text(const PillarRow& row, int column)
{
    switch (column) {
    case PillarColumn: return nameOf(row);
    case ShareColumn: return sentence(row);
    case HighColumn: return issuesText(row);
    default: return row.totals.counts.of(riskColumns[static_cast<size_t>(column - HighColumn)]);
    }
}

QVariant PillarsModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Pillar"), tr("Questions"), tr("HRI", "high risk issues"), tr("MRI", "medium risk issues"), tr("None", "at no risk"),
                       tr("Open", "not answered"), tr("N/A"), tr("Unrated")},
                      {HighColumn, MediumColumn, NoneColumn, UnansweredColumn, NotApplicableColumn, UnratedColumn});
}

bool PillarsModel::looksSame(const PillarRow& a, const PillarRow& b) const
{
    return a.totals.counts == b.totals.counts && a.issues.value == b.issues.value && nameOf(a) == nameOf(b);
}

} // namespace waymark
