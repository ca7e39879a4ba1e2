// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewedits.h"
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/reviewedworkload.h"
#include "tests/views/storystage.h"
#include "tests/views/testtheme.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// Which answers of reviews a story is to bring about.
class TestStoryImprovements : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void anAnswerToBringAboutIsADoor();
};

void TestStoryImprovements::anAnswerToBringAboutIsADoor()
{
    StoryStage stage;
    auto* list = stage.find<QListView>("storyImprovements");
    QVERIFY(!list->isVisible());
    const ReviewId review = aReviewIn(*stage.workspace, u"Payments"_s);
    stage.edit([&](Edit& edit) -> Result<void> {
        const auto tied = tieImprovement(edit, review, u"iam"_s, u"mfa"_s, stage.use.id);
        return tied ? Result<void>() : tied.error();
    });
    QVERIFY(list->isVisible());
    QTRY_VERIFY2(stage.lines("storyImprovements").value(0).startsWith(u"iam, Title of mfa, Payments: Not claimed"_s),
                 qPrintable(stage.lines("storyImprovements").join(u'|')));
    // Enter leads to the review
    QSignalSpy asked(stage.page, &StoryDetails::reviewRequested);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    const auto& selection = carried<ReviewSelection>(asked[0][0]);
    QVERIFY(selection.review == review);
    QCOMPARE(selection.question, u"iam"_s);
    QCOMPARE(selection.choice, u"mfa"_s);
    // Del unties it, which can be taken back
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(stage.workspace->records().of<ImprovementTie>().all().empty());
    QCOMPARE(stage.undoText(), u"Unlink iam from IAM-UC-01"_s);
    QVERIFY(!list->isVisible());
    VERIFY_RESULT(stage.workspace->undo());
    QVERIFY(list->isVisible());
}

QTEST_MAIN(TestStoryImprovements)
#include "tst_storyimprovements.moc"
