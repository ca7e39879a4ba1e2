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

#include <algorithm>
#include <map>

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

    /// As its people closed the sprints: each gate was judged by what had been imported until then.
    void someGatesHeldAndSomeDidNot()
    {
        int held = 0;
        int missed = 0;
        for (const SprintClosure& closure : m_demo->records().closures()) {
            const std::optional<GateVerdict> gate = frozenGate(closure);
            QVERIFY(gate.has_value());
            QCOMPARE(gate->clauses.size(), GatePolicy().rules.size());
            QCOMPARE(std::ranges::all_of(gate->clauses, &GateClause::holds), gate->holds);
            ++(gate->holds ? held : missed);
        }
        QVERIFY(held >= 2);
        QVERIFY(missed >= 2);
    }

    /// Sprint 1 had neither finished its musts nor seen a new scan of the build host; sprint 5 had all it takes.
    void gatesSayWhatTheyWereJudgedBy()
    {
        const auto figures = read();
        QVERIFY(figures.has_value());
        const std::optional<GateVerdict>& first = figures->sprints.at(1).gate;
        const std::optional<GateVerdict>& last = figures->sprints.at(5).gate;
        QVERIFY(first && !first->holds);
        QVERIFY(last && last->holds);
        const QString musts = first->clauses.front().evidence.join(u"; "_s);
        QVERIFY2(musts.contains(u"13 of 17"_s) && musts.contains(u"IAM-UC-02"_s), qPrintable(musts));
        const QString fresh = first->clauses.back().evidence.join(u"; "_s);
        QVERIFY2(fresh.contains(u"docker-bench last ran on 2026-09-11"_s), qPrintable(fresh));
    }

    void abuseCasesAreInEveryState()
    {
        const auto figures = read();
        QVERIFY(figures.has_value());
        std::map<Mitigation, int> states;
        for (const Mitigation mitigation : figures->proofs.mitigations)
            ++states[mitigation];
        QVERIFY(states[Mitigation::Unmitigated] >= 3);
        QVERIFY(states[Mitigation::OnPaper] > 0);
        QVERIFY(states[Mitigation::Proven] >= 3);
        QVERIFY(states[Mitigation::NeverSeenFailing] > 0);
    }

    /// Each epic has begun to climb, and what is missing is named.
    void epicsStandOnDifferentRungs()
    {
        const auto figures = read();
        QVERIFY(figures.has_value());
        QCOMPARE(figures->maturity.size(), m_catalogues->epics.epics.size());
        int highest = 0;
        for (size_t i = 0; i < figures->maturity.size(); ++i) {
            const EpicMaturity& maturity = figures->maturity[i];
            QCOMPARE(maturity.epic.id, figures->epics[i].epic.id);
            QVERIFY2(maturity.rung && *maturity.rung >= 1 && *maturity.rung <= topRung, qPrintable(maturity.epic.id));
            QCOMPARE(maturity.missing.empty(), *maturity.rung == topRung);
            highest = std::max(highest, *maturity.rung);
        }
        QVERIFY(highest >= 2);
        // Analytics has musts that nobody has begun with
        const auto analytics = std::ranges::find(figures->maturity, u"analytics"_s, [](const EpicMaturity& each) { return each.epic.id; });
        QVERIFY(analytics != figures->maturity.end() && *analytics->rung <= 2);
    }

    void sprintsDifferSoForecastsSpread()
    {
        const auto figures = read();
        QVERIFY(figures.has_value());
        const auto [slowest, fastest] = std::ranges::minmax(figures->velocity.sprints, {}, &SprintVelocity::done);
        QVERIFY2(fastest.done >= 2 * slowest.done, qPrintable(u"%1 to %2"_s.arg(slowest.done).arg(fastest.done)));
        for (const PlanFigures* plan : {&figures->backlog, &figures->baseline}) {
            const Forecast& forecast = plan->forecast;
            QVERIFY(forecast.p50 && forecast.p80 && forecast.p95);
            QVERIFY(forecast.p50->day < forecast.p80->day);
            QVERIFY(forecast.p80->day < forecast.p95->day);
        }
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
