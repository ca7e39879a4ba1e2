// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checktieacts.h"

#include "model/catalog/catalogues.h"
#include "model/edit/checkedits.h"
#include "model/programme/linkends.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

bool places(const CheckPlace& place, CheckTieKind kind, const QString& item)
{
    if (kind == CheckTieKind::Epic)
        return place.epic == item;
    if (kind == CheckTieKind::BestPractice)
        return place.practices.contains(item);
    return std::ranges::any_of(place.controls, [&](const ControlReference& control) { return control.item() == item; });
}

/// Whether the catalogue ties a check to it. What rules say of a class of scanners counts, as that isn't known here.
bool catalogueTies(const LinkContext& context, CheckKey check, CheckTieKind kind, const QString& item)
{
    if (!context.catalogues || !context.units || !context.units->contains(check))
        return false;
    const CheckUnit unit = context.units->value(check);
    return std::ranges::any_of(Words<ScannerClass>::list, [&](const auto& known) {
        const auto place = context.catalogues->checkMap.find(unit.tool, unit.checkId, known.first);
        return place && places(*place, kind, item);
    });
}

} // namespace

Result<bool> tieCheckTo(CheckTieKind kind, Edit& edit, const QString& item, const QString& check, const LinkContext& context)
{
    if (!hasContent(context, kind, item))
        return goneEnd(item);
    const auto key = checkEnd(edit, check);
    if (!key)
        return key.error();
    const auto has = [&context](CheckTieKind ofKind, const QString& each) { return hasContent(context, ofKind, each); };
    return changedIf(tieChecks(edit, std::array{*key}, kind, item, context.author, has));
}

Result<bool> untieCheckFrom(CheckTieKind kind, Edit& edit, const QString& item, const QString& check, const LinkContext& context)
{
    const auto key = knownCheck(check, context);
    if (!key)
        return false;
    std::optional<CheckTie> said;
    for (const CheckTie* tie : edit.rows<CheckTie>()) {
        if (tie->check != *key || tie->kind != kind)
            continue;
        if (tie->item == item)
            said = *tie;
        else if (kind == CheckTieKind::Epic && tie->state == CheckTieState::Made)
            return false; // a person gave it to another epic
    }
    if (said && said->state == CheckTieState::Rejected)
        return false;
    if (catalogueTies(context, *key, kind, item))
        return changedBy(rejectTie(edit, *key, kind, item, context.author));
    return said ? changedBy(untie(edit, said->id)) : Result<bool>(false);
}

} // namespace waymark
