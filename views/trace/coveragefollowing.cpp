// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the tab of coverage follows the programme and does what it is asked; coveragepane.cpp builds it.
#include "views/shared/keys.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/trace/coveragepane.h"
#include "views/trace/itemfinder.h"
#include "views/trace/matrixexport.h"
#include "views/trace/matrixgrid.h"
#include "views/trace/tracewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

MatrixSide CoveragePane::rows() const
{
    return static_cast<MatrixSide>(m_rows->currentData().toInt());
}

MatrixSide CoveragePane::columns() const
{
    return static_cast<MatrixSide>(m_columns->currentData().toInt());
}

/// Only what the rows can be tied to; what was chosen stays if it can.
void CoveragePane::offerColumns()
{
    const QVariant was = m_columns->currentData();
    m_columns->clear();
    for (const MatrixSide side : oppositeOf(rows()))
        m_columns->addItem(sideText(side), static_cast<int>(side));
    m_columns->setCurrentIndex(std::max(0, m_columns->findData(was)));
}

void CoveragePane::chooseRows()
{
    offerColumns();
    load();
}

void CoveragePane::showSides(MatrixSide rowSide, MatrixSide columnSide)
{
    m_rows->setCurrentIndex(std::max(0, m_rows->findData(static_cast<int>(rowSide))));
    offerColumns();
    m_columns->setCurrentIndex(std::max(0, m_columns->findData(static_cast<int>(columnSide))));
    load();
}

void CoveragePane::swap()
{
    const QString words = m_rowWords->text();
    const bool gaps = m_rowGaps->isChecked();
    m_rowWords->setText(m_columnWords->text());
    m_rowGaps->setChecked(m_columnGaps->isChecked());
    m_columnWords->setText(words);
    m_columnGaps->setChecked(gaps);
    showSides(columns(), rows());
}

void CoveragePane::refresh()
{
    load();
}

void CoveragePane::load()
{
    const auto sources = open().sources();
    if (!sources)
        return;
    m_job.start(
        [sources, rowSide = rows(), columnSide = columns()](Progress&) -> std::shared_ptr<const CoverageMatrix> {
            auto matrix = std::make_shared<CoverageMatrix>();
            sources->read([&](const ItemSources& from) { *matrix = coverageMatrix(rowSide, columnSide, sources->index, from); });
            return matrix;
        },
        this, [this](const std::shared_ptr<const CoverageMatrix>& matrix) { take(matrix); });
}

void CoveragePane::take(const std::shared_ptr<const CoverageMatrix>& matrix)
{
    m_shown = true;
    keepCell([&] { m_model.show(matrix); });
}

void CoveragePane::applyFilter()
{
    keepCell([this] {
        m_model.setFilter({.rowWords = m_rowWords->text(),
                           .columnWords = m_columnWords->text(),
                           .rowGaps = m_rowGaps->isChecked(),
                           .columnGaps = m_columnGaps->isChecked()});
    });
}

void CoveragePane::keepCell(const std::function<void()>& change)
{
    const QModelIndex cell = m_grid->currentIndex();
    const int row = cell.row();
    const int column = cell.column();
    const ItemRef rowItem = cell.isValid() ? m_model.rowItem(row).name.item : ItemRef();
    const ItemRef columnItem = cell.isValid() ? m_model.columnItem(column).name.item : ItemRef();
    change();
    const auto place = [](int found, int before, int count) { return found >= 0 ? found : std::clamp(before, 0, std::max(count - 1, 0)); };
    if (m_model.rowCount() > 0 && m_model.columnCount() > 0)
        m_grid->setCurrentIndex(m_model.index(place(m_model.shownRow(rowItem), row, m_model.rowCount()),
                                              place(m_model.shownColumn(columnItem), column, m_model.columnCount())));
    showHead();
    showCell();
}

void CoveragePane::showHead()
{
    const CoverageMatrix& matrix = m_model.matrix();
    const bool any = m_model.rowCount() > 0 && m_model.columnCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (!m_shown) {
        m_head->setText(tr("Coverage"), tr("gathering…"));
        m_nothing->clear();
        return;
    }
    m_head->setText(gapsText(matrix.rowSide, matrix.rowGaps(), static_cast<qint64>(matrix.rows.size()), matrix.columnSide),
                    gapsText(matrix.columnSide, matrix.columnGaps(), static_cast<qint64>(matrix.columns.size()), matrix.rowSide));
    const bool restricted = !(m_model.filter() == MatrixFilter());
    const bool known = !matrix.rows.empty() && !matrix.columns.empty();
    if (known && restricted)
        m_nothing->setText(tr("No row or no column is like this. Take words or “Gaps only” back to see others."));
    else
        m_nothing->setText(tr("There is nothing to compare yet: one of the two sides has no items. Choose others, or add some."));
}

/// Of the current cell, and what the field ties its row to.
void CoveragePane::showCell()
{
    const QModelIndex cell = m_grid->currentIndex();
    m_tie->setEnabled(cell.isValid());
    if (!cell.isValid()) {
        m_cell->clear();
        m_tie->setHint(tr("Tie to…, by id or words"));
        return;
    }
    const NamedItem& row = m_model.rowItem(cell.row()).name;
    m_cell->setText(m_model.data(cell, Qt::AccessibleTextRole).toString());
    m_tie->setHint(withKeys(tr("Tie %1 to…, by id or words").arg(shortName(row.code, row.title)), keys::tie));
}

void CoveragePane::toggle(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const NamedItem row = m_model.rowItem(index.row()).name; // copies: the edit brings another matrix
    const NamedItem column = m_model.columnItem(index.column()).name;
    if (m_model.isTied(index))
        untie(row, column);
    else
        tie(row, column);
}

void CoveragePane::tieTo(const NamedItem& other)
{
    const QModelIndex cell = m_grid->currentIndex();
    if (!cell.isValid())
        return;
    const NamedItem row = m_model.rowItem(cell.row()).name;
    if (const int column = m_model.shownColumn(other.item); column >= 0)
        m_grid->setCurrentIndex(m_model.index(cell.row(), column));
    tie(row, other);
}

void CoveragePane::focusFilter()
{
    m_rowWords->setFocus(Qt::ShortcutFocusReason);
    m_rowWords->selectAll();
}

void CoveragePane::typeTie()
{
    m_tie->setFocus(Qt::ShortcutFocusReason);
}

void CoveragePane::exportShown()
{
    if (!context().prompt || m_export.isRunning())
        return;
    const QString file = context().prompt->saveFile(tr("Export the matrix"), u"coverage.csv"_s, tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    const MatrixPart part{.matrix = m_model.shared(), .rows = m_model.shownRows(), .columns = m_model.shownColumns()};
    m_export.start([part, file](Progress&) { return saveMatrix(part, file); }, this, [this, file](const Result<void>& saved) {
        if (saved)
            Q_EMIT messageRaised({.kind = Message::Kind::Done, .text = tr("Saved to %1.").arg(file)});
        else
            tellFailure(saved.error());
    });
}

std::optional<ItemRef> CoveragePane::selectedItem() const
{
    const QModelIndex cell = m_grid->currentIndex();
    return cell.isValid() ? std::optional(m_model.rowItem(cell.row()).name.item) : std::nullopt;
}

QJsonObject CoveragePane::saveState() const
{
    return {{u"rows"_s, word(rows())},
            {u"columns"_s, word(columns())},
            {u"rowWords"_s, m_rowWords->text()},
            {u"columnWords"_s, m_columnWords->text()},
            {u"rowGaps"_s, m_rowGaps->isChecked()},
            {u"columnGaps"_s, m_columnGaps->isChecked()}};
}

void CoveragePane::restoreState(const QJsonObject& state)
{
    m_rowWords->setText(state.value(u"rowWords"_s).toString());
    m_columnWords->setText(state.value(u"columnWords"_s).toString());
    m_rowGaps->setChecked(state.value(u"rowGaps"_s).toBool());
    m_columnGaps->setChecked(state.value(u"columnGaps"_s).toBool());
    showSides(fromWord<MatrixSide>(state.value(u"rows"_s).toString()).value_or(MatrixSide::Stories),
              fromWord<MatrixSide>(state.value(u"columns"_s).toString()).value_or(MatrixSide::Checks));
}

} // namespace waymark
