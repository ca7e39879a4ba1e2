// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"
#include "model/edit/editedrows.h"

#include <array>
#include <memory>
#include <type_traits>

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
    /// All rows of a kind, likewise: those of the records, then those that this edit brought, in that order.
    template <typename T>
    std::vector<const T*> rows() const;
    /// Of these the ones of which keyOf() is `key`: who adds many rows must not look through all of them for each one. The same
    /// function each time: it is what the index is known by.
    template <typename T>
    std::vector<const T*> rowsWith(QString (*keyOf)(const T&), const QString& key) const { return edited<T>().rowsWith(keyOf, key); }
    /// The highest numberOf() any row; 0, if there is none above. Of many rows that are added each is looked at once; as above.
    template <typename T>
    int highestOf(int (*numberOf)(const T&)) const { return edited<T>().highestOf(numberOf); }

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
    template <typename T, typename... Kinds>
    static constexpr size_t placeAmong(const std::variant<Kinds...>*)
    {
        size_t place = 0;
        static_cast<void>(((std::is_same_v<T, Kinds> || (++place, false)) || ...));
        return place;
    }
    template <typename T>
    static constexpr size_t placeOf = placeAmong<T>(static_cast<const Entity*>(nullptr));
    template <typename T>
    EditedRows<T>& edited() const;
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
    mutable std::array<std::unique_ptr<EditedKind>, std::variant_size_v<Entity>> m_edited; ///< by kind; null: not touched yet
};

template <typename T>
EditedRows<T>& Edit::edited() const
{
    std::unique_ptr<EditedKind>& rows = m_edited[placeOf<T>];
    if (!rows)
        rows = std::make_unique<EditedRows<T>>(m_records.of<T>());
    return static_cast<EditedRows<T>&>(*rows);
}

template <typename T>
const T* Edit::find(const decltype(T::id)& id) const
{
    return m_edited[placeOf<T>] ? edited<T>().find(id) : m_records.of<T>().find(id);
}

template <typename T>
std::vector<const T*> Edit::rows() const
{
    return edited<T>().rows();
}

} // namespace waymark
