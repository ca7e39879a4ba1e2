// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/risksstage.h"
#include "tests/views/testtheme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct GridStage : RisksStage {
    GridStage()
    {
        view->resize(1200, 800);
        activate(*view);
    }
    QAction* action(const char* name) const { return view->findChild<QAction*>(QLatin1String(name)); }
};

} // namespace

/// The form of the risk grid and the appetite, in the details panel.
class TestRiskGridForm : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void gridAndAppetiteAreChangedInOneStep()
    {
        GridStage stage;
        stage.action("riskGridAction")->trigger();
        auto* cell = stage.details.findChild<QSpinBox*>(u"riskGrid44"_s);
        QVERIFY(cell);
        QCOMPARE(cell->value(), 16);
        const auto* digits = cell->findChild<QLineEdit*>();
        QVERIFY2(digits->width() >= digits->fontMetrics().horizontalAdvance(u"25"_s) + 4, qPrintable(QString::number(digits->width())));
        cell->setValue(8); // below what 3 x 4 gives
        auto* save = stage.details.findChild<QPushButton*>(u"riskGridSave"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(!stage.details.findChild<QLabel*>(u"riskGridFault"_s)->text().isEmpty());
        cell->setValue(13);
        stage.details.findChild<QSpinBox*>(u"riskGridAppetite"_s)->setValue(13);
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(stage.workspace->records().properties().riskAppetite, 13);
        QCOMPARE(stage.table()->model()->index(0, RisksModel::LevelColumn).data().toString(), u"13, high (4 x 4)"_s);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.table()->model()->index(0, RisksModel::LevelColumn).data().toString(), u"4 x 4 = 16, extreme"_s);
    }

    /// What is typed is not cut to another level: it is told why it won't do, beside the field.
    void aLevelOutOfRangeIsTold_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("told");
        QTest::newRow("level") << u"riskGrid55"_s << u"250"_s << u"“250” is no level from 1 to 25"_s;
        QTest::newRow("level of nothing") << u"riskGrid11"_s << u"0"_s << u"“0” is no level from 1 to 25"_s;
        QTest::newRow("appetite") << u"riskGridAppetite"_s << u"30"_s << u"from 1 to 25, and 30 is none"_s;
    }

    void aLevelOutOfRangeIsTold()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, told);
        GridStage stage;
        stage.action("riskGridAction")->trigger();
        auto* box = stage.details.findChild<QSpinBox*>(field);
        const auto* save = stage.details.findChild<QPushButton*>(u"riskGridSave"_s);
        const auto says = [&] {
            for (const QLabel* label : stage.details.findChildren<QLabel*>())
                if (label->isVisibleTo(&stage.details) && label->text().contains(told))
                    return true;
            return false;
        };
        const auto* digits = box->findChild<QLineEdit*>();
        QVERIFY(digits->width() >= digits->fontMetrics().horizontalAdvance(QString::number(box->maximum())) + 2);
        QVERIFY(save->isEnabled() && !says());
        const int before = box->value();
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, typed);
        QVERIFY(says());
        QVERIFY(!save->isEnabled());
        box->setValue(before);
        QVERIFY(save->isEnabled() && !says());
    }

    /// A form that stays open knows nothing of what others stored meanwhile.
    void anothersGridIsNotOverwritten()
    {
        GridStage stage;
        stage.action("riskGridAction")->trigger();
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(24);
        const auto other = stage.secondWindow(u"Bo"_s);
        const auto changed = other->edit(u"Appetite"_s, [&](Edit& edit) {
            const WorkspaceProperties before = other->records().properties();
            WorkspaceProperties after = before;
            after.riskAppetite = 12;
            return edit.update(before, after);
        });
        QVERIFY(changed);
        QVERIFY(stage.workspace->catchUp());
        stage.details.findChild<QPushButton*>(u"riskGridSave"_s)->click();
        QVERIFY(!stage.details.findChild<QLabel*>(u"riskGridFault"_s)->text().isEmpty());
        QCOMPARE(stage.workspace->records().properties().riskAppetite, 12);
        QVERIFY(stage.workspace->records().properties().riskGrid.isEmpty());
        // Opened again, it says what is stored, and goes
        stage.details.findChild<QPushButton*>(u"riskGridCancel"_s)->click();
        stage.action("riskGridAction")->trigger();
        QCOMPARE(stage.details.findChild<QSpinBox*>(u"riskGridAppetite"_s)->value(), 12);
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(24);
        stage.details.findChild<QPushButton*>(u"riskGridSave"_s)->click();
        QVERIFY(!stage.workspace->records().properties().riskGrid.isEmpty());
    }

    void theUsualGridIsOneClickAway()
    {
        GridStage stage;
        stage.action("riskGridAction")->trigger();
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(20);
        stage.details.findChild<QPushButton*>(u"riskGridUsual"_s)->click();
        QCOMPARE(stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->value(), 25);
        stage.details.findChild<QPushButton*>(u"riskGridCancel"_s)->click();
        QVERIFY(!stage.details.page());
        QVERIFY(stage.workspace->records().properties().riskGrid.isEmpty());
    }
};

QTEST_MAIN(TestRiskGridForm)
#include "tst_riskgridform.moc"
