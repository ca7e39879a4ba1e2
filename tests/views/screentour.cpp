// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screentour.h"

#include "app/screens.h"
#include "app/workspaceview.h"
#include "model/edit/targetedits.h"
#include "model/edit/workspace.h"
#include "tests/import/mappingsamples.h"
#include "views/backlog/backlogview.h"
#include "views/backlog/storytree.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"

#include <QAction>
#include <QtTest>

#include <algorithm>

namespace waymark {

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine makes the demo in some seconds

} // namespace

void ScreenTour::whole()
{
    for (const auto part : {&ScreenTour::start, &ScreenTour::screens, &ScreenTour::details, &ScreenTour::failures, &ScreenTour::looksBack,
                            &ScreenTour::planning, &ScreenTour::backlog, &ScreenTour::threats, &ScreenTour::reviews, &ScreenTour::gate,
                            &ScreenTour::targets, &ScreenTour::exceptions, &ScreenTour::frameworks, &ScreenTour::mapping, &ScreenTour::import})
        if (!QTest::currentTestFailed())
            (this->*part)();
}

void ScreenTour::start()
{
    m_visit(QStringLiteral("start"));
    m_shell.click("newDoor");
    m_visit(QStringLiteral("start-form"));
    m_shell.click("newBack");
    m_shell.click("demoDoor");
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.window->workspaceView(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
}

void ScreenTour::screens()
{
    for (const ScreenEntry& entry : screenTable()) {
        view().showScreen(QLatin1String(entry.id));
        m_visit(QLatin1String(entry.id));
    }
    view().showScreen(0);
    m_shell.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(m_shell.find("paletteField"), QStringLiteral("key"));
    m_visit(QStringLiteral("palette"));
    m_shell.press(Qt::Key_Escape);
}

void ScreenTour::details()
{
    m_shell.click("checksPassing");
    m_visit(QStringLiteral("reasons"));
    view().showScreen(QStringLiteral("compliance"));
    for (const auto& [table, name] : {std::pair("resultsTable", "result"), {"checksTable", "check"}}) {
        if (m_shell.find("checksTab") && QLatin1String(table) == QLatin1String("checksTable"))
            m_shell.click("checksTab");
        m_shell.find(table)->setFocus();
        m_shell.find<DataTable>(table)->selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("detailsPanel"), patience);
        m_visit(QLatin1String(name));
    }
    m_shell.click("detailsClose");
    view().showProperties();
    m_visit(QStringLiteral("properties"));
}

void ScreenTour::failures()
{
    view().showScreen(QStringLiteral("compliance"));
    m_shell.click("checksTab");
    m_shell.find<DataTable>("checksTable")->setFocus();
    m_shell.press(Qt::Key_A, Qt::ControlModifier);
    for (const auto& [act, form] : {std::pair("makeStory", "failureStoryForm"), {"makeRisk", "failureRiskForm"}}) {
        m_shell.window->findChild<QAction*>(QLatin1String(act))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find(form) && JobBase::underWay() == 0, patience);
        m_visit(QLatin1String(form));
    }
    m_shell.click("failureAccept");
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("riskDetails"), patience);
    view().showScreen(QStringLiteral("risks"));
    auto* risks = m_shell.find<DataTable>("risksTable");
    risks->setFocus();
    risks->selectRow(0);
    QTest::keyClick(risks, Qt::Key_Return);
    m_visit(QStringLiteral("risk"));
    m_shell.click("detailsClose");
    m_shell.press(Qt::Key_Z, Qt::ControlModifier); // what comes next is seen without it
}

void ScreenTour::looksBack()
{
    view().showScreen(QStringLiteral("compliance"));
    auto* runs = m_shell.find<DataTable>("runsTable");
    runs->setFocus();
    runs->selectRow(0);
    m_shell.click("compareRuns");
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
    m_visit(QStringLiteral("compare"));
    m_shell.click("compareBack");
    runs->clearSelection();
    view().figures().setAsOf(view().figures().today().addDays(-7));
    QTRY_VERIFY_WITH_TIMEOUT(view().figures().areAsOf(), patience);
    m_visit(QStringLiteral("compliance-as-of"));
    view().showScreen(QStringLiteral("dashboard"));
    m_visit(QStringLiteral("dashboard-as-of"));
    m_shell.click("backToNow");
    QTRY_VERIFY_WITH_TIMEOUT(view().figures().areAsOf(), patience);
}

void ScreenTour::planning()
{
    view().showScreen(QStringLiteral("roadmap"));
    m_shell.find("roadmapGrid")->setFocus();
    m_shell.press(Qt::Key_F2);
    m_visit(QStringLiteral("sprint"));
    auto* stories = m_shell.find<DataTable>("cellStories");
    stories->setFocus();
    stories->selectRow(0);
    QTest::keyClick(stories, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("storyDetails"), patience);
    m_visit(QStringLiteral("story"));
    m_shell.click("detailsClose");
    for (const auto& [action, name, leave] :
         {std::tuple("autoPlanAction", "auto-plan", "planCancel"), {"closeSprintAction", "closing", "closingCancel"},
          {"seriesAction", "series", "seriesCancel"}}) {
        m_shell.window->findChild<QAction*>(QLatin1String(action))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find(leave), patience);
        if (QLatin1String(name) == QLatin1String("auto-plan"))
            QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("planAccept")->isEnabled(), patience);
        m_visit(QLatin1String(name));
        m_shell.click(leave);
    }
}

void ScreenTour::backlog()
{
    view().showScreen(QStringLiteral("backlog"));
    auto* screen = m_shell.window->findChild<BacklogView*>();
    const auto act = [screen](const char* name) { screen->findChild<QAction*>(QLatin1String(name))->trigger(); };
    act("starters");
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("starterTree"), patience);
    m_visit(QStringLiteral("starters"));
    m_shell.click("starterCancel");
    m_shell.prompt->fileToOpen = QStringLiteral(WAYMARK_TEST_DATA "/csv/jira.csv");
    act("import");
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("csvPage"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("csvAccept")->isEnabled(), patience);
    m_visit(QStringLiteral("csv"));
    m_shell.click("csvCancel");

    const auto stories = view().workspace().records().stories();
    const auto large = std::ranges::find_if(stories, [](const Story& story) { return story.points > 1 && !story.criteria.isEmpty(); });
    QVERIFY(large != stories.end()); // else it can't be split
    m_shell.find<StoryTree>("storyTree")->selectStories({large->id});
    for (const auto& [action, form] : {std::pair("split", "splitForm"), {"dependencies", "dependenciesForm"}}) {
        act(action);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find(form), patience);
        m_visit(QLatin1String(action));
    }
    m_shell.click("detailsClose");
}

void ScreenTour::threats()
{
    view().showScreen(QStringLiteral("threats"));
    for (const auto& [tab, name] : {std::pair("threatsTab1", "threat-models"), {"threatsTab2", "threat-gaps"}}) {
        m_shell.click(tab);
        m_visit(QLatin1String(name));
    }
    m_shell.click("threatsTab0");
}

/// Of the first workload; a demo without reviews shows its lenses only.
void ScreenTour::reviews()
{
    view().showScreen(QStringLiteral("reviews"));
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
    if (auto* choices = m_shell.find("choiceList")) {
        choices->setFocus();
        m_visit(QStringLiteral("review"));
        QTest::keyClick(choices, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("choiceDetails"), patience);
        m_visit(QStringLiteral("review-choice"));
        m_shell.click("detailsClose");
    }
    for (const auto& [tab, name] : {std::pair("reviewsTab1", "review-plan"), {"reviewsTab2", "review-milestones"},
                                    {"reviewsTab3", "review-evidence"}, {"reviewsTab4", "lenses"}}) {
        m_shell.click(tab);
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        m_visit(QLatin1String(name));
    }
    m_shell.click("reviewsTab0");
}

void ScreenTour::gate()
{
    view().showScreen(QStringLiteral("gate"));
    for (const auto& [action, form] : {std::pair("gatePolicyAction", "policyForm"), {"gateOverrideAction", "overrideForm"}}) {
        m_shell.window->findChild<QAction*>(QLatin1String(action))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find(form), patience);
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        m_visit(QLatin1String(form) == QLatin1String("policyForm") ? QStringLiteral("gate-policy") : QStringLiteral("gate-override"));
    }
    m_shell.click("detailsClose");
}

void ScreenTour::targets()
{
    view().showScreen(QStringLiteral("targets"));
    m_shell.find<DataTable>("targetsTable")->setFocus();
    m_shell.find<DataTable>("targetsTable")->selectRow(1);
    m_shell.press(Qt::Key_A, Qt::ControlModifier);
    m_visit(QStringLiteral("targets-selected"));
    const auto done = view().workspace().edit(QStringLiteral("Forget"), [&](Edit& edit) {
        std::vector<TargetId> all;
        for (const Target& target : edit.records().targets())
            all.push_back(target.id);
        return changeTargets(edit, all, [](Target& target) { target.environment.clear(); });
    });
    QVERIFY(done);
    m_visit(QStringLiteral("targets-unassigned"));
    m_shell.click("applyRules");
    m_visit(QStringLiteral("targets-preview"));
    m_shell.click("rulesCancel");
}

void ScreenTour::exceptions()
{
    view().showScreen(QStringLiteral("compliance"));
    m_shell.click("checksTab");
    m_shell.find("checksTable")->setFocus();
    m_shell.find<DataTable>("checksTable")->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("makeException"), patience);
    m_shell.click("makeException");
    m_shell.click("exceptionAccept"); // with what is wrong at its fields
    m_visit(QStringLiteral("exception-form"));
    QTest::keyClicks(m_shell.find("exceptionReason"), QStringLiteral("Reachable from the inner network only"));
    QTest::keyClicks(m_shell.find("exceptionOwner"), QStringLiteral("Olga Brandt"));
    m_shell.click("exceptionAccept");
    m_shell.click("exceptionApprove");
    m_visit(QStringLiteral("exception-approval"));
    QTest::keyClicks(m_shell.find("exceptionAnswer"), QStringLiteral("Bo Lind"));
    m_shell.click("exceptionActAccept");
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
    m_visit(QStringLiteral("exception"));
    view().showScreen(QStringLiteral("compliance"));
    m_visit(QStringLiteral("compliance-excepted"));
}

/// Each tab; of the layers also the details.
void ScreenTour::frameworks()
{
    view().showScreen(QStringLiteral("frameworks"));
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
    for (const auto& [tab, name] : {std::pair("frameworksTab1", "frameworks-components"), {"frameworksTab2", "frameworks-layers"},
                                    {"frameworksTab3", "frameworks-benchmarks"}, {"frameworksTab4", "frameworks-responsibility"},
                                    {"frameworksTab5", "frameworks-services"}, {"frameworksTab6", "frameworks-policy"},
                                    {"frameworksTab7", "frameworks-game-days"}}) {
        m_shell.click(tab);
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        m_visit(QLatin1String(name));
    }
    m_shell.click("frameworksTab2");
    QTest::keyClick(m_shell.find("layerBands"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("referenceDetails"), patience);
    m_visit(QStringLiteral("frameworks-details"));
    m_shell.click("detailsClose");
    m_shell.click("frameworksTab0");
}

void ScreenTour::mapping()
{
    QFile file(m_shell.folder.filePath(QStringLiteral("beacon.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(beaconReport()) > 0);
    file.close();
    view().importFiles({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("mappingPage"), patience);
    for (const char* step : {"mapping-list", "mapping-fields", "mapping-words", "mapping-name"}) {
        if (QLatin1String(step) != QLatin1String("mapping-list"))
            m_shell.click("mappingNext");
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell.find<DataTable>("mappingPreview")->model()->rowCount() > 0, patience);
        m_visit(QLatin1String(step));
    }
    m_shell.click("mappingCancel");
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("importMap"), patience);
    m_visit(QStringLiteral("import-refused"));
    m_shell.click("importCancel");
    QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience); // what was staged is discarded
}

void ScreenTour::import()
{
    view().importFiles({m_shell.demoFile(QStringLiteral("drop-me-prowler-prod.ocsf.json"))});
    QTRY_VERIFY_WITH_TIMEOUT(m_shell.find("importAccept"), patience);
    m_visit(QStringLiteral("import"));
    m_shell.click("importAccept");
    m_visit(QStringLiteral("imported"));
}

WorkspaceView& ScreenTour::view()
{
    return *m_shell.window->workspaceView();
}

} // namespace waymark
