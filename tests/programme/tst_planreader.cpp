// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/workspacejson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

/// An exported workspace that somebody wrote to: one error that names the place, and no file.
class PlanReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theUntouchedFileIsRead();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void whatIsNoObjectIsRefused_data();
    void whatIsNoObjectIsRefused();
    void aListThatOlderFilesLackMayBeMissing();
    void aFieldThatOlderFilesLackMayBeMissing();
    void aFileThatIsTooLongIsNotRead();
    void anExistingFileStays();

private:
    Result<std::unique_ptr<Workspace>> import(const QByteArray& json, const QString& name = u"new.waymark"_s) const
    {
        return importWorkspace(m_folder->filePath(name), json, builtInCatalogues(), u"Berta"_s,
                               std::make_shared<FixedClock>(someTime()));
    }
    Result<std::unique_ptr<Workspace>> import(const QJsonObject& document) const
    {
        return import(QJsonDocument(document).toJson());
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QJsonObject m_document;
};

namespace {

template <typename T>
T idEndingIn(const QString& digits)
{
    return *T::parse(u"00000000-0000-4000-8000-"_s + digits.rightJustified(12, u'0'));
}

/// The value with `to` at the end of a path; an undefined one takes away what is there.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = step.toInt();
        if (index == array.size())
            array.append(to);
        else
            array.replace(index, changed(array.at(index), path, to));
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(step, changed(object.value(step), path, to));
    return object;
}

QJsonObject changed(const QJsonObject& document, const QString& pointer, const QJsonValue& to)
{
    return changed(QJsonValue(document), pointer.mid(1).split(u'/'), to).toObject();
}

QJsonObject aTie(const QString& kind, const QString& item)
{
    return {{u"id"_s, u"00000000-0000-4000-8000-0000000000b1"_s},
            {u"check_id"_s, QJsonObject{{u"tool"_s, u"unit"_s}, {u"check_id"_s, u"c1"_s}}},
            {u"kind"_s, kind},
            {u"item"_s, item},
            {u"state"_s, u"made"_s},
            {u"author"_s, u"Anna"_s},
            {u"revision"_s, 1}};
}

const QJsonValue nothing = QJsonValue(QJsonValue::Undefined);

} // namespace

void PlanReaderTest::initTestCase()
{
    PlanningBox box;
    Sprint sprint = aSprint(1);
    sprint.id = idEndingIn<SprintId>(u"1"_s);
    Person person{.name = u"Anna"_s, .capacity = 5};
    Story first = aStory(u"A"_s);
    first.id = idEndingIn<StoryId>(u"a1"_s);
    first.sprint = sprint.id;
    first.owner = person.id;
    first.points = 3;
    Story second = aStory(u"B"_s);
    second.id = idEndingIn<StoryId>(u"a2"_s);
    second.points = 2;
    box.add(sprint, person, first, second);
    VERIFY_RESULT(box.edit([&](Edit& edit) -> Result<void> {
        const auto check = edit.check(u"unit"_s, u"c1"_s, u"Title"_s);
        if (!check)
            return check.error();
        if (auto linked = edit.insert(
                Link{.id = idEndingIn<LinkId>(u"f1"_s), .kind = LinkKind::ProvenBy, .story = first.id, .check = *check});
            !linked)
            return linked;
        return edit.insert(Link{.id = idEndingIn<LinkId>(u"f2"_s),
                                .kind = LinkKind::DependsOn,
                                .story = first.id,
                                .otherStory = second.id});
    }));
    const auto json = exportWorkspace(box.workspace());
    VERIFY_RESULT(json);
    m_document = QJsonDocument::fromJson(*json).object();
    QCOMPARE(m_document.value(u"story").toArray().size(), 2);
    QCOMPARE(m_document.value(u"link").toArray().size(), 2);
    QCOMPARE(m_document.value(u"planDays").toArray().size(), 2); // the sprint's and all
}

void PlanReaderTest::theUntouchedFileIsRead()
{
    const auto made = import(m_document);
    VERIFY_RESULT(made);
    QCOMPARE((*made)->records().stories().size(), size_t(2));
}

void PlanReaderTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("pointer"); // what is changed
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named"); // in the error
    const auto row = [](const char* name, const char* pointer, const QJsonValue& value, const char* named = nullptr) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << value << QString::fromLatin1(named ? named : pointer);
    };
    row("other format", "/format", u"waymark"_s);
    row("no format", "/format", nothing);
    row("newer version", "/version", 2);
    row("no version", "/version", nothing);
    row("no hash", "/auditHead", u"abc"_s);
    row("no word about evidence", "/evidence", nothing);
    row("unknown list", "/risks", QJsonArray());
    row("no properties", "/properties", nothing);
    row("no name", "/properties/name", u""_s, "/properties");
    row("stale at once", "/properties/freshness_days", 0, "/properties");
    row("time without a zone", "/properties/created", u"2026-03-02T09:30:15.250"_s);
    row("day as a time", "/properties/created", u"2026-03-02"_s);
    row("no such time zone", "/properties/time_zone", u"Mars/X"_s);
    row("no time zone", "/properties/time_zone", u""_s);
    row("endless name", "/properties/name", QString(501, u'x'));
    row("no such epic", "/story/0/epic", u"alchemy"_s);
    row("no such focus", "/sprint/0/focus_epics", QJsonArray{u"iam"_s, u"alchemy"_s});
    row("no such capability", "/story/0/capability", u"alchemy"_s);
    row("endless title", "/story/0/title", QString(5 << 20, u'x'));
    row("endless reference", "/story/1/reference", QString(501, u'x'));
    row("object as list", "/story", QJsonObject());
    row("null as list", "/story", QJsonValue::Null);
    row("number as row", "/story/0", 5);
    row("list as row", "/story/1", QJsonArray());
    row("text as number", "/story/0/points", u"3"_s);
    row("half a point", "/story/0/points", 2.5);
    row("points beyond int", "/story/0/points", qint64(1) << 40);
    row("no points", "/story/0/points", nothing);
    row("negative points", "/story/0/points", -1, "/story/0");
    row("points beyond all sums", "/story/0/points", std::numeric_limits<int>::max(), "/story/1/points");
    row("half a rank", "/story/0/rank", 0.5);
    row("rank without room", "/story/0/rank", std::numeric_limits<qint64>::max());
    row("rank without room below", "/story/0/rank", std::numeric_limits<qint64>::min());
    row("rank beyond all numbers", "/story/0/rank", 1e300);
    row("no revision", "/story/0/revision", 0);
    row("unknown word", "/story/0/status", u"finished"_s);
    row("word in another case", "/story/0/kind", u"Use"_s);
    row("number among texts", "/story/0/criteria", QJsonArray{u"one"_s, 2});
    row("unknown field", "/story/0/colour", u"red"_s);
    row("no id", "/story/0/id", u"A"_s);
    row("id in braces", "/story/0/id", u"{00000000-0000-4000-8000-0000000000a1}"_s);
    row("id in capitals", "/story/0/id", u"00000000-0000-4000-8000-0000000000A1"_s);
    row("id of another", "/story/0/id", u"00000000-0000-4000-8000-0000000000a2"_s, "/story/1/id");
    row("reference of another", "/story/0/reference", u"B"_s, "/story/1");
    row("no such sprint", "/story/0/sprint_id", u"00000000-0000-4000-8000-000000000009"_s);
    row("story as sprint", "/story/0/sprint_id", u"00000000-0000-4000-8000-0000000000a2"_s);
    row("no such owner", "/story/0/owner_id", u"00000000-0000-4000-8000-000000000001"_s);
    row("no such story", "/link/1/other_story_id", u"00000000-0000-4000-8000-0000000000a3"_s);
    row("itself", "/link/1/other_story_id", u"00000000-0000-4000-8000-0000000000a1"_s, "/link/1");
    row("ends that don't fit", "/link/1/kind", u"threatens"_s, "/link/1");
    row("key as check", "/link/0/check_id", 1);
    row("no such check", "/link/0/check_id", QJsonObject{{u"tool"_s, u"unit"_s}, {u"check_id"_s, u"c2"_s}});
    row("more than a check", "/link/0/check_id",
        QJsonObject{{u"tool"_s, u"unit"_s}, {u"check_id"_s, u"c1"_s}, {u"title"_s, u""_s}});
    row("end before the start", "/sprint/0/end_day", u"2026-01-01"_s, "/sprint/0");
    row("no such day", "/sprint/0/end_day", u"2026-02-30"_s);
    row("tie to no epic", "/check_tie/0", aTie(u"epic"_s, u"alchemy"_s), "/check_tie/0/item");
    row("tie to no choice", "/check_tie/0", aTie(u"choice"_s, u"own/SEC01"_s), "/check_tie/0/item");
    row("GDPR without personal data", "/workload/0", toJson(Workload{.name = u"A"_s, .gdpr = true, .revision = 1}));
    row("workloads of one name", "/workload",
        QJsonArray{toJson(Workload{.name = u"A"_s, .revision = 1}), toJson(Workload{.name = u"a"_s, .revision = 1})}, "/workload/1");
    row("lens without a name", "/lens/0",
        toJson(LensRecord{.key = u"a"_s, .name = u"A"_s, .document = u"{}"_s, .added = someTime(), .revision = 1}));
    row("milestone of no review", "/milestone/0",
        toJson(Milestone{.name = u"A"_s, .taken = someTime(), .document = u"{}"_s, .revision = 1}), "/milestone/0/review_id");
    row("no checks", "/checks", nothing);
    row("untitled check", "/checks/0/title", nothing);
    row("check with a key", "/checks/0/key", 1);
    row("check twice", "/checks/1",
        QJsonObject{{u"tool"_s, u"unit"_s}, {u"check_id"_s, u"c1"_s}, {u"title"_s, u"x"_s}});
    row("no days", "/planDays", nothing);
    row("no such plan day", "/planDays/0/day", u"2026-13-01"_s);
    row("unknown subject", "/planDays/0/subject", u"everything"_s);
    row("one total", "/planDays/0/totals", QJsonArray{1});
    row("more done than there is", "/planDays/0/totals", QJsonArray{1, 2});
    row("less than nothing done", "/planDays/0/totals", QJsonArray{1, -1});
    row("day twice", "/planDays/0/subject", u"all"_s, "/planDays/1");
}

void PlanReaderTest::whatIsWrongIsNamed()
{
    QFETCH(QString, pointer);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const auto made = import(changed(m_document, pointer, value));
    QVERIFY(!made);
    QCOMPARE(made.error().detail, named);
    QVERIFY(!made.error().message.isEmpty());
    QCOMPARE(files(), QStringList());
}

void PlanReaderTest::whatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QByteArray() << u"byte"_s;
    QTest::newRow("list") << QByteArray("[]") << u"/"_s;
    QTest::newRow("another object") << QByteArray("{}") << u"/format"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"byte"_s;
    QTest::newRow("cut off") << QJsonDocument(m_document).toJson().chopped(40) << u"byte"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"format\":\"\xff\"}") << u"byte"_s;
}

void PlanReaderTest::whatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto made = import(json);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Parse);
    QVERIFY2(made.error().detail.startsWith(named), qPrintable(made.error().detail));
    QCOMPARE(files(), QStringList());
}

void PlanReaderTest::aListThatOlderFilesLackMayBeMissing()
{
    const auto made = import(changed(m_document, u"/saved_filter"_s, nothing));
    VERIFY_RESULT(made);
}

void PlanReaderTest::aFieldThatOlderFilesLackMayBeMissing()
{
    const auto made = import(changed(m_document, u"/properties/done_rule"_s, nothing));
    VERIFY_RESULT(made);
    QCOMPARE((*made)->records().properties().doneRule, WorkspaceProperties().doneRule);
}

void PlanReaderTest::aFileThatIsTooLongIsNotRead()
{
    const auto made = import(QByteArray(largestWorkspaceJson + 1, ' '));
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Parse);
    QVERIFY2(made.error().message.contains(u"128 MB"), qPrintable(made.error().message));
}

void PlanReaderTest::anExistingFileStays()
{
    QFile file(m_folder->filePath(u"mine.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto made = import(QJsonDocument(m_document).toJson(), u"mine.txt"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Conflict);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

QTEST_GUILESS_MAIN(PlanReaderTest)
#include "tst_planreader.moc"
