// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/orphansfiltermodel.h"
#include "views/trace/orphansmodel.h"
#include "views/trace/tracepane.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedWidget;

namespace waymark {

class DataTable;
class ItemFinder;
class SectionHead;

/// Every item that is tied to nothing where it should be, in one list; what is missing is tied right here, where a tie mends it.
class OrphansPane final : public TracePane {
    Q_OBJECT
public:
    OrphansPane(const ScreenContext& context, OpenTrace& open, QWidget* parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    void typeTie() override;
    void exportShown() override;
    std::optional<ItemRef> selectedItem() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void buildTable();
    void connectParts();
    void take(std::vector<Orphan> orphans);
    void countKinds();
    void applyFilter();
    void showHead();
    void showChosen();
    const Orphan* chosen() const; ///< null: none
    const Orphan* orphanAt(const QModelIndex& shown) const;
    bool mends(const ItemRef& item) const; ///< tied to the chosen one
    void tieTo(const NamedItem& other);

    OrphansModel m_model;
    OrphansFilterModel m_filter;
    SectionHead* m_head;
    DataTable* m_table;
    QComboBox* m_kind;
    QLineEdit* m_words;
    QStackedWidget* m_stack; ///< what is to be said where there is nothing, the table
    QLabel* m_nothing;
    ItemFinder* m_tie;
    bool m_shown = false; ///< they were looked for once
    Job<std::vector<Orphan>> m_job;
};

} // namespace waymark
