// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"
#include "model/domain/result.h"
#include "model/domain/story.h"

#include <vector>

namespace waymark {

struct Caf;

/// Names a check of a tool, whether or not a workspace knows it.
struct CheckName {
    QString tool;
    QString checkId;

    friend bool operator==(const CheckName&, const CheckName&) = default;
};

/// A use or abuse case that the catalogue offers as a starting point.
struct StarterStory {
    QString id; ///< "IAM-UC-01"
    StoryKind kind = StoryKind::Use;
    QString title;
    QString narrative;
    Component component = Component::Preventive;
    QString capability;
    DefenceLayer layer = DefenceLayer::Configuration;
    Priority priority = Priority::Should;
    int points = 0;
    int sprint = 0; ///< suggested number
    QStringList criteria;
    QStringList mitigatedBy; ///< of an abuse case: ids of use cases
    std::vector<CheckName> checks;
    QStringList practices; ///< slugs of Well-Architected best practices

    /// A new story of the workspace made from this one; not yet in a sprint.
    Story toStory(const QString& epic, qint64 rank) const;
};

/// One of the ten security epics.
struct Epic : EpicName {
    bool core = false; ///< one of the core five
    QString purpose;
    QStringList pillars;      ///< slugs of the Well-Architected Framework
    QStringList capabilities; ///< ids in the CAF
    std::vector<StarterStory> stories;
};

struct EpicCatalogue {
    QString version;
    QString source;
    std::vector<Epic> epics;

    const Epic* find(QStringView id) const;
    std::vector<EpicName> names() const;

    /// From epics.json. Besides its form it is checked that ids are unique, capabilities exist, abuse cases are
    /// mitigated by use cases of the catalogue. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<EpicCatalogue> load(const QString& file, const Caf& caf);
};

} // namespace waymark
