// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"

#include <QHash>

namespace waymark {

/// What a run that counts changed against the counting run before it, in each of its scopes, as things are now: runs that
/// were imported, deleted or re-scoped since its import are heeded. Results by kind, see changeKind().
struct RunChanges {
    qint64 added = 0; ///< new
    qint64 changed = 0;
    qint64 resolved = 0;
    qint64 reopened = 0;

    friend bool operator==(const RunChanges&, const RunChanges&) = default;
};

/// A run that isn't there doesn't count.
using ChangesByRun = QHash<RunId, RunChanges>;

} // namespace waymark
