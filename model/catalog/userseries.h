// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/series.h"

#include <span>

namespace waymark {

struct Catalogues;

/// Series that people saved as templates of their own: one file a series, of the same form as series.json.
struct UserSeries {
    std::vector<Series> series = {}; ///< by name
    std::vector<Error> faults = {};  ///< of files that can't be used, each with JSON pointer and reason

    /// Reads every *.json of the folder, which needn't exist. A faulty file doesn't keep the others from being used, nor
    /// does a series that has a number twice.
    static UserSeries load(const QString& folder, const EpicCatalogue& epics);

    /// Writes these sprints, in their order, as a template. Length and capacity are those that most of them have; epics
    /// that the catalogue doesn't know are left out of the focus. Errors: Invalid (no name, no sprints, more than a
    /// series may say), Conflict (there is one of that name, and it isn't to be replaced), Io.
    static Result<Series> save(const QString& folder, const QString& name, std::span<const Sprint> sprints,
                               const EpicCatalogue& epics, bool replace = false);
};

/// A series that sprints can be laid out by.
struct OfferedSeries {
    Series series = {};
    bool own = false; ///< somebody saved it; else the catalogue has it

    QString title() const; ///< "Payments (your own)"
    QString key() const;   ///< "own/payments", as the catalogue may have that id too
};

/// All that there is to choose from: the catalogue's series, then people's own.
struct SeriesOffer {
    std::vector<OfferedSeries> series = {};
    std::vector<Error> faults = {}; ///< of people's own, see UserSeries

    static SeriesOffer load(const Catalogues& catalogues, const QString& folder);
    /// By its id, else by its name; of several the first. Null: there is none.
    const Series* find(QStringView name) const;
};

/// "Payments, 2 weeks" is "payments-2-weeks"; empty, if there is neither letter nor digit.
QString seriesIdOf(const QString& name);

/// Where people's own series are, for both programs; the folder needn't exist.
QString userSeriesFolder();

} // namespace waymark
