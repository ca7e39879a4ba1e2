// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemlinks.h"

#include "model/programme/itemkindtext.h"
#include "model/programme/linkacts.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ItemLinks)
};

/// Carries out one act of the rule for two items.
Result<bool> act(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context, LinkRule::Act LinkRule::*which)
{
    const LinkRule* rule = linkRule(one.kind, other.kind);
    if (!rule)
        return Error{.message = Text::tr("Nothing was changed: “%1” and “%2” can't be tied to each other.")
                                    .arg(itemKindText(one.kind), itemKindText(other.kind))};
    const bool swapped = rule->one != one.kind;
    return (rule->*which)(edit, swapped ? other.id : one.id, swapped ? one.id : other.id, context);
}

} // namespace

bool canLink(ItemKind one, ItemKind other)
{
    return linkRule(one, other) != nullptr;
}

Result<bool> linkItems(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context)
{
    return act(edit, one, other, context, &LinkRule::link);
}

Result<bool> unlinkItems(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context)
{
    return act(edit, one, other, context, &LinkRule::unlink);
}

} // namespace waymark
