// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/gateclausesmodel.h"

#include "views/roadmap/closinggatemodel.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

namespace {

QString counted(size_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(countText(static_cast<qint64>(count)));
}

/// Each once: several lines may be about one.
std::vector<ReviewId> reviewsOf(const GateClause& clause)
{
    std::vector<ReviewId> reviews;
    for (const GateReview& each : clause.reviews)
        if (each.reach.review && std::ranges::find(reviews, *each.reach.review) == reviews.end())
            reviews.push_back(*each.reach.review);
    return reviews;
}

} // namespace

void GateClausesModel::show(const std::vector<GateClause>& clauses)
{
    std::vector<GateClauseRow> rows;
    for (const GateClause& clause : clauses) {
        rows.push_back({.clause = clause});
        for (qsizetype line = 0; line < clause.evidence.size(); ++line)
            rows.push_back({.clause = clause, .line = line});
    }
    setRows(std::move(rows));
}

QString GateClausesModel::behindText(const GateClause& clause)
{
    QStringList parts;
    if (!clause.checks.empty())
        parts << counted(clause.checks.size(), tr("1 check"), tr("%1 checks"));
    if (!clause.stories.empty())
        parts << counted(clause.stories.size(), tr("1 story"), tr("%1 stories"));
    if (!clause.exceptions.empty())
        parts << counted(clause.exceptions.size(), tr("1 exception"), tr("%1 exceptions"));
    if (!clause.risks.empty())
        parts << counted(clause.risks.size(), tr("1 risk"), tr("%1 risks"));
    if (const size_t reviews = reviewsOf(clause).size(); reviews > 0)
        parts << counted(reviews, tr("1 review"), tr("%1 reviews"));
    return parts.join(tr(", "));
}

/// A line of its own, in which a number doesn't stand alone.
QString GateClausesModel::lineText(const GateClauseRow& row)
{
    const QString& line = row.clause.evidence[row.line];
    bool isNumber = false;
    line.toLongLong(&isNumber);
    if (!isNumber)
        return line;
    const auto rule = fromWord<GateRule>(row.clause.id);
    if (rule == GateRule::SevereFailures)
        return tr("%1 fail").arg(line);
    if (rule == GateRule::Errors)
        return tr("%1 ended in an error").arg(line);
    if (rule == GateRule::Overdue)
        return tr("%1 are older").arg(line);
    return rule == GateRule::HighRiskIssues ? tr("%1 are open").arg(line) : tr("%1 of them").arg(line);
}

QVariant GateClausesModel::cell(const GateClauseRow& row, int column, int role) const
{
    if (row.line < 0)
        return clauseCell(row.clause, column, role);
    const QString line = lineText(row);
    switch (role) {
    case Qt::DisplayRole: return column == ClauseColumn ? line : QString();
    case Qt::ToolTipRole: return line;
    case MutedRole: return true;
    case KeyRole: return keyOf(row);
    default: return {};
    }
}

QVariant GateClausesModel::clauseCell(const GateClause& clause, int column, int role)
{
    const bool state = column == StateColumn;
    switch (role) {
    case Qt::DisplayRole:
        return state                   ? ClosingGateModel::stateText(clause.holds)
            : column == ClauseColumn ? clause.text
                                     : behindText(clause);
    case Qt::ToolTipRole: return column == BehindColumn ? tr("Enter opens what is behind it") : clause.text;
    case SignNameRole: return !state ? QVariant() : clause.holds ? QStringLiteral("passed") : QStringLiteral("failed");
    case ToneRole:
        return state                   ? QVariant(static_cast<int>(clause.holds ? Tone::Passed : Tone::Failed))
            : column == BehindColumn ? QVariant(static_cast<int>(Tone::Accent))
                                     : QVariant();
    case StrongRole: return column == ClauseColumn;
    case KeyRole: return clause.id;
    default: return {};
    }
}

QVariant GateClausesModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("State"), tr("Clause, and what is so"), tr("Behind it")});
}

QString GateClausesModel::keyOf(const GateClauseRow& row) const
{
    const QString clause = row.clause.id.isEmpty() ? row.clause.text : row.clause.id;
    return clause + u'#' + QString::number(row.line);
}

bool GateClausesModel::looksSame(const GateClauseRow& a, const GateClauseRow& b) const
{
    return a.clause.holds == b.clause.holds && a.clause.text == b.clause.text && a.clause.evidence == b.clause.evidence
        && behindText(a.clause) == behindText(b.clause);
}

} // namespace waymark
