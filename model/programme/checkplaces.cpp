// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checkplaces.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "model/programme/checkties.h"

namespace waymark {

namespace {

TiedItems itemsAt(const std::optional<CheckPlace>& place)
{
    TiedItems items;
    if (!place)
        return items;
    items.bestPractices = place->practices;
    for (const ControlReference& control : place->controls)
        items.controls << control.item();
    return items;
}

TiedItems itemsIn(const CheckTies& ties)
{
    TiedItems items;
    for (const TiedItem& item : ties.items)
        if (item.kind == CheckTieKind::BestPractice)
            items.bestPractices << item.item;
        else if (item.kind == CheckTieKind::Control)
            items.controls << item.item;
    return items;
}

} // namespace

ScannerClass usualClass(const QString& checkId)
{
    const bool isWeakness = checkId.startsWith(QStringLiteral("CVE-")) || checkId.startsWith(QStringLiteral("GHSA-"));
    return isWeakness ? ScannerClass::Vulnerability : ScannerClass::Misconfiguration;
}

CheckPlaces::CheckPlaces(const Records& records, const Catalogues& catalogues, const ProgrammeFigures& figures)
    : m_catalogues(catalogues), m_epics(records)
{
    for (const CheckTie& tie : records.checkTies())
        if (tie.check)
            m_said[*tie.check].push_back(tie);
    m_outcomes.reserve(qsizetype(figures.checks.size()));
    for (const CheckOutcome& check : figures.checks)
        m_outcomes.insert(check.check, &check);
    for (const AttestedCheck& check : figures.attested)
        m_attested.insert(check.check, &check);
}

const CheckOutcome* CheckPlaces::outcome(CheckKey check) const
{
    return m_outcomes.value(check, nullptr);
}

const AttestedCheck* CheckPlaces::attested(CheckKey check) const
{
    return m_attested.value(check, nullptr);
}

PlacedCheck CheckPlaces::of(const CheckUnit& unit) const
{
    const CheckOutcome* ran = outcome(unit.key);
    const AttestedCheck* claimed = ran ? nullptr : attested(unit.key);
    const auto place = placeOf(unit);
    PlacedCheck placed{.epic = ran ? ran->epic : claimed ? claimed->epic : m_epics.of(unit.key, place).epic};
    if (ran && ran->tied)
        placed.items = *ran->tied;
    else if (claimed && claimed->tied)
        placed.items = *claimed->tied;
    else if (const auto said = m_said.constFind(unit.key); said != m_said.cend())
        placed.items = itemsIn(checkTies(unit.key, place, *said, {}, m_catalogues.references));
    else
        placed.items = itemsAt(place);
    return placed;
}

/// Some rules go by the scanner's class, which figures don't keep. It is that of the ids that only weaknesses have, else one by
/// which the rules give the epic that the check was found to be of. Holding a check against all rules costs some microseconds.
std::optional<CheckPlace> CheckPlaces::placeOf(const CheckUnit& unit) const
{
    const CheckOutcome* ran = outcome(unit.key);
    const bool isNowhere = ran && (ran->placement.isEmpty() || ran->placement == QStringLiteral("story"));
    if (isNowhere && !m_said.contains(unit.key))
        return std::nullopt;
    const CheckMap& map = m_catalogues.checkMap;
    const auto usual = map.find(unit.tool, unit.checkId, usualClass(unit.checkId));
    if (!ran || ran->placement != QStringLiteral("rule") || (usual && usual->epic == ran->epic))
        return usual;
    for (const auto& [scannerClass, text] : Words<ScannerClass>::list)
        if (auto other = map.find(unit.tool, unit.checkId, scannerClass); other && other->epic == ran->epic)
            return other;
    return usual;
}

} // namespace waymark
