// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;
struct EpicCatalogue;

/// A story as the list of its owner shows it.
struct OwnedStory {
    Story story = {};
    std::optional<int> sprint = {}; ///< number
    QString epicCode = {};

    friend bool operator==(const OwnedStory&, const OwnedStory&) = default;
};

/// What a person owns: by sprint, the backlog and then what is done last, and by rank within. `epics` may be null.
std::vector<OwnedStory> storiesOf(const PersonId& person, const Records& records, const EpicCatalogue* epics);

class OwnedStoriesModel final : public KeyedRowsModel<OwnedStory, StoryId> {
    Q_OBJECT
public:
    enum Column { ReferenceColumn, TitleColumn, StatusColumn, SprintColumn, PointsColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<OwnedStory> stories) { setRows(std::move(stories)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const OwnedStory& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const OwnedStory& row) const override { return row.story.id; }
    bool looksSame(const OwnedStory& a, const OwnedStory& b) const override { return a == b; }

private:
    static QVariant text(const OwnedStory& row, int column);
};

} // namespace waymark
