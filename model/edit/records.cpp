// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"

namespace waymark {

void Records::apply(const ChangeSet& changes)
{
    for (const Change& change : changes.changes)
        std::visit(
            [&]<typename T>(const T& row) {
                auto& rows = std::get<RecordSet<T>>(m_sets);
                if (!change.after)
                    rows.remove(row.id);
                else if (rows.find(row.id))
                    rows.replace(row);
                else // new, or a run that was incoming until now
                    rows.insert(row);
            },
            change.either());
}

} // namespace waymark
