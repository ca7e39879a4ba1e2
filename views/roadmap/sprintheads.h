// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHeaderView>

namespace waymark {

class RoadmapModel;

/// The heads of the roadmap's columns: number, state and gate, days, goal, focus epics, and how full the sprint is.
class SprintHeads final : public QHeaderView {
    Q_OBJECT
public:
    explicit SprintHeads(const RoadmapModel& model, QWidget* parent = nullptr);

    void setToday(QDate today); ///< the sprint under way is marked
    void setMarked(int section); ///< the one that what is done next acts upon
    QSize sizeHint() const override;
    /// What a head says, in words: for tool tips and screen readers.
    QString sentence(int section) const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintTitle(QPainter& painter, QRect line, int section) const;
    void paintFocus(QPainter& painter, QRect line, const QStringList& epics) const;
    void paintRoom(QPainter& painter, QRect area, int section) const;

    const RoadmapModel& m_model;
    QDate m_today;
    int m_marked = -1;
};

} // namespace waymark
