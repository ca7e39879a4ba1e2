// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lenslibrary.h"
#include "model/domain/check.h"
#include "model/domain/checktie.h"
#include "model/score/choiceproof.h"

#include <QHash>

#include <span>
#include <vector>

namespace waymark {

struct Catalogues;
class Records;

/// Which checks are linked to which choice of any lens, found once for all choices. Of the framework: what the catalogue and
/// people tie to the best practice whose slug is the choice's id. Of other lenses: the patterns that come with a built-in one,
/// and what people tied to the choice. What a person rejected is not linked. Checks that nobody has run yet are linked by what
/// the catalogue lists of them.
class ChoiceLinks {
public:
    /// `units`: every check that the workspace knows. `tallies` say in which scanner class each ran, which some rules of the
    /// catalogue go by; for one that never ran see usualClass(). Errors: Io, Parse (of the patterns).
    static Result<ChoiceLinks> gather(const Records& records, const Catalogues& catalogues,
                                      std::span<const CheckUnit> units, std::span<const CheckTally> tallies = {});

    /// In the order in which the workspace came to know them, then those that a person tied, then those that it doesn't know.
    std::vector<LinkedCheck> of(const QString& lensKey, const QString& question, const QString& choice) const;

private:
    QHash<QString, std::vector<LinkedCheck>> m_byPractice; ///< slug
    QHash<QString, std::vector<LinkedCheck>> m_byChoice;   ///< choiceItem()
};

/// What CheckTie::item is for a choice: "container-security/IMG01/img_pinned_by_digest".
QString choiceItem(const QString& lensKey, const QString& question, const QString& choice);

/// How a person ties a check to a choice: of the framework to the best practice, of others to the choice.
struct ChoiceTie {
    CheckTieKind kind = CheckTieKind::Choice;
    QString item = {};
};
ChoiceTie tieOfChoice(const QString& lensKey, const QString& question, const QString& choice);

} // namespace waymark
