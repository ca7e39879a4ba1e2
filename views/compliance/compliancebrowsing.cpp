// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Compliance screen moves between its panes; complianceview.cpp builds it.
#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/compliance/checkdetails.h"
#include "views/compliance/checkspane.h"
#include "views/compliance/comparepage.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/resultdetails.h"
#include "views/compliance/resultspane.h"
#include "views/compliance/runspane.h"
#include "views/compliance/timespage.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/resultssettler.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark {

namespace {

QString runText(const Run& run, const QString& timeZone)
{
    return ComplianceView::tr("Changed by %1 of %2", "tool, day").arg(run.tool, dayText(localDay(run.time, timeZone)));
}

} // namespace

/// A single check is opened as its results, more of them as a list of checks.
void ComplianceView::showChecks(const CheckSelection& selection)
{
    if (selection.checks.size() <= 1) {
        showResultsOf(selection);
        return;
    }
    returnToBrowser();
    m_runs->clearChoice();
    m_checks->clearFilter();
    m_checks->select(selection.checks);
    m_results->clearFilter();
    m_results->select(selection);
    m_selectionChip->setText(literalText(selection.title));
    m_selectionChip->show();
    openTab(Checks);
    m_checks->table()->setFocus(Qt::OtherFocusReason);
}

void ComplianceView::showResultsOf(const CheckSelection& selection)
{
    returnToBrowser();
    m_runs->clearChoice();
    m_results->clearFilter();
    m_results->select(selection);
    m_selectionChip->setText(literalText(selection.title));
    m_selectionChip->setVisible(!selection.checks.empty());
    openTab(Results);
    m_results->table()->setFocus(Qt::OtherFocusReason);
}

void ComplianceView::clearSelection()
{
    m_selectionChip->hide();
    m_checks->select({});
    m_results->select({});
}

void ComplianceView::chooseRun(const Run* run)
{
    m_runChip->setVisible(run != nullptr);
    m_results->selectRun(run ? std::optional(run->id) : std::nullopt);
    if (!run)
        return;
    m_runChip->setText(literalText(runText(*run, m_context.workspace->records().properties().timeZone)));
    openTab(Results);
}

void ComplianceView::openTab(Tab tab)
{
    if (QAbstractButton* button = m_tabs->button(tab); !button->isChecked())
        button->setChecked(true); // comes back here
    m_panes->setCurrentIndex(tab);
    QMenu* former = m_columns->menu();
    m_columns->setMenu(pane()->table()->columnMenu(m_columns));
    delete former;
    showCount();
    showNote();
}

void ComplianceView::leaveDetails()
{
    if (!m_context.details)
        return;
    const QWidget* page = m_context.details->page();
    const QWidget* others = tab() == Checks ? static_cast<QWidget*>(m_resultDetails) : m_checkDetails;
    if (page && page == others)
        m_context.details->dismiss();
}

ComplianceView::Tab ComplianceView::tab() const
{
    return static_cast<Tab>(m_panes->currentIndex());
}

BrowsePane* ComplianceView::pane() const
{
    return tab() == Checks ? static_cast<BrowsePane*>(m_checks) : m_results;
}

void ComplianceView::showCount()
{
    m_count->setText(pane()->countText());
}

void ComplianceView::showNote()
{
    const bool settling = m_context.settler && m_context.settler->isSettling();
    const QString ofNow = asOf() && tab() == Results ? tr("As it is now") : QString(); // the list has no past
    m_note->setText(settling       ? tr("Catching up with the runs")
                    : ofNow.isEmpty() ? m_whyEmpty
                                      : ofNow);
}

void ComplianceView::openCheck(const CheckRow& check)
{
    if (!m_context.details)
        return;
    if (!m_checkDetails) {
        m_checkDetails = new CheckDetails(m_context);
        m_checkDetails->setActs(m_failureActs);
        connect(m_checkDetails, &CheckDetails::resultsRequested, this, &ComplianceView::showResultsOf);
        connect(m_checkDetails, &CheckDetails::runRequested, this, &ComplianceView::openRun);
        connect(m_checkDetails, &CheckDetails::exceptionRequested, this, &Screen::exceptionRequested);
        connect(m_checkDetails, &CheckDetails::exceptionsRequested, this, &Screen::exceptionsRequested);
        connect(m_checkDetails, &CheckDetails::reviewRequested, this, &Screen::reviewRequested);
        connect(m_checkDetails, &CheckDetails::messageRaised, this, &Screen::messageRaised);
    }
    m_checkDetails->open(check);
}

void ComplianceView::openTimes()
{
    if (!m_context.details)
        return;
    if (!m_times)
        m_times = new TimesPage(m_context);
    m_times->open();
}

void ComplianceView::focusFilter()
{
    if (m_stack->currentIndex() <= Browser)
        pane()->focusFilter();
    else if (m_stack->currentWidget() == m_compare)
        m_compare->focusFilter();
}

/// Esc goes back step by step: from the filter row to the table, then out of the restrictions.
void ComplianceView::leaveFilter()
{
    if (!pane()->table()->hasFocus() && pane()->isAncestorOf(focusWidget()))
        pane()->table()->setFocus(Qt::OtherFocusReason);
    else if (m_runChip->isVisible())
        m_runs->clearChoice();
    else if (m_selectionChip->isVisible())
        clearSelection();
    else
        pane()->clearFilter();
}

void ComplianceView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (pane()->isFiltered() || pane()->isAncestorOf(focusWidget()))) {
        leaveFilter();
        return;
    }
    Screen::keyPressEvent(event);
}

void ComplianceView::exportShown()
{
    const QString proposal = tab() == Checks ? QStringLiteral("checks.csv") : QStringLiteral("results.csv");
    const QString file = m_context.prompt
        ? m_context.prompt->saveFile(tr("Export what is shown"), proposal, tr("Table (*.csv)"))
        : QString();
    if (!file.isEmpty())
        pane()->exportTo(file);
}

QJsonObject ComplianceView::saveState() const
{
    return {{QStringLiteral("tab"), static_cast<int>(tab())},
            {QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("runs"), m_runs->saveState()},
            {QStringLiteral("checks"), m_checks->saveState()},
            {QStringLiteral("results"), m_results->saveState()}};
}

void ComplianceView::restoreState(const QJsonObject& state)
{
    const QByteArray splitter = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1());
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_runs->restoreState(state.value(QStringLiteral("runs")).toObject());
    m_checks->restoreState(state.value(QStringLiteral("checks")).toObject());
    m_results->restoreState(state.value(QStringLiteral("results")).toObject());
    openTab(state.value(QStringLiteral("tab")).toInt(Results) == Checks ? Checks : Results);
}

} // namespace waymark
