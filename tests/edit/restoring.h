// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/itemrestore.h"
#include "tests/support/planningbox.h"

namespace waymark::restoring {

inline Stamp stamp()
{
    return {.author = QStringLiteral("Anna"), .at = someTime().addDays(1)};
}

/// The row as it is now, without its revision; empty: it isn't there.
inline QJsonObject rowNow(const Records& records, const Entity& entity)
{
    const auto rows = rowsOf(records, false);
    const auto row = rows.find(entityIdentity(entity));
    return row == rows.end() ? QJsonObject() : row->second;
}

inline QJsonObject rowIn(const Entity& image)
{
    QJsonObject json = std::visit([](const auto& row) { return toJson(row); }, image);
    json.remove(QStringLiteral("revision"));
    return json;
}

/// The words in which it is refused; empty: it was done.
inline QString restore(PlanningBox& box, const Entity& image, QStringList* notes = nullptr)
{
    const auto done = box.edit([&](Edit& edit) -> Result<void> {
        const auto restored = restoreItem(edit, image, stamp());
        if (!restored)
            return restored.error();
        if (notes)
            *notes = restored->notes;
        return {};
    });
    return done ? QString() : done.error().message;
}

/// Does it to the plan; must go.
inline void must(PlanningBox& box, const PlanningBox::Step& step)
{
    if (const auto done = box.edit(step); !done)
        qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

} // namespace waymark::restoring
