// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/progressstage.h"
#include "tests/views/testtheme.h"
#include "views/progress/progresswords.h"
#include "views/shared/numbers.h"

#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The line of figures over Progress.
class TestProgressFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOpensItsReasons()
    {
        ProgressStage stage;
        const auto cards = stage.view->findChildren<FigureCard*>();
        QCOMPARE(cards.size(), 5);
        for (FigureCard* card : cards) {
            QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
            QTest::keyClick(card, Qt::Key_Space);
            QCOMPARE(reasons.size(), 1);
            QCOMPARE(reasons.front()[0].toString(), card->text());
            QCOMPARE(reasons.front()[1].toString(), card->value());
            const auto figure = reasons.front()[2].value<Figure>();
            QVERIFY2(figure.value && !figure.reasons.empty(), qPrintable(card->text()));
        }
    }

    void cardsShowTheFigures()
    {
        const ProgrammeFigures figures = ProgressPlan().figures();
        QVERIFY(figures.baseline.forecast.p80);
        ProgressStage stage(figures);
        QCOMPARE(stage.card("baselineDone")->value(), dayText(figures.baseline.forecast.p80->day, planToday));
        QVERIFY(stage.card("baselineDone")->accessibleDescription().contains(
            u"Sprint %1; P50"_s.arg(figures.baseline.forecast.p80->sprint)));
        QCOMPARE(stage.card("backlogDone")->value(), dayText(figures.backlog.forecast.p80->day, planToday));
        QCOMPARE(stage.card("velocity")->value(), u"13"_s);
        QCOMPARE(stage.card("baselineLeft")->value(), u"30"_s);
        QVERIFY(stage.card("baselineLeft")->accessibleDescription().contains(u"of 60 points, +10 since the start"));
        QCOMPARE(stage.card("backlogLeft")->value(), u"60"_s);
    }

    void aFigureWithoutEvidenceSaysSo_data()
    {
        QTest::addColumn<QString>("card");
        for (const char* name : {"baselineDone", "backlogDone", "velocity", "baselineLeft", "backlogLeft"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aFigureWithoutEvidenceSaysSo()
    {
        QFETCH(QString, card);
        ProgressStage stage(figuresOfNothing());
        const auto* shown = stage.view->findChild<FigureCard*>(card);
        QVERIFY(shown);
        QCOMPARE(shown->value(), u"no evidence"_s);
    }

    void aDateIsGivenOnlyWhereThereIsOne_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<int>("velocity");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("note");
        QTest::newRow("no stories") << 0 << 0 << 12 << u"no evidence"_s << u"no story with points"_s;
        QTest::newRow("all done") << 40 << 0 << 12 << u"done"_s << u"all 40 points"_s;
        QTest::newRow("none closed") << 40 << 30 << -1 << u"no evidence"_s << u"no closed sprint yet"_s;
        QTest::newRow("none got anything done") << 40 << 30 << 0 << u"no evidence"_s << u"no closed sprint got anything done"_s;
    }

    void aDateIsGivenOnlyWhereThereIsOne()
    {
        QFETCH(int, points);
        QFETCH(int, remaining);
        QFETCH(int, velocity);
        QFETCH(QString, value);
        QFETCH(QString, note);
        Velocity closed;
        if (velocity >= 0)
            closed.sprints.push_back({.number = 1, .planned = 20, .done = velocity});
        const PlanFigure figure = doneBy({.points = points, .remaining = remaining}, closed, planToday);
        QCOMPARE(figure.value, value);
        QCOMPARE(figure.note, note);
        QVERIFY(!figure.figure.value);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestProgressFigures)
#include "tst_progressfigures.moc"
