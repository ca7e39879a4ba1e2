// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/threatedits.h"
#include "model/edit/workspace.h"
#include "model/score/gaps.h"
#include "tests/edit/oldfile.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QFileInfo>
#include <QTemporaryDir>

// A static library's resources are there only if somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

using namespace waymark;

class OlderFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadSchema(); }
    void init();
    void opensWithAllThatItHeld();
    void verifiesAlthoughItsLogKnowsNoNewFields();
    void knowsWhereThePlanStoodDayByDay();
    void isEditedAndUndoneLikeAnyOther();
    void isKeptAsItWas();
    void aSignatureWithoutADigestIsHeldToItsNumbers();
    void tiesOfChecksStayAndMayBeToChoicesNow();

private:
    std::unique_ptr<Workspace> opened() const;
    QString file() const { return m_folder->filePath(QStringLiteral("old.waymark")); }
    static QDateTime at(int day, int hour = 12) { return QDateTime(QDate(2026, 2, day), QTime(hour, 0), Qt::UTC); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Sprint m_sprint = aSprint(1);
    Story m_must = aStory(QStringLiteral("IAM-UC-01"));
    Story m_abuse = aStory(QStringLiteral("IAM-AC-01"));
    Story m_gone = aStory(QStringLiteral("IAM-UC-02"));
    Link m_proof{.kind = LinkKind::ProvenBy, .story = m_must.id, .check = CheckKey(1)};
    Link m_mitigation{.kind = LinkKind::MitigatedBy, .story = m_abuse.id, .otherStory = m_must.id};
};

std::unique_ptr<Workspace> OlderFileTest::opened() const
{
    auto workspace = Workspace::open(
        file(), {.author = QStringLiteral("Bernd"), .clock = std::make_shared<FixedClock>(at(20)), .pollInterval = 0});
    if (!workspace)
        qWarning("%s %s", qPrintable(workspace.error().message), qPrintable(workspace.error().detail));
    return workspace ? std::move(*workspace) : nullptr;
}

/// Day 1: the plan is made; day 3: a story is done; day 4: another one goes. In Auckland it is the day after each time,
/// but for the last, which is there past midnight as well.
void OlderFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const WorkspaceProperties properties{
        .name = QStringLiteral("Old"), .timeZone = QStringLiteral("Pacific/Auckland"), .created = at(1), .revision = 1};
    m_sprint.revision = 1;
    for (Story* story : {&m_must, &m_abuse, &m_gone}) {
        story->sprint = m_sprint.id;
        story->points = 5;
        story->criteria = {QStringLiteral("a \"quoted\" line")};
        story->revision = 1;
    }
    m_must.priority = Priority::Must;
    m_must.status = StoryStatus::Backlog;
    m_abuse.kind = StoryKind::Abuse;
    m_abuse.points = 3;
    m_proof.revision = m_mitigation.revision = 1;
    Story done = m_must;
    done.status = StoryStatus::Done;
    done.revision = 2;

    OldFile old(file());
    old.change(at(1), {{.after = properties}});
    old.change(at(1), {{.after = m_sprint}, {.after = m_must}, {.after = m_abuse}, {.after = m_gone}, {.after = m_proof},
                       {.after = m_mitigation}});
    old.change(at(3), {{.before = m_must, .after = done}});
    old.change(at(4, 23), {{.before = m_gone}});
    m_must = done;
}

void OlderFileTest::opensWithAllThatItHeld()
{
    const auto workspace = opened();
    QVERIFY(workspace);
    const Records& records = workspace->records();
    QCOMPARE(records.stories().size(), size_t(2));
    QVERIFY(*records.of<Story>().find(m_must.id) == m_must);
    QVERIFY(*records.of<Story>().find(m_abuse.id) == m_abuse);
    QVERIFY(*records.of<Sprint>().find(m_sprint.id) == m_sprint);
    QVERIFY(*records.of<Link>().find(m_proof.id) == m_proof);
    QVERIFY(*records.of<Link>().find(m_mitigation.id) == m_mitigation);
    QCOMPARE(records.properties().doneRule, DoneRule::Refuse);
    QCOMPARE(records.properties().wipInProgress, 0);
}

void OlderFileTest::verifiesAlthoughItsLogKnowsNoNewFields()
{
    QVERIFY(opened());
    VERIFY_RESULT(Workspace::verify(file()));
}

void OlderFileTest::knowsWhereThePlanStoodDayByDay()
{
    const auto workspace = opened();
    QVERIFY(workspace);
    const auto days = workspace->planDays();
    VERIFY_RESULT(days);
    const QString sprint = m_sprint.id.toString();
    std::vector<PlanDay> expected{{QDate(2026, 2, 2), QStringLiteral("all"), {13, 0}},
                                  {QDate(2026, 2, 4), QStringLiteral("all"), {13, 5}},
                                  {QDate(2026, 2, 5), QStringLiteral("all"), {8, 5}},
                                  {QDate(2026, 2, 2), QStringLiteral("baseline"), {5, 0}},
                                  {QDate(2026, 2, 4), QStringLiteral("baseline"), {5, 5}},
                                  {QDate(2026, 2, 2), sprint, {13, 0}},
                                  {QDate(2026, 2, 4), sprint, {13, 5}},
                                  {QDate(2026, 2, 5), sprint, {8, 5}}};
    std::ranges::sort(expected, {}, [](const PlanDay& day) { return std::pair(day.subject, day.day); });
    QVERIFY(*days == expected);
}

void OlderFileTest::isEditedAndUndoneLikeAnyOther()
{
    const auto workspace = opened();
    QVERIFY(workspace);
    VERIFY_RESULT(workspace->edit(QStringLiteral("Give it an owner"), [&](Edit& edit) {
        const Person person{.name = QStringLiteral("Anna Kovac")};
        Story owned = m_abuse;
        owned.owner = person.id;
        const auto inserted = edit.insert(person);
        return inserted ? edit.update(m_abuse, owned) : inserted;
    }));
    QVERIFY(workspace->records().of<Story>().find(m_abuse.id)->owner);
    VERIFY_RESULT(workspace->undo());
    QVERIFY(!workspace->records().of<Story>().find(m_abuse.id)->owner);
    VERIFY_RESULT(Workspace::verify(file()));
    QVERIFY(opened());
}

void OlderFileTest::isKeptAsItWas()
{
    QVERIFY(opened());
    QVERIFY(QFileInfo::exists(file() + QStringLiteral(".v1.backup")));
    QVERIFY(opened()); // once more: nothing to be done, so no second backup
    QVERIFY(!QFileInfo::exists(file() + QStringLiteral(".v2.backup")));
    QVERIFY(!QFileInfo::exists(file() + QStringLiteral(".v1.backup2")));
}

/// Version 2 kept how many elements were signed and answered, and not which.
void OlderFileTest::aSignatureWithoutADigestIsHeldToItsNumbers()
{
    QVERIFY(QFile::remove(file()));
    const Target target{.identity = QStringLiteral("441077820913"), .revision = 1};
    const ThreatElement vault{
        .target = target.id, .name = QStringLiteral("Vault"), .noThreat = QStringLiteral("Empty"), .revision = 1};
    const ThreatReview review{.target = target.id,
                              .reviewer = QStringLiteral("Anna"),
                              .signedAt = at(3),
                              .elements = 1,
                              .answered = 1,
                              .revision = 1};
    {
        OldFile old(file(), 2);
        old.change(at(1), {{.after = WorkspaceProperties{.name = QStringLiteral("Old"), .created = at(1), .revision = 1}}});
        old.change(at(2), {{.after = target}, {.after = vault}});
        old.change(at(3), {{.after = review}});
    }
    const auto workspace = opened();
    QVERIFY(workspace);
    QVERIFY(QFileInfo::exists(file() + QStringLiteral(".v2.backup")));
    const Records& records = workspace->records();
    QVERIFY(*records.of<ThreatReview>().find(review.id) == review);
    const auto changedSince = [&] {
        const ThreatModelState state = threatModelState(target.id, records.threatElements(), records.links(),
                                                        records.stories(), records.threatReviews());
        return state.signature.has_value() && state.changedSince;
    };
    const auto rename = [&](Edit& edit) {
        return changeElement(edit, vault.id, [](ThreatElement& element) { element.name += QLatin1Char('s'); });
    };
    QVERIFY(!changedSince());
    VERIFY_RESULT(workspace->edit(QStringLiteral("Rename"), rename));
    QVERIFY(!changedSince()); // which nobody can tell
    VERIFY_RESULT(workspace->edit(QStringLiteral("Add"), [&](Edit& edit) {
        return edit.insert(ThreatElement{.target = target.id, .name = QStringLiteral("Door")});
    }));
    QVERIFY(changedSince());
    VERIFY_RESULT(workspace->undo());
    QVERIFY(!changedSince());
    // Signed anew, it is known by heart
    VERIFY_RESULT(workspace->edit(QStringLiteral("Sign"), [&](Edit& edit) {
        return signThreatModel(edit, target.id, QStringLiteral("Bernd"), at(20), {});
    }));
    QVERIFY(!changedSince());
    VERIFY_RESULT(workspace->edit(QStringLiteral("Rename"), rename));
    QVERIFY(changedSince());
    VERIFY_RESULT(Workspace::verify(file()));
}

/// Version 5 knew no reviews, and no ties to choices.
void OlderFileTest::tiesOfChecksStayAndMayBeToChoicesNow()
{
    QVERIFY(QFile::remove(file()));
    const CheckTie control{.check = CheckKey(1),
                           .kind = CheckTieKind::Control,
                           .item = QStringLiteral("cis-docker/4.1"),
                           .state = CheckTieState::Rejected,
                           .author = QStringLiteral("Anna"),
                           .revision = 1};
    const CheckTie epic{.check = CheckKey(1), .item = QStringLiteral("iam"), .author = QStringLiteral("Anna"), .revision = 1};
    {
        OldFile old(file(), 5);
        old.change(at(1), {{.after = WorkspaceProperties{.name = QStringLiteral("Old"), .created = at(1), .revision = 1}}});
        old.change(at(2), {{.after = control}, {.after = epic}});
    }
    const auto workspace = opened();
    QVERIFY(workspace);
    QVERIFY(QFileInfo::exists(file() + QStringLiteral(".v5.backup")));
    QCOMPARE(workspace->records().checkTies().size(), size_t(2));
    QVERIFY(*workspace->records().of<CheckTie>().find(control.id) == control);
    QVERIFY(*workspace->records().of<CheckTie>().find(epic.id) == epic);
    VERIFY_RESULT(Workspace::verify(file()));
    // A check still counts in one epic, and can be tied to a choice
    const auto tying = [](CheckTieKind kind, const char* item) {
        return [kind, item](Edit& edit) {
            return edit.insert(CheckTie{.check = CheckKey(1), .kind = kind, .item = QLatin1String(item), .author = QStringLiteral("Bernd")});
        };
    };
    QVERIFY(!workspace->edit(QStringLiteral("Tie"), tying(CheckTieKind::Epic, "data")));
    VERIFY_RESULT(workspace->edit(QStringLiteral("Tie"), tying(CheckTieKind::Choice, "own/SEC01/sec_a")));
    VERIFY_RESULT(workspace->edit(QStringLiteral("Add"), [](Edit& edit) { return edit.insert(Workload{.name = QStringLiteral("Payments")}); }));
    VERIFY_RESULT(workspace->undo());
    VERIFY_RESULT(Workspace::verify(file()));
    QVERIFY(opened());
}

QTEST_GUILESS_MAIN(OlderFileTest)
#include "tst_olderfile.moc"
