// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/figurebuilders.h"
#include "views/shared/nothingcounts.h"
#include "views/shared/numbers.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestNothingCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWorkspaceWithoutRunsHasTheScreensOwnWords()
    {
        QCOMPARE(nothingCounts(of({}), {}, false, m_own).title, m_own.title);
        QCOMPARE(nothingCounts(of({}), u"production"_s, false, m_own).sentence, m_own.sentence);
    }

    void anEnvironmentThatNobodyLookedAtIsNamed()
    {
        const EmptyWords words = nothingCounts(of({}), u"production"_s, true, m_own);
        QVERIFY2(words.title.contains(u"production"_s), qPrintable(words.title));
        QVERIFY2(words.sentence.contains(u"Targets"_s), qPrintable(words.sentence));
    }

    void withdrawnRunsAreTheReason()
    {
        // Given an environment whose one run was withdrawn
        std::vector<Run> runs = {aRun(u"prowler"_s, utc(2026, 5, 4), RunState::Withdrawn)};
        const EmptyWords one = nothingCounts(of(runs), u"production"_s, true, m_own);
        // Then it is named, and how it counts again
        QVERIFY2(one.title.contains(u"production"_s), qPrintable(one.title));
        QVERIFY2(one.sentence.contains(u"prowler.json"_s) && one.sentence.contains(u"restore it"_s), qPrintable(one.sentence));
        // When there are two, they are counted
        runs.push_back(aRun(u"trivy"_s, utc(2026, 5, 5), RunState::Withdrawn));
        const QString two = nothingCounts(of(runs), {}, true, m_own).sentence;
        QVERIFY2(two.contains(u"All 2 runs"_s), qPrintable(two));
        // When the second is a drill, that is the reason too
        runs.back().state = RunState::Counted;
        runs.back().drill = true;
        const QString mixed = nothingCounts(of(runs), {}, true, m_own).sentence;
        QVERIFY2(mixed.contains(u"drills"_s) && mixed.contains(u"1 were deleted"_s), qPrintable(mixed));
        // When it is alone, the only one
        const QString drill = nothingCounts(of({runs.back()}), {}, true, m_own).sentence;
        QVERIFY2(drill.contains(u"Only drills"_s) && !drill.contains(u"deleted"_s), qPrintable(drill));
    }

    void theDayOfARunIsTheWorkspaces_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("day");
        QTest::newRow("UTC") << u"UTC"_s << QDate(2026, 5, 4);
        QTest::newRow("where it is tomorrow") << u"Europe/Berlin"_s << QDate(2026, 5, 5);
        QTest::newRow("west") << u"Pacific/Honolulu"_s << QDate(2026, 5, 4);
    }

    void theDayOfARunIsTheWorkspaces()
    {
        QFETCH(QString, zone);
        QFETCH(QDate, day);
        const std::vector<Run> runs = {aRun(u"prowler"_s, utc(2026, 5, 4, 23), RunState::Withdrawn)};
        const QString sentence = nothingCounts(of(runs, zone), {}, true, m_own).sentence;
        QVERIFY2(sentence.contains(u"prowler.json of %1,"_s.arg(dayText(day))), qPrintable(sentence));
    }

private:
    static ProgrammeFigures of(std::vector<Run> runs, const QString& timeZone = u"UTC"_s)
    {
        ProgrammeFigures figures;
        figures.timeZone = timeZone;
        figures.runs = std::move(runs);
        return figures;
    }
    const EmptyWords m_own = {.title = u"Nothing was imported yet"_s, .sentence = u"Import the results of a scanner."_s};
};

QTEST_GUILESS_MAIN(TestNothingCounts)
#include "tst_nothingcounts.moc"
