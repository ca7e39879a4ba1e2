// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/railbadges.h"
#include "app/railview.h"
#include "model/domain/riskgrid.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/backlogbuilders.h"
#include "tests/views/badgebuilders.h"
#include "tests/views/exceptionsstage.h"
#include "tests/views/testtheme.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::badgesOf;

namespace {

void addRow(const char* name, const QString& screen, const QString& said, const Given& given)
{
    QTest::newRow(name) << screen << said << given;
}

/// Six stories in two epics and none, of no sprint.
std::vector<Entity> sixStories()
{
    std::vector<Entity> rows;
    qint64 rank = 0;
    for (const char* reference : {"IAM-UC-101", "LOG-UC-101", "IAM-UC-102", "IAM-UC-103", "X-5", "LOG-UC-102"})
        rows.emplace_back(storyAt(QLatin1String(reference), ++rank));
    return rows;
}

void addBacklog()
{
    Given given{.rows = sixStories()};
    addRow("backlog: stories of no sprint", u"backlog"_s, u"6"_s, given);
    given.rows.emplace_back(storyAt(u"IAM-UC-104"_s, 9));
    addRow("backlog: one more", u"backlog"_s, u"7"_s, given);
    given.rows.pop_back();
    for (size_t i = 0; i < 3; ++i)
        std::get<Story>(given.rows[i]).sprint = SprintId::create();
    addRow("backlog: three were planned", u"backlog"_s, u"3"_s, given);
    std::get<Story>(given.rows.back()).status = StoryStatus::Done;
    addRow("backlog: one is done", u"backlog"_s, u"2"_s, given);
}

void addBoard()
{
    Given given{.rows = sixStories(), .sprint = aSprint(4)};
    for (size_t i = 0; i < 5; ++i)
        std::get<Story>(given.rows[i]).sprint = i < 4 ? given.sprint->id : aSprint(9).id;
    std::get<Story>(given.rows[2]).status = StoryStatus::InProgress;
    std::get<Story>(given.rows[3]).status = StoryStatus::Ready;
    addRow("board: open stories of the current sprint alone", u"board"_s, u"4"_s, given);
    std::get<Story>(given.rows[0]).status = StoryStatus::Done;
    addRow("board: one is done", u"board"_s, u"3"_s, given);
    given.sprint = aSprint(5);
    addRow("board: nothing is in the current sprint", u"board"_s, {}, given);
    given.sprint.reset();
    addRow("board: no sprint", u"board"_s, {}, given);
}

void addRoadmap()
{
    const Sprint full = aSprint(8);
    const Sprint over = aSprint(9);
    const auto planned = [](const Sprint& sprint, int points) {
        return SprintFigures{.sprint = sprint, .planned = points, .capacity = {.value = 4}};
    };
    Given given{.rows = {full, over}};
    given.figures.sprints = {planned(full, 4), planned(over, 5)};
    addRow("roadmap: more planned than there is room for", u"roadmap"_s, u"1 over"_s, given);
    given.figures.sprints.push_back(planned(aSprint(10), 5));
    addRow("roadmap: one was removed meanwhile", u"roadmap"_s, u"1 over"_s, given);
    given.figures.sprints[1].closure = SprintClosure{.sprint = over.id};
    addRow("roadmap: it is closed", u"roadmap"_s, {}, given);
}

void addFigures()
{
    Given given;
    given.figures.overall.checks[Outcome::Failed] = 1;
    given.figures.overall.checks[Outcome::Passed] = 2;
    addRow("compliance: failed checks", u"compliance"_s, u"1"_s, given);
    given.figures.proofs.mitigations = {{StoryId::create(), Mitigation::Unmitigated}, {StoryId::create(), Mitigation::OnPaper}};
    addRow("threats: nothing stands against one", u"threats"_s, u"1"_s, given);
    given.figures.proofs.mitigations = {{StoryId::create(), Mitigation::OnPaper}};
    addRow("threats: something does", u"threats"_s, {}, given);
    given.figures.exceptions.endingSoon.resize(1);
    given.figures.exceptions.lapsed.resize(2);
    given.figures.exceptions.byState[static_cast<size_t>(ExceptionState::Proposed)] = 4;
    given.figures.exceptions.byState[static_cast<size_t>(ExceptionState::InForce)] = 8;
    addRow("exceptions: what wants attention", u"exceptions"_s, u"7"_s, given);
}

void addReviews()
{
    Given given;
    given.figures.reviews = {{.lens = u"Tests"_s, .counts = {.unanswered = 3}}};
    addRow("reviews: nothing is answered", u"reviews"_s, {}, given);
    given.figures.reviews[0].counts = {.high = 1, .unanswered = 2};
    addRow("reviews: one at high risk", u"reviews"_s, u"1"_s, given);
    given.figures.reviews.push_back({.lens = u"Others"_s, .counts = {.high = 2}});
    addRow("reviews: of all of them", u"reviews"_s, u"3"_s, given);
    given.figures.reviews[1].counts.medium = 1;
    given.figures.reviews[1].questions = {{.id = u"q"_s, .risk = QuestionRisk::Medium, .proven = QuestionRisk::High}};
    addRow("reviews: tests contradict an answer", u"reviews"_s, u"4"_s, given);
    given.figures.reviews[1].fault = u"The lens can't be read"_s;
    addRow("reviews: one can't be counted", u"reviews"_s, {}, given);
}

ExceptionRecord acceptanceOf(const Risk& risk, QDate last)
{
    return {.reference = u"EX-1"_s,
            .kind = ExceptionKind::Acceptance,
            .risk = risk.id,
            .reason = u"The service ends in spring"_s,
            .owner = u"Olga"_s,
            .requester = u"Ana"_s,
            .requested = QDateTime(today.addDays(-30), QTime(9, 0), Qt::UTC),
            .approver = u"Bo"_s,
            .approved = QDateTime(today.addDays(-29), QTime(9, 0), Qt::UTC),
            .expiry = last};
}

void addRisks()
{
    Risk high{.reference = u"R-1"_s, .title = u"A key leaks"_s, .currentLikelihood = 4, .currentImpact = 4};
    Risk low{.reference = u"R-2"_s, .title = u"A disk is full"_s, .currentLikelihood = 1, .currentImpact = 2};
    addRow("risks: above the appetite", u"risks"_s, u"1"_s, {.rows = {high, low}});
    WorkspaceProperties wider{.name = u"Test"_s};
    wider.riskAppetite = 16;
    addRow("risks: within a wider appetite", u"risks"_s, {}, {.rows = {high, low}, .properties = wider});
    low.reviewDay = today.addDays(-3);
    addRow("risks: one above, one to be reviewed", u"risks"_s, u"2"_s, {.rows = {high, low}});
    low.reviewDay = today;
    high.reviewDay = today.addDays(-1);
    addRow("risks: one that is both", u"risks"_s, u"1"_s, {.rows = {high, low}});
    high.reviewDay.reset();
    high.status = RiskStatus::Accepted;
    addRow("risks: accepted by nobody", u"risks"_s, u"1"_s, {.rows = {high, low}});
    addRow("risks: accepted", u"risks"_s, {}, {.rows = {high, low, acceptanceOf(high, today)}});
    addRow("risks: was accepted", u"risks"_s, u"1"_s, {.rows = {high, low, acceptanceOf(high, today.addDays(-1))}});
    high.status = RiskStatus::Open;
    high.currentImpact = 2;
    addRow("risks: 8 is within the appetite of 9", u"risks"_s, {}, {.rows = {high, low}});
}

void addFrameworks()
{
    const Policy policy{.reference = u"POL-1"_s, .title = u"Keys rotate"_s, .statement = u"Keys are rotated each year"_s};
    const Story story = aStory(u"IAM-UC-01"_s);
    addRow("frameworks: a statement is mapped to nothing", u"frameworks"_s, u"1"_s, {.rows = {policy, story}});
    addRow("frameworks: it is met by a story", u"frameworks"_s, {},
           {.rows = {policy, story, PolicyTie{.policy = policy.id, .story = story.id}}});
}

QString badgeIn(const QString& screen, const ScreenStage& stage)
{
    const ProgrammeFigures* figures = stage.figures->figures().get();
    return badge(screen, BadgeFacts{.records = stage.workspace->records(),
                                    .figures = figures,
                                    .ofNow = figures,
                                    .sprint = stage.figures->sprint(),
                                    .now = stage.clock->now(),
                                    .today = stage.figures->today()});
}

QStringList saidBy(const RailView& rail)
{
    QStringList texts;
    const QAbstractItemModel* model = rail.findChild<QListView*>(u"rail"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return texts;
}

} // namespace

/// What the rail says of each screen, without any screen.
class TestScreenBadges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theseHaveOne()
    {
        QCOMPARE(screensWithBadge(), (QStringList{u"roadmap"_s, u"backlog"_s, u"board"_s, u"threats"_s, u"compliance"_s, u"reviews"_s,
                                                  u"exceptions"_s, u"risks"_s, u"frameworks"_s}));
    }

    void anEmptyWorkspaceHasNone_data()
    {
        QTest::addColumn<bool>("computed");
        QTest::newRow("before there are figures") << false;
        QTest::newRow("with figures") << true;
    }

    void anEmptyWorkspaceHasNone()
    {
        QFETCH(bool, computed);
        Records records;
        records.load(WorkspaceProperties{.name = u"Test"_s});
        const ProgrammeFigures figures;
        const ProgrammeFigures* known = computed ? &figures : nullptr;
        for (const QString& screen : screensWithBadge())
            QVERIFY2(badge(screen, BadgeFacts{.records = records, .figures = known, .ofNow = known, .today = today}).isEmpty(),
                     qPrintable(screen));
    }

    void counts_data()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<QString>("said");
        QTest::addColumn<Given>("given");
        addBacklog();
        addBoard();
        addRoadmap();
        addFigures();
        addReviews();
        addRisks();
        addFrameworks();
    }

    void counts()
    {
        QFETCH(QString, screen);
        QFETCH(QString, said);
        QFETCH(Given, given);
        QCOMPARE(badge(screen, given), said);
    }

    void theGridLevelsRisks()
    {
        Given given{.rows = {Risk{.reference = u"R-1"_s, .currentLikelihood = 4, .currentImpact = 4}}};
        QStringList levels;
        for (int likelihood = 1; likelihood <= 5; ++likelihood)
            for (int impact = 1; impact <= 5; ++impact)
                levels << QString::number(likelihood == 4 && impact == 4 ? 13 : likelihood * impact);
        given.properties.riskGrid = levels.join(u' ');
        QVERIFY(RiskGrid::parse(given.properties.riskGrid));
        QCOMPARE(badge(u"risks"_s, given), u"1"_s);
        given.properties.riskAppetite = 13;
        QVERIFY(badge(u"risks"_s, given).isEmpty());
    }

    /// Of figures as they are computed, from one day to another.
    void exceptionsCountWhatWantsAttention()
    {
        ExceptionsStage stage;
        const CheckKey check = stage.check(u"check-1"_s);
        QCOMPARE(badgeIn(u"compliance"_s, stage), u"1"_s);
        exceptionsIn::ask(*stage.workspace, {.check = check});
        QTRY_COMPARE(badgeIn(u"exceptions"_s, stage), u"1"_s);
        exceptionsIn::grant(*stage.workspace, {.check = check}); // 30 days: nothing to do about it
        stage.waitForFigures();
        QCOMPARE(badgeIn(u"exceptions"_s, stage), u"1"_s);
        // When its end is near
        stage.clock->set(utc(2026, 5, 25));
        stage.waitForFigures();
        QCOMPARE(badgeIn(u"exceptions"_s, stage), u"2"_s);
        // When it is over, and its check still fails; the proposal is over too
        stage.clock->set(utc(2026, 6, 20));
        stage.waitForFigures();
        QCOMPARE(badgeIn(u"exceptions"_s, stage), u"1"_s);
    }

    void theRailFollowsRecordsAndFigures()
    {
        ScreenStage stage;
        RailView rail;
        new RailBadges(stage.context(), rail); // the rail's
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->isComputing());
        addAll(*stage.workspace, sixStories());
        QTRY_VERIFY(saidBy(rail).contains(u"Backlog, 6"_s));
        QVERIFY(stage.workspace->undo());
        QTRY_VERIFY(saidBy(rail).contains(u"Backlog"_s));
        // When figures say that a check fails
        importNow(*stage.workspace, stage.formats, {.file = stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}})});
        QTRY_VERIFY(saidBy(rail).contains(u"Compliance, 1"_s));
        // Then none does on a day before it was looked at, and risks stand where they stand
        const Risk risk{.reference = u"R-1"_s, .title = u"A key leaks"_s, .currentLikelihood = 4, .currentImpact = 4};
        addAll(*stage.workspace, {risk});
        QTRY_VERIFY(saidBy(rail).contains(u"Risks, 1"_s));
        stage.figures->setAsOf(QDate(2026, 5, 1));
        QTRY_VERIFY(saidBy(rail).contains(u"Compliance"_s));
        QVERIFY(saidBy(rail).contains(u"Risks, 1"_s));
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestScreenBadges)
#include "tst_screenbadges.moc"
