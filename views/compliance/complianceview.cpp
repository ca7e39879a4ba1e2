// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/complianceview.h"

#include "model/edit/workspace.h"
#include "views/compliance/checkdetails.h"
#include "views/compliance/checkspane.h"
#include "views/compliance/formulaspage.h"
#include "views/compliance/resultspane.h"
#include "views/compliance/runspane.h"
#include "views/compliance/totalsline.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/nothingcounts.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/prompt.h"
#include "views/shared/resultssettler.h"
#include "views/shared/ruledhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int runsHeight = 24 + 5 * space::tableRow + 44;

} // namespace

ComplianceView::ComplianceView(const ScreenContext& context, QWidget* parent)
    : Screen(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_totals(new TotalsLine)
    , m_runs(new RunsPane(context))
    , m_checks(new ChecksPane(context))
    , m_results(new ResultsPane(context))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_panes(new QStackedWidget)
    , m_tabs(new QButtonGroup(this))
    , m_selectionChip(addChip(QStringLiteral("selectionChip")))
    , m_runChip(addChip(QStringLiteral("runChip")))
    , m_count(new QLabel)
    , m_note(new QLabel)
    , m_columns(nullptr)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* empty = new EmptyState(QStringLiteral("compliance"), tr("No results yet"),
                                 tr("Here stand all checks and results that your scanners report, and what changed from "
                                    "run to run. Import a results file to begin."),
                                 tr("Import results…"));
    connect(empty, &EmptyState::activated, this, &Screen::importRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(buildContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectPanes();
    connectFeeds();
    addLinking();
    addFailureActs();
    addFormulas();
    showPage(m_context.workspace->records().runs().empty() ? Empty : Browser);
    openTab(Results);
    showNote();
}

QWidget* ComplianceView::buildContent()
{
    auto* content = new QWidget;
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_runs);
    m_splitter->addWidget(buildBrowser());
    m_splitter->setSizes({runsHeight, 10 * runsHeight});
    m_splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_totals);
    column->addWidget(thinLine());
    column->addWidget(m_splitter, 1);
    return content;
}

QWidget* ComplianceView::buildBrowser()
{
    m_panes->addWidget(m_checks);
    m_panes->addWidget(m_results);
    auto* browser = new QWidget;
    auto* column = new QVBoxLayout(browser);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildHead());
    column->addWidget(m_panes, 1);
    return browser;
}

QLayout* ComplianceView::buildHead()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page - 4, 0, space::page - 4, 0);
    row->setSpacing(space::field);
    for (const auto& [tab, text] : {std::pair(Checks, tr("Checks")), {Results, tr("Results")}}) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setFont(typeFont(Type::Body, true));
        button->setObjectName(tab == Checks ? QStringLiteral("checksTab") : QStringLiteral("resultsTab"));
        m_tabs->addButton(button, tab);
        row->addWidget(button);
    }
    setType(m_count, Type::Small, false, true);
    setType(m_note, Type::Small, false, true);
    m_count->setObjectName(QStringLiteral("countText"));
    m_note->setObjectName(QStringLiteral("settlingNote"));
    row->addWidget(m_count);
    row->addWidget(m_selectionChip);
    row->addWidget(m_runChip);
    row->addWidget(m_note, 1);
    m_columns = addTool(QStringLiteral("columns"), tr("Choose columns"), {});
    m_columns->setPopupMode(QToolButton::InstantPopup);
    auto* copy = addTool(QStringLiteral("copy"), tr("Copy the selected rows"), QKeySequence::Copy);
    auto* exportRows = addTool(QStringLiteral("export"), tr("Export what is shown as CSV…"), keys::exporting);
    copy->setShortcut({}); // the table has it, and fields must keep theirs
    auto* targets = addTool(QStringLiteral("target"), tr("Targets and their environments"), {});
    connect(targets, &QToolButton::clicked, this, [this] { Q_EMIT screenRequested(QStringLiteral("targets")); });
    auto* times = addTool(QStringLiteral("clock"), tr("How long failures last"), {});
    connect(times, &QToolButton::clicked, this, &ComplianceView::openTimes);
    for (QToolButton* tool : {times, targets, m_columns, copy, exportRows})
        row->addWidget(tool);
    connect(copy, &QToolButton::clicked, this, [this] { pane()->copySelection(); });
    connect(exportRows, &QToolButton::clicked, this, &ComplianceView::exportShown);
    return row;
}

QToolButton* ComplianceView::addTool(const QString& sign, const QString& text, const QKeySequence& shortcut)
{
    auto* tool = new QToolButton;
    tool->setObjectName(sign + QStringLiteral("Tool"));
    tool->setIcon(signIcon(sign));
    tool->setIconSize({space::sign, space::sign});
    tool->setAccessibleName(text);
    tool->setToolTip(withKeys(text, shortcut));
    tool->setShortcut(shortcut);
    return tool;
}

QPushButton* ComplianceView::addChip(const QString& name)
{
    auto* chip = new QPushButton(this);
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    chip->setAutoDefault(true); // Enter presses it
    chip->setIcon(signIcon(QStringLiteral("close")));
    chip->setIconSize({10, 10});
    chip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    chip->setFont(typeFont(Type::Small));
    chip->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    chip->setToolTip(withKeys(tr("Take this restriction back"), Qt::Key_Escape));
    chip->hide();
    return chip;
}

void ComplianceView::connectPanes()
{
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            openTab(static_cast<Tab>(id));
    });
    connect(m_tabs, &QButtonGroup::idClicked, this, &ComplianceView::leaveDetails);
    connect(m_selectionChip, &QPushButton::clicked, this, &ComplianceView::clearSelection);
    connect(m_runChip, &QPushButton::clicked, m_runs, &RunsPane::clearChoice);
    connect(m_totals, &TotalsLine::reasonsRequested, this, &Screen::reasonsRequested);
    connect(m_totals, &TotalsLine::outcomeRequested, this, [this](Outcome outcome) { showResultsOf({.title = {}, .outcome = outcome}); });
    connect(m_runs, &RunsPane::chosen, this, [this](const Run& run) { chooseRun(&run); });
    connect(m_runs, &RunsPane::unchosen, this, [this] { chooseRun(nullptr); });
    connect(m_runs, &RunsPane::importRequested, this, &Screen::importRequested);
    connect(m_runs, &RunsPane::messageRaised, this, &Screen::messageRaised);
    connect(m_runs, &RunsPane::compareRequested, this, &ComplianceView::openComparison);
    addActions(m_runs->actions());
    for (BrowsePane* each : {static_cast<BrowsePane*>(m_checks), static_cast<BrowsePane*>(m_results)}) {
        connect(each, &BrowsePane::countChanged, this, &ComplianceView::showCount);
        connect(each, &BrowsePane::messageRaised, this, &Screen::messageRaised);
    }
    connect(m_checks, &ChecksPane::chosen, this, &ComplianceView::openCheck);
    connect(m_checks, &ChecksPane::opened, this, [this](const CheckRow& row) {
        showResultsOf({.title = row.check.checkId, .checks = {row.check.check}});
    });
    connect(m_results, &ResultsPane::chosen, this, &ComplianceView::openResult);
}

void ComplianceView::connectFeeds()
{
    if (m_context.figures) {
        connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] { show(*m_context.figures->figures()); });
        if (m_context.figures->figures())
            show(*m_context.figures->figures());
    }
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Target>())
            m_results->showTargets();
        if (changes.touches<Run>())
            m_results->refresh();
        showNote();
    });
    if (m_context.settler) {
        connect(m_context.settler, &ResultsSettler::settled, this, [this] { m_results->refresh(); });
        connect(&m_context.settler->job(), &JobBase::started, this, &ComplianceView::showNote);
        connect(&m_context.settler->job(), &JobBase::finished, this, &ComplianceView::showNote);
    }
}

void ComplianceView::show(const ProgrammeFigures& figures)
{
    if (m_context.workspace->records().runs().empty())
        showPage(Empty);
    else if (m_stack->currentIndex() == Empty)
        showPage(Browser);
    m_totals->show(figures);
    m_checks->show(figures);
    m_results->countAll();
    if (m_checkDetails)
        m_checkDetails->follow(figures);
    if (m_formulas)
        m_formulas->follow(figures);
    const QString environment = m_context.figures ? m_context.figures->environment() : QString();
    const EmptyWords why = figures.countedRuns > 0 ? EmptyWords() : nothingCounts(figures, environment, true, {});
    m_whyEmpty = why.title;
    m_note->setToolTip(plainToolTip(why.sentence));
    showNote();
}

} // namespace waymark
