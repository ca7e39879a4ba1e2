// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItemModel;

namespace waymark {

class RailDelegate;

/// The navigation rail: the program's name, then the screens by group, each with sign, name and count. In a low window its rows
/// stand closer, and scroll only where even that is too much.
class RailView final : public QWidget {
    Q_OBJECT
public:
    explicit RailView(QWidget* parent = nullptr);

    void setCurrent(int screen); ///< index in screenTable()
    void setBadge(int screen, const QString& badge);

Q_SIGNALS:
    void screenChosen(int screen);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    int rowOf(int screen) const;

    QStandardItemModel* m_model;
    QListView* m_list;
    RailDelegate* m_delegate;
};

} // namespace waymark
