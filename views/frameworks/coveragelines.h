// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/referencefigures.h"
#include "views/story/storylinesmodel.h"

#include <QDateTime>

#include <span>

namespace waymark {

class FormatCatalogue;
class Records;
struct CheckOutcome;
struct ItemSources;
struct ProgrammeFigures;
struct Toolbox;
struct ToolboxEntry;

/// Most lines of a kind that a page shows: the rest is behind its door.
inline constexpr int mostCoverageLines = 40;

/// The stories behind an item, by reference; the first `most`.
std::vector<StoryLine> coverageStoryLines(const ItemEvidence& evidence, const Records& records, int most = mostCoverageLines);

/// The checks behind an item, the failing ones first, then those that never ran; the first `most`. Moments are told
/// relative to `now`, in its zone.
std::vector<StoryLine> coverageCheckLines(const ItemEvidence& evidence, const ProgrammeFigures* figures, const QDateTime& now,
                                          int most = mostCoverageLines);

/// The tools of a layer or of a component; of all other items none. `formats` may be null: their ids are shown then.
std::vector<StoryLine> toolLines(const ItemRef& item, const Toolbox& toolbox, const FormatCatalogue* formats);

/// What there is to say of an item besides its evidence.
struct ReferenceText {
    QString code = {};
    QString title = {};
    QString purpose = {};
    std::vector<std::pair<QString, QString>> fields = {}; ///< name and what it says
};
ReferenceText referenceText(const ItemRef& item, const ItemSources& sources, const FormatCatalogue* formats);

/// The rows of the responsibility matrix by name, by which a control is out of scope; empty: it is in scope.
QString outOfScopeText(const ItemRef& item, const ReferenceFigures& figures, const ItemSources& sources);

} // namespace waymark
