// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screendoors.h"
#include "app/screens.h"
#include "app/workspaceview.h"
#include "model/catalog/reference.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/detailspanel.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// One item of each kind that people make, in an open workspace.
struct Stage {
    OpenShell shell;
    Story story = aStory(u"IAM-UC-101"_s);
    Risk risk{.reference = u"R-1"_s, .title = u"A key leaks"_s, .inherentLikelihood = 3, .inherentImpact = 3, .currentLikelihood = 3, .currentImpact = 3, .targetLikelihood = 2, .targetImpact = 2};
    Person person{.name = u"Ben"_s};
    Target target{.identity = u"prod-auth"_s};
    Workload workload{.name = u"Shop"_s};
    Policy policy{.reference = u"P-1"_s, .title = u"Keys"_s, .statement = u"Keys are rotated."_s};
    GameDay gameDay{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scenario = u"A key is found."_s, .scheduled = QDate(2026, 12, 1)};

    Stage()
    {
        makeWorkspace(shell, u"doors"_s);
        const auto done = view().workspace().edit(u"Add"_s, [this](Edit& edit) -> Result<void> {
            Result<void> added = edit.insert(story);
            const auto add = [&](const auto& row) {
                if (added)
                    added = edit.insert(row);
            };
            add(risk);
            add(person);
            add(target);
            add(workload);
            add(policy);
            add(gameDay);
            return added;
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    WorkspaceView& view() const { return *shell.window->workspaceView(); }

    ItemRef item(ItemKind kind) const
    {
        const Epic& epic = shell.app->catalogues.epics.epics.front();
        switch (kind) {
        case ItemKind::UseCase: return itemRef(kind, story.id);
        case ItemKind::Risk: return itemRef(kind, risk.id);
        case ItemKind::Person: return itemRef(kind, person.id);
        case ItemKind::Target: return itemRef(kind, target.id);
        case ItemKind::Workload: return itemRef(kind, workload.id);
        case ItemKind::Policy: return itemRef(kind, policy.id);
        case ItemKind::GameDay: return itemRef(kind, gameDay.id);
        case ItemKind::Sprint: return itemRef(kind, view().workspace().records().sprints().front().id);
        case ItemKind::Epic: return {kind, epic.id};
        case ItemKind::Capability: return {kind, epic.capabilities.front()};
        case ItemKind::Component: return {kind, word(Component::Detective)};
        case ItemKind::Layer: return {kind, word(DefenceLayer::Host)};
        case ItemKind::Starter: return {kind, epic.stories.front().id};
        default: return {kind, u"1"_s};
        }
    }
};

} // namespace

/// Whatever is named somewhere can be opened from there.
class TestScreenDoors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyItemIsOpenedWhereItsKindIsShown_data()
    {
        QTest::addColumn<ItemKind>("kind");
        QTest::addColumn<QByteArray>("seen");
        const std::pair<ItemKind, const char*> places[] = {
            {ItemKind::UseCase, "storyDetails"},     {ItemKind::Risk, "riskDetails"},       {ItemKind::Person, "peopleScreen"},
            {ItemKind::Target, "targetsScreen"},     {ItemKind::Workload, "reviewsScreen"}, {ItemKind::Policy, "frameworksScreen"},
            {ItemKind::GameDay, "frameworksScreen"}, {ItemKind::Sprint, "roadmapScreen"},   {ItemKind::Epic, "frameworksScreen"},
            {ItemKind::Capability, "frameworksScreen"}, {ItemKind::Component, "frameworksScreen"}, {ItemKind::Layer, "frameworksScreen"},
            {ItemKind::Starter, "starterPage"},      {ItemKind::Check, "complianceScreen"}};
        for (const auto& [kind, seen] : places)
            QTest::newRow(qPrintable(word(kind))) << kind << QByteArray(seen);
    }

    void everyItemIsOpenedWhereItsKindIsShown()
    {
        QFETCH(ItemKind, kind);
        QFETCH(QByteArray, seen);
        const Stage stage;
        stage.view().showScreen(u"board"_s);
        QVERIFY(!stage.shell.find(seen.constData()));
        stage.view().doors().openItem(stage.item(kind), true);
        QTRY_VERIFY(stage.shell.find(seen.constData()));
        QVERIFY(!stage.shell.find("messageBar"));
    }

    void referenceContentIsOpenedBesideTheTrace_data()
    {
        QTest::addColumn<ItemKind>("kind");
        for (const ItemKind kind : {ItemKind::Epic, ItemKind::Capability, ItemKind::Layer})
            QTest::newRow(qPrintable(word(kind))) << kind;
    }

    void referenceContentIsOpenedBesideTheTrace()
    {
        QFETCH(ItemKind, kind);
        const Stage stage;
        stage.view().showScreen(u"trace"_s);
        QVERIFY(stage.shell.find("traceScreen"));
        stage.view().doors().openItem(stage.item(kind), false);
        QTRY_VERIFY_WITH_TIMEOUT(stage.shell.find("referenceDetails"), 20'000); // its figures are computed first
        QCOMPARE(stage.shell.find<DetailsPanel>("detailsPanel")->item(), std::optional(stage.item(kind)));
        QVERIFY(stage.shell.find("traceScreen"));
        QVERIFY(!stage.shell.find("frameworksScreen"));
    }

    void aTargetThatAFilterHidesIsShown()
    {
        const Stage stage;
        stage.view().showScreen(u"targets"_s);
        QTest::keyClicks(stage.shell.find("targetWords"), u"nothing like it"_s);
        stage.view().doors().openItem(stage.item(ItemKind::Target), true);
        QVERIFY(stage.shell.find("detailsPanel"));
        QCOMPARE(stage.shell.find<DetailsPanel>("detailsPanel")->item(), std::optional(stage.item(ItemKind::Target)));
    }

    void aStarterIsStoodOnAndNotChosen()
    {
        const Stage stage;
        stage.view().doors().openItem(stage.item(ItemKind::Starter), true);
        const auto* tree = stage.shell.find<QTreeView>("starterTree");
        QVERIFY(tree);
        QVERIFY(tree->currentIndex().parent().isValid());
        const QWidget* add = stage.shell.find("starterAdd");
        QVERIFY(add && !add->isEnabled());
    }

    void whatIsGoneIsSaid()
    {
        const Stage stage;
        QVERIFY(stage.view().workspace().edit(u"Remove"_s, [&](Edit& edit) { return edit.remove(*stage.view().workspace().records().of<Risk>().find(stage.risk.id)); }));
        stage.view().doors().openItem(stage.item(ItemKind::Risk), true);
        QVERIFY(!stage.shell.find("riskDetails"));
        QVERIFY(stage.shell.find("messageBar"));
    }

    void whatIsOpenHasAThreadAndAHistory_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QByteArray>("door");
        QTest::addColumn<QByteArray>("screen");
        QTest::newRow("thread") << int(Qt::Key_T) << int(Qt::ControlModifier) << QByteArray("detailsTrace") << QByteArray("traceScreen");
        QTest::newRow("history") << int(Qt::Key_H) << int(Qt::ControlModifier | Qt::ShiftModifier) << QByteArray("detailsHistory") << QByteArray("historyScreen");
    }

    void whatIsOpenHasAThreadAndAHistory()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QByteArray, door);
        QFETCH(QByteArray, screen);
        const Stage stage;
        // By the keyboard
        stage.view().showStory(stage.story.id, true);
        QCOMPARE(stage.view().currentItem(), std::optional(stage.item(ItemKind::UseCase)));
        stage.shell.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(stage.shell.find(screen.constData()));
        // By the mouse
        stage.view().showScreen(u"board"_s);
        QVERIFY(!stage.shell.find(screen.constData()));
        stage.view().showRisk(stage.risk.id, true);
        stage.shell.click(door.constData());
        QVERIFY(stage.shell.find(screen.constData()));
    }

    void aTargetHasNoThread()
    {
        const Stage stage;
        stage.view().doors().openItem(stage.item(ItemKind::Target), true);
        QVERIFY(stage.shell.find("detailsHistory"));
        QVERIFY(!stage.shell.find("detailsTrace"));
        stage.shell.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(stage.shell.find("targetsScreen"));
        QVERIFY(stage.shell.find("messageBar"));
    }

    void withoutAnItemTheShortcutSaysSo()
    {
        const Stage stage;
        stage.view().enterScreen(0);
        QVERIFY(!stage.view().currentItem());
        stage.shell.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(stage.shell.find("messageBar"));
        QVERIFY(!stage.shell.find("traceScreen"));
    }

    void thePersonThatIsSelectedIsTheItem()
    {
        const Stage stage;
        stage.view().doors().openItem(stage.item(ItemKind::Person), true);
        QCOMPARE(stage.view().currentItem(), std::optional(stage.item(ItemKind::Person)));
    }

    void everyScreenIsInSightInALowWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the least that is designed for") << QSize(1024, 680);
        QTest::newRow("the least that there is") << QSize(800, 560);
        QTest::newRow("usual") << QSize(1440, 900);
    }

    void everyScreenIsInSightInALowWindow()
    {
        QFETCH(QSize, size);
        OpenShell shell;
        makeWorkspace(shell, u"low"_s);
        shell.window->resize(size);
        const auto* rail = shell.find<QListView>("rail");
        QVERIFY(rail);
        QTRY_COMPARE(shell.window->size(), size);
        QTRY_COMPARE(rail->verticalScrollBar()->maximum(), 0);
        const QModelIndex last = rail->model()->index(rail->model()->rowCount() - 1, 0);
        QVERIFY(rail->visualRect(last).bottom() < rail->viewport()->height());
        QVERIFY(rail->visualRect(last).height() >= 24);
    }
};

QTEST_MAIN(TestScreenDoors)
#include "tst_screendoors.moc"
