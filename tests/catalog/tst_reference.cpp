// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "templates/templates.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The reference content as a whole: what its files say of each other, and the shelf that keeps it.
class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"benchmarks"_s));
        for (const QString& name : files())
            writeJson(m_folder->filePath(name), readJson(templateFolder() + u'/' + name));
    }

    void readsWhatTheProgramComesWith()
    {
        const auto loaded = load();
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->controls.sets.size(), size_t(4));
        QVERIFY(!loaded->toolbox.entries.empty());
        QVERIFY(!loaded->responsibility.rows.empty());
        QVERIFY(!loaded->risks.risks.empty());
    }

    void refusesWhatNamesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QString& file, const QString& path, const QJsonValue& value, const QString& place) {
            QTest::newRow(name) << file << path << value << place;
        };
        row("risk of an unknown item", u"risks.json"_s, u"risks/1/controls"_s, QJsonArray{u"cis-docker/99.9"_s}, u"#/risks/1/controls"_s);
        row("risk of an unknown framework", u"risks.json"_s, u"risks/0/controls"_s, QJsonArray{u"nobody/1"_s}, u"#/risks/0/controls"_s);
        row("row of no item", u"responsibility.json"_s, u"rows/2/controls"_s, QJsonArray{u"cis-docker/99.*"_s}, u"#/rows/2/controls"_s);
        row("item of no framework", u"benchmarks/container-images.json"_s, u"controls/0/id"_s, u"IMG-X"_s, u"#container-images/IMG-X"_s);
        row("fault of one file", u"toolbox.json"_s, u"tools/0/maker"_s, u"nobody"_s, u"#/tools/0/maker"_s);
    }

    void refusesWhatNamesNothing()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        writeJson(m_folder->filePath(file), changedJson(readJson(m_folder->filePath(file)), path, value));
        const auto loaded = load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QCOMPARE(faultPlace(loaded.error()), place);
        QVERIFY2(loaded.error().message.contains(file.section(u'/', 0, 0)), qPrintable(loaded.error().message));
    }

    /// Frameworks without texts know their items by number alone.
    void aRiskMayNameAnItemWithoutText()
    {
        const QString file = m_folder->filePath(u"risks.json"_s);
        writeJson(file, changedJson(readJson(file), u"risks/0/controls"_s, QJsonArray{u"cis-aws-5.0/1.5"_s}));
        VERIFY_RESULT(load());
    }

    void saysThatAFileIsMissing_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"toolbox.json", "responsibility.json", "risks.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void saysThatAFileIsMissing()
    {
        QFETCH(QString, file);
        QVERIFY(QFile::remove(m_folder->filePath(file)));
        const auto loaded = load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Io);
        QVERIFY2(loaded.error().message.contains(file), qPrintable(loaded.error().message));
    }

    void theShelfReadsWhenAsked()
    {
        const ReferenceShelf shelf(builtInCatalogues());
        QVERIFY(!shelf.known());
        const auto content = shelf.content();
        VERIFY_RESULT(content);
        QVERIFY(*content);
        QVERIFY(shelf.known() == *content);
        const auto again = shelf.content();
        VERIFY_RESULT(again);
        QVERIFY(*again == *content);
    }

    /// Whoever asks, and whoever asks first: all get the one content.
    void theShelfServesManyThreads()
    {
        const ReferenceShelf shelf(builtInCatalogues());
        std::array<std::shared_ptr<const Reference>, 4> found;
        std::array<std::thread, 4> readers;
        for (size_t i = 0; i < readers.size(); ++i)
            readers[i] = std::thread([&shelf, &mine = found[i]] {
                if (const auto content = shelf.content())
                    mine = *content;
            });
        const std::shared_ptr<const Reference> early = shelf.known(); // never waits for the readers
        for (std::thread& reader : readers)
            reader.join();
        QVERIFY(shelf.known());
        QVERIFY(!early || early == shelf.known());
        for (const auto& content : found)
            QVERIFY(content == shelf.known());
    }

private:
    static QStringList files()
    {
        QStringList names = {u"toolbox.json"_s, u"responsibility.json"_s, u"risks.json"_s};
        for (const QString& name : QDir(templateFolder() + u"/benchmarks"_s).entryList({u"*.json"_s}, QDir::Files))
            names << u"benchmarks/"_s + name;
        return names;
    }
    Result<Reference> load() const { return Reference::load(m_folder->path(), builtInCatalogues()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
