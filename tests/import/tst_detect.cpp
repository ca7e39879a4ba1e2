// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Formats "a", "b", ... that differ only in how they are detected.
FormatCatalogue formatsThatDetect(const QByteArrayList& conditions)
{
    QTemporaryDir folder;
    char id = 'a';
    for (const QByteArray& condition : conditions) {
        QFile file(folder.filePath(QChar::fromLatin1(id) + u".json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QByteArray name = "\"" + QByteArray(1, id++) + "\"";
        file.write("{\"id\":" + name + ",\"name\":" + name + ",\"detect\":" + condition +
                   ",\"toolName\":\"T\",\"version\":\"1\",\"source\":\"test\",\"rows\":[{\"at\":\"/rows/*\",\"tool\":[{\"text\":\"t\"}],"
                   "\"target\":[{\"kind\":\"host\",\"otherwise\":\"h\"}],\"scannerClass\":\"test\",\"checkId\":[\"/id\"],"
                   "\"outcome\":\"failed\"}]}");
    }
    return FormatCatalogue::load({folder.path()});
}

/// The format of the text, or of which the error speaks.
QString detectedIn(const FormatCatalogue& formats, const QByteArray& content)
{
    const GivenFile file(content);
    const auto read = readFile(file.path(), {}, formats);
    return read.facts ? read.facts->format : read.facts.error().message;
}

/// Any of so many names that begin so.
QByteArray anyName(const char* start, int count)
{
    QByteArrayList pointers;
    for (int i = 0; i < count; ++i)
        pointers << "\"/" + QByteArray(start) + QByteArray::number(i) + "\"";
    return "{\"any\":[" + pointers.join(',') + "]}";
}

} // namespace

class tst_Detect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMustBeAbsentIsKnownAtTheEnd_data();
    void whatMustBeAbsentIsKnownAtTheEnd();
    void eachDocumentIsLookedAtByItself();
    void membersStandBesideNamesOfOtherFormats();
    void formatsThatNameMoreThanOnePlanTakesAreDetected();
    void severalMatchesAreNamedInOneOrder();
};

void tst_Detect::whatMustBeAbsentIsKnownAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    const auto add = [](const char* content, const char* format) {
        QTest::newRow(content) << QByteArray(content) << QString::fromLatin1(format);
    };
    add(R"({"x":1,"y":1})", "b");
    add(R"({"y":1,"x":1})", "b");
    add(R"({"x":1})", "a");
    add(R"({"x":1,"z":{"y":1}})", "a");
    add(R"([{"x":1,"y":1}])", "b");
    add(R"({"x":1,"deep":{"kind":"other","of":[1,2]}})", "a");
    add(R"({"deep":{"kind":"c"}})", "c");
    add(R"({"deep":{"kind":"c","not":1}})", "doesn't tell which tool");
    add(R"({"deep":{"not":1,"kind":"c"}})", "doesn't tell which tool");
}

void tst_Detect::whatMustBeAbsentIsKnownAtTheEnd()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const auto formats =
        formatsThatDetect({R"({"all":["/x",{"not":"/y"}]})", R"("/y")",
                           R"({"all":[{"at":"/deep/kind","is":"c"},{"not":{"any":["/deep/not","/x"]}}]})"});
    QCOMPARE(formats.formats().size(), size_t(3));
    const QString found = detectedIn(formats, content);
    QVERIFY2(format.size() == 1 ? found == format : found.contains(format), qPrintable(found));
}

void tst_Detect::eachDocumentIsLookedAtByItself()
{
    const auto formats = formatsThatDetect({R"({"all":["/x",{"not":"/y"}]})", R"("/z")"});
    // Given a first document that shows nothing
    QCOMPARE(detectedIn(formats, R"({"x":1,"y":1}{"x":1})"), u"a"_s);
    QCOMPARE(detectedIn(formats, R"([{"y":1},{"x":1},{"z":1}])"), u"a"_s); // the one that shows it ends the search
    QCOMPARE(detectedIn(formats, R"({"y":1}{"z":1})"), u"b"_s);
}

void tst_Detect::membersStandBesideNamesOfOtherFormats()
{
    const auto formats =
        formatsThatDetect({R"("/reports/{*}/kind")", R"("/reports/list")", R"("/{*}/spec/{*}")", R"("/named")"});
    QCOMPARE(formats.formats().size(), size_t(4));
    QCOMPARE(detectedIn(formats, R"({"reports":{"one":{},"two":{"kind":"k"}}})"), u"a"_s);
    QCOMPARE(detectedIn(formats, R"({"reports":{"list":[]}})"), u"b"_s);
    QCOMPARE(detectedIn(formats, R"({"pod":{"spec":{"a":1}}})"), u"c"_s);
    QCOMPARE(detectedIn(formats, R"({"named":1})"), u"d"_s);
    // And a file of two is still told as such, however they share plans
    const QString both = detectedIn(formats, R"({"named":1,"reports":{"one":{"kind":"k"}}})");
    QVERIFY2(both.contains(u"several formats: a, d"_s), qPrintable(both));
}

void tst_Detect::formatsThatNameMoreThanOnePlanTakesAreDetected()
{
    const auto formats = formatsThatDetect({anyName("p", 200), anyName("q", 200), anyName("r", 200)});
    QCOMPARE(formats.formats().size(), size_t(3));
    QCOMPARE(detectedIn(formats, R"({"p199":1})"), u"a"_s);
    QCOMPARE(detectedIn(formats, R"({"q0":1})"), u"b"_s);
    QCOMPARE(detectedIn(formats, R"({"r7":1})"), u"c"_s);
}

void tst_Detect::severalMatchesAreNamedInOneOrder()
{
    const auto formats = formatsThatDetect({R"("/x")", R"("/y")"});
    for (const char* content : {R"({"x":1,"y":1})", R"({"y":1,"x":1})"})
        QVERIFY(detectedIn(formats, content).contains(u"several formats: a, b"_s));
}

QTEST_GUILESS_MAIN(tst_Detect)
#include "tst_detect.moc"
