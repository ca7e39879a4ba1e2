// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemlinks.h"
#include "tests/support/tracestage.h"
#include "views/trace/orphansfiltermodel.h"
#include "views/trace/orphansmodel.h"
#include "views/trace/orphanwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Orphan anOrphan(OrphanKind kind, ItemKind item, const QString& code)
{
    return {.kind = kind, .name = {.item = {item, code}, .code = code, .title = u"Title of "_s + code}};
}

std::vector<Orphan> some()
{
    return {anOrphan(OrphanKind::StoryUnproven, ItemKind::UseCase, u"UC-1"_s), anOrphan(OrphanKind::StoryUnplanned, ItemKind::UseCase, u"UC-1"_s),
            anOrphan(OrphanKind::RiskUnshown, ItemKind::Risk, u"R-1"_s)};
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, OrphansModel::CodeColumn).data().toString() + u": "_s + model.index(row, OrphansModel::MissingColumn).data().toString();
    return lines;
}

} // namespace

class OrphansModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anItemIsThereForAllThatItLacks()
    {
        OrphansModel model;
        QAbstractItemModelTester tester(&model);
        model.show(some());
        QCOMPARE(shown(model), (QStringList{u"UC-1: No check proves it"_s, u"UC-1: In no sprint"_s, u"R-1: No check shows whether it is real"_s}));
        QCOMPARE(model.count(OrphanKind::StoryUnproven), 1);
        std::vector<Orphan> fewer = some();
        fewer.erase(fewer.begin());
        model.show(fewer);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.count(OrphanKind::StoryUnproven), 0);
    }

    void filtersByKindAndWords()
    {
        OrphansModel model;
        OrphansFilterModel filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter);
        model.show(some());
        filter.setKind(OrphanKind::StoryUnplanned);
        QCOMPARE(shown(filter), QStringList{u"UC-1: In no sprint"_s});
        filter.setKind({});
        filter.setWords(u"title r-1"_s);
        QCOMPARE(shown(filter), QStringList{u"R-1: No check shows whether it is real"_s});
    }

    void eachKindHasItsWords_data()
    {
        QTest::addColumn<OrphanKind>("kind");
        for (const auto& [kind, name] : Words<OrphanKind>::list)
            QTest::newRow(name) << kind;
    }
    void eachKindHasItsWords()
    {
        QFETCH(OrphanKind, kind);
        QVERIFY(!missingText(kind).isEmpty());
        QVERIFY(!remedyText(kind).isEmpty());
        QVERIFY(!orphanKindText(kind).isEmpty());
    }

    /// Coverage counts checks that never ran, too: the two numbers differ.
    void whichChecksAreOrphansIsSaid()
    {
        for (const OrphanKind kind : {OrphanKind::CheckWithoutEpic, OrphanKind::CheckWithoutStory})
            QVERIFY2(orphanKindText(kind).startsWith(u"Checks that ran, without "_s), qPrintable(orphanKindText(kind)));
    }

    void whatMendsCanBeTied()
    {
        const RandomTraceStage stage(3);
        const std::vector<Orphan> found = orphans(stage.index(), stage.sources());
        QVERIFY(!found.empty());
        for (const Orphan& orphan : found)
            for (const ItemKind kind : remediesOf(orphan.kind))
                QVERIFY2(canLink(orphan.name.item.kind, kind), qPrintable(word(orphan.kind)));
    }
};

QTEST_GUILESS_MAIN(OrphansModelTest)
#include "tst_orphansmodel.moc"
