// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/rownotes.h"

#include "model/domain/plaintext.h"
#include "model/programme/registerrows.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QTableView>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int linesInSight = 4;
constexpr qsizetype longestShown = 20'000; ///< characters

} // namespace

RowNotes::RowNotes(QTableView& table, int column, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_table(table)
    , m_column(column)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(typeFont(Type::Body));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowNotes::refresh);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &RowNotes::choose);
    refresh();
}

QString RowNotes::heading()
{
    return tr("What is left out of the chosen row, and what it changes. An empty cell leaves what is there; %1 empties it.", "word of a cell")
        .arg(nothingWord);
}

QString RowNotes::leftOutText(int count)
{
    if (count == 0)
        return {};
    return count == 1 ? tr("1 value is left out") : tr("%1 values are left out").arg(countText(count));
}

QSize RowNotes::sizeHint() const
{
    const double margins = 2 * (document()->documentMargin() + frameWidth());
    return {200, static_cast<int>(std::ceil(linesInSight * fontMetrics().lineSpacing() + margins))};
}

QString RowNotes::notesOf(int row) const
{
    return m_table.model()->index(row, m_column).data(Qt::ToolTipRole).toString();
}

/// What was read anew has no current row.
void RowNotes::choose()
{
    const int count = m_table.model()->rowCount();
    int row = std::min(m_row, count - 1);
    for (int i = 0; row < 0 && i < count; ++i)
        if (!notesOf(i).isEmpty())
            row = i;
    if (row >= 0)
        m_table.selectionModel()->setCurrentIndex(m_table.model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    refresh();
}

void RowNotes::refresh()
{
    const QModelIndex current = m_table.currentIndex();
    if (!current.isValid()) {
        setPlainText({});
        return;
    }
    m_row = current.row();
    const QString notes = notesOf(m_row);
    setPlainText(notes.isEmpty() ? tr("Nothing of this row is left out, and it changes nothing that is there.") : plainText(notes, longestShown));
}

} // namespace waymark
