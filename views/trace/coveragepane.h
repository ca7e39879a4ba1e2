// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/matrixmodel.h"
#include "views/trace/tracepane.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace waymark {

class ItemFinder;
class MatrixGrid;
class SectionHead;

/// Which items of one kind are tied to which of another. A gap is filled by typing what its row is to be tied to.
class CoveragePane final : public TracePane {
    Q_OBJECT
public:
    CoveragePane(const ScreenContext& context, OpenTrace& open, QWidget* parent = nullptr);

    void showSides(MatrixSide rows, MatrixSide columns);
    void refresh() override;
    void focusFilter() override;
    void typeTie() override;
    void exportShown() override;
    std::optional<ItemRef> selectedItem() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void build();
    QLayout* buildSides();
    QWidget* buildTie();
    void connectParts();
    void offerColumns();
    void chooseRows();
    void swap();
    MatrixSide rows() const;
    MatrixSide columns() const;
    void load();
    void take(const std::shared_ptr<const CoverageMatrix>& matrix);
    void applyFilter();
    /// Does what changes the table; the current cell stays, or the one that comes to its place.
    void keepCell(const std::function<void()>& change);
    void showHead();
    void showCell();
    void toggle(const QModelIndex& index);
    void tieTo(const NamedItem& other);

    MatrixModel m_model;
    QComboBox* m_rows;
    QComboBox* m_columns;
    QToolButton* m_swap;
    QLineEdit* m_rowWords;
    QCheckBox* m_rowGaps;
    QLineEdit* m_columnWords;
    QCheckBox* m_columnGaps;
    SectionHead* m_head;
    MatrixGrid* m_grid;
    QStackedWidget* m_stack; ///< what is to be said where there is nothing, the grid
    QLabel* m_nothing;
    QLabel* m_cell;
    ItemFinder* m_tie;
    bool m_shown = false; ///< a matrix came once
    Job<std::shared_ptr<const CoverageMatrix>> m_job;
    Job<Result<void>> m_export;
};

} // namespace waymark
