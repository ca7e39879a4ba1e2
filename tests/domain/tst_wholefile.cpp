// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/heldfile.h"
#include "model/domain/wholefile.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

/// A file is written whole or not at all, and never in the place of the workspace that is open.
class TestWholeFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replacesWhatStoodThere()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.csv"_s);
        VERIFY_RESULT(writeWholeFile(file, "longer than what comes", m_refusal));
        VERIFY_RESULT(writeWholeFile(file, "short", m_refusal));
        QCOMPARE(contentOf(file), QByteArray("short"));
        VERIFY_RESULT(writeWholeFile(file, {}, m_refusal));
        QCOMPARE(contentOf(file), QByteArray());
        // And leaves nothing beside it
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.csv"_s});
    }

    void saysWhichFileAndWhy()
    {
        // A name with what looks like a place to fill in
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"no such folder/%2 %1.csv"_s);
        const auto written = writeWholeFile(file, "content", m_refusal);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
        const QString message = written.error().message;
        QVERIFY2(message.startsWith(u"Not written to "_s + file + u": "_s), qPrintable(message));
        QVERIFY2(message.endsWith(u"."_s) && !message.endsWith(u": ."_s), qPrintable(message));
        QCOMPARE(written.error().detail, file);
    }

    void neverReplacesAWorkspaceThatIsOpen()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.waymark"_s);
        VERIFY_RESULT(writeWholeFile(file, "the workspace", m_refusal));
        {
            const HeldFile open(file);
            for (const QString& name : QStringList{file, file + u"-wal"_s}) {
                const auto written = writeWholeFile(name, "content", m_refusal);
                QVERIFY2(!written, qPrintable(name));
                QCOMPARE(written.error().code, Error::Code::Invalid);
            }
        }
        QCOMPARE(contentOf(file), QByteArray("the workspace"));
        QVERIFY(!QFile::exists(file + u"-wal"_s));
    }

private:
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
    }

    const QString m_refusal = u"Not written to %1: %2."_s;
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
