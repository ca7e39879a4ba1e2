// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"
#include "model/edit/workspace.h"
#include "model/job/job.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/madeworkspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 60'000; ///< ms; backups are made by workers

/// A new workspace in the real window. Its folder is none for temporary files, unless the test wants that.
struct BackupStage {
    OpenShell shell;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));

    explicit BackupStage(bool isTemporary = false)
        : m_temporary(qgetenv("TMPDIR"))
    {
        QDir(shell.folder.path()).mkdir(u"temporary"_s);
        qputenv("TMPDIR", QFile::encodeName(isTemporary ? QFileInfo(shell.folder.path()).absolutePath() : shell.folder.filePath(u"temporary"_s)));
        shell.app->clock = clock;
        makeWorkspace(shell, u"plan"_s);
    }
    ~BackupStage()
    {
        shell.window.reset();
        qputenv("TMPDIR", m_temporary);
    }

    Workspace& workspace() const { return shell.window->workspaceView()->workspace(); }
    Backups& backups() const { return *shell.window->findChild<Backups*>(); }
    QStringList files() const { return QDir(shell.folder.filePath(u"backups"_s)).entryList(QDir::Files, QDir::Name); }
    void change(const QString& reference) const
    {
        QVERIFY(workspace().edit(u"Add"_s, [&](Edit& edit) { return edit.insert(aStory(reference)); }));
    }
    /// Looks whether it is time, so many hours later, and waits for what follows.
    void lookAfter(int hours) const
    {
        clock->set(clock->now().addSecs(qint64(hours) * 3600));
        backups().look();
        settle();
    }
    static void settle() { QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience); }
    /// Closes the window as a person does, and waits until it is gone.
    void close() const
    {
        shell.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!shell.window->isVisible(), patience);
    }
    QString said() const
    {
        const auto* text = shell.find<QLabel>("messageText");
        return text ? text->text() : QString();
    }

private:
    QByteArray m_temporary;
};

} // namespace

/// Backups that nobody has to think of.
class TestAutoBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closingBacksUpWhatHasChanged()
    {
        BackupStage stage;
        const QString file = stage.workspace().file();
        stage.close();
        QCOMPARE(stage.files().size(), 1);
        // Without a change, none is made
        stage.shell.reopen();
        stage.shell.window->files().open(file);
        stage.clock->set(stage.clock->now().addDays(1));
        stage.close();
        QCOMPARE(stage.files().size(), 1);
        // Leaving the workspace is as good as closing
        stage.shell.reopen();
        stage.shell.window->files().open(file);
        stage.change(u"A-1"_s);
        stage.shell.window->showStartPage();
        stage.settle();
        QCOMPARE(stage.files().size(), 2);
    }

    /// Though the window closes twice: when the person wants it, and when the backup is there.
    void whatClosingLosesIsAskedAboutOnce()
    {
        BackupStage stage;
        stage.shell.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* line = stage.shell.find<QLineEdit>("settingFreshness");
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"soon"_s);
        stage.shell.prompt->asked.clear();
        // Who stays has closed nothing: no backup is begun
        stage.shell.prompt->agrees = false;
        stage.shell.window->close();
        QVERIFY(stage.shell.window->isVisible());
        stage.settle();
        QVERIFY(stage.files().isEmpty());
        stage.shell.prompt->agrees = true;
        stage.close();
        QCOMPARE(stage.files().size(), 1);
        QCOMPARE(stage.shell.prompt->asked.size(), 2);
    }

    void itIsTimeEachSoManyHours()
    {
        BackupStage stage;
        stage.lookAfter(0); // there is none yet
        QCOMPARE(stage.files().size(), 1);
        stage.change(u"A-1"_s);
        stage.lookAfter(23);
        QCOMPARE(stage.files().size(), 1);
        stage.lookAfter(1);
        QCOMPARE(stage.files().size(), 2);
        stage.lookAfter(48); // nothing has changed
        QCOMPARE(stage.files().size(), 2);
        // What is set counts from now on
        PreferenceValues values = stage.shell.app->settings->preferences().values();
        values.backups.hours = 2;
        values.backups.kept = 1;
        stage.shell.app->settings->preferences().set(values);
        stage.change(u"A-2"_s);
        stage.lookAfter(2);
        QCOMPARE(stage.files().size(), 1);
        values.backups.isOn = false;
        stage.shell.app->settings->preferences().set(values);
        stage.change(u"A-3"_s);
        stage.lookAfter(100);
        QCOMPARE(stage.files().size(), 1);
        QCOMPARE(stage.said(), QString());
    }

    void aTemporaryWorkspaceIsBackedUpOnlyWhenAskedTo()
    {
        BackupStage stage(true);
        stage.lookAfter(100);
        QVERIFY(stage.files().isEmpty());
        stage.backups().backUpNow();
        stage.settle();
        QCOMPARE(stage.files().size(), 1);
        QVERIFY2(stage.said().contains(u"Backed up to"_s) && stage.said().contains(stage.files().front()), qPrintable(stage.said()));
        QVERIFY(stage.shell.window->close());
        QCOMPARE(stage.files().size(), 1);
    }

    void aFailureIsToldAndKeepsNobodyIn()
    {
        // Given a backup folder that is a file
        BackupStage stage;
        QFile file(stage.shell.folder.filePath(u"backups"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        // When it is time, then that fails and says what to do, once for all
        stage.lookAfter(0);
        QVERIFY2(stage.said().contains(u"choose another backup folder in the settings"_s), qPrintable(stage.said()));
        stage.shell.click("messageClose");
        stage.lookAfter(1);
        QCOMPARE(stage.said(), QString());
        // And the window stays to tell it, and goes when it is asked again
        QVERIFY(!stage.shell.window->close());
        stage.settle();
        QVERIFY2(stage.said().contains(u"Close the window again"_s), qPrintable(stage.said()));
        QVERIFY(stage.shell.window->isVisible());
        QVERIFY(stage.shell.window->close());
    }

    void aBackupIsOpenedAsACopy()
    {
        BackupStage stage;
        stage.change(u"A-1"_s);
        stage.backups().backUpNow();
        stage.settle();
        stage.change(u"A-2"_s);
        const size_t stories = stage.workspace().records().stories().size();
        const QString backup = QDir(stage.shell.folder.filePath(u"backups"_s)).filePath(stage.files().front());
        stage.shell.prompt->fileToOpen = backup;
        stage.shell.prompt->fileToSave = stage.shell.folder.filePath(u"earlier"_s); // without a suffix: it is added
        stage.backups().openBackup();
        stage.settle();
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(stage.workspace().file()).fileName(), u"earlier.waymark"_s, patience);
        QCOMPARE(stage.workspace().records().stories().size(), stories - 1);
        // Where nothing is chosen, nothing happens
        stage.settle();
        stage.shell.prompt->fileToOpen.clear();
        stage.backups().openBackup();
        QCOMPARE(JobBase::underWay(), 0);
    }
};

QTEST_MAIN(TestAutoBackups)
#include "tst_autobackups.moc"
