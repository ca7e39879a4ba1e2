// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/gatestage.h"
#include "tests/views/testtheme.h"
#include "views/gate/decisiondetails.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestGateView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyScreenSaysWhatBelongsHere()
    {
        GateStage stage(GateStage::Filled::Nothing);
        QVERIFY(!stage.sprints()->isVisible());
        QSignalSpy screens(stage.view.get(), &Screen::screenRequested);
        for (auto* each : stage.view->findChildren<QPushButton*>(u"emptyAction"_s))
            if (each->isVisible())
                each->click();
        QCOMPARE(screens.size(), 1);
        QCOMPARE(screens[0][0].toString(), u"roadmap"_s);
    }

    void withoutResultsNothingIsProved()
    {
        GateStage stage(GateStage::Filled::Plan);
        QCOMPARE(stage.gate(1), u"Refused"_s);
        QVERIFY(stage.note().contains(u"No results count yet"));
        QSignalSpy imports(stage.view.get(), &Screen::importRequested);
        QVERIFY(stage.button("gateImport")->isVisible());
        stage.button("gateImport")->click();
        QCOMPARE(imports.size(), 1);
    }

    void showsWhatFailsAndOpensIt()
    {
        GateStage stage;
        QCOMPARE(stage.sprints()->model()->rowCount(), 3);
        QCOMPARE(stage.sprints()->selectionModel()->selectedRows().front().row(), 1); // the current one
        QCOMPARE(stage.gate(1), u"Refused"_s);
        QCOMPARE(stage.gate(2), u"Not judged"_s);
        QCOMPARE(stage.cell(stage.clauses(), 0, GateClausesModel::StateColumn), u"Does not hold"_s);
        QCOMPARE(stage.cell(stage.clauses(), 0, GateClausesModel::BehindColumn), u"1 check"_s);
        QVERIFY(stage.clauses()->model()->rowCount() > 1); // its evidence
        QSignalSpy checks(stage.view.get(), &Screen::checksRequested);
        stage.select(stage.clauses(), 1);
        QTest::keyClick(stage.clauses(), Qt::Key_Return);
        QCOMPARE(checks.size(), 1);
        QCOMPARE(carried<CheckSelection>(checks[0][0]).checks.size(), size_t(1));
        QVERIFY(carried<CheckSelection>(checks[0][0]).title.startsWith(u"Gate of sprint 8: "));
        // And why
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        QTest::keyClick(stage.clauses(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(reasons.size(), 1);
        QVERIFY(!carried<Figure>(reasons[0][2]).reasons.empty());
    }

    void aClauseHasTheLinesThatItNeeds()
    {
        GateStage stage;
        stage.view->resize(1500, 800);
        QTRY_COMPARE(stage.clauses()->rowHeight(0), space::tableRow);
        stage.view->resize(700, 800);
        QTRY_VERIFY(stage.clauses()->rowHeight(0) > space::tableRow);
        QCOMPARE(stage.clauses()->rowHeight(1), space::tableRow); // a few letters of evidence
        stage.view->resize(1500, 800);
        QTRY_COMPARE(stage.clauses()->rowHeight(0), space::tableRow);
    }

    void decisionsAreListedOnceThereAreSome()
    {
        GateStage stage;
        QVERIFY(!stage.decisions()->isVisible()); // the head says that there are none
        stage.button("gateRecord")->click();
        QVERIFY(stage.decisions()->isVisible());
        stage.select(stage.sprints(), 2);
        QVERIFY(!stage.decisions()->isVisible());
    }

    void aClosedSprintKeepsItsGate()
    {
        GateStage stage;
        stage.select(stage.sprints(), 0);
        QCOMPARE(stage.gate(0), u"Refused"_s);
        QCOMPARE(stage.clauses()->model()->rowCount(), 2);
        QCOMPARE(stage.cell(stage.clauses(), 0, GateClausesModel::ClauseColumn), u"All musts are done"_s);
        QCOMPARE(stage.cell(stage.clauses(), 1, GateClausesModel::ClauseColumn), u"1 of 2"_s);
        QVERIFY(!stage.button("gateRecord")->isEnabled());
        QVERIFY(!stage.button("gateOverride")->isEnabled());
        QVERIFY(stage.note().contains(u"closed"));
    }

    void recordsTheVerdictAsItIs()
    {
        GateStage stage;
        QTest::keyClick(stage.button("gateRecord"), Qt::Key_Return);
        QCOMPARE(stage.decisions()->model()->rowCount(), 1);
        QCOMPARE(stage.cell(stage.decisions(), 0, GateDecisionsModel::OutcomeColumn), u"Refused"_s);
        QCOMPARE(stage.cell(stage.decisions(), 0, GateDecisionsModel::AuthorColumn), u"tester"_s);
        QVERIFY(stage.latest.text.contains(u"was recorded"));
        const GateDecision decision = stage.workspace->records().gateDecisions().front();
        QCOMPARE(decision.lines.size(), 1);
        QVERIFY(decision.lines.front().startsWith(u"[ ] "));
        // Its clauses as they were are opened by selecting it
        stage.select(stage.decisions(), 0);
        QVERIFY(stage.details.page() && stage.details.page()->objectName() == u"decisionDetails");
        // And nothing takes it back
        QVERIFY(stage.latest.actionText.isEmpty());
        static_cast<void>(stage.workspace->undo()); // of what was before, if anything was
        QCOMPARE(stage.workspace->records().gateDecisions().size(), size_t(1));
    }

    void anOverrideNeedsSomebodyElse()
    {
        GateStage stage;
        // Given what fails, somebody wants to override it in their own name
        QTest::keyClick(stage.button("gateOverride"), Qt::Key_Return);
        auto* approver = stage.inDetails<QLineEdit>("overrideApprover");
        auto* reason = stage.inDetails<QPlainTextEdit>("overrideReason");
        auto* fault = stage.inDetails<QLabel>("overrideFault");
        auto* accept = stage.inDetails<QPushButton>("overrideAccept");
        QVERIFY(approver && reason && fault && accept);
        QVERIFY(!stage.inDetails<QLabel>("overrideFailures")->text().isEmpty());
        QTest::keyClicks(approver, u" TESTER"_s);
        QVERIFY(fault->text().contains(u"somebody else"));
        QTest::keyClicks(reason, u"The pilot has no customers yet"_s);
        QTest::keyClick(accept, Qt::Key_Return);
        QVERIFY(stage.workspace->records().gateDecisions().empty());
        QVERIFY(fault->text().contains(u"somebody else"));
        // When another person approves it, then it is recorded as overridden, never as holding
        approver->clear();
        QTest::keyClicks(approver, u"Olga"_s);
        QTest::keyClick(accept, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().gateDecisions().size(), size_t(1));
        const GateDecision decision = stage.workspace->records().gateDecisions().front();
        QVERIFY(decision.outcome == GateOutcome::Overridden);
        QCOMPARE(decision.approver, u"Olga"_s);
        QCOMPARE(decision.author, u"tester"_s);
        QVERIFY(!stage.details.page());
        QCOMPARE(stage.gate(1), u"Overridden"_s);
        QVERIFY(stage.note().contains(u"no customers"));
        // And that stays: there is nothing to take back
        QVERIFY(stage.latest.text.contains(u"stays on record"));
        QVERIFY(stage.latest.actionText.isEmpty());
        QVERIFY(!stage.workspace->history().undoText().contains(u"gate"_s));
    }

    void anOverrideNeedsAReason()
    {
        GateStage stage;
        stage.button("gateOverride")->click();
        stage.settle();
        QTest::keyClicks(stage.inDetails<QLineEdit>("overrideApprover"), u"Olga"_s);
        stage.inDetails<QPushButton>("overrideAccept")->click();
        QVERIFY(stage.inDetails<QLabel>("overrideFault")->text().contains(u"reason"));
        QVERIFY(stage.workspace->records().gateDecisions().empty());
    }

    void anOverrideDoesntCoverWhatFailsLater()
    {
        GateStage stage;
        const QStringList lines = gateLines(*figuresOf(stage.figures->figures().get(), stage.sprint.id)->gate);
        stage.edit([&](Edit& edit) {
            return overrideGate(edit,
                                {.sprint = stage.sprint.id, .lines = lines, .policy = gatePolicyDocument({}),
                                 .author = u"tester"_s, .now = stage.clock->now(), .reason = u"r"_s},
                                u"Olga"_s);
        });
        QCOMPARE(stage.gate(1), u"Overridden"_s);
        stage.ask({.rules = {GateRule::SevereFailures, GateRule::Compliance}, .minCompliance = 9'000});
        QTRY_COMPARE(stage.gate(1), u"Refused"_s);
        QVERIFY(stage.note().contains(u"facts have changed since Olga"));
    }

    /// Neither more of the same failures nor others in their place, whatever the clause asks for.
    void anOverrideDoesntCoverOtherFacts()
    {
        GateStage stage;
        stage.button("gateOverride")->click();
        QTest::keyClicks(stage.inDetails<QLineEdit>("overrideApprover"), u"Olga"_s);
        QTest::keyClicks(stage.inDetails<QPlainTextEdit>("overrideReason"), u"Pilot"_s);
        stage.inDetails<QPushButton>("overrideAccept")->click();
        QCOMPARE(stage.gate(1), u"Overridden"_s);
        // The same facts by a later run leave it as it is
        const auto run = [&](int day, const QString& first, const QString& second) {
            importNow(*stage.workspace, stage.formats,
                      {.file = stage.results(u"%1.json"_s.arg(day), QDateTime(QDate(2026, 5, day), QTime(6, 0), Qt::UTC),
                                             {{u"check-1"_s, first}, {u"check-2"_s, second}})});
            stage.figures->recompute();
            stage.settle();
        };
        run(4, u"failed"_s, u"passed"_s);
        QCOMPARE(stage.gate(1), u"Overridden"_s);
        run(5, u"passed"_s, u"failed"_s); // still one
        QTRY_COMPARE(stage.gate(1), u"Refused"_s);
        QVERIFY(stage.note().contains(u"facts have changed since Olga"));
        QVERIFY(stage.button("gateOverride")->isEnabled());
    }

    void theVerdictFollowsThePolicy()
    {
        GateStage stage;
        stage.ask({.rules = {GateRule::SevereFailures}, .maxSevereFailures = 1});
        QTRY_COMPARE(stage.gate(1), u"Holds"_s);
        QVERIFY(!stage.button("gateOverride")->isEnabled());
        QVERIFY(stage.button("gateRecord")->isEnabled());
        stage.ask({.rules = {GateRule::SevereFailures}});
        QTRY_COMPARE(stage.gate(1), u"Refused"_s);
    }

    void whatIsRestrictedIsNotRecorded()
    {
        GateStage stage;
        stage.figures->setEnvironment(u"production"_s);
        stage.settle();
        QVERIFY(!stage.button("gateRecord")->isEnabled());
        QVERIFY(stage.note().contains(u"all environments"));
        stage.figures->setEnvironment({});
        stage.settle();
        stage.figures->setAsOf(QDate(2026, 5, 3));
        stage.settle();
        QVERIFY(!stage.button("gateRecord")->isEnabled());
        stage.figures->setAsOf(std::nullopt);
        stage.settle();
        QVERIFY(stage.button("gateRecord")->isEnabled());
    }

    void theScreenShowsASprintAndRemembersIt()
    {
        GateStage stage;
        stage.view->showGate(stage.next.id);
        QCOMPARE(stage.sprints()->selectionModel()->selectedRows().front().row(), 2);
        GateView again(stage.context());
        again.restoreState(stage.view->saveState());
        QCOMPARE(again.findChild<DataTable*>(u"gateSprints"_s)->selectionModel()->selectedRows().front().row(), 2);
    }

    /// The clauses have the height that the decisions leave, which is no more than these need.
    void decisionsAreNoHigherThanTheyNeed()
    {
        GateStage stage;
        QVERIFY(!stage.decisions()->isVisible());
        const int before = stage.clauses()->height();
        stage.button("gateRecord")->click();
        QTRY_VERIFY(stage.decisions()->isVisible() && stage.clauses()->height() < before);
        QVERIFY2(stage.decisions()->height() < 4 * space::tableRow, qPrintable(QString::number(stage.decisions()->height())));
        QVERIFY(stage.clauses()->height() > 3 * stage.decisions()->height());
    }

    void everythingHasAName()
    {
        GateStage stage;
        stage.button("gateOverride")->click();
        for (const QWidget* root : {static_cast<QWidget*>(stage.view.get()), static_cast<QWidget*>(&stage.details)})
            for (QWidget* widget : root->findChildren<QWidget*>())
                if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()) {
                    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                    QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
                }
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestGateView)
#include "tst_gateview.moc"
