// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checkties.h"

#include "model/catalog/catalogues.h"

#include <algorithm>
#include <map>

namespace waymark {

namespace {

using Named = std::pair<CheckTieKind, QString>;

/// Gathers what is said of one check, the strongest word first.
class Gathering {
public:
    Gathering(CheckKey check, std::span<const CheckTie> ties)
    {
        for (const CheckTie& tie : ties)
            if (tie.check == check && tie.kind != CheckTieKind::Epic)
                m_said.emplace(Named{tie.kind, tie.item}, tie.state);
        for (const auto& [named, state] : m_said)
            if (state == CheckTieState::Made)
                tie(named, TieSource::ByHand);
    }

    void tie(const Named& named, TieSource source, const QString& reference = {})
    {
        if (isRejected(named) || m_ties.contains(named))
            return;
        m_ties.emplace(named, TiedItem{.kind = named.first, .item = named.second, .source = source, .reference = reference});
    }
    void propose(TieProposal proposal)
    {
        const Named named{proposal.kind, proposal.item};
        if (!isRejected(named))
            m_proposals.emplace(named, std::move(proposal));
    }
    CheckTies take(QStringList unresolved)
    {
        CheckTies all{.unresolved = std::move(unresolved)};
        for (auto& [named, item] : m_ties)
            all.items.push_back(std::move(item));
        for (auto& [named, proposal] : m_proposals)
            if (!m_ties.contains(named))
                all.proposals.push_back(std::move(proposal));
        return all;
    }

private:
    bool isRejected(const Named& named) const
    {
        const auto said = m_said.find(named);
        return said != m_said.end() && said->second == CheckTieState::Rejected;
    }

    std::map<Named, CheckTieState> m_said; ///< by people
    std::map<Named, TiedItem> m_ties;
    std::map<Named, TieProposal> m_proposals;
};

void addPlace(Gathering& gathering, const CheckPlace& place)
{
    const TieSource source = place.byRule ? TieSource::Rule : TieSource::Listed;
    for (const QString& slug : place.practices)
        gathering.tie({CheckTieKind::BestPractice, slug}, source);
    for (const ControlReference& control : place.controls)
        gathering.tie({CheckTieKind::Control, control.item()}, source);
}

/// "container-security/IMG01/img_pinned_by_digest". Any lens may have it, of this workspace or not yet, and ids with a slash.
bool isChoice(const QString& item)
{
    const QStringList parts = item.split(u'/');
    return parts.size() >= 3 && std::ranges::none_of(parts, &QString::isEmpty);
}

} // namespace

CheckTies checkTies(CheckKey check, const std::optional<CheckPlace>& place, std::span<const CheckTie> ties,
                    const CheckReferences& references, const References& catalogue)
{
    Gathering gathering(check, ties);
    if (place)
        addPlace(gathering, *place);
    QStringList unresolved;
    for (const QString& text : references.references)
        for (const ResolvedReference& meant : catalogue.resolve(text)) {
            if (meant.match == ReferenceMatch::Unresolved)
                unresolved << text;
            else if (meant.match == ReferenceMatch::Exact)
                gathering.tie({meant.kind, meant.item}, TieSource::Reference, text);
            else
                gathering.propose({.kind = meant.kind,
                                   .item = meant.item,
                                   .match = meant.match,
                                   .reference = text,
                                   .confirmable = catalogue.has(meant.kind, meant.item)});
        }
    return gathering.take(std::move(unresolved));
}

bool isTieItem(const Catalogues& catalogues, CheckTieKind kind, const QString& item)
{
    if (kind == CheckTieKind::Choice)
        return isChoice(item);
    return kind == CheckTieKind::Epic ? catalogues.epics.find(item) != nullptr : catalogues.references.has(kind, item);
}

} // namespace waymark
