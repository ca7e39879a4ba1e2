// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace waymark {

/// The one panel at the right in which every screen shows what is selected.
class DetailsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    /// Shows `page` under a head of `kind` ("Result in prod-auth", small) and `title` (large). The panel takes the
    /// page; a page that it has already is only raised. Call again to change the head. A page that shows its title itself
    /// gives an empty one; its dynamic property "bleed" says how many px its ground reaches out beside its text. `item` is
    /// what the page is of: its thread and history are doors in the head.
    void open(QWidget* page, const QString& kind, const QString& title, const std::optional<ItemRef>& item = {});
    void dismiss();        ///< Esc and the cross do this
    QWidget* page() const; ///< null while the panel is closed
    std::optional<ItemRef> item() const; ///< what the page is of; none: no item, or the panel is closed

Q_SIGNALS:
    void opened();
    void dismissed();
    void traceRequested(const waymark::ItemRef& item);
    void historyRequested(const waymark::ItemRef& item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* buildButtons();
    QToolButton* addDoor(const char* name, const QString& sign, const QString& text, const QString& toolTip,
                         void (DetailsPanel::*request)(const ItemRef&));

    QLabel* m_kind;
    QLabel* m_title;
    QToolButton* m_trace; ///< these two are for items that have threads and histories
    QToolButton* m_history;
    QToolButton* m_close;
    QStackedWidget* m_pages;
    std::optional<ItemRef> m_item;
};

} // namespace waymark
