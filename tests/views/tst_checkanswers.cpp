// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/reviewstage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/checkanswers.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

CheckKey keyOf(const ReviewStage& stage, const QString& id)
{
    for (const CheckOutcome& check : stage.figures->figures()->checks)
        if (check.checkId == id)
            return check.check;
    qFatal("no such check");
}

QList<QPushButton*> doorsOf(const CheckAnswers& answers)
{
    QList<QPushButton*> doors = answers.findChildren<QPushButton*>(u"answerDoor"_s);
    doors.removeIf([](const QPushButton* door) { return !door->isVisible(); }); // of the former lines
    return doors;
}

} // namespace

/// In the details of a check: the answers of reviews that it speaks for.
class TestCheckAnswers : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void everyAnswerIsADoor()
    {
        // Given a check that is linked to a choice, which one of two workloads claims, and which fails there
        ReviewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}, {u"iam-2"_s, u"passed"_s}});
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing() && stage.figures->figures()->checks.size() == 2);
        CheckAnswers answers(stage.context());
        answers.open(keyOf(stage, u"iam-1"_s));
        answers.show();
        // Then both are named, the contradicted one first, with what tests say
        const auto doors = doorsOf(answers);
        QCOMPARE(doors.size(), 2);
        QCOMPARE(doors[0]->text(), u"PERM of Payments"_s);
        QCOMPARE(doors[0]->accessibleName(), u"PERM of Payments, Grant least privilege: Contradicted"_s);
        QCOMPARE(doors[1]->accessibleName(), u"PERM of Archive, Grant least privilege: Not claimed"_s);
        QSignalSpy asked(&answers, &CheckAnswers::reviewRequested);
        QTest::keyClick(doors[0], Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto& selection = carried<ReviewSelection>(asked[0][0]);
        QVERIFY(selection.review == stage.review);
        QCOMPARE(selection.question, u"PERM"_s);
        QCOMPARE(selection.choice, u"perm_least"_s);
    }

    void itFollowsTheEvidence()
    {
        ReviewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}});
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing() && stage.figures->figures()->checks.size() == 1);
        CheckAnswers answers(stage.context());
        answers.open(keyOf(stage, u"iam-1"_s));
        answers.show();
        stage.importRun(yesterday.addSecs(60), {{u"iam-1"_s, u"passed"_s}});
        // None is contradicted any more, so that they stand by workload: Archive first
        const auto isConfirmed = [&answers] {
            const QList<QPushButton*> doors = doorsOf(answers);
            return doors.size() == 2 && doors[1]->accessibleName() == u"PERM of Payments, Grant least privilege: Confirmed"_s;
        };
        QTRY_VERIFY(isConfirmed());
    }

    void aCheckOfNoChoiceSaysSo()
    {
        ReviewStage stage;
        stage.importRun(yesterday, {{u"iam-2"_s, u"passed"_s}});
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing() && stage.figures->figures()->checks.size() == 1);
        CheckAnswers answers(stage.context());
        answers.open(keyOf(stage, u"iam-2"_s));
        answers.show();
        QVERIFY(doorsOf(answers).isEmpty());
        QVERIFY(answers.findChild<QLabel*>(u"answerNote"_s)->isVisible());
    }

    void withoutReviewsThereIsNothingToSee()
    {
        ReviewStage stage(false);
        stage.importRun(yesterday, {{u"iam-2"_s, u"passed"_s}});
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing() && stage.figures->figures()->checks.size() == 1);
        QWidget panel;
        CheckAnswers answers(stage.context(), &panel);
        panel.show();
        answers.open(keyOf(stage, u"iam-2"_s));
        QVERIFY(!answers.isVisible());
    }
};

QTEST_MAIN(TestCheckAnswers)
#include "tst_checkanswers.moc"
