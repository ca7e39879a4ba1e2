// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/historystage.h"
#include "tests/views/testtheme.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the History screen does with the whole of it.
class TestHistoryExports : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void exportsWhatIsFiltered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << u"out.csv"_s;
        QTest::newRow("JSON") << u"out.json"_s;
    }

    void exportsWhatIsFiltered()
    {
        QFETCH(QString, name);
        HistoryStage stage;
        stage.view->showHistory(itemRef(ItemKind::UseCase, stage.story.id));
        stage.waitForRows(2);
        stage.prompt.fileToSave = stage.folder.filePath(name);
        QTest::mouseClick(stage.view->findChild<QWidget*>(u"historyExport"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY2(stage.messages.last().startsWith(u"2 entries"_s), qPrintable(stage.messages.last()));
        const QByteArray content = contentOf(stage.prompt.fileToSave);
        QVERIFY2(content.contains(stage.workspace->auditHead()->toHex()), content.constData());
        QVERIFY(content.contains("Rotate keys") && content.contains("Other") && content.contains("Rename A-1"));
        if (name.endsWith(u"json"_s)) {
            const QJsonArray entries = QJsonDocument::fromJson(content).object().value(u"entries"_s).toArray();
            QCOMPARE(entries.size(), 2);
            QCOMPARE(entries[1].toObject().value(u"sequence"_s).toInt(), 3);
            QCOMPARE(entries[1].toObject().value(u"text"_s).toString(), u"Rename A-1"_s);
            // Whoever reads it can tell each hash from what stands beside it, and how is told at the top
            QVERIFY(QJsonDocument::fromJson(content).object().value(u"hashes"_s).toString().contains(u"base64"_s));
            QString last;
            for (const QJsonValue& value : entries) {
                const QJsonObject entry = value.toObject();
                QVERIFY(last.isEmpty() || entry.value(u"previous"_s).toString() == last);
                last = entry.value(u"hash"_s).toString();
                const QByteArray chained = QByteArray::fromHex(entry.value(u"previous"_s).toString().toLatin1())
                    + QByteArray::fromBase64(entry.value(u"bytes"_s).toString().toLatin1());
                QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(chained, QCryptographicHash::Sha256).toHex()), last);
            }
        }
    }

    void aFolderThatIsNoneIsSaid()
    {
        HistoryStage stage;
        stage.prompt.fileToSave = stage.folder.filePath(u"nowhere/out.csv"_s);
        QTest::mouseClick(stage.view->findChild<QWidget*>(u"historyExport"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY2(stage.messages.last().contains(u"can't be exported"_s), qPrintable(stage.messages.last()));
    }

    void verifies()
    {
        HistoryStage stage;
        auto* verify = stage.view->findChild<QPushButton*>(u"historyVerify"_s);
        QTest::mouseClick(verify, Qt::LeftButton);
        QVERIFY(!verify->isEnabled());
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY2(stage.messages.last().startsWith(u"All 3 entries hold"_s), qPrintable(stage.messages.last()));
        QVERIFY(verify->isEnabled());
        // When somebody changes one in the middle past Waymark, that is named
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            database.setDatabaseName(stage.workspace->file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 2"_s));
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
        QTest::mouseClick(verify, Qt::LeftButton);
        QTRY_COMPARE(stage.messages.size(), 2);
        QVERIFY2(stage.messages.last().contains(u"entry 2"_s) && stage.messages.last().contains(u"tester"_s), qPrintable(stage.messages.last()));
    }
};

QTEST_MAIN(TestHistoryExports)
#include "tst_historyexports.moc"
