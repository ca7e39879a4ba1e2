// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/support/lockprobe.h"
#include "tests/support/verifyresult.h"
#include "views/shared/prompt.h"
#include "views/shared/suffixicons.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QTemporaryDir>
#include <QTimer>

using namespace waymark;
using namespace Qt::StringLiterals;

/// File dialogs must open no file: who closes a workspace's file drops its locks.
class TestFileDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesTheLocksOfAWorkspaceAlone_data()
    {
        QTest::addColumn<QString>("question");
        for (const char* question : {"open", "open several", "save"})
            QTest::newRow(question) << QString::fromLatin1(question);
    }

    void leavesTheLocksOfAWorkspaceAlone()
    {
        QFETCH(QString, question);
        // Given an open workspace
        QTemporaryDir folder;
        const QString file = folder.filePath(u"w.waymark"_s);
        VERIFY_RESULT(Workspace::create(file, {.name = u"W"_s}, options()));
        const LockProbe probe(file);
        const auto workspace = Workspace::open(file, options());
        VERIFY_RESULT(workspace);
        QVERIFY(probe.isLocked());
        // When a file dialog lists its folder
        QString kind;
        QTimer::singleShot(0, qApp, [&] { kind = kindOf(file); });
        QtPrompt prompt;
        QStringList chosen;
        if (question == u"save")
            chosen << prompt.saveFile(u"Save"_s, folder.filePath(u"copy.waymark"_s), u"All files (*)"_s);
        else if (question == u"open")
            chosen << prompt.openFile(u"Open"_s, folder.path(), u"All files (*)"_s);
        else
            chosen = prompt.openFiles(u"Open"_s, folder.path(), u"All files (*)"_s);
        // Then it says what it is by its name, and the workspace is locked as before
        QCOMPARE(kind, u"waymark file"_s);
        QVERIFY(chosen.join(QString()).isEmpty());
        QVERIFY(probe.isLocked());
    }

    void proposesAName()
    {
        QTemporaryDir folder;
        QTimer::singleShot(0, qApp, [] { dialog()->accept(); });
        QtPrompt prompt;
        const QString proposal = folder.filePath(u"new.waymark"_s);
        QCOMPARE(prompt.saveFile(u"Save"_s, proposal, u"Waymark workspaces (*.waymark)"_s), proposal);
    }

    void knowsFilesByTheirNames()
    {
        QTemporaryDir folder;
        const SuffixIcons icons;
        QCOMPARE(icons.type(QFileInfo(folder.path())), u"Folder"_s);
        QCOMPARE(icons.type(QFileInfo(folder.filePath(u"none"_s))), u"File"_s);
        QCOMPARE(icons.type(QFileInfo(folder.filePath(u"none.json"_s))), u"json file"_s);
        QVERIFY(!icons.icon(QFileInfo(folder.path())).isNull());
        QVERIFY(!icons.icon(QFileInfo(folder.filePath(u"none.json"_s))).isNull());
    }

private:
    static Workspace::Options options() { return {.author = u"Anna"_s, .pollInterval = 0}; }

    /// QDialog's, as a person's Return and Esc call it.
    static QDialog* dialog()
    {
        auto* shown = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!shown)
            qFatal("no dialog is shown");
        return shown;
    }

    /// What the dialog says that a file is, once it knows; then closes the dialog.
    static QString kindOf(const QString& file)
    {
        const auto* model = dialog()->findChild<QFileSystemModel*>();
        QString kind;
        if (model)
            static_cast<void>(QTest::qWaitFor([&] { return !(kind = model->type(model->index(file))).isEmpty(); }));
        dialog()->reject();
        return kind;
    }
};

QTEST_MAIN(TestFileDialog)
#include "tst_filedialog.moc"
