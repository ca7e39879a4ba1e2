// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gaps.h"

#include <QSet>

namespace waymark {

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
                                  std::span<const Link> links, std::span<const ThreatReview> reviews)
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
    for (const ThreatReview& review : reviews)
        if (review.target == target && (!state.signature || review.signedAt > state.signature->signedAt))
            state.signature = review;
    state.changedSince = state.signature
        && (state.signature->elements != state.elements || state.signature->answered != state.answered);
    return state;
}

} // namespace waymark
