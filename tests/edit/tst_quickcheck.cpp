// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/quickcheck.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

class QuickCheckTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString aWorkspace(const QString& name) const
    {
        const QString file = m_folder.filePath(name);
        auto workspace = Workspace::create(file, {.name = QStringLiteral("Programme")}, {.pollInterval = 0});
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().message));
        const auto filled = (*workspace)->edit(QStringLiteral("Fill"), [](Edit& edit) {
            Result<void> done;
            for (int i = 0; i < 300 && done; ++i)
                done = edit.insert(aStory(QStringLiteral("IAM-%1").arg(i)));
            return done;
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
        return file;
    }

private Q_SLOTS:
    void aSoundFilePasses()
    {
        VERIFY_RESULT(quickCheck(aWorkspace(QStringLiteral("sound.waymark"))));
    }

    void passesWhileSomebodyWritesIt()
    {
        const QString file = aWorkspace(QStringLiteral("open.waymark"));
        auto workspace = Workspace::open(file, {.pollInterval = 0});
        VERIFY_RESULT(workspace);
        VERIFY_RESULT((*workspace)->edit(QStringLiteral("Add"), [&](Edit& edit) {
            const auto checked = quickCheck(file);
            return checked ? edit.insert(aStory(QStringLiteral("IAM-UC-1"))) : checked;
        }));
    }

    void aDamagedPageIsFound()
    {
        // Given a file of which one page in the middle was overwritten
        const QString name = aWorkspace(QStringLiteral("damaged.waymark"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 page = 4096;
        QVERIFY(file.seek(file.size() / page / 2 * page));
        QCOMPARE(file.write(QByteArray(page, '\xff')), page);
        file.close();
        // Then the check says so, in words
        const auto checked = quickCheck(name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::Invalid);
        QVERIFY2(checked.error().message.contains(QStringLiteral("damaged")), qPrintable(checked.error().message));
    }

    void aFileThatIsGoneIsNotFound()
    {
        const auto checked = quickCheck(m_folder.filePath(QStringLiteral("gone.waymark")));
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(QuickCheckTest)
#include "tst_quickcheck.moc"
