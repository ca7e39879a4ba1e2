// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/exceptionsstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/datefield.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestExceptionsView : public QObject {
    Q_OBJECT
    TestTheme m_theme;

    static void open(ExceptionsStage& stage, const ExceptionId& id)
    {
        stage.view->showExceptions({.title = {}, .exceptions = {id}});
    }

private Q_SLOTS:
    void anEmptyScreenSaysWhatBelongsHere()
    {
        ExceptionsStage stage;
        QVERIFY(!stage.table()->isVisible());
        auto* action = stage.view->findChild<QPushButton*>(u"emptyAction"_s);
        QVERIFY(action->isVisible());
        action->click();
        QVERIFY(stage.find("exceptionForm"));
        // When there is one, then it is listed
        exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        QVERIFY(stage.table()->isVisible());
        QCOMPARE(stage.cell(0, ExceptionsModel::CheckColumn), u"check-1"_s);
    }

    void anotherPersonApproves_data()
    {
        QTest::addColumn<QString>("approver");
        QTest::addColumn<bool>("refused");
        QTest::newRow("another") << u"Bo"_s << false;
        QTest::newRow("who asked for it") << u" TESTER "_s << true;
        QTest::newRow("the owner") << u"olga"_s << true;
        QTest::newRow("nobody") << u"  "_s << true;
    }

    void anotherPersonApproves()
    {
        QFETCH(QString, approver);
        QFETCH(bool, refused);
        ExceptionsStage stage;
        const ExceptionId id = exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        open(stage, id);
        stage.click("exceptionApprove");
        QCOMPARE(stage.find<QLabel>("fieldName")->text(), u"Approver"_s);
        stage.type("exceptionAnswer", approver);
        QTest::keyClick(stage.find("exceptionAnswer"), Qt::Key_Return);
        QCOMPARE(stage.exception(id).approved.has_value(), !refused);
        QCOMPARE(stage.faults().size(), refused ? 1 : 0);
        QCOMPARE(stage.cell(0, ExceptionsModel::StateColumn), refused ? u"Proposed"_s : u"In force"_s);
        if (refused)
            return;
        QVERIFY(stage.messages.last().contains(u"EX-1"_s));
        QVERIFY(stage.workspace->undo());
        QVERIFY(!stage.exception(id).approved);
    }

    void whatIsInForceIsRevokedForAReason()
    {
        ExceptionsStage stage;
        const ExceptionId id = exceptionsIn::grant(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        open(stage, id);
        QVERIFY(!stage.find("exceptionEdit")); // nobody changes what was approved
        QVERIFY(!stage.find("exceptionRemove"));
        stage.click("exceptionRevoke");
        stage.click("exceptionActAccept");
        QCOMPARE(stage.faults().size(), 1);
        stage.type("exceptionAnswer", u"Mended"_s);
        stage.click("exceptionActAccept");
        QCOMPARE(stage.exception(id).revokeReason, u"Mended"_s);
        QCOMPARE(stage.cell(0, ExceptionsModel::StateColumn), u"Revoked"_s);
        QVERIFY(stage.workspace->undo());
        QVERIFY(!stage.exception(id).revoked);
    }

    void renewingAsksAnew()
    {
        ExceptionsStage stage;
        const ExceptionId id = exceptionsIn::grant(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        open(stage, id);
        stage.click("exceptionRenew");
        auto* renewal = stage.find<DateField>("exceptionRenewal");
        QTest::keyClick(renewal, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(renewal, u"banana"_s);
        stage.find<QPushButton>("exceptionActAccept")->click();
        QCOMPARE(stage.exceptions().size(), size_t(1));
        QVERIFY(renewal->fault().contains(u"is no day"_s));
        QTest::keyClick(renewal, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(renewal, u"2026-07-01"_s);
        stage.click("exceptionActAccept");
        QCOMPARE(stage.exceptions().size(), size_t(2));
        QCOMPARE(stage.exceptions().back().expiry, QDate(2026, 7, 1));
        QVERIFY(!stage.exceptions().back().approved);
        QVERIFY(stage.exception(id).approved.has_value());
        QVERIFY2(stage.messages.last().contains(u"EX-2"_s), qPrintable(stage.messages.last()));
    }

    void aProposalIsDeletedByItsKeyAndComesBack()
    {
        ExceptionsStage stage;
        exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        stage.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        stage.table()->setFocus();
        stage.table()->selectRow(0);
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QVERIFY(stage.exceptions().empty());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.exceptions().size(), size_t(1));
    }

    void saysWhatItCoversAndLeadsThere()
    {
        ExceptionsStage stage;
        const ExceptionId id = exceptionsIn::grant(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        QSignalSpy checks(stage.view.get(), &Screen::checksRequested);
        open(stage, id);
        QTRY_VERIFY2(stage.find<QLabel>("coveredText")->text().contains(u"1 failed"_s),
                     qPrintable(stage.find<QLabel>("coveredText")->text()));
        stage.click("coveredDoor");
        QCOMPARE(checks.size(), 1);
        QCOMPARE(carried<CheckSelection>(checks[0][0]).checks, std::vector{stage.check(u"check-1"_s)});
    }

    void aProposalCoversNothingYet()
    {
        ExceptionsStage stage;
        open(stage, exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)}));
        QVERIFY(stage.find<QLabel>("coveredTitle")->text().startsWith(u"Would cover"_s));
        open(stage, exceptionsIn::grant(*stage.workspace, {.check = stage.check(u"check-2"_s)}));
        QCOMPARE(stage.find<QLabel>("coveredTitle")->text(), u"Covers now"_s);
    }

    void anAcceptanceSaysWhatItStillWaitsFor()
    {
        // Given a risk above the appetite, which is to be accepted
        ExceptionsStage stage;
        const Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s, .currentLikelihood = 5, .currentImpact = 4};
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) { return edit.insert(risk); });
        open(stage, exceptionsIn::ask(*stage.workspace, {.kind = ExceptionKind::Acceptance, .risk = risk.id}));
        // When that is approved, then it is told that the status has to say so
        stage.click("exceptionApprove");
        stage.type("exceptionAnswer", u"Bo"_s);
        stage.click("exceptionActAccept");
        QVERIFY2(stage.messages.last().endsWith(u"R-1 still counts as above the appetite: set its status to “Accepted”."_s),
                 qPrintable(stage.messages.last()));
        QVERIFY(stage.find<QLabel>("coveredTitle")->text().startsWith(u"Covers once"_s));
        QVERIFY(stage.find<QLabel>("coveredText")->text().contains(u"set its status"_s));
        // When it does, then nothing is left to say
        exceptionsIn::change(*stage.workspace, [&](Edit& edit) {
            const Risk before = *edit.find<Risk>(risk.id);
            Risk after = before;
            after.status = RiskStatus::Accepted;
            return edit.update(before, after);
        });
        QCOMPARE(stage.find<QLabel>("coveredTitle")->text(), u"Covers now"_s);
        QVERIFY(!stage.find<QLabel>("coveredText")->text().contains(u"set its status"_s));
    }

    void coversOnlyWhatItNames()
    {
        ExceptionsStage stage;
        const CheckKey check = stage.check(u"check-1"_s);
        open(stage, exceptionsIn::grant(*stage.workspace, {.check = check, .resources = {u"resource/check-1"_s}}));
        QTRY_VERIFY(stage.find<QLabel>("coveredText")->text().contains(u"1 failed"_s));
        open(stage, exceptionsIn::grant(*stage.workspace, {.check = check, .resources = {u"resource/check-1 "_s}}));
        QTRY_VERIFY(stage.find<QLabel>("coveredText")->text().startsWith(u"No result"_s));
    }

    /// Whatever was still being counted of the one before.
    void anAttestationCoversNoResults()
    {
        ExceptionsStage stage;
        const ExceptionId waiver = exceptionsIn::grant(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        const ExceptionId attestation = exceptionsIn::ask(*stage.workspace, {.kind = ExceptionKind::Attestation,
                                                                             .check = stage.check(u"check-2"_s),
                                                                             .attested = Outcome::Passed,
                                                                             .evidence = u"Minutes of the review"_s});
        open(stage, waiver);
        open(stage, attestation);
        QTRY_COMPARE(JobBase::underWay(), 0);
        QVERIFY2(stage.find<QLabel>("coveredText")->text().startsWith(u"An attestation"_s),
                 qPrintable(stage.find<QLabel>("coveredText")->text()));
    }

    void whatEndedAndIsStillNeededSaysSo()
    {
        ExceptionsStage stage;
        const CheckKey check = stage.check(u"check-1"_s);
        exceptionsIn::ask(*stage.workspace, {.check = check});
        exceptionsIn::grant(*stage.workspace, {.check = check});
        // When it is over, and its check still fails; the proposal is over too
        stage.clock->set(utc(2026, 6, 20));
        stage.waitForFigures();
        QStringList states = {stage.cell(0, ExceptionsModel::StateColumn), stage.cell(1, ExceptionsModel::StateColumn)};
        QVERIFY2(states.contains(u"Still needed"_s), qPrintable(states.join(u' ')));
    }

    void columnsGiveWayWhereThereIsLittleRoom_data()
    {
        QTest::addColumn<int>("px");
        QTest::newRow("1024 px") << 1024 - 184;
        QTest::newRow("1024 px with details") << 1024 - 184 - 336;
    }

    void columnsGiveWayWhereThereIsLittleRoom()
    {
        QFETCH(int, px);
        ExceptionsStage stage;
        exceptionsIn::ask(*stage.workspace, {.check = stage.check(u"check-1"_s)});
        stage.view->resize(px, 600);
        QTRY_VERIFY(stage.table()->isColumnHidden(ExceptionsModel::CoverColumn));
        QTRY_COMPARE(stage.table()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!stage.table()->isColumnHidden(ExceptionsModel::StateColumn) && !stage.table()->isColumnHidden(ExceptionsModel::LastDayColumn));
        stage.view->resize(1100, 600);
        QTRY_VERIFY(!stage.table()->isColumnHidden(ExceptionsModel::CoverColumn));
    }

    void exportsWhatIsShown()
    {
        ExceptionsStage stage;
        const CheckKey check = stage.check(u"check-1"_s);
        exceptionsIn::ask(*stage.workspace, {.check = check, .reason = u"=1+1"_s});
        exceptionsIn::grant(*stage.workspace, {.check = check});
        auto* state = stage.view->findChild<QComboBox*>(u"exceptionStateFilter"_s);
        state->setCurrentIndex(state->findData(static_cast<int>(ExceptionState::Proposed)));
        QCOMPARE(stage.table()->model()->rowCount(), 1);
        stage.prompt.fileToSave = stage.folder.filePath(u"out.csv"_s);
        stage.view->findChild<QWidget*>(u"exceptionExport"_s)->setFocus();
        QTest::mouseClick(stage.view->findChild<QWidget*>(u"exceptionExport"_s), Qt::LeftButton);
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.contains(u"EX-1"_s));
        QVERIFY(!csv.contains(u"EX-2"_s));
        QVERIFY2(!csv.contains(u",=1+1"_s), qPrintable(csv)); // no formula
    }

    void showsThoseBehindAFigureAndEscTakesItBack()
    {
        ExceptionsStage stage;
        const CheckKey check = stage.check(u"check-1"_s);
        const ExceptionId first = exceptionsIn::ask(*stage.workspace, {.check = check});
        const ExceptionId second = exceptionsIn::ask(*stage.workspace, {.check = check});
        exceptionsIn::ask(*stage.workspace, {.check = check});
        stage.view->showExceptions({.title = u"Exceptions to see to"_s, .exceptions = {first, second}});
        QCOMPARE(stage.table()->model()->rowCount(), 2);
        auto* chip = stage.view->findChild<QPushButton*>(u"exceptionChip"_s);
        QVERIFY(chip->isVisible());
        stage.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QCOMPARE(stage.table()->model()->rowCount(), 3);
        QVERIFY(!chip->isVisible());
    }
};

QTEST_MAIN(TestExceptionsView)
#include "tst_exceptionsview.moc"
