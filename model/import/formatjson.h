// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace waymark {

/// The content of a format file; of one that is too large no more than shows it. Errors: Io, and those of
/// HeldFile::checkFree().
Result<QByteArray> formatBytes(const QString& path);

/// The JSON of a format file, no larger and no deeper than FormatLimits say. Errors: Parse (no JSON), Invalid (beyond a
/// limit); both name the file as `name` does.
Result<nlohmann::json> formatJson(const QByteArray& bytes, const QString& name);

} // namespace waymark
