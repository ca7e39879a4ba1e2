// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/unknownchecks.h"

#include "model/catalog/catalogues.h"
#include "model/score/programmefigures.h"

#include <QSet>

namespace waymark {

std::vector<NamedItem> unknownChecks(const ItemSources& sources)
{
    std::vector<NamedItem> unknown;
    if (!sources.catalogues)
        return unknown;
    QSet<QString> known;
    if (sources.figures)
        for (const CheckUnit& unit : sources.figures->units)
            known.insert(unit.tool + u' ' + unit.checkId);
    for (const ListedCheck& listed : sources.catalogues->checkMap.listed())
        if (const QString name = listed.tools.value(0) + u' ' + listed.checkId; !known.contains(name))
            unknown.push_back({.item = {ItemKind::Check, name}, .code = name});
    return unknown;
}

} // namespace waymark
