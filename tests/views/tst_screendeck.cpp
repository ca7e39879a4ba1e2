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

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 30'000; ///< ms; a slow machine makes all screens in some seconds

/// How many screens there were when a widget was painted first.
class FirstPaint final : public QObject {
public:
    FirstPaint(QWidget& widget, const QSignalSpy& made)
        : m_made(made)
    {
        widget.installEventFilter(this);
    }
    qsizetype screens = -1; ///< it wasn't painted yet

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && screens < 0)
            screens = m_made.size();
        return QObject::eventFilter(watched, event);
    }

private:
    const QSignalSpy& m_made;
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

/// The first screen doesn't wait for the others; these come nevertheless.
class TestScreenDeck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheShownScreenIsMadeBeforeTheWindowIsSeen()
    {
        // Given a deck that shows its second screen
        ScreenStage stage;
        const ScreenContext context = stage.context();
        const Settings settings(stage.folder.filePath(u"settings.ini"_s));
        ScreenDeck deck(context, settings);
        QSignalSpy made(&deck, &ScreenDeck::made);
        Screen* shown = deck.screen(1);
        deck.setCurrentWidget(shown);
        auto* probe = new QWidget(shown); // over all that may cover the screen
        probe->resize(10, 10);
        FirstPaint first(*probe, made);
        QCoreApplication::processEvents();
        QCOMPARE(made.size(), 1); // nobody sees it yet
        // When it is seen
        deck.resize(800, 600);
        deck.show();
        probe->raise();
        // Then it is painted before the others are made, each of them once
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<size_t>(made.size()), screenTable().size(), patience);
        QCOMPARE(first.screens, 1);
        for (int i = 0; i < static_cast<int>(screenTable().size()); ++i)
            QVERIFY2(deck.madeScreen(i), screenTable()[static_cast<size_t>(i)].id);
        QCoreApplication::processEvents();
        QCOMPARE(static_cast<size_t>(made.size()), screenTable().size());
        QVERIFY(deck.currentWidget() == shown);
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
        auto created = Workspace::create(shell.folder.filePath(u"kept.waymark"_s), {.name = u"Kept"_s},
                                         {.author = u"Ana"_s, .clock = shell.app->clock, .pollInterval = 0});
        QVERIFY(created);
        WorkspaceActions actions(shell.window.get());
        JobBar jobs;
        WorkspaceView view(*shell.app, *std::move(created), actions, jobs);
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
