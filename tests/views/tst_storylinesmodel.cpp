// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"
#include "views/story/storyhistory.h"
#include "views/story/storylines.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A use case, an abuse case and a second use case in a workspace of their own.
struct Plan {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC));
    std::unique_ptr<Workspace> workspace;
    Story use = aStory(u"IAM-UC-01"_s);
    Story other = aStory(u"IAM-UC-02"_s);
    Story abuse = aStory(u"IAM-AC-01"_s);

    Plan()
    {
        auto created = Workspace::create(folder.filePath(u"test.waymark"_s), {.name = u"Test"_s},
                                         {.author = u"Ana"_s, .clock = clock, .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        workspace = *std::move(created);
        abuse.kind = StoryKind::Abuse;
        edit([&](Edit& edit) -> Result<void> {
            for (const Story& story : {use, other, abuse})
                if (auto inserted = edit.insert(story); !inserted)
                    return inserted;
            return {};
        });
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (auto done = workspace->edit(u"Edit"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    const Records& records() const { return workspace->records(); }
    QStringList links(const StoryId& story) const
    {
        QStringList texts;
        for (const StoryLine& line : linkLines(records(), story))
            texts << line.lead + u'|' + line.text;
        return texts;
    }
};

CheckOutcome outcomeOf(CheckKey key, Outcome outcome, OutcomeCounts counts)
{
    return {.check = key, .tool = u"unit"_s, .checkId = u"check-%1"_s.arg(key.value()), .outcome = outcome, .results = counts,
            .lastRun = QDateTime(QDate(2026, 5, 4), QTime(6, 12), Qt::UTC)};
}

} // namespace

class TestStoryLinesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aLinkReadsFromBothEnds();
    void onlyWordsThatFitAreOffered();
    void aCheckSaysWhatItFound_data();
    void aCheckSaysWhatItFound();
    void theWorstCheckComesFirst();
    void historyTellsBeforeAndAfter();
    void whatOnlyMovedInTheOrderIsNoHistory();
    void theStatusHasItsDay();
    void linesChangeWithoutReset();
};

void TestStoryLinesModel::aLinkReadsFromBothEnds()
{
    const Plan plan;
    plan.edit([&](Edit& edit) -> Result<void> {
        if (auto linked = addMitigation(edit, plan.abuse.id, plan.use.id); !linked)
            return linked;
        return addDependency(edit, plan.use.id, plan.other.id);
    });
    QCOMPARE(plan.links(plan.use.id), (QStringList{u"IAM-AC-01|mitigates: Title of IAM-AC-01"_s, u"IAM-UC-02|depends on: Title of IAM-UC-02"_s}));
    QCOMPARE(plan.links(plan.abuse.id), QStringList{u"IAM-UC-01|mitigated by: Title of IAM-UC-01"_s});
    QCOMPARE(plan.links(plan.other.id), QStringList{u"IAM-UC-01|needed by: Title of IAM-UC-01"_s});
    QCOMPARE(linkLines(plan.records(), plan.other.id).front().second, u"Backlog"_s);
}

void TestStoryLinesModel::onlyWordsThatFitAreOffered()
{
    const Plan plan;
    using enum LinkWord;
    QVERIFY(fittingWords(plan.records(), plan.use, plan.abuse) == (std::vector{Mitigates, DependsOn, NeededBy}));
    QVERIFY(fittingWords(plan.records(), plan.abuse, plan.use) == (std::vector{MitigatedBy, DependsOn, NeededBy}));
    QVERIFY(fittingWords(plan.records(), plan.use, plan.other) == (std::vector{DependsOn, NeededBy}));
    QVERIFY(fittingWords(plan.records(), plan.use, plan.use).empty());
    plan.edit([&](Edit& edit) { return addDependency(edit, plan.use.id, plan.other.id); });
    QVERIFY(fittingWords(plan.records(), plan.use, plan.other) == std::vector{NeededBy});
    QVERIFY(fittingWords(plan.records(), plan.other, plan.use) == std::vector{DependsOn});
}

void TestStoryLinesModel::aCheckSaysWhatItFound_data()
{
    QTest::addColumn<CheckOutcome>("check");
    QTest::addColumn<QString>("expected");
    const auto counts = [](qint64 passed, qint64 failed) {
        OutcomeCounts made;
        made[Outcome::Passed] = passed;
        made[Outcome::Failed] = failed;
        return made;
    };
    QTest::newRow("failed") << outcomeOf(CheckKey(1), Outcome::Failed, counts(59, 2)) << u"Failed on 2 of 61 resources, Today 06:12"_s;
    QTest::newRow("passed") << outcomeOf(CheckKey(1), Outcome::Passed, counts(118, 0)) << u"Passed on 118 resources, Today 06:12"_s;
    QTest::newRow("passed on one") << outcomeOf(CheckKey(1), Outcome::Passed, counts(1, 0)) << u"Passed on 1 resource, Today 06:12"_s;
    CheckOutcome open = outcomeOf(CheckKey(1), Outcome::Failed, {});
    open.open = 3;
    open.resolved = 4;
    QTest::newRow("a tool that reports only failures") << open << u"Failed on 3 of 7 resources, Today 06:12"_s;
    open.open = 0;
    open.outcome = Outcome::Passed;
    open.byAbsence = true;
    QTest::newRow("by absence") << open << u"Passed, by absence: 4 not reported any more, Today 06:12"_s;
}

void TestStoryLinesModel::aCheckSaysWhatItFound()
{
    QFETCH(CheckOutcome, check);
    const QDateTime now(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);
    QTEST(outcomeSentence(check, now), "expected");
}

void TestStoryLinesModel::theWorstCheckComesFirst()
{
    // Given a story that three checks prove, of which one passed, one failed, and one never ran
    const Plan plan;
    plan.edit([&](Edit& edit) -> Result<void> {
        for (const char* id : {"check-1", "check-2", "check-3"}) {
            const auto key = edit.check(u"unit"_s, QLatin1String(id));
            if (!key)
                return key.error();
            if (auto linked = linkCheck(edit, plan.use.id, *key); !linked)
                return linked;
        }
        return {};
    });
    std::vector<CheckKey> keys;
    for (const Link& link : plan.records().links())
        keys.push_back(*link.check);
    ProgrammeFigures figures;
    figures.checks = {outcomeOf(keys[0], Outcome::Passed, {}), outcomeOf(keys[2], Outcome::Failed, {})};
    const CheckNames names{{keys[1], {.key = keys[1], .tool = u"unit"_s, .checkId = u"check-2"_s}}};

    const auto lines = evidenceLines(plan.records(), plan.use.id, &figures, names, plan.clock->now());
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].outcome, std::optional(Outcome::Failed));
    QCOMPARE(lines[1].text, u"check-2"_s);
    QVERIFY(lines[1].second.startsWith(u"Never ran"));
    QVERIFY(!lines[1].outcome);
    QCOMPARE(lines[2].outcome, std::optional(Outcome::Passed));
    QVERIFY(evidenceLines(plan.records(), plan.other.id, &figures, names, plan.clock->now()).empty());
}

void TestStoryLinesModel::historyTellsBeforeAndAfter()
{
    const Plan plan;
    const Sprint sprint = aSprint(3);
    plan.edit([&](Edit& edit) { return edit.insert(sprint); });
    plan.clock->set(plan.clock->now().addSecs(60));
    plan.edit([&](Edit& edit) {
        return changeStories(edit, std::array{plan.use.id}, [&](Story& story) {
            story.points = 5;
            story.sprint = sprint.id;
            story.narrative = u"As an admin"_s;
        });
    });
    const auto catalogues = Catalogues::loadBuiltIn();
    VERIFY_RESULT(catalogues);
    const auto history = plan.workspace->historyOf(plan.use, 10);
    VERIFY_RESULT(history);
    const auto lines = historyLines(*history, plan.records(), &*catalogues, plan.clock->now());
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].text, u"Narrative added\nPoints: 0 → 5\nSprint: none → Sprint 3"_s);
    QCOMPARE(lines[0].lead, u"Today 09:01"_s);
    QCOMPARE(lines[0].second, u"Ana"_s);
    QCOMPARE(lines[1].text, u"Added"_s);
}

void TestStoryLinesModel::whatOnlyMovedInTheOrderIsNoHistory()
{
    const Plan plan;
    plan.edit([&](Edit& edit) { return changeStories(edit, std::array{plan.use.id}, [](Story& story) { story.rank = 77; }); });
    const auto history = plan.workspace->historyOf(plan.use, 10);
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), size_t(2));
    QCOMPARE(historyLines(*history, plan.records(), nullptr, plan.clock->now()).size(), size_t(1));
}

void TestStoryLinesModel::theStatusHasItsDay()
{
    const Plan plan;
    const QDateTime begun = plan.clock->now().addDays(1);
    plan.clock->set(begun);
    plan.edit([&](Edit& edit) { return changeStories(edit, std::array{plan.use.id}, [](Story& story) { story.status = StoryStatus::Ready; }); });
    plan.clock->set(begun.addDays(1));
    plan.edit([&](Edit& edit) { return changeStories(edit, std::array{plan.use.id}, [](Story& story) { story.points = 3; }); });
    QCOMPARE(statusSince(*plan.workspace->historyOf(plan.use, 10)), begun);
    QVERIFY(!statusSince(*plan.workspace->historyOf(plan.use, 1)).isValid());
}

void TestStoryLinesModel::linesChangeWithoutReset()
{
    StoryLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({{.key = u"a"_s, .lead = u"A"_s, .text = u"one"_s}, {.key = u"b"_s, .outcome = Outcome::Failed, .text = u"two"_s}});
    const QPersistentModelIndex second(model.index(1, 0));
    model.show({{.key = u"b"_s, .text = u"three"_s, .second = u"more"_s}, {.key = u"c"_s}});
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data().toString(), u"three"_s);
    QCOMPARE(second.data(SecondRole).toString(), u"more"_s);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"three, more"_s);
    QVERIFY(!second.data(OutcomeRole).isValid());
}

QTEST_GUILESS_MAIN(TestStoryLinesModel)
#include "tst_storylinesmodel.moc"
