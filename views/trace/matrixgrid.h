// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace waymark {

/// A coverage matrix: a mark in each cell whose items are tied; heads of gaps have a sign. Space ties or unties, Enter opens the
/// row's item.
class MatrixGrid final : public QTableView {
    Q_OBJECT
public:
    explicit MatrixGrid(QWidget* parent = nullptr);

Q_SIGNALS:
    void toggled(const QModelIndex& index);
    void rowOpened(int row);
    void columnOpened(int column); ///< a double click on its head
    void cellChosen(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace waymark
