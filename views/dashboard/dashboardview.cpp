// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardview.h"

#include "model/edit/workspace.h"
#include "views/dashboard/dashboardpage.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/nothingcounts.h"

#include <algorithm>

namespace waymark {

DashboardView::DashboardView(const ScreenContext& context, QWidget* parent)
    : SectionScreen(context, parent)
    , m_empty(new EmptyState(QStringLiteral("import"), {}, {}, tr("Import results…")))
    , m_page(new DashboardPage(context))
{
    m_empty->setObjectName(QStringLiteral("nothingCounts"));
    setUp(m_page, m_empty);
    connect(m_empty, &EmptyState::activated, this, &Screen::importRequested);
    connect(m_page, &DashboardPage::checksRequested, this, &Screen::checksRequested);
    connect(m_page, &DashboardPage::gateRequested, this, &Screen::gateRequested);
    follow();
}

void DashboardView::show(const ProgrammeFigures& figures)
{
    const bool any = figures.countedRuns > 0;
    if (any)
        m_page->show(figures, now());
    else
        sayWhyEmpty(figures);
    showPage(any);
}

void DashboardView::sayWhyEmpty(const ProgrammeFigures& figures)
{
    const auto isThere = [](const Run& run) { return run.state != RunState::Incoming; };
    const bool anyImported = std::ranges::any_of(context().workspace->records().runs(), isThere);
    const QString environment = context().figures ? context().figures->environment() : QString();
    const EmptyWords words =
        nothingCounts(figures.runs, environment, anyImported,
                      {.title = tr("Nothing was imported yet"),
                       .sentence = tr("Import the results of a scanner, of Prowler or Trivy say. The dashboard then shows "
                                      "what passes, what fails, and how that moves from run to run.")},
                      context().figures ? context().figures->asOf() : std::nullopt);
    m_empty->setText(words.title, words.sentence);
}

} // namespace waymark
