// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "model/store/database.h"
#include "tests/support/fixedclock.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

// A static library's resources are there only if somebody names them.
static void loadSchema()
{
    Q_INIT_RESOURCE(schema);
}

using namespace waymark;

/// A file of version 1, written statement by statement as that version wrote it: stories with a text as owner, links
/// without threat models, and an audit log whose images lack all that came later.
class OldFile {
public:
    explicit OldFile(const QString& file)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old")))
    {
        m_database.setDatabaseName(file);
        m_database.open();
        m_database.transaction();
        QFile schema(QStringLiteral(":/waymark/schema/0001_initial.sql"));
        if (!schema.open(QIODevice::ReadOnly))
            qFatal("no schema");
        for (const QString& sql : QString::fromUtf8(schema.readAll()).split(QStringLiteral("-- statement\n")))
            run(sql);
        run(QStringLiteral("PRAGMA application_id = %1").arg(Database::applicationId));
        run(QStringLiteral("PRAGMA user_version = 1"));
        run(QStringLiteral("INSERT INTO check_unit (id, tool, check_id, title) VALUES (1, 'prowler', 'iam_1', 'Root')"));
    }
    ~OldFile()
    {
        m_database.commit();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
    }

    void change(const QDateTime& at, const std::vector<Change>& changes)
    {
        ChangeSet changeSet;
        changeSet.author = QStringLiteral("Anna");
        changeSet.session = QStringLiteral("s1");
        changeSet.at = at;
        changeSet.text = QStringLiteral("Step %1").arg(++m_sequence);
        changeSet.changes = changes;
        QJsonObject json = QJsonDocument::fromJson(canonicalBytes(changeSet)).object();
        QJsonArray images;
        for (const QJsonValue& image : json.value(u"changes").toArray())
            images.append(oldChange(image.toObject()));
        json.insert(QStringLiteral("changes"), images);
        log(changeSet, QJsonDocument(json).toJson(QJsonDocument::Compact));
        for (const QJsonValue& image : images)
            write(image.toObject());
    }

private:
    static QJsonValue oldImage(const QString& table, const QJsonValue& image)
    {
        if (!image.isObject())
            return image;
        QJsonObject row = image.toObject();
        for (const char* later : {"owner_id", "element_id", "done_rule", "wip_ready", "wip_in_progress", "wip_in_review"})
            row.remove(QLatin1String(later));
        if (table == QLatin1String("story"))
            row.insert(QStringLiteral("owner"), QString());
        return row;
    }
    static QJsonObject oldChange(QJsonObject change)
    {
        const QString table = change.value(u"table").toString();
        for (const QString& side : {QStringLiteral("before"), QStringLiteral("after")})
            change.insert(side, oldImage(table, change.value(side)));
        return change;
    }
    void log(const ChangeSet& changeSet, const QByteArray& bytes)
    {
        m_hash = QCryptographicHash::hash(m_hash + bytes, QCryptographicHash::Sha256);
        run(QStringLiteral("INSERT INTO audit_entry (at, author, session, text, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)"),
            {Codec<QDateTime>::encode(changeSet.at).toString(), changeSet.author, changeSet.session, changeSet.text, bytes,
             m_hash});
        for (const Change& change : changeSet.changes) {
            const auto [table, id] = entityIdentity(change.either());
            run(QStringLiteral("INSERT INTO audit_item VALUES (?, ?, ?)"), {table, id, m_sequence});
        }
    }
    void write(const QJsonObject& change)
    {
        const QString table = change.value(u"table").toString();
        const QJsonObject row = change.value(change.value(u"after").isNull() ? u"before" : u"after").toObject();
        if (!change.value(u"before").isNull())
            run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table), {row.value(u"id").toString()});
        if (change.value(u"after").isNull())
            return;
        QStringList marks;
        QVariantList values;
        for (const QJsonValue& value : row) {
            marks << QStringLiteral("?");
            values << (value.isArray() ? QVariant(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)))
                       : value.isDouble() ? QVariant(value.toInteger())
                                          : value.toVariant());
        }
        run(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, row.keys().join(u','), marks.join(u',')), values);
    }
    void run(const QString& sql, const QVariantList& values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant& value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

    QSqlDatabase m_database;
    QByteArray m_hash;
    qint64 m_sequence = 0;
};

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

QTEST_GUILESS_MAIN(OlderFileTest)
#include "tst_olderfile.moc"
