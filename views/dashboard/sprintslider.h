// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/maturitypast.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QSlider;

namespace waymark {

class FiguresModel;
class Workspace;

/// Takes all figures back to the end of a sprint that is over, or to now at its end. While it is dragged it only tells the
/// day: the figures follow when it comes to rest. Hidden while no sprint is over.
class SprintSlider final : public QWidget {
    Q_OBJECT
public:
    SprintSlider(const Workspace& workspace, FiguresModel& figures, QWidget* parent = nullptr);

    QSlider* slider() const { return m_slider; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void offerEnds();
    void showChoice();
    void take(int stop);
    void tell(int stop);
    QDate dayOf(int stop) const;      ///< invalid: now
    QString nameOf(int stop) const;   ///< "Sprint 2", "Now"
    QString momentOf(int stop) const; ///< "End of sprint 2, 27 Mar 2026"
    int middleOf(int stop) const;     ///< of its tick, px
    int now() const { return static_cast<int>(m_ends.size()); } ///< the last stop

    const Workspace& m_workspace;
    FiguresModel& m_figures;
    std::vector<SprintEnd> m_ends; ///< the earliest first
    QSlider* m_slider;
};

} // namespace waymark
