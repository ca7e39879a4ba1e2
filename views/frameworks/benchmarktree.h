// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark {

class TableHeader;

/// Items below their sections, with columns. Going to an item chooses it; Enter or a click does so again, and on a section
/// opens and closes it.
class BenchmarkTree final : public QTreeView {
    Q_OBJECT
public:
    explicit BenchmarkTree(QWidget* parent = nullptr);

    TableHeader* heads() const { return m_heads; }
    void setModel(QAbstractItemModel* model) override;
    void choose(const QModelIndex& index); ///< an index of this tree's model; nobody is told

Q_SIGNALS:
    void chosen(const QModelIndex& index); ///< an item, by a person

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    TableHeader* m_heads;
    bool m_choosing = false;
};

} // namespace waymark
