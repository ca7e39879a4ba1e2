// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/redactionof.h"
#include "tests/export/exportstage.h"
#include "tests/report/oscalrules.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Secrets of the workspace that stand in these bytes, whatever their case.
QStringList leaksIn(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QStringList leaks;
    for (const QString& secret : {ExportStage::account(), ExportStage::otherAccount(), ExportStage::owner(), ExportStage::person(),
                                  u"petr.personov"_s, u"Anna"_s})
        if (text.contains(secret, Qt::CaseInsensitive))
            leaks << secret;
    return leaks;
}

} // namespace

/// No account and no name of the workspace stands in what is written redacted.
class TestRedactedExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingLeaks_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"oscal-ar", "oscal-poam", "hdf"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void nothingLeaks()
    {
        QFETCH(QString, kind);
        ExportStage stage;
        const auto summary = stage.write(*fromWord<ExportKind>(kind), u"redacted.json"_s, true);
        VERIFY_RESULT(summary);
        const QByteArray bytes = ExportStage::read(stage.path(u"redacted.json"_s));
        QCOMPARE(leaksIn(bytes), QStringList());
        // And that is said, with how many
        QCOMPARE(summary->sentences.size(), 1);
        QVERIFY(bytes.contains(summary->sentences.front().toUtf8()));
        QVERIFY(bytes.contains("account-1"));
        // While the same as it is has them
        VERIFY_RESULT(stage.write(*fromWord<ExportKind>(kind), u"plain.json"_s));
        QVERIFY(!leaksIn(ExportStage::read(stage.path(u"plain.json"_s))).isEmpty());
        if (kind != u"hdf")
            QCOMPARE(OscalRules::faultsOf(stage.document(u"redacted.json"_s)).join(u'\n'), QString());
    }

    void noFileOfAPackLeaks()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s, true));
        const QDir folder(stage.path(u"pack"_s));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(names.size() > 10);
        for (const QString& name : names)
            QVERIFY2(leaksIn(ExportStage::read(folder.filePath(name))).isEmpty(),
                     qPrintable(name + u": "_s + leaksIn(ExportStage::read(folder.filePath(name))).join(u", "_s)));
        // One person has one pseudonym in all of them
        const QByteArray results = ExportStage::read(folder.filePath(u"results.csv"_s));
        const qsizetype at = results.indexOf("role/person-");
        QVERIFY(at > 0);
        const QByteArray pseudonym = results.mid(at + 5, results.indexOf(',', at) - at - 5);
        QVERIFY2(ExportStage::read(folder.filePath(u"stories.csv"_s)).contains("Ask " + pseudonym + " about account-1"), pseudonym.constData());
        const QJsonObject told = stage.document(u"pack/manifest.json"_s).value(u"redaction").toObject();
        QCOMPARE(told.value(u"accounts").toInt(), 2);
        QVERIFY(told.value(u"people").toInt() >= 3);
    }

    /// Whoever gets only one of its files, or a part of it, knows too.
    void everyFileOfAPackSaysSo()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s, true));
        const QDir folder(stage.path(u"pack"_s));
        for (const QString& name : folder.entryList(QDir::Files)) {
            const QByteArray content = ExportStage::read(folder.filePath(name));
            if (name.endsWith(u".csv"))
                for (const QByteArray& line : content.trimmed().split('\n'))
                    QVERIFY2(line.trimmed().endsWith(",yes") || line.trimmed().endsWith(",redacted"), line.constData());
            else if (name.endsWith(u".jsonl"))
                for (const QByteArray& line : content.trimmed().split('\n'))
                    QVERIFY2(QJsonDocument::fromJson(line).object().value(u"redacted").toBool(), line.constData());
            else
                QVERIFY2(content.contains("Redacted: "), qPrintable(name));
        }
    }

    void hashesOfFilesStay()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Pack, u"pack"_s, true));
        const QByteArray runs = ExportStage::read(stage.path(u"pack/runs.csv"_s));
        for (const Run& run : stage.workspace().records().runs())
            QVERIFY(runs.contains(run.sha256.toLatin1()));
    }

    /// Whoever writes it may be called as part of an id is.
    void idsStayWhateverTheAuthorIsCalled()
    {
        ExportStage stage;
        const auto redaction = redactionOf(stage.workspace().file(), stage.workspace().records(), u"root"_s);
        VERIFY_RESULT(redaction);
        Redaction known = *redaction;
        for (const QString& text : {u"iam_root_mfa_enabled"_s, u"docker.service belongs to root"_s, u"prowler"_s, u"iam_1"_s})
            QCOMPARE(known.redacted(text), text);
        QVERIFY(known.redactedName(u"root"_s).startsWith(u"person-"));
    }

    void everybodyOfTheWorkspaceIsKnown()
    {
        ExportStage stage;
        const auto redaction = redactionOf(stage.workspace().file(), stage.workspace().records(), u"Wendy Writer"_s);
        VERIFY_RESULT(redaction);
        Redaction known = *redaction;
        for (const QString& name : {ExportStage::person(), ExportStage::owner(), u"Anna"_s, u"Bo"_s, u"Wendy Writer"_s})
            QVERIFY2(known.redacted(name).startsWith(u"person-"), qPrintable(name));
        QCOMPARE(known.redacted(ExportStage::account()), u"account-1"_s);
    }
};

QTEST_GUILESS_MAIN(TestRedactedExport)
#include "tst_redactedexport.moc"
