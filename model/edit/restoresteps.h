// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/itemrestore.h"

#include <algorithm>
#include <type_traits>

namespace waymark {

/// An item on its way back: the edit that brings it, who makes that and when, and what can't come back as it was.
struct Restoring {
    Edit& edit;
    const Stamp& stamp;
    QString reason = {}; ///< of ratings that it leaves
    QStringList notes = {};
};

// Each by the steps that people take on such items, so by the same rules. Errors: those of restoreItem().
Result<void> restore(Restoring& restoring, Story image);
Result<void> restore(Restoring& restoring, Sprint image);
Result<void> restore(Restoring& restoring, Person image);
Result<void> restore(Restoring& restoring, Target image);
Result<void> restore(Restoring& restoring, TargetRule image);
Result<void> restore(Restoring& restoring, Risk image);
Result<void> restore(Restoring& restoring, Policy image);
Result<void> restore(Restoring& restoring, GameDay image);
Result<void> restore(Restoring& restoring, Workload image);
Result<void> restore(Restoring& restoring, Link image);
Result<void> restore(Restoring& restoring, RiskTie image);
Result<void> restore(Restoring& restoring, PolicyTie image);
Result<void> restore(Restoring& restoring, ControlTie image);
Result<void> restore(Restoring& restoring, GameDayTie image);
Result<void> restore(Restoring& restoring, ToolTie image);
Result<void> restore(Restoring& restoring, Note image);
Result<void> restore(Restoring& restoring, WorkspaceProperties image);

template <typename T, typename... Kinds>
inline constexpr bool isAmong = (std::is_same_v<T, Kinds> || ...);
/// What restore() takes.
template <typename T>
inline constexpr bool hasRestore = isAmong<T, Story, Sprint, Person, Target, TargetRule, Risk, Policy, GameDay, Workload, Link,
                                           RiskTie, PolicyTie, ControlTie, GameDayTie, ToolTie, Note, WorkspaceProperties>;

/// Leaves out what a field names if that is gone, and says so.
template <typename T>
void leaveOutGone(Restoring& restoring, std::optional<decltype(T::id)>& id, const QString& note)
{
    if (!id || restoring.edit.find<T>(*id))
        return;
    id.reset();
    restoring.notes << note;
}

/// Whether another row of the kind has this reference.
template <typename T>
bool isGiven(const Edit& edit, const T& row)
{
    return std::ranges::any_of(edit.rows<T>(), [&](const T* other) { return other->id != row.id && other->reference == row.reference; });
}

/// "It comes back as ..."
QString anotherReference(const QString& before, const QString& now);

/// "Nothing was changed: ..."
Error restoreRefused(const QString& fault);

} // namespace waymark
