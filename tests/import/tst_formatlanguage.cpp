// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/transform.h"
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A format with members of its own, and with rows at /rows that have an id; `row` is more of their rules.
QByteArray formatWith(const QByteArray& members, const QByteArray& row = {})
{
    return R"({"id":"f","name":"F","toolName":"F","version":"1","source":"test","detect":"/f",)" + members +
           "\"rows\":[{\"at\":[\"/rows/*\"]," + row +
           R"("tool":[{"text":"f"}],"target":[{"kind":"host","otherwise":"h"}],"scannerClass":"test","checkId":["/id"],)"
           R"("outcome":[{"if":"/bad","then":"failed"},{"otherwise":"passed"}]}]})";
}

Outcomes readBy(const QByteArray& format, const QByteArray& content, const ReadLimits& limits = {})
{
    const auto made = readFormat(format, u"f.json"_s);
    Outcomes read;
    if (!made) {
        read.facts = made.error();
        return read;
    }
    const GivenFile file(content);
    return readFile(file.path(), {.target = u"t"_s, .limits = limits}, FormatCatalogue::of({*made}));
}

QString wordsOf(const Outcomes& read)
{
    return read.facts ? QString() : read.facts.error().message + read.facts.error().detail;
}

QByteArray inBase64(const QByteArray& text)
{
    return "{\"f\":1,\"inner\":\"" + text + "\"}";
}

const QByteArray embedding = R"("embedded":["/inner"],)";

/// Rows lie in the document that stands in a text.
QByteArray embeddingFormat()
{
    return formatWith(embedding).replace("/rows/*", "/inner/rows/*");
}

} // namespace

/// What the language of format files says beyond the formats that use it.
class tst_FormatLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsInBase64AreRead_data();
    void documentsInBase64AreRead();
    void damagedBase64IsRefusedWithItsPlace_data();
    void damagedBase64IsRefusedWithItsPlace();
    void whatIsNoDocumentStaysText();
    void theLastOfEqualEmbeddedListsCounts();
    void nullIsToldFromNothing();
    void textsMayBeRows();
    void listsInOneTextAreSplit();
    void coloursAreRemoved_data();
    void coloursAreRemoved();
    void aRowMayStandForItsGroup();
    void groupsAreBounded();
    void allVulnerabilitiesOfAQualysEntryAreReferences();
};

void tst_FormatLanguage::documentsInBase64AreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray inner = R"({"rows":[{"id":"a?>~","bad":1},{"id":"b"}]})";
    QByteArray wrapped = inner.toBase64();
    wrapped.insert(20, "\\n").insert(10, "\\r\\n");
    QTest::newRow("plain") << inner.toBase64();
    QTest::newRow("without padding") << (inner + " ").toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("for URLs") << inner.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QTest::newRow("in lines") << wrapped;
    QTest::newRow("behind blanks") << ("  \n  \t " + inner).toBase64();
}

void tst_FormatLanguage::documentsInBase64AreRead()
{
    QFETCH(QByteArray, text);
    const QByteArray one = inBase64(text);
    for (const QByteArray& content : {one, one + "\n" + one + "\n"}) { // alone, and as JSON Lines
        const auto read = readBy(embeddingFormat(), content);
        QVERIFY2(read.facts, qPrintable(wordsOf(read)));
        const int documents = content == one ? 1 : 2;
        QCOMPARE(read.facts->rows[Outcome::Failed], documents);
        QCOMPARE(read.facts->rows[Outcome::Passed], documents);
        QCOMPARE(findingAt(read).checkId, u"a?>~"_s);
        QVERIFY(read.facts->complete);
    }
}

void tst_FormatLanguage::damagedBase64IsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const QByteArray whole = QByteArray(R"({"rows":[{"id":"abc"}]})").toBase64();
    QTest::newRow("a strange character") << QByteArray(whole).replace(9, 1, "%") << u"at its character 10"_s;
    QTest::newRow("padding in the middle") << QByteArray(whole).replace(11, 1, "=") << u"at its character 13"_s;
    QTest::newRow("one character too few") << whole.left(9) << u"behind its character 9"_s;
    QTest::newRow("cut off between groups") << whole.left(12) << u"no JSON, or is cut off"_s;
    QTest::newRow("no JSON") << QByteArray(R"({"rows":[{]})").toBase64() << u"no JSON, or is cut off"_s;
    QTest::newRow("deep") << (R"({"rows":)" + QByteArray("[").repeated(300)).toBase64() << u"levels deep"_s;
}

void tst_FormatLanguage::damagedBase64IsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const auto read = readBy(embeddingFormat(), "\n" + inBase64(text));
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY2(wordsOf(read).contains(says), qPrintable(wordsOf(read)));
    QVERIFY2(wordsOf(read).contains(u"(line 2, column "_s), qPrintable(wordsOf(read)));
    QVERIFY(read.sink.findings.empty());
}

void tst_FormatLanguage::whatIsNoDocumentStaysText()
{
    const QByteArray format = formatWith(embedding).replace("/rows/*", "").replace("[\"/id\"]", "[\"/inner\"]");
    for (const QByteArray& text : {QByteArray("plain"), QByteArray("just words").toBase64(), QByteArray("%%%%")}) {
        const auto read = readBy(format, inBase64(text));
        QVERIFY2(read.facts, qPrintable(wordsOf(read)));
        QCOMPARE(findingAt(read).checkId, QString::fromLatin1(text));
    }
}

void tst_FormatLanguage::theLastOfEqualEmbeddedListsCounts()
{
    const QByteArray first = QByteArray(R"({"rows":[{"id":"a"}],"rows":[{"id":"b"}]})").toBase64();
    const QByteArray second = QByteArray(R"({"rows":[{"id":"c"}],"rows":[{"id":"d"}]})").toBase64();
    // Given a name that is repeated, each time with a document in which names are repeated
    const auto read = readBy(embeddingFormat(), "{\"f\":1,\"inner\":\"" + first + "\",\"inner\":\"" + second + "\"}");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(read.sink.findings.size(), size_t(1));
    QCOMPARE(findingAt(read).checkId, u"d"_s);
}

void tst_FormatLanguage::nullIsToldFromNothing()
{
    const QByteArray format = formatWith({}).replace("\"if\":\"/bad\"", R"("if":{"at":"/bad","null":true})");
    const auto read = readBy(format, R"({"f":1,"rows":[{"id":"a","bad":null},{"id":"b"},{"id":"c","bad":0},)"
                                     R"({"id":"d","bad":"null"},{"id":"e","bad":null,"bad":1}]})");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(read.sink.findings.size(), size_t(5));
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(word(findingAt(read).outcome), word(Outcome::Failed));
    // And of the members of an object, whatever their names
    const QByteArray members = QByteArray(format).replace("\"at\":\"/bad\"", "\"at\":\"/bad/{*}\"");
    const auto any = readBy(members, R"({"f":1,"rows":[{"id":"a","bad":{"x":1,"y":null}},{"id":"b","bad":{"x":1}},)"
                                     R"({"id":"c","bad":null}]})");
    QVERIFY2(any.facts, qPrintable(wordsOf(any)));
    QCOMPARE(any.facts->rows[Outcome::Failed], 1);
    QCOMPARE(word(findingAt(any).outcome), word(Outcome::Failed));
}

void tst_FormatLanguage::textsMayBeRows()
{
    const QByteArray format = formatWith({}, R"("texts":true,"title":["^1/name"],)").replace("[\"/id\"]", "[\"\"]");
    // When what the texts refer to comes behind them
    const auto read = readBy(format, R"({"f":1,"rows":["a","b",""],"name":"n"})");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(read.sink.findings.size(), size_t(2));
    QCOMPARE(findingAt(read).checkId, u"a"_s);
    QCOMPARE(findingAt(read, 1).checkId, u"b"_s);
    QCOMPARE(findingAt(read, 1).title, u"n"_s);
    QVERIFY(!read.facts->complete); // the empty one names no check
    // Where the format doesn't say so, a text is no row, and the file is partial
    const auto strict = readBy(formatWith({}), R"({"f":1,"rows":["a",{"id":"b"}]})");
    QVERIFY2(strict.facts, qPrintable(wordsOf(strict)));
    QCOMPARE(strict.sink.findings.size(), size_t(1));
    QVERIFY(!strict.facts->complete);
}

void tst_FormatLanguage::listsInOneTextAreSplit()
{
    const QByteArray format =
        formatWith({}, R"("references":[{"at":"/refs","split":",","apply":[{"addPrefix":"x"}]}],)"
                       R"("title":[{"at":"/refs","split":"; "}],"evidence":[{"at":"/refs","split":",","join":"+"}],)");
    const auto read = readBy(format, R"({"f":1,"rows":[{"id":"a","refs":" b,a ,, c; d"},{"id":"b","refs":" , "}]})");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(findingAt(read).references, (QStringList{u"xa"_s, u"xb"_s, u"xc; d"_s}));
    QCOMPARE(findingAt(read).title, u"b,a ,, c"_s);
    QCOMPARE(findingAt(read).evidence, u"b+a+c; d"_s);
    QVERIFY(findingAt(read, 1).references.isEmpty());
}

void tst_FormatLanguage::coloursAreRemoved_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("made");
    const auto add = [](const char* name, const QByteArray& text, const QByteArray& made) {
        QTest::newRow(name) << text << made;
    };
    add("none", "plain [31m text", "plain [31m text");
    add("colours", "\x1b[31mred\x1b[0m and \x1b[1;38;5;12mbold\x1b[22m", "red and bold");
    add("other sequences", "a\x1b[2Kb\x1b[?25lc", "abc");
    add("cut off", "a\x1b[31", "a\x1b[31");
    add("no sequence", "a\x1b", "a\x1b");
    add("one in another", "\x1b[3\x1b[0mx", "\x1b[3x");
}

void tst_FormatLanguage::coloursAreRemoved()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, made);
    const std::string changed = transformed(text.toStdString(), {.kind = Transform::Kind::NoColours});
    QCOMPARE(QByteArray::fromStdString(changed), made);
}

void tst_FormatLanguage::aRowMayStandForItsGroup()
{
    // Given rows that count only if none of their group came before, in any document
    const QByteArray format = formatWith({}, R"("group":["/group"],"ifFirstOfGroup":true,)");
    const auto read = readBy(format, R"({"f":1,"rows":[{"id":"a","group":"g"},{"id":"b","group":"h"}]})"
                                     "\n"
                                     R"({"f":1,"rows":[{"id":"c","group":"g"},{"id":"d","group":"i"}]})");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(read.sink.findings.size(), size_t(3));
    QCOMPARE(findingAt(read, 2).checkId, u"d"_s);
}

void tst_FormatLanguage::groupsAreBounded()
{
    const QByteArray format = formatWith({}, R"("group":["/group"],)");
    const QByteArray rows = R"({"f":1,"rows":[{"id":"a","group":"g"},{"id":"b","group":"h"},{"id":"c","group":"g"}]})";
    ReadLimits limits;
    limits.groups = 2;
    QCOMPARE(readBy(format, rows, limits).sink.findings.size(), size_t(3));
    limits.groups = 1;
    const auto read = readBy(format, rows, limits);
    QVERIFY(!read.facts);
    QVERIFY2(wordsOf(read).contains(u"more than 1 groups"_s), qPrintable(wordsOf(read)));
}

void tst_FormatLanguage::allVulnerabilitiesOfAQualysEntryAreReferences()
{
    QByteArray list;
    for (int i = 1; i <= 9; ++i)
        list += "CVE-2026-000" + QByteArray::number(i) + (i % 2 ? " ," : ", ");
    const auto read = readText(R"([{"qid":1,"ip":"10.0.0.5","type":"Vuln","severity":"4","cve_id":")" + list + "\"}]");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(findingAt(read).references.size(), 9);
    QCOMPARE(findingAt(read).references.last(), u"CVE-2026-0009"_s);
}

QTEST_GUILESS_MAIN(tst_FormatLanguage)
#include "tst_formatlanguage.moc"
