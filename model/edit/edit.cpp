// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/edit.h"

#include "model/store/tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

qint64 revisionOf(const Entity& entity)
{
    return std::visit([](const auto& row) { return row.revision; }, entity);
}

Entity withRevision(Entity entity, qint64 revision)
{
    std::visit([&](auto& row) { row.revision = revision; }, entity);
    return entity;
}

bool sameContent(const Entity& one, const Entity& other)
{
    return withRevision(one, 0) == withRevision(other, 0);
}

} // namespace

/// The row as this edit left it, or as it was read. Two steps of one edit that both start from the same old image would
/// otherwise undo each other unseen.
Result<Entity> Edit::current(const Entity& read) const
{
    const std::optional<Entity> before = std::visit(
        [&]<typename T>(const T& row) -> std::optional<Entity> {
            const std::optional<T>* written = edited<T>().written(row.id);
            if (!written)
                return read;
            return *written && sameContent(**written, read) ? std::optional<Entity>(**written) : std::nullopt;
        },
        read);
    if (before)
        return *before;
    const auto [table, id] = entityIdentity(read);
    return Error{Error::Code::Conflict,
                 QCoreApplication::translate("Edit", "Nothing was changed: one step of the change contradicts another."),
                 QStringLiteral("%1 %2 was written before in the same edit").arg(table, id)};
}

void Edit::note(std::optional<Entity> before, std::optional<Entity> after)
{
    m_changes.push_back({.before = std::move(before), .after = std::move(after)});
    const Change& change = m_changes.back();
    std::visit(
        [&]<typename T>(const T& row) { edited<T>().write(row.id, change.after ? std::optional<T>(row) : std::nullopt); },
        change.either());
}

template <typename T>
Result<T> Edit::kept(Result<T> result)
{
    if (!result && m_status)
        m_status = result.error();
    return result;
}

Result<void> Edit::insert(Entity entity)
{
    entity = withRevision(entity, revisionOf(entity) + 1); // a row that comes back goes on from its last revision
    if (auto inserted = kept(m_tables.insert(entity)); !inserted)
        return inserted;
    note(std::nullopt, std::move(entity));
    return {};
}

Result<void> Edit::update(const Entity& before, Entity after)
{
    return kept(tryUpdate(before, std::move(after)));
}

Result<void> Edit::tryUpdate(const Entity& before, Entity after)
{
    if (sameContent(before, after))
        return {};
    const auto from = current(before);
    if (!from)
        return from.error();
    after = withRevision(std::move(after), revisionOf(*from) + 1);
    if (auto updated = m_tables.update(*from, after); !updated)
        return updated;
    note(*from, std::move(after));
    return {};
}

Result<void> Edit::remove(const Entity& entity)
{
    return kept(tryRemove(entity));
}

Result<void> Edit::tryRemove(const Entity& entity)
{
    const auto from = current(entity);
    if (!from)
        return from.error();
    if (auto removed = m_tables.remove(*from); !removed)
        return removed;
    note(*from, std::nullopt);
    return {};
}

Result<CheckKey> Edit::check(const QString& tool, const QString& checkId, const QString& title)
{
    return kept(m_tables.ensureCheck(tool, checkId, title));
}

} // namespace waymark
