// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/score/programmefigures.h"

#include <QStringList>

#include <optional>

namespace waymark {

struct Catalogues;
class EvidenceReader;
class EvidenceShelf;
class LensShelf;
class PlanLog;
class Records;

/// Which figures are asked for.
struct FigureRequest {
    QDateTime now = {};            ///< UTC: what day it is, and without `asOf` also what is still fresh
    QStringList environments = {}; ///< evidence and runs are those of targets of any of these only; empty: all
    /// UTC. Evidence as it was at this moment: of the runs, not withdrawn since, that looked then or earlier. What is fresh
    /// or in force is so at this moment. Plan, registry and answers are as `records` have them now, but for `then`.
    std::optional<QDateTime> asOf = {};
    /// With `asOf`: the records as they were at that moment, as figuresThen() finds them. Plan, registry and answers are theirs.
    const Records* then = nullptr;
    bool isPlanKnown = true; ///< false: nobody noted the plan of that moment, so that ladders have no rung
    /// Where lenses of reviews are kept that have been read: whoever computes again and again has one. Null: read anew.
    LensShelf* lenses = nullptr;
    /// Where what was read of the evidence is kept, likewise; for those that open a reader themselves.
    EvidenceShelf* evidence = nullptr;
    /// Where entries of the audit log are kept that figuresThen() and MaturityHistory have read; likewise.
    PlanLog* log = nullptr;

    /// The moment that the evidence is of.
    const QDateTime& moment() const { return asOf ? *asOf : now; }
    /// Whether plan, registry and answers are of `asOf`; those of now are so too, if it isn't over yet.
    bool isPlanThen() const { return then || (asOf && *asOf >= now); }
};

/// Reads tallies, deltas (never results) and the plan's days, finds each check's epic, and scores them. The gate of a
/// sprint is judged by its policy: on the evidence of the environments that this names, and if it names none of the
/// request's.
Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const FigureRequest& request);
/// The same as of now. `environment` empty: all.
Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const QDateTime& now,
                                          const QString& environment = {});

/// Names of the environments that targets are assigned to, sorted.
QStringList environmentNames(const Records& records);

} // namespace waymark
