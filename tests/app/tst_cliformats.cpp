// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/draftguess.h"
#include "model/import/ownformats.h"
#include "tests/app/commandline.h"
#include "tests/import/mappingsamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace waymark;

/// Formats that the mapping assistant saved, by the command line.
class TestCliFormats : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void aSavedFormatImports()
    {
        const QString file = write(u"beacon.json"_s, beaconReport());
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, file}), 3);
        // When the assistant has saved a format
        saveFormat(file);
        // Then it is listed, and the file is read by it
        QCOMPARE(run({u"formats"_s}), 0);
        QVERIFY2(m_output.contains("beacon-audit"), m_output.constData());
        QCOMPARE(run({u"import"_s, m_workspace, file, u"--json"_s}), 0);
        QCOMPARE(onlyRun().value(u"format").toString(), u"beacon-audit"_s);
        QCOMPARE(onlyRun().value(u"rows").toInt(), 4);
        QCOMPARE(onlyRun().value(u"passed").toInt(), 1);
        QCOMPARE(onlyRun().value(u"skipped").toInt(), 2); // words without a meaning are never passed
    }

    void anOwnFormatInPlaceOfABuiltInOneIsShown()
    {
        QFile builtIn(builtInFormatFolder() + u"/tfsec.json"_s);
        QVERIFY(builtIn.open(QIODevice::ReadOnly));
        QVERIFY(QDir().mkpath(path(u"config/waymark/formats"_s)));
        write(u"config/waymark/formats/mine.json"_s, builtIn.readAll());
        QCOMPARE(run({u"formats"_s, u"--json"_s}), 0);
        QStringList replaced;
        for (const QJsonValue& format : json().value(u"formats").toArray())
            if (const QString by = format.toObject().value(u"replacedBy").toString(); !by.isEmpty())
                replaced << format.toObject().value(u"id").toString() << QFileInfo(by).fileName();
        QCOMPARE(replaced, (QStringList{u"tfsec"_s, u"mine.json"_s}));
        QCOMPARE(run({u"formats"_s}), 0);
        QCOMPARE(m_output.count("in place of the one that comes with Waymark"), 1);
    }

    void aFaultyFormatIsNamedAndTheOthersWork()
    {
        const QString file = write(u"beacon.json"_s, beaconReport());
        saveFormat(file);
        write(u"config/waymark/formats/faulty.json"_s, "{\"id\": \"x\", \"nmae\": \"y\"}");
        QVERIFY(run({u"formats"_s}) != 0);
        QVERIFY2(m_errors.contains("faulty.json") && m_errors.contains("/nmae"), m_errors.constData());
        QVERIFY(m_output.contains("beacon-audit"));
        QCOMPARE(run({u"new"_s, m_workspace}), 0);
        QCOMPARE(run({u"import"_s, m_workspace, file}), 0);
        QVERIFY2(m_errors.contains("faulty.json") && m_errors.contains("/nmae"), m_errors.constData());
    }

private:
    void saveFormat(const QString& file)
    {
        const QString folder = path(u"config/waymark/formats"_s); // of the program, by the environment it is run in
        FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder(), folder});
        Progress progress;
        const auto shape = shapeOf(file, formats, progress);
        QVERIFY(shape);
        const auto saved = OwnFormats(formats, folder).save(guessDraft(*shape, file), OwnFormats::Existing::Refuse);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCliFormats)
#include "tst_cliformats.moc"
