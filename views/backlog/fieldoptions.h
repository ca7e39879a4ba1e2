// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storycolumns.h"
#include "model/programme/storyfields.h"

namespace waymark {

/// One of the values that a field can have.
struct FieldOption {
    QVariant value = {}; ///< as storyFieldValue() has it
    QString text = {};
    QString brief = {}; ///< for narrow places; empty: as `text`
    QString sign = {}; ///< SVG of resources/icons; empty: none
    QString code = {}; ///< of an epic
};

/// What can be chosen for a field, in the order in which people look for it. Title has none; Points the series that teams
/// estimate by, although others are possible. Closed sprints can't be chosen.
std::vector<FieldOption> fieldOptions(StoryField field, const Records& records, const Catalogues& catalogues);

QString fieldName(StoryField field);     ///< "Sprint"
QString columnName(StoryColumn column); ///< "Depends on"; of Ignored, "Not used"

} // namespace waymark
