// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/itemnames.h"
#include "model/score/programmefigures.h"
#include "tests/support/builtinreference.h"
#include "tests/support/planningbuilders.h"
#include "views/frameworks/coveragelines.h"
#include "views/frameworks/standingwords.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestCoverageLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorstChecksComeFirst()
    {
        ProgrammeFigures figures;
        for (const qint64 key : {1, 2, 3}) {
            const CheckUnit unit{.key = CheckKey(key), .tool = u"unit"_s, .checkId = u"check-%1"_s.arg(key)};
            figures.units.insert(unit.key, unit);
        }
        figures.checks = {{.check = CheckKey(1), .outcome = Outcome::Passed, .lastRun = someTime()},
                          {.check = CheckKey(3), .outcome = Outcome::Failed, .lastRun = someTime()}};
        const ItemEvidence evidence{.checks = {CheckKey(1), CheckKey(2), CheckKey(3)}, .failing = {CheckKey(3)}, .neverRun = {CheckKey(2)}};
        const std::vector<StoryLine> lines = coverageCheckLines(evidence, &figures, someTime());
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lines[0].lead, u"check-3"_s);
        QVERIFY(lines[0].outcome == Outcome::Failed);
        QCOMPARE(lines[1].lead, u"check-2"_s);
        QCOMPARE(lines[1].second, u"No evidence: it never ran"_s);
        QCOMPARE(lines[2].lead, u"check-1"_s);
        QCOMPARE(coverageCheckLines(evidence, &figures, someTime(), 2).size(), size_t(2));
    }

    void storiesAreLinesThatLeadThere()
    {
        Records records;
        const Story story = aStory(u"IAM-UC-01"_s);
        records.load(story);
        const auto lines = coverageStoryLines({.stories = {story.id, StoryId::create()}}, records);
        QCOMPARE(lines.size(), size_t(1)); // the other has been removed meanwhile
        QCOMPARE(lines[0].lead, u"IAM-UC-01"_s);
        QVERIFY(lines[0].story == story.id);
    }

    void aLayerHasItsTools()
    {
        const auto content = builtInReference().content();
        QVERIFY(content);
        const auto lines = toolLines({ItemKind::Layer, u"host"_s}, (*content)->toolbox, nullptr);
        QVERIFY(!lines.empty());
        for (const StoryLine& line : lines) {
            const ToolboxEntry* entry = (*content)->toolbox.find(line.key);
            QVERIFY(entry && std::ranges::find(entry->layers, DefenceLayer::Host) != entry->layers.end());
        }
        QVERIFY(toolLines({ItemKind::Epic, u"iam"_s}, (*content)->toolbox, nullptr).empty());
    }

    void everyItemSaysWhatItIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("epic") << static_cast<int>(ItemKind::Epic) << u"iam"_s;
        QTest::newRow("layer") << static_cast<int>(ItemKind::Layer) << u"host"_s;
        QTest::newRow("component") << static_cast<int>(ItemKind::Component) << u"detective"_s;
        QTest::newRow("control") << static_cast<int>(ItemKind::Control) << u"cis-docker/4.1"_s;
        QTest::newRow("tool") << static_cast<int>(ItemKind::Tool) << u"macie"_s;
    }
    void everyItemSaysWhatItIs()
    {
        QFETCH(int, kind);
        QFETCH(QString, id);
        const auto content = builtInReference().content();
        QVERIFY(content);
        const ReferenceText text = referenceText({static_cast<ItemKind>(kind), id},
                                                 {.catalogues = &builtInCatalogues(), .reference = content->get()}, nullptr);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.purpose.isEmpty());
    }

    void aSentenceTellsWhy()
    {
        ItemEvidence evidence{.checks = {CheckKey(1), CheckKey(2)}, .failing = {CheckKey(2)}, .standing = ItemStanding::Failed};
        QCOMPARE(standingSentence(evidence), u"1 of 2 checks fails."_s);
        evidence = {};
        QVERIFY(standingSentence(evidence).startsWith(u"No evidence: no check is tied"_s));
    }

    /// What isn't applicable is no evidence: nothing counts it as passed, and nobody is told that no check is tied.
    void aSentenceCountsWhatApplies_data()
    {
        QTest::addColumn<int>("standing");
        QTest::addColumn<int>("notApplicable");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("passed") << static_cast<int>(ItemStanding::Passed) << 4 << u"Passed: 1 check."_s;
        QTest::newRow("never run") << static_cast<int>(ItemStanding::NeverRun) << 3 << u"None of 2 checks has ever run."_s;
        QTest::newRow("none applies") << static_cast<int>(ItemStanding::NoEvidence) << 5
                                      << u"No evidence: 5 checks, none of them applicable, so nobody can tell."_s;
    }
    void aSentenceCountsWhatApplies()
    {
        QFETCH(int, standing);
        QFETCH(int, notApplicable);
        QFETCH(QString, sentence);
        ItemEvidence evidence{.standing = static_cast<ItemStanding>(standing)};
        for (int key = 1; key <= 5; ++key) {
            evidence.checks.push_back(CheckKey(key));
            if (key <= notApplicable)
                evidence.notApplicable.push_back(CheckKey(key));
        }
        QCOMPARE(standingSentence(evidence), sentence);
    }
};

QTEST_GUILESS_MAIN(TestCoverageLines)
#include "tst_coveragelines.moc"
