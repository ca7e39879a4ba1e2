// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/checkmap.h"
#include "model/catalog/references.h"
#include "model/domain/checkreferences.h"
#include "model/domain/checktie.h"

#include <optional>
#include <span>

namespace waymark {

struct Catalogues;

/// How a check came to be tied to something. Where several say the same, the first of them counts.
enum class TieSource {
    ByHand,   ///< a person made or confirmed it
    Listed,   ///< the catalogue names the check
    Rule,     ///< a rule of the catalogue for such checks
    Reference ///< the newest result names it, and it is sure what that means
};

/// A best practice, control or choice of a lens that a check gives evidence for. What is of an epic is in CheckOutcome.
struct TiedItem {
    CheckTieKind kind = CheckTieKind::BestPractice;
    QString item = {};
    TieSource source = TieSource::ByHand;
    QString reference = {}; ///< as the result has it; empty unless that is the source

    friend bool operator==(const TiedItem&, const TiedItem&) = default;
};

/// What a reference in results may mean. Counts for nothing until a person confirms it.
struct TieProposal {
    CheckTieKind kind = CheckTieKind::BestPractice;
    QString item = {};
    ReferenceMatch match = ReferenceMatch::BySlug;
    QString reference = {};
    /// False: a practice that is no more, and nobody has said what took its place. It can only be rejected.
    bool confirmable = true;

    friend bool operator==(const TieProposal&, const TieProposal&) = default;
};

/// All that a check is tied to besides its epic and stories, best practices first, each by its item.
struct CheckTies {
    std::vector<TiedItem> items = {};
    std::vector<TieProposal> proposals = {}; ///< of nothing that is tied or was rejected
    QStringList unresolved = {};             ///< references that the catalogue doesn't know
};

/// `place`: where the catalogue puts the check. `ties` may be those of all checks.
CheckTies checkTies(CheckKey check, const std::optional<CheckPlace>& place, std::span<const CheckTie> ties,
                    const CheckReferences& references, const References& catalogue);

/// Whether checks can be tied to an item by hand: an epic, best practice or control of the catalogues, or what can be a choice
/// of a lens, "key/question/choice".
bool isTieItem(const Catalogues& catalogues, CheckTieKind kind, const QString& item);

} // namespace waymark
