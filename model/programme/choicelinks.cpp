// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/choicelinks.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/toolname.h"
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace waymark {

namespace {

LinkedCheck linkedUnit(const CheckUnit& unit, bool byHand)
{
    return {.check = unit.key, .tool = unit.tool, .checkId = unit.checkId, .title = unit.title, .byHand = byHand};
}

/// The links of all items of one kind. A person's word beats the catalogue.
class LinksOfKind {
public:
    LinksOfKind(CheckTieKind kind, const Records& records)
    {
        for (const CheckTie& tie : records.checkTies())
            if (tie.kind == kind && tie.check)
                m_said.emplace(std::pair(tie.item, *tie.check), tie.state);
    }

    /// What the catalogue says; each check once for an item.
    void link(const QString& item, const CheckUnit& unit)
    {
        const auto said = m_said.find({item, unit.key});
        const bool isSaid = said != m_said.end();
        if (isSaid && said->second == CheckTieState::Rejected)
            return;
        m_links[item].push_back(linkedUnit(unit, isSaid));
        m_links[item].back().byCatalogue = true;
        if (isSaid)
            m_linkedByHand.insert(said->first);
    }
    void linkUnknown(const QString& item, const QString& tool, const QString& checkId)
    {
        m_unknown[item].push_back({.tool = tool, .checkId = checkId, .byCatalogue = true});
    }
    QHash<QString, std::vector<LinkedCheck>> take(std::span<const CheckUnit> units)
    {
        addMade(units);
        for (auto it = m_unknown.cbegin(); it != m_unknown.cend(); ++it) {
            std::vector<LinkedCheck>& links = m_links[it.key()];
            links.insert(links.end(), it->begin(), it->end());
        }
        return std::move(m_links);
    }

private:
    using Named = std::pair<QString, CheckKey>; ///< item, check

    void addMade(std::span<const CheckUnit> units)
    {
        QHash<CheckKey, const CheckUnit*> byKey;
        for (const CheckUnit& unit : units)
            byKey.insert(unit.key, &unit);
        for (const auto& [named, state] : m_said) {
            if (state != CheckTieState::Made || m_linkedByHand.contains(named))
                continue;
            const CheckUnit* unit = byKey.value(named.second, nullptr);
            m_links[named.first].push_back(unit ? linkedUnit(*unit, true) : LinkedCheck{.check = named.second, .byHand = true});
        }
    }

    std::map<Named, CheckTieState> m_said; ///< by people
    std::set<Named> m_linkedByHand;        ///< that the catalogue links as well
    QHash<QString, std::vector<LinkedCheck>> m_links;
    QHash<QString, std::vector<LinkedCheck>> m_unknown; ///< to the workspace
};

using Classes = QHash<CheckKey, std::set<ScannerClass>>;

Classes classesIn(std::span<const CheckTally> tallies)
{
    Classes classes;
    for (const CheckTally& tally : tallies)
        classes[tally.check].insert(tally.scope.scannerClass);
    return classes;
}

void linkPlaced(LinksOfKind& practices, const CheckMap& map, std::span<const CheckUnit> units, const Classes& classes)
{
    for (const CheckUnit& unit : units) {
        std::set<QString> slugs;
        for (const ScannerClass ran : classes.value(unit.key, {usualClass(unit.checkId)}))
            if (const auto place = map.find(unit.tool, unit.checkId, ran))
                slugs.insert(place->practices.begin(), place->practices.end());
        for (const QString& slug : slugs)
            practices.link(slug, unit);
    }
}

/// What the catalogue lists by name and the workspace doesn't know yet by any of the tool's names.
void linkListed(LinksOfKind& practices, const CheckMap& map, std::span<const CheckUnit> units)
{
    QHash<QString, QStringList> toolsById;
    for (const CheckUnit& unit : units)
        toolsById[unit.checkId] << plainTool(unit.tool);
    for (const ListedCheck& check : map.listed()) {
        const QStringList known = toolsById.value(check.checkId);
        if (std::ranges::any_of(known, [&](const QString& tool) { return check.tools.contains(tool); }))
            continue;
        for (const QString& slug : check.practices)
            practices.linkUnknown(slug, check.tools.front(), check.checkId);
    }
}

using UnitsByTool = QHash<QString, std::vector<const CheckUnit*>>;

UnitsByTool byTool(std::span<const CheckUnit> units)
{
    UnitsByTool grouped;
    for (const CheckUnit& unit : units)
        grouped[plainTool(unit.tool)].push_back(&unit);
    return grouped;
}

void linkPatterns(LinksOfKind& choices, const QString& item, const std::vector<CheckPattern>& patterns, const UnitsByTool& units)
{
    QSet<CheckKey> linked; // several patterns may match the same
    for (const CheckPattern& pattern : patterns) {
        bool known = false;
        for (const CheckUnit* unit : units.value(pattern.tool)) {
            if (!pattern.matches(pattern.tool, unit->checkId))
                continue;
            known = true;
            if (!linked.contains(unit->key))
                choices.link(item, *unit);
            linked.insert(unit->key);
        }
        if (!known)
            choices.linkUnknown(item, pattern.tool, pattern.check);
    }
}

Result<void> linkBuiltInLenses(LinksOfKind& choices, std::span<const CheckUnit> units)
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    const UnitsByTool grouped = byTool(units);
    for (const BuiltInLens& lens : library->lenses()) {
        if (lens.key == frameworkLensKey)
            continue;
        const auto patterns = library->patterns(lens.key);
        if (!patterns)
            return patterns.error();
        for (auto it = patterns->cbegin(); it != patterns->cend(); ++it)
            linkPatterns(choices, choiceItem(lens.key, it.key().first, it.key().second), it.value(), grouped);
    }
    return {};
}

} // namespace

Result<ChoiceLinks> ChoiceLinks::gather(const Records& records, const Catalogues& catalogues, std::span<const CheckUnit> units,
                                        std::span<const CheckTally> tallies)
{
    LinksOfKind practices(CheckTieKind::BestPractice, records);
    LinksOfKind choices(CheckTieKind::Choice, records);
    linkPlaced(practices, catalogues.checkMap, units, classesIn(tallies));
    linkListed(practices, catalogues.checkMap, units);
    if (auto linked = linkBuiltInLenses(choices, units); !linked)
        return linked.error();
    ChoiceLinks links;
    links.m_byPractice = practices.take(units);
    links.m_byChoice = choices.take(units);
    return links;
}

std::vector<LinkedCheck> ChoiceLinks::of(const QString& lensKey, const QString& question, const QString& choice) const
{
    const ChoiceTie tie = tieOfChoice(lensKey, question, choice);
    return (tie.kind == CheckTieKind::BestPractice ? m_byPractice : m_byChoice).value(tie.item);
}

QString choiceItem(const QString& lensKey, const QString& question, const QString& choice)
{
    return lensKey + u'/' + question + u'/' + choice;
}

ChoiceTie tieOfChoice(const QString& lensKey, const QString& question, const QString& choice)
{
    if (lensKey == frameworkLensKey)
        return {.kind = CheckTieKind::BestPractice, .item = choice};
    return {.kind = CheckTieKind::Choice, .item = choiceItem(lensKey, question, choice)};
}

} // namespace waymark
