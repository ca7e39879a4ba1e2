// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"
#include "views/history/historydoors.h"
#include "views/history/historymodel.h"
#include "views/history/historywords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

template <size_t... Index>
QStringList tablesOf(std::index_sequence<Index...>)
{
    return {QString::fromLatin1(EntityTraits<std::variant_alternative_t<Index, Entity>>::table)...};
}

/// All of the tables that a change set can hold.
QStringList tables()
{
    return tablesOf(std::make_index_sequence<std::variant_size_v<Entity>>());
}

QString cell(const HistoryModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/// As a table does when somebody scrolls down to the end.
void readAll(HistoryModel& model)
{
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
}

} // namespace

class TestHistoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPageAtATime()
    {
        // Given more entries than a page
        PlanningBox box;
        for (int i = 1; i <= HistoryModel::pageSize + 30; ++i)
            box.add(aStory(u"A-%1"_s.arg(i)));
        HistoryModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &HistoryModel::loaded);
        QCOMPARE(model.rowCount(), 0);
        // When it is first asked for, then the newest stand there, and how many there are in all is known
        model.setFilter({});
        QTRY_COMPARE(loaded.size(), 1);
        QTRY_COMPARE(model.total(), qint64(HistoryModel::pageSize + 31)); // and the making of the workspace
        readAll(model);
        QCOMPARE(model.rowCount(), HistoryModel::pageSize + 31);
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"A-%1"_s.arg(HistoryModel::pageSize + 30));
        for (int row = 1; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(row).sequence, model.rowAt(row - 1).sequence - 1);
        QCOMPARE(loaded.size(), 1);
    }

    void whatIsCommittedComesInAbove()
    {
        PlanningBox box;
        box.add(aStory(u"A-1"_s));
        HistoryModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When this window and another one go on
        box.add(aStory(u"A-2"_s));
        const auto second = box.secondWindow();
        VERIFY_RESULT(second->edit(u"By Bernd"_s, [](Edit& edit) { return edit.insert(aStory(u"A-3"_s)); }));
        VERIFY_RESULT(box.workspace().catchUp());
        // Then the entries stand above, without a reset
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, HistoryModel::WhoColumn), u"Bernd"_s);
        QCOMPARE(cell(model, 0, HistoryModel::WhatColumn), u"By Bernd"_s);
        QCOMPARE(model.total(), 4);
        QCOMPARE(reset.size(), 0);
    }

    void whatIsCommittedWhileItReadsIsNotLost()
    {
        PlanningBox box;
        HistoryModel model(box.workspace());
        model.setFilter({});
        box.add(aStory(u"A-1"_s));
        QTRY_COMPARE(model.rowCount(), 2);
    }

    void filters()
    {
        PlanningBox box;
        box.add(aStory(u"A-1"_s));
        box.add(Person{.name = u"Bo"_s});
        HistoryModel model(box.workspace());
        QAbstractItemModelTester tester(&model);
        model.setFilter({.kinds = {u"person"_s}});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"Bo"_s);
        // And what is committed later only if the filter takes it
        box.add(aStory(u"A-2"_s));
        box.add(Person{.name = u"Cleo"_s});
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"Cleo"_s);
        model.setFilter({.author = u"Nobody"_s});
        QTRY_COMPARE(model.rowCount(), 0);
        QCOMPARE(model.total(), 0);
    }

    void tellsOfManyItemsInBrief()
    {
        PlanningBox box;
        box.add(aStory(u"A-1"_s), aStory(u"A-2"_s), aStory(u"A-3"_s), aStory(u"A-4"_s), aStory(u"A-5"_s));
        HistoryModel model(box.workspace());
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY2(cell(model, 0, HistoryModel::ItemsColumn).endsWith(u" and 2 more"_s), qPrintable(cell(model, 0, HistoryModel::ItemsColumn)));
    }

    void whatHasNoNameIsToldByWhatItIsAbout()
    {
        PlanningBox box;
        const Risk first{.reference = u"R-1"_s, .title = u"Keys leak"_s};
        const Risk second{.reference = u"R-2"_s, .title = u"Images rot"_s};
        const Story story = aStory(u"A-1"_s);
        const Story abuse = aStory(u"A-2"_s);
        box.add(first, second, story, abuse);
        HistoryModel model(box.workspace());
        model.setFilter({});
        // When only links are added, then the risks that they are of are told, each once
        box.add(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = first.id, .story = story.id},
                RiskTie{.kind = RiskTieKind::RealisedBy, .risk = first.id, .story = abuse.id});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"R-1"_s);
        box.add(ControlTie{.control = u"cis-docker/4.1"_s, .risk = second.id}, RiskRating{.risk = first.id, .rated = someTime(), .author = u"Anna"_s});
        QTRY_COMPARE(model.rowCount(), 4);
        const QString told = cell(model, 0, HistoryModel::ItemsColumn);
        QVERIFY2(told == u"R-1, R-2"_s || told == u"R-2, R-1"_s, qPrintable(told));
        // With a row that has a name, that one is told
        box.add(Risk{.reference = u"R-3"_s, .title = u"Logs end"_s}, ControlTie{.control = u"cis-docker/4.2"_s, .risk = first.id});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"R-3 and 1 more"_s);
    }

    void undoneStepsHaveASign()
    {
        PlanningBox box;
        box.add(aStory(u"A-1"_s));
        VERIFY_RESULT(box.workspace().undo());
        HistoryModel model(box.workspace());
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, HistoryModel::WhatColumn).data(SignNameRole).toString(), u"undo"_s);
        QVERIFY(!model.index(1, HistoryModel::WhatColumn).data(SignNameRole).isValid());
        // What is gone is told by its kind
        QCOMPARE(cell(model, 0, HistoryModel::ItemsColumn), u"Story"_s);
        QCOMPARE(model.rowOf(model.rowAt(1).sequence), 1);
        QCOMPARE(model.rowOf(999), -1);
    }

    void everyTableHasAKindAndAWord()
    {
        for (const QString& table : tables()) {
            int kinds = 0;
            for (const HistoryKind& kind : historyKinds())
                kinds += static_cast<int>(kind.tables.count(table));
            QVERIFY2(kinds == 1, qPrintable(table));
            QVERIFY2(tableWord(table) != table, qPrintable(table));
        }
    }

    void doorsLeadToWhatIsThere()
    {
        PlanningBox box;
        const Story story = aStory(u"A-1"_s);
        const Note note{.story = story.id, .text = u"Waits"_s, .author = u"Bo"_s, .written = someTime()};
        QVERIFY(!doorTo(box.records(), story));
        box.add(story, note);
        QVERIFY(doorTo(box.records(), story) == itemRef(ItemKind::UseCase, story.id));
        QVERIFY(doorTo(box.records(), note) == itemRef(ItemKind::UseCase, story.id));
        QVERIFY(!doorTo(box.records(), SavedFilter{}));
        QCOMPARE(auditIdOf(itemRef(ItemKind::UseCase, story.id)), story.id.toString());
        QCOMPARE(auditIdOf({ItemKind::Choice, u"r/q/c"_s}), u"r"_s);
        QVERIFY(auditIdOf({ItemKind::Epic, u"iam"_s}).isEmpty());
        QCOMPARE(historyItemName(box.records(), itemRef(ItemKind::UseCase, story.id)), u"A-1"_s);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
