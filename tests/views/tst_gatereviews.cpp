// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/gatestage.h"
#include "tests/views/reviewedworkload.h"
#include "tests/views/testtheme.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The clause about high risk issues opens the reviews that are in its way.
class TestGateReviews : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aClauseOfReviewsOpensThem()
    {
        GateStage stage;
        stage.ask({.rules = {GateRule::HighRiskIssues}});
        const auto behind = [&] { return stage.cell(stage.clauses(), 0, GateClausesModel::BehindColumn); };
        const ReviewId review = aReviewIn(*stage.workspace, u"Antelope"_s);
        QTRY_COMPARE(behind(), u"1 review"_s);
        // The only one opens at once, at what is in the way
        QSignalSpy asked(stage.view.get(), &Screen::reviewRequested);
        stage.select(stage.clauses(), 0);
        QTest::keyClick(stage.clauses(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(carried<ReviewSelection>(asked[0][0]).review == review);
        QVERIFY(carried<ReviewSelection>(asked[0][0]).questions == ReviewQuestions::HighRisk);
        // Of two each has a line of its own, and the clause says why
        const ReviewId other = aReviewIn(*stage.workspace, u"Zebra"_s);
        QTRY_COMPARE(behind(), u"2 reviews"_s);
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        stage.select(stage.clauses(), 0);
        QTest::keyClick(stage.clauses(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(reasons.size(), 1);
        std::vector<ReviewId> doors;
        for (const Reason& reason : carried<Figure>(reasons[0][2]).reasons)
            if (reason.review)
                doors.push_back(*reason.review->review);
        QCOMPARE(doors, (std::vector{review, other}));
        for (int row = 1; row < stage.clauses()->model()->rowCount(); ++row)
            if (stage.cell(stage.clauses(), row, GateClausesModel::ClauseColumn).startsWith(u"Zebra, Lens of tests: high risk"_s))
                stage.select(stage.clauses(), row);
        QTest::keyClick(stage.clauses(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QVERIFY(carried<ReviewSelection>(asked[1][0]).review == other);
    }

    void withoutAReviewThereIsNoneToOpen()
    {
        GateStage stage;
        stage.ask({.rules = {GateRule::HighRiskIssues}});
        QTRY_COMPARE(stage.cell(stage.clauses(), 1, GateClausesModel::ClauseColumn), u"no evidence, no review has been made: describe a workload and review it by a lens"_s);
        QCOMPARE(stage.cell(stage.clauses(), 0, GateClausesModel::BehindColumn), QString());
        QSignalSpy asked(stage.view.get(), &Screen::reviewRequested);
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        stage.select(stage.clauses(), 0);
        QTest::keyClick(stage.clauses(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(reasons.size(), 1);
    }
};

QTEST_MAIN(TestGateReviews)
#include "tst_gatereviews.moc"
