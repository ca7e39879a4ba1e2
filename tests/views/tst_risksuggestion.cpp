// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/riskdetailsstage.h"
#include "tests/views/testtheme.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What tests suggest for a risk, and what becomes of that.
class TestRiskSuggestion : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void nothingIsSuggestedWithoutEvidence()
    {
        DetailsStage stage;
        stage.waitForFigures();
        QCOMPARE(stage.text("riskSuggested"), u"Nothing is suggested."_s);
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion"));
        QStringList reasons;
        for (const QLabel* label : stage.page->findChildren<QLabel*>(u"reasonText"_s))
            reasons << label->text();
        QVERIFY2(reasons.join(u'\n').contains(u"No evidence"_s), qPrintable(reasons.join(u'\n')));
    }

    void whatTestsSuggestIsAccepted()
    {
        DetailsStage stage;
        stage.treat();
        QCOMPARE(stage.text("riskSuggested"), u"3 x 3 = 9, moderate"_s);
        stage.press("riskAcceptSuggestion");
        QCOMPARE(stage.field<QLineEdit>("riskSuggestionReason")->text(), u"Residual as proven: 1 of 2 checks and stories"_s);
        stage.press("riskSuggestionSave");
        QCOMPARE(stage.now(stage.high).currentLikelihood, 3);
        QCOMPARE(stage.now(stage.high).currentImpact, 3);
        QCOMPARE(stage.now(stage.high).inherentLikelihood, 5);
        QVERIFY(stage.text("riskSuggested").contains(u"as it is rated"_s));
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion"));
        QCOMPARE(stage.workspace->records().riskRatings().back().reason, u"Residual as proven: 1 of 2 checks and stories"_s);
    }

    /// What was proven then, or there, may not be proven now and everywhere.
    void nothingIsAcceptedOnRestrictedEvidence()
    {
        DetailsStage stage;
        stage.treat();
        const auto suggested = [&] { return stage.table()->model()->index(0, RisksModel::SuggestedColumn).data().toString(); };
        const QString now = suggested();
        QVERIFY(!now.isEmpty());
        QVERIFY(!stage.seen<QLabel>("riskSuggestionRestriction"));
        // Given somebody who was about to accept it, when the day or the environment is another
        stage.press("riskAcceptSuggestion");
        stage.figures->setEnvironment(u"production"_s);
        QVERIFY(!stage.seen<QPushButton>("riskSuggestionSave")); // at once, not when the figures are there
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion"));
        stage.waitForFigures();
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion"));
        QVERIFY2(stage.text("riskSuggestionRestriction").contains(u"production"_s), qPrintable(stage.text("riskSuggestionRestriction")));
        QCOMPARE(suggested(), now); // the registry is as it is now
        stage.figures->setEnvironment({});
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion")); // those of production are still shown
        stage.waitForFigures();
        QVERIFY(stage.seen<QPushButton>("riskAcceptSuggestion"));
        stage.figures->setAsOf(QDate(2026, 5, 2)); // nothing had run
        stage.waitForFigures();
        QVERIFY(!stage.seen<QPushButton>("riskAcceptSuggestion"));
        QVERIFY2(stage.text("riskSuggestionRestriction").contains(u"go back to now"_s), qPrintable(stage.text("riskSuggestionRestriction")));
        QCOMPARE(suggested(), now);
        QCOMPARE(stage.now(stage.high).currentLikelihood, 4);
        stage.figures->setAsOf(std::nullopt);
        stage.waitForFigures();
        QVERIFY(stage.seen<QPushButton>("riskAcceptSuggestion"));
    }

    /// They are built anew with the figures, after all that stands below them.
    void tabComesToTheDoorsOfReasons()
    {
        DetailsStage stage;
        stage.treat();
        stage.activate(stage.details);
        stage.seen<QPushButton>("riskAcceptSuggestion")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"reasonChecks"_s);
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void reasonsLeadToTheirChecks()
    {
        DetailsStage stage;
        stage.treat();
        QSignalSpy checks(stage.page, &RiskDetails::checksRequested);
        const auto doors = stage.page->findChildren<QPushButton*>(u"reasonChecks"_s);
        QVERIFY(!doors.isEmpty());
        doors.last()->click();
        QCOMPARE(checks.size(), 1);
        QCOMPARE(carried<CheckSelection>(checks.front().front()).checks.size(), size_t(1));
    }
};

QTEST_MAIN(TestRiskSuggestion)
#include "tst_risksuggestion.moc"
