// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"
#include "tests/import/mappingsamples.h"

#include "model/import/shape.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Result<FileShape> shape(const QByteArray& content, const ShapeLimits& limits = {})
{
    const GivenFile file(content);
    Progress progress;
    return shapeOf(file.path(), builtInFormats(), progress, limits);
}

QStringList places(const FileShape& shape)
{
    QStringList places;
    for (const ShapeList& list : shape.lists)
        places << list.place + u' ' + QString::number(list.items);
    return places;
}

QStringList pointers(const ShapeList* list)
{
    QStringList pointers;
    if (list)
        for (const ShapeMember& member : list->members)
            pointers << member.pointer;
    return pointers;
}

} // namespace

class tst_Shape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAreFound_data();
    void listsAreFound();
    void membersSayWhatTheyHold();
    void outerObjectsAreReached();
    void aNameWithSlashIsEscaped();
    void boundsHold();
    void knownFormatsAreNamed();
    void whatIsNoJsonIsRefused();
    void aCancelledLookEnds();
};

void tst_Shape::listsAreFound_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("report") << beaconReport() << QStringList{u"/observations/* 4"_s, u"/summary/* 1"_s, u" 1"_s};
    QTest::newRow("list at the root") << QByteArray(R"([{"a":1},{"a":2}])") << QStringList{u" 2"_s};
    QTest::newRow("JSON Lines") << QByteArray("{\"a\":1}\n{\"a\":2}\n{\"b\":3}\n") << QStringList{u" 3"_s};
    QTest::newRow("list in list") << QByteArray(R"({"runs":[{"r":[{"a":1},{"a":2}]},{"r":[{"a":3}]}]})")
                                  << QStringList{u"/runs/*/r/* 3"_s, u"/runs/* 2"_s, u" 1"_s};
    QTest::newRow("values are no objects") << QByteArray(R"({"a":[1,2,3]})") << QStringList{u" 1"_s};
    QTest::newRow("nothing") << QByteArray("[]") << QStringList();
}

void tst_Shape::listsAreFound()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    const auto found = shape(content);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QCOMPARE(places(*found), expected);
    QVERIFY(found->whole);
}

void tst_Shape::membersSayWhatTheyHold()
{
    const auto found = shape(R"({"r":[{"s":"PASS","n":1.5,"b":true,"x":null,"t":["q","r"]},{"s":"FAIL","n":"2"},{"s":"PASS"}]})");
    QVERIFY(found);
    const ShapeList* list = found->find(u"/r/*");
    QVERIFY(list);
    const ShapeMember* status = list->find(u"/s");
    QVERIFY(status && status->texts && !status->numbers);
    QCOMPARE(status->present, 3);
    QCOMPARE(status->of, 3);
    QCOMPARE(status->words, (std::map<QString, qint64>{{u"FAIL"_s, 1}, {u"PASS"_s, 2}}));
    QCOMPARE(status->examples, (QStringList{u"PASS"_s, u"FAIL"_s}));
    const ShapeMember* number = list->find(u"/n");
    QVERIFY(number && number->texts && number->numbers);
    QCOMPARE(number->present, 2);
    QVERIFY(list->find(u"/b")->booleans);
    QVERIFY(!list->find(u"/x")); // null alone is no value
    QCOMPARE(list->find(u"/t/*")->present, 1); // once for the item, however many
}

void tst_Shape::outerObjectsAreReached()
{
    const auto found = shape(R"({"tool":"t","runs":[{"host":"h","meta":{"at":"now"},"r":[{"a":1}]}]})");
    QVERIFY(found);
    QCOMPARE(pointers(found->find(u"/runs/*/r/*")), (QStringList{u"/a"_s, u"^1/host"_s, u"^1/meta/at"_s, u"$/tool"_s}));
}

void tst_Shape::aNameWithSlashIsEscaped()
{
    const auto found = shape(R"([{"a/b~c":1}])");
    QVERIFY(found);
    QCOMPARE(pointers(found->find(u"")), QStringList(u"/a~1b~0c"_s));
}

void tst_Shape::boundsHold()
{
    QByteArray many = "{";
    for (int i = 0; i < 500; ++i)
        many += "\"k" + QByteArray::number(i) + "\":1,";
    many += "\"r\":[{\"a\":1}]}";
    const auto cut = shape(many, {.paths = 100});
    QVERIFY(cut && !cut->whole && !cut->stopped.isEmpty());
    QByteArray values = "[";
    for (int i = 0; i < 500; ++i)
        values += "{\"id\":\"" + QByteArray(300, 'x') + QByteArray::number(i) + "\"},";
    values += "{\"id\":\"\\u202e\\u0007end\"}]";
    const auto wide = shape(values);
    QVERIFY(wide);
    const ShapeMember* id = wide->find(u"")->find(u"/id");
    QVERIFY(id && id->moreWords && id->words.size() <= 40);
    QCOMPARE(id->examples.size(), 12);
    QVERIFY(id->examples.front().size() <= 120);
    const auto deep = shape(QByteArray(200, '[') + QByteArray(200, ']'));
    QVERIFY(deep && deep->lists.empty());
    // Looked at no further than told
    const auto part = shape(values, {.bytes = 1000});
    QVERIFY(part && !part->whole && part->find(u"")->items < 20);
}

void tst_Shape::knownFormatsAreNamed()
{
    const auto known = shape(R"({"schema":"results/1","results":[{"id":"a"}]})");
    QVERIFY(known);
    QCOMPARE(known->matches, QStringList(u"waymark-results"_s));
    const auto unknown = shape(beaconReport());
    QVERIFY(unknown && unknown->matches.isEmpty());
}

void tst_Shape::whatIsNoJsonIsRefused()
{
    for (const char* content : {"hello", "{\"a\":", "[{\"cut", "3"})
        QVERIFY(!shape(content));
}

void tst_Shape::aCancelledLookEnds()
{
    const GivenFile file(beaconReport());
    Progress progress;
    progress.cancelled = true;
    const auto found = shapeOf(file.path(), builtInFormats(), progress);
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Shape)
#include "tst_shape.moc"
