// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace waymark {

/// Makes Space act on all rows that are selected, whichever column is current; on the current row alone, if that is none
/// of them.
class RowSpace final : public QObject {
    Q_OBJECT
public:
    explicit RowSpace(QTableView* table);

Q_SIGNALS:
    void pressed(const QList<int>& rows);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<int> rows() const;

    QTableView* m_table;
};

} // namespace waymark
