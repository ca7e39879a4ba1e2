// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;
struct EpicCatalogue;

/// A story as lists show it that are not the backlog.
struct StoryRow {
    Story story = {};
    std::optional<int> sprint = {}; ///< number
    QString epicCode = {};

    friend bool operator==(const StoryRow&, const StoryRow&) = default;
};

/// What the list shows of one. `epics` may be null.
StoryRow rowOf(const Story& story, const Records& records, const EpicCatalogue* epics);
/// What a person owns: by sprint, the backlog and then what is done last, and by rank within. `epics` may be null.
std::vector<StoryRow> storiesOf(const PersonId& person, const Records& records, const EpicCatalogue* epics);

/// Stories of a person, or of one cell of the roadmap. They can be dragged.
class StoryRowsModel final : public KeyedRowsModel<StoryRow, StoryId> {
    Q_OBJECT
public:
    enum Column { ReferenceColumn, TitleColumn, StatusColumn, SprintColumn, PointsColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<StoryRow> stories) { setRows(std::move(stories)); }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const StoryRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const StoryRow& row) const override { return row.story.id; }
    bool looksSame(const StoryRow& a, const StoryRow& b) const override { return a == b; }

private:
    static QVariant text(const StoryRow& row, int column);
};

} // namespace waymark
