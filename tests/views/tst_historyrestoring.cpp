// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskedits.h"
#include "tests/support/importnow.h"
#include "tests/views/historystage.h"
#include "tests/views/testtheme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The way back from an entry of the history.
class TestHistoryRestoring : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void bringsAnItemBackByMouse()
    {
        HistoryStage stage;
        stage.open(0);
        stage.click("restoreBefore");
        // What it will change is shown first
        const QString preview = stage.find<QLabel>("restorePreview")->text();
        QVERIFY2(preview.contains(u"Other → Rotate keys"_s), qPrintable(preview));
        QCOMPARE(stage.now().title, u"Other"_s);
        QVERIFY(!stage.find<QLineEdit>("restoreReason")); // no risk is rated by it
        stage.click("restoreAccept");
        QCOMPARE(stage.now().title, u"Rotate keys"_s);
        QVERIFY2(stage.messages.last().contains(u"A-1"_s), qPrintable(stage.messages.last()));
        // Then that is a step like any other, and at the top of the list
        stage.waitForRows(4);
        QVERIFY2(stage.cell(0, HistoryModel::WhatColumn).startsWith(u"Restore Story A-1 as it was before entry"_s),
                 qPrintable(stage.cell(0, HistoryModel::WhatColumn)));
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.now().title, u"Other"_s);
    }

    void bringsAnItemBackByKeys()
    {
        HistoryStage stage;
        stage.rename(u"Third"_s);
        stage.waitForRows(4);
        stage.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        stage.table()->setFocus();
        stage.table()->selectionModel()->setCurrentIndex(stage.table()->model()->index(1, 0),
                                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QTRY_VERIFY(JobBase::underWay() == 0 && stage.find("restoreAfter"));
        stage.details.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.details));
        stage.find("restoreAfter")->setFocus();
        QTest::keyClick(stage.find("restoreAfter"), Qt::Key_Return);
        QVERIFY(stage.find("restoreAccept")->hasFocus());
        QTest::keyClick(stage.find("restoreAccept"), Qt::Key_Return);
        QCOMPARE(stage.now().title, u"Other"_s);
        QTRY_VERIFY(!stage.find("restoreAccept"));
        // And Esc leaves everything as it is
        QTest::keyClick(stage.find("restoreBefore"), Qt::Key_Return);
        QVERIFY(stage.find("restoreAccept"));
        QTest::keyClick(stage.find("restoreAccept"), Qt::Key_Escape);
        QTRY_VERIFY(!stage.find("restoreAccept"));
        QVERIFY(stage.find("restoreBefore")->hasFocus());
        QCOMPARE(stage.now().title, u"Other"_s);
    }

    void tabGoesOnFromAnOfferToTheNextItem()
    {
        // Given an entry that changed one story and added another
        HistoryStage stage;
        stage.must(u"Two at once", [&](Edit& edit) -> Result<void> {
            const auto renamed = changeStories(edit, std::vector{stage.story.id}, [](Story& changed) { changed.title = u"Third"_s; });
            return renamed ? edit.insert(aStory(u"B-1"_s)) : Result<void>(renamed.error());
        });
        stage.waitForRows(4);
        stage.open(0);
        stage.details.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.details));
        stage.click("restoreBefore"); // of the first: the other wasn't there
        QVERIFY(stage.find("restoreAccept")->hasFocus());
        QTest::keyClick(stage.find("restoreAccept"), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        QVERIFY2(QApplication::focusWidget()->accessibleName().contains(u"B-1"_s), qPrintable(QApplication::focusWidget()->accessibleName()));
    }

    void saysWhyAnItemCantComeBack()
    {
        HistoryStage stage;
        // Given a story that is gone, and another that has its reference
        stage.must(u"Remove A-1", [&](Edit& edit) { return removeStories(edit, std::vector{stage.story.id}); });
        stage.must(u"Add another", [](Edit& edit) { return edit.insert(aStory(u"A-1"_s)); });
        stage.waitForRows(5);
        stage.open(1);
        QVERIFY(!stage.find("historyOpen")); // it is gone
        stage.click("restoreBefore");
        QVERIFY2(stage.find<QLabel>("restorePreview")->text().contains(u"A-1"_s), qPrintable(stage.find<QLabel>("restorePreview")->text()));
        QVERIFY(!stage.find("restoreAccept")->isEnabled());
        stage.click("restoreCancel");
        QTRY_VERIFY(!stage.find("restoreCancel"));
    }

    void anOfferFollowsThePlan()
    {
        HistoryStage stage;
        stage.open(0);
        stage.click("restoreAfter");
        QVERIFY(!stage.find("restoreAccept")->isEnabled()); // it is so already
        stage.rename(u"Third"_s);
        QTRY_VERIFY(stage.find("restoreAccept")->isEnabled());
        QVERIFY2(stage.find<QLabel>("restorePreview")->text().contains(u"Third → Other"_s),
                 qPrintable(stage.find<QLabel>("restorePreview")->text()));
    }

    void aRiskIsRatedAnewForAReason()
    {
        // Given a risk that was rated anew
        HistoryStage stage;
        const Risk risk{.title = u"Keys leak"_s, .currentLikelihood = 3, .currentImpact = 3};
        const Stamp stamp{.author = u"Ana"_s, .at = stage.clock->now()};
        stage.must(u"Add R-1", [&](Edit& edit) -> Result<void> {
            const auto added = addRisk(edit, risk, stamp);
            return added ? Result<void>() : Result<void>(added.error());
        });
        stage.must(u"Rate R-1", [&](Edit& edit) {
            return rateRisk(edit, risk.id, [](Risk& changed) { changed.currentImpact = 1; }, u"Mended"_s, stamp);
        });
        stage.waitForRows(5);
        stage.open(0);
        // When it is brought back, then a reason is asked for
        stage.click("restoreBefore");
        auto* reason = stage.find<QLineEdit>("restoreReason");
        QVERIFY(reason);
        QVERIFY2(reason->text().startsWith(u"Restore Risk R-1"_s), qPrintable(reason->text()));
        QVERIFY(stage.find("restoreAccept")->isEnabled());
        reason->clear();
        QVERIFY(!stage.find("restoreAccept")->isEnabled());
        reason->setText(u"The mend was taken back"_s);
        stage.click("restoreAccept");
        // And stays in the history of its ratings
        const auto ratings = stage.workspace->records().riskRatings();
        QCOMPARE(std::ranges::max_element(ratings, {}, &RiskRating::rated)->reason, u"The mend was taken back"_s);
        QCOMPARE(stage.workspace->records().of<Risk>().find(risk.id)->currentImpact, 3);
    }

    void aStoryIsNotDoneAgainWhileACheckFails()
    {
        // Given a story that was done until a check that is linked to it failed
        HistoryStage stage;
        const auto move = [&](QStringView text, StoryStatus status) {
            stage.must(text, [&](Edit& edit) {
                return changeStories(edit, std::vector{stage.story.id}, [&](Story& story) { story.status = status; });
            });
        };
        importNow(*stage.workspace, stage.formats, {.file = stage.results(u"a.json"_s, QDateTime(QDate(2026, 5, 3), QTime(9, 0), Qt::UTC),
                                                                          {{u"check-1"_s, u"failed"_s}})});
        stage.must(u"Link", [&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"waymark"_s, u"check-1"_s);
            return check ? linkCheck(edit, stage.story.id, *check) : Result<void>(check.error());
        });
        move(u"Done", StoryStatus::Done);
        move(u"Not done", StoryStatus::Ready);
        stage.figures->recompute();
        QTRY_VERIFY(JobBase::underWay() == 0 && stage.figures->figures());
        QTRY_COMPARE(stage.cell(1, HistoryModel::WhatColumn), u"Done"_s);
        // When it is to be brought back, then that is refused, as the workspace wants it
        stage.open(1);
        stage.click("restoreAfter");
        QVERIFY2(stage.find<QLabel>("restorePreview")->text().contains(u"fails now"_s), qPrintable(stage.find<QLabel>("restorePreview")->text()));
        QVERIFY(!stage.find("restoreAccept")->isEnabled());
        // And warned of, where it only warns
        stage.must(u"Only warn", [&](Edit& edit) {
            const WorkspaceProperties before = stage.workspace->records().properties();
            WorkspaceProperties after = before;
            after.doneRule = DoneRule::Warn;
            return edit.update(before, after);
        });
        QTRY_VERIFY(stage.find("restoreAccept")->isEnabled());
        QVERIFY(stage.find<QLabel>("restorePreview")->text().contains(u"fails now"_s));
    }
};

QTEST_MAIN(TestHistoryRestoring)
#include "tst_historyrestoring.moc"
