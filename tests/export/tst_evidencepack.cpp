// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/export/exportstage.h"
#include "tests/report/oscalrules.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A pack holds what it says, whole or not at all.
class TestEvidencePack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manifestNamesEveryFile()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s));
        const QDir folder(stage.path(u"pack"_s));
        const QJsonObject manifest = stage.document(u"pack/manifest.json"_s);
        QCOMPARE(manifest.value(u"schema").toString(), u"waymark-pack/1"_s);
        QVERIFY(manifest.value(u"redaction").isNull());
        QStringList named{u"manifest.json"_s};
        for (const QJsonValue& each : manifest.value(u"files").toArray()) {
            const QJsonObject file = each.toObject();
            const QString name = file.value(u"name").toString();
            const QByteArray content = ExportStage::read(folder.filePath(name));
            named << name;
            QCOMPARE(file.value(u"bytes").toInteger(), content.size());
            QCOMPARE(file.value(u"sha256").toString(),
                     QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
        }
        named.sort();
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name), named);
        QVERIFY(named.contains(u"report.html"_s) && named.contains(u"policy.csv"_s) && named.contains(u"oscal-poam.json"_s));
    }

    void auditLogEndsWithItsHead()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s));
        const QJsonObject audit = stage.document(u"pack/manifest.json"_s).value(u"audit").toObject();
        const QList<QByteArray> lines = ExportStage::read(stage.path(u"pack/audit.jsonl"_s)).trimmed().split('\n');
        QCOMPARE(audit.value(u"entries").toInteger(), lines.size());
        const QString head = QString::fromLatin1(ImportBox::value(stage.workspace().auditHead()).toHex());
        QCOMPARE(audit.value(u"head").toString(), head);
        QCOMPARE(QJsonDocument::fromJson(lines.last()).object().value(u"hash").toString(), head);
        // And each follows from the one before
        QByteArray previous;
        for (const QByteArray& line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            const QByteArray bytes = QByteArray::fromBase64(entry.value(u"bytes").toString().toLatin1());
            QCOMPARE(entry.value(u"previous").toString(), QString::fromLatin1(previous.toHex()));
            previous = QCryptographicHash::hash(previous + bytes, QCryptographicHash::Sha256);
            QCOMPARE(entry.value(u"hash").toString(), QString::fromLatin1(previous.toHex()));
        }
    }

    void tablesAndOscalTellTheSame()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s));
        for (const QString& name : {u"oscal-assessment-results.json"_s, u"oscal-poam.json"_s})
            QCOMPARE(OscalRules::faultsOf(stage.document(u"pack/"_s + name)).join(u'\n'), QString());
        const auto lines = [&](const QString& name) { return ExportStage::read(stage.path(u"pack/"_s + name)).count('\n'); };
        QCOMPARE(lines(u"results.csv"_s), 1 + 10);
        QCOMPARE(lines(u"checks.csv"_s), 1 + 7 + 1); // and the one that only a person attests
        QCOMPARE(lines(u"runs.csv"_s), 1 + 2);
        QCOMPARE(lines(u"stories.csv"_s), 1 + 1);
        QCOMPARE(lines(u"exceptions.csv"_s), 1 + 2);
        QVERIFY(ExportStage::read(stage.path(u"pack/runs.csv"_s)).contains(stage.workspace().records().runs().front().sha256.toLatin1()));
    }

    void archiveHasTheSame()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack.zip"_s));
        const QByteArray zip = ExportStage::read(stage.path(u"pack.zip"_s));
        QVERIFY(zip.startsWith("PK\x03\x04"));
        QVERIFY(zip.contains("manifest.json") && zip.contains("waymark-pack/1"));
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"again.zip"_s));
        QCOMPARE(ExportStage::read(stage.path(u"again.zip"_s)), zip);
    }

    void aFolderThatIsThereStays()
    {
        ExportStage stage;
        QVERIFY(QDir(stage.path({})).mkdir(u"pack"_s));
        const auto written = stage.write(ExportKind::Pack, u"pack"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Conflict);
        QVERIFY(QDir(stage.path(u"pack"_s)).isEmpty());
    }

    void cancelledLeavesNothing()
    {
        ExportStage stage;
        const QStringList before = everythingIn(stage);
        stage.box().progress().cancelled = true;
        for (const QString& name : {u"pack"_s, u"pack.zip"_s}) {
            const auto written = stage.write(ExportKind::Pack, name);
            QVERIFY(!written);
            QCOMPARE(written.error().code, Error::Code::Cancelled);
            QCOMPARE(everythingIn(stage), before);
        }
    }

    /// What was there stays until the new pack is whole.
    void anArchiveIsReplacedAsAWhole()
    {
        ExportStage stage;
        const QString name = u"pack.zip"_s;
        QFile there(stage.path(name));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("before") == 6);
        there.close();
        const QStringList before = everythingIn(stage);
        stage.box().progress().cancelled = true;
        QVERIFY(!stage.write(ExportKind::Pack, name));
        QCOMPARE(ExportStage::read(stage.path(name)), QByteArray("before"));
        QCOMPARE(everythingIn(stage), before);
        stage.box().progress().cancelled = false;
        VERIFY_RESULT(stage.write(ExportKind::Pack, name));
        QVERIFY(ExportStage::read(stage.path(name)).startsWith("PK"));
        QCOMPARE(everythingIn(stage), before);
    }

    void aRefusedPackLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Error::Code>("code");
        const QString tooLong(300, u'x'); // there is room for what is made, but no place of that name
        QTest::newRow("folder of an impossible name") << tooLong << Error::Code::Io;
        QTest::newRow("archive of an impossible name") << tooLong + u".zip"_s << Error::Code::Io;
        QTest::newRow("folder that is there") << u"there"_s << Error::Code::Conflict;
        QTest::newRow("folder that is called like an archive") << u"there.zip"_s << Error::Code::Conflict;
        QTest::newRow("the workspace itself") << u"box.waymark"_s << Error::Code::Invalid;
    }
    void aRefusedPackLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(Error::Code, code);
        ExportStage stage;
        QVERIFY(QDir(stage.path({})).mkdir(u"there"_s) && QDir(stage.path({})).mkdir(u"there.zip"_s));
        const QStringList before = everythingIn(stage);
        const auto written = stage.write(ExportKind::Pack, name);
        QVERIFY(!written);
        QCOMPARE(written.error().code, code);
        QCOMPARE(everythingIn(stage), before);
        VERIFY_RESULT(Workspace::verify(stage.workspace().file()));
    }

    void aPackThatIsDoneLeavesNothingBesideIt()
    {
        ExportStage stage;
        const QStringList before = everythingIn(stage);
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack/"_s)); // as shells complete it
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack.zip"_s));
        QStringList wanted = before + QStringList{u"pack"_s, u"pack.zip"_s};
        wanted.sort();
        QCOMPARE(everythingIn(stage), wanted);
    }

    /// Whoever may read what is made in that folder may read the pack.
    void permissionsAreThoseOfOtherFiles()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Hdf, u"hdf.json"_s));
        QVERIFY(QDir(stage.path({})).mkdir(u"folder"_s));
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s));
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack.zip"_s));
        const auto ofFile = QFile::permissions(stage.path(u"hdf.json"_s));
        QCOMPARE(QFile::permissions(stage.path(u"pack.zip"_s)), ofFile);
        QCOMPARE(QFile::permissions(stage.path(u"pack"_s)), QFile::permissions(stage.path(u"folder"_s)));
        const QDir pack(stage.path(u"pack"_s));
        for (const QString& name : pack.entryList(QDir::Files))
            QCOMPARE(QFile::permissions(pack.filePath(name)), ofFile);
    }

    void aPlaceThatCanNotBeWrittenIsAnError()
    {
        ExportStage stage;
        const auto written = stage.write(ExportKind::Pack, u"no/such/folder/pack"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
        QVERIFY2(written.error().message.contains(u"pack"), qPrintable(written.error().message));
    }

private:
    static QStringList everythingIn(const ExportStage& stage)
    {
        QStringList names = QDir(stage.path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.sort();
        return names;
    }
};

QTEST_GUILESS_MAIN(TestEvidencePack)
#include "tst_evidencepack.moc"
