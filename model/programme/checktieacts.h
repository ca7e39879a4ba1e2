// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemlinks.h"

namespace waymark {

// Acts of linkacts.h on ties of checks to epics, best practices and controls.

/// By hand, whether or not the catalogue says so too: a person's word then stands whatever becomes of the catalogue's.
Result<bool> tieCheckTo(CheckTieKind kind, Edit& edit, const QString& item, const QString& check, const LinkContext& context);
/// What the catalogue says is rejected, what only people said is taken back.
Result<bool> untieCheckFrom(CheckTieKind kind, Edit& edit, const QString& item, const QString& check, const LinkContext& context);

/// The same, as LinkRule::Act.
template <CheckTieKind Kind>
Result<bool> tieCheck(Edit& edit, const QString& item, const QString& check, const LinkContext& context)
{
    return tieCheckTo(Kind, edit, item, check, context);
}

template <CheckTieKind Kind>
Result<bool> untieCheck(Edit& edit, const QString& item, const QString& check, const LinkContext& context)
{
    return untieCheckFrom(Kind, edit, item, check, context);
}

} // namespace waymark
