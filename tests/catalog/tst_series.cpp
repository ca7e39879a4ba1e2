// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesDatedSprintsWithoutGapOrOverlap_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("lastDay");
        QTest::newRow("as the series has it") << 0 << QDate(2026, 12, 6);
        QTest::newRow("a week") << 7 << QDate(2026, 10, 18);
        QTest::newRow("a day") << 1 << QDate(2026, 9, 6);
    }

    void makesDatedSprintsWithoutGapOrOverlap()
    {
        QFETCH(int, days);
        QFETCH(QDate, lastDay);
        const auto catalogues = Catalogues::loadBuiltIn();
        QVERIFY(catalogues.has_value());
        const Series* series = catalogues->series.find(u"sprint-0-6");
        QVERIFY(series);
        const auto sprints = series->generate(QDate(2026, 8, 31), days);
        QCOMPARE(sprints.size(), size_t(7));
        QCOMPARE(sprints.front().start, QDate(2026, 8, 31));
        QCOMPARE(sprints.back().end, lastDay);
        for (size_t i = 1; i < sprints.size(); ++i)
            QCOMPARE(sprints[i].start, sprints[i - 1].end.addDays(1));
    }

    /// Each sprint's tests are run before it is promoted: compliance validation is part of every one.
    void everySprintValidatesCompliance()
    {
        const auto catalogues = Catalogues::loadBuiltIn();
        QVERIFY(catalogues.has_value());
        for (const Series& series : catalogues->series.series)
            for (const SeriesSprint& sprint : series.sprints)
                QVERIFY2(sprint.focus.contains(u"compliance"_s), qPrintable(series.id));
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
