// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/score/figure.h"
#include "views/dashboard/dashboardfacts.h"
#include "views/screencontext.h"
#include "views/screenselection.h"
#include "views/shared/headline.h"
#include "views/shared/messagebar.h"

#include <QWidget>

#include <optional>

class QAbstractItemModel;
class QAction;
class QToolButton;
class QVBoxLayout;

namespace waymark {

class DataTable;
class SectionHead;

/// One card of the dashboard: a headline that says what its picture shows, and the picture, whose every figure is a door.
class DashboardCard : public QWidget {
    Q_OBJECT
public:
    /// `id` names it in settings and presets, `name` in menus: "Maturity by epic".
    DashboardCard(const ScreenContext& context, const QString& id, const QString& name, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    const QString& name() const { return m_name; }
    /// Twelfths of the page's width that it likes to have, 3 to 12; it is readable from 300 px on.
    virtual int span() const { return 4; }
    /// Cheap enough for the GUI thread: no more than a few milliseconds.
    virtual void show(const DashboardFacts& facts) = 0;
    using QWidget::show;
    /// Takes all the room of the page, or its own again.
    virtual void setFull(bool) {}
    bool isFull() const { return m_isFull; }
    void fill(bool full); ///< has it do so: its button then says the way back

Q_SIGNALS:
    // Doors: as those of Screen, which they lead to.
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);
    void gateRequested(const waymark::SprintId& sprint);
    void risksRequested(const waymark::RiskSelection& selection);
    void reviewRequested(const waymark::ReviewSelection& selection);
    void itemRequested(const waymark::ItemRef& item);
    void screenRequested(const QString& id);
    void messageRaised(const waymark::Message& message);
    void fullRequested(bool full); ///< by a double click on its head, F11 on it, or the head's button; false: back again
    void hideRequested();
    void moveRequested(int by); ///< places, -1 or 1: Ctrl+Shift+arrows on it
    void dragged(const QPoint& global); ///< by its head
    void dropped(const QPoint& global);
    void dragCancelled();

protected:
    const ScreenContext& context() const { return m_context; }
    QVBoxLayout* column() const { return m_column; } ///< below the head
    SectionHead* head() const { return m_head; }
    void tell(const Headline& headline);
    /// Offers the picture's menu: copy and save as PNG, SVG, CSV.
    void offer(QWidget* chart, const QAbstractItemModel* table, const QString& fileName);
    /// A table as tall as its rows, in which a click opens a row; ends up below what the card holds.
    DataTable* addTable(const QString& objectName, const QString& accessibleName, QAbstractItemModel* model);

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead();
    void buildActs();
    void sayFull();
    bool isOnHead(const QMouseEvent& event) const;
    void cancelDrag();

    ScreenContext m_context;
    QString m_id;
    QString m_name;
    SectionHead* m_head;
    QVBoxLayout* m_column;
    QToolButton* m_fullButton;
    QAction* m_fullAct = nullptr;
    bool m_isFull = false;
    std::optional<QPoint> m_pressed = {}; ///< where on the head the button went down
    bool m_isDragged = false;
};

} // namespace waymark
