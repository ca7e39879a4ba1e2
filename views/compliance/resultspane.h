// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/browsepane.h"
#include "views/compliance/resultsmodel.h"
#include "views/compliance/targetfilter.h"
#include "views/screen.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace waymark {

/// All results, however many, read a page at a time, with a filter row.
class ResultsPane final : public BrowsePane {
    Q_OBJECT
public:
    explicit ResultsPane(const ScreenContext& context, QWidget* parent = nullptr);

    /// Restricts to the results behind a figure; an empty selection takes the restriction back.
    void select(const CheckSelection& selection);
    /// Restricts to what a run changed; nothing takes the restriction back.
    void selectRun(const std::optional<RunId>& run);
    void countAll();                  ///< how many there are without a filter; the same count as with one
    void showTargets();               ///< those of the records, and the results of those that are chosen
    void refresh() { m_model.refresh(); }
    /// In the order in which they are shown. None: more than can be acted upon at once, or not all of them are read yet.
    std::optional<std::vector<CheckResult>> selectedResults() const;
    ResultsModel& model() { return m_model; }

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
    void chosen(const waymark::CheckResult& result); ///< its details are wanted

private:
    ResultFilter plainFilter() const; ///< that restricts nothing but the targets, in the present order
    void buildTable();
    void showExceptions();
    void buildFilters();
    void applyFilter();
    QList<QComboBox*> choices() const { return {m_outcome, m_severity, m_target, m_change, m_since, m_due}; }

    ScreenContext m_context;
    ResultsModel m_model;
    ResultFilter m_base; ///< what selection and run restrict
    qint64 m_total = 0;
    QTimer m_typing;
    Job<Result<qint64>> m_export;
    DataTable* m_table;
    QComboBox* m_outcome;
    QComboBox* m_severity;
    QLineEdit* m_check;
    QLineEdit* m_resource;
    QComboBox* m_target;
    QComboBox* m_change;
    QComboBox* m_since;
    QComboBox* m_due;
    TargetFilter m_targets;
    Job<Result<qint64>> m_counting; ///< all
};

} // namespace waymark
