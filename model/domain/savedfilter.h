// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// A filter that somebody gave a name, shared by all who work in the workspace.
struct SavedFilter {
    SavedFilterId id = SavedFilterId::create();
    QString screen = {}; ///< whose filter it is: "backlog"
    QString name = {};   ///< unique on its screen
    QString filter = {}; ///< JSON, as the screen writes it
    qint64 revision = 0;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

template <>
struct EntityTraits<SavedFilter> {
    static constexpr const char* table = "saved_filter";
    static constexpr auto fields =
        fieldList(Field{"id", &SavedFilter::id}, Field{"screen", &SavedFilter::screen}, Field{"name", &SavedFilter::name},
                   Field{"filter", &SavedFilter::filter}, Field{"revision", &SavedFilter::revision});
};

} // namespace waymark
