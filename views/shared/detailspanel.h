// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

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
    /// gives an empty one; its dynamic property "bleed" says how many px its ground reaches out beside its text.
    void open(QWidget* page, const QString& kind, const QString& title);
    void dismiss();        ///< Esc and the cross do this
    QWidget* page() const; ///< null while the panel is closed

Q_SIGNALS:
    void opened();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_kind;
    QLabel* m_title;
    QToolButton* m_close;
    QStackedWidget* m_pages;
};

} // namespace waymark
