// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gamedayedits.h"
#include "model/edit/policyedits.h"
#include "model/edit/storyedits.h"
#include "tests/edit/restoring.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::restoring;

namespace {

/// A use case with a check, an abuse case, a risk, a policy statement and a game day; nothing of it tied.
struct TieBox : PlanningBox {
    Story use = aStory(u"A-1"_s);
    Story abuse = aStory(u"X-1"_s);
    Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s};
    Policy policy{.reference = u"ISP-1"_s, .title = u"Keys are rotated"_s};
    GameDay gameDay{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 5, 1)};
    CheckKey check = CheckKey(0);

    TieBox()
    {
        abuse.kind = StoryKind::Abuse;
        add(use, abuse, risk, policy, gameDay);
        check = prove(use.id, u"c1"_s);
    }
};

/// A tie, and the item with which it goes.
struct Case {
    Entity tie;
    Entity end;
};

Case caseOf(const TieBox& box, const QString& name)
{
    const QString control = u"cis-docker/4.1"_s;
    if (name == u"risk and check")
        return {RiskTie{.kind = RiskTieKind::ShownBy, .risk = box.risk.id, .check = box.check}, box.risk};
    if (name == u"risk and story")
        return {RiskTie{.kind = RiskTieKind::TreatedBy, .risk = box.risk.id, .story = box.use.id}, box.use};
    if (name == u"risk and abuse case")
        return {RiskTie{.kind = RiskTieKind::RealisedBy, .risk = box.risk.id, .story = box.abuse.id}, box.risk};
    if (name == u"policy and story")
        return {PolicyTie{.kind = PolicyTieKind::MetBy, .policy = box.policy.id, .story = box.use.id}, box.use};
    if (name == u"policy and check")
        return {PolicyTie{.kind = PolicyTieKind::ShownBy, .policy = box.policy.id, .check = box.check}, box.policy};
    if (name == u"control and story")
        return {ControlTie{.control = control, .story = box.use.id}, box.use};
    if (name == u"control and policy")
        return {ControlTie{.control = control, .policy = box.policy.id}, box.policy};
    if (name == u"control and risk")
        return {ControlTie{.control = control, .risk = box.risk.id}, box.risk};
    if (name == u"tool and story")
        return {ToolTie{.tool = u"fargate"_s, .story = box.use.id}, box.use};
    if (name == u"game day")
        return {GameDayTie{.kind = GameDayTieKind::Raised, .gameDay = box.gameDay.id, .story = box.use.id}, box.gameDay};
    return {GameDayTie{.kind = GameDayTieKind::Exercises, .gameDay = box.gameDay.id, .story = box.use.id}, box.use};
}

Result<void> removeEnd(Edit& edit, const Entity& end)
{
    if (const Risk* risk = std::get_if<Risk>(&end))
        return removeRisk(edit, risk->id);
    if (const Policy* policy = std::get_if<Policy>(&end))
        return removePolicy(edit, policy->id);
    if (const GameDay* gameDay = std::get_if<GameDay>(&end))
        return removeGameDay(edit, gameDay->id);
    return removeStories(edit, std::vector{std::get<Story>(end).id});
}

} // namespace

/// Whoever brings an item back is told to restore what hung on it, too.
class TieRestoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackOnceItsEndsAreThere_data();
    void comesBackOnceItsEndsAreThere();
    void whatIsTiedAgainIsNotTiedTwice();
    void aControlThatIsTiedAgainStays();
    void theirRulesAreKept();
};

void TieRestoreTest::comesBackOnceItsEndsAreThere_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"risk and check", "risk and story", "risk and abuse case", "policy and story", "policy and check",
                             "control and story", "control and policy", "control and risk", "tool and story", "game day", "story of a game day"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TieRestoreTest::comesBackOnceItsEndsAreThere()
{
    QFETCH(QString, name);
    TieBox box;
    const auto [tie, end] = caseOf(box, name);
    must(box, [&, row = tie](Edit& edit) { return edit.insert(row); });
    const QJsonObject before = rowNow(box.records(), tie);
    QVERIFY(isRestorable(tie));
    // Given an item that was removed with its ties
    must(box, [&, row = end](Edit& edit) { return removeEnd(edit, row); });
    QVERIFY(rowNow(box.records(), tie).isEmpty());
    // When the tie is restored before the item is, then that is refused in words
    const QString refusal = restore(box, tie);
    QVERIFY2(refusal.contains(u"not there any more. Restore that first"_s), qPrintable(refusal));
    // And afterwards it is there as it was
    QCOMPARE(restore(box, end), QString());
    QCOMPARE(restore(box, tie), QString());
    QCOMPARE(rowNow(box.records(), tie), before);
    VERIFY_RESULT(box.workspace().undo());
    QVERIFY(rowNow(box.records(), tie).isEmpty());
    VERIFY_RESULT(box.workspace().redo());
    VERIFY_RESULT(Workspace::verify(box.file()));
}

void TieRestoreTest::whatIsTiedAgainIsNotTiedTwice()
{
    TieBox box;
    const RiskTie image{.kind = RiskTieKind::RealisedBy, .risk = box.risk.id, .story = box.abuse.id};
    box.add(image);
    must(box, [&](Edit& edit) { return untieRisk(edit, image.id); });
    box.add(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = box.risk.id, .story = box.abuse.id});
    QStringList notes;
    QCOMPARE(restore(box, image, &notes), QString());
    QCOMPARE(box.records().riskTies().size(), size_t(1));
    QCOMPARE(box.records().riskTies().front().kind, RiskTieKind::RealisedBy);
    QCOMPARE(notes.size(), 1);
    // And back to the other kind, which is the same row now
    const GameDayTie exercised{.kind = GameDayTieKind::Exercises, .gameDay = box.gameDay.id, .story = box.use.id};
    box.add(exercised);
    must(box, [&](Edit& edit) -> Result<void> {
        const auto tied = tieGameDay(edit, box.gameDay.id, box.use.id, GameDayTieKind::Raised);
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    QCOMPARE(restore(box, exercised), QString());
    QCOMPARE(box.records().of<GameDayTie>().find(exercised.id)->kind, GameDayTieKind::Exercises);
}

void TieRestoreTest::aControlThatIsTiedAgainStays()
{
    TieBox box;
    const ControlTie image{.control = u"cis-docker/4.1"_s, .policy = box.policy.id};
    box.add(image);
    must(box, [&](Edit& edit) { return untieControl(edit, image.id); });
    const ControlTie again{.control = image.control, .policy = image.policy};
    box.add(again);
    const QByteArray head = *box.workspace().auditHead();
    QCOMPARE(restore(box, image), QString());
    QCOMPARE(box.records().controlTies().size(), size_t(1));
    QCOMPARE(box.records().controlTies().front().id, again.id);
    QCOMPARE(*box.workspace().auditHead(), head); // nothing changed
}

void TieRestoreTest::theirRulesAreKept()
{
    // Given an abuse case by which a risk came true, and which is a use case by now
    TieBox box;
    const RiskTie image{.kind = RiskTieKind::RealisedBy, .risk = box.risk.id, .story = box.abuse.id};
    box.add(image);
    must(box, [&](Edit& edit) { return untieRisk(edit, image.id); });
    must(box, [&](Edit& edit) {
        return changeStories(edit, std::vector{box.abuse.id}, [](Story& story) { story.kind = StoryKind::Use; });
    });
    const QString refusal = restore(box, image);
    QVERIFY2(refusal.contains(u"is a use case"_s), qPrintable(refusal));
    QVERIFY(box.records().riskTies().empty());
}

QTEST_GUILESS_MAIN(TieRestoreTest)
#include "tst_tierestore.moc"
