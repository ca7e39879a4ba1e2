// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/openreviewstage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

ChoiceEvidence evidenceOf(const OpenReview& open, const QString& question, const QString& choice)
{
    if (const QuestionFigures* figures = open.figures().question(question))
        for (const ChoiceFigures& each : figures->choices)
            if (each.id == choice)
                return each.proof.evidence;
    qFatal("no such choice");
}

} // namespace

class TestOpenReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsOpenAtFirst()
    {
        ReviewStage stage(false);
        OpenReview open(stage.context());
        QVERIFY(!open.id());
        QVERIFY(!open.review() && !open.workload() && !open.record() && !open.lens() && !open.evidence());
        QVERIFY(open.figures().pillars.empty());
        open.open(ReviewId::create()); // of a review that isn't there
        QVERIFY(!open.id());
    }

    void figuresAreThereAtOnceAndEvidenceLater()
    {
        OpenReviewStage stage;
        QVERIFY(stage.open.lens());
        QCOMPARE(stage.open.workload()->name, u"Payments"_s);
        QCOMPARE(stage.open.record()->version, u"1"_s);
        QCOMPARE(stage.open.figures().pillars.size(), size_t(2));
        QCOMPARE(stage.open.figures().counts.unanswered, 3);
        QCOMPARE(stage.open.figures().workload, u"Payments"_s);
        QSignalSpy read(&stage.open, &OpenReview::figuresChanged);
        QVERIFY(!stage.open.evidence());
        QTRY_VERIFY(stage.open.evidence());
        QCOMPARE(read.size(), 1);
    }

    void aLensThatNobodyHasReadFollows()
    {
        ReviewStage stage;
        ScreenContext context = stage.context();
        context.figures = nullptr; // and with them what they have read
        OpenReview open(context);
        QSignalSpy opened(&open, &OpenReview::opened);
        open.open(stage.review);
        QCOMPARE(opened.size(), 1);
        QVERIFY(open.review() && !open.lens() && open.isReadingLens());
        QVERIFY(open.figures().pillars.empty());
        stage.select("PERM", "perm_least"); // meanwhile
        QTRY_VERIFY(open.lens());
        QVERIFY(!open.isReadingLens());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(open.figures().counts.medium, 1);
        QCOMPARE(open.figures().counts.unanswered, 2);
        open.open(stage.otherReview); // by the same lens, which is there now
        QVERIFY(open.lens());
        QCOMPARE(opened.size(), 3);
    }

    void aReviewThatIsLeftBeforeItsLensIsReadStaysLeft()
    {
        ReviewStage stage;
        ScreenContext context = stage.context();
        context.figures = nullptr;
        OpenReview open(context);
        QSignalSpy opened(&open, &OpenReview::opened);
        open.open(stage.review);
        open.open(std::nullopt);
        QVERIFY(!open.isReadingLens());
        QTRY_COMPARE(JobBase::underWay(), 0);
        QVERIFY(!open.lens() && !open.id());
        QCOMPARE(opened.size(), 2);
    }

    void anAnswerChangesItsQuestionOnly()
    {
        OpenReviewStage stage;
        QTRY_VERIFY(stage.open.evidence());
        QSignalSpy question(&stage.open, &OpenReview::questionChanged);
        QSignalSpy figures(&stage.open, &OpenReview::figuresChanged);
        const ReviewEvidence* evidence = stage.open.evidence();
        stage.select("PERM", "perm_least");
        QCOMPARE(question.size(), 1);
        QCOMPARE(question[0][0].toString(), u"PERM"_s);
        QCOMPARE(stage.open.figures().counts.medium, 1);
        QCOMPARE(stage.open.figures().counts.unanswered, 2);
        QCOMPARE(stage.open.figures().pillars[0].counts.medium, 1);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(question.size(), 2);
        QCOMPARE(stage.open.figures().counts.unanswered, 3);
        QCOMPARE(figures.size(), 0);
        QCOMPARE(stage.open.evidence(), evidence); // nothing was read for it
    }

    void severalAnswersAreOneChange()
    {
        OpenReviewStage stage;
        QTRY_VERIFY(stage.open.evidence());
        QSignalSpy question(&stage.open, &OpenReview::questionChanged);
        QSignalSpy figures(&stage.open, &OpenReview::figuresChanged);
        stage.edit([&](Edit& edit) -> Result<void> {
            if (auto done = answerNone(edit, stage.review, stage.question("PERM")); !done)
                return done;
            return answerNone(edit, stage.review, stage.question("DETECT"));
        });
        QCOMPARE(question.size(), 0);
        QCOMPARE(figures.size(), 1);
        QCOMPARE(stage.open.figures().counts.high, 2);
    }

    void aFewAnswersLeaveTheOthersAlone()
    {
        OpenReviewStage stage;
        QTRY_VERIFY(stage.open.evidence());
        const ChoiceFigures* other = stage.open.figures().question(u"BACKUP"_s)->choices.data();
        stage.edit([&](Edit& edit) -> Result<void> {
            if (auto done = setChoice(edit, stage.review, stage.question("PERM"), u"perm_least"_s, ChoiceStatus::Selected); !done)
                return done;
            return answerNone(edit, stage.review, stage.question("DETECT"));
        });
        QCOMPARE(stage.open.figures().counts.medium, 1);
        QCOMPARE(stage.open.figures().counts.high, 1);
        QCOMPARE(stage.open.figures().question(u"BACKUP"_s)->choices.data(), other);
    }

    void aNewNameIsNoReasonToRecompute()
    {
        OpenReviewStage stage;
        QTRY_VERIFY(stage.open.evidence());
        QSignalSpy figures(&stage.open, &OpenReview::figuresChanged);
        const ChoiceFigures* choices = stage.open.figures().question(u"PERM"_s)->choices.data();
        stage.edit([&](Edit& edit) {
            return changeWorkload(edit, stage.workload, [](Workload& workload) { workload.name = u"Payroll"_s; });
        });
        QCOMPARE(figures.size(), 1);
        QCOMPARE(stage.open.figures().workload, u"Payroll"_s);
        QCOMPARE(stage.open.figures().question(u"PERM"_s)->choices.data(), choices);
        QTRY_VERIFY(!stage.open.isReading()); // its scope may be another one
        QCOMPARE(stage.open.figures().workload, u"Payroll"_s);
    }

    /// The worker makes figures of the answers that were there when it began.
    void whatIsAnsweredWhileEvidenceIsReadCounts()
    {
        OpenReviewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}});
        QVERIFY(stage.open.isReading());
        stage.select("PERM", "perm_least");
        QCOMPARE(stage.open.figures().counts.medium, 1);
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Contradicted);
        QTRY_VERIFY(!stage.open.isReading());
        QCOMPARE(stage.open.figures().counts.medium, 1);
        QCOMPARE(stage.open.figures().proven.high, 1);
        QCOMPARE(stage.open.figures().contradicted, 1);
    }

    void aReviewThatIsOpenedWhileEvidenceIsReadHasItsOwnFigures()
    {
        OpenReviewStage stage;
        stage.select("PERM", "perm_least");
        QTRY_VERIFY(stage.open.evidence());
        stage.figures->setAsOf(QDate(2026, 5, 1));
        QVERIFY(stage.open.isReading());
        stage.open.open(stage.otherReview);
        QTRY_VERIFY(!stage.open.isReading());
        QCOMPARE(stage.open.figures().workload, u"Archive"_s);
        QCOMPARE(stage.open.figures().counts.unanswered, 3);
    }

    void answersOfOtherReviewsChangeNothing()
    {
        OpenReviewStage stage;
        QTRY_VERIFY(stage.open.evidence());
        QSignalSpy question(&stage.open, &OpenReview::questionChanged);
        QSignalSpy figures(&stage.open, &OpenReview::figuresChanged);
        stage.edit([&](Edit& edit) {
            return setChoice(edit, stage.otherReview, stage.question("PERM"), u"perm_least"_s, ChoiceStatus::Selected);
        });
        QCOMPARE(question.size() + figures.size(), 0);
    }

    /// The choice of the workload in whose scope it ran, and of no other; the answer stays what it was.
    void aFailingRunContradictsTheChoiceInItsScopeOnly()
    {
        OpenReviewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s, u"iam-2"_s});
        stage.select("PERM", "perm_least");
        stage.edit([&](Edit& edit) {
            return setChoice(edit, stage.otherReview, stage.question("PERM"), u"perm_least"_s, ChoiceStatus::Selected);
        });
        stage.importRun(yesterday, {{u"iam-1"_s, u"passed"_s}, {u"iam-2"_s, u"passed"_s}});
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Confirmed);
        const Answer answer = stage.answer("PERM");
        stage.importRun(yesterday.addSecs(3600), {{u"iam-1"_s, u"passed"_s}, {u"iam-2"_s, u"failed"_s}});
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Contradicted);
        QCOMPARE(stage.open.figures().contradicted, 1);
        QCOMPARE(stage.open.figures().question(u"PERM"_s)->asAnswered.risk, QuestionRisk::Medium);
        QCOMPARE(stage.open.figures().question(u"PERM"_s)->asProven.risk, QuestionRisk::High);
        QCOMPARE(stage.answer("PERM"), answer);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);

        stage.open.open(stage.otherReview);
        QCOMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Unproven);
        QCOMPARE(stage.open.figures().contradicted, 0);
    }

    void evidenceIsOfTheMomentThatFiguresAreOf()
    {
        OpenReviewStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"failed"_s}});
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Contradicted);
        stage.figures->setAsOf(QDate(2026, 5, 1));
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Unproven);
        stage.figures->setAsOf(std::nullopt);
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Contradicted);
    }

    void scopesAndTiesAreEvidenceToo()
    {
        OpenReviewStage stage;
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"passed"_s}});
        QTRY_VERIFY(stage.open.evidence() && !stage.open.evidence()->units.empty());
        QCOMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Unproven);
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Confirmed);
        stage.edit([&](Edit& edit) {
            return changeWorkload(edit, stage.workload, [](Workload& workload) { workload.environment = u"test"_s; });
        });
        QTRY_COMPARE(evidenceOf(stage.open, u"PERM"_s, u"perm_least"_s), ChoiceEvidence::Unproven);
    }

    void aReviewThatIsRemovedIsOpenNoMore()
    {
        OpenReviewStage stage;
        QSignalSpy opened(&stage.open, &OpenReview::opened);
        stage.edit([&](Edit& edit) { return removeReview(edit, stage.review); });
        QVERIFY(!stage.open.id());
        QVERIFY(!stage.open.lens());
        QVERIFY(stage.open.figures().pillars.empty());
        QCOMPARE(opened.size(), 1);
    }

    void aLensThatCanNotBeReadIsTold()
    {
        ReviewStage stage;
        ReviewId broken = ReviewId::create();
        stage.edit([&](Edit& edit) -> Result<void> {
            const LensRecord record{.key = u"broken"_s, .name = u"Broken"_s, .document = u"{"_s, .added = stage.clock->now()};
            if (auto inserted = edit.insert(record); !inserted)
                return inserted;
            const auto started = startReview(edit, stage.workload, record.id, stage.clock->now());
            if (!started)
                return started.error();
            broken = *started;
            return {};
        });
        OpenReview open(stage.context());
        QSignalSpy failed(&open, &OpenReview::failed);
        open.open(broken);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!open.lens() && !open.isReadingLens());
        QVERIFY(open.review());
    }
};

QTEST_MAIN(TestOpenReview)
#include "tst_openreview.moc"
