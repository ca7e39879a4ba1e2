// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/targetsbox.h"
#include "views/targets/rulepreviewmodel.h"
#include "views/targets/rulesmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestRulesModel : public QObject {
    Q_OBJECT

    static QStringList column(const QAbstractItemModel& model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
    static void threeRules(Workspace& workspace)
    {
        TargetsBox::addRule(workspace, u"prod-2"_s, u"staging"_s);
        TargetsBox::addRule(workspace, u"prod-*"_s, u"production"_s);
        TargetsBox::addRule(workspace, u"*"_s, u"test"_s);
    }

private Q_SLOTS:
    void standsInTheOrderOfTrial()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        threeRules(box.workspace());
        QCOMPARE(column(model, RulesModel::NumberColumn), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(column(model, RulesModel::PatternColumn), (QStringList{u"prod-2"_s, u"prod-*"_s, u"*"_s}));
        QCOMPARE(column(model, RulesModel::ReachColumn), (QStringList{u"1"_s, u"1 of 2"_s, u"2 of 4"_s}));
        QCOMPARE(model.matches(u"*-1"_s), 2);
    }

    void reachFollowsWhatIsTyped()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        threeRules(box.workspace());
        QVERIFY(model.setData(model.index(1, RulesModel::PatternColumn), u"registry/*"_s));
        QCOMPARE(column(model, RulesModel::ReachColumn), (QStringList{u"1"_s, u"1"_s, u"2 of 4"_s}));
        QVERIFY(model.setData(model.index(1, RulesModel::OwnerColumn), u"Ben"_s));
        QCOMPARE(box.workspace().records().targetRules().size(), size_t(3));
        QVERIFY(box.workspace().undo());
        QVERIFY(box.workspace().undo());
        QCOMPARE(column(model, RulesModel::PatternColumn), (QStringList{u"prod-2"_s, u"prod-*"_s, u"*"_s}));
    }

    void movesWithoutAReset()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        threeRules(box.workspace());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex last = model.index(2, RulesModel::PatternColumn);
        const std::vector rules = {model.rowAt(2).rule.id};
        QVERIFY(model.move(rules, -1));
        QCOMPARE(last.row(), 1); // a selection goes with it
        QCOMPARE(column(model, RulesModel::PatternColumn), (QStringList{u"prod-2"_s, u"*"_s, u"prod-*"_s}));
        QCOMPARE(column(model, RulesModel::ReachColumn), (QStringList{u"1"_s, u"3 of 4"_s, u"0 of 2"_s}));
        QVERIFY(model.remove(rules));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(box.workspace().undo());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(reset.size(), 0);
    }

    void rowsAreDraggedToTheirPlace_data()
    {
        QTest::addColumn<QList<int>>("dragged");
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("order");
        QTest::newRow("to the top") << QList{3} << 0 << u"dabc"_s;
        QTest::newRow("to the end") << QList{0} << 4 << u"bcda"_s;
        QTest::newRow("one down") << QList{1} << 3 << u"acbd"_s;
        QTest::newRow("where it is") << QList{1} << 1 << u"abcd"_s;
        QTest::newRow("right behind itself") << QList{1} << 2 << u"abcd"_s;
        QTest::newRow("two up") << QList{2, 3} << 1 << u"acdb"_s;
        QTest::newRow("two down") << QList{0, 1} << 3 << u"cabd"_s;
    }

    void rowsAreDraggedToTheirPlace()
    {
        QFETCH(QList<int>, dragged);
        QFETCH(int, place);
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        for (const char* pattern : {"a", "b", "c", "d"})
            TargetsBox::addRule(box.workspace(), QLatin1String(pattern), u"test"_s);
        QModelIndexList rows;
        for (const int row : dragged)
            for (int column = 0; column < RulesModel::ColumnCount; ++column)
                rows << model.index(row, column);
        const std::unique_ptr<QMimeData> data(model.mimeData(rows));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, place, 0, {}));
        QTEST(column(model, RulesModel::PatternColumn).join(QString()), "order");
    }

    void aDraftBecomesARuleWithItsPattern()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        threeRules(box.workspace());
        QSignalSpy failed(&model, &RulesModel::failed);
        // Given a draft with an environment
        const QPersistentModelIndex pattern = model.beginDraft({.pattern = u"ignored"_s, .environment = u"test"_s});
        QCOMPARE(pattern.row(), 3);
        QCOMPARE(pattern.data().toString(), QString());
        QCOMPARE(box.workspace().records().targetRules().size(), size_t(3));
        // When something else changes, then it is still there
        QVERIFY(box.workspace().undo());
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.hasDraft());
        // When its pattern is given
        QVERIFY(model.setData(pattern, u"test-*"_s));
        // Then it is a rule in the same row
        QVERIFY(!model.hasDraft());
        QCOMPARE(pattern.data().toString(), u"test-*"_s);
        QCOMPARE(box.workspace().records().targetRules().size(), size_t(3));
        QCOMPARE(rulesInOrder(box.workspace().records()).back().environment, u"test"_s);
        QCOMPARE(failed.size(), 0);
    }

    void aDraftWithoutPatternGoes()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        const QModelIndex pattern = model.beginDraft({});
        QVERIFY(model.setData(pattern, u"  "_s));
        QVERIFY(model.setData(pattern.siblingAtColumn(RulesModel::OwnerColumn), u"Ben"_s));
        QCOMPARE(model.rowCount(), 1);
        model.dropDraft();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(box.workspace().records().targetRules().empty());
    }

    void aRuleKeepsAPattern()
    {
        TargetsBox box;
        RulesModel model(box.workspace());
        threeRules(box.workspace());
        QSignalSpy failed(&model, &RulesModel::failed);
        QVERIFY(!model.setData(model.index(0, RulesModel::PatternColumn), QString()));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.index(0, RulesModel::PatternColumn).data().toString(), u"prod-2"_s);
    }

    void thePreviewSaysWhatWouldChange()
    {
        // Given a target whose environment the rules would replace, and others that have none
        TargetsBox box;
        threeRules(box.workspace());
        TargetsBox::change(box.workspace(), [&](Edit& edit) {
            const std::vector targets = {TargetsBox::target(box.workspace(), u"prod-1"_s).id};
            return changeTargets(edit, targets, [](Target& target) { target.environment = u"test"_s; });
        });
        RulePreviewModel model;
        QAbstractItemModelTester tester(&model);
        model.show(ruledTargets(box.workspace().records()));
        // Then it says so
        QCOMPARE(column(model, RulePreviewModel::IdentityColumn),
                 (QStringList{u"prod-1"_s, u"prod-2"_s, u"registry/shop:1"_s, u"test-1"_s}));
        QCOMPARE(model.index(0, RulePreviewModel::EnvironmentColumn).data().toString(), u"test → production"_s);
        QCOMPARE(model.index(1, RulePreviewModel::EnvironmentColumn).data().toString(), u"staging"_s);
        QCOMPARE(model.index(0, RulePreviewModel::RuleColumn).data().toString(), u"prod-*"_s);
        QVERIFY(model.index(0, RulePreviewModel::EnvironmentColumn).data(StrongRole).toBool());
        // When it is left out
        QSignalSpy wanted(&model, &RulePreviewModel::wantedChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        // Then only the others are wanted, also after the preview has been made anew
        QCOMPARE(wanted.size(), 1);
        model.show(ruledTargets(box.workspace().records()));
        QCOMPARE(model.wanted().size(), size_t(3));
        QVERIFY(model.index(0, RulePreviewModel::EnvironmentColumn).data(MutedRole).toBool());
    }
};

QTEST_GUILESS_MAIN(TestRulesModel)
#include "tst_rulesmodel.moc"
