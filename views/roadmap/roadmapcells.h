// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

#include <QStyledItemDelegate>

namespace waymark {

class RoadmapModel;

/// A cell of the roadmap: points done of those planned, as a bar and in words, and the stories by their references.
class RoadmapCells final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RoadmapCells(const RoadmapModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The story whose reference stands at `at` of a cell that fills `rect`; none: beside them.
    std::optional<StoryId> storyAt(const QRect& rect, const QModelIndex& index, QPoint at) const;
    /// "UC-01" of "IAM-UC-01" in the row of IAM.
    static QString shortReference(const QString& reference, const QString& epicCode);

private:
    struct Chip {
        QRect place;
        std::optional<StoryId> story = {}; ///< none: "+3", those that have no room
        QString text;
    };
    std::vector<Chip> chips(const QRect& rect, const QModelIndex& index) const;
    void paintChip(QPainter& painter, const Chip& chip) const;

    const RoadmapModel& m_model;
};

} // namespace waymark
