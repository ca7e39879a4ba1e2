// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemlinks.h"

namespace waymark {

// What the acts on ties (linkacts.h) look up of the two ends, as the edit has left them so far.

/// NotFound, in words for whichever end it is.
Error goneEnd(const QString& id);

Result<bool> changedIf(const Result<int>& count); ///< whether any was
Result<bool> changedBy(const Result<void>& done); ///< true unless it failed

/// By its key, or by the name of one that may have to be made known: "prowler iam_root_mfa", "trivy (sarif) CVE-2021-1".
Result<CheckKey> checkEnd(Edit& edit, const QString& text);
/// Likewise, without making any known.
std::optional<CheckKey> knownCheck(const QString& text, const LinkContext& context);

/// Whether content has an epic, best practice or control.
bool hasContent(const LinkContext& context, CheckTieKind kind, const QString& item);

/// The id of a row that is there. Errors: NotFound.
template <typename T>
Result<decltype(T::id)> rowEnd(const Edit& edit, const QString& text)
{
    const auto id = decltype(T::id)::parse(text);
    if (id && edit.find<T>(*id))
        return *id;
    return goneEnd(text);
}

/// A copy of the first row of which `which(row)` holds.
template <typename T, typename Which>
std::optional<T> rowWhere(const Edit& edit, Which&& which)
{
    for (const T* row : edit.rows<T>())
        if (which(*row))
            return *row;
    return std::nullopt;
}

} // namespace waymark
