// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultsfile.h"
#include "tests/views/planshell.h"
#include "tests/views/rolejourney.h"

#include <QLabel>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate friday(2026, 10, 23); ///< before the first sprint

/// Before there is any workspace, with a clock that goes on.
struct LeadShell : PlanShell {
    LeadShell()
    {
        app->clock = clock;
        window->showStartPage(); // which proposes the Monday to come
    }

    /// Checks of Prowler that prove the stories of sprint 0.
    QStringList wantedChecks() const
    {
        QStringList checks;
        const auto& units = window->workspaceView()->figures().figures()->units;
        for (const Link& link : records().links()) {
            const Story* proven = link.kind == LinkKind::ProvenBy ? story(link.story) : nullptr;
            const CheckUnit unit = proven && proven->sprint == sprint(0)->id && link.check ? units.value(*link.check) : CheckUnit{};
            if (unit.tool == u"prowler" && !checks.contains(unit.checkId))
                checks << unit.checkId;
        }
        return checks;
    }
    /// A file in which all of them have this outcome.
    QString results(const QStringList& checks, QDate day, Outcome outcome) const
    {
        ResultsFile file(day.toString(Qt::ISODate) + u"T06:00:00Z"_s, u"payments"_s);
        file.by(u"prowler"_s);
        for (const QString& check : checks)
            file.add(check, u"account"_s, outcome, Severity::High);
        return file.write(folder.filePath(day.toString(Qt::ISODate) + u".json"_s));
    }
    QString gate() const
    {
        const auto* button = find<QToolButton>("currentGate");
        return button ? button->text() : QString();
    }

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(morningOf(friday));
};

} // namespace

/// The lead of a programme: a plan from starter stories, results that move its figures, the gate, and the report of the sprint.
class TestLeadJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyWorkspaceToASprintReport()
    {
        m_shell = std::make_unique<LeadShell>();
        walk<TestLeadJourney>(*this, {&TestLeadJourney::startAWorkspace, &TestLeadJourney::addStarters, &TestLeadJourney::planTheSprint,
                                      &TestLeadJourney::startTheSprint, &TestLeadJourney::importWhatFails,
                                      &TestLeadJourney::importWhatPasses, &TestLeadJourney::openTheFigure,
                                      &TestLeadJourney::askForTheGate, &TestLeadJourney::writeTheReport});
    }

    void cleanup() { m_shell.reset(); }

private:
    void startAWorkspace()
    {
        makeWorkspace(*m_shell, u"Payments"_s);
        QCOMPARE(m_shell->records().sprints().size(), size_t(7));
        QCOMPARE(m_shell->sprint(0)->start, friday.addDays(3));
        QVERIFY(m_shell->records().stories().empty());
        QVERIFY(m_shell->records().runs().empty());
        settleFigures(*m_shell);
    }

    /// By keys.
    void addStarters()
    {
        m_shell->press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(m_shell->find("backlogScreen"));
        runCommand(*m_shell, u"add starter stories"_s);
        const auto* tree = m_shell->find<QTreeView>("starterTree");
        QVERIFY(tree && tree->hasFocus());
        m_shell->press(Qt::Key_Space); // the first epic
        m_shell->tabTo("starterAdd");
        m_shell->press(Qt::Key_Return);
        QCOMPARE(m_shell->records().stories().size(), m_shell->app->catalogues.epics.epics.front().stories.size());
        settleFigures(*m_shell);
    }

    /// By mouse.
    void planTheSprint()
    {
        m_shell->press(Qt::Key_R, Qt::AltModifier);
        QVERIFY(m_shell->find("roadmapScreen"));
        m_shell->click("autoPlan");
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->isReady("planAccept"), rolePatience);
        const std::vector<PlanMove> wanted = m_shell->moves()->wanted();
        m_shell->click("planAccept");
        verifyPlanned(*m_shell, wanted);
        QVERIFY(!m_shell->storiesIn(0).empty());
        settleFigures(*m_shell);
    }

    void startTheSprint()
    {
        m_shell->clock->set(morningOf(m_shell->sprint(0)->start));
        clickIndex(*m_shell->grid(), m_shell->filledCell(0));
        runCommand(*m_shell, u"start the sprint"_s);
        QCOMPARE(m_shell->sprint(0)->state, SprintState::Active);
        settleFigures(*m_shell);
        m_checks = m_shell->wantedChecks();
        QVERIFY(!m_checks.isEmpty());
    }

    /// By mouse, from the dashboard that says how to begin.
    void importWhatFails()
    {
        m_shell->clock->set(morningOf(firstScan()));
        m_shell->press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_shell->find("nothingCounts"), rolePatience);
        m_shell->prompt->filesToOpen = {m_shell->results(m_checks, firstScan(), Outcome::Failed)};
        m_shell->click("emptyAction");
        QTRY_VERIFY_WITH_TIMEOUT(canAcceptImport(*m_shell), rolePatience);
        QVERIFY(m_shell->window->workspaceView()->figures().figures()->countedRuns == 0); // nothing before it is accepted
        m_shell->click("importAccept");
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(*m_shell, "checksPassing"), u"0.00 %"_s, rolePatience);
        settleFigures(*m_shell);
        QCOMPARE(valueOf(*m_shell, "severeFailures"), QString::number(m_checks.size()));
    }

    /// By keys.
    void importWhatPasses()
    {
        m_shell->clock->set(morningOf(firstScan().addDays(1)));
        importByKeys(*m_shell, m_shell->results(m_checks, firstScan().addDays(1), Outcome::Passed));
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(*m_shell, "checksPassing"), u"100.00 %"_s, rolePatience);
        QCOMPARE(valueOf(*m_shell, "severeFailures"), u"0"_s);
        // One undo takes it back, and it can be done again
        m_shell->click("undoButton");
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(*m_shell, "checksPassing"), u"0.00 %"_s, rolePatience);
        m_shell->click("redoButton");
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(*m_shell, "checksPassing"), u"100.00 %"_s, rolePatience);
        settleFigures(*m_shell); // figures that come once more would close their reasons
    }

    void openTheFigure()
    {
        m_shell->click("checksPassing");
        QVERIFY(m_shell->find("reasonsPanel"));
        QCOMPARE(m_shell->find<QLabel>("reasonsValue")->text(), u"100.00 %"_s);
        m_shell->click("reasonLink");
        QTRY_VERIFY(m_shell->find("complianceScreen"));
        settleFigures(*m_shell);
    }

    /// By keys. Its musts are not done, whatever tests say.
    void askForTheGate()
    {
        m_shell->press(Qt::Key_A, Qt::AltModifier);
        QVERIFY(m_shell->find("gateScreen"));
        QTRY_COMPARE_WITH_TIMEOUT(m_shell->gate(), u"Gate: Refused"_s, rolePatience);
        settleFigures(*m_shell);
        m_shell->tabTo("gateRecord");
        m_shell->press(Qt::Key_Return);
        QCOMPARE(m_shell->records().gateDecisions().size(), size_t(1));
        const GateDecision& decision = m_shell->records().gateDecisions().front();
        QCOMPARE(decision.sprint, m_shell->sprint(0)->id);
        QVERIFY(decision.outcome == GateOutcome::Refused);
        QCOMPARE(decision.author, u"Ana"_s);
        settleFigures(*m_shell);
    }

    void writeTheReport()
    {
        const QString page = QString::fromUtf8(written(*m_shell, u"export report of the current sprint"_s, u"sprint.html"_s));
        QVERIFY2(page.startsWith(u"<!DOCTYPE html>"_s), qPrintable(page.left(60)));
        QVERIFY(page.contains(u"Report of one sprint"_s) && page.contains(u"Payments"_s));
        QVERIFY(page.contains(u"Sprint 0, "_s) && !page.contains(u"Sprint 1, "_s));
        QVERIFY(page.contains(u"[does not hold]"_s));
        QVERIFY(!page.contains(u"Redacted: "_s));
        int points = 0;
        for (const Story& story : m_shell->storiesIn(0)) {
            points += story.points;
            QVERIFY2(page.contains(story.reference), qPrintable(story.reference));
        }
        QVERIFY2(page.contains(u"Points done, of %1 planned"_s.arg(points)), qPrintable(QString::number(points)));
        QTRY_VERIFY(m_shell->find<QLabel>("messageText") && m_shell->find<QLabel>("messageText")->text().contains(u"sprint.html"_s));
    }

    /// The second day of the sprint.
    QDate firstScan() const { return m_shell->sprint(0)->start.addDays(1); }

    std::unique_ptr<LeadShell> m_shell;
    QStringList m_checks;
};

QTEST_MAIN(TestLeadJourney)
#include "tst_leadjourney.moc"
