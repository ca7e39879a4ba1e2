// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/frameworksstage.h"
#include "tests/views/testtheme.h"
#include "views/frameworks/referencedetails.h"

#include <QAbstractButton>
#include <QListView>
#include <QSignalSpy>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestReferenceDetails : public QObject {
    Q_OBJECT

    TestTheme m_theme;

    static void open(FrameworksStage& stage, const ItemRef& item)
    {
        QTRY_VERIFY(stage.isReady());
        stage.view->showItem(item);
        QTRY_VERIFY(stage.details.item() == item);
        QTRY_VERIFY(stage.isReady());
    }

private Q_SLOTS:
    void everyKindIsOpened_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("ties");
        QTest::newRow("perspective") << static_cast<int>(ItemKind::Perspective) << u"security"_s << false;
        QTest::newRow("capability") << static_cast<int>(ItemKind::Capability) << u"threat-detection"_s << true;
        QTest::newRow("component") << static_cast<int>(ItemKind::Component) << u"detective"_s << true;
        QTest::newRow("layer") << static_cast<int>(ItemKind::Layer) << u"host"_s << true;
        QTest::newRow("epic") << static_cast<int>(ItemKind::Epic) << u"iam"_s << true;
        QTest::newRow("control") << static_cast<int>(ItemKind::Control) << u"cis-docker/4.1"_s << true;
        QTest::newRow("tool") << static_cast<int>(ItemKind::Tool) << u"macie"_s << true;
        QTest::newRow("container service") << static_cast<int>(ItemKind::Tool) << u"fargate"_s << true;
    }
    void everyKindIsOpened()
    {
        QFETCH(int, kind);
        QFETCH(QString, id);
        QFETCH(bool, ties);
        FrameworksStage stage;
        open(stage, {static_cast<ItemKind>(kind), id});
        QVERIFY(!stage.text("detailsTitle").isEmpty());
        QCOMPARE(stage.find("referencePicker")->isVisible(), ties);
        const bool tools = static_cast<ItemKind>(kind) == ItemKind::Layer || static_cast<ItemKind>(kind) == ItemKind::Component;
        QCOMPARE(stage.find("coverageTools")->isVisible(), tools);
    }

    void aStoryMovesToALayer()
    {
        FrameworksStage stage;
        open(stage, {ItemKind::Layer, u"host"_s});
        stage.pick(u"IAM-UC-02"_s);
        QCOMPARE(stage.workspace->records().of<Story>().find(stage.other.id)->layer, DefenceLayer::Host);
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
    }

    void aMoveSaysFromWhereAndCanBeTakenBack()
    {
        FrameworksStage stage;
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.story.id}, [](Story& each) { each.capability = u"threat-detection"_s; });
        });
        open(stage, {ItemKind::Capability, u"data-protection"_s});
        QVERIFY(stage.find<ItemPicker>("referencePicker")->placeholderText().startsWith(u"Move a story here"_s));
        stage.pick(u"IAM-UC-01"_s);
        const auto capability = [&] { return stage.workspace->records().of<Story>().find(stage.story.id)->capability; };
        QCOMPARE(capability(), u"data-protection"_s);
        QVERIFY2(stage.messages.last().startsWith(u"IAM-UC-01 was moved from "_s), qPrintable(stage.messages.last()));
        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QCOMPARE(capability(), u"threat-detection"_s);
        // One that is of none is tied, and nothing is lost
        stage.pick(u"IAM-UC-02"_s);
        QVERIFY(stage.messages.last().startsWith(u"IAM-UC-02 is tied to "_s));
    }

    /// A rehearsal is evidence of the epic, and of the component that responds, in words.
    void heldGameDaysAreListed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("epic") << static_cast<int>(ItemKind::Epic) << u"incident"_s;
        QTest::newRow("component") << static_cast<int>(ItemKind::Component) << u"responsive"_s;
    }
    void heldGameDaysAreListed()
    {
        QFETCH(int, kind);
        QFETCH(QString, id);
        FrameworksStage stage;
        const GameDay met{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 4, 1), .held = QDate(2026, 4, 2),
                          .outcome = GameDayOutcome::Met};
        const GameDay planned{.reference = u"GD-2"_s, .title = u"A region fails"_s, .scheduled = QDate(2026, 6, 1)};
        open(stage, {static_cast<ItemKind>(kind), id});
        QVERIFY(stage.find("coverageGameDaysNone")->isVisible());
        stage.edit([&](Edit& edit) -> Result<void> {
            if (auto inserted = edit.insert(met); !inserted)
                return inserted;
            return edit.insert(planned);
        });
        QTRY_COMPARE(stage.text("coverageGameDaysCount"), u"1 held, in no percentage"_s);
        auto* list = stage.find<QListView>("coverageGameDays");
        QCOMPARE(list->model()->rowCount(), 1);
        const QString line = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(line.contains(u"GD-1"_s) && line.contains(u"Met, held"_s), qPrintable(line));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(stage.details.item() == itemRef(ItemKind::GameDay, met.id));
        // It proves nothing by a test
        QVERIFY(stage.find<QAbstractButton>("frameworksTab7")->isChecked());
    }

    void aCheckIsTiedToAControlAndShownWithItsResults()
    {
        FrameworksStage stage;
        stage.importRun({{u"check-1"_s, u"failed"_s}});
        open(stage, {ItemKind::Control, u"cis-docker/4.1"_s});
        QVERIFY(stage.find("coverageChecksNone")->isVisible());
        stage.pick(u"waymark check-1"_s);
        QTRY_COMPARE(stage.text("coverageChecksCount"), u"1"_s);
        QVERIFY(!stage.find("coverageChecksNone")->isVisible());
        QSignalSpy checks(stage.view, &Screen::checksRequested);
        stage.click("coverageChecksDoor");
        QCOMPARE(checks.size(), 1);
        QCOMPARE(carried<CheckSelection>(checks.front().front()).checks.size(), size_t(1));
        QCOMPARE(stage.workspace->records().checkTies().size(), size_t(1));
        // Taken away again from where it stands
        auto* list = stage.find<QListView>("coverageChecks");
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(stage.text("coverageChecksCount"), u"0"_s);
    }

    void aStoryAndACheckAreTiedToAServiceAndTakenAway()
    {
        FrameworksStage stage;
        stage.importRun({{u"check-1"_s, u"failed"_s}});
        open(stage, {ItemKind::Tool, u"fargate"_s});
        QVERIFY(stage.find("coverageStoriesNone")->isVisible());
        QVERIFY(stage.find("coverageChecksNone")->isVisible());
        stage.pick(u"IAM-UC-01"_s);
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
        stage.pick(u"waymark check-1"_s);
        QTRY_COMPARE(stage.text("coverageChecksCount"), u"1"_s);
        QCOMPARE(stage.workspace->records().toolTies().size(), size_t(2));
        for (const char* name : {"coverageStories", "coverageChecks"}) {
            auto* list = stage.find<QListView>(name);
            QTRY_VERIFY(stage.isReady());
            list->setCurrentIndex(list->model()->index(0, 0));
            QTest::keyClick(list, Qt::Key_Delete);
        }
        QTRY_COMPARE(stage.text("coverageChecksCount"), u"0"_s);
        QVERIFY(stage.workspace->records().toolTies().empty());
    }

    /// It is the toolbox that says so, and nobody can take that away.
    void whatTheToolboxTiesStaysAndSaysWhy()
    {
        FrameworksStage stage;
        stage.importRun({{u"fargate-quarantine-drill"_s, u"failed"_s}}); // by home-made tests
        open(stage, {ItemKind::Tool, u"fargate"_s});
        QTRY_COMPARE(stage.text("coverageChecksCount"), u"1"_s);
        auto* list = stage.find<QListView>("coverageChecks");
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY2(stage.messages.last().contains(u"toolbox"_s), qPrintable(stage.messages.last()));
        QCOMPARE(stage.text("coverageChecksCount"), u"1"_s);
    }

    /// To pass through the field costs nothing, however many items there are.
    void aPickerAsksWhenSomebodyTypes()
    {
        int asked = 0;
        QWidget window;
        auto* picker = new ItemPicker(u"Pick one"_s, [&asked] {
            ++asked;
            return std::vector<PickItem>{{.id = u"A-1"_s, .title = u"Keys"_s, .key = u"a"_s}};
        }, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        picker->setFocus(Qt::TabFocusReason);
        QCOMPARE(asked, 0);
        QSignalSpy picked(picker, &ItemPicker::picked);
        QTest::keyClicks(picker, u"a-1"_s);
        QCOMPARE(asked, 1);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QTest::keyClicks(picker, u"a"_s);
        QCOMPARE(asked, 2); // there may be others by now
    }

    void whatFitsNothingIsSaid()
    {
        FrameworksStage stage;
        open(stage, {ItemKind::Capability, u"threat-detection"_s});
        stage.pick(u"no such story"_s);
        QVERIFY(stage.messages.last().contains(u"no such story"_s));
        QVERIFY(std::ranges::all_of(stage.workspace->records().stories(), [](const Story& each) { return each.capability.isEmpty(); }));
    }

    void whatIsTypedStaysWhenFiguresMove()
    {
        FrameworksStage stage;
        open(stage, {ItemKind::Capability, u"threat-detection"_s});
        auto* picker = stage.find<ItemPicker>("referencePicker");
        picker->setFocus();
        QTest::keyClicks(picker, u"zzz"_s);
        stage.edit([&](Edit& edit) {
            return changeStories(edit, std::array{stage.other.id}, [](Story& each) { each.capability = u"threat-detection"_s; });
        });
        QTRY_COMPARE(stage.text("coverageStoriesCount"), u"1"_s);
        QCOMPARE(picker->text(), u"zzz"_s);
        QVERIFY(picker->hasFocus());
    }
};

QTEST_MAIN(TestReferenceDetails)
#include "tst_referencedetails.moc"
