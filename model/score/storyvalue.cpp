// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/storyvalue.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryValue)
};

int priorityWeight(Priority priority)
{
    switch (priority) {
    case Priority::Must: return 6;
    case Priority::Should: return 3;
    case Priority::Could: return 1;
    case Priority::Wont: return 0;
    }
    Q_UNREACHABLE();
}

/// How many abuse cases that are not proven each use case stands against.
QHash<StoryId, int> openMitigations(const PlanningEvidence& evidence, const StoryProofs& proofs)
{
    QSet<StoryId> settled;
    for (const Story& story : evidence.stories)
        if (story.priority == Priority::Wont || proofs.mitigations.value(story.id) == Mitigation::Proven)
            settled.insert(story.id);
    QHash<StoryId, int> counts;
    for (const Link& link : evidence.links)
        if (link.kind == LinkKind::MitigatedBy && link.otherStory && !settled.contains(link.story))
            ++counts[*link.otherStory];
    return counts;
}

} // namespace

std::vector<StoryValue> storyValues(const PlanningEvidence& evidence)
{
    static const StoryProofs none;
    const StoryProofs& proofs = evidence.proofs ? *evidence.proofs : none;
    const auto mitigations = openMitigations(evidence, proofs);
    std::vector<StoryValue> values;
    for (const Story& story : evidence.stories) {
        const StoryProof& proof = proofs.of(story.id);
        values.push_back(
            {.points = story.points,
             .perPoint = priorityWeight(story.priority),
             .abuse = story.kind == StoryKind::Abuse,
             .mitigates = mitigations.value(story.id),
             .failing = static_cast<int>(proof.failing.size()),
             .unproven = static_cast<int>(proof.neverRun.size() + proof.undecided.size() + proof.stale.size())});
    }
    return values;
}

QString valueText(const StoryValue& value)
{
    QStringList parts = {Text::tr("%1 points x %2").arg(value.points).arg(value.perPoint)};
    if (value.abuse)
        parts << Text::tr("4 (an abuse case)");
    if (value.mitigates > 0)
        parts << Text::tr("%1 (abuse cases that it mitigates: %2)")
                     .arg(std::min(12, 4 * value.mitigates))
                     .arg(value.mitigates);
    if (value.proof() > 0)
        parts << Text::tr("%1 (linked checks: %2 failing, %3 not proven)")
                     .arg(value.proof()).arg(value.failing).arg(value.unproven);
    return Text::tr("%1 = %2").arg(parts.join(QStringLiteral(" + "))).arg(value.total());
}

qint64 discount(size_t sprint)
{
    qint64 left = 1'000'000'000;
    for (size_t i = 0; i < sprint; ++i)
        left = left * 4 / 5;
    return left;
}

QString planningFormula()
{
    return Text::tr("Sum over the planned stories of value x discount. Value: points x 6 for a must, 3 for a should, 1 for a "
                    "could; + 4 for an abuse case, + 4 for each abuse case not proven yet that a use case mitigates (12 "
                    "at most); + 3 for each linked check that fails and 2 for each that is not proven otherwise (12 at most); "
                    "the whole x 1.2 where the epic is in the sprint's focus. Discount: 0.8 for each open sprint before the "
                    "story's. Musts, and what they depend on, come first whatever their value.");
}

} // namespace waymark
