// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Compliance screen opens comparisons, runs and results from each other; complianceview.cpp builds it.
#include "views/compliance/comparepage.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/resultdetails.h"
#include "views/compliance/runspane.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"

#include <QStackedWidget>

namespace waymark {

std::optional<QDate> ComplianceView::asOf() const
{
    return m_context.figures ? m_context.figures->asOf() : std::nullopt;
}

QString ComplianceView::sayWhatIsOfNow() const
{
    return tr("The runs, the list of results and the details of each are as they are now.");
}

/// What isn't shown may need more room than what is.
void ComplianceView::showPage(Page page)
{
    for (const Page each : {Browser, Comparing})
        if (QWidget* widget = m_stack->widget(each)) {
            const auto policy = each == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            widget->setSizePolicy(policy, policy);
        }
    m_stack->setCurrentIndex(page);
}

void ComplianceView::openResult(const CheckResult& result)
{
    if (!m_context.details)
        return;
    if (!m_resultDetails) {
        m_resultDetails = new ResultDetails(m_context);
        m_resultDetails->setActs(m_failureActs);
        connect(m_resultDetails, &ResultDetails::runRequested, this, &ComplianceView::openRun);
        connect(m_resultDetails, &ResultDetails::exceptionRequested, this, &Screen::exceptionRequested);
        connect(m_resultDetails, &ResultDetails::exceptionsRequested, this, &Screen::exceptionsRequested);
    }
    m_resultDetails->open(result);
}

void ComplianceView::openComparison(const std::vector<Run>& runs)
{
    if (!m_compare) {
        m_compare = new ComparePage(m_context);
        connect(m_compare, &ComparePage::left, this, &ComplianceView::leaveComparison);
        connect(m_compare, &ComparePage::chosen, this, &ComplianceView::openResult);
        connect(m_compare, &ComparePage::messageRaised, this, &Screen::messageRaised);
        m_stack->addWidget(m_compare);
    }
    showPage(Comparing);
    if (runs.size() == 2)
        m_compare->open(runs.front(), runs.back());
    else if (runs.size() == 1)
        m_compare->openBefore(runs.front());
    else
        m_compare->openDays();
}

void ComplianceView::leaveComparison()
{
    showPage(m_stack->currentIndex() == Empty ? Empty : Browser);
    m_runs->table()->setFocus(Qt::OtherFocusReason);
}

void ComplianceView::openRun(const RunId& run)
{
    if (m_stack->currentIndex() == Comparing)
        showPage(Browser);
    if (!m_runs->choose(run))
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("The run isn't in the list of runs any more: it was deleted or purged.")});
}

void ComplianceView::showItem(const ItemRef& item)
{
    if (const auto run = RunId::parse(item.id); run && item.kind == ItemKind::Run)
        openRun(*run);
}

} // namespace waymark
