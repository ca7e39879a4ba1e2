// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"
#include "tests/support/exceptionbuilders.h"
#include "tests/support/importnow.h"
#include "tests/support/signalargument.h"
#include "tests/views/riskdetailsstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/cellmodel.h"
#include "views/shared/choicefield.h"
#include "views/shared/itempicker.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestRiskDetails : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aRiskIsRatedAnewForAReason()
    {
        DetailsStage stage;
        QVERIFY(!stage.seen<QLineEdit>("riskRateReason"));
        stage.press("riskRate");
        stage.setRating("riskRateLikelihood", 2);
        stage.setRating("riskRateImpact", 3);
        // When nobody says why, nothing happens
        QTest::keyClick(stage.seen<QLineEdit>("riskRateReason"), Qt::Key_Return);
        QCOMPARE(stage.now(stage.high).currentLikelihood, 4);
        QVERIFY(stage.seen<QLineEdit>("riskRateReason"));
        stage.type("riskRateReason", u"MFA is on"_s);
        QTest::keyClick(stage.seen<QLineEdit>("riskRateReason"), Qt::Key_Return);
        // Then it is rated, the reason is kept, and one undo takes it back
        QCOMPARE(stage.now(stage.high).currentLikelihood, 2);
        QCOMPARE(stage.text("riskCurrent"), u"2 x 3 = 6, moderate"_s);
        QVERIFY(!stage.seen<QLineEdit>("riskRateReason"));
        QCOMPARE(stage.workspace->records().riskRatings().back().reason, u"MFA is on"_s);
        QCOMPARE(stage.count("riskRatingHistory"), 1);
        QCOMPARE(stage.workspace->history().undoText(), u"Rate R-1 anew: current 2 x 3 = 6, moderate"_s);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.text("riskCurrent"), u"4 x 4 = 16, extreme"_s);
    }

    void tabGoesThroughTheRatingAsItIsSeen()
    {
        DetailsStage stage;
        stage.press("riskRate");
        QVERIFY(stage.field<QComboBox>("riskRateLikelihood")->hasFocus());
        for (const char* next : {"riskRateImpact", "riskRateReason", "riskRateCancel", "riskRateSave"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(QApplication::focusWidget());
            QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(next));
        }
    }

    void halfARatingIsNotSaved()
    {
        DetailsStage stage;
        stage.press("riskRate");
        stage.setRating("riskRateImpact", 0);
        stage.type("riskRateReason", u"Nobody knows"_s);
        stage.press("riskRateSave");
        QVERIFY2(stage.messages.last().contains(u"both likelihood and impact"_s), qPrintable(stage.messages.last()));
        QCOMPARE(stage.now(stage.high).currentImpact, 4);
        QVERIFY(stage.seen<QLineEdit>("riskRateReason")); // what was typed stays
    }

    void aTargetAboveTheInherentRatingIsToldBesideItsField_data()
    {
        QTest::addColumn<int>("likelihood");
        QTest::addColumn<int>("impact");
        QTest::addColumn<QString>("field");
        QTest::newRow("more likely") << 4 << 3 << u"riskRateLikelihood"_s;
        QTest::newRow("worse") << 3 << 4 << u"riskRateImpact"_s;
    }

    void aTargetAboveTheInherentRatingIsToldBesideItsField()
    {
        QFETCH(int, likelihood);
        QFETCH(int, impact);
        QFETCH(QString, field);
        DetailsStage stage;
        stage.rate(stage.high, [](Risk& risk) { risk.inherentLikelihood = risk.inherentImpact = 3; });
        const size_t messages = static_cast<size_t>(stage.messages.size());
        stage.press("riskRate");
        auto* kind = stage.field<QComboBox>("riskRateKind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(RatingKind::Target)));
        stage.setRating("riskRateLikelihood", likelihood);
        stage.setRating("riskRateImpact", impact);
        stage.type("riskRateReason", u"We accept more"_s);
        stage.press("riskRateSave");
        // Then that field says so, the other doesn't, and nothing is stored
        for (const QString& name : {u"riskRateLikelihood"_s, u"riskRateImpact"_s}) {
            const QString told = stage.page->findChild<QComboBox*>(name)->accessibleDescription();
            QCOMPARE(told.contains(u"is above the inherent one"_s), name == field);
        }
        QCOMPARE(QApplication::focusWidget()->objectName(), field);
        QCOMPARE(static_cast<size_t>(stage.messages.size()), messages);
        QCOMPARE(stage.now(stage.high).targetLikelihood, 0);
        // When it is put right, it is stored
        stage.setRating(qPrintable(field), 3);
        QVERIFY(stage.page->findChild<QComboBox*>(field)->accessibleDescription().isEmpty());
        stage.press("riskRateSave");
        QCOMPARE(stage.now(stage.high).targetLikelihood, 3);
        QCOMPARE(stage.now(stage.high).targetImpact, 3);
    }

    void theFirstRatingNeedsNoReason()
    {
        DetailsStage stage;
        auto* add = stage.view->findChild<QLineEdit*>(u"riskAdd"_s);
        add->setText(u"A region fails"_s);
        Q_EMIT add->returnPressed();
        stage.press("riskRate");
        auto* kind = stage.field<QComboBox>("riskRateKind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(RatingKind::Inherent)));
        stage.setRating("riskRateLikelihood", 1);
        stage.setRating("riskRateImpact", 5);
        stage.press("riskRateSave");
        QCOMPARE(stage.text("riskInherent"), u"1 x 5 = 5, moderate"_s);
        QCOMPARE(stage.text("riskCurrent"), u"Not rated"_s);
    }

    void escLeavesTheForm()
    {
        DetailsStage stage;
        stage.press("riskRate");
        stage.type("riskRateReason", u"Never mind"_s);
        QTest::keyClick(stage.seen<QLineEdit>("riskRateReason"), Qt::Key_Escape);
        QTRY_VERIFY(!stage.seen<QLineEdit>("riskRateReason"));
        QCOMPARE(stage.now(stage.high).currentLikelihood, 4);
        QVERIFY(stage.details.page()); // the page stays
        QVERIFY(stage.seen<QPushButton>("riskRate"));
    }

    void theStatusChangesForAReason()
    {
        DetailsStage stage;
        auto* status = stage.field<ChoiceField>("riskStatus");
        Q_EMIT status->chosen(static_cast<int>(RiskStatus::Treating));
        QCOMPARE(stage.now(stage.high).status, RiskStatus::Open); // until somebody says why
        stage.press("riskStatusSave");
        QCOMPARE(stage.now(stage.high).status, RiskStatus::Open);
        stage.type("riskStatusReason", u"Work has begun"_s);
        stage.press("riskStatusSave");
        QCOMPARE(stage.now(stage.high).status, RiskStatus::Treating);
        QCOMPARE(stage.workspace->records().riskRatings().back().reason, u"Work has begun"_s);
        QVERIFY(!stage.seen<QLineEdit>("riskStatusReason"));
        // And whoever leaves the form leaves the status
        Q_EMIT status->chosen(static_cast<int>(RiskStatus::Closed));
        stage.press("riskStatusCancel");
        QCOMPARE(stage.now(stage.high).status, RiskStatus::Treating);
        QCOMPARE(status->currentData().toInt(), static_cast<int>(RiskStatus::Treating));
    }

    void acceptanceIsAskedForAsAnException()
    {
        DetailsStage stage;
        QSignalSpy asked(stage.page, &RiskDetails::exceptionRequested);
        stage.press("riskAskAcceptance");
        const auto& draft = carried<ExceptionDraft>(asked.front().front());
        QCOMPARE(draft.kind, ExceptionKind::Acceptance);
        QCOMPARE(draft.risk, std::optional(stage.high.id));
        QVERIFY(draft.covers.empty());
        QCOMPARE(draft.severity, Severity::Critical); // 16 is extreme
    }

    void anAcceptanceSaysWhereItStandsAndLeadsThere()
    {
        DetailsStage stage;
        const ExceptionId id = exceptionsIn::ask(*stage.workspace, {.kind = ExceptionKind::Acceptance, .risk = stage.high.id});
        auto* door = stage.seen<QPushButton>("riskAcceptance");
        QVERIFY(door);
        QCOMPARE(door->text(), u"EX-1"_s);
        QSignalSpy shown(stage.page, &RiskDetails::exceptionsRequested);
        door->click();
        QCOMPARE(carried<ExceptionSelection>(shown.front().front()).exceptions, std::vector{id});
        // When it is in force, the status has to say so too
        exceptionsIn::approve(*stage.workspace, id);
        QVERIFY(stage.text("riskAcceptanceAdvice").contains(u"Accepted"_s));
        QVERIFY(stage.text("riskStand").startsWith(u"Above the appetite of 9."_s));
        stage.rate(stage.high, [](Risk& risk) { risk.status = RiskStatus::Accepted; });
        QVERIFY(stage.text("riskStand").contains(u"accepted by an exception in force"_s));
        QVERIFY(!stage.seen<QLabel>("riskAcceptanceAdvice"));
    }

    void abuseCasesAreTiedAsSuch()
    {
        DetailsStage stage;
        Story abuse = aStory(u"IAM-AC-01"_s);
        abuse.kind = StoryKind::Abuse;
        stage.change([&](Edit& edit) { return edit.insert(abuse); });
        auto* picker = stage.field<ItemPicker>("riskAbuseField");
        picker->setFocus();
        QTest::keyClicks(picker, u"uc-01"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QVERIFY(stage.workspace->records().riskTies().empty()); // a use case isn't offered
        QVERIFY(stage.messages.last().contains(u"no abuse case"_s));
        picker->clear();
        QTest::keyClicks(picker, u"ac-01"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().riskTies().front().kind, RiskTieKind::RealisedBy);
        QCOMPARE(stage.count("riskAbuseCases"), 1);
        QCOMPARE(stage.count("riskPlanStories"), 0);
    }

    void checksAreTiedByTyping()
    {
        DetailsStage stage;
        importNow(*stage.workspace, stage.formats, {.file = stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}})});
        stage.choose(1);
        stage.choose(0); // the register is read anew
        stage.waitForFigures();
        stage.activate(stage.details);
        auto* picker = stage.field<ItemPicker>("riskCheckField");
        picker->setFocus();
        QTest::keyClicks(picker, u"check-1"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.count("riskChecks"), 1);
        QVERIFY(stage.workspace->records().riskTies().front().check);
        QCOMPARE(stage.workspace->history().undoText(), u"Link R-1 to check-1"_s);
    }

    /// It counts as proven, so its line doesn't call it no evidence.
    void whatAPersonAttestedIsSaid()
    {
        DetailsStage stage;
        CheckKey key(0);
        stage.change([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"manual"_s, u"review-1"_s);
            if (!check)
                return check.error();
            key = *check;
            const auto tied = tieRiskToChecks(edit, stage.high.id, std::array{key});
            return tied ? Result<void>() : Result<void>(tied.error());
        });
        const ExceptionId id = exceptionsIn::ask(*stage.workspace, {.kind = ExceptionKind::Attestation, .check = key, .attested = Outcome::Passed, .evidence = u"Minutes"_s});
        exceptionsIn::approve(*stage.workspace, id);
        stage.waitForFigures();
        QCOMPARE(stage.count("riskChecks"), 1);
        const QString line = stage.field<QListView>("riskChecks")->model()->index(0, 0).data(SecondRole).toString();
        QVERIFY2(line.contains(u"attested it as passed"_s), qPrintable(line));
    }

    void controlsAreTiedByTypingAndOpened()
    {
        DetailsStage stage;
        stage.waitForFigures(); // and the controls are read
        auto* picker = stage.field<ItemPicker>("riskControlField");
        stage.activate(stage.details);
        picker->setFocus();
        QTest::keyClicks(picker, u"cis-docker/4.1"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().controlTies().size(), size_t(1));
        QCOMPARE(stage.workspace->records().controlTies().front().risk, std::optional(stage.high.id));
        auto* list = stage.field<QListView>("riskControls");
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy opened(stage.page, &RiskDetails::itemRequested);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(carried<ItemRef>(opened.front().front()), (ItemRef{ItemKind::Control, stage.workspace->records().controlTies().front().control}));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.workspace->records().controlTies().empty());
    }

    /// What was begun for one risk is not saved to another.
    void anotherRiskClosesTheForms()
    {
        DetailsStage stage;
        stage.press("riskRate");
        stage.type("riskRateReason", u"For R-1"_s);
        stage.choose(1);
        QVERIFY(!stage.seen<QLineEdit>("riskRateReason"));
        QCOMPARE(stage.now(stage.low).currentLikelihood, 1);
        QVERIFY(stage.seen<QPushButton>("riskRate"));
    }
};

QTEST_MAIN(TestRiskDetails)
#include "tst_riskdetails.moc"
