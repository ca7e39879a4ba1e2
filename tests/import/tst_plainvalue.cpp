// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/plainvalue.h"

#include "model/import/documents.h"
#include "tests/import/importfixture.h"
#include "tests/support/verifyresult.h"

#include <nlohmann/json.hpp>

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;

namespace {

/// Characters of `text`, which begins behind a name, to the end of the value; -1: left to the parser.
qsizetype plainLength(const QByteArray& text)
{
    const char* const end = endOfPlainValue(text.constData(), text.constData() + text.size());
    return end ? end - text.constData() : -1;
}

QByteArray randomValue(QRandomGenerator& random, int depth)
{
    static const QByteArray scalars[] = {"0",      "-1",     "12.50",      "007",      "1e9",          "-",         "9223372036854775808",
                                         "true",   "false",  "null",       "nul",      "\"\"",         "\"a b\"",   "\"\\n\\\"\\\\\"",
                                         "\"\\u00e4\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\q\"", "\"\xc3\xa4\"", "\"\xff\"", "\"\t\"", "x"};
    const int kind = depth > 4 ? 0 : random.bounded(4);
    if (kind < 2)
        return scalars[random.bounded(int(std::size(scalars)))];
    QByteArray members;
    for (int left = random.bounded(4); left > 0; --left) {
        members += kind == 2 ? randomValue(random, depth + 1) : "\"k\" : " + randomValue(random, depth + 1);
        members += left > 1 ? (random.bounded(20) == 0 ? " " : " ,\n") : "";
    }
    return kind == 2 ? '[' + members + ']' : '{' + members + '}';
}

/// Keeps all that it is told.
struct EventList final : DocumentEvents {
    bool key(std::string_view name) override { return add("key " + std::string(name)); }
    bool scalar(std::string_view text, ScalarKind kind) override { return add(std::to_string(int(kind)) + ' ' + std::string(text)); }
    bool null() override { return add("null"); }
    bool open(bool array) override { return add(array ? "[" : "{"); }
    bool close() override { return add("close"); }
    bool add(std::string event)
    {
        events.push_back(std::move(event));
        return true;
    }
    std::vector<std::string> events;
};

/// The same of the parser alone.
struct ParserEvents {
    using Json = nlohmann::json;
    bool null() { return list.null(); }
    bool boolean(bool value) { return list.scalar(value ? "true" : "false", ScalarKind::Boolean); }
    bool number_integer(Json::number_integer_t value) { return list.scalar(std::to_string(value), ScalarKind::Number); }
    bool number_unsigned(Json::number_unsigned_t value) { return list.scalar(std::to_string(value), ScalarKind::Number); }
    bool number_float(Json::number_float_t, const std::string& raw) { return list.scalar(raw, ScalarKind::Number); }
    bool string(std::string& text) { return list.scalar(text, ScalarKind::Text); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(size_t) { return list.open(false); }
    bool start_array(size_t) { return list.open(true); }
    bool key(std::string& name) { return list.key(name); }
    bool end_object() { return list.close(); }
    bool end_array() { return list.close(); }
    bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) { return false; }
    EventList list;
};

} // namespace

class tst_PlainValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsBehindTheValue_data();
    void endsBehindTheValue();
    void leavesTheRestToTheParser_data();
    void leavesTheRestToTheParser();
    void takesNothingThatTheParserRefuses();
    void whatIsReadIsWhatTheParserReads();
    void faultsInWhatNobodyWantsAreTold_data();
    void faultsInWhatNobodyWantsAreTold();
};

void tst_PlainValue::endsBehindTheValue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("text") << QByteArray(R"("a text")");
    QTest::newRow("escapes") << QByteArray(R"("\" \\ \/ \b \f \n \r \t \u00E4 \ue000")");
    QTest::newRow("number") << QByteArray("-120.25");
    QTest::newRow("nothing") << QByteArray("0");
    QTest::newRow("longest number") << QByteArray("123456789012345678");
    QTest::newRow("word") << QByteArray("false");
    QTest::newRow("list") << QByteArray("[ 1 , [], {}, null ]");
    QTest::newRow("object") << QByteArray("{\"a\" : {\"b\":[true]},\r\n\"\" : \"\"}");
    QTest::newRow("as deep as may be") << QByteArray(plainDepth, '[') + '1' + QByteArray(plainDepth, ']');
}

void tst_PlainValue::endsBehindTheValue()
{
    QFETCH(QByteArray, value);
    const QByteArray before = " : ";
    for (const char* behind : {", \"next\": 1}", "}", " ", "\n\t}"})
        QCOMPARE(plainLength(before + value + behind), before.size() + value.size());
    for (qsizetype cut = 0; cut <= value.size(); ++cut) {
        const qsizetype length = plainLength(before + value.first(cut));
        QVERIFY2(length < 0, value.first(cut).constData());
    }
}

void tst_PlainValue::leavesTheRestToTheParser_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no colon") << QByteArray(" 1}");
    QTest::newRow("null") << QByteArray(":null}");
    QTest::newRow("only brackets") << QByteArray(R"(:{"a":[[], null, {}]}})");
    QTest::newRow("not ASCII") << QByteArray(":\"\xc3\xa4\"}     ");
    QTest::newRow("control character") << QByteArray(":\"a\tb\"}     ");
    QTest::newRow("surrogate") << QByteArray(R"(:"\ud83d\ude00"})");
    QTest::newRow("unknown escape") << QByteArray(R"(:"\x41 and more"})");
    QTest::newRow("no hexadecimal") << QByteArray(R"(:"\u00g0 and more"})");
    QTest::newRow("escape at the end of a block") << QByteArray(R"(:"\n"})");
    QTest::newRow("exponent") << QByteArray(":1e999}");
    QTest::newRow("long number") << QByteArray(":1234567890123456789}");
    QTest::newRow("zeros in front") << QByteArray(":01}");
    QTest::newRow("no digit behind the point") << QByteArray(":1.}");
    QTest::newRow("sign alone") << QByteArray(":-}");
    QTest::newRow("not a number") << QByteArray(":NaN}");
    QTest::newRow("comma before the end") << QByteArray(":[1,]}");
    QTest::newRow("no comma") << QByteArray(":[1 2]}");
    QTest::newRow("brackets that don't match") << QByteArray(":[1}}");
    QTest::newRow("name without a value") << QByteArray(R"(:{"a"}})");
    QTest::newRow("name that is no text") << QByteArray(":{1:1}}");
    for (const char* junk : {"1.2.3", "true.5", R"("x".5)", R"("x"e9)", R"({"a":1}.5)", "[1]E+2", "1]", R"(1"a")", "0x10", R"("a""b")"})
        QTest::newRow(junk) << ':' + QByteArray(junk) + "} ";
    QTest::newRow("too deep") << ':' + QByteArray(plainDepth + 1, '[') + '1' + QByteArray(plainDepth + 1, ']') + '}';
}

void tst_PlainValue::leavesTheRestToTheParser()
{
    QFETCH(QByteArray, text);
    QCOMPARE(plainLength(text), -1);
}

void tst_PlainValue::takesNothingThatTheParserRefuses()
{
    QRandomGenerator random(20261130);
    int taken = 0, left = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray value = randomValue(random, 0);
        const qsizetype length = plainLength(':' + value + '}');
        const QByteArray whole = "{\"k\":" + value + '}';
        const bool valid = nlohmann::json::accept(whole.constBegin(), whole.constEnd());
        if (length >= 0) {
            QVERIFY2(valid, value.constData());
            QCOMPARE(length, value.size() + 1);
        }
        ++(length >= 0 ? taken : left);
    }
    QVERIFY2(taken > 2'000 && left > 2'000, qPrintable(QStringLiteral("%1 taken, %2 left").arg(taken).arg(left)));
}

/// All events of random documents, faulty ones too, beside those of the parser alone.
void tst_PlainValue::whatIsReadIsWhatTheParserReads()
{
    static const QByteArray junk[] = {"", "", "", "", "", ".5", "e9", "E+2", "0", "]", "}", "\"", ",", " x"};
    QRandomGenerator random(7);
    const QTemporaryDir folder;
    int whole = 0, faulty = 0;
    for (int round = 0; round < 1'500; ++round) {
        QByteArray document = "{\"first\":" + randomValue(random, 1) + junk[random.bounded(int(std::size(junk)))]
            + ",\"text\":\"" + QByteArray(random.bounded(40), 'x') + '"' + junk[random.bounded(int(std::size(junk)))]
            + ",\"last\": " + randomValue(random, 1) + '}';
        QFile file(folder.filePath(QStringLiteral("random.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(document) == document.size());
        file.close();
        Progress progress;
        ByteSource source(progress);
        VERIFY_RESULT(source.open(file.fileName()));
        EventList read;
        const bool isRead = readDocuments(source, read, nullptr).has_value();
        ParserEvents alone;
        const bool isValid = nlohmann::json::sax_parse(document.constBegin(), document.constEnd(), &alone);
        QVERIFY2(isRead == isValid, document.constData());
        if (isValid)
            QVERIFY2(read.events == alone.list.events, document.constData());
        ++(isValid ? whole : faulty);
    }
    QVERIFY2(whole > 50 && faulty > 50, qPrintable(QStringLiteral("%1 whole, %2 faulty").arg(whole).arg(faulty)));
}

void tst_PlainValue::faultsInWhatNobodyWantsAreTold_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("plain") << QByteArray(R"({"a":[1,{"b":"c"}]})") << QString();
    QTest::newRow("no JSON") << QByteArray(R"({"a":[1,{"b" "c"}]})") << QStringLiteral("not valid JSON");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}") << QStringLiteral("not valid UTF-8");
    QTest::newRow("number too large") << QByteArray(R"({"a":1e999})") << QStringLiteral("larger than any");
    QTest::newRow("too deep") << QByteArray(300, '[') + '1' + QByteArray(300, ']') << QStringLiteral("levels deep");
    QTest::newRow("cut off") << QByteArray(R"({"a":[1,{"b":"c)") << QStringLiteral("ends in the middle");
    QTest::newRow("goes on behind its end") << QByteArray("1.2.3") << QStringLiteral("not valid JSON");
    QTest::newRow("text with a number") << QByteArray("\"x\".5") << QStringLiteral("not valid JSON");
}

void tst_PlainValue::faultsInWhatNobodyWantsAreTold()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, said);
    const QByteArray before = R"({"schema":"results/1","results":[{"id":"a","title":"t","status":"failed"}],"nobody wants":)";
    const Outcomes read = readText(before + value + (value.endsWith('c') ? "" : ",\"more\":1}"));
    QCOMPARE(read.facts.has_value(), said.isEmpty());
    if (!read.facts)
        QVERIFY2(read.facts.error().message.contains(said), qPrintable(read.facts.error().message));
}

QTEST_GUILESS_MAIN(tst_PlainValue)
#include "tst_plainvalue.moc"
