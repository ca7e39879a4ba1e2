// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Compliance screen opens comparisons, formulas, runs and results from each other; complianceview.cpp builds it.
#include "views/compliance/browsepane.h"
#include "views/compliance/comparepage.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/formulaspage.h"
#include "views/compliance/resultdetails.h"
#include "views/compliance/runspane.h"
#include "views/compliance/totalsline.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"

#include <QAction>
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
void ComplianceView::showPage(int page)
{
    for (int each = Browser; each < m_stack->count(); ++each) {
        const auto policy = each == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(each)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(page);
}

void ComplianceView::returnToBrowser()
{
    if (m_stack->currentIndex() > Browser)
        showPage(Browser);
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
    showPage(m_stack->indexOf(m_compare));
    if (runs.size() == 2)
        m_compare->open(runs.front(), runs.back());
    else if (runs.size() == 1)
        m_compare->openBefore(runs.front());
    else
        m_compare->openDays();
}

void ComplianceView::leaveComparison()
{
    returnToBrowser();
    m_runs->table()->setFocus(Qt::OtherFocusReason);
}

void ComplianceView::addFormulas()
{
    auto* compare = new QAction(tr("Compare formulas"), this);
    compare->setObjectName(QStringLiteral("compareFormulasAction"));
    compare->setShortcut(keys::formulas);
    compare->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(compare, &QAction::triggered, this, &ComplianceView::showFormulas);
    connect(m_totals, &TotalsLine::formulasRequested, this, &ComplianceView::showFormulas);
    addAction(compare);
}

void ComplianceView::showFormulas()
{
    if (m_stack->currentIndex() == Empty) {
        Q_EMIT messageRaised({.text = tr("There is nothing to compare yet: import results first.")});
        return;
    }
    if (!m_formulas) {
        m_formulas = new FormulasPage(m_context);
        connect(m_formulas, &FormulasPage::left, this, &ComplianceView::leaveFormulas);
        connect(m_formulas, &FormulasPage::reasonsRequested, this, &Screen::reasonsRequested);
        connect(m_formulas, &FormulasPage::messageRaised, this, &Screen::messageRaised);
        m_stack->addWidget(m_formulas);
    }
    showPage(m_stack->indexOf(m_formulas));
    m_formulas->open();
}

void ComplianceView::leaveFormulas()
{
    returnToBrowser();
    pane()->table()->setFocus(Qt::OtherFocusReason);
}

void ComplianceView::openRun(const RunId& run)
{
    returnToBrowser();
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
