// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How checks that are selected on the Compliance screen are linked, and what is made of failing ones; complianceview.cpp
// builds it.
#include "views/compliance/checkdetails.h"
#include "views/compliance/checkspane.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/failureacts.h"
#include "views/compliance/linkcheckspage.h"
#include "views/compliance/resultdetails.h"
#include "views/compliance/resultspane.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"

#include <QAction>

namespace waymark {

void ComplianceView::addLinking()
{
    auto* link = new QAction(tr("Link checks to…"), this);
    link->setObjectName(QStringLiteral("linkChecks"));
    link->setShortcut(keys::tie);
    link->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(link, &QAction::triggered, this, &ComplianceView::linkSelection);
    addAction(link);
    m_checks->table()->addAction(link); // into its context menu
}

void ComplianceView::linkSelection()
{
    const std::vector<CheckKey> checks = tab() == Checks ? m_checks->selectedChecks() : std::vector<CheckKey>();
    if (checks.empty()) {
        Q_EMIT messageRaised({.text = tr("Select the checks to link in the table of checks first.")});
        return;
    }
    if (!m_context.details)
        return;
    if (!m_linkPage) {
        m_linkPage = new LinkChecksPage(m_context);
        connect(m_linkPage, &LinkChecksPage::messageRaised, this, &Screen::messageRaised);
    }
    if (m_checkDetails)
        m_checkDetails->leave(); // may still be reading about a check that was selected on the way
    m_linkPage->open(checks);
}

void ComplianceView::addFailureActs()
{
    const auto selection = [this]() -> std::optional<FailureSelection> {
        const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
        if (tab() == Checks)
            return failuresAmong(m_checks->selectedChecks(), figures);
        if (const auto results = m_results->selectedResults())
            return failuresAmong(*results, figures);
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("Too many results are selected, or they are still being read. Select fewer of them, or "
                                         "their checks in the table of checks.")});
        return std::nullopt;
    };
    m_failureActs = new FailureActs(m_context, selection, this);
    for (QTableView* table : {static_cast<QTableView*>(m_checks->table()), static_cast<QTableView*>(m_results->table())}) {
        table->addActions(m_failureActs->actions());
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    connect(m_failureActs, &FailureActs::messageRaised, this, &Screen::messageRaised);
    connect(m_failureActs, &FailureActs::storyMade, this, &Screen::storyRequested);
    connect(m_failureActs, &FailureActs::riskMade, this, &Screen::riskRequested);
    connect(m_failureActs, &FailureActs::exceptionRequested, this, &Screen::exceptionRequested);
    connect(m_failureActs, &FailureActs::opening, this, [this] { // they may still be reading about a row selected on the way
        if (m_checkDetails)
            m_checkDetails->leave();
        if (m_resultDetails)
            m_resultDetails->leave();
    });
}

} // namespace waymark
