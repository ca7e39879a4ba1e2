// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/support/importnow.h"
#include "tests/support/openshell.h"
#include "tests/support/resultsfile.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/datefield.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

using namespace waymark;

namespace {

/// Over what stands there; it isn't stored yet.
void typeInto(const OpenShell& shell, const char* field, const QString& text)
{
    auto* line = shell.find<QLineEdit>(field);
    QVERIFY2(line, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT

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
        shell.find<DateField>("newFirstDay")->setDate(QDate(2026, 11, 16));
        shell.find<QComboBox>("newLength")->setCurrentIndex(0);

        // When it is created
        shell.click("newCreate");

        // Then the workspace is open and its sprints are dated
        WorkspaceView* view = shell.window->workspaceView();
        QVERIFY(view);
        QVERIFY(QFile::exists(shell.folder.filePath(QStringLiteral("pay.waymark"))));
        const Records& records = view->workspace().records();
        QCOMPARE(records.properties().name, QStringLiteral("Payments & more"));
        const QString menu = shell.find<QToolButton>("workspaceMenu")->text();
        QCOMPARE(menu, QStringLiteral("Payments && more")); // a single & would mark a letter
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
        // The name has the focus, with the way there
        QCOMPARE(QApplication::focusWidget(), shell.find("settingName"));
        typeInto(shell, "settingName", QStringLiteral("after"));
        shell.press(Qt::Key_Return);
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("after"));
        QVERIFY(shell.window->windowTitle().contains(QStringLiteral("after")));

        auto* undo = shell.find<QToolButton>("undoButton");
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("Rename the workspace")));
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("before"));
        shell.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shell.find<QToolButton>("workspaceMenu")->text(), QStringLiteral("after"));
    }

    void whatIsTypedStaysWhenOthersChangeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("told");
        const QString none;
        QTest::newRow("nothing is typed") << none << QStringLiteral("theirs") << false;
        QTest::newRow("something else is typed") << QStringLiteral("mine") << QStringLiteral("mine") << true;
        QTest::newRow("the same is typed") << QStringLiteral("theirs") << QStringLiteral("theirs") << false;
    }

    void whatIsTypedStaysWhenOthersChangeIt()
    {
        QFETCH(QString, typed);
        QFETCH(bool, told);
        // Given that a person types a name into the settings
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("before"));
        WorkspaceView* view = shell.window->workspaceView();
        view->showProperties();
        auto* name = shell.find<QLineEdit>("settingName");
        QVERIFY(name);
        if (!typed.isEmpty())
            typeInto(shell, "settingName", typed);
        // When another program changes name and freshness
        auto opened = Workspace::open(view->workspace().file(), {.author = QStringLiteral("Bernd")});
        QVERIFY(opened);
        Workspace& other = **opened;
        const WorkspaceProperties before = other.records().properties();
        WorkspaceProperties after = before;
        after.name = QStringLiteral("theirs");
        after.freshnessDays = 7;
        QVERIFY(other.edit(QStringLiteral("Change"), [&](Edit& edit) { return edit.update(before, after); }));
        QVERIFY(view->workspace().catchUp());
        // Then what was typed stays, the rest follows, and a message says who did what
        QTEST(name->text(), "shown");
        QCOMPARE(shell.find<QLineEdit>("settingFreshness")->text(), QStringLiteral("7"));
        const auto* message = shell.find<QLabel>("messageText");
        const QString said = message ? message->text() : QString();
        QCOMPARE(said.contains(QStringLiteral("Bernd")) && said.contains(QStringLiteral("theirs")), told);
        // When it is stored
        name->setFocus();
        shell.press(Qt::Key_Return);
        // Then it is what the person saw
        QCOMPARE(view->workspace().records().properties().name, name->text());
        QCOMPARE(view->workspace().records().properties().freshnessDays, 7);
    }

    void propertiesSayWhatDoneNeedsAndHowMuchMayBeUnderWay()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("rules"));
        WorkspaceView* view = shell.window->workspaceView();
        view->showProperties();
        auto* rule = shell.find<QComboBox>("settingDoneRule");
        const auto* limit = shell.find<QLineEdit>("settingLimitInProgress");
        QVERIFY(rule && limit);
        QCOMPARE(rule->currentData().toInt(), static_cast<int>(DoneRule::Refuse));
        QVERIFY(limit->text() == QStringLiteral("0") && limit->accessibleDescription().contains(QStringLiteral("no limit")));
        typeInto(shell, "settingLimitInProgress", QStringLiteral("4"));
        shell.press(Qt::Key_Return);
        rule->setFocus();
        shell.press(Qt::Key_Down); // to the next rule
        QCOMPARE(view->workspace().records().properties().doneRule, DoneRule::Warn);
        QCOMPARE(view->workspace().records().properties().wipInProgress, 4);
        QCOMPARE(view->workspace().records().properties().wipReady, 0);
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view->workspace().records().properties().doneRule, DoneRule::Refuse);
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
        shell.press(Qt::Key_T, Qt::AltModifier);
        QVERIFY(shell.find("threatsScreen"));
        shell.press(Qt::Key_G, Qt::AltModifier);
        QVERIFY(shell.find("targetsScreen"));
    }

    void theMenuLeadsToTheTargets()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("menu"));
        const auto actions = shell.find<QToolButton>("workspaceMenu")->menu()->actions();
        const auto targets = std::ranges::find(actions, QStringLiteral("Targets"), &QAction::text);
        QVERIFY(targets != actions.end());
        (*targets)->trigger();
        QVERIFY(shell.find("targetsScreen"));
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

    /// Of a scope with partial runs, the counts that a withdrawal leaves are exact only when the results are settled.
    void figuresAreExactOnceResultsAreSettled()
    {
        // Given a failed result that a partial run saw passed, and a later partial run that didn't look at it
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("partial"));
        WorkspaceView* view = shell.window->workspaceView();
        const auto bring = [&](const QString& day, const QString& check, Outcome outcome, bool partial) {
            const QString file = ResultsFile(day + QStringLiteral("T06:00:00Z"))
                                     .add(check, QStringLiteral("vault"), outcome)
                                     .write(shell.folder.filePath(day + QStringLiteral(".json")));
            importNow(view->workspace(), shell.app->formats, {.file = file, .partial = partial});
        };
        bring(QStringLiteral("2026-11-01"), QStringLiteral("lock"), Outcome::Failed, false);
        bring(QStringLiteral("2026-11-02"), QStringLiteral("lock"), Outcome::Passed, true);
        bring(QStringLiteral("2026-11-03"), QStringLiteral("door"), Outcome::Passed, true);
        const auto passed = [&] {
            const auto& figures = view->figures().figures();
            return figures ? figures->overall.checks[Outcome::Passed] : -1;
        };
        QTRY_COMPARE(passed(), qint64(2));
        // When the run in the middle is withdrawn
        const auto runs = view->workspace().records().runs();
        const Run before = *std::ranges::find(runs, QStringLiteral("2026-11-02.json"), &Run::file);
        Run after = before;
        after.state = RunState::Withdrawn;
        QVERIFY(view->workspace().edit(QStringLiteral("Withdraw"), [&](Edit& edit) { return edit.update(before, after); }));
        // Then the figures end up with what the other two say
        QTRY_COMPARE(passed(), qint64(1));
        QTRY_COMPARE(JobBase::underWay(), 0);
        QCOMPARE(passed(), qint64(1));
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
