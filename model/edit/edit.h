// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"
#include "model/edit/records.h"

#include <map>

namespace waymark {

class Tables;

/// What `Workspace::edit` hands to its function: the only way to change records. Each call writes to the database at
/// once, inside the one transaction of the edit, and notes the images for undo and audit.
/// Errors: Conflict (the row was changed or removed by somebody else since it was read; names author and time),
/// Invalid (a rule of the database refuses the row), Storage. After one, the edit can only fail: what the function does
/// with it decides which words the caller gets, not whether anything is committed.
class Edit {
public:
    Edit(Tables& tables, const Records& records) : m_tables(tables), m_records(records) {}

    const Records& records() const { return m_records; } ///< as before this edit

    /// A row as this edit has left it so far; none: it isn't there, or not any more. Good until the row is written again.
    template <typename T>
    const T* find(const decltype(T::id)& id) const;
    /// All rows of a kind, likewise.
    template <typename T>
    std::vector<const T*> rows() const;

    Result<void> insert(Entity entity);
    /// `before.revision` is the one that was read. Of a row that this same edit has written already, `before` must be
    /// what it wrote, whatever its revision. Nothing happens if the two differ in nothing.
    Result<void> update(const Entity& before, Entity after);
    Result<void> remove(const Entity& entity);

    /// The key of a check, which is made known to the workspace if it has never run in it.
    Result<CheckKey> check(const QString& tool, const QString& checkId, const QString& title = {});

    const Result<void>& status() const { return m_status; } ///< the first error of any call
    std::vector<Change> takeChanges() { return std::move(m_changes); }

private:
    template <typename T>
    Result<T> kept(Result<T> result);
    Result<Entity> current(const Entity& read) const;
    Result<void> tryUpdate(const Entity& before, Entity after);
    Result<void> tryRemove(const Entity& entity);
    void note(std::optional<Entity> before, std::optional<Entity> after);

    Tables& m_tables;
    const Records& m_records;
    std::vector<Change> m_changes;
    Result<void> m_status;
    std::map<std::pair<QString, QString>, std::optional<Entity>> m_written; ///< by identity; none: removed
};

template <typename T>
const T* Edit::find(const decltype(T::id)& id) const
{
    const auto written =
        m_written.empty() ? m_written.end() : m_written.find({QLatin1String(EntityTraits<T>::table), id.toString()});
    if (written == m_written.end())
        return m_records.of<T>().find(id);
    return written->second ? &std::get<T>(*written->second) : nullptr;
}

template <typename T>
std::vector<const T*> Edit::rows() const
{
    const QString table = QLatin1String(EntityTraits<T>::table);
    QHash<decltype(T::id), const T*> written; // null: removed
    std::vector<const T*> rows;
    for (auto it = m_written.lower_bound({table, QString()}); it != m_written.end() && it->first.first == table; ++it) {
        const auto id = *decltype(T::id)::parse(it->first.second);
        const T* row = it->second ? &std::get<T>(*it->second) : nullptr;
        written.insert(id, row);
        if (row && !m_records.of<T>().find(id))
            rows.push_back(row);
    }
    for (const T& row : m_records.of<T>().all())
        if (const T* now = written.value(row.id, &row))
            rows.push_back(now);
    return rows;
}

} // namespace waymark
