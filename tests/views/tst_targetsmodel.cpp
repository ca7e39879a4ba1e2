// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/targetsbox.h"
#include "views/targets/targetsfiltermodel.h"
#include "views/targets/targetsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestTargetsModel : public QObject {
    Q_OBJECT

    static QModelIndex cellOf(const TargetsModel& model, const QString& identity, int column)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.rowAt(row).target.identity == identity)
                return model.index(row, column);
        return {};
    }
    static QStringList shown(const TargetsFilterModel& model)
    {
        QStringList identities;
        for (int row = 0; row < model.rowCount(); ++row)
            identities << model.index(row, TargetsModel::IdentityColumn).data().toString();
        return identities;
    }

private Q_SLOTS:
    void anEditOfACellIsAnEditOfTheWorkspace_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("name") << int(TargetsModel::NameColumn);
        QTest::newRow("environment") << int(TargetsModel::EnvironmentColumn);
        QTest::newRow("owner") << int(TargetsModel::OwnerColumn);
        QTest::newRow("classification") << int(TargetsModel::ClassificationColumn);
    }

    void anEditOfACellIsAnEditOfTheWorkspace()
    {
        QFETCH(int, column);
        TargetsBox box;
        TargetsModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When a value is typed, with a space too many
        QVERIFY(model.setData(cellOf(model, u"test-1"_s, column), u" x "_s));
        // Then that target has it and no other, by one step that can be undone
        QCOMPARE(cellOf(model, u"test-1"_s, column).data(Qt::EditRole).toString(), u"x"_s);
        QCOMPARE(cellOf(model, u"prod-1"_s, column).data(Qt::EditRole).toString(), QString());
        QVERIFY2(box.workspace().history().undoText().contains(u"test-1"_s), qPrintable(box.workspace().history().undoText()));
        QVERIFY(box.workspace().undo());
        QCOMPARE(cellOf(model, u"test-1"_s, column).data(Qt::EditRole).toString(), QString());
        QCOMPARE(reset.size(), 0);
    }

    void whatTheToolSaysIsNotEdited()
    {
        TargetsBox box;
        TargetsModel model(box.workspace());
        for (const int column : {TargetsModel::KindColumn, TargetsModel::IdentityColumn, TargetsModel::ResultsColumn}) {
            QVERIFY(!(model.index(0, column).flags() & Qt::ItemIsEditable));
            QVERIFY(!model.setData(model.index(0, column), u"x"_s));
        }
    }

    void editsThoseThatAreTogether()
    {
        // Given that two are selected
        TargetsBox box;
        TargetsModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        const auto id = [&](const QString& identity) { return TargetsBox::target(box.workspace(), identity).id; };
        model.setTogether({id(u"prod-1"_s), id(u"prod-2"_s)});
        // When one of them is edited, then both are
        QVERIFY(model.setData(cellOf(model, u"prod-2"_s, TargetsModel::EnvironmentColumn), u"production"_s));
        QCOMPARE(TargetsBox::target(box.workspace(), u"prod-1"_s).environment, u"production"_s);
        QCOMPARE(TargetsBox::target(box.workspace(), u"prod-2"_s).environment, u"production"_s);
        QCOMPARE(model.withoutEnvironment(), 2);
        // When another is, then only that one
        QVERIFY(model.setData(cellOf(model, u"test-1"_s, TargetsModel::EnvironmentColumn), u"test"_s));
        QCOMPARE(TargetsBox::target(box.workspace(), u"prod-1"_s).environment, u"production"_s);
        // And an editor proposes both values
        QCOMPARE(model.index(0, TargetsModel::EnvironmentColumn).data(ChoicesRole).toStringList(),
                 (QStringList{u"production"_s, u"test"_s}));
    }

    void aRefusedEditIsTold()
    {
        // Given that another program has removed a target which this one still shows
        TargetsBox box;
        TargetsModel model(box.workspace());
        QSignalSpy failed(&model, &TargetsModel::failed);
        const std::vector gone = {TargetId::create()};
        QVERIFY(!model.assign(gone, TargetsModel::EnvironmentColumn, u"x"_s));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.front()[0].value<Error>().message.isEmpty());
    }

    void showsWhatCounts()
    {
        TargetsBox box;
        TargetsModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        CheckTally tally{.scope = {.targetKind = TargetKind::Account, .targetIdentity = u"prod-1"_s}};
        tally.counts = {{{Outcome::Failed, Severity::High}, 2}, {{Outcome::Passed, Severity::Low}, 5}, {{std::nullopt, Severity::Low}, 9}};
        model.showEvidence({tally, tally});
        QCOMPARE(cellOf(model, u"prod-1"_s, TargetsModel::ResultsColumn).data().toLongLong(), 14);
        QCOMPARE(cellOf(model, u"prod-1"_s, TargetsModel::FailedColumn).data().toLongLong(), 4);
        QCOMPARE(cellOf(model, u"prod-2"_s, TargetsModel::ResultsColumn).data().toLongLong(), 0);
    }

    void filters_data()
    {
        QTest::addColumn<ShownTargets>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("all") << ShownTargets() << QStringList{u"prod-1"_s, u"prod-2"_s, u"registry/shop:1"_s, u"test-1"_s};
        QTest::newRow("kind") << ShownTargets{.kind = TargetKind::Image} << QStringList{u"registry/shop:1"_s};
        QTest::newRow("words") << ShownTargets{.words = u"PROD 2"_s} << QStringList{u"prod-2"_s};
        QTest::newRow("name") << ShownTargets{.words = u"till"_s} << QStringList{u"prod-1"_s};
        QTest::newRow("environment") << ShownTargets{.environment = u"production"_s} << QStringList{u"prod-1"_s};
        QTest::newRow("without") << ShownTargets{.environment = QString()}
                                 << QStringList{u"prod-2"_s, u"registry/shop:1"_s, u"test-1"_s};
    }

    void filters()
    {
        QFETCH(ShownTargets, filter);
        TargetsBox box;
        TargetsModel model(box.workspace());
        TargetsFilterModel filtered;
        QAbstractItemModelTester tester(&filtered);
        filtered.setSourceModel(&model);
        filtered.sort(TargetsModel::IdentityColumn);
        model.setData(cellOf(model, u"prod-1"_s, TargetsModel::NameColumn), u"Till"_s);
        model.setData(cellOf(model, u"prod-1"_s, TargetsModel::EnvironmentColumn), u"production"_s);
        filtered.show(filter);
        QTEST(shown(filtered), "expected");
    }
};

QTEST_GUILESS_MAIN(TestTargetsModel)
#include "tst_targetsmodel.moc"
