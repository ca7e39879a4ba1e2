// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/series.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QDate>

#include <memory>
#include <optional>

namespace waymark {

struct Catalogues;
class Clock;
class FormatCatalogue;
class Workspace;

/// What a person says about a programme when it begins.
struct NewProgramme {
    QString name;
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    QString series = QStringLiteral("sprint-0-6"); ///< id in the series catalogue; empty: no sprints yet
    QDate firstDay = {};
    int sprintDays = 0; ///< 0: as the series has it
    std::optional<Series> chosen = {}; ///< from a SeriesOffer; then `series` doesn't count
};

/// A new workspace with its dated sprints. Errors: Conflict (the file exists), NotFound (no such series), Invalid (what
/// is said about the programme can't be), Io, Storage.
Result<std::unique_ptr<Workspace>> createWorkspace(const QString& file, const NewProgramme& programme,
                                                   const Catalogues& catalogues, const QString& author,
                                                   std::shared_ptr<const Clock> clock);

/// The demo: its sprints, the starter stories of all epics planned into them, rules for its targets, its results files
/// brought in by real imports, its exceptions, risks, gate policy and decisions on gates. Any thread; the workspace
/// belongs to it.
Result<std::unique_ptr<Workspace>> createDemo(const QString& file, const Catalogues& catalogues,
                                              const FormatCatalogue& formats, const QString& author,
                                              std::shared_ptr<const Clock> clock, Progress& progress);

} // namespace waymark
