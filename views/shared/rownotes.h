// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QTableView;

namespace waymark {

/// All that there is to say of the current row of a table, line by line, where a cell has room for its beginning only: the tool
/// tip of one of its columns. The table's keys choose the row; the text can be scrolled and copied. For previews of imports.
class RowNotes final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// The table has its model and outlives this.
    RowNotes(QTableView& table, int column, QWidget* parent = nullptr);

    /// Another file is coming: the first row that has something to say is chosen, and not the one of the same number.
    void startAnew() { m_row = -1; }
    /// A label above it, which says what it is for, and what empty cells are.
    static QString heading();
    /// "3 values are left out"; empty, if there are none.
    static QString leftOutText(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

private:
    QString notesOf(int row) const;
    void choose();
    void refresh();

    QTableView& m_table;
    int m_column;
    int m_row = -1;
};

} // namespace waymark
