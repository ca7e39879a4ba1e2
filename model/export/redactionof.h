// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/report/redaction.h"

namespace waymark {

class Records;

/// For whatever is written of a workspace: hides its people (also owners, authors, requesters, approvers and reviewers that are no
/// people of it, whoever made or stands in an entry of the audit log, and `author`) and its accounts. Reads the whole log: for a
/// worker. Errors: Storage, Broken.
Result<Redaction> redactionOf(const QString& workspaceFile, const Records& records, const QString& author);

} // namespace waymark
