// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/capabilitystories.h"
#include "views/shared/keyedrowsmodel.h"

#include <array>

namespace waymark {

struct Caf;

/// How far the capabilities of a perspective are covered by stories.
struct PerspectiveRow {
    enum Cover { Proven, Planned, Nothing, CoverCount }; ///< the order of a bar's segments, and of the legend

    QString id = {}; ///< in the CAF
    QString name = {};
    std::array<QStringList, CoverCount> capabilities = {};          ///< names of those with a proven story, with stories, without
    std::array<std::vector<StoryId>, CoverCount> stories = {};      ///< of these capabilities
    std::vector<StoryId> proven = {};                               ///< of all stories

    int count(Cover cover) const { return static_cast<int>(capabilities[cover].size()); }
    int all() const { return count(Proven) + count(Planned) + count(Nothing); }
    int withStory() const { return count(Proven) + count(Planned); }
};

/// The perspectives of the CAF, and how many of their capabilities have stories: what the bars show, as a table.
class PerspectivesModel final : public KeyedRowsModel<PerspectiveRow, QString> {
    Q_OBJECT
public:
    enum Column { PerspectiveColumn, ShareColumn, StoriesColumn, ProvenColumn, MissingColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Caf& caf, std::span<const CapabilityStories> capabilities);
    int count(PerspectiveRow::Cover cover) const; ///< capabilities of all perspectives

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PerspectiveRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const PerspectiveRow& row) const override { return row.id; }
    bool looksSame(const PerspectiveRow& a, const PerspectiveRow& b) const override;

private:
    static QString sentence(const PerspectiveRow& row);
    static QVariant text(const PerspectiveRow& row, int column);
};

} // namespace waymark
