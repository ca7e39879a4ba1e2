// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <vector>

class QStandardItem;

namespace waymark {

class RailDelegate;

/// The navigation rail: the program's name, then the screens by group, each with sign, name and count, and those that belong to no
/// group at its foot. In a low window its rows stand closer, and scroll only where even that is too much.
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
    QListView* addList(const char* name, const QString& accessibleName);
    void fill();
    QStandardItem* itemOf(int screen) const;

    RailDelegate* m_delegate;
    QListView* m_list;
    QListView* m_foot;
    std::vector<QStandardItem*> m_items; ///< by screen
    int m_groups = 0;
};

} // namespace waymark
