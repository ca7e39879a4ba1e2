// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/jsonreader.h"
#include "model/domain/story.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFilePointerAndReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("missing member") << QByteArray(R"({"items":[{"kind":"use","points":3}]})") << u"at /items/0"_s;
        QTest::newRow("empty text") << QByteArray(R"({"items":[{"name":"","kind":"use","points":3}]})") << u"at /items/0/name"_s;
        QTest::newRow("wrong kind") << QByteArray(R"({"items":[{"name":7,"kind":"use","points":3}]})") << u"at /items/0/name"_s;
        QTest::newRow("unknown word") << QByteArray(R"({"items":[{"name":"a","kind":"ab/use","points":3}]})") << u"at /items/0/kind"_s;
        QTest::newRow("too large") << QByteArray(R"({"items":[{"name":"a","kind":"use","points":99}]})") << u"at /items/0/points"_s;
        QTest::newRow("fraction") << QByteArray(R"({"items":[{"name":"a","kind":"use","points":1.5}]})") << u"at /items/0/points"_s;
        QTest::newRow("no list") << QByteArray(R"({"items":{}})") << u"at /items"_s;
        QTest::newRow("empty list") << QByteArray(R"({"items":[]})") << u"at /items"_s;
        QTest::newRow("not JSON") << QByteArray(R"({"items":[)") << u"line 1"_s;
    }

    void namesFilePointerAndReason()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        // Given a faulty template
        const QString file = write(json);
        // When it is loaded
        const auto loaded = load(file);
        // Then the error names file and place
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QVERIFY2(loaded.error().message.contains(file), qPrintable(loaded.error().message));
        QVERIFY2(loaded.error().message.contains(place), qPrintable(loaded.error().message));
    }

    void listsEveryFault()
    {
        const auto loaded = load(write(R"({"items":[{"kind":"x","points":0}]})"));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().detail.count(u"can't be used"_s), 2); // besides the first, which is the message
    }

    void readsWhatIsRight()
    {
        const auto loaded = load(write(R"({"items":[{"name":"a","kind":"abuse","points":3,"extra":true}]})"));
        QVERIFY(loaded.has_value());
        QCOMPARE(*loaded, 3);
    }

    void saysThatAFileIsMissing()
    {
        const auto loaded = load(m_folder.filePath(u"none.json"_s));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Io);
    }

private:
    QString write(const QByteArray& json)
    {
        QFile file(m_folder.filePath(u"template.json"_s));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(json);
        return file.fileName();
    }

    static Result<int> load(const QString& file)
    {
        return loadTemplate(file, [](const TemplateNode& root) {
            int points = 0;
            for (const TemplateNode& item : root.list("items", 1)) {
                item.text("name");
                item.oneOf<StoryKind>("kind");
                points += item.integer("points", 1, 8);
            }
            return points;
        });
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
