// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tieditems.h"

#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"
#include "model/programme/checkties.h"
#include "model/score/programmefigures.h"

namespace waymark {

namespace {

TiedItems itemsOf(const CheckTies& ties)
{
    TiedItems items;
    for (const TiedItem& item : ties.items)
        if (item.kind == CheckTieKind::BestPractice)
            items.bestPractices << item.item;
        else if (item.kind == CheckTieKind::Control)
            items.controls << item.item;
    return items;
}

/// Checks of any list that have a key, a tool and an id.
template <typename Check>
Result<void> addTo(std::vector<Check>& checks, const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues)
{
    for (Check& check : checks) {
        const auto references = evidence.references(check.check);
        if (!references)
            return references.error();
        const auto place = catalogues.checkMap.find(check.tool, check.checkId,
                                                    references->scannerClass.value_or(usualClass(check.checkId)));
        check.tied = itemsOf(checkTies(check.check, place, records.checkTies(), *references, catalogues.references));
    }
    return {};
}

} // namespace

Result<void> addTiedItems(ProgrammeFigures& figures, const EvidenceReader& evidence, const Records& records,
                          const Catalogues& catalogues)
{
    if (auto added = addTo(figures.checks, evidence, records, catalogues); !added)
        return added;
    return addTo(figures.attested, evidence, records, catalogues);
}

} // namespace waymark
