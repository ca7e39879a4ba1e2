// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/roadmap/planproposal.h"

#include <QAbstractItemModel>

namespace waymark {

/// Stories that are not planned for the same reason.
struct LeftOutGroup {
    QString why = {};
    std::vector<Story> stories = {};

    friend bool operator==(const LeftOutGroup&, const LeftOutGroup&) = default;
};

std::vector<LeftOutGroup> leftOutGroups(const PlanProposal& proposal);

/// What a proposal leaves out, by why.
class LeftOutModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    /// Does nothing if they are shown already, so that what is unfolded stays so.
    void show(std::vector<LeftOutGroup> groups);
    int count() const; ///< of stories
    const Story* storyAt(const QModelIndex& index) const; ///< null: a reason

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<LeftOutGroup> m_groups;
};

} // namespace waymark
