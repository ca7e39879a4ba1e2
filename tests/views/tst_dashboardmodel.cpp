// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/dashboardmodelbox.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Stage = DashboardModelBox;

} // namespace

/// What the dashboard shows follows figures, plan and moment, all at once.
class TestDashboardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costsNothingUnseen()
    {
        Stage stage(false);
        stage.change(u"A-2"_s, [](Story& story) { story.points = 4; });
        QSignalSpy changed(stage.model.get(), &DashboardModel::factsChanged);
        stage.settle();
        QCOMPARE(changed.size(), 0);
        QVERIFY(!stage.facts().figures);
        // When somebody looks, figures are there at once and the past follows
        stage.model->setActive(true);
        QCOMPARE(changed.size(), 1);
        QVERIFY(stage.facts().figures == stage.figures->figures());
        QCOMPARE(stage.pointsLeft(), u"now: 4"_s);
        QVERIFY(stage.model->isReading());
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 4"_s);
        QVERIFY(areOfOneMoment(stage.facts()));
        QCOMPARE(stage.facts().now, onDay(30));
    }

    void looksAgainOnlyWhereSomethingChanged()
    {
        Stage stage;
        QSignalSpy changed(stage.model.get(), &DashboardModel::factsChanged);
        stage.model->setActive(false);
        stage.model->setActive(true);
        QVERIFY(!stage.model->isReading());
        QCOMPARE(changed.size(), 0);
        stage.model->setActive(false);
        stage.change(u"A-2"_s, [](Story& story) { story.points = 4; });
        stage.settle();
        QCOMPARE(changed.size(), 0);
        stage.model->setActive(true);
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 4"_s);
    }

    /// What a new figure can't have changed stays, so that no line of a chart comes and goes.
    void anEditKeepsThePast()
    {
        Stage stage;
        const Shown shown(stage);
        stage.change(u"A-2"_s, [](Story& story) { story.status = StoryStatus::Done; });
        stage.settle();
        QCOMPARE(shown.list, (QStringList{u"4: 3, 5: 3, now: 0"_s, u"4: 3, 5: 3, now: 0"_s}));
        QVERIFY(areOfOneMoment(stage.facts()));
    }

    /// A sprint that ends on another day is another past.
    void whatBearsOnThePastIsReadAnew()
    {
        Stage stage;
        const Shown shown(stage);
        VERIFY_RESULT(stage.edit([&](Edit& edit) {
            Sprint after = *edit.find<Sprint>(stage.sprints[0].id);
            after.end = onDay(3).date();
            return edit.update(*edit.find<Sprint>(after.id), after);
        }));
        stage.settle();
        QCOMPARE(shown.list, (QStringList{u"now: 3"_s, u"4: 8, 5: 3, now: 3"_s}));
    }

    void manyEditsEndWithTheLast()
    {
        Stage stage;
        for (int round = 1; round <= 20; ++round) {
            stage.change(u"A-2"_s, [&](Story& story) { story.points = round; });
            if (round % 3 == 0)
                QCoreApplication::processEvents();
        }
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 20"_s);
        QVERIFY(stage.facts().figures == stage.figures->figures());
    }

    /// The plan too, not only what runs say.
    void allIsAsOfTheDay()
    {
        Stage stage;
        const Shown shown(stage);
        std::optional<qsizetype> shownWithFigures;
        const auto follow = connect(stage.figures.get(), &FiguresModel::figuresChanged, &shown,
                                    [&] { shownWithFigures = shown.list.size(); });
        stage.figures->setAsOf(onDay(3).date());
        stage.settle();
        disconnect(follow);
        QCOMPARE(shownWithFigures, std::optional<qsizetype>(0)); // nothing is shown that is only half of that day
        QCOMPARE(shown.list, QStringList{u"now: 8"_s});
        QVERIFY(stage.facts().figures->isPlanThen);
        QCOMPARE(stage.facts().figures->baseline.totals.done, 0);
        QCOMPARE(stage.facts().now.date(), onDay(3).date());
        QVERIFY(areOfOneMoment(stage.facts()));
        // A day between two sprints
        stage.figures->setAsOf(onDay(20).date());
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, now: 3"_s);
        // And back
        stage.figures->setAsOf({});
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 3"_s);
        QVERIFY(stage.facts().figures == stage.figures->figures());
    }

    /// A day that isn't over has the plan of now.
    void todayNeedsNoTakingBack()
    {
        Stage stage;
        const Shown shown(stage);
        stage.figures->setAsOf(onDay(30).date());
        stage.settle();
        QCOMPARE(shown.list, (QStringList{u"now: 3"_s, u"4: 3, 5: 3, now: 3"_s}));
        QVERIFY(stage.facts().figures == stage.figures->figures());
        QVERIFY(stage.facts().figures->isPlanThen);
    }

    void anEditDoesNotMoveThePast()
    {
        Stage stage;
        stage.figures->setAsOf(onDay(20).date());
        stage.settle();
        stage.change(u"A-2"_s, [](Story& story) { story.points = 13; });
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, now: 3"_s);
    }

    void anotherDaySupersedesTheOne()
    {
        Stage stage;
        QSignalSpy failed(stage.model.get(), &DashboardModel::failed);
        for (const int day : {3, 20, 4, 21}) {
            stage.figures->setAsOf(onDay(day).date());
            if (day == 20)
                stage.settleFigures(); // so that it is being read when the next comes
        }
        stage.settle();
        QCOMPARE(failed.size(), 0); // what was superseded has not failed
        QCOMPARE(stage.facts().now.date(), onDay(21).date());
        QCOMPARE(stage.pointsLeft(), u"4: 3, now: 3"_s);
    }

    void whoLooksAwayStopsTheReading()
    {
        Stage stage;
        QSignalSpy failed(stage.model.get(), &DashboardModel::failed);
        for (int round = 1; round <= 5; ++round) {
            stage.change(u"A-2"_s, [&](Story& story) { story.points = 10 + round; });
            stage.settleFigures();
            stage.model->setActive(false);
            stage.model->setActive(true);
        }
        stage.settle();
        QCOMPARE(failed.size(), 0);
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 15"_s);
    }

    void canBeClosedWhileReading()
    {
        Stage stage;
        for (const int day : {3, 20, 4, 21}) {
            stage.figures->setAsOf(onDay(day).date());
            stage.settleFigures();
            QVERIFY(stage.model->isReading() || stage.facts().now.date() == onDay(day).date());
            stage.model = std::make_unique<DashboardModel>(stage.workspace(), builtInCatalogues(), *stage.figures);
            stage.model->setActive(true);
        }
        stage.model.reset();
        stage.figures.reset();
        QCOMPARE(JobBase::underWay(), 0);
    }

    void saysIfThePastCanNotBeRead()
    {
        Stage stage(false);
        QSignalSpy failed(stage.model.get(), &DashboardModel::failed);
        QVERIFY(QFile::rename(stage.file(), stage.file() + u".away"_s));
        stage.model->setActive(true);
        stage.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(stage.pointsLeft(), u"now: 3"_s); // what is known is shown all the same
        QCOMPARE(stage.facts().fault, failed.front().front().value<Error>().message);
        QVERIFY(!stage.facts().fault.isEmpty());
        // When it is back
        QVERIFY(QFile::rename(stage.file() + u".away"_s, stage.file()));
        stage.figures->recompute();
        stage.settle();
        QCOMPARE(stage.pointsLeft(), u"4: 3, 5: 3, now: 3"_s);
        QCOMPARE(stage.facts().fault, QString());
    }
};

QTEST_GUILESS_MAIN(TestDashboardModel)
#include "tst_dashboardmodel.moc"
