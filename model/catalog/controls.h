// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/story.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

struct Caf;
struct EpicCatalogue;

/// One item of a benchmark or of a set of practices, in Waymark's own words. Which checks prove it stands in the check map.
struct Control {
    QString set; ///< id of its set: "cis-docker"
    QString id;  ///< as its publisher and its tools print it: "4.1"
    QString title;
    QString text;    ///< what it asks for, why, and how one sees that it is so
    QString section; ///< id in its set
    QString epic;
    QString capability; ///< id in the CAF
    Component component = Component::Preventive;
    std::optional<DefenceLayer> layer;
    QStringList stories; ///< ids of starter stories that bring it about: "IMG-UC-01"

    QString item() const { return set + u'/' + id; } ///< as in CheckTie::item and ControlTie::control
};

/// A benchmark ("cis-docker") or a set of practices ("container-images", "container-runtime", "modern-applications").
struct ControlSet {
    struct Section {
        QString id; ///< "4"
        QString name;
    };
    QString id; ///< also of a framework in frameworks.json, which knows how results name its items
    QString name;
    QString version;
    QString source;
    QString purpose;
    std::vector<Section> sections;
    std::vector<Control> controls; ///< in the order of the publisher
};

/// The sets whose items Waymark has texts of, from benchmarks/*.json, in the order of the files' names. Pointers are valid as
/// long as it is.
struct ControlCatalogue {
    std::vector<ControlSet> sets;

    const ControlSet* set(QStringView id) const;
    const Control* find(const QString& item) const; ///< "cis-docker/4.1"

    /// Besides its form it is checked that ids are unique, and that sections, epics, capabilities and starter stories exist.
    /// Errors: Io, Parse (file, JSON pointer, reason).
    static Result<ControlCatalogue> load(const QString& folder, const Caf& caf, const EpicCatalogue& epics);

private:
    QHash<QString, std::pair<size_t, size_t>> m_index;
};

} // namespace waymark
