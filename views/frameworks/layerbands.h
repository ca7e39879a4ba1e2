// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/coveragerow.h"

#include <QWidget>

#include <vector>

namespace waymark {

/// Defence in depth as nested bands, the innermost layer in the middle: each with its name, how it stands and what is there
/// for it. A click or the arrow keys choose one (Up goes outwards), Enter opens it.
class LayerBands final : public QWidget {
    Q_OBJECT
public:
    explicit LayerBands(QWidget* parent = nullptr);

    void show(std::vector<CoverageRow> layers); ///< the innermost first; what is chosen stays
    using QWidget::show;
    const std::vector<CoverageRow>& layers() const { return m_layers; }

    int current() const { return m_current; } ///< into layers(); -1: there are none
    void setCurrent(int layer);               ///< nobody is told
    QRect band(int layer) const;              ///< with all that are inside of it
    int bandAt(const QPoint& point) const;    ///< -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int layer); ///< by a person
    void opened(int layer);

protected:
    bool event(QEvent* event) override; ///< tool tips
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int headHeight() const; ///< px that each band has for what it says
    void paintBand(QPainter& painter, int layer) const;
    void paintWords(QPainter& painter, const CoverageRow& row, const QRect& head, bool isCurrent) const;
    void choose(int layer);
    void describe();

    std::vector<CoverageRow> m_layers;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace waymark
