// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark {

/// Capabilities below their perspectives, with columns. Enter or a double click opens a row; arrow keys close and open a
/// perspective.
class CapabilityTree final : public QTreeView {
    Q_OBJECT
public:
    explicit CapabilityTree(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void choose(const QModelIndex& index); ///< an index of this tree's model; nobody is told

Q_SIGNALS:
    void chosen(const QModelIndex& index); ///< by a person

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_choosing = false;
};

} // namespace waymark
