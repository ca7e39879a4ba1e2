// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatlimits.h"
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray minimal =
    R"({"id":"x","name":"X","toolName":"X","version":"1","source":"test","detect":"/x","rows":[{"at":["/x/{*}"],
  "tool":[{"text":"x"}],"target":[{"kind":"host","otherwise":"h"}],"scannerClass":"test","checkId":["/id"],
  "outcome":[{"from":["/s"],"words":{"ok":"passed"}},{"otherwise":"failed"}]}]})";

/// The minimal format with another text for one of its parts.
QByteArray with(const char* part, const QByteArray& instead)
{
    return QByteArray(minimal).replace(part, instead);
}

/// As many as asked for in a row, "%" being the number.
QByteArray many(int count, const QByteArray& text)
{
    QByteArray made;
    for (int i = 0; i < count; ++i)
        made += (i ? "," : "") + QByteArray(text).replace('%', QByteArray::number(i));
    return made;
}

QByteArray nestedConditions(int depth)
{
    return QByteArray("{\"not\":").repeated(depth) + "\"/x\"" + QByteArray("}").repeated(depth);
}

QByteArray nestedTerms(int depth)
{
    return "[" + QByteArray("{\"any\":[").repeated(depth) + "\"/id\"" + QByteArray("]}").repeated(depth) + "]";
}

} // namespace

/// Format files that somebody sends to somebody, for the folder of one's own formats.
class tst_HostileFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMinimalFormatIsFine();
    void isRefusedInWords_data();
    void isRefusedInWords();
    void faultsAreNotListedWithoutEnd();
    void builtInFormatsStayFarBelowTheLimits();
    void aFolderOfThemLeavesTheOthers();
    void expressionsThatNeverEndAreGivenUp();
};

void tst_HostileFormats::theMinimalFormatIsFine()
{
    QVERIFY(readFormat(minimal, u"x.json"_s));
    QVERIFY(readFormat(with("\"/x\",", nestedConditions(20) + ","), u"x.json"_s));
}

void tst_HostileFormats::isRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QByteArray& content, const char* says) {
        QTest::newRow(name) << content << QString::fromLatin1(says);
    };
    add("nothing", {}, "not valid JSON");
    add("null", "null", "an object must stand here");
    add("cut off", minimal.left(100), "not valid JSON");
    add("10 MB of blanks", minimal + QByteArray(10 << 20, ' '), "larger than 128 KiB");
    add("10 MB in a text", with("\"X\",\"toolName\"", "\"" + QByteArray(10 << 20, 'x') + "\",\"toolName\""), "larger than 128 KiB");
    add("10,000 conditions deep", with("\"/x\",", nestedConditions(10'000) + ","), "nested more than 64 levels");
    add("100,000 lists deep", with("\"/x\",", QByteArray(50'000, '[') + QByteArray(50'000, ']') + ","), "nested more than 64 levels");
    add("5,000 terms deep", with("[\"/id\"]", nestedTerms(5'000)), "nested more than 64 levels");
    add("a pointer of 10,000 steps", with("\"/id\"", "\"" + QByteArray("/a").repeated(10'000) + "\""), "at most 64 steps");
    add("a place of 10,000 steps", with("\"/x/{*}\"", "\"" + QByteArray("/a").repeated(10'000) + "\""), "at most 64 steps");
    add("many pointers", with("[\"/id\"]", "[" + many(301, "\"/p%\"") + "]"), "more than 300 different pointers");
    add("many places", with("[\"/x/{*}\"]", "[" + many(201, "\"/x%/{*}\"") + "]"), "more than 200 places");
    add("many tables", with("\"rows\"", "\"tables\":{" + many(101, "\"t%\":{\"of\":\"\",\"at\":\"/t%/{*}\"}") + "},\"rows\""),
        "more than 100 tables");
    add("what many entries share",
        with("\"rows\":[",
             "\"shared\":{\"tool\":[{\"text\":\"x\"}],\"target\":[{\"kind\":\"host\",\"otherwise\":\"h\"}],"
             "\"scannerClass\":\"test\",\"checkId\":[\"/id\"],\"outcome\":\"failed\",\"title\":[" +
                 many(2000, "{\"text\":\"a\"}") + "]},\"rows\":[" + many(100, "{\"at\":\"/y%/{*}\"}") + ","),
        "more than 100000 values");
    add("a large expression", with("[\"/id\"]", "[{\"at\":\"/id\",\"apply\":[{\"capture\":\"(" + QByteArray(3000, 'a') + ")\"}]}]"),
        "at most 2000 characters");
    add("an expression of many groups",
        with("[\"/id\"]", "[{\"at\":\"/id\",\"apply\":[{\"capture\":\"" + QByteArray(900, '(') + QByteArray(900, ')') + "\"}]}]"),
        "no regular expression");
    add("number beyond a double", with("[\"/id\"]", "[{\"at\":\"/id\",\"apply\":[{\"bands\":{\"a\":1e999}}]}]"), "not valid JSON");
    add("invalid UTF-8", with("\"X\",\"toolName\"", "\"\xff\",\"toolName\""), "not valid JSON");
    add("a wrong word of 100,000 characters", with("\"host\"", "\"" + QByteArray(100'000, 'x') + "\""), "is none of the words");
    add("a look-up of itself", with("\"checkId\":[\"/id\"]", "\"lookups\":{\"l\":[{\"table\":\"l\",\"key\":\"/id\"}]},\"checkId\":[\"/id\"]"),
        "there is no table");
}

void tst_HostileFormats::isRefusedInWords()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto format = readFormat(content, u"x.json"_s);
    QVERIFY(!format);
    const Error error = format.error();
    QVERIFY2((error.message + error.detail).contains(says), qPrintable(error.message + error.detail));
    QVERIFY2(error.message.contains(u"x.json"_s), qPrintable(error.message));
    QVERIFY2(error.message.size() < 1000, qPrintable(error.message));
}

void tst_HostileFormats::faultsAreNotListedWithoutEnd()
{
    const auto format = readFormat("{" + many(5000, "\"member%\":1") + "}", u"x.json"_s);
    QVERIFY(!format);
    QCOMPARE(format.error().detail.count(u'\n'), qsizetype(FormatLimits::faults));
}

void tst_HostileFormats::builtInFormatsStayFarBelowTheLimits()
{
    QVERIFY(builtInFormats().faults().empty());
    for (const Format& format : builtInFormats().formats()) {
        size_t places = 0;
        for (const RowRules& rows : format.rows) {
            places += rows.places.size();
            QVERIFY2(rows.pointers.size() <= FormatLimits::pointers / 2, qPrintable(format.id));
            for (const Pointer& pointer : rows.pointers)
                QVERIFY2(pointer.steps.size() <= FormatLimits::steps / 2, qPrintable(format.id));
        }
        QVERIFY2(places <= FormatLimits::places / 2, qPrintable(format.id));
        QVERIFY2(format.tables.size() <= FormatLimits::tables / 2, qPrintable(format.id));
    }
    const QDir folder(builtInFormatFolder());
    for (const QFileInfo& file : folder.entryInfoList({u"*.json"_s}, QDir::Files))
        QVERIFY2(file.size() <= FormatLimits::size / 2, qPrintable(file.fileName()));
}

void tst_HostileFormats::aFolderOfThemLeavesTheOthers()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    };
    write(u"a.json"_s, with("\"/x\",", nestedConditions(10'000) + ","));
    write(u"b.json"_s, minimal + QByteArray(2 << 20, ' '));
    write(u"c.json"_s, minimal);
    write(u"d.json"_s, {});
    const FormatCatalogue formats = FormatCatalogue::load({folder.path()});
    QCOMPARE(formats.formats().size(), size_t(1));
    QCOMPARE(formats.faults().size(), size_t(3));
    QVERIFY2(formats.faults()[1].message.contains(u"b.json"_s), qPrintable(formats.faults()[1].message));
}

/// The engine counts its steps, and stops.
void tst_HostileFormats::expressionsThatNeverEndAreGivenUp()
{
    const QByteArray evil = "[{\"at\":\"/id\",\"apply\":[{\"capture\":\"^((a+)+)$\"}]},{\"text\":\"no match\"}]";
    const auto format = readFormat(with("[\"/id\"]", evil), u"x.json"_s);
    QVERIFY2(format, qPrintable(format ? QString() : format.error().detail));
    const GivenFile file("{\"x\":{\"one\":{\"id\":\"" + QByteArray(5000, 'a') + "!\",\"s\":\"ok\"}}}");
    const auto read = readFile(file.path(), {}, FormatCatalogue::of({*format}));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(findingAt(read).checkId, u"no match"_s);
}

QTEST_GUILESS_MAIN(tst_HostileFormats)
#include "tst_hostileformats.moc"
