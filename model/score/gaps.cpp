// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gaps.h"

#include "model/domain/threatdigest.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

/// Of one target, the oldest first.
std::vector<ThreatReview> signaturesOf(const TargetId& target, std::span<const ThreatReview> reviews)
{
    std::vector<ThreatReview> signatures;
    std::ranges::copy_if(reviews, std::back_inserter(signatures),
                         [&](const ThreatReview& review) { return review.target == target; });
    std::ranges::stable_sort(signatures,
                             [](const ThreatReview& a, const ThreatReview& b) { return a.signedAt < b.signedAt; });
    return signatures;
}

} // namespace

Gaps findGaps(std::span<const Story> stories, std::span<const Link> links, std::span<const CheckOutcome> checks)
{
    QSet<StoryId> mitigated;
    QSet<StoryId> proven;
    QSet<CheckKey> claimed;
    for (const Link& link : links) {
        if (link.kind == LinkKind::MitigatedBy)
            mitigated.insert(link.story);
        if (link.kind == LinkKind::ProvenBy && link.check) {
            proven.insert(link.story);
            claimed.insert(*link.check);
        }
    }
    Gaps gaps;
    for (const Story& story : stories) {
        if (story.priority == Priority::Wont)
            continue;
        if (story.kind == StoryKind::Abuse && !mitigated.contains(story.id))
            gaps.unmitigated.push_back(story.id);
        if (story.kind == StoryKind::Use && !proven.contains(story.id))
            gaps.unproven.push_back(story.id);
    }
    for (const CheckOutcome& check : checks)
        if (!claimed.contains(check.check))
            gaps.unclaimed.push_back(check.check);
    return gaps;
}

ThreatModelState threatModelState(const TargetId& target, std::span<const ThreatElement> elements,
                                  std::span<const Link> links, std::span<const Story> stories,
                                  std::span<const ThreatReview> reviews)
{
    QSet<ThreatElementId> threatened;
    for (const Link& link : links)
        if (link.kind == LinkKind::Threatens && link.element)
            threatened.insert(*link.element);
    ThreatModelState state;
    for (const ThreatElement& element : elements) {
        if (element.target != target)
            continue;
        ++state.elements;
        state.answered += threatened.contains(element.id) || !element.noThreat.isEmpty() ? 1 : 0;
    }
    const std::vector<ThreatReview> signatures = signaturesOf(target, reviews);
    if (signatures.empty())
        return state;
    state.signature = signatures.back();
    state.earlier.assign(signatures.rbegin() + 1, signatures.rend());
    state.changedSince = state.signature->digest.isEmpty()
        ? state.signature->elements != state.elements || state.signature->answered != state.answered
        : state.signature->digest != threatModelDigest(target, elements, links, stories);
    return state;
}

} // namespace waymark
