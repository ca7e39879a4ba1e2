// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark {

/// A thread as a tree. Enter opens an item, Space or a double click follows its thread instead. Names that no code stands for get
/// the room that they need before titles and kinds, which say more of an item but not which one it is.
class TraceTree final : public QTreeView {
    Q_OBJECT
public:
    explicit TraceTree(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void fitNames(); ///< to be called when there are other rows, or others are open

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void followed(const QModelIndex& index);
    void chosen(const QModelIndex& index); ///< it is the current one now

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int neededByNames() const;
    int neededBy(const QModelIndex& name) const;
};

} // namespace waymark
