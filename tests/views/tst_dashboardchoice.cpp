// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/cardsstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/figureline.h"
#include "views/shared/datatable.h"

#include <QJsonArray>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Cards of the dashboard are hidden, put full screen, chosen by a preset and kept as they were arranged.
class TestDashboardChoice : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aCardIsHiddenAndShownAgain()
    {
        CardsStage stage;
        const QStringList before = stage.shown();
        for (QAction* action : stage.card(u"trend"_s)->actions())
            if (action->text() == u"Hide the card")
                action->trigger();
        stage.settle();
        QVERIFY(!stage.card(u"trend"_s)->isVisible());
        QVERIFY(!stage.shown().contains(u"trend"_s));
        QVERIFY(!stage.entry(u"Compliance over time"_s)->isChecked());
        // Then the message has the way back
        QCOMPARE(stage.messages.size(), size_t(1));
        QVERIFY2(stage.messages[0].text.contains(u"Compliance over time"_s), qPrintable(stage.messages[0].text));
        stage.messages[0].action();
        stage.settle();
        QCOMPARE(stage.shown(), before);
        QVERIFY(stage.card(u"trend"_s)->isVisible());
        // and so has the menu
        stage.choose(u"Compliance over time"_s);
        QVERIFY(!stage.card(u"trend"_s)->isVisible());
        stage.choose(u"Compliance over time"_s);
        QCOMPARE(stage.shown(), before);
    }

    void whatWasHiddenShowsTheLatestFacts()
    {
        const CardsStage stage;
        const auto* table = stage.find<DataTable>(u"failures"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        stage.choose(u"What fails most"_s);
        stage.view->show(factsOf(figuresOf({CheckBuilder(1).with(Outcome::Failed), CheckBuilder(2).with(Outcome::Failed)})));
        stage.choose(u"What fails most"_s);
        QCOMPARE(table->model()->rowCount(), 2);
    }

    void aCardTakesAllTheRoom_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"key", "button", "double click"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void aCardTakesAllTheRoom()
    {
        QFETCH(QString, how);
        const CardsStage stage;
        const QString card = u"failures"_s;
        const QRect before = stage.place(card);
        const auto act = [&] {
            if (how == u"key")
                stage.press(card, Qt::Key_F11);
            else if (how == u"button")
                QTest::mouseClick(stage.fullButton(card), Qt::LeftButton);
            else
                QTest::mouseDClick(stage.head(card), Qt::LeftButton, {}, QPoint(30, 8));
            stage.settle();
        };
        act();
        QCOMPARE(stage.seen(), QStringList{card});
        QVERIFY(!stage.view->findChild<FigureLine*>()->isVisible());
        QVERIFY(stage.place(card).width() > 1200);
        QTRY_VERIFY2(stage.place(card).height() > 700, qPrintable(QString::number(stage.place(card).height())));
        QVERIFY(stage.fullButton(card)->accessibleName().contains(u"back"_s));
        // When done so again, then all is as before
        act();
        QCOMPARE(stage.seen(), stage.arranged());
        QVERIFY(stage.view->findChild<FigureLine*>()->isVisible());
        QTRY_COMPARE(stage.place(card), before);
    }

    void escLeadsBackFromAFullCard()
    {
        const CardsStage stage;
        QTest::mouseDClick(stage.head(u"epics"_s), Qt::LeftButton, {}, QPoint(30, 8));
        stage.settle();
        QCOMPARE(stage.seen(), QStringList{u"epics"_s});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        stage.settle();
        QCOMPARE(stage.seen(), stage.arranged());
    }

    void aFullCardThatIsHiddenLeavesTheOthers()
    {
        const CardsStage stage;
        stage.press(u"epics"_s, Qt::Key_F11);
        stage.choose(u"Compliance by epic"_s);
        QVERIFY(!stage.shown().contains(u"epics"_s));
        QCOMPARE(stage.seen(), stage.arranged());
        QVERIFY(stage.view->findChild<FigureLine*>()->isVisible());
    }

    void aFullCardOfFailuresHasMoreOfThem()
    {
        std::vector<AssignedCheck> checks;
        for (int key = 1; key <= 20; ++key)
            checks.push_back(CheckBuilder(key).with(Outcome::Failed));
        const CardsStage stage(factsOf(figuresOf(checks)));
        const auto* table = stage.find<DataTable>(u"failures"_s);
        QVERIFY(table->model()->rowCount() < 20);
        stage.press(u"failures"_s, Qt::Key_F11);
        QCOMPARE(table->model()->rowCount(), 20);
        stage.press(u"failures"_s, Qt::Key_F11);
        QVERIFY(table->model()->rowCount() < 20);
    }

    void presetsAreChosenAndRestored()
    {
        const CardsStage stage;
        QVERIFY(stage.entry(u"Programme lead"_s)->isChecked());
        QVERIFY(!stage.entry(u"Restore the preset"_s)->isEnabled());
        stage.choose(u"Manager"_s);
        QCOMPARE(stage.page()->arrangement().preset(), DashboardPreset::Manager);
        QVERIFY(stage.entry(u"Manager"_s)->isChecked());
        QVERIFY(stage.seen().contains(u"exposure"_s) && !stage.seen().contains(u"failures"_s));
        const QStringList manager = stage.shown();
        stage.press(manager[0], Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.entry(u"Restore the preset"_s)->isEnabled());
        stage.choose(u"Restore the preset"_s);
        QCOMPARE(stage.shown(), manager);
        // The palette of commands has them too
        bool found = false;
        for (QAction* action : stage.view->actions())
            if (action->text() == u"Dashboard for: Security architect") {
                action->trigger();
                found = true;
            }
        QVERIFY(found);
        QCOMPARE(stage.page()->arrangement().preset(), DashboardPreset::Architect);
    }

    void theArrangementIsKept()
    {
        QJsonObject state;
        QStringList before;
        {
            const CardsStage stage;
            stage.choose(u"Manager"_s);
            stage.choose(u"What fails most"_s);
            stage.press(u"burndown"_s, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
            before = stage.shown();
            state = stage.view->saveState();
        }
        const CardsStage stage;
        QVERIFY(stage.shown() != before);
        stage.view->restoreState(state);
        stage.settle();
        QCOMPARE(stage.shown(), before);
        QCOMPARE(stage.seen(), stage.arranged());
        // Of a version that doesn't know what this one wrote, it takes what it understands
        stage.view->restoreState({{u"order"_s, QJsonArray{u"gone"_s, u"sprints"_s}}});
        QCOMPARE(stage.shown().first(), u"sprints"_s);
    }

    void withoutCardsItSaysWhereTheyAre()
    {
        const CardsStage stage;
        DashboardArrangement none = stage.page()->arrangement();
        for (const QString& card : none.order())
            none.setShown(card, false);
        QVERIFY(!stage.find(u"noCards"_s)->isVisible());
        stage.page()->setArrangement(none);
        stage.settle();
        QVERIFY(stage.seen().isEmpty());
        QVERIFY(stage.find(u"noCards"_s)->isVisible());
        stage.choose(u"Restore the preset"_s);
        QVERIFY(!stage.find(u"noCards"_s)->isVisible());
    }
};

QTEST_MAIN(TestDashboardChoice)
#include "tst_dashboardchoice.moc"
