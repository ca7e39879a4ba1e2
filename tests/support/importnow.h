// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"

namespace waymark {

/// Stages, accepts and settles one file, on the test's own thread.
inline void importNow(Workspace& workspace, const FormatCatalogue& formats, const ImportRequest& request)
{
    Progress progress;
    auto staged = stageImports(workspace.file(), {request}, formats, workspace.clock(), progress);
    if (!staged || staged->runs.empty())
        qFatal("%s", qPrintable(staged ? staged->rejected.front().error.message : staged.error().message));
    if (auto accepted = acceptImports(workspace, *staged); !accepted)
        qFatal("%s", qPrintable(accepted.error().message));
    staged->lock.reset();
    if (auto settled = settle(workspace.file(), progress); !settled)
        qFatal("%s", qPrintable(settled.error().message));
}

} // namespace waymark
