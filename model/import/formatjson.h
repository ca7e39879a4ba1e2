// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace waymark {

/// The JSON of a format file, no larger and no deeper than FormatLimits say. Errors: Parse (no JSON), Invalid (beyond a
/// limit); both name the file as `name` does.
Result<nlohmann::json> formatJson(const QByteArray& bytes, const QString& name);

} // namespace waymark
