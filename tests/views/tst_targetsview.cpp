// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/targetsstage.h"
#include "tests/views/testtheme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestTargetsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyScreenSaysWhatBelongsHere()
    {
        TargetsStage stage(false);
        QVERIFY(!stage.targets()->isVisible());
        QVERIFY(stage.rules()->isVisible()); // rules may come first
        QVERIFY(!stage.button("applyRules")->isEnabled());
        QSignalSpy import(stage.view.get(), &Screen::importRequested);
        for (auto* each : stage.view->findChildren<QPushButton*>())
            if (each->isVisible() && each->text().startsWith(u"Import"_s))
                each->click();
        QCOMPARE(import.size(), 1);
        // When targets become known, then they are listed
        TargetsBox::addTargets(*stage.workspace);
        QVERIFY(stage.targets()->isVisible());
        QCOMPARE(stage.targets()->model()->rowCount(), 4);
    }

    void f2EditsTheCellOfAllSelectedTargets()
    {
        TargetsStage stage;
        stage.select({0, 1});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"production"_s);
        QCOMPARE(stage.environment("prod-1"), u"production"_s);
        QCOMPARE(stage.environment("prod-2"), u"production"_s);
        QCOMPARE(stage.environment("test-1"), QString());
        // Then the header can restrict all figures to it
        QCOMPARE(stage.figures->environments(), QStringList{u"production"_s});
    }

    void enterEditsTheEnvironmentWhereTheCellIsTheTools()
    {
        TargetsStage stage;
        stage.select({3});
        stage.targets()->selectionModel()->setCurrentIndex(stage.targets()->model()->index(3, 0), QItemSelectionModel::NoUpdate);
        QTest::keyClick(stage.targets(), Qt::Key_Return);
        stage.type(u"test"_s);
        QCOMPARE(stage.environment("test-1"), u"test"_s);
    }

    void escLeavesTheCellAsItWas()
    {
        TargetsStage stage;
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"x"_s, Qt::Key_Escape);
        QCOMPARE(stage.environment("prod-1"), QString());
        QVERIFY(!stage.workspace->history().undoText().contains(u"environment"_s));
    }

    void theMenuOffersTheEnvironmentsInUse()
    {
        TargetsStage stage;
        auto* assign = stage.button("assignEnvironment");
        QVERIFY(!assign->isEnabled());
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"R&D"_s);
        stage.select({1, 3});
        QVERIFY(assign->isEnabled());
        Q_EMIT assign->menu()->aboutToShow();
        QCOMPARE(assign->menu()->actions().front()->text(), u"R&&D"_s);
        assign->menu()->actions().front()->trigger();
        QCOMPARE(stage.environment("prod-2"), u"R&D"_s);
        QCOMPARE(stage.environment("test-1"), u"R&D"_s);
    }

    void showsHowManyResultsCount()
    {
        TargetsStage stage(false);
        importNow(*stage.workspace, stage.formats,
                  {.file = stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}})});
        const auto cell = [&](int column) { return stage.targets()->model()->index(0, column).data().toLongLong(); };
        QTRY_COMPARE(cell(TargetsModel::ResultsColumn), 2);
        QCOMPARE(cell(TargetsModel::FailedColumn), 1);
    }

    void filtersAndKeepsItsColumns()
    {
        TargetsStage stage;
        stage.view->focusFilter();
        QCOMPARE(stage.view->focusWidget()->objectName(), u"targetWords"_s);
        QTest::keyClicks(stage.view->focusWidget(), u"prod"_s);
        QCOMPARE(stage.targets()->model()->rowCount(), 2);
        stage.targets()->setColumnWidth(TargetsModel::OwnerColumn, 171);
        const QJsonObject state = stage.view->saveState();
        TargetsView again(stage.context());
        again.restoreState(state);
        QCOMPARE(again.findChild<DataTable*>(u"targetsTable"_s)->columnWidth(TargetsModel::OwnerColumn), 171);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestTargetsView)
#include "tst_targetsview.moc"
