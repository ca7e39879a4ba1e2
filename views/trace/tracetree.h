// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark {

/// A thread as a tree. Enter opens an item, Space or a double click follows its thread instead.
class TraceTree final : public QTreeView {
    Q_OBJECT
public:
    explicit TraceTree(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void followed(const QModelIndex& index);
    void chosen(const QModelIndex& index); ///< it is the current one now

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace waymark
