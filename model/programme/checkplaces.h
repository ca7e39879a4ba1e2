// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checktie.h"
#include "model/programme/epicties.h"
#include "model/score/programmefigures.h"

#include <QHash>

#include <optional>
#include <vector>

namespace waymark {

class Records;
struct Catalogues;

/// What is taken for the class of scanner that a check is of where no run says: some rules of the catalogue go by that. Ids that
/// only weaknesses have say it themselves.
ScannerClass usualClass(const QString& checkId);

/// What a check of the workspace is tied to in the catalogues.
struct PlacedCheck {
    QString epic = {}; ///< id; empty: unassigned
    TiedItems items = {};
};

/// Finds the epic, best practices and controls of one check after the other, by people's word and by the check map. What newest
/// results refer to is not asked for, see addTiedItems(), unless the figures know it. Outlived by what it is made of.
class CheckPlaces {
public:
    CheckPlaces(const Records& records, const Catalogues& catalogues, const ProgrammeFigures& figures);

    PlacedCheck of(const CheckUnit& unit) const;
    const CheckOutcome* outcome(CheckKey check) const;   ///< null: it never ran
    const AttestedCheck* attested(CheckKey check) const; ///< null: no word of a person holds for it, or it has an outcome

private:
    std::optional<CheckPlace> placeOf(const CheckUnit& unit) const;

    const Catalogues& m_catalogues;
    EpicTies m_epics;
    QHash<CheckKey, std::vector<CheckTie>> m_said; ///< by people
    QHash<CheckKey, const CheckOutcome*> m_outcomes;
    QHash<CheckKey, const AttestedCheck*> m_attested;
};

} // namespace waymark
