// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItemModel;

namespace waymark {

/// The navigation rail: the program's name, then the screens by group, each with sign, name and count.
class RailView final : public QWidget {
    Q_OBJECT
public:
    explicit RailView(QWidget* parent = nullptr);

    void setCurrent(int screen); ///< index in screenTable()
    void setBadge(int screen, const QString& badge);

Q_SIGNALS:
    void screenChosen(int screen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    int rowOf(int screen) const;

    QStandardItemModel* m_model;
    QListView* m_list;
};

} // namespace waymark
