// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptioncover.h"
#include "model/score/exceptionfigures.h"
#include "model/score/maturity.h"
#include "tests/score/gatebuilders.h"
#include "tests/support/evidencebuilders.h"

#include <algorithm>
#include <iterator>

namespace waymark {

/// An epic on the top rung: a use case and an abuse case that it mitigates, twenty checks, a risk, and three closed sprints at
/// whose ends all was as it is now. Until a test spoils something.
struct SoundEpic {
    using Spoil = void (*)(SoundEpic&);

    QString epic = QStringLiteral("iam");
    std::vector<Story> stories;
    std::vector<Link> links;
    std::vector<AssignedCheck> assigned;
    std::set<CheckKey> everFailed = {CheckKey(2)};
    std::set<CheckKey> onlyInDrills;
    std::vector<ExceptionRecord> exceptions;
    std::vector<Risk> risks = {aRisk(QStringLiteral("R-1"), 3, 3)};
    std::vector<RiskTie> ties;
    QSet<RiskId> untold;
    bool isPlanKnown = true;
    MaturityThresholds thresholds;
    std::optional<std::vector<PastLadders>> past = std::vector<PastLadders>();

    SoundEpic()
    {
        addStory(QStringLiteral("U-1"), StoryKind::Use);
        addStory(QStringLiteral("A-1"), StoryKind::Abuse);
        links = {{.story = stories[0].id, .check = CheckKey(1)},
                 {.story = stories[1].id, .check = CheckKey(2)},
                 {.kind = LinkKind::MitigatedBy, .story = stories[1].id, .otherStory = stories[0].id}};
        for (qint64 key = 1; key <= 20; ++key)
            addCheck(key, epic, Outcome::Passed);
        risks[0].epic = epic;
        for (const int sprint : {3, 2, 1})
            past->push_back({.sprint = sprint, .epics = momentary()});
    }

    Story& addStory(const QString& reference, StoryKind kind = StoryKind::Use)
    {
        return stories.emplace_back(Story{.reference = reference,
                                          .kind = kind,
                                          .epic = epic,
                                          .priority = Priority::Must,
                                          .points = 3,
                                          .status = StoryStatus::Done,
                                          .sprint = SprintId::create()});
    }
    void addCheck(qint64 key, const QString& of, std::optional<Outcome> outcome)
    {
        AssignedCheck check{.tally = {.check = CheckKey(key), .tool = QStringLiteral("prowler"), .lastRun = onDay(10)}, .epic = of};
        if (outcome)
            check.tally.counts[{.outcome = outcome, .severity = Severity::Medium}] = 1;
        assigned.push_back(std::move(check));
    }
    CheckTally& tally(qint64 key) { return assigned[static_cast<size_t>(key) - 1].tally; }
    void let(qint64 key, Outcome outcome)
    {
        tally(key).counts.clear();
        tally(key).counts[{.outcome = outcome, .severity = Severity::Medium}] = 1;
    }
    void age(qint64 key) { tally(key).lastRun = onDay(-25); }
    void unlink(LinkKind kind)
    {
        std::erase_if(links, [kind](const Link& link) { return link.kind == kind; });
    }
    /// The end of a sprint, 0: the last one.
    void spoilPast(size_t end, Spoil spoil)
    {
        SoundEpic other;
        spoil(other);
        (*past)[end].epics = other.momentary();
    }

    std::vector<EpicMaturity> momentary() const
    {
        const QDateTime now = onDay(11);
        const QString zone = QStringLiteral("UTC");
        const std::vector<ExceptionReach> reaches = reachesInForce(exceptions, {}, now, zone);
        std::vector<CheckOutcome> checks = checkOutcomes(assigned);
        coverOutcomes(checks, assigned, {.reaches = reaches});
        const std::vector<AttestedCheck> attested = attestedChecks(checks, assigned, reaches);
        const ExceptionFigures standing = exceptionFigures({.exceptions = exceptions,
                                                            .checks = assigned,
                                                            .outcomes = checks,
                                                            .attested = attested,
                                                            .moment = now,
                                                            .risks = risks,
                                                            .riskTies = ties});
        const QDateTime freshSince = onDay(-19);
        const std::vector<EpicName> epics = {{.id = epic, .code = QStringLiteral("IAM"), .name = QStringLiteral("Identity")}};
        return momentaryLadders({.epics = epics,
                                 .stories = stories,
                                 .checks = checks,
                                 .attested = attested,
                                 .assigned = assigned,
                                 .proofs = storyProofs({.stories = stories,
                                                        .links = links,
                                                        .checks = checks,
                                                        .everFailed = everFailed,
                                                        .freshSince = freshSince,
                                                        .attested = attested}),
                                 .everFailed = everFailed,
                                 .onlyInDrills = onlyInDrills,
                                 .freshSince = freshSince,
                                 .lapsed = standing.lapsed,
                                 .risks = {.risks = risks,
                                           .ties = ties,
                                           .exceptions = exceptions,
                                           .checks = checks,
                                           .attested = attested,
                                           .now = now},
                                 .untoldRisks = untold,
                                 .isPlanKnown = isPlanKnown,
                                 .thresholds = thresholds});
    }

    EpicMaturity ladder() const
    {
        std::optional<std::span<const PastLadders>> looked;
        if (past)
            looked = std::span<const PastLadders>(*past);
        return sustainedLadders(momentary(), looked, thresholds).front();
    }
};

/// The rules that don't hold, by word.
inline QString missed(const EpicMaturity& ladder)
{
    QStringList words;
    for (const MaturityCriterion& criterion : ladder.criteria)
        if (criterion.state != CriterionState::Holds)
            words << word(criterion.rule);
    return words.join(u' ');
}

inline QString missingText(const EpicMaturity& ladder)
{
    QStringList lines;
    for (const Reason& reason : ladder.missing)
        lines << reason.text;
    return lines.join(u'\n');
}

inline const MaturityCriterion& criterionOf(const EpicMaturity& ladder, MaturityRule rule)
{
    return ladder.criteria.at(static_cast<size_t>(rule));
}

/// A person's word, with the hash of a file, instead of a check that was seen to fail.
inline void attestAbuse(SoundEpic& p)
{
    p.everFailed.clear();
    p.let(2, Outcome::Skipped);
    p.exceptions = {anException(ExceptionKind::Attestation, 2, 30)};
    p.exceptions[0].evidenceSha256 = QString(64, u'a');
}

/// What must be so of any ladder. In words what isn't; empty: all is.
inline QString faultOf(const EpicMaturity& ladder)
{
    const auto isMissing = [](const Reason& reason) { return reason.kind == Reason::Kind::Missing; };
    if (ladder.criteria.size() != std::size(Words<MaturityRule>::list))
        return QStringLiteral("a criterion is missing");
    for (const MaturityCriterion& criterion : ladder.criteria) {
        const bool holds = criterion.state == CriterionState::Holds;
        if (ladder.rung && rungOf(criterion.rule) <= *ladder.rung && !holds)
            return QStringLiteral("it stands on what does not hold: ") + word(criterion.rule);
        if (!holds && std::ranges::none_of(criterion.figure.reasons, isMissing))
            return QStringLiteral("nobody is told what is missing of ") + word(criterion.rule);
        if (holds && !criterion.figure.value)
            return QStringLiteral("nothing proves ") + word(criterion.rule);
        if (criterion.text.isEmpty())
            return QStringLiteral("nobody is told what is asked for by ") + word(criterion.rule);
    }
    const auto isNext = [&](const MaturityCriterion& criterion) {
        return rungOf(criterion.rule) == *ladder.rung + 1 && criterion.state != CriterionState::Holds;
    };
    if (ladder.rung && *ladder.rung < topRung && std::ranges::none_of(ladder.criteria, isNext))
        return QStringLiteral("nothing is in the way of the next rung");
    if (ladder.missing.empty() != (ladder.rung == topRung))
        return QStringLiteral("what is missing and the rung don't agree");
    return {};
}

} // namespace waymark
