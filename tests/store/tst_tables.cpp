// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditlog.h"
#include "tests/store/tablesbox.h"
#include "tests/support/verifyresult.h"

#include <algorithm>
#include <functional>
#include <map>

using namespace waymark;

class TablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<TablesBox>(); }
    void everyKindReadsBackAsItWasWritten();
    void updateAndRemoveNeedTheRevisionThatWasRead();
    void conflictNamesAuthorAndTime();
    void incomingRunsAreNotRead();
    void aBadRowIsNamed_data();
    void aBadRowIsNamed();
    void aRefusalIsInWords_data();
    void aRefusalIsInWords();
    void whatCouldNotBeReadBackIsNotWritten();
    void aCheckIsMadeKnownOnce();

private:
    std::vector<Entity> all();
    std::unique_ptr<TablesBox> m_box;
};

std::vector<Entity> TablesTest::all()
{
    std::vector<Entity> rows;
    const auto read = m_box->tables().readAll([&](Entity row) { rows.push_back(std::move(row)); });
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return rows;
}

void TablesTest::everyKindReadsBackAsItWasWritten()
{
    // Given one row of each kind, when all are read, then they are the same, parents before children
    const std::vector<Entity> read = all();
    QCOMPARE(read.size(), m_box->rows().size());
    for (const Entity& row : m_box->rows())
        QVERIFY2(std::ranges::find(read, row) != read.end(), qPrintable(entityIdentity(row).first));
    QVERIFY(std::ranges::is_sorted(read, {}, [](const Entity& row) { return row.index(); }));
    // And when each is updated, then too
    const Story& story = m_box->first<Story>();
    Story after = story;
    after.sprint.reset();
    after.title = QStringLiteral("'; DROP TABLE story; --");
    after.criteria = {};
    after.revision = 1;
    VERIFY_RESULT(m_box->tables().update(story, after));
    const std::vector<Entity> again = all();
    QVERIFY(std::ranges::find(again, Entity(after)) != again.end());
    QCOMPARE(again.size(), m_box->rows().size());
}

void TablesTest::updateAndRemoveNeedTheRevisionThatWasRead()
{
    // Given a sprint that somebody has changed since it was read
    const Sprint read = m_box->first<Sprint>();
    Sprint theirs = read;
    theirs.goal = QStringLiteral("theirs");
    theirs.revision = 1;
    VERIFY_RESULT(m_box->tables().update(read, theirs));
    // When the old image is used to change or remove it
    Sprint mine = read;
    mine.goal = QStringLiteral("mine");
    mine.revision = 1;
    for (const Result<void>& refused : {m_box->tables().update(read, mine), m_box->tables().remove(read)}) {
        // Then that is refused
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY(refused.error().message.contains(QStringLiteral("Sprint 3 has been changed")));
    }
    const std::vector<Entity> rows = all();
    QVERIFY(std::ranges::find(rows, Entity(theirs)) != rows.end());
}

void TablesTest::conflictNamesAuthorAndTime()
{
    // Given a target that Berta removed
    const Target target{.identity = QStringLiteral("unused")};
    VERIFY_RESULT(m_box->tables().insert(target));
    ChangeSet removal;
    removal.author = QStringLiteral("Berta");
    removal.at = someTime();
    removal.changes = {{.before = target}};
    VERIFY_RESULT(m_box->tables().remove(target));
    VERIFY_RESULT(AuditLog(m_box->database()).append(removal));
    // When it is changed by its old image
    Target mine = target;
    mine.owner = QStringLiteral("me");
    const auto refused = m_box->tables().update(target, mine);
    // Then the words say so
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("Target unused has been removed by Berta on %1.")
                                          .arg(someTime().toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm"))));
}

void TablesTest::incomingRunsAreNotRead()
{
    Run incoming = aRun(QStringLiteral("incoming.json"));
    Run withdrawn = aRun(QStringLiteral("withdrawn.json"));
    withdrawn.state = RunState::Withdrawn;
    VERIFY_RESULT(m_box->tables().insert(incoming));
    VERIFY_RESULT(m_box->tables().insert(withdrawn));
    const std::vector<Entity> rows = all();
    QVERIFY(std::ranges::find(rows, Entity(incoming)) == rows.end());
    QVERIFY(std::ranges::find(rows, Entity(withdrawn)) != rows.end());
}

void TablesTest::aBadRowIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("place");
    QTest::newRow("word") << QByteArray(
                                 "UPDATE story SET epic = epic, status = 'shelved' WHERE reference = 'IAM-UC-01'")
                          << QStringLiteral("story.status");
    QTest::newRow("list") << QByteArray("UPDATE story SET criteria = '[1,]'") << QStringLiteral("story.criteria");
    QTest::newRow("list of numbers") << QByteArray("UPDATE sprint SET focus_epics = '[1]'")
                                     << QStringLiteral("sprint.focus_epics");
    QTest::newRow("day") << QByteArray("UPDATE sprint SET start_day = '2026-02-30'")
                         << QStringLiteral("sprint.start_day");
    QTest::newRow("time") << QByteArray("UPDATE run SET time = 'yesterday'") << QStringLiteral("run.time");
    QTest::newRow("number") << QByteArray("UPDATE story SET points = 1099511627776") << QStringLiteral("story.points");
    QTest::newRow("id") << QByteArray("UPDATE target_rule SET id = 'x'") << QStringLiteral("target_rule.id");
}

void TablesTest::aBadRowIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, place);
    // Given a value that somebody wrote past Waymark
    VERIFY_RESULT(m_box->database().execute(QStringLiteral("PRAGMA ignore_check_constraints = ON")));
    VERIFY_RESULT(m_box->database().execute(QString::fromLatin1(sql)));
    // When the tables are read
    const auto read = m_box->tables().readAll([](const Entity&) {});
    // Then the error names table, column and row
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Broken);
    QVERIFY2(read.error().detail.startsWith(place + QLatin1String(" of ")), qPrintable(read.error().detail));
    QVERIFY(read.error().message.contains(place.section(QLatin1Char('.'), 1)));
}

void TablesTest::aRefusalIsInWords_data()
{
    addRefusals({
        {"same reference", "Story IAM-UC-01 can't be added: another story has this reference"},
        {"same id", "can't be added: it is there already"},
        {"no title", "can't be changed: it needs a title"},
        {"no sprint", "can't be changed: something that it refers to is not there any more"},
        {"linked story", "Story IAM-UC-01 can't be removed: links or notes of it are still there"},
        {"planned sprint", "Sprint 3 can't be removed: stories are still planned in it"},
        {"same number", "Sprint 3 can't be added: another sprint has this number"},
        {"backwards", "it needs a last day that is not before its first"},
        {"same link", "the two are linked already"},
        {"link to nothing", "its two ends don't fit its kind"},
        {"same target", "the workspace knows this target already"},
        {"two workspaces", "a file holds one workspace only"},
    });
}

void TablesTest::aRefusalIsInWords()
{
    QFETCH(QString, act);
    const Story& story = m_box->first<Story>();
    const Sprint& sprint = m_box->first<Sprint>();
    Story changed = story;
    Sprint other = aSprint(sprint.number);
    Link link = m_box->first<Link>();
    link.id = LinkId::create();
    const std::map<QString, std::function<Result<void>()>> acts = {
        {QStringLiteral("same reference"), [&] { return m_box->tables().insert(aStory(story.reference)); }},
        {QStringLiteral("same id"),
         [&] {
             changed.reference = QStringLiteral("X");
             return m_box->tables().insert(changed);
         }},
        {QStringLiteral("no title"),
         [&] {
             changed.title.clear();
             return m_box->tables().update(story, changed);
         }},
        {QStringLiteral("no sprint"),
         [&] {
             changed.sprint = SprintId::create();
             return m_box->tables().update(story, changed);
         }},
        {QStringLiteral("linked story"), [&] { return m_box->tables().remove(story); }},
        {QStringLiteral("planned sprint"), [&] { return m_box->tables().remove(sprint); }},
        {QStringLiteral("same number"), [&] { return m_box->tables().insert(other); }},
        {QStringLiteral("backwards"),
         [&] {
             other.number = 9;
             other.end = other.start.addDays(-1);
             return m_box->tables().insert(other);
         }},
        {QStringLiteral("same link"), [&] { return m_box->tables().insert(link); }},
        {QStringLiteral("link to nothing"),
         [&] {
             link.otherStory.reset();
             return m_box->tables().insert(link);
         }},
        {QStringLiteral("same target"),
         [&] {
             Target twin = m_box->first<Target>();
             twin.id = TargetId::create();
             return m_box->tables().insert(twin);
         }},
        {QStringLiteral("two workspaces"),
         [&] { return m_box->tables().insert(WorkspaceProperties{.name = QStringLiteral("x"), .created = someTime()}); }},
    };
    QFETCH(QString, words);
    verifyRefused(acts.at(act)(), words);
    QCOMPARE(all().size(), m_box->rows().size());
}

void TablesTest::whatCouldNotBeReadBackIsNotWritten()
{
    Sprint timeless = aSprint(7);
    timeless.start = {};
    timeless.end = {};
    const auto refused = m_box->tables().insert(timeless);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QVERIFY2(refused.error().message.contains(QStringLiteral("Sprint 7 can't be added: it needs a first day")),
             qPrintable(refused.error().message));
    QCOMPARE(all().size(), m_box->rows().size());
}

void TablesTest::aCheckIsMadeKnownOnce()
{
    const auto first = m_box->tables().ensureCheck(QStringLiteral("prowler"), QStringLiteral("iam_1"), {});
    VERIFY_RESULT(first);
    const auto again =
        m_box->tables().ensureCheck(QStringLiteral("prowler"), QStringLiteral("iam_1"), QStringLiteral("Title"));
    const auto third =
        m_box->tables().ensureCheck(QStringLiteral("prowler"), QStringLiteral("iam_1"), QStringLiteral("Other"));
    const auto other = m_box->tables().ensureCheck(QStringLiteral("trivy"), QStringLiteral("iam_1"), {});
    VERIFY_RESULT(other);
    QCOMPARE(again->value(), first->value());
    QCOMPARE(third->value(), first->value());
    QVERIFY(other->value() != first->value());
    QCOMPARE(*m_box->database().single(QStringLiteral("SELECT title FROM check_unit WHERE tool = 'prowler'")),
             QStringLiteral("Title"));
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
