// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QString>

namespace waymark {

class Database;

enum class ResourcesFound {
    All,
    Many, ///< among them: the search ended before it saw all
};

/// How far a search goes: a text that many names hold need not be looked for in all of them to show a page. TheRest goes on
/// after one that ended at many.
enum class SearchFor { UntilMany, TheRest };

/// Many are so small a share of all resources, and this many at least.
inline constexpr qint64 shareOfMany = 128;
inline constexpr qint64 leastOfMany = 1000;

/// Fills temp.matching_resource (id) with resources in whose name the text (never empty) stands, ASCII case ignored: the
/// first many by their keys, or all, which as the rest are a hundred thousand at most (Many: there are more). Fills temp.resource_text (pattern)
/// with what the name of each is LIKE, escaped by '\'.
Result<ResourcesFound> findResources(const Database& database, const QString& text, SearchFor wanted);

} // namespace waymark
