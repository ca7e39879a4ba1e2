// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "model/programme/setup.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        QVERIFY(loaded.has_value());
        m_catalogues = std::make_unique<Catalogues>(*std::move(loaded));
    }

    void plansTheSprints()
    {
        QTemporaryDir folder;
        const auto workspace = create(folder, {.name = u" Team "_s, .firstDay = QDate(2026, 3, 2), .sprintDays = 7});
        QVERIFY(workspace.has_value());
        QCOMPARE((*workspace)->records().properties().name, u"Team"_s);
        QCOMPARE((*workspace)->records().sprints().size(), size_t(7));
        QCOMPARE((*workspace)->records().sprints()[1].start, QDate(2026, 3, 9));
    }

    void plansByTheSeriesThatIsChosen()
    {
        // Given a series that no catalogue has
        const Series own{.id = u"mine"_s,
                         .name = u"Mine"_s,
                         .sprintDays = 10,
                         .capacity = 7,
                         .sprints = {SeriesSprint{.number = 3, .goal = u"Ship"_s, .focus = {}}}};
        QTemporaryDir folder;
        const auto workspace =
            create(folder, {.name = u"Team"_s, .series = u"nope"_s, .firstDay = QDate(2026, 3, 2), .chosen = own});
        QVERIFY(workspace.has_value());
        QCOMPARE((*workspace)->records().sprints().size(), size_t(1));
        const Sprint& sprint = (*workspace)->records().sprints()[0];
        QCOMPARE(sprint.number, 3);
        QCOMPARE(sprint.goal, u"Ship"_s);
        QCOMPARE(sprint.end, QDate(2026, 3, 11));
        QCOMPARE(sprint.capacity, 7);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QDate>("firstDay");
        QTest::newRow("no name") << u"  "_s << u"UTC"_s << u"sprint-0-6"_s << QDate(2026, 3, 2);
        QTest::newRow("endless name") << QString(501, u'x') << u"UTC"_s << u"sprint-0-6"_s << QDate(2026, 3, 2);
        QTest::newRow("no zone") << u"T"_s << QString() << u"sprint-0-6"_s << QDate(2026, 3, 2);
        QTest::newRow("no such zone") << u"T"_s << u"Europe/Nowhere"_s << u"sprint-0-6"_s << QDate(2026, 3, 2);
        QTest::newRow("no such series") << u"T"_s << u"UTC"_s << u"nope"_s << QDate(2026, 3, 2);
        QTest::newRow("no first day") << u"T"_s << u"UTC"_s << u"sprint-0-6"_s << QDate();
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, name);
        QFETCH(QString, zone);
        QFETCH(QString, series);
        QFETCH(QDate, firstDay);
        QTemporaryDir folder;
        const auto workspace = create(folder, {.name = name, .timeZone = zone, .series = series, .firstDay = firstDay});
        QVERIFY(!workspace);
        QVERIFY(!workspace.error().message.isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(u"t.waymark"_s))); // nothing is left behind
    }

private:
    Result<std::unique_ptr<Workspace>> create(const QTemporaryDir& folder, const NewProgramme& programme)
    {
        const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));
        return createWorkspace(folder.filePath(u"t.waymark"_s), programme, *m_catalogues, u"author"_s, clock);
    }

    std::unique_ptr<Catalogues> m_catalogues;
};

QTEST_GUILESS_MAIN(TestSetup)
#include "tst_setup.moc"
