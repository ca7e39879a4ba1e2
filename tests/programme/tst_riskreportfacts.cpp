// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/riskreportfacts.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Three risks, one of them with all that a report tells.
struct Registry {
    Records records;
    ProgrammeFigures figures;
    Person owner{.name = u"Anna"_s};
    Story use = aStory(u"IAM-UC-01"_s);
    Story abuse = aStory(u"IAM-AC-01"_s);
    Risk full{.reference = u"R-10"_s, .title = u"Keys leak"_s, .epic = u"iam"_s, .inherentLikelihood = 5, .inherentImpact = 4,
              .currentLikelihood = 4, .currentImpact = 4, .targetLikelihood = 1, .targetImpact = 4, .owner = owner.id,
              .reviewDay = someTime().date().addDays(-1), .status = RiskStatus::Accepted};

    Registry()
    {
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        records.load(owner);
        abuse.kind = StoryKind::Abuse;
        records.load(use);
        records.load(abuse);
        records.load(Risk{.reference = u"R-9"_s, .title = u"Same"_s, .currentLikelihood = 4, .currentImpact = 4});
        records.load(full);
        records.load(Risk{.reference = u"R-1"_s, .title = u"Closed"_s, .currentLikelihood = 5, .currentImpact = 5, .status = RiskStatus::Closed});
        for (const qint64 key : {1, 2})
            records.load(RiskTie{.risk = full.id, .check = CheckKey(key)});
        records.load(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = full.id, .story = use.id});
        records.load(RiskTie{.kind = RiskTieKind::RealisedBy, .risk = full.id, .story = abuse.id});
        records.load(RiskRating{.risk = full.id, .rated = someTime(), .author = u"Anna"_s, .reason = u"Later"_s});
        records.load(RiskRating{.risk = full.id, .rated = someTime().addDays(-9), .author = u"Anna"_s});
        figures.checks = {{.check = CheckKey(1), .tool = u"prowler"_s, .checkId = u"b"_s, .outcome = Outcome::Passed, .lastRun = someTime()}};
        figures.units.insert(CheckKey(1), {.key = CheckKey(1), .tool = u"prowler"_s, .checkId = u"b"_s});
        figures.units.insert(CheckKey(2), {.key = CheckKey(2), .tool = u"prowler"_s, .checkId = u"a"_s});
    }
    void accept(const std::optional<CheckKey>& check, int lastDay)
    {
        records.load(ExceptionRecord{.reference = u"EX-%1"_s.arg(records.exceptions().size()),
                                     .kind = ExceptionKind::Acceptance,
                                     .check = check,
                                     .risk = check ? std::optional<RiskId>() : std::optional(full.id),
                                     .requested = someTime().addDays(-20),
                                     .approver = u"Bo"_s,
                                     .approved = someTime().addDays(-20),
                                     .expiry = someTime().date().addDays(lastDay)});
    }
    RiskReport report() const { return riskReport(records, builtInCatalogues(), figures, someTime()); }
};

} // namespace

class TestRiskReportFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorstComesFirstAndClosedOnesLast()
    {
        const RiskReport report = Registry().report();
        QStringList references;
        for (const ReportedRisk& risk : report.risks)
            references << risk.risk.reference;
        QCOMPARE(references, (QStringList{u"R-9"_s, u"R-10"_s, u"R-1"_s}));
        QCOMPARE(report.counts.open, 2);
        QCOMPARE(report.heat.at(4, 4).size(), size_t(2));
    }

    void oneRiskTellsAll()
    {
        Registry registry;
        registry.accept(std::nullopt, 9);
        registry.accept(CheckKey(2), -1);
        registry.accept(CheckKey(77), 9); // not of it
        const ReportedRisk risk = registry.report().risks[1];
        QCOMPARE(risk.stand, RiskStand::Accepted);
        QCOMPARE(risk.owner, u"Anna"_s);
        QCOMPARE(risk.epic, builtInCatalogues().epics.find(u"iam")->name);
        QVERIFY(risk.isOverdue);
        QCOMPARE(risk.inherentLevel, 20);
        QCOMPARE(risk.stories.size(), size_t(1));
        QCOMPARE(risk.stories[0].reference, u"IAM-UC-01"_s);
        QCOMPARE(risk.abuseCases.size(), size_t(1));
        QCOMPARE(risk.abuseCases[0].reference, u"IAM-AC-01"_s);
        QCOMPARE(risk.checks.size(), size_t(2));
        QCOMPARE(risk.checks[0].checkId, u"a"_s);
        QCOMPARE(risk.checks[0].standing, CheckStanding::NeverRun);
        QCOMPARE(risk.checks[1].standing, CheckStanding::Passed);
        QCOMPARE(risk.acceptances.size(), size_t(2));
        QVERIFY(risk.acceptances[0].check.isEmpty());
        QCOMPARE(risk.acceptances[0].state, ExceptionState::EndsSoon);
        QCOMPARE(risk.acceptances[1].check, u"prowler a"_s);
        QCOMPARE(risk.acceptances[1].state, ExceptionState::Expired);
        QCOMPARE(risk.ratings.size(), size_t(2));
        QVERIFY(risk.ratings[0].reason.isEmpty());
        QCOMPARE(risk.suggestion.tied, 3);
        QCOMPARE(risk.suggestion.proven, 1);
    }

    void theWorkspaceSaysGridAndAppetite()
    {
        Registry registry;
        RiskGrid grid;
        grid.setLevel(5, 5, 24);
        registry.records.load(Risk{.reference = u"R-2"_s, .title = u"Top"_s, .currentLikelihood = 5, .currentImpact = 5});
        Records records;
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime(), .riskAppetite = 24, .riskGrid = grid.toText()});
        for (const Risk& risk : registry.records.risks())
            records.load(risk);
        const RiskReport report = riskReport(records, builtInCatalogues(), registry.figures, someTime());
        QCOMPARE(report.appetite, 24);
        QCOMPARE(report.risks[0].currentLevel, 24);
        QCOMPARE(report.risks[0].stand, RiskStand::Within);
    }
};

QTEST_GUILESS_MAIN(TestRiskReportFacts)
#include "tst_riskreportfacts.moc"
