// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "tests/score/soundepic.h"
#include "tests/views/maturitybuilders.h"
#include "views/dashboard/maturitygridmodel.h"
#include "views/dashboard/nextrungmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Spoil = SoundEpic::Spoil;
using Rungs = std::vector<std::optional<int>>;

QStringList cellsOf(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells;
}

QStringList headsOf(const QAbstractItemModel& model)
{
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column)
        heads << model.headerData(column, Qt::Horizontal).toString();
    return heads;
}

struct GridStage {
    MaturityGridModel model;
    QAbstractItemModelTester tester{&model};

    void show(const std::vector<EpicCourse>& courses, const QDateTime& now, int sprints)
    {
        const std::vector<MaturityPoint> points = pointsOf(courses, now);
        model.show(points, figuresOf(points, sprints), now);
    }
};

QStringList codesOf(const NextRungModel& model)
{
    QStringList codes;
    for (const NextRungEpic& epic : model.epics())
        codes << epic.ladder.epic.code;
    return codes;
}

EpicCatalogue builtInEpics()
{
    auto loaded = Catalogues::loadBuiltIn();
    return loaded ? loaded->epics : EpicCatalogue();
}

} // namespace

class TestMaturityModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aColumnIsASprint()
    {
        GridStage stage;
        stage.show({{u"IAM"_s, {1, 2, 3}}, {u"LOG"_s, {0, 2, 1}}}, within(2), 5);
        QCOMPARE(headsOf(stage.model), (QStringList{u"Epic"_s, u"End of sprint 0"_s, u"End of sprint 1"_s, u"Sprint 2, now"_s,
                                                    u"Sprint 3, to come"_s, u"Sprint 4, to come"_s, u"Change since end of sprint 1"_s}));
        QCOMPARE(cellsOf(stage.model, 0), (QStringList{u"Epic IAM"_s, u"1"_s, u"2"_s, u"3"_s, {}, {}, u"1"_s}));
        QCOMPARE(cellsOf(stage.model, 1), (QStringList{u"Epic LOG"_s, u"0"_s, u"2"_s, u"1"_s, {}, {}, u"-1"_s}));
        QCOMPARE(stage.model.sentence(0, 1), u"Epic IAM, end of sprint 1: rung 2, Building"_s);
        QCOMPARE(stage.model.sentence(0, 3), u"Epic IAM, sprint 3, to come"_s);
        QVERIFY(!stage.model.ladder(0, 3));
        QCOMPARE(stage.model.ladder(1, 1)->rung, std::optional(2));
    }

    void nowIsNamedByWhereItLies_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("asOf");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("moments");
        QTest::newRow("in a sprint") << within(2) << false << u"sprint 2, now"_s << 4;
        QTest::newRow("behind all") << within(9) << false << u"now"_s << 3;
        QTest::newRow("in the past") << within(2) << true << u"sprint 2, 3 Apr"_s << 4;
        QTest::newRow("at the very end of one") << endOf(1) << true << u"sprint 1, 29 Mar"_s << 4;
    }

    void nowIsNamedByWhereItLies()
    {
        QFETCH(QDateTime, now);
        QFETCH(bool, asOf);
        QFETCH(QString, text);
        QFETCH(int, moments);
        QLocale::setDefault(QLocale::c());
        GridStage stage;
        const std::vector<MaturityPoint> points = pointsOf({{u"IAM"_s, {1, 2, 2}}}, now);
        ProgrammeFigures figures = figuresOf(points, 4);
        if (asOf)
            figures.asOf = now;
        stage.model.show(points, figures, now);
        QCOMPARE(stage.model.momentText(stage.model.now()), text);
        QCOMPARE(static_cast<int>(stage.model.moments().size()), moments);
        QVERIFY(stage.model.moments()[static_cast<size_t>(stage.model.now())].isNow);
    }

    /// No rung is no zero.
    void whatNobodyNotedHasNoRung()
    {
        GridStage stage;
        stage.show({{u"IAM"_s, {std::nullopt, 2}}, {u"LOG"_s, {1, std::nullopt}}}, within(1), 2);
        QCOMPARE(cellsOf(stage.model, 0), (QStringList{u"Epic IAM"_s, u"can't be told"_s, u"2"_s, {}}));
        QVERIFY(!stage.model.change(1));
        QVERIFY(stage.model.sentence(0, 0).contains(u"nobody noted"_s));
        QVERIFY(stage.model.description().contains(u"can't be told (end of sprint 0)"_s));
    }

    void theCourseMayStillBeRead()
    {
        GridStage stage;
        stage.show({{u"IAM"_s, {2}}}, within(3), 5);
        QVERIFY(!stage.model.isCourseRead());
        QCOMPARE(headsOf(stage.model), (QStringList{u"Epic"_s, u"Sprint 3, now"_s, u"Sprint 4, to come"_s, u"Change"_s}));
        stage.show({{u"IAM"_s, {2}}}, within(0), 5); // none is over
        QVERIFY(stage.model.isCourseRead());
        stage.show({{u"IAM"_s, {1, 1, 1, 2}}}, within(3), 5);
        QVERIFY(stage.model.isCourseRead());
    }

    void onlyAnotherMomentIsAReset()
    {
        GridStage stage;
        stage.show({{u"IAM"_s, {1, 2}}, {u"LOG"_s, {1, 2}}}, within(1), 3);
        QSignalSpy resets(&stage.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&stage.model, &QAbstractItemModel::dataChanged);
        stage.show({{u"IAM"_s, {1, 2}}, {u"LOG"_s, {1, 3}}}, within(1), 3);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().front().toModelIndex().row(), 1);
        stage.show({{u"IAM"_s, {1, 2, 2}}, {u"LOG"_s, {1, 3, 3}}}, within(2), 3);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(stage.model.columnCount(), 5);
    }

    /// Rung 5 asks for three criteria, each other one for two.
    void theClosestComeFirst_data()
    {
        QTest::addColumn<std::vector<EpicCourse>>("courses");
        QTest::addColumn<QStringList>("codes");
        const auto now = [](const char* code, std::optional<int> rung) { return EpicCourse{QLatin1String(code), {rung}}; };
        QTest::newRow("fewest criteria") << std::vector{now("A", 4), now("B", 1)} << QStringList{u"B"_s, u"A"_s};
        QTest::newRow("the catalogue decides") << std::vector{now("B", 3), now("A", 0), now("C", 4)} << QStringList{u"B"_s, u"A"_s, u"C"_s};
        QTest::newRow("not the top, nor what can't be told") << std::vector{now("A", 5), now("B", std::nullopt), now("C", 2)} << QStringList{u"C"_s};
    }

    void theClosestComeFirst()
    {
        QFETCH(std::vector<EpicCourse>, courses);
        QFETCH(QStringList, codes);
        NextRungModel model;
        QAbstractItemModelTester tester(&model);
        model.show(pointsOf(courses, within(0)).back().epics, {}, {});
        QCOMPARE(codesOf(model), codes);
        QCOMPARE(static_cast<int>(courses.size()), model.onTop() + model.untold() + static_cast<int>(codes.size()));
    }

    /// What has no room is counted, not dropped.
    void theUsualSizeHasTheClosest()
    {
        std::vector<EpicMaturity> ladders;
        for (const char* code : {"A", "B", "C", "D", "E"})
            ladders.push_back(aLadder(QLatin1String(code), 1));
        std::vector<Reason>& reasons = ladders[0].criteria[static_cast<size_t>(MaturityRule::StoryDone)].figure.reasons;
        reasons.insert(reasons.end(), 3, reasons.front());
        NextRungModel model;
        QAbstractItemModelTester tester(&model);
        model.show(ladders, {}, {});
        QCOMPARE(model.shownEpics(), NextRungModel::usualEpics);
        QCOMPARE(model.rowCount(), 4 + NextRungModel::usualLines + 3 * 2);
        QCOMPARE(model.index(3, NextRungModel::TextColumn).data().toString(), u"3 more"_s);
        QCOMPARE(model.rowAt(3).door, NextRungDoor::Ladder);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setWhole(true);
        QCOMPARE(model.rowCount(), 5 + 5 + 4 * 2);
        model.setWhole(false);
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(resets.size(), 0);
    }

    void aLineLeadsToWhatIsBehindIt_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<NextRungDoor>("door");
        QTest::addColumn<QString>("doorText");
        const auto row = [](const char* name, Spoil spoil, NextRungDoor door, const QString& text) { QTest::newRow(name) << spoil << door << text; };
        using Door = NextRungDoor;
        row("not done", [](SoundEpic& p) { p.stories[0].status = StoryStatus::Ready; }, Door::Stories, u"1 story"_s);
        row("failing", [](SoundEpic& p) { p.let(1, Outcome::Failed); }, Door::Checks, u"1 check"_s);
        row("below the threshold", [](SoundEpic& p) { p.let(19, Outcome::Failed); p.let(20, Outcome::Failed); }, Door::Checks, u"2 checks"_s);
        row("stale", [](SoundEpic& p) { p.age(20); }, Door::Checks, u"1 check"_s);
        row("risk", [](SoundEpic& p) { p.risks[0].currentImpact = 5; }, Door::Risks, u"1 risk"_s);
        row("no risk", [](SoundEpic& p) { p.risks.clear(); }, Door::Registry, u"Risks"_s);
        row("exception", [](SoundEpic& p) { p.let(20, Outcome::Failed); p.exceptions = {anException(ExceptionKind::Waiver, 20, 5)}; },
            Door::Exceptions, u"1 exception"_s);
        row("no story", [](SoundEpic& p) { p.stories.clear(); p.links.clear(); }, Door::Starter, u"Make stories"_s);
        row("no must", [](SoundEpic& p) { for (Story& story : p.stories) story.priority = Priority::Should; }, Door::Starter, u"Make stories"_s);
        row("no check linked", [](SoundEpic& p) { p.unlink(LinkKind::ProvenBy); }, Door::Stories, u"2 stories"_s);
        row("no abuse case", [](SoundEpic& p) { p.stories.pop_back(); p.links.resize(1); }, Door::Starter, u"Make stories"_s);
        row("too few sprints", [](SoundEpic& p) { p.past->resize(1); }, Door::Reason, u"Why"_s);
    }

    void aLineLeadsToWhatIsBehindIt()
    {
        QFETCH(Spoil, spoil);
        QFETCH(NextRungDoor, door);
        QFETCH(QString, doorText);
        SoundEpic programme;
        spoil(programme);
        NextRungModel model;
        QAbstractItemModelTester tester(&model);
        const EpicMaturity ladder = programme.ladder();
        model.show(std::span(&ladder, 1), programme.stories, builtInEpics());
        QVERIFY(model.rowCount() > 1);
        QCOMPARE(model.rowAt(0).kind, NextRungRow::Kind::Epic);
        QCOMPARE(model.index(0, NextRungModel::DoorColumn).data().toString().section(u' ', 0, 2),
                 u"%1 → %2"_s.arg(*ladder.rung).arg(*ladder.rung + 1));
        const auto lines = std::ranges::subrange(model.rows().begin() + 1, model.rows().end());
        const auto found = std::ranges::find(lines, door, &NextRungRow::door);
        QVERIFY2(found != lines.end(), qPrintable(missingText(ladder)));
        QCOMPARE(found->doorText, doorText);
        QVERIFY(door != NextRungDoor::Starter || !found->starter.isEmpty());
    }

    /// A story that was made of a starter is not offered again; and what would not do, is not.
    void startersAreThoseThatWouldDo()
    {
        const EpicCatalogue catalogue = builtInEpics();
        SoundEpic programme;
        programme.stories.pop_back(); // the abuse case
        programme.links.resize(1);
        const auto starterNow = [&] {
            NextRungModel model;
            const EpicMaturity ladder = programme.ladder();
            model.show(std::span(&ladder, 1), programme.stories, catalogue);
            const auto line = std::ranges::find(model.rows(), NextRungDoor::Starter, &NextRungRow::door);
            return line == model.rows().end() ? QString() : line->starter;
        };
        const Epic* iam = catalogue.find(u"iam");
        QVERIFY(iam);
        const auto abuse = std::ranges::find(iam->stories, StoryKind::Abuse, &StarterStory::kind);
        QCOMPARE(starterNow(), abuse->id);
        programme.stories[0].catalogueId = abuse->id;
        QVERIFY(starterNow() != abuse->id);
    }

    /// Evidence that speaks against it is marked otherwise than work that isn't done.
    void theSignSaysHowItStands()
    {
        NextRungModel model;
        const EpicMaturity ladders[] = {aLadder(u"A"_s, 2), aLadder(u"B"_s, 4)};
        model.show(ladders, {}, {});
        QStringList signs;
        for (int row = 0; row < model.rowCount(); ++row)
            signs << model.index(row, NextRungModel::TextColumn).data(NextRungModel::MarkRole).toString();
        QCOMPARE(signs, (QStringList{{}, u"unproven"_s, u"unproven"_s, {}, u"stale"_s, u"failed"_s, u"failed"_s}));
        QCOMPARE(model.index(1, NextRungModel::TextColumn).data(Qt::AccessibleTextRole).toString(), u"Not yet: Said: mustsDone"_s);
    }
};

QTEST_GUILESS_MAIN(TestMaturityModels)
#include "tst_maturitymodels.moc"
