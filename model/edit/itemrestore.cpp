// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/itemrestore.h"

#include "model/edit/restoresteps.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ItemRestore)
};

/// Several steps on a row as one; those that come to nothing are left out.
std::vector<Change> folded(const std::vector<Change>& changes)
{
    std::vector<Change> rows;
    std::map<std::pair<QString, QString>, size_t> places;
    for (const Change& change : changes) {
        const auto [place, isNew] = places.emplace(entityIdentity(change.either()), rows.size());
        if (isNew)
            rows.push_back(change);
        else
            rows[place->second].after = change.after;
    }
    std::erase_if(rows, [](const Change& change) { return !change.before && !change.after; });
    return rows;
}

} // namespace

Error restoreRefused(const QString& fault)
{
    return {Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

bool isRestorable(const Entity& entity)
{
    const Sprint* sprint = std::get_if<Sprint>(&entity);
    if (sprint && sprint->state == SprintState::Closed)
        return false;
    return std::visit([]<typename T>(const T&) { return hasRestore<T>; }, entity);
}

Result<RestoredItem> restoreItem(Edit& edit, const Entity& image, const Stamp& stamp, const QString& reason)
{
    if (!isRestorable(image))
        return restoreRefused(Text::tr("what was signed, decided, frozen or imported stays as it is"));
    Restoring restoring{.edit = edit,
                        .stamp = stamp,
                        .reason = reason.trimmed().isEmpty() ? Text::tr("Restored to an earlier state.") : reason.trimmed()};
    const Result<void> done = std::visit(
        [&restoring]<typename T>([[maybe_unused]] const T& row) -> Result<void> {
            if constexpr (hasRestore<T>)
                return restore(restoring, row);
            else
                return {};
        },
        image);
    if (!done)
        return done.error();
    return RestoredItem{.notes = std::move(restoring.notes)};
}

Result<RestorePlan> planRestore(Workspace& workspace, const Entity& image)
{
    std::optional<RestorePlan> plan;
    const Stamp stamp{.author = workspace.author(), .at = workspace.clock().now()};
    const auto takenBack = workspace.edit(Text::tr("See what restoring an item changes"), [&](Edit& edit) -> Result<void> {
        auto restored = restoreItem(edit, image, stamp);
        if (!restored)
            return restored.error();
        if (!edit.status())
            return edit.status();
        plan = RestorePlan{.changes = folded(edit.takeChanges()), .notes = std::move(restored->notes)};
        return Error{Error::Code::Cancelled, Text::tr("Nothing was changed."), {}};
    });
    if (plan)
        return *std::move(plan);
    return takenBack.error();
}

} // namespace waymark
