// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screendeck.h"
#include "app/screens.h"
#include "app/settings.h"
#include "app/workspaceactions.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"
#include "tests/views/screenstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/jobbar.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 30'000; ///< ms; a slow machine makes all screens in some seconds

/// A workspace's view outside the shell's window.
struct ViewAlone {
    explicit ViewAlone(OpenShell& shell)
        : actions(shell.window.get())
        , view(*shell.app, newWorkspace(shell), actions, jobs)
    {
    }
    static std::shared_ptr<Workspace> newWorkspace(const OpenShell& shell)
    {
        auto created = Workspace::create(shell.folder.filePath(u"alone.waymark"_s), {.name = u"Alone"_s},
                                         {.author = u"Ana"_s, .clock = shell.app->clock, .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        return *std::move(created);
    }
    WorkspaceActions actions;
    JobBar jobs;
    WorkspaceView view;
};

/// Whether a window had a screen when it was painted first.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QWidget& window) { window.installEventFilter(this); }
    std::optional<bool> hadScreen;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !hadScreen)
            hadScreen = watched->findChild<Screen*>() != nullptr;
        return QObject::eventFilter(watched, event);
    }
};

QStringList saidByRail(const OpenShell& shell)
{
    QStringList texts;
    const QAbstractItemModel* model = shell.find<QListView>("rail")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return texts;
}

} // namespace

/// Nobody waits for a screen that isn't asked for; the rail says what is in it nevertheless.
class TestScreenDeck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noScreenIsMadeThatNobodyNeeds()
    {
        // Given a deck that shows its second screen
        ScreenStage stage;
        const ScreenContext context = stage.context();
        const Settings settings(stage.folder.filePath(u"settings.ini"_s));
        ScreenDeck deck(context, settings);
        QSignalSpy made(&deck, &ScreenDeck::made);
        QSignalSpy painted(&deck, &ScreenDeck::painted);
        Screen* shown = deck.screen(1);
        deck.setCurrentWidget(shown);
        QCoreApplication::processEvents();
        QCOMPARE(painted.size(), 0); // nobody sees it yet
        // When it is seen
        deck.resize(800, 600);
        deck.show();
        // Then it says so once, and makes no other
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 1, patience);
        QCoreApplication::processEvents();
        QCOMPARE(made.size(), 1);
        QVERIFY(!deck.madeScreen(0));
        QVERIFY(deck.currentWidget() == shown);
    }

    void theWindowIsPaintedBeforeItsScreenIsMade()
    {
        // Given a person who waits for the window
        OpenShell shell;
        shell.app->paintsWindowFirst = true;
        ViewAlone alone(shell);
        WorkspaceView& view = alone.view;
        QVERIFY(view.showScreen(u"backlog"_s));
        // Then nothing of the screen is there until the window is
        QVERIFY(!view.findChild<QWidget*>(u"backlogScreen"_s));
        const FirstPaint first(view);
        view.resize(1200, 700);
        view.show();
        auto* deck = view.findChild<ScreenDeck*>();
        QVERIFY(deck);
        QTRY_VERIFY_WITH_TIMEOUT(view.findChild<QWidget*>(u"backlogScreen"_s), patience);
        QVERIFY(deck->currentWidget() == view.findChild<QWidget*>(u"backlogScreen"_s));
        QCOMPARE(first.hadScreen, std::optional(false));
        // And the others come at once
        QVERIFY(view.showScreen(u"risks"_s));
        QVERIFY(deck->currentWidget() == view.findChild<QWidget*>(u"risksScreen"_s));
    }

    void whoGoesOnBeforeTheWindowIsPaintedDoesNotWait()
    {
        OpenShell shell;
        shell.app->paintsWindowFirst = true;
        ViewAlone alone(shell);
        WorkspaceView& view = alone.view;
        QVERIFY(view.showScreen(u"backlog"_s));
        view.enterScreen(view.screen());
        auto* deck = view.findChild<ScreenDeck*>();
        QVERIFY(deck->currentWidget());
        QCOMPARE(deck->currentWidget()->objectName(), u"backlogScreen"_s);
    }

    void badgesComeFromScreensThatNobodyOpened()
    {
        OpenShell shell;
        makeWorkspace(shell, u"badges"_s);
        Workspace& workspace = shell.window->workspaceView()->workspace();
        const Risk risk{.reference = u"R-1"_s, .title = u"A key leaks"_s, .currentLikelihood = 4, .currentImpact = 4};
        QVERIFY(workspace.edit(u"Add"_s, [&](Edit& edit) { return edit.insert(risk); }));
        const QString file = workspace.file();
        shell.reopen();
        shell.window->files().open(file);
        QTRY_VERIFY(shell.window->workspaceView());
        QTRY_VERIFY_WITH_TIMEOUT(saidByRail(shell).contains(u"Risks, 1"_s), patience);
        QVERIFY(!shell.find("risksScreen"));
    }

    void whatIsSavedOfScreensNeverMadeStays()
    {
        // Given words that the Risks screen was restricted by
        OpenShell shell;
        Settings& settings = *shell.app->settings;
        const auto words = [&settings] { return settings.screenState(u"risks"_s).value(u"words"_s).toString(); };
        settings.setScreenState(u"risks"_s, QJsonObject{{u"words"_s, u"disk"_s}});
        ViewAlone alone(shell);
        WorkspaceView& view = alone.view;
        // When a workspace is left without that screen
        view.showScreen(u"backlog"_s);
        QVERIFY(!view.findChild<QWidget*>(u"risksScreen"_s));
        view.saveSettings();
        QCOMPARE(settings.lastScreen(), u"backlog"_s);
        QCOMPARE(words(), u"disk"_s);
        // Then it has them still when it is made, and what it is left with counts from then on
        view.showScreen(u"risks"_s);
        auto* field = view.findChild<QLineEdit*>(u"riskWords"_s);
        QVERIFY(field);
        QCOMPARE(field->text(), u"disk"_s);
        field->setText(u"key"_s);
        view.saveSettings();
        QCOMPARE(words(), u"key"_s);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestScreenDeck)
#include "tst_screendeck.moc"
