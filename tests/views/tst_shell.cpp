// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandpalette.h"
#include "app/screens.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/support/openshell.h"
#include "views/shared/detailspanel.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QToolButton>

using namespace waymark;

class TestShell : public QObject {
    Q_OBJECT

    /// A workspace made at the keyboard, through the start page's form.
    static void makeWorkspace(OpenShell& shell, const QString& name)
    {
        shell.prompt->fileToSave = shell.folder.filePath(name + QStringLiteral(".waymark"));
        shell.click("newDoor");
        QTest::keyClicks(shell.find("newName"), name);
        shell.press(Qt::Key_Return);
        QVERIFY(shell.window->workspaceView());
    }

    static QStringList found(const OpenShell& shell)
    {
        QStringList titles;
        const auto* model = shell.find<QListView>("paletteList")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            titles << model->index(row, 0).data().toString();
        return titles;
    }

    static void storyIn(const OpenShell& shell)
    {
        Story story{.reference = QStringLiteral("IAM-UC-101"), .title = QStringLiteral("Sign in once"), .epic = QStringLiteral("iam")};
        const auto added = shell.window->workspaceView()->workspace().edit(QStringLiteral("Add"), [&](Edit& edit) { return edit.insert(story); });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));

    }

private Q_SLOTS:
    void everyScreenHasItsLetterAndName()
    {
        QSet<QKeySequence> letters;
        QSet<QString> ids;
        for (const ScreenEntry& entry : screenTable()) {
            QVERIFY2(!entry.shortcut().isEmpty(), entry.id);
            letters << entry.shortcut();
            ids << QLatin1String(entry.id);
            QVERIFY(QFile::exists(QStringLiteral(":/waymark/icons/%1.svg").arg(QLatin1String(entry.sign))));
        }
        QCOMPARE(letters.size(), static_cast<qsizetype>(screenTable().size()));
        QCOMPARE(ids.size(), static_cast<qsizetype>(screenTable().size()));
    }

    void aNewWorkspaceHasItsSprints()
    {
        // Given the form filled in
        OpenShell shell;
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("pay")); // no suffix: it is added
        shell.click("newDoor");
        QVERIFY(!shell.find<QPushButton>("newCreate")->isEnabled());
        QTest::keyClicks(shell.find("newName"), QStringLiteral("Payments & more"));
        shell.find<QDateEdit>("newFirstDay")->setDate(QDate(2026, 11, 16));
        shell.find<QComboBox>("newLength")->setCurrentIndex(0);

        // When it is created
        shell.click("newCreate");

        // Then the workspace is open and its sprints are dated
        WorkspaceView* view = shell.window->workspaceView();
        QVERIFY(view);
        QVERIFY(QFile::exists(shell.folder.filePath(QStringLiteral("pay.waymark"))));
        const Records& records = view->workspace().records();
        QCOMPARE(records.properties().name, QStringLiteral("Payments & more"));
        QVERIFY(records.sprints().size() >= 7);
        // the clock says 24 November: the second week
        QCOMPARE(shell.find<QLabel>("currentSprint")->text(), QStringLiteral("Sprint 1"));
        QVERIFY(shell.app->settings->recentWorkspaces().front().endsWith(QStringLiteral("pay.waymark")));
    }

    void aFileThatIsThereIsNotOverwritten()
    {
        OpenShell shell;
        const QString file = shell.folder.filePath(QStringLiteral("there.waymark"));
        QFile there(file);
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("precious");
        there.close();
        shell.prompt->fileToSave = file;
        shell.click("newDoor");
        QTest::keyClicks(shell.find("newName"), QStringLiteral("x"));
        shell.click("newCreate");
        QVERIFY(!shell.window->workspaceView());
        QVERIFY(shell.find("messageBar"));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("precious"));
    }

    void escapeLeavesTheForm()
    {
        OpenShell shell;
        shell.click("newDoor");
        shell.press(Qt::Key_Escape);
        QVERIFY(shell.find("demoDoor"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("newDoor"));
    }

    void propertiesAreOneEditThatCanBeUndone()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("before"));
        shell.window->workspaceView()->showProperties();
        auto* name = shell.find<QLineEdit>("propertiesName");
        QVERIFY(name);
        name->setText(QStringLiteral("after"));
        shell.click("propertiesSave");
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("after"));
        QVERIFY(shell.window->windowTitle().contains(QStringLiteral("after")));

        auto* undo = shell.find<QToolButton>("undoButton");
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("properties")));
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("before"));
        shell.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("after"));
    }

    void theCommandPaletteFindsByWords()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("palette"));
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(shell.find("commandPalette"));
        QVERIFY(found(shell).contains(QStringLiteral("Compliance")));

        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("copy save"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Save a copy")});
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("copy.waymark"));
        shell.press(Qt::Key_Return);
        QVERIFY(!shell.find("commandPalette"));
        QVERIFY(QFile::exists(shell.folder.filePath(QStringLiteral("copy.waymark"))));

        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("no such thing"));
        shell.press(Qt::Key_Return); // does nothing
        QVERIFY(shell.find("commandPalette"));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("commandPalette"));
    }

    void propertiesSayWhatDoneNeedsAndHowMuchMayBeUnderWay()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("rules"));
        WorkspaceView* view = shell.window->workspaceView();
        view->showProperties();
        auto* rule = shell.find<QComboBox>("propertiesDoneRule");
        auto* limit = shell.find<QSpinBox>("propertiesInProgress");
        QVERIFY(rule && limit);
        QCOMPARE(rule->currentData().toInt(), static_cast<int>(DoneRule::Refuse));
        QVERIFY(limit->text().contains(QStringLiteral("No limit")));
        rule->setCurrentIndex(rule->findData(static_cast<int>(DoneRule::Warn)));
        limit->setValue(4);
        shell.click("propertiesSave");
        QCOMPARE(view->workspace().records().properties().doneRule, DoneRule::Warn);
        QCOMPARE(view->workspace().records().properties().wipInProgress, 4);
        QCOMPARE(view->workspace().records().properties().wipReady, 0);
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view->workspace().records().properties().doneRule, DoneRule::Refuse);
    }

    void thePaletteOpensAStoryInTheDetails()
    {
        // Given a story, and the keyboard alone
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("stories"));
        storyIn(shell);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("sign in once"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Sign in once")});

        // When it is chosen
        shell.press(Qt::Key_Return);

        // Then its details are open and have the focus; F6 goes back to the screen and again to the details
        QVERIFY(shell.find("storyDetails"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("storyTitle"));
        shell.press(Qt::Key_F6);
        QVERIFY(!shell.find("storyDetails")->isAncestorOf(QApplication::focusWidget()));
        shell.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("storyTitle"));

        // And the palette can do with the story what its details can
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("duplicate"));
        shell.press(Qt::Key_Return);
        QCOMPARE(shell.window->workspaceView()->workspace().records().stories().size(), size_t(2));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("storyDetails"));
    }

    void thePaletteFindsAPersonsStories()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("people"));
        storyIn(shell);
        shell.press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(shell.find("peopleScreen"));
        shell.click("thisIsMe");
        shell.press(Qt::Key_D, Qt::AltModifier);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("person ana"));
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("peopleScreen"));
    }

    void theHeaderSaysInWhichStateTheSprintIs()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("state"));
        bool said = false;
        for (const QLabel* label : shell.window->findChildren<QLabel*>())
            said = said || label->text().startsWith(QStringLiteral("Planned, "));
        QVERIFY(said);
    }

    void altAndALetterSwitchScreens()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("letters"));
        shell.press(Qt::Key_C, Qt::AltModifier);
        QVERIFY(shell.find("complianceScreen"));
        shell.press(Qt::Key_D, Qt::AltModifier);
        QVERIFY(shell.find("dashboardScreen"));
    }

    void theLastScreenAndTheRecentListComeBack()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("again"));
        shell.press(Qt::Key_C, Qt::AltModifier);
        shell.reopen();
        const auto* recent = shell.find<QListWidget>("recentList");
        QVERIFY(recent);
        QCOMPARE(recent->count(), 1);
        QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, recent->visualItemRect(recent->item(0)).center());
        QTRY_VERIFY(shell.find("complianceScreen"));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("names"));
        QStringList nameless;
        for (const QWidget* widget : shell.window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled())
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (!face || face->text(QAccessible::Name).isEmpty())
                nameless << QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                        widget->objectName());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
