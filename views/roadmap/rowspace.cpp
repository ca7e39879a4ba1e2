// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/rowspace.h"

#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace waymark {

RowSpace::RowSpace(QTableView* table)
    : QObject(table)
    , m_table(table)
{
    table->installEventFilter(this);
}

bool RowSpace::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    if (const QList<int> acted = rows(); !acted.isEmpty())
        Q_EMIT pressed(acted);
    return true;
}

QList<int> RowSpace::rows() const
{
    const QModelIndex current = m_table->currentIndex();
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    if (current.isValid() && !rows.contains(current.row()))
        rows = {current.row()};
    return rows;
}

} // namespace waymark
