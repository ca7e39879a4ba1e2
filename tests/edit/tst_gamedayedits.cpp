// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gamedayedits.h"

#include "model/domain/textlimits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Game days are planned, held or called off, and tied to stories.
class GameDayEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesTheNextFreeReference();
    void tidiesTheDraft();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void isHeldWithAnOutcome();
    void aDayGoesWhereItIsPlannedAgain_data();
    void aDayGoesWhereItIsPlannedAgain();
    void aDayWithoutAnOutcomeIsRefused();
    void isTiedAsOneOrTheOther();
    void removalTakesAllWithIt();
    void aPersonWhoIsRemovedLeadsNoneAnyMore();
    void aStoryGoesWithItsTies();
    void bothPartsOfAStoryKeepItsTies();
    void aTargetOfOneStaysWhenItsImportIsUndone();

private:
    template <typename T>
    static Result<void> outcomeOf(const Result<T>& result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }
    static PlanningBox::Step adding(const GameDay& draft)
    {
        return [draft](Edit& edit) { return outcomeOf(addGameDay(edit, draft, today())); };
    }
    PlanningBox::Step changing(const GameDayChange& change) const
    {
        return [id = m_gameDay.id, change](Edit& edit) { return changeGameDay(edit, id, change, today()); };
    }
    PlanningBox::Step tying(GameDayTieKind kind) const
    {
        return [this, kind](Edit& edit) { return outcomeOf(tieGameDay(edit, m_gameDay.id, m_story.id, kind)); };
    }
    static QDate today() { return someTime().date(); }
    const GameDay& now() const { return *m_box->records().of<GameDay>().find(m_gameDay.id); }
    const Records& records() const { return m_box->records(); }

    std::unique_ptr<PlanningBox> m_box;
    Person m_ana{.name = u"Ana"_s};
    Target m_target{.identity = u"prod-1"_s};
    Story m_story;
    GameDay m_gameDay;
};

namespace {

GameDay held(GameDayOutcome outcome, const std::optional<QDate>& day)
{
    return {.title = u"t"_s, .scheduled = someTime().date(), .held = day, .outcome = outcome};
}

/// One that was changed in what a test is about.
GameDay planned(const std::function<void(GameDay&)>& change)
{
    GameDay gameDay{.title = u"t"_s, .scheduled = someTime().date()};
    change(gameDay);
    return gameDay;
}

} // namespace

/// Given GD-1, led by Ana and planned on a target, and a story.
void GameDayEditsTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_story = aStory(u"INC-UC-1"_s);
    m_story.points = 5;
    m_gameDay = GameDay{.title = u"A key leaks"_s, .scheduled = today(), .lead = m_ana.id, .target = m_target.id};
    m_box->add(m_ana, m_target, m_story);
    VERIFY_RESULT(m_box->edit(adding(m_gameDay)));
}

void GameDayEditsTest::givesTheNextFreeReference()
{
    QCOMPARE(now().reference, u"GD-1"_s);
    QCOMPARE(now().epic, u"incident"_s);
    const GameDay second{.reference = u"GD-77"_s, .title = u"Second"_s, .scheduled = today()};
    QCOMPARE(m_box->faultOf(adding(second)), QString());
    QCOMPARE(records().of<GameDay>().find(second.id)->reference, u"GD-2"_s);
}

void GameDayEditsTest::tidiesTheDraft()
{
    QCOMPARE(m_box->faultOf(changing([](GameDay& gameDay) {
                 gameDay.id = GameDayId::create();
                 gameDay.reference = u"X"_s;
                 gameDay.title = u" Two\n words "_s;
                 gameDay.scenario = u" a\nb \n"_s;
                 gameDay.evidenceFile = u" seen.pdf "_s;
                 gameDay.evidenceSha256 = QString(64, u'A') + u' ';
             })),
             QString());
    QCOMPARE(now().reference, u"GD-1"_s);
    QCOMPARE(now().title, u"Two words"_s);
    QCOMPARE(now().scenario, u"a\nb"_s);
    QCOMPARE(now().evidenceFile, u"seen.pdf"_s);
    QCOMPARE(now().evidenceSha256, QString(64, u'a'));
}

void GameDayEditsTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<GameDay>("draft");
    QTest::addColumn<QString>("words");
    const QDate tomorrow = today().addDays(1);
    const auto row = [](const char* name, const GameDay& draft, const QString& words) { QTest::newRow(name) << draft << words; };
    row("no title", planned([](GameDay& day) { day.title = u" "_s; }), u"needs a title"_s);
    row("no epic", planned([](GameDay& day) { day.epic.clear(); }), u"needs an epic"_s);
    row("no day", planned([](GameDay& day) { day.scheduled = QDate(); }), u"needs a day for which it is planned"_s);
    row("long epic", planned([](GameDay& day) { day.epic = QString(longestLine + 1, u'e'); }), u"at most 500 characters"_s);
    row("long findings", planned([](GameDay& day) { day.findings = QString(longestNotes + 1, u'f'); }), u"at most 20000"_s);
    row("met without a day", held(GameDayOutcome::Met, {}), u"needs the day on which it was held"_s);
    row("met on no day", held(GameDayOutcome::Met, QDate()), u"needs the day on which it was held"_s);
    row("met tomorrow", held(GameDayOutcome::Met, tomorrow), u"which is yet to come"_s);
    row("held without an outcome", held(GameDayOutcome::Planned, today()), u"needs an outcome"_s);
    row("held and cancelled", held(GameDayOutcome::Cancelled, today()), u"needs an outcome"_s);
    row("a file without its hash", planned([](GameDay& day) { day.evidenceFile = u"seen.pdf"_s; }), u"its SHA-256"_s);
    row("no such lead", planned([](GameDay& day) { day.lead = PersonId::create(); }), u"is not there any more"_s);
    row("no such target", planned([](GameDay& day) { day.target = TargetId::create(); }), u"is not there any more"_s);
}

void GameDayEditsTest::whatIsWrongIsRefused()
{
    QFETCH(GameDay, draft);
    QFETCH(QString, words);
    const QString said = m_box->refusalOf(adding(draft));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void GameDayEditsTest::isHeldWithAnOutcome()
{
    for (const GameDayOutcome outcome : {GameDayOutcome::Met, GameDayOutcome::PartlyMet, GameDayOutcome::NotMet}) {
        QCOMPARE(m_box->faultOf(changing([&](GameDay& gameDay) {
                     gameDay.outcome = outcome;
                     gameDay.held = today();
                     gameDay.findings = u"Nobody knew whom to call"_s;
                 })),
                 QString());
        QCOMPARE(now().outcome, outcome);
        QCOMPARE(now().held, std::optional(today()));
    }
}

void GameDayEditsTest::aDayGoesWhereItIsPlannedAgain_data()
{
    QTest::addColumn<GameDayOutcome>("outcome");
    QTest::newRow("planned") << GameDayOutcome::Planned;
    QTest::newRow("cancelled") << GameDayOutcome::Cancelled;
}

void GameDayEditsTest::aDayGoesWhereItIsPlannedAgain()
{
    QFETCH(GameDayOutcome, outcome);
    VERIFY_RESULT(m_box->edit(changing([](GameDay& gameDay) {
        gameDay.outcome = GameDayOutcome::Met;
        gameDay.held = today();
    })));
    QCOMPARE(m_box->faultOf(changing([&](GameDay& gameDay) { gameDay.outcome = outcome; })), QString());
    QCOMPARE(now().outcome, outcome);
    QVERIFY(!now().held);
}

/// Nobody's day is dropped without a word.
void GameDayEditsTest::aDayWithoutAnOutcomeIsRefused()
{
    const QString said = m_box->refusalOf(changing([](GameDay& gameDay) { gameDay.held = today(); }));
    QVERIFY2(said.contains(u"that was held on 2026-03-02 needs an outcome"_s), qPrintable(said));
}

void GameDayEditsTest::isTiedAsOneOrTheOther()
{
    QCOMPARE(m_box->faultOf(tying(GameDayTieKind::Exercises)), QString());
    QCOMPARE(m_box->faultOf(tying(GameDayTieKind::Raised)), QString());
    QCOMPARE(records().gameDayTies().size(), size_t(1));
    QCOMPARE(records().gameDayTies().front().kind, GameDayTieKind::Raised);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto again = tieGameDay(edit, m_gameDay.id, m_story.id, GameDayTieKind::Raised);
        return again && !*again ? Result<void>() : Error{.message = u"tied again"_s};
    }));
    const GameDayTieId tie = records().gameDayTies().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return untieGameDay(edit, tie); }), QString());
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return untieGameDay(edit, tie); }).isEmpty());
    QVERIFY(!m_box->refusalOf([&](Edit& edit) {
                      return outcomeOf(tieGameDay(edit, m_gameDay.id, StoryId::create(), GameDayTieKind::Raised));
                  }).isEmpty());
}

void GameDayEditsTest::removalTakesAllWithIt()
{
    VERIFY_RESULT(m_box->edit(tying(GameDayTieKind::Exercises)));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        Note note = noteOn(NoteSubject(m_gameDay.id));
        note.text = u"Book a room"_s;
        return addNote(edit, note, u"Anna"_s, someTime());
    }));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeGameDay(edit, m_gameDay.id); }), QString());
    QVERIFY(records().gameDays().empty());
    QVERIFY(records().gameDayTies().empty());
    QVERIFY(records().notes().empty());
}

void GameDayEditsTest::aPersonWhoIsRemovedLeadsNoneAnyMore()
{
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removePerson(edit, m_ana.id); }), QString());
    QVERIFY(!now().lead);
    QCOMPARE(now().target, std::optional(m_target.id));
}

void GameDayEditsTest::aStoryGoesWithItsTies()
{
    VERIFY_RESULT(m_box->edit(tying(GameDayTieKind::Raised)));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, std::array{m_story.id}); }), QString());
    QVERIFY(records().gameDayTies().empty());
}

void GameDayEditsTest::bothPartsOfAStoryKeepItsTies()
{
    VERIFY_RESULT(m_box->edit(tying(GameDayTieKind::Raised)));
    Story rest = aStory(u"INC-UC-2"_s);
    rest.points = 2;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return splitStory(edit, m_story.id, rest, {}); }), QString());
    QCOMPARE(records().gameDayTies().size(), size_t(2));
    for (const GameDayTie& tie : records().gameDayTies())
        QCOMPARE(tie.kind, GameDayTieKind::Raised);
}

/// Targets go only as the import that brought them is undone.
void GameDayEditsTest::aTargetOfOneStaysWhenItsImportIsUndone()
{
    const QString said = m_box->refusalOf([&](Edit& edit) { return edit.remove(*records().of<Target>().find(m_target.id)); });
    QVERIFY2(said.contains(u"or workloads or game days do"_s), qPrintable(said));
    VERIFY_RESULT(m_box->edit(changing([](GameDay& gameDay) { gameDay.target.reset(); })));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return edit.remove(*records().of<Target>().find(m_target.id)); }), QString());
}

QTEST_GUILESS_MAIN(GameDayEditsTest)
#include "tst_gamedayedits.moc"
