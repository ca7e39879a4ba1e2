// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "tests/edit/restoring.h"
#include "tests/edit/storybox.h"
#include "tests/support/oneofeach.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::restoring;

namespace {

/// One of each kind that can be restored but the properties, none of which refers to another; and a risk with its rating.
std::vector<Entity> restorableRows(PlanningBox& box)
{
    const Person person{.name = u"Anna Kovac"_s, .initials = u"AK"_s, .capacity = 8};
    const Story story = aStory(u"A-1"_s);
    const Story other = aStory(u"A-2"_s);
    const Sprint sprint = aSprint(4);
    const Target target{.kind = TargetKind::Host, .identity = u"host-1"_s, .owner = u"Bo"_s};
    const TargetRule rule{.position = 3, .pattern = u"prod-*"_s, .environment = u"production"_s};
    const Link link{.kind = LinkKind::DependsOn, .story = story.id, .otherStory = other.id};
    const Note note{.story = other.id, .text = u"Waits"_s, .author = u"Bo"_s, .written = someTime()};
    const Policy policy{.reference = u"ISP-1"_s, .title = u"Keys are rotated"_s};
    const GameDay gameDay{.reference = u"GD-7"_s, .title = u"Region fails"_s, .scheduled = QDate(2026, 5, 1)};
    const Workload workload{.name = u"Payments"_s};
    box.add(person, story, other, sprint, target, rule, link, note, policy, gameDay, workload);
    Risk risk;
    must(box, [&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, {.title = u"Keys leak"_s, .currentLikelihood = 3, .currentImpact = 4}, stamp());
        if (!added)
            return added.error();
        risk = *edit.find<Risk>(*added);
        return {};
    });
    return {person, story, sprint, target, rule, link, note, policy, gameDay, workload, risk};
}

/// What was restored before may have written it again: a rule assigns targets.
Entity asItIs(const Edit& edit, const Entity& row)
{
    return std::visit([&edit]<typename T>(const T& known) { return Entity(*edit.find<T>(known.id)); }, row);
}

/// As people remove it, with what hangs on it.
Result<void> removeRow(Edit& edit, const Entity& row)
{
    if (const Story* story = std::get_if<Story>(&row))
        return removeStories(edit, std::vector{story->id});
    if (const Sprint* sprint = std::get_if<Sprint>(&row))
        return removeSprint(edit, sprint->id);
    if (const Person* person = std::get_if<Person>(&row))
        return removePerson(edit, person->id);
    if (const Risk* risk = std::get_if<Risk>(&row))
        return removeRisk(edit, risk->id);
    return edit.remove(row);
}

} // namespace

class ItemRestoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsBackWhatIsGone();
    void onlyWhatPeoplePlanWith();
    void changesBackWhatIsThere();
    void backAndForthIsWhereItWas_data();
    void backAndForthIsWhereItWas();
    void leavesOutWhatIsGone();
    void aRiskGetsARating();
    void noTargetComesBackAboveTheInherentRating();
    void aReferenceThatWasGivenAgain();
    void saysWhatItWouldChange();
};

void ItemRestoreTest::bringsBackWhatIsGone()
{
    PlanningBox box;
    const std::vector<Entity> rows = restorableRows(box);
    for (const Entity& row : rows) {
        const QJsonObject before = rowNow(box.records(), row);
        QVERIFY(!before.isEmpty());
        QVERIFY(isRestorable(row));
        // Given an item that somebody removed
        must(box, [&](Edit& edit) { return removeRow(edit, asItIs(edit, row)); });
        QVERIFY(rowNow(box.records(), row).isEmpty());
        // When it is restored, then it is there as it was, by one step that can be taken back
        QCOMPARE(restore(box, row), QString());
        QCOMPARE(rowNow(box.records(), row), before);
        VERIFY_RESULT(box.workspace().undo());
        QVERIFY(rowNow(box.records(), row).isEmpty());
        VERIFY_RESULT(box.workspace().redo());
        if (std::holds_alternative<Story>(row)) { // whose link went with it, and is needed below
            for (const Entity& other : rows)
                if (std::holds_alternative<Link>(other))
                    QCOMPARE(restore(box, other), QString());
        }
    }
    VERIFY_RESULT(Workspace::verify(box.file()));
}

void ItemRestoreTest::onlyWhatPeoplePlanWith()
{
    const QStringList restorable{u"story"_s, u"sprint"_s, u"person"_s, u"target"_s, u"target_rule"_s, u"risk"_s, u"policy"_s,
                                 u"game_day"_s, u"workload"_s, u"link"_s, u"note"_s, u"workspace"_s, u"risk_tie"_s,
                                 u"policy_tie"_s, u"control_tie"_s, u"game_day_tie"_s, u"tool_tie"_s};
    PlanningBox box;
    for (const Entity& row : oneOfEach()) {
        const bool expected = restorable.contains(entityIdentity(row).first);
        QVERIFY2(isRestorable(row) == expected, qPrintable(entityIdentity(row).first));
        if (!expected)
            QVERIFY(!restore(box, row).isEmpty());
    }
    Sprint closed = aSprint(1);
    closed.state = SprintState::Closed;
    QVERIFY(!isRestorable(closed));
}

void ItemRestoreTest::changesBackWhatIsThere()
{
    PlanningBox box;
    WorkspaceProperties before = box.records().properties();
    must(box, [&](Edit& edit) {
        WorkspaceProperties after = before;
        after.freshnessDays = 5;
        after.name = u"Other"_s;
        return edit.update(before, after);
    });
    QCOMPARE(restore(box, before), QString());
    QCOMPARE(rowNow(box.records(), before), rowIn(before));
    // Of a note the words alone
    const Story story = aStory(u"A-1"_s);
    const Note note{.story = story.id, .text = u"Waits"_s, .author = u"Bo"_s, .written = someTime()};
    box.add(story, note);
    Note image = note;
    image.text = u"Waited"_s;
    image.author = u"Eve"_s;
    QCOMPARE(restore(box, image), QString());
    QCOMPARE(box.records().of<Note>().find(note.id)->text, u"Waited"_s);
    QCOMPARE(box.records().of<Note>().find(note.id)->author, u"Bo"_s);
    // And what is so already leaves no trace
    const QByteArray head = *box.workspace().auditHead();
    QCOMPARE(restore(box, image), QString());
    QCOMPARE(*box.workspace().auditHead(), head);
}

void ItemRestoreTest::backAndForthIsWhereItWas_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 2; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whatever rules let through without a word comes back to the letter, before and after.
void ItemRestoreTest::backAndForthIsWhereItWas()
{
    QFETCH(quint32, seed);
    PlanningBox box;
    RandomEdits random(seed);
    for (int i = 0; i < 90; ++i)
        static_cast<void>(random.makeOne(box.workspace()));
    const auto database = Database::open(box.file(), Database::Mode::ReadOnly);
    VERIFY_RESULT(database);
    const auto entries = AuditLog(**database).entriesAfter(0);
    VERIFY_RESULT(entries);
    int restored = 0;
    for (const ChangeSet& entry : *entries)
        for (const Change& change : entry.changes)
            for (const std::optional<Entity>* image : {&change.before, &change.after}) {
                if (!*image || !isRestorable(**image))
                    continue;
                QStringList notes;
                const QString refusal = restore(box, **image, &notes);
                if (!refusal.isEmpty() || !notes.isEmpty() || std::holds_alternative<Note>(**image))
                    continue;
                QCOMPARE(rowNow(box.records(), **image), rowIn(**image));
                ++restored;
            }
    QVERIFY2(restored > 10, qPrintable(QString::number(restored)));
    VERIFY_RESULT(Workspace::verify(box.file()));
}

void ItemRestoreTest::leavesOutWhatIsGone()
{
    // Given a story whose sprint and owner are gone
    PlanningBox box;
    const Sprint sprint = aSprint(1);
    const Person person{.name = u"Anna Kovac"_s};
    Story story = aStory(u"A-1"_s);
    story.sprint = sprint.id;
    story.owner = person.id;
    story.status = StoryStatus::InReview;
    box.add(sprint, person, story);
    must(box, [&](Edit& edit) { return removeSprint(edit, sprint.id); });
    must(box, [&](Edit& edit) { return removePerson(edit, person.id); });
    // When it is restored as it was
    QStringList notes;
    QCOMPARE(restore(box, story, &notes), QString());
    // Then it stands in the backlog without an owner, which is said
    const Story now = box.story(u"A-1"_s);
    QVERIFY(!now.sprint && !now.owner);
    QCOMPARE(now.status, StoryStatus::Ready);
    QCOMPARE(notes.size(), 2);
}

void ItemRestoreTest::aRiskGetsARating()
{
    PlanningBox box;
    RiskId id = RiskId::create();
    must(box, [&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, {.title = u"Keys leak"_s, .currentLikelihood = 3, .currentImpact = 4}, stamp());
        if (!added)
            return added.error();
        id = *added;
        return {};
    });
    const Risk image = *box.records().of<Risk>().find(id);
    must(box, [&](Edit& edit) { return rateRisk(edit, id, [](Risk& risk) { risk.currentImpact = 1; }, u"Mended"_s, stamp()); });
    QCOMPARE(restore(box, image), QString());
    QCOMPARE(box.records().of<Risk>().find(id)->currentImpact, 4);
    QCOMPARE(box.records().riskRatings().size(), size_t(3));
    const auto latest = std::ranges::max_element(box.records().riskRatings(), {}, &RiskRating::rated);
    QVERIFY2(latest->reason.startsWith(u"Restored"_s), qPrintable(latest->reason));
    QCOMPARE(latest->currentImpact, 4);
    // Whoever restores it may say why
    must(box, [&](Edit& edit) { return rateRisk(edit, id, [](Risk& risk) { risk.currentImpact = 2; }, u"Mended"_s, stamp()); });
    must(box, [&](Edit& edit) -> Result<void> {
        const auto restored = restoreItem(edit, image, stamp(), u" The mend was taken back "_s);
        return restored ? Result<void>() : Result<void>(restored.error());
    });
    const auto explained = std::ranges::max_element(box.records().riskRatings(), {}, &RiskRating::rated);
    QCOMPARE(explained->reason, u"The mend was taken back"_s);
    // And one that is made again begins its history anew
    must(box, [&](Edit& edit) { return removeRisk(edit, id); });
    QCOMPARE(restore(box, image), QString());
    QCOMPARE(box.records().riskRatings().size(), size_t(1));
    QVERIFY(box.records().riskRatings().front().reason.startsWith(u"Restored"_s));
}

/// As an older version may have left it; and one that is so now goes back to what is fine.
void ItemRestoreTest::noTargetComesBackAboveTheInherentRating()
{
    PlanningBox box;
    Risk fine{.reference = u"R-1"_s, .title = u"Outage"_s, .inherentLikelihood = 3, .inherentImpact = 3, .targetLikelihood = 2, .targetImpact = 2};
    Risk worse = fine;
    worse.title = u"Outage of a zone"_s;
    worse.targetLikelihood = 4;
    box.add(fine);
    fine = *box.records().of<Risk>().find(fine.id);
    worse.revision = fine.revision;
    const QString words = u"the target rating, 4 x 2, is above the inherent one, 3 x 3"_s;
    QVERIFY(restore(box, worse).contains(words));
    must(box, [&](Edit& edit) { return edit.update(fine, worse); });
    QCOMPARE(restore(box, fine), QString());
    QCOMPARE(box.records().of<Risk>().find(fine.id)->targetLikelihood, 2);
    // Nor is it made again so
    must(box, [&](Edit& edit) { return removeRisk(edit, fine.id); });
    QVERIFY(restore(box, worse).contains(words));
}

/// Numbers that the program gives are given again once they are free: then the item comes back under the next one.
void ItemRestoreTest::aReferenceThatWasGivenAgain()
{
    PlanningBox box;
    RiskId id = RiskId::create();
    const auto add = [&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, {.title = u"Keys leak"_s}, stamp());
        if (!added)
            return added.error();
        id = *added;
        return {};
    };
    must(box, add);
    const Risk image = *box.records().of<Risk>().find(id);
    must(box, [&](Edit& edit) { return removeRisk(edit, id); });
    must(box, add);
    QStringList notes;
    QCOMPARE(restore(box, image, &notes), QString());
    QCOMPARE(box.records().of<Risk>().find(image.id)->reference, u"R-2"_s);
    QVERIFY2(notes.join(u' ').contains(u"R-2"_s), qPrintable(notes.join(u' ')));
    // Stories likewise
    const Story story = aStory(u"IAM-UC-101"_s);
    box.add(story);
    must(box, [&](Edit& edit) { return removeStories(edit, std::vector{story.id}); });
    box.add(aStory(u"IAM-UC-101"_s));
    notes.clear();
    QCOMPARE(restore(box, story, &notes), QString());
    QCOMPARE(box.records().of<Story>().find(story.id)->reference, u"IAM-UC-102"_s);
    QVERIFY2(notes.join(u' ').contains(u"IAM-UC-102"_s), qPrintable(notes.join(u' ')));
}

void ItemRestoreTest::saysWhatItWouldChange()
{
    StoryBox box;
    const Story before = box.story(u"A-1"_s);
    must(box, [&](Edit& edit) { return changeStories(edit, std::vector{before.id}, [](Story& story) { story.title = u"Other"_s; }); });
    const auto rows = rowsOf(box.records(), true);
    // When it is asked what restoring does, then that is told
    const auto plan = planRestore(box.workspace(), before);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->changes.size(), size_t(1));
    QCOMPARE(std::get<Story>(*plan->changes.front().before).title, u"Other"_s);
    QCOMPARE(std::get<Story>(*plan->changes.front().after).title, before.title);
    // And nothing has changed
    QVERIFY(rowsOf(box.records(), true) == rows);
    VERIFY_RESULT(Workspace::verify(box.file()));
    QCOMPARE(restore(box, before), QString());
    QVERIFY(planRestore(box.workspace(), before)->changes.empty());
    QVERIFY(!planRestore(box.workspace(), SprintClosure{.sprint = box.sprint(0).id}));
}

QTEST_GUILESS_MAIN(ItemRestoreTest)
#include "tst_itemrestore.moc"
