// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/outcome.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// One line of a section of a story's details: a check, a link, a change.
struct StoryLine {
    QString key = {};                     ///< unique among the lines of a section
    std::optional<Outcome> outcome = {};  ///< its sign stands in front
    QString lead = {};                    ///< what one looks for first: a reference, a moment
    QString text = {};
    QString second = {};                  ///< in small type below
    std::optional<StoryId> story = {};    ///< leads there
    std::optional<CheckKey> check = {};   ///< likewise
    std::optional<LinkId> link = {};      ///< of a link: can be removed

    friend bool operator==(const StoryLine&, const StoryLine&) = default;
};

/// Lines to look at, in the order given. Besides OutcomeRole and KeyRole:
enum StoryLineRole {
    LeadRole = Qt::UserRole + 101 ///< QString
};

class StoryLinesModel final : public KeyedRowsModel<StoryLine, QString> {
    Q_OBJECT
public:
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<StoryLine> lines) { setRows(std::move(lines)); }

protected:
    int columns() const override { return 1; }
    QVariant cell(const StoryLine& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const StoryLine& row) const override { return row.key; }
    bool looksSame(const StoryLine& a, const StoryLine& b) const override { return a == b; }
};

} // namespace waymark
