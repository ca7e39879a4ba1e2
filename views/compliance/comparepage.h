// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/comparedmodel.h"
#include "views/compliance/differencesmodel.h"
#include "views/screen.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace waymark {

class ComparePointField;
class DataTable;
class SectionHead;
struct Run;

/// What became of results between two runs, or the ends of two days: how many of each kind, by severity, and each of them.
class ComparePage final : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const Run& from, const Run& to);
    void openBefore(const Run& run); ///< against the run before it that looked at the same
    void openDays();                 ///< the last seven days

    ComparedModel& model() { return m_model; }
    /// Reads what is compared anew, if the page is shown: runs count or don't, or their results have been settled.
    void refresh();
    void focusFilter();
    void exportShown();

Q_SIGNALS:
    void left();
    void chosen(const waymark::CheckResult& result); ///< its details are wanted
    void messageRaised(const waymark::Message& message);

private:
    QLayout* buildPoints();
    void buildDifferences();
    void buildTable();
    void buildFilters();
    void connectSignals();

    void enter(const ComparisonPoint& from, const ComparisonPoint& to, const QString& note);
    void compare();
    void swap();
    void leave();
    void showComparison();
    void showFailure(const Error& error);
    void showTargets();
    void copySelection();
    QStringList outsideLines() const;

    ScreenContext m_context;
    std::optional<RunId> m_awaited; ///< the run whose earlier one is being looked for
    QString m_basis;                ///< how the two were found, in words; empty: a person chose both
    ComparedModel m_model;
    DifferencesModel m_differences;
    QTimer m_typing;
    Job<Result<std::optional<RunId>>> m_before;
    Job<Result<qint64>> m_export;
    SectionHead* m_head;
    QPushButton* m_back;
    QPushButton* m_save;
    QPushButton* m_swap;
    ComparePointField* m_from;
    ComparePointField* m_to;
    QLabel* m_counts;
    QLabel* m_note;
    DataTable* m_bySeverity;
    DataTable* m_table;
    QComboBox* m_kind;
    QLineEdit* m_check;
};

} // namespace waymark
