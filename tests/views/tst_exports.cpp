// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportactions.h"
#include "app/workspaceactions.h"
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/messagebar.h"

#include <QFileInfo>
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
        QCOMPARE(entries.size(), 6 + 1 + 4 + 2); // reports, exports and the switch, with separators
        entries.last()->setChecked(true);
        entries.at(6 + 1 + 1)->trigger();
        const QString out = shell.folder.filePath(QStringLiteral("results.json"));
        QTRY_VERIFY(QFile::exists(out));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(json.contains("\"assessment-results\"") && json.contains("Redacted: "));
    }

    void everyReportIsWritten_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("programme, PDF without a suffix") << 0 << QStringLiteral("programme") << QByteArray("%PDF-");
        QTest::newRow("programme, page") << 0 << QStringLiteral("programme.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("current sprint") << 1 << QStringLiteral("sprint.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("all sprints") << 2 << QStringLiteral("sprints.csv") << QByteArray("sprint,start,");
        QTest::newRow("reviews") << 3 << QStringLiteral("reviews.pdf") << QByteArray("%PDF-");
        QTest::newRow("risks") << 4 << QStringLiteral("risks.JSON") << QByteArray("{");
        QTest::newRow("compliance") << 5 << QStringLiteral("compliance.pdf") << QByteArray("%PDF-");
    }

    void everyReportIsWritten()
    {
        QFETCH(int, entry);
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reports"));
        const QString out = shell.folder.filePath(name);
        shell.prompt->fileToSave = out;
        shell.window->findChild<ExportActions*>()->menu()->actions().at(entry)->trigger();
        const QString written = QFileInfo(out).suffix().isEmpty() ? out + QStringLiteral(".pdf") : out;
        QTRY_VERIFY(QFile::exists(written));
        QFile file(written);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.startsWith(start), content.left(60).constData());
        // And the message has a door to where it lies
        QTRY_VERIFY(shell.find("messageBar"));
        QTRY_VERIFY(messageOf(shell).contains(QStringLiteral("written to")));
    }

    void whatAFileWouldBeIsAskedOfItsName()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reports"));
        const QString out = shell.folder.filePath(QStringLiteral("report.docx"));
        run(shell, QStringLiteral("export programme report"), out);
        QTRY_VERIFY(messageOf(shell).contains(QStringLiteral(".html, .pdf, .csv or .json")));
        QVERIFY(!QFile::exists(out));
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reports"));
        run(shell, QStringLiteral("export programme report"), shell.folder.filePath(QStringLiteral("no/such/report.pdf")));
        QTRY_VERIFY(messageOf(shell).contains(QStringLiteral("can't be written to")));
    }

    void namesAreHidden()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reports"));
        const QString out = shell.folder.filePath(QStringLiteral("hidden.html"));
        run(shell, QStringLiteral("export programme report hidden"), out);
        QTRY_VERIFY(QFile::exists(out));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Redacted: "));
        QVERIFY(!html.contains("Written by Ana."));
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
    static QString messageOf(const OpenShell& shell)
    {
        const auto* bar = shell.find<MessageBar>("messageBar");
        return bar ? bar->text() : QString();
    }

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
