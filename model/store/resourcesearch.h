// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QString>

namespace waymark {

class Database;

/// Fills temp.matching_resource (id) with the resources in whose name the text stands, ASCII case ignored. No index helps
/// to find a part of a name, so among `enoughForTwo` (opening a connection takes as long as looking through a few
/// thousand) a second thread looks through half of them.
Result<void> findResources(const Database& database, const QString& text, qint64 enoughForTwo = 100'000);

} // namespace waymark
