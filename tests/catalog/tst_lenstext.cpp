// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "tests/catalog/lenstexts.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QByteArray utf16(QStringConverter::Encoding encoding, bool withMark)
{
    QStringEncoder encoder(encoding, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(soundLens()));
}

} // namespace

/// Lens files in other encodings, and what is no JSON.
class TestLensText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodingsReadTheSame_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("faults");
        QTest::newRow("UTF-8 with BOM") << QByteArray("\xef\xbb\xbf" + soundLens()) << 0;
        QTest::newRow("UTF-16LE with BOM") << utf16(QStringConverter::Utf16LE, true) << 1;
        QTest::newRow("UTF-16BE with BOM") << utf16(QStringConverter::Utf16BE, true) << 1;
        QTest::newRow("UTF-16LE") << utf16(QStringConverter::Utf16LE, false) << 1;
        QTest::newRow("UTF-16BE") << utf16(QStringConverter::Utf16BE, false) << 1;
        QTest::newRow("CRLF") << soundLens().replace("\n", "\r\n") << 0;
    }

    void encodingsReadTheSame()
    {
        QFETCH(QByteArray, document);
        QFETCH(int, faults);
        const auto plain = readLens(soundLens());
        const auto reading = readLens(document);
        VERIFY_RESULT(reading);
        QVERIFY(reading->lens == plain->lens);
        QCOMPARE(static_cast<int>(reading->faults.size()), faults);
        if (faults > 0)
            QVERIFY2(reading->faults.front().message.contains(u"UTF-16"_s),
                     qPrintable(reading->faults.front().message));
    }

    void whatIsNoLensIsRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QByteArray& document, const char* words) {
            QTest::newRow(name) << document << QString::fromLatin1(words);
        };
        row("empty", "", "at line 1, column 1");
        row("comma too many", "{\n  \"pillars\": [],\n}", "at line 3, column 1");
        row("comment", "{\n// of mine\n}", "at line 2, column 1");
        row("name without quotes", "{pillars: []}", "at line 1, column 2");
        row("single quotes", "{'pillars': []}", "at line 1, column 2");
        row("Infinity", "{\"a\": Infinity}", "at line 1, column 7");
        row("-NaN", "{\"a\":\n -NaN}", "at line 2, column 3");
        row("NaN as a name", "{NaN: 1}", "at line 1, column");
        row("NaNs", "{\"a\": NaNs}", "at line 1, column 7");
        row("column counts characters", "{\"\xc3\xa4\xc3\xb6\" 1}", "at line 1, column 7");
        row("cut off", soundLens().left(200), "at line 3, column");
        row("a second document", soundLens() + soundLens(), "column");
        row("not UTF-8", "{\"a\": \"\xe4\"}", "at line 1, column");
        row("half a character of UTF-16", QByteArray("\xff\xfe{\0\"", 5), "half a character");
        row("too deep", QByteArray(1000, '['), "nested more than 64 deep");
        row("too many values", '[' + QByteArray("0,").repeated(1'000'000) + "0]", "more than 1000000 values");
        row("a list", "[]", "holds no question");
        row("null", "null", "holds no question");
        row("a number beyond all", "{\"a\": 1e999}", "number overflow");
        row("lens without questions", "{\"pillars\": [{\"id\": \"one\", \"questions\": []}]}", "holds no question");
        row("results of another tool", "{\"questionResponses\": []}", "holds no question");
    }

    void whatIsNoLensIsRefused()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, words);
        const auto reading = readLens(document);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, Error::Code::Parse);
        QVERIFY2(reading.error().message.contains(words), qPrintable(reading.error().message));
        QVERIFY2(reading.error().message.contains(u"The lens can't be read"_s), qPrintable(reading.error().message));
    }

    void nanInATextStays()
    {
        const auto reading = readLens(soundLens().replace("Who may?", "A \\\"NaN, NaN: NaN"));
        VERIFY_RESULT(reading);
        QVERIFY(reading->faults.empty());
        QCOMPARE(reading->lens.pillars[0].questions[0].title, u"A \"NaN, NaN: NaN"_s);
    }

    void answersAreNoLens()
    {
        const auto reading = readLensFile(QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/automation_answers.json"));
        QVERIFY(!reading);
        QVERIFY2(reading.error().message.contains(u"holds no question"_s), qPrintable(reading.error().message));
    }

    void filesThatCannotBeRead()
    {
        QTemporaryDir folder;
        const auto missing = readLensFile(folder.filePath(u"none.json"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Error::Code::Io);
        QVERIFY2(missing.error().message.contains(u"none.json"_s), qPrintable(missing.error().message));
        const auto isFolder = readLensFile(folder.path());
        QVERIFY(!isFolder);
        QCOMPARE(isFolder.error().code, Error::Code::Io);
        // A file of any length is told from its beginning
        QFile large(folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(1) << 32));
        large.close();
        const auto tooLarge = readLensFile(large.fileName());
        QVERIFY(!tooLarge);
        QVERIFY2(tooLarge.error().message.contains(u"16 MiB"_s), qPrintable(tooLarge.error().message));
    }

    /// Members, faults and ids by the hundred thousand are read in linear time.
    void hostileLensEnds()
    {
        QByteArray members = "{";
        QByteArray choices;
        for (int i = 0; i < 50'000; ++i) {
            members += "\"m" + QByteArray::number(i / 2) + "\":1,";
            choices += "{\"id\":\"same\"},";
        }
        QByteArray document = soundLens();
        document.replace("[{\"id\":\"rel1\"", '[' + choices + "{\"id\":\"rel1\"");
        document.replace(0, 1, members);
        const auto reading = readLens(document);
        VERIFY_RESULT(reading);
        QCOMPARE(reading->choices, 50'006);
        QVERIFY(reading->faults.size() > 200'000);
        QCOMPARE(reading->lens.pillars[1].questions[0].choices[49'999].id, u"same-50000"_s);
    }

    void keyOfAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("words") << u"SaaS  Anywhere (v2)!"_s << u"saas-anywhere-v2"_s;
        QTest::newRow("dashes at the ends") << u"--A--B--"_s << u"a-b"_s;
        QTest::newRow("beyond ASCII") << u"\u00c4mter \u65e5\u672c"_s << u"\u00e4mter-\u65e5\u672c"_s;
        QTest::newRow("beyond the first plane")
            << QString::fromUtf8("x \xf0\x9f\x98\x80 \xf0\x9d\x94\xb8") << QString::fromUtf8("x-\xf0\x9d\x94\xb8");
        QTest::newRow("nothing left") << u"!?"_s << u"lens"_s;
        QTest::newRow("none") << QString() << u"lens"_s;
    }

    void keyOfAName()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QCOMPARE(lensKey(name), key);
    }
};

QTEST_GUILESS_MAIN(TestLensText)
#include "tst_lenstext.moc"
