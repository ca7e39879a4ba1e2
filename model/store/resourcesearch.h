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
/// after one that ended at many, of the same text on the same connection.
enum class SearchFor { UntilMany, TheRest };

/// Many are so small a share of all resources, and a thousand at least.
inline constexpr qint64 shareOfMany = 128;
/// To gather the results of more takes longer than to walk through others.
inline constexpr qint64 mostOfTheRest = 100'000;

/// Fills temp.matching_resource (id) with resources in whose name the text (never empty) stands, ASCII case ignored: the
/// first many by their keys, or all, or of the rest the first mostOfTheRest (Many: there are more). Fills temp.resource_text
/// (pattern) with what the name of each is LIKE, escaped by '\'.
Result<ResourcesFound> findResources(const Database& database, const QString& text, SearchFor wanted);

} // namespace waymark
