// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/checkmap.h"
#include "model/catalog/epics.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestCheckMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_epics.epics.clear();
        for (const QString& id : {u"iam"_s, u"data"_s, u"cicd"_s})
            m_epics.epics.push_back(Epic{{id, id.toUpper(), id}, true, {}, {}, {}, {}});
    }

    void findsTheMostSpecificPlace_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("check");
        QTest::addColumn<ScannerClass>("scannerClass");
        QTest::addColumn<QString>("epic");
        QTest::newRow("listed") << u"a"_s << u"iam_key"_s << ScannerClass::Test << u"data"_s;
        QTest::newRow("first rule") << u"a"_s << u"iam_other"_s << ScannerClass::Test << u"iam"_s;
        QTest::newRow("rule, other case") << u"a"_s << u"IAM_other"_s << ScannerClass::Test << u"iam"_s;
        QTest::newRow("rule of any tool") << u"b"_s << u"CVE-2024-1"_s << ScannerClass::Vulnerability << u"cicd"_s;
        QTest::newRow("class") << u"b"_s << u"x"_s << ScannerClass::Secret << u"data"_s;
        QTest::newRow("one of several analyses") << u"a (python)"_s << u"iam_key"_s << ScannerClass::Test << u"data"_s;
        QTest::newRow("unassigned") << u"b"_s << u"x"_s << ScannerClass::Licence << QString();
    }

    void findsTheMostSpecificPlace()
    {
        QFETCH(QString, tool);
        QFETCH(QString, check);
        QFETCH(ScannerClass, scannerClass);
        QFETCH(QString, epic);
        write("a.json", R"({"source":"s","tools":["a"],"checks":[{"check":"iam_key","epic":"data"}],
                            "rules":[{"match":"iam_*","epic":"iam","controls":[{"framework":"f","id":"{check}"}]},{"match":"*","epic":"cicd"}]})");
        write("general.json", R"({"source":"s","tools":["*"],"rules":[{"match":"cve-*","class":"vulnerability","epic":"cicd"},{"class":"secret","epic":"data"}]})");
        const auto map = CheckMap::load(m_folder->path(), m_epics);
        QVERIFY(map.has_value());
        const auto place = map->find(tool, check, scannerClass);
        QCOMPARE(place ? place->epic : QString(), epic);
    }

    void ruleNamesTheCheckAsControl()
    {
        write("a.json", R"({"source":"s","tools":["a"],"rules":[{"match":"4.*","epic":"iam","controls":[{"framework":"cis","id":"{check}"}]}]})");
        const auto map = CheckMap::load(m_folder->path(), m_epics);
        QVERIFY(map.has_value());
        const auto place = map->find(u"a"_s, u"4.1"_s, ScannerClass::Misconfiguration);
        QVERIFY(place.has_value());
        QCOMPARE(place->controls, (std::vector<ControlReference>{{u"cis"_s, u"4.1"_s}}));
    }

    /// Each once, by the usual name of its tool; what any tool may have is no check of one.
    void listsChecksByName()
    {
        write("a.json", R"({"source":"s","tools":["a","a-too"],"checks":[{"check":"y","epic":"iam"},{"check":"x","epic":"iam","practices":["sec_x"]}],
                            "rules":[{"match":"z*","epic":"iam"}]})");
        write("general.json", R"({"source":"s","tools":["*"],"checks":[{"check":"v","epic":"iam"}]})");
        const auto map = CheckMap::load(m_folder->path(), m_epics);
        QVERIFY(map.has_value());
        QCOMPARE(map->listed().size(), size_t(2));
        QCOMPARE(map->listed()[0].checkId, u"x"_s);
        QCOMPARE(map->listed()[0].tools, (QStringList{u"a"_s, u"a-too"_s}));
        QCOMPARE(map->listed()[0].practices, QStringList{u"sec_x"_s});
        QCOMPARE(map->listed()[1].checkId, u"y"_s);
    }

    void refusesFaults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no such epic") << QByteArray(R"({"source":"s","tools":["a"],"rules":[{"match":"a*","epic":"nope"}]})");
        QTest::newRow("listed twice") << QByteArray(R"({"source":"s","tools":["a"],"checks":[{"check":"x","epic":"iam"},{"check":"x","epic":"iam"}]})");
        QTest::newRow("rule for nothing") << QByteArray(R"({"source":"s","tools":["a"],"rules":[{"epic":"iam"}]})");
        QTest::newRow("no tool") << QByteArray(R"({"source":"s","tools":[],"rules":[]})");
    }

    void refusesFaults()
    {
        QFETCH(QByteArray, json);
        write("a.json", json);
        QVERIFY(!CheckMap::load(m_folder->path(), m_epics));
    }

private:
    void write(const char* name, const QByteArray& json)
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    EpicCatalogue m_epics;
};

QTEST_GUILESS_MAIN(TestCheckMap)
#include "tst_checkmap.moc"
