// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/quickcheck.h"

#include "model/store/database.h"
#include "model/store/integrity.h"

#include <QCoreApplication>

namespace waymark {

Result<void> quickCheck(const QString& workspaceFile, Progress& progress)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("QuickCheck", text); };
    auto database = Database::open(workspaceFile, Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    (*database)->interruptWhen(progress.cancelled);
    const auto checked = checkStructure(**database, Thoroughness::Quick);
    if (progress.cancelled)
        return Error{.code = Error::Code::Cancelled, .message = tr("Cancelled.")};
    if (checked || checked.error().code != Error::Code::Broken)
        return checked;
    return Error{.code = Error::Code::Broken,
                 .message = tr("%1 is damaged. Save a copy of what can still be read, and go back to an earlier copy or "
                               "a backup.")
                                .arg(workspaceFile),
                 .detail = checked.error().detail};
}

} // namespace waymark
