// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storylinesmodel.h"

namespace waymark {

QVariant StoryLinesModel::cell(const StoryLine& row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case LeadRole: return row.lead;
    case SecondRole: return row.second;
    case OutcomeRole: return row.outcome ? QVariant(static_cast<int>(*row.outcome)) : QVariant();
    case KeyRole: return row.key;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.lead, row.text, row.second};
        parts.removeAll(QString());
        return parts.join(tr(", "));
    }
    default: return {};
    }
}

QVariant StoryLinesModel::head(int, int) const
{
    return {};
}

} // namespace waymark
