// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportactions.h"
#include "app/workspaceactions.h"
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace waymark;

/// The doors to exports in the window: the menu and the palette.
class TestExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePaletteWritesAPack()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("exports"));
        const QString out = shell.folder.filePath(QStringLiteral("evidence"));
        run(shell, QStringLiteral("export evidence"), out);
        QTRY_VERIFY(QFile::exists(out + QStringLiteral("/manifest.json")));
        QTRY_VERIFY(shell.find("messageBar"));
    }

    void theMenuWritesResults()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("exports"));
        auto* actions = shell.window->findChild<ExportActions*>();
        QVERIFY(actions);
        // A name without a suffix gets one
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("results"));
        const QList<QAction*> entries = actions->menu()->actions();
        QCOMPARE(entries.size(), 4 + 2); // a separator and the switch
        entries.last()->setChecked(true);
        entries.at(1)->trigger();
        const QString out = shell.folder.filePath(QStringLiteral("results.json"));
        QTRY_VERIFY(QFile::exists(out));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(json.contains("\"assessment-results\"") && json.contains("Redacted: "));
    }

    void nothingIsWrittenWithoutAPlace()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("exports"));
        const QStringList before = shell.folder.path().isEmpty() ? QStringList() : QDir(shell.folder.path()).entryList(QDir::Files);
        run(shell, QStringLiteral("export hdf heimdall"), {});
        QVERIFY(shell.prompt->asked.last().contains(QStringLiteral("HDF")));
        QCOMPARE(QDir(shell.folder.path()).entryList(QDir::Files), before);
    }

    void theyNeedAWorkspace()
    {
        OpenShell shell;
        auto* actions = shell.window->findChild<ExportActions*>();
        QVERIFY(actions);
        QVERIFY(!actions->menu()->menuAction()->isEnabled());
        for (const QAction* command : actions->commands())
            QVERIFY(!command->isEnabled());
        makeWorkspace(shell, QStringLiteral("exports"));
        QVERIFY(actions->menu()->menuAction()->isEnabled());
    }

private:
    static void run(OpenShell& shell, const QString& words, const QString& file)
    {
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), words);
        shell.prompt->fileToSave = file;
        shell.press(Qt::Key_Return);
    }
};

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
