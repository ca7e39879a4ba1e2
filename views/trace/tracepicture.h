// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/laidthread.h"
#include "views/trace/tracenodeitem.h"

#include <QGraphicsView>

#include <memory>

namespace waymark {

class TraceEdgeItem;
class TraceHeads;

/// A thread as a picture: a column for each layer, cards, and curves between them. Dragged to pan; Ctrl with the wheel, + and - zoom,
/// 0 fits it in. Arrow keys go along edges, Enter opens, Space or a double click follows another thread instead.
class TracePicture final : public QGraphicsView {
    Q_OBJECT
public:
    explicit TracePicture(QWidget* parent = nullptr);

    /// Null: none. Of the same item the place and the zoom stay.
    void setThread(const std::shared_ptr<const LaidThread>& thread);
    const std::shared_ptr<const LaidThread>& thread() const { return m_thread; }
    int current() const { return m_look.current; } ///< node; -1: none
    void setCurrent(int node);
    int nodeAt(QPoint inViewport) const; ///< -1: none is there
    QRect nodeRect(int node) const;      ///< px of the viewport

    void fit(); ///< all of it
    void zoom(qreal factor);
    qreal scaling() const { return transform().m11(); }
    /// Heads and picture, px in their own measure: for who paints them elsewhere.
    QSizeF pictureSize() const;
    void paintPicture(QPainter& painter); ///< at the origin, without what is under the pointer

Q_SIGNALS:
    void currentChanged(int node);
    void opened(int node);
    void followed(int node);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void build();
    void lookAtFocus();
    void hover(int node);
    void refreshAround(int node);
    void describe();
    bool zoomByKey(const QKeyEvent& event);

    std::shared_ptr<const LaidThread> m_thread;
    TraceLook m_look;
    QGraphicsScene* m_scene;
    TraceHeads* m_heads;
    std::vector<TraceNodeItem*> m_nodes;
    std::vector<std::vector<TraceEdgeItem*>> m_edgesOf; ///< by node
    QPoint m_pressedAt;
    bool m_fitted = false; ///< it stays so when there is more room or less
};

} // namespace waymark
