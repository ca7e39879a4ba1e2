// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbox.h"
#include "tests/views/backlogbuilders.h"
#include "views/backlog/backlogmodel.h"

#include <array>

namespace waymark {

/// A workspace of Anna Kovac, for tests of the backlog's model.
class BacklogBox : public PlanningBox {
public:
    BacklogBox() : PlanningBox(QStringLiteral("Anna Kovac")) {}

    /// Three stories of identity, two of logging, one of no epic; 3 points each.
    void addSix()
    {
        std::vector<Entity> rows;
        qint64 rank = 0;
        for (const char* reference : {"IAM-1", "LOG-2", "IAM-3", "IAM-4", "X-5", "LOG-6"})
            rows.emplace_back(storyAt(QLatin1String(reference), ++rank));
        addAll(workspace(), rows);
    }
    Result<void> change(const QString& reference, const StoryChange& how)
    {
        return workspace().edit(QStringLiteral("Change"), [&](Edit& edit) { return changeStories(edit, std::array{id(reference)}, how); });
    }
    QModelIndex cell(const BacklogModel& model, const QString& reference, int column) const
    {
        return model.indexOf(id(reference), column);
    }
};

/// Invalid: there is no such group.
inline QModelIndex groupRow(const BacklogModel& model, const QString& title)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == title)
            return model.index(row, 0);
    return {};
}

/// "Identity and access management: IAM-1 IAM-2"; groups without stories left out.
inline QStringList groupsOf(const BacklogModel& model)
{
    QStringList lines;
    QStringList flat;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (model.storyAt(index)) {
            flat << index.data().toString();
            continue;
        }
        QStringList references;
        for (int child = 0; child < model.rowCount(index); ++child)
            references << model.index(child, 0, index).data().toString();
        if (!references.isEmpty())
            lines << index.data().toString() + QStringLiteral(": ") + references.join(u' ');
    }
    return flat.isEmpty() ? lines : flat;
}

} // namespace waymark
