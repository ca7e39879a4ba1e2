// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/imports.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "model/programme/programmefigures.h"
#include "model/programme/setup.h"
#include "templates/templates.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The demo is what a newcomer meets first: its figures come from real imports, and its history shows what Waymark is for.
class TestDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
        m_catalogues = std::make_unique<Catalogues>(*std::move(loaded));
        m_formats = FormatCatalogue::load({builtInFormatFolder()});
        Progress progress;
        auto demo = createDemo(m_folder.filePath(u"demo.waymark"_s), *m_catalogues, m_formats, u"demo"_s, m_clock, progress);
        QVERIFY2(demo.has_value(), demo ? "" : qPrintable(demo.error().message + demo.error().detail));
        m_demo = *std::move(demo);
    }

    void everyFileCounts()
    {
        QVERIFY(m_demo->records().runs().size() >= 15);
        for (const Run& run : m_demo->records().runs()) {
            QCOMPARE(run.state, RunState::Counted);
            QVERIFY2(run.timeSource != TimeSource::ImportTime, qPrintable(run.file));
            QVERIFY2(run.rows > 0 || run.format == u"trivy"_s, qPrintable(run.file));
        }
    }

    void everyTargetHasAnEnvironment()
    {
        QVERIFY(!m_demo->records().targets().empty());
        for (const Target& target : m_demo->records().targets())
            QVERIFY2(!target.environment.isEmpty(), qPrintable(target.identity));
    }

    void historyHasEveryKindOfChange()
    {
        qint64 resolved = 0;
        qint64 reopened = 0;
        QSet<QDate> days;
        for (const Run& run : m_demo->records().runs()) {
            resolved += run.resolved;
            reopened += run.reopened;
            days.insert(run.time.date());
        }
        QVERIFY(resolved > 20);
        QVERIFY(reopened > 3);
        QVERIFY(days.size() >= 6);
    }

    void everyEpicHasEvidenceAndStories()
    {
        const auto figures = read();
        QVERIFY(figures.has_value());
        for (const EpicFigures& epic : figures->epics) {
            if (epic.epic.id.isEmpty())
                continue;
            QVERIFY2(epic.compliance.checkLevel.value.has_value(), qPrintable(epic.epic.id));
            QVERIFY2(epic.stories >= 13, qPrintable(epic.epic.id));
        }
        QVERIFY(figures->trend.size() >= 6);
        QVERIFY(figures->trend.back().hundredths > figures->trend.front().hundredths);
        QCOMPARE(std::optional<qint64>(*figures->trend.back().hundredths), figures->overall.checkLevel.value);
    }

    void environmentNarrowsTheFigures()
    {
        const auto all = read();
        const auto production = read(u"production"_s);
        QVERIFY(all.has_value() && production.has_value());
        QVERIFY(production->overall.results.total() > 0);
        QVERIFY(production->overall.results.total() < all->overall.results.total());
        QCOMPARE(read(u"nowhere"_s)->overall.checks.total(), 0);
    }

    /// The file that a newcomer is asked to drop moves the figures, and undo brings them back.
    void theFileToDropMovesTheFigures()
    {
        const auto before = read();
        Progress progress;
        auto staged = stageImports(m_demo->file(), {{.file = templateFolder() + u"/demo/drop-me-prowler-prod.ocsf.json"_s}},
                                   m_formats, *m_clock, progress);
        QVERIFY(staged.has_value());
        QCOMPARE(staged->runs.size(), size_t(1));
        QVERIFY(staged->runs[0].run.resolved >= 5);
        QVERIFY(staged->runs[0].run.reopened >= 1);
        QCOMPARE(read()->overall.results, before->overall.results); // staged: nothing counts it
        QVERIFY(acceptImports(*m_demo, *staged).has_value());
        staged->lock.reset();
        QVERIFY(settle(m_demo->file(), progress).has_value());
        QVERIFY(read()->overall.checkLevel.value > before->overall.checkLevel.value);

        QVERIFY(m_demo->undo().has_value());
        QVERIFY(settle(m_demo->file(), progress).has_value());
        QCOMPARE(read()->overall.checkLevel.value, before->overall.checkLevel.value);
        QCOMPARE(read()->overall.results, before->overall.results);
    }

    void verifies()
    {
        const auto verified = Workspace::verify(m_demo->file());
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().message));
    }

private:
    Result<ProgrammeFigures> read(const QString& environment = {})
    {
        const auto evidence = EvidenceReader::open(m_demo->file());
        if (!evidence)
            return evidence.error();
        return programmeFigures(*evidence, m_demo->records(), *m_catalogues, m_demo->clock().now(), environment);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    std::unique_ptr<Catalogues> m_catalogues;
    FormatCatalogue m_formats;
    std::unique_ptr<Workspace> m_demo;
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
