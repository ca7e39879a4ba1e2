// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonValue>

#include <vector>

namespace waymark {

/// The JSON documents of one file, one after another: what a pipeline gets that appends each page to a file. Also UTF-16,
/// which PowerShell writes when it redirects. Errors: Parse, with the position in bytes of UTF-8 and the reason, of what
/// is no JSON, is empty, or has more than 64 MB.
Result<std::vector<QJsonValue>> jsonDocuments(const QByteArray& file);

} // namespace waymark
