// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/dashboard/sprintsmodel.h"
#include "views/dashboard/trendmodel.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestTrendModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheLastPointOfEachDay()
    {
        // Given two imports on one day and one on the next
        TrendModel model;
        QAbstractItemModelTester tester(&model);
        // When the trend is shown
        model.show({aPoint(utc(2026, 5, 4, 6), 1, 3), aPoint(utc(2026, 5, 4, 9), 2, 2), aPoint(utc(2026, 5, 5, 6), 3, 1)}, QTimeZone::utc());
        // Then each day has one row, with where it ended
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, TrendModel::ComplianceColumn).data().toDouble(), 50.0);
        QCOMPARE(model.index(1, TrendModel::DayColumn).data().toString(), u"2026-05-05"_s);
        QCOMPARE(model.previous()->day, QDate(2026, 5, 4));
    }

    void putsARunIntoTheDayOfTheWorkspacesZone()
    {
        // Given an import late in the evening in UTC
        TrendModel model;
        // When it is shown in a zone where it is the next day already
        model.show({aPoint(utc(2026, 5, 4, 23), 1, 0)}, QTimeZone("Europe/Berlin"));
        // Then it belongs to that day
        QCOMPARE(model.rows().front().day, QDate(2026, 5, 5));
    }

    void marksTheSprintOfToday()
    {
        // Given two sprints
        ProgrammeFigures figures;
        for (int number = 0; number < 2; ++number) {
            Sprint sprint;
            sprint.number = number;
            sprint.start = QDate(2026, 5, 4).addDays(14 * number);
            sprint.end = sprint.start.addDays(13);
            figures.sprints.push_back({.sprint = sprint, .planned = 20, .done = 5});
        }
        SprintsModel model;
        QAbstractItemModelTester tester(&model);
        model.show(figures, QDate(2026, 5, 10));
        QCOMPARE(model.currentRow(), 0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // When the second begins
        model.show(figures, QDate(2026, 5, 18));
        // Then it is the one that stands out
        QCOMPARE(model.currentRow(), 1);
        QVERIFY(model.index(1, SprintsModel::SprintColumn).data(StrongRole).toBool());
        QCOMPARE(model.index(0, SprintsModel::ShareColumn).data(ShareRole).toPoint(), QPoint(5, 20));
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTrendModel)
#include "tst_trendmodel.moc"
