// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace waymark {

struct ProgrammeFigures;
class BrowsePane;
class CheckDetails;
class ChecksPane;
class ComparePage;
class FailureActs;
class FormulasPage;
class LinkChecksPage;
class ResultDetails;
class ResultsPane;
class RunsPane;
class TimesPage;
class TotalsLine;
struct CheckRow;
struct Run;

/// What the tools said: totals, the runs that brought it in, and every check and result behind the figures.
class ComplianceView final : public Screen {
    Q_OBJECT
public:
    explicit ComplianceView(const ScreenContext& context, QWidget* parent = nullptr);

    QString sayWhatIsOfNow() const override;
    void showChecks(const CheckSelection& selection) override;
    void showItem(const ItemRef& item) override; ///< a run
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    void show(const ProgrammeFigures& figures); ///< called by itself whenever the context's change
    using QWidget::show;
    void showFormulas() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Tab { Checks, Results };
    enum Page { Empty, Browser }; ///< of the stack; those that come later lie over the browser

    QWidget* buildContent();
    QWidget* buildBrowser();
    QLayout* buildHead();
    QToolButton* addTool(const QString& sign, const QString& text, const QKeySequence& shortcut);
    QPushButton* addChip(const QString& name);
    void connectPanes();
    void connectFeeds();
    void openTab(Tab tab);
    void leaveDetails(); ///< those of what the other tab lists
    Tab tab() const;
    BrowsePane* pane() const;
    void showCount();
    void showNote();
    void chooseRun(const Run* run);
    void clearSelection();
    void leaveFilter();
    void exportShown();
    void openCheck(const CheckRow& check);
    void openTimes();
    void openResult(const CheckResult& result);
    void openComparison(const std::vector<Run>& runs);
    void leaveComparison();
    void addFormulas();
    void leaveFormulas();
    void returnToBrowser(); ///< from whatever lies over it
    void openRun(const RunId& run);
    void showPage(int page);
    std::optional<QDate> asOf() const; ///< the day that the figures are of; none: now
    void addLinking();
    void linkSelection();
    void addFailureActs();
    void showResultsOf(const CheckSelection& selection);

    ScreenContext m_context;
    QStackedWidget* m_stack;
    TotalsLine* m_totals;
    RunsPane* m_runs;
    ChecksPane* m_checks;
    ResultsPane* m_results;
    ResultDetails* m_resultDetails = nullptr;
    CheckDetails* m_checkDetails = nullptr;
    TimesPage* m_times = nullptr;
    ComparePage* m_compare = nullptr;
    FormulasPage* m_formulas = nullptr;
    LinkChecksPage* m_linkPage = nullptr;
    FailureActs* m_failureActs = nullptr;
    QSplitter* m_splitter;
    QStackedWidget* m_panes;
    QButtonGroup* m_tabs;
    QPushButton* m_selectionChip;
    QPushButton* m_runChip;
    QLabel* m_count;
    QLabel* m_note;
    QString m_whyEmpty; ///< no run counts in what the figures are of
    QToolButton* m_columns;
};

} // namespace waymark
