// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptionstate.h"
#include "model/score/exposure.h"
#include "model/score/heatmap.h"
#include "model/score/residual.h"
#include "model/score/riskfigures.h"

#include <QStringList>

namespace waymark {

class Records;
struct Catalogues;
struct ProgrammeFigures;

/// An exception that accepts, or is to accept, a risk itself.
struct RowAcceptance {
    QString reference = {};
    ExceptionState state = ExceptionState::Proposed;
    QDate until = {};
    bool lapsed = false; ///< it expired, although the risk still needs it

    friend bool operator==(const RowAcceptance&, const RowAcceptance&) = default;
};

/// A risk with what its row says besides.
struct RiskRow {
    Risk risk = {};
    RiskStand stand = RiskStand::Unrated;
    QString owner = {};     ///< name; empty: nobody
    int checks = 0;         ///< that show it
    std::optional<int> failing = {}; ///< of these; none: the figures are not there yet
    QStringList stories = {};        ///< references of those that treat it, sorted
    bool overdue = false;   ///< its review day is over, and it isn't closed
    int level = 0;          ///< of its current rating; 0: not rated
    int targetLevel = 0;    ///< likewise
    int inherentLevel = 0;  ///< likewise
    QString epic = {};      ///< code of the one that treats it; empty: none is named
    std::optional<RatingPair> suggested = {}; ///< by tests; none: nothing, or the figures are not there yet
    int suggestedLevel = 0;
    std::optional<RowAcceptance> acceptance = {}; ///< the one in force, else one that lapsed, else one that is asked for

    /// Whether tests suggest something else than what it is rated.
    bool isSuggestedAnew() const
    {
        return suggested && *suggested != RatingPair{.likelihood = risk.currentLikelihood, .impact = risk.currentImpact};
    }
    friend bool operator==(const RiskRow&, const RiskRow&) = default;
};

/// By reference. `figures` may be null while they are computed, and `catalogues`, which know the codes of epics.
std::vector<RiskRow> riskRows(const Records& records, const RiskFacts& facts, const ProgrammeFigures* figures, QDate today,
                              const Catalogues* catalogues = nullptr);

/// What the stand of the risks in `records` is told from, at `now` (UTC). Valid until the next change, and as long as the
/// figures are. `figures` null: they are being computed, and their checks pass for never run until they are there.
RiskFacts riskFacts(const Records& records, const ProgrammeFigures* figures, const QDateTime& now);

/// What tests suggest is told from; likewise.
ResidualFacts residualFacts(const Records& records, const ProgrammeFigures& figures, const QDateTime& now);

/// Puts what tests suggest into rows, instead of what they have of it. Closed risks are left alone.
void suggest(std::vector<RiskRow>& rows, const ResidualFacts& facts, const RiskGrid& grid);

/// What the exposure is made of; valid until the next change.
ExposureFacts exposureFacts(const Records& records, const QDateTime& now);

/// What somebody has to do about a risk.
enum class RiskNeed {
    Treatment, ///< it is above the appetite, and no acceptance in force backs it
    Rating,    ///< it is not rated
    Review,    ///< its review day is over
    Acceptance, ///< the acceptance that it needs has expired
    Suggestion ///< tests suggest another rating
};
bool needs(const RiskRow& row, RiskNeed need);

} // namespace waymark
