// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/compliance/browsepane.h"
#include "views/compliance/checksfiltermodel.h"
#include "views/compliance/checksmodel.h"
#include "views/screen.h"

class QComboBox;
class QLineEdit;

namespace waymark {

/// Every check that ran, with a filter row.
class ChecksPane final : public BrowsePane {
    Q_OBJECT
public:
    explicit ChecksPane(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const ProgrammeFigures& figures);
    using QWidget::show;
    /// Restricts to these; empty: no restriction.
    void select(const std::vector<CheckKey>& checks);
    /// In the order in which they are shown.
    std::vector<CheckKey> selectedChecks() const;

    DataTable* table() const override { return m_table; }
    QString countText() const override;
    void focusFilter() override;
    void clearFilter() override;
    bool isFiltered() const override;
    void copySelection() override;
    void exportTo(const QString& file) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void chosen(const waymark::CheckRow& check); ///< its details are wanted
    void opened(const waymark::CheckRow& check); ///< its results are wanted

private:
    void buildTable();
    void buildFilters();
    void applyFilter();
    void fillChoices(const ProgrammeFigures& figures);
    const CheckRow* rowAt(const QModelIndex& index) const;
    std::vector<CheckRow> shownChecks() const; ///< in their order

    ScreenContext m_context;
    ChecksModel m_model;
    ChecksFilterModel m_filtered;
    CheckFilter m_base; ///< what the selection restricts
    Job<Result<qint64>> m_export;
    DataTable* m_table;
    QComboBox* m_outcome;
    QComboBox* m_severity;
    QLineEdit* m_words;
    QComboBox* m_epic;
    QComboBox* m_tool;
};

} // namespace waymark
