// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/quickcheck.h"

#include "model/store/database.h"
#include "model/store/integrity.h"

namespace waymark {

Result<void> quickCheck(const QString& workspaceFile)
{
    const auto database = Database::open(workspaceFile, Database::Mode::ReadOnly);
    return database ? quickCheck(**database) : Result<void>(database.error());
}

} // namespace waymark
