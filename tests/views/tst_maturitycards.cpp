// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/maturitystage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/maturitygrid.h"
#include "views/dashboard/maturitygridcard.h"
#include "views/dashboard/maturitypolar.h"
#include "views/dashboard/maturitypolarcard.h"
#include "views/dashboard/maturitywords.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Courses = std::vector<EpicCourse>;

struct PolarStage : CardStage<MaturityPolarCard> {
    using CardStage::CardStage;
    QSignalSpy reasons{&card, &DashboardCard::reasonsRequested};
    MaturityPolar* chart() const { return card.findChild<MaturityPolar*>(); }
};

struct GridStage : CardStage<MaturityGridCard> {
    using CardStage::CardStage;
    QSignalSpy reasons{&card, &DashboardCard::reasonsRequested};
    MaturityGrid* grid() const { return card.findChild<MaturityGrid*>(); }
    void click(int row, int moment) const { QTest::mouseClick(grid(), Qt::LeftButton, {}, grid()->cellRect(row, moment).center()); }
};

} // namespace

class TestMaturityCards : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void headlinesSayWhatIsDrawn_data()
    {
        QTest::addColumn<Courses>("courses");
        QTest::addColumn<QString>("polar");
        QTest::addColumn<QString>("grid");
        const auto row = [](const char* name, const Courses& courses, const QString& polar, const QString& grid) {
            QTest::newRow(name) << courses << polar << grid;
        };
        row("leads, still", {{u"A"_s, {1, 2, 4}}, {u"B"_s, {1, 1, 1}}, {u"C"_s, {0, 2, 3}}}, u"Epic A leads; Epic B has stood still"_s,
            u"Two of three epics stand at baseline or above"_s);
        row("a fall comes first", {{u"A"_s, {4, 4, 4}}, {u"B"_s, {1, 1, 1}}, {u"C"_s, {3, 3, 2}}}, u"Epic A leads; Epic C fell"_s,
            u"One of three epics stands at baseline or above"_s);
        row("two lead, one rose", {{u"A"_s, {2, 2, 2}}, {u"B"_s, {2, 2, 2}}, {u"C"_s, {0, 0, 1}}}, u"Epic A and Epic B lead; Epic C rose"_s,
            u"No epic stands at baseline yet"_s);
        row("three lead", {{u"A"_s, {2}}, {u"B"_s, {2}}, {u"C"_s, {2}}, {u"D"_s, {1}}}, u"Three epics lead at rung 2"_s, u"No epic stands at baseline yet"_s);
        row("all level", {{u"A"_s, {0}}, {u"B"_s, {0}}}, u"All two epics stand at 0, Not planned"_s, u"No epic stands at baseline yet"_s);
        row("all at the baseline", {{u"A"_s, {3}}, {u"B"_s, {5}}}, u"Epic B leads"_s, u"All two epics stand at baseline or above"_s);
        row("one of two known", {{u"A"_s, {3}}, {u"B"_s, {std::nullopt}}}, u"Epic A stands at 3, Baseline"_s,
            u"One of two epics stands at baseline or above; 1 can't be told"_s);
        row("none known", {{u"A"_s, {std::nullopt}}, {u"B"_s, {std::nullopt}}}, u"Nobody noted where the plan stood then: no rung can be told"_s,
            u"Nobody noted where the plan stood then: no rung can be told"_s);
    }

    void headlinesSayWhatIsDrawn()
    {
        QFETCH(Courses, courses);
        QFETCH(QString, polar);
        QFETCH(QString, grid);
        const int moments = static_cast<int>(courses.front().rungs.size());
        const DashboardFacts facts = factsOf(courses, within(moments - 1), 4);
        MaturityGridModel model;
        model.show(facts.maturity, *facts.figures, facts.now);
        QCOMPARE(polarHeadline(model, false).title, polar);
        QCOMPARE(gridHeadline(model, false).title, grid);
        QVERIFY(polarHeadline(model, true).second.contains(u"older sprints left out"_s));
    }

    /// A title that is cut tells nobody who it is about: codes stand in the picture too.
    void longNamesGiveWayToCodes()
    {
        DashboardFacts facts = factsOf({{u"LOG"_s, {1, 2, 4}}, {u"INC"_s, {1, 1, 1}}}, within(2), 3);
        const auto titleWith = [&](const QString& first, const QString& second) {
            for (MaturityPoint& point : facts.maturity) {
                point.epics[0].epic.name = first;
                point.epics[1].epic.name = second;
            }
            MaturityGridModel model;
            model.show(facts.maturity, *facts.figures, facts.now);
            return polarHeadline(model, false).title;
        };
        QCOMPARE(titleWith(u"Logging"_s, u"Incidents"_s), u"Logging leads; Incidents has stood still"_s);
        QCOMPARE(titleWith(u"Logging and monitoring"_s, u"Incident response"_s), u"Logging and monitoring leads; INC has stood still"_s);
        QCOMPARE(titleWith(QString(60, u'x'), u"Incidents"_s), u"LOG leads; INC has stood still"_s);
    }

    void whatIsBeingReadIsSaid()
    {
        PolarStage stage(factsOf({{u"IAM"_s, {2}}, {u"LOG"_s, {1}}}, within(2), 5));
        QCOMPARE(stage.title(), u"The course of the sprints is being read"_s);
        stage.card.show(someFacts());
        QCOMPARE(stage.title(), u"Epic IAM leads; Epic LOG has stood still"_s);
    }

    void aLadderSaysWhatHoldsAndWhatIsMissing()
    {
        const EpicMaturity ladder = aLadder(u"IAM"_s, 3);
        const Figure figure = ladderFigure(ladder);
        QCOMPARE(figure.value, std::optional<qint64>(3));
        const auto count = [&](Reason::Kind kind) { return std::ranges::count(figure.reasons, kind, &Reason::kind); };
        QCOMPARE(count(Reason::Kind::Counted), 6);
        QCOMPARE(count(Reason::Kind::Missing), 2);
        QCOMPARE(count(Reason::Kind::LeftOut), 3);
        QCOMPARE(figure.reasons.front().text, u"1 Planned: Asked: inSprints"_s);
        QCOMPARE(figure.reasons.front().checks, std::vector{CheckKey(7)});
        QVERIFY(!ladderFigure(aLadder(u"IAM"_s, std::nullopt)).value);
    }

    void aSpokeOpensItsLadder_data()
    {
        QTest::addColumn<int>("spoke");
        QTest::addColumn<bool>("byPoint");
        QTest::newRow("name at the top") << 0 << false;
        QTest::newRow("name at the left") << 3 << false;
        QTest::newRow("point") << 0 << true;
        QTest::newRow("another point") << 3 << true;
    }

    void aSpokeOpensItsLadder()
    {
        QFETCH(int, spoke);
        QFETCH(bool, byPoint);
        PolarStage stage;
        const int rungs[] = {3, 0, 1, 2};
        const QPoint at = byPoint ? stage.chart()->pointOf(spoke, rungs[spoke]).toPoint() : stage.chart()->nameRect(spoke).center();
        QVERIFY(stage.chart()->rect().contains(stage.chart()->nameRect(spoke)));
        QTest::mouseClick(stage.chart(), Qt::LeftButton, {}, at);
        QCOMPARE(stage.reasons.size(), 1);
        const DashboardFacts facts = someFacts();
        const EpicMaturity& ladder = facts.figures->maturity[static_cast<size_t>(spoke)];
        QCOMPARE(stage.reasons.front().at(0).toString(), u"Maturity of "_s + ladder.epic.name);
        QVERIFY(stage.reasons.front().at(1).toString().startsWith(QString::number(rungs[spoke])));
        const Figure& figure = carried<Figure>(stage.reasons.front().at(2));
        QVERIFY(std::ranges::any_of(figure.reasons, [&](const Reason& reason) { return reason.text == ladder.missing.front().text; }));
    }

    void theKeysGoRound()
    {
        PolarStage stage;
        QTest::keyClick(stage.chart(), Qt::Key_Left);
        QCOMPARE(stage.chart()->current(), 3);
        QVERIFY(stage.chart()->toldText().startsWith(u"Epic DAT: rung 1 (end of sprint 0)"_s));
        QTest::keyClick(stage.chart(), Qt::Key_Right);
        QTest::keyClick(stage.chart(), Qt::Key_Right);
        QTest::keyClick(stage.chart(), Qt::Key_Return);
        QCOMPARE(stage.reasons.size(), 1);
        QCOMPARE(stage.reasons.front().at(0).toString(), u"Maturity of Epic LOG"_s);
        QTest::keyClick(stage.chart(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // moves the card
        QCOMPARE(stage.chart()->current(), 1);
    }

    /// A rung that can't be told leaves a gap, and its place opens nothing.
    void whatCantBeToldHasNoPoint()
    {
        const Courses known = {{u"IAM"_s, {3}}, {u"LOG"_s, {3}}, {u"INF"_s, {3}}, {u"DAT"_s, {3}}};
        Courses gap = known;
        gap[1].rungs = {std::nullopt};
        PolarStage stage(factsOf(known, within(0), 1));
        const QPoint at = stage.chart()->pointOf(1, 3).toPoint();
        const QColor ground = roleColor(Role::Surface, Scheme::Light);
        const auto inkAt = [&](QPoint place) { return stage.chart()->grab().toImage().pixelColor(place); };
        QVERIFY(inkAt(at) != ground);
        stage.card.show(factsOf(gap, within(0), 1));
        QTest::mouseClick(stage.chart(), Qt::LeftButton, {}, at);
        QCOMPARE(stage.reasons.size(), 0);
        QVERIFY(stage.chart()->accessibleDescription().contains(u"Epic LOG: can't be told"_s));
        QTest::mouseClick(stage.chart(), Qt::LeftButton, {}, stage.chart()->nameRect(1).center());
        QCOMPARE(stage.reasons.size(), 1); // its name does, and says why
        QCOMPARE(stage.reasons.front().at(1).toString(), u"can't be told"_s);
    }

    void aCourseThatCanNotBeReadSaysWhy()
    {
        // Given ladders of now, after sprints whose ends nobody could read
        DashboardFacts facts = factsOf({{u"A"_s, {1, 2, 4}}}, within(2), 4);
        facts.maturity.erase(facts.maturity.begin(), facts.maturity.end() - 1);
        MaturityGridModel model;
        model.show(facts.maturity, *facts.figures, facts.now);
        QVERIFY(!model.isCourseRead());
        QVERIFY(gridHeadline(model, false).second.contains(u"is being read"_s));
        // Then the cards don't say that it is still being read
        facts.fault = u"The file is gone."_s;
        model.show(facts.maturity, *facts.figures, facts.now, facts.fault);
        QCOMPARE(polarHeadline(model, false).title, u"The course of the sprints can't be read"_s);
        QVERIFY(polarHeadline(model, false).second.endsWith(facts.fault));
        QVERIFY(gridHeadline(model, false).second.endsWith(u"can't be read: "_s + facts.fault));
        PolarStage stage(facts);
        QCOMPARE(stage.title(), u"The course of the sprints can't be read"_s);
    }

    void onlyTheLastLinesAreDrawn()
    {
        EpicCourse course{u"IAM"_s, {}};
        for (int moment = 0; moment < 9; ++moment)
            course.rungs.push_back(moment / 2);
        PolarStage stage(factsOf({course, course}, within(8), 10));
        QCOMPARE(stage.chart()->leftOut(), 9 - MaturityPolar::mostLines);
        QVERIFY(!stage.chart()->grab().isNull());
    }

    void aCellOpensTheLadderOfThen()
    {
        GridStage stage;
        stage.click(0, 1);
        stage.click(0, 2);
        stage.click(2, MaturityGrid::nameColumn);
        QTest::mouseClick(stage.grid(), Qt::LeftButton, {}, stage.grid()->changeRect(3).center());
        QCOMPARE(stage.reasons.size(), 4);
        const auto title = [&](qsizetype i) { return stage.reasons.at(i).at(0).toString(); };
        QCOMPARE(title(0), u"Maturity of Epic IAM, end of sprint 1"_s);
        QVERIFY(stage.reasons.at(0).at(1).toString().startsWith(u"2"));
        QCOMPARE(title(1), u"Maturity of Epic IAM"_s);
        QCOMPARE(title(2), u"Maturity of Epic INF"_s);
        QCOMPARE(title(3), u"Maturity of Epic DAT"_s);
        stage.click(0, 3); // is to come
        QCOMPARE(stage.reasons.size(), 4);
        stage.click(2, 0); // can't be told, and says why
        QCOMPARE(stage.reasons.size(), 5);
    }

    void theKeysGoThroughTheCells()
    {
        GridStage stage;
        for (const int key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right})
            QTest::keyClick(stage.grid(), static_cast<Qt::Key>(key));
        QCOMPARE(stage.grid()->current(), (MaturityGrid::Place{.row = 1, .moment = 1}));
        QCOMPARE(stage.grid()->toldText(), u"Epic LOG, end of sprint 1: rung 0, Not planned"_s);
        QTest::keyClick(stage.grid(), Qt::Key_Return);
        QCOMPARE(stage.reasons.front().at(0).toString(), u"Maturity of Epic LOG, end of sprint 1"_s);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(stage.grid(), Qt::Key_Right);
        QCOMPARE(stage.grid()->current().moment, 2); // not into what is to come
        QTest::keyClick(stage.grid(), Qt::Key_Home);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(stage.grid(), Qt::Key_Down);
        QCOMPARE(stage.grid()->current(), (MaturityGrid::Place{.row = 3}));
    }

    /// Now is drawn in any case, and what went is said.
    void theOldestGoWhereItIsNarrow()
    {
        GridStage stage(factsOf({{u"IAM"_s, std::vector<std::optional<int>>(20, 2)}}, within(19), 24));
        QVERIFY(stage.grid()->leftOut() > 0);
        QVERIFY(stage.grid()->rect().contains(stage.grid()->cellRect(0, 19)));
        QVERIFY(stage.grid()->rect().contains(stage.grid()->changeRect(0)));
        stage.card.resize(1200, 420);
        QTRY_COMPARE(stage.grid()->leftOut(), 0);
    }

    void pictureAndTableAreOffered()
    {
        GridStage stage;
        stage.prompt.fileToSave = stage.folder.filePath(u"grid.csv"_s);
        for (QAction* action : stage.grid()->actions())
            if (action->text().contains(u"CSV"_s))
                action->trigger();
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(u"Epic IAM,1,2,3,,,1"_s), qPrintable(csv));
    }
};

QTEST_MAIN(TestMaturityCards)
#include "tst_maturitycards.moc"
