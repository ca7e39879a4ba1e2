// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/gatedecisionsmodel.h"

#include "views/gate/gatestanding.h"

namespace waymark {

QVariant GateDecisionsModel::cell(const GateDecision& row, int column, int role) const
{
    const GateState state = stateOf(row.outcome);
    const bool outcome = column == OutcomeColumn;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case WhenColumn: return row.decided.toString(Qt::ISODate);
        case OutcomeColumn: return signText(state);
        case AuthorColumn: return row.author;
        case ApproverColumn: return row.approver;
        case ReasonColumn: return QString(row.reason).replace(u'\n', u' ');
        default: return {};
        }
    case MomentRole: return column == WhenColumn ? QVariant(row.decided) : QVariant();
    case Qt::ToolTipRole: return column == ReasonColumn ? QVariant(row.reason) : QVariant();
    case SignNameRole: return outcome ? QVariant(signName(state)) : QVariant();
    case ToneRole: return outcome ? QVariant(static_cast<int>(toneOf(state))) : QVariant();
    case KeyRole: return row.id.toString();
    case SortRole: return row.decided;
    default: return {};
    }
}

QVariant GateDecisionsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("When"), tr("Outcome"), tr("Recorded by"), tr("Approver"), tr("Reason")});
}

} // namespace waymark
