// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/programme/programmefigures.h"
#include "templates/templates.h"
#include "tests/support/importbox.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Figures of one environment: of its targets alone, whatever figure it is.
class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_catalogues = std::make_unique<Catalogues>(ImportBox::value(Catalogues::loadBuiltIn()));
        // Given three targets, two of which have the same identity but are of different kinds
        m_box = std::make_unique<ImportBox>();
        import(ResultsFile(time(1)).add(u"a"_s, u"r"_s, Outcome::Failed), u"platform.json"_s);
        import(ResultsFile(time(2), u"annex"_s).add(u"b"_s, u"r"_s, Outcome::Passed), u"annex.json"_s);
        m_box->import({.file = templateFolder() + u"/demo/2026-09-11-docker-bench-ecs-build-01.json"_s,
                       .target = u"platform"_s});
        ImportBox::done(m_box->workspace().edit(u"Assign"_s, [](Edit& edit) {
            Result<void> done;
            for (const Target& target : edit.records().targets()) {
                Target assigned = target;
                const bool production = target.kind == TargetKind::Other && target.identity == u"platform";
                assigned.environment = production ? u"production"_s : u"test"_s;
                if (done)
                    done = edit.update(target, assigned);
            }
            return done;
        }));
        QCOMPARE(m_box->workspace().records().targets().size(), size_t(3));
    }

    void knowsTheNames()
    {
        QCOMPARE(environmentNames(m_box->workspace().records()), (QStringList{u"production"_s, u"test"_s}));
    }

    void countsOnlyItsTargets_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QStringList>("files");
        const QString bench = u"2026-09-11-docker-bench-ecs-build-01.json"_s;
        QTest::newRow("all") << QString()
                             << QStringList{bench, u"annex.json"_s, u"platform.json"_s};
        QTest::newRow("production") << u"production"_s << QStringList{u"platform.json"_s};
        QTest::newRow("test") << u"test"_s << QStringList{bench, u"annex.json"_s};
        QTest::newRow("unknown") << u"nowhere"_s << QStringList{};
    }

    void countsOnlyItsTargets()
    {
        QFETCH(QString, environment);
        QFETCH(QStringList, files);
        const ProgrammeFigures figures = of(environment);
        QStringList counted;
        QDateTime latest;
        for (const Run& run : figures.runs) {
            counted << run.file;
            latest = latest.isValid() ? std::max(latest, run.time) : run.time;
        }
        counted.sort();
        QCOMPARE(counted, files);
        QCOMPARE(figures.countedRuns, static_cast<int>(files.size()));
        QCOMPARE(figures.latestRun, latest);
        QCOMPARE(figures.trend.size(), static_cast<size_t>(files.size())); // no point for a run that it has no part in
        QCOMPARE(has(figures, u"a"_s), files.contains(u"platform.json"_s));
        QCOMPARE(has(figures, u"b"_s), files.contains(u"annex.json"_s));
        const bool bench = std::ranges::find(figures.checks, u"docker-bench"_s, &CheckOutcome::tool) != figures.checks.end();
        QCOMPARE(bench, files.size() > 1);
    }

    /// It looked and found nothing, which is evidence too.
    void aRunWithoutResultsCountsWhereItLooked()
    {
        import(ResultsFile(time(5)), u"clean.json"_s);
        QCOMPARE(of(u"production"_s).countedRuns, 2);
        QCOMPARE(of(u"production"_s).latestRun, QDateTime::fromString(time(5), Qt::ISODate));
        QCOMPARE(of(u"test"_s).countedRuns, 2);
        // And what is withdrawn counts nowhere, though it is among the runs, so that the reasons can say so
        ImportBox::done(m_box->workspace().undo());
        QCOMPARE(of(u"production"_s).countedRuns, 1);
        QCOMPARE(of(u"production"_s).runs.size(), size_t(2));
        QCOMPARE(of(u"test"_s).runs.size(), size_t(2));
    }

private:
    static QString time(int day) { return u"2026-03-0%1T06:00:00Z"_s.arg(day); }
    static bool has(const ProgrammeFigures& figures, const QString& check)
    {
        return std::ranges::find(figures.checks, check, &CheckOutcome::checkId) != figures.checks.end();
    }

    void import(const ResultsFile& file, const QString& name) { m_box->import({.file = file.write(m_box->path(name))}); }
    ProgrammeFigures of(const QString& environment) const
    {
        return ImportBox::value(
            programmeFigures(m_box->reader(), m_box->workspace().records(), *m_catalogues, m_box->workspace().clock().now(), environment));
    }

    std::unique_ptr<Catalogues> m_catalogues;
    std::unique_ptr<ImportBox> m_box;
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
