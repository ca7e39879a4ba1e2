// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

bool isFocusIn(const QWidget* page)
{
    const QWidget* focus = QApplication::focusWidget();
    return page && focus && (page == focus || page->isAncestorOf(focus));
}

void type(const OpenShell& shell, const char* field, const QString& text)
{
    auto* line = shell.find<QLineEdit>(field);
    QVERIFY2(line, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void leave(const OpenShell& shell, const QString& way, const QString& other)
{
    if (way == u"close"_s)
        shell.window->close();
    else if (way == u"open"_s)
        shell.window->files().open(other);
    else
        shell.window->showStartPage();
}

/// The file of the workspace that the window shows; empty: it shows none, or is closed.
QString shownFile(const OpenShell& shell)
{
    WorkspaceView* const view = shell.window->workspaceView();
    return view && shell.window->isVisible() ? view->workspace().file() : QString();
}

} // namespace

/// The settings in the real window: the ways there, and that it obeys them.
class TestSettingsShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysLeadThere_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Ctrl+Comma") << int(Qt::Key_Comma) << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("its letter") << int(Qt::Key_N) << Qt::KeyboardModifiers(Qt::AltModifier);
    }

    void keysLeadThere()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        OpenShell shell;
        makeWorkspace(shell, u"keys"_s);
        QVERIFY(!shell.find("settingsDoor")); // the rail has one
        shell.press(static_cast<Qt::Key>(key), modifiers);
        QVERIFY(isFocusIn(shell.find("settingsScreen")));
        const auto* foot = shell.find<QListView>("railFoot");
        const auto* rail = shell.find<QListView>("rail");
        QVERIFY(foot && rail);
        QCOMPARE(foot->currentIndex().data().toString(), u"Settings"_s);
        QVERIFY(!rail->selectionModel()->hasSelection());
        // And away from there
        shell.press(Qt::Key_R, Qt::AltModifier);
        QVERIFY(shell.find("roadmapScreen"));
        QVERIFY(!foot->selectionModel()->hasSelection());
        QTest::mouseClick(foot->viewport(), Qt::LeftButton, {}, foot->visualRect(foot->model()->index(0, 0)).center());
        QVERIFY(shell.find("settingsScreen"));
    }

    void theyAreThereWithoutAWorkspace()
    {
        OpenShell shell;
        shell.click("settingsDoor");
        QVERIFY(isFocusIn(shell.find("settingsPage")));
        QVERIFY(!shell.find("settingFreshness"));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("settingsPage"));
        QVERIFY(shell.find("demoDoor"));
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(shell.find("settingsPage"));
        shell.click("settingsBack");
        QVERIFY(shell.find("demoDoor"));
    }

    void whatCantBeStoredIsToldWhenTheyAreLeft_data()
    {
        QTest::addColumn<bool>("withWorkspace");
        QTest::newRow("with a workspace") << true;
        QTest::newRow("on the start page") << false;
    }

    void whatCantBeStoredIsToldWhenTheyAreLeft()
    {
        QFETCH(bool, withWorkspace);
        OpenShell shell;
        if (withWorkspace)
            makeWorkspace(shell, u"left"_s);
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        type(shell, "settingBackupHours", u"soon"_s);
        if (withWorkspace)
            shell.press(Qt::Key_R, Qt::AltModifier);
        else
            shell.click("settingsBack");
        QVERIFY(!shell.find("settingBackupHours"));
        QTRY_VERIFY(shell.find<QLabel>("messageText"));
        const auto* said = shell.find<QLabel>("messageText");
        QVERIFY2(said->text().contains(u"“soon” is no whole number."_s), qPrintable(said->text()));
        // And it still stands there
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(shell.find<QLineEdit>("settingBackupHours")->text(), u"soon"_s);
    }

    void whatWouldBeLostIsAskedAbout_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("closing the window") << u"close"_s;
        QTest::newRow("opening another workspace") << u"open"_s;
        QTest::newRow("leaving the workspace") << u"leave"_s;
    }

    void whatWouldBeLostIsAskedAbout()
    {
        QFETCH(QString, way);
        OpenShell shell;
        makeWorkspace(shell, u"other"_s);
        const QString other = shownFile(shell);
        shell.reopen();
        makeWorkspace(shell, u"kept"_s);
        const QString kept = shownFile(shell);
        // Given a setting that was refused, behind another screen
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        type(shell, "settingFreshness", u"soon"_s);
        shell.press(Qt::Key_R, Qt::AltModifier);
        // When the person is asked, and would rather not lose it
        shell.prompt->asked.clear();
        shell.prompt->agrees = false;
        leave(shell, way, other);
        // Then nothing is left, and it is there to be put right
        QCOMPARE(shell.prompt->asked, QStringList{u"Settings that are not stored"_s});
        QVERIFY2(shell.prompt->question.contains(u"“soon” is no whole number."_s), qPrintable(shell.prompt->question));
        QCOMPARE(shownFile(shell), kept);
        const auto* line = shell.find<QLineEdit>("settingFreshness");
        QVERIFY(line);
        QCOMPARE(line->text(), u"soon"_s);
        // When the person agrees, then it is as ever
        shell.prompt->agrees = true;
        leave(shell, way, other);
        QCOMPARE(shell.prompt->asked.size(), 2);
        QCOMPARE(shownFile(shell), way == u"open"_s ? other : QString());
    }

    void closingAsksAboutThoseOfTheStartPageToo()
    {
        OpenShell shell;
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        type(shell, "settingBackupHours", u"soon"_s);
        shell.click("settingsBack");
        shell.prompt->agrees = false;
        shell.window->close();
        QCOMPARE(shell.prompt->asked, QStringList{u"Settings that are not stored"_s});
        QVERIFY(shell.window->isVisible());
        QVERIFY(shell.find<QLineEdit>("settingBackupHours"));
        type(shell, "settingBackupHours", u"12"_s);
        shell.window->close();
        QCOMPARE(shell.prompt->asked.size(), 1);
        QVERIFY(!shell.window->isVisible());
    }

    void whatCanBeStoredIsNotAskedAbout()
    {
        OpenShell shell;
        makeWorkspace(shell, u"stored"_s);
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* line = shell.find<QLineEdit>("settingFreshness");
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"12"_s); // and the field isn't left
        shell.prompt->asked.clear();
        shell.window->close();
        QVERIFY(shell.prompt->asked.isEmpty());
        QCOMPARE(shell.window->workspaceView()->workspace().records().properties().freshnessDays, 12);
    }

    void theWindowObeysThem()
    {
        OpenShell shell;
        makeWorkspace(shell, u"obeys"_s);
        shell.press(Qt::Key_Comma, Qt::ControlModifier);
        Workspace& workspace = shell.window->workspaceView()->workspace();
        QCOMPARE(workspace.author(), u"Ana"_s);
        type(shell, "settingAuthor", u"  Ana  Kovac "_s);
        QCOMPARE(workspace.author(), u"Ana Kovac"_s);
        QCOMPARE(shell.app->author, u"Ana Kovac"_s);
        auto* themes = shell.find<QComboBox>("settingTheme");
        themes->setFocus();
        QTest::keyClick(themes, Qt::Key_End); // dark is the last
        QCOMPARE(shell.theme.choice(), Theme::Choice::Dark);
        // The next edit is by that name
        type(shell, "settingFreshness", u"12"_s);
        const auto edits = workspace.historyOf(Entity(workspace.records().properties()), 1);
        QVERIFY(edits && edits->size() == 1);
        QCOMPARE(edits->front().author, u"Ana Kovac"_s);
    }

    void theyAreKept()
    {
        OpenShell shell;
        PreferenceValues values{.theme = Theme::Choice::Dark,
                                .language = u"de"_s,
                                .dayForm = DayForm::Iso,
                                .author = u"Ana Kovac"_s,
                                .backups = {.isOn = false, .folder = u"/backups"_s, .hours = 3, .kept = 30}};
        shell.app->settings->preferences().set(values);
        const Settings again(shell.folder.filePath(u"settings.ini"_s));
        QVERIFY(again.preferences().values() == values);
        QCOMPARE(again.preferences().usualBackupFolder(), shell.folder.filePath(u"backups"_s));
        const MadeBackup backup{.file = u"/backups/a.waymark"_s,
                                .auditHead = QByteArray(32, '\x7f'),
                                .made = QDateTime(QDate(2026, 11, 24), QTime(9, 0, 0, 5), Qt::UTC)};
        shell.app->settings->setLatestBackup(u"/a.waymark"_s, backup);
        QVERIFY(shell.app->settings->latestBackup(u"/a.waymark"_s) == backup);
        QVERIFY(!shell.app->settings->latestBackup(u"/b.waymark"_s));
    }

    /// A file that somebody wrote by hand, or a later version did.
    void whatCantBeIsAsIfItWerentThere()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            QSettings store(file, QSettings::IniFormat);
            store.setValue(u"window/theme"_s, u"blue"_s);
            store.setValue(u"person/days"_s, 7);
            store.setValue(u"backups/hours"_s, -1);
            store.setValue(u"backups/kept"_s, u"many"_s);
        }
        const Settings settings(file);
        QVERIFY(settings.preferences().values() == PreferenceValues());
    }
};

QTEST_MAIN(TestSettingsShell)
#include "tst_settingsshell.moc"
