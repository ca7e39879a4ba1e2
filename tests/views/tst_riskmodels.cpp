// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbuilders.h"
#include "views/risks/exposuremodel.h"
#include "views/risks/riskheatmodel.h"
#include "views/risks/riskimportmodel.h"
#include "views/risks/riskratinglines.h"
#include "views/risks/riskrow.h"
#include "views/risks/starterrisksmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Risk aRisk(int number, RatingPair inherent, RatingPair current, RatingPair target)
{
    return {.reference = u"R-%1"_s.arg(number),
            .title = u"Title %1"_s.arg(number),
            .inherentLikelihood = inherent.likelihood,
            .inherentImpact = inherent.impact,
            .currentLikelihood = current.likelihood,
            .currentImpact = current.impact,
            .targetLikelihood = target.likelihood,
            .targetImpact = target.impact};
}

StarterRisk aStarter(const QString& id, const QString& title, const QString& epic, RatingPair inherent)
{
    StarterRisk starter;
    starter.id = id;
    starter.title = title;
    starter.epic = epic;
    starter.inherentLikelihood = inherent.likelihood;
    starter.inherentImpact = inherent.impact;
    return starter;
}

/// What the catalogue offers, cut down to these.
std::shared_ptr<const Reference> twoStarters()
{
    const auto& epics = builtInCatalogues().epics.epics;
    StarterRisk first = aStarter(u"RSK-01"_s, u"First"_s, epics.front().id, {5, 4});
    first.useCases = QStringList{u"IAM-UC-01"_s};
    first.checks = {{.tool = u"prowler"_s, .checkId = u"mfa"_s}};
    StarterRisk second = aStarter(u"RSK-02"_s, u"Second"_s, epics.back().id, {2, 2});
    second.abuseCases = QStringList{u"BDA-AC-01"_s};
    auto content = std::make_shared<Reference>();
    content->risks.risks = {second, first}; // the list is by epic
    return content;
}

Records recordsWith(const std::vector<Risk>& risks)
{
    Records records;
    records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
    for (const Risk& risk : risks)
        records.load(risk);
    return records;
}

} // namespace

/// What the Risks screen draws and lists besides the registry itself.
class TestRiskModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeatMapCountsOpenRisksByEachRating()
    {
        RiskHeatModel model;
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 25);
        Risk closed = aRisk(3, {5, 5}, {5, 5}, {5, 5});
        closed.status = RiskStatus::Closed;
        const std::vector risks = {aRisk(1, {5, 4}, {3, 3}, {1, 2}), aRisk(2, {3, 3}, {3, 3}, {3, 3}), aRisk(4, {}, {}, {}), closed};
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy shown(&model, &RiskHeatModel::shown);
        model.show(risks, RiskGrid(), 9);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(model.at(3, 3).by(RatingKind::Current), (QStringList{u"R-1 Title 1"_s, u"R-2 Title 2"_s}));
        QCOMPARE(model.at(3, 3).by(RatingKind::Inherent), QStringList{u"R-2 Title 2"_s});
        QCOMPARE(model.at(5, 4).by(RatingKind::Inherent), QStringList{u"R-1 Title 1"_s});
        QVERIFY(model.at(5, 5).by(RatingKind::Current).isEmpty());
        QCOMPARE(model.unrated(RatingKind::Current), 1);
        QCOMPARE(model.paths().size(), size_t(1)); // R-2 stays where it is
        QCOMPARE(model.paths().front().steps.size(), size_t(3));
    }

    void theHeatMapAsATableAndInWords()
    {
        RiskHeatModel model;
        RiskGrid grid;
        grid.setLevel(5, 5, 25);
        const std::vector risks = {aRisk(1, {5, 4}, {4, 5}, {1, 2})};
        model.show(risks, grid, 9);
        QCOMPARE(model.index(0, RiskHeatModel::LikelihoodColumn).data().toString(), u"5, almost certain"_s);
        QCOMPARE(model.index(0, RiskHeatModel::ImpactColumn).data().toString(), u"1, negligible"_s);
        QCOMPARE(model.index(9, RiskHeatModel::LevelColumn).data().toInt(), 20); // likelihood 4, impact 5
        QCOMPARE(model.index(9, RiskHeatModel::CurrentColumn).data().toInt(), 1);
        const QString words = model.description(RatingKind::Current);
        QVERIFY2(words.contains(u"Likelihood 4, likely, impact 5, severe, level 20, extreme: 1 risk: R-1 Title 1"_s), qPrintable(words));
        QVERIFY(words.contains(u"appetite is 9"_s));
        model.show({}, grid, 9);
        QVERIFY(model.description(RatingKind::Current).contains(u"No open risk is rated"_s));
    }

    void theTrendNamesItsSprints()
    {
        ExposureModel model;
        QAbstractItemModelTester tester(&model);
        const std::vector<ExposurePoint> trend = {{.moment = someTime().addDays(14), .sprint = 1, .exposure = 20, .risks = 1, .aboveAppetite = 1},
                                                  {.moment = someTime().addDays(20), .exposure = 9, .risks = 1, .unrated = 2}};
        model.show(trend, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ExposureModel::SprintColumn).data().toString(), u"Sprint 1"_s);
        QCOMPARE(model.index(1, ExposureModel::SprintColumn).data().toString(), u"Now"_s);
        QCOMPARE(model.index(1, ExposureModel::ExposureColumn).data().toInt(), 9);
        QVERIFY(model.sentence(trend.back()).contains(u"not rated 2"_s));
        model.show({}, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 0);
    }

    void eachRowOfAFileSaysWhatItDoes()
    {
        RiskImportModel model;
        QAbstractItemModelTester tester(&model);
        Risk risk = aRisk(1, {5, 4}, {}, {});
        model.show({{.line = 2, .fate = RiskDraft::Fate::Added, .risk = risk, .stories = {u"IAM-UC-01"_s}, .checks = {u"prowler mfa"_s}},
                    {.line = 3, .fate = RiskDraft::Fate::Refused, .notes = {u"there is no title"_s, u"really"_s}}});
        QCOMPARE(model.count(RiskDraft::Fate::Added), 1);
        QCOMPARE(model.count(RiskDraft::Fate::Changed), 0);
        QCOMPARE(model.index(0, RiskImportModel::FateColumn).data().toString(), u"Added"_s);
        QCOMPARE(model.index(0, RiskImportModel::InherentColumn).data().toString(), u"5 x 4"_s);
        QCOMPARE(model.index(0, RiskImportModel::TiesColumn).data().toString(), u"IAM-UC-01, prowler mfa"_s);
        QCOMPARE(model.index(1, RiskImportModel::NotesColumn).data().toString(), u"there is no title; really"_s);
        QCOMPARE(model.index(1, RiskImportModel::FateColumn).data(SignNameRole).toString(), u"failed"_s);
        QVERIFY(model.index(1, RiskImportModel::TitleColumn).data(MutedRole).toBool());
    }

    void startersStandByEpicAndNoneIsTickedAtFirst()
    {
        StarterRisksModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &StarterRisksModel::choiceChanged);
        model.offer(twoStarters(), builtInCatalogues(), recordsWith({}));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.index(0, 0).data().toString(), u"First"_s);
        QCOMPARE(model.index(0, StarterRisksModel::InherentColumn).data().toString(), u"5 x 4 = 20, extreme"_s);
        QCOMPARE(model.index(0, StarterRisksModel::TiesColumn).data().toString(), u"Use: IAM-UC-01; Checks: prowler mfa"_s);
        QVERIFY(model.chosen().empty());
        QCOMPARE(model.available(), 2);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.chosen().size(), size_t(1));
        QCOMPARE(model.chosen().front()->id, u"RSK-02"_s);
    }

    void whatIsRegisteredIsMarkedAndNotOffered()
    {
        StarterRisksModel model;
        QAbstractItemModelTester tester(&model);
        Risk registered = aRisk(7, {}, {}, {});
        registered.title = u"first"_s; // as far as case goes
        model.offer(twoStarters(), builtInCatalogues(), recordsWith({registered}));
        QCOMPARE(model.available(), 1);
        QCOMPARE(model.index(0, StarterRisksModel::StateColumn).data().toString(), u"Registered as R-7"_s);
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        // And when it is gone from the registry again, it is offered, not chosen
        model.follow(recordsWith({}), builtInCatalogues());
        QCOMPARE(model.available(), 2);
        QVERIFY(model.chosen().empty());
    }

    void startersAreFoundByWords()
    {
        StarterRisksModel model;
        model.offer(twoStarters(), builtInCatalogues(), recordsWith({}));
        StarterRisksFilterModel filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        filter.setWords(u"PROWLER first"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"bda-ac-01"_s);
        QCOMPARE(filter.index(0, 0).data().toString(), u"Second"_s);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 2);
    }

    void ratingsAreToldNewestFirst()
    {
        const Risk risk = aRisk(1, {5, 4}, {3, 3}, {});
        Records records = recordsWith({risk});
        records.load(RiskRating{.risk = risk.id, .rated = someTime(), .author = u"Ana"_s, .inherentLikelihood = 5, .inherentImpact = 4,
                                .currentLikelihood = 5, .currentImpact = 4});
        records.load(RiskRating{.risk = risk.id, .rated = someTime().addDays(1), .author = u"Bo"_s, .reason = u"MFA is on"_s,
                                .inherentLikelihood = 5, .inherentImpact = 4, .currentLikelihood = 3, .currentImpact = 3,
                                .status = RiskStatus::Treating});
        records.load(RiskRating{.risk = RiskId::create(), .rated = someTime(), .author = u"Cy"_s}); // of another risk
        const std::vector<StoryLine> lines = ratingLines(records, risk.id, someTime().addDays(2));
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].text, u"Current: 5 x 4 = 20, extreme → 3 x 3 = 9, moderate; Status: Open → Treating"_s);
        QCOMPARE(lines[0].second, u"Bo: MFA is on"_s);
        QCOMPARE(lines[1].text, u"Inherent: 5 x 4 = 20, extreme; Current: 5 x 4 = 20, extreme"_s);
        QCOMPARE(lines[1].second, u"Ana, when it was registered"_s);
        // What was registered without a rating, and rated later
        const Risk late = aRisk(2, {5, 4}, {5, 4}, {});
        Records others = recordsWith({late});
        others.load(RiskRating{.risk = late.id, .rated = someTime(), .author = u"Ana"_s});
        others.load(RiskRating{.risk = late.id, .rated = someTime().addDays(1), .author = u"Bo"_s, .currentLikelihood = 5, .currentImpact = 4});
        QCOMPARE(ratingLines(others, late.id, someTime().addDays(2)).front().second, u"Bo, who rated it first"_s);
    }
};

QTEST_GUILESS_MAIN(TestRiskModels)
#include "tst_riskmodels.moc"
