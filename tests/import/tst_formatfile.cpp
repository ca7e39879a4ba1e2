// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray minimal =
    R"({"id":"x","name":"X","toolName":"X","version":"1","source":"test","detect":"/x","rows":[{"at":["/x/{*}"],
  "tool":[{"text":"x"}],"target":[{"kind":"host","otherwise":"h"}],"scannerClass":"test","checkId":["/id"],
  "outcome":[{"from":["/s"],"words":{"ok":"passed"}},{"otherwise":"failed"}]}]})";

} // namespace

class tst_FormatFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMinimalFormatIsRead();
    void faultsNamePointerAndReason_data();
    void faultsNamePointerAndReason();
    void aLaterFolderReplacesAFormatOfTheSameId();
    void twoFilesOfOneFolderCantShareAnId();
    void aMarkMayCountForALoneDocumentOnly();
};

void tst_FormatFile::aMinimalFormatIsRead()
{
    const auto format = readFormat(minimal, u"x.json"_s);
    QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
    QCOMPARE(format->rows.size(), size_t(1));
    QCOMPARE(format->rows.front().outcome.otherwise, Outcome::Failed);
}

void tst_FormatFile::faultsNamePointerAndReason_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const char* from, const char* to, const char* says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(says);
    };
    add("misspelt member", "\"checkId\"", "\"checkID\"", "/rows/0/checkID: no such member");
    add("missing member", "\"detect\":\"/x\",", "", "\"detect\" is missing");
    add("unknown outcome", "\"passed\"", "\"okay\"", "/rows/0/outcome/0/words/ok: \"okay\"");
    add("no otherwise", ",{\"otherwise\":\"failed\"}", "", "/rows/0/outcome: the list must end");
    add("bad pointer", "\"/id\"", "\"id\"", "/rows/0/checkId/0: a pointer starts with");
    add("bad escape", "\"/id\"", "\"/i~d\"", "must be followed by 0 or 1");
    add("bad ancestor", "\"/id\"", "\"^x/d\"", "number from 1 to 9");
    add("bad expression", "[\"/id\"]", "[{\"at\":\"/id\",\"apply\":[{\"capture\":\"(\"}]}]",
        "/rows/0/checkId/0/apply/0/capture: no regular expression");
    add("unknown transform", "[\"/id\"]", "[{\"at\":\"/id\",\"apply\":[\"shout\"]}]", "\"shout\"");
    add("unknown look-up", "[\"/id\"]", "[{\"in\":\"l\",\"get\":\"/x\"}]", "there is no look-up");
    add("unknown table", "\"checkId\"", "\"lookups\":{\"l\":[{\"table\":\"t\",\"key\":\"/id\"}]},\"checkId\"",
        "/rows/0/lookups/l/0: there is no table");
    add("one index for two lists", "\"detect\":\"/x\",\"rows\":[{",
        "\"detect\":\"/x\",\"tables\":{\"t\":{\"of\":\"\",\"at\":\"/a/*/b/"
        "*\"}},\"rows\":[{\"lookups\":{\"l\":[{\"table\":\"t\",\"index\":\"/i\"}]},",
        "/rows/0/lookups/l/0/index: the table \"t\" needs 2 indexes");
    add("key of a table without", "\"detect\":\"/x\",\"rows\":[{",
        "\"detect\":\"/x\",\"tables\":{\"t\":{\"of\":\"\",\"at\":\"/a/"
        "*\"}},\"rows\":[{\"lookups\":{\"l\":[{\"table\":\"t\",\"key\":\"/i\"}]},",
        "the table \"t\" has no key");
    add("three lists", "\"detect\":\"/x\",",
        "\"detect\":\"/x\",\"tables\":{\"t\":{\"of\":\"\",\"at\":\"/a/*/b/*/c/*\"}},",
        "/tables/t/at: more than two lists");
    add("other words go elsewhere", "\"words\":{\"ok\":\"passed\"}", "\"words\":{\"ok\":\"passed\"},\"others\":\"on\"",
        "\"on\" is none");
    add("place in the list at the root", "[\"/x/{*}\"]", "[\"/*/x\"]", "/rows/0/at/0: each element of a list");
    add("detection in the list at the root", "\"detect\":\"/x\"", "\"detect\":\"/*/x\"",
        "/detect: detection looks at one object");
    add("detection that compares elements", "\"detect\":\"/x\"",
        "\"detect\":{\"all\":[\"/x\",{\"at\":\"/x/*\",\"lacks\":\"/y\"}]}", "/detect/all/1: detection sees no more than the first");
    add("detection by the value of any member", "\"detect\":\"/x\"",
        "\"detect\":{\"not\":{\"at\":\"/x/{*}\",\"is\":\"y\"}}", "/detect/not/at: members have no order");
    add("detection that contradicts itself", "\"detect\":\"/x\"", "\"detect\":{\"any\":[\"/x\",\"/{*}\"]}",
        "/detect: \"{*}\" stands beside");
    add("empty files are what", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"emptyFile\":\"dirty\",",
        "/emptyFile: \"dirty\" is none");
    add("text that nothing tells", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"text\":\"lines\",", "\"detectText\" is missing");
    add("text detected where none is read", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"detectText\":\"/lines\",",
        "/detectText: only a format with \"text\"");
    add("documents in a list of texts", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"embedded\":[\"/p/*\"],",
        "/embedded/0: a document in base64 is the member");
    add("lines between or what", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"linesBetween\":\"yes\",",
        "/linesBetween: true or false");
    add("null denied", "\"detect\":\"/x\"", "\"detect\":{\"at\":\"/x\",\"null\":false}", "/detect/null: only true");
    add("a constant that is split", "[\"/id\"]", "[{\"text\":\"a,b\",\"split\":\",\"}]", "/rows/0/checkId/0/split: only what");
    add("split at nothing", "[\"/id\"]", "[{\"at\":\"/id\",\"split\":\"\"}]", "/rows/0/checkId/0/split: a text must");
    add("first of no group", "\"checkId\"", "\"ifFirstOfGroup\":true,\"checkId\"", "\"ifFirstOfGroup\" needs a \"group\"");
    add("texts in shared", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"shared\":{\"texts\":true},", "/shared/texts: each entry");
    add("text of no kind", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"text\":\"csv\",", "/text: \"csv\" is none");
    add("misspelt shared member", "\"detect\":\"/x\",", "\"detect\":\"/x\",\"shared\":{\"titel\":[\"/t\"]},",
        "/shared/titel: no such member");
    add("alone or what", "\"detect\":\"/x\",",
        "\"detect\":\"/x\",\"document\":{\"incomplete\":[{\"if\":\"/x\",\"reason\":\"r\",\"alone\":\"yes\"}]},",
        "/document/incomplete/0/alone: true or false");
    add("wildcard beside a name", "[\"/id\"]", "[\"/id/a\",\"/id/{*}\"]", "stands beside");
    add("place with ancestor", "[\"/x/{*}\"]", "[\"^1/x\"]", "/rows/0/at/0: a place starts at the document");
    add("no JSON", "{\"id\"", "{id", "not valid JSON at line 1, column 2.");
    add("no JSON, further on", "\"X\",\"toolName\"", "\"X\",\n \n\n\"toolName\" 1", "not valid JSON at line 4, column ");
    add("capitals in the id", "\"id\":\"x\"", "\"id\":\"X\"", "/id: an id is of small letters");
    add("a line end in the id", "\"id\":\"x\"", "\"id\":\"x\\n\"", "/id: an id is of small letters");
    add("a direction in the id", "\"id\":\"x\"", "\"id\":\"x\\u202e\"", "/id: an id is of small letters");
}

void tst_FormatFile::faultsNamePointerAndReason()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QVERIFY(minimal.contains(from));
    const auto format = readFormat(QByteArray(minimal).replace(from, to), u"x.json"_s);
    QVERIFY(!format);
    QVERIFY2((format.error().message + format.error().detail).contains(says),
             qPrintable(format.error().message + format.error().detail));
    QVERIFY(format.error().message.contains(u"x.json"_s));
}

void tst_FormatFile::aLaterFolderReplacesAFormatOfTheSameId()
{
    const GivenFile first(minimal), second(QByteArray(minimal).replace("\"name\":\"X\"", "\"name\":\"Y\"")),
        faulty("{}");
    const auto folder = [](const GivenFile& file) { return QFileInfo(file.path()).path(); };
    const auto formats = FormatCatalogue::load({folder(first), folder(second), folder(faulty)});
    QCOMPARE(formats.formats().size(), size_t(1));
    QCOMPARE(formats.find(u"x")->name, u"Y"_s);
    QCOMPARE(formats.faults().size(), size_t(1));
}

/// Neither replaces the other in silence: the first stays, the second is told of.
void tst_FormatFile::twoFilesOfOneFolderCantShareAnId()
{
    const GivenFile file(minimal, u"a.json"_s);
    const QString folder = QFileInfo(file.path()).path();
    QFile second(folder + u"/b.json"_s);
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.write(QByteArray(minimal).replace("\"name\":\"X\"", "\"name\":\"Y\""));
    second.close();
    const auto formats = FormatCatalogue::load({folder});
    QCOMPARE(formats.formats().size(), size_t(1));
    QCOMPARE(formats.find(u"x")->name, u"X"_s);
    QCOMPARE(formats.faults().size(), size_t(1));
    const QString message = formats.faults().front().message;
    QVERIFY2(message.contains(u"b.json can't be used. /id: "_s) && message.contains(u"a.json too"_s), qPrintable(message));
}

void tst_FormatFile::aMarkMayCountForALoneDocumentOnly()
{
    const GivenFile file(QByteArray(minimal).replace(
        "\"detect\":\"/x\",",
        "\"detect\":\"/x\",\"document\":{\"incomplete\":[{\"if\":\"/event\",\"alone\":true,\"reason\":\"event\"}]},"));
    const auto formats = FormatCatalogue::load({QFileInfo(file.path()).path()});
    QVERIFY(formats.faults().empty());
    const auto reasonOf = [&](const QByteArray& content) {
        const GivenFile results(content);
        const auto read = readFile(results.path(), {.target = u"t"_s}, formats);
        return read.facts ? read.facts->incompleteReason : read.facts.error().message;
    };
    const QByteArray scan = "{\"x\":{\"a\":{\"id\":\"i\",\"s\":\"ok\"}}}";
    const QByteArray one = "{\"event\":1," + scan.mid(1);
    QCOMPARE(reasonOf(one), u"event"_s);
    QCOMPARE(reasonOf(one + "\n"), u"event"_s);
    // Not in a list at the root, even of one, nor with others in a row
    for (const QByteArray& content : {"[" + one + "]", one + "\n" + one, one + "\n{}", "[]\n" + one})
        QCOMPARE(reasonOf(content), QString());
    // Nor where its condition doesn't hold
    QCOMPARE(reasonOf(scan), QString());
}

QTEST_GUILESS_MAIN(tst_FormatFile)
#include "tst_formatfile.moc"
