// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"
#include "model/score/checkstanding.h"

#include <QHash>

#include <span>

namespace waymark {

/// What tests say of a choice.
enum class ChoiceEvidence {
    Confirmed,    ///< selected, and all linked checks passed
    Attested,     ///< selected, and all linked checks passed or are attested as passed by a person; one at least is attested
    Contradicted, ///< selected, and a linked check failed, or is attested as failed; an exception changes nothing in that
    Unproven,     ///< selected, and no check is linked, or one never ran or could not tell
    Stale,        ///< selected, all passed or attested, but one ran so long ago that it is no evidence any more
    Unclaimed,    ///< not selected although all linked checks passed, none of them stale, none by a person's word only
    NotClaimed    ///< not applicable; or not selected, and no tests prove it
};

template <>
struct Words<ChoiceEvidence> {
    static constexpr std::pair<ChoiceEvidence, const char*> list[] = {
        {ChoiceEvidence::Confirmed, "confirmed"},       {ChoiceEvidence::Attested, "attested"},
        {ChoiceEvidence::Contradicted, "contradicted"}, {ChoiceEvidence::Unproven, "unproven"},
        {ChoiceEvidence::Stale, "stale"},               {ChoiceEvidence::Unclaimed, "unclaimed"},
        {ChoiceEvidence::NotClaimed, "notClaimed"}};
};

/// A check that is linked to a choice, whether by the catalogue or by hand.
struct LinkedCheck {
    CheckKey check = CheckKey(0); ///< 0: no record and no run knows it yet; tool and id name it then
    QString tool = {};
    QString checkId = {};
    QString title = {};
    bool byHand = false;      ///< a person tied it
    bool byCatalogue = false; ///< the catalogue links it; both: it stays linked when the person's tie goes
};

struct ProvingCheck {
    LinkedCheck check = {};
    CheckStanding standing = CheckStanding::NeverRun;
    bool stale = false;    ///< some of its evidence is too old; a person's word isn't, as long as it is in force
    bool excepted = false; ///< all that is wrong with it is validly excepted; it stands as it stands all the same
    qint64 failed = 0;     ///< results that failed; of tools that report only failures: that are open
    qint64 results = 0;    ///< all that count, those no longer reported too
    QDateTime lastRun = {}; ///< UTC; invalid: never
};

struct ChoiceProof {
    ChoiceEvidence evidence = ChoiceEvidence::NotClaimed;
    /// What is in the way first: failed, never run, undecided, stale; then passed and attested, then what says nothing.
    std::vector<ProvingCheck> checks = {};

    int count(CheckStanding standing) const;
    /// Whether the choice can't be confirmed while this one of its checks stands so. One that never ran isn't always.
    bool isInTheWay(const ProvingCheck& check) const;
};

/// The checks' outcomes within a workload's scope, by key.
struct ScopedChecks {
    QHash<CheckKey, CheckOutcome> outcomes = {};
    QHash<CheckKey, AttestedCheck> attested = {}; ///< that are not among `outcomes`
    QDateTime freshSince = {};                    ///< UTC: what ran before is stale; invalid: nothing is
};

/// How one check stands, and what that makes of a choice which is selected, or isn't:
///
/// | check                                       | selected     | unselected |
/// |---------------------------------------------|--------------|------------|
/// | passed, by absence too                      | Confirmed    | Unclaimed  |
/// | passed, but stale                           | Stale        | NotClaimed |
/// | failed, stale or excepted or not            | Contradicted | NotClaimed |
/// | attested as failed                          | Contradicted | NotClaimed |
/// | error, skipped, suppressed, excepted or not | Unproven     | NotClaimed |
/// | attested as passed, which is never stale    | Attested     | NotClaimed |
/// | never run                                   | Unproven     | NotClaimed |
/// | not applicable                              | Unproven     | NotClaimed |
/// | none is linked                              | Unproven     | NotClaimed |
///
/// Of several checks the worst holds: Contradicted, Unproven, Stale, Attested, Confirmed. Two of them say nothing beside others:
/// one that is not applicable; and one that never ran in scope, if only the catalogue ties it and another has run or is
/// attested (each tool is one way to prove a choice). A choice that doesn't apply is NotClaimed whatever checks say.
/// CheckKey(0) never ran.
ChoiceProof choiceProof(ChoiceStatus status, std::span<const LinkedCheck> linked, const ScopedChecks& scoped);

} // namespace waymark
