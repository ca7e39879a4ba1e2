// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace waymark {

class RoadmapModel;

/// The heads of the roadmap's rows: the epic's stripe and name, on two lines where it needs them.
class EpicHeads final : public QHeaderView {
    Q_OBJECT
public:
    explicit EpicHeads(const RoadmapModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const RoadmapModel& m_model;
};

} // namespace waymark
