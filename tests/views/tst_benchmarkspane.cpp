// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmefigures.h"
#include "tests/support/builtinreference.h"
#include "tests/support/signalargument.h"
#include "tests/views/panestage.h"
#include "views/frameworks/benchmarkspane.h"
#include "views/frameworks/benchmarktree.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const ItemRef image{ItemKind::Control, u"cis-docker/4.1"_s};

struct BenchmarksStage : PaneStage<BenchmarksPane> {
    BenchmarkTree* tree() const { return find<BenchmarkTree>("benchmarkTree"); }
    /// Where an item is shown; invalid: nowhere.
    QModelIndex shown(const QString& item) const
    {
        const QAbstractItemModel* model = tree()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex section = model->index(row, 0);
            for (int child = 0; child < model->rowCount(section); ++child)
                if (const QModelIndex index = model->index(child, 0, section); index.data(KeyRole).toString() == item)
                    return index;
        }
        return {};
    }
    QString cell(const QString& item, int column) const { return shown(item).siblingAtColumn(column).data().toString(); }
    int items() const
    {
        int count = 0;
        for (int row = 0; row < tree()->model()->rowCount(); ++row)
            count += tree()->model()->rowCount(tree()->model()->index(row, 0));
        return count;
    }
    void chooseStanding(int value) const
    {
        auto* choice = find<QComboBox>("benchmarkStanding");
        choice->setCurrentIndex(choice->findData(value));
    }
};

/// The CIS Docker benchmark over figures that a test makes.
struct Shown {
    Records records;
    ReferenceFigures figures;
    std::shared_ptr<const Reference> content;
    QString first; ///< item

    Shown()
    {
        const auto read = builtInReference().content();
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        content = *read;
        first = content->controls.set(u"cis-docker")->controls.front().item();
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
    }
    Benchmark benchmark(const QString& id = u"cis-docker"_s) const
    {
        return benchmarkOf(id, {.reference = content.get(), .catalogues = &builtInCatalogues(), .figures = &figures, .records = &records});
    }
};

} // namespace

class TestBenchmarksPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelsKeepTheRules()
    {
        Shown shown;
        BenchmarksModel model;
        QAbstractItemModelTester tester(&model);
        BenchmarksFilterModel filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(&filter);
        model.show(shown.benchmark());
        filter.show({.words = u"4.1"_s});
        shown.figures.items[image].standing = ItemStanding::Failed;
        const QPersistentModelIndex kept(model.indexOf(image));
        model.show(shown.benchmark());
        QVERIFY(kept.isValid()); // nothing was reset
        QCOMPARE(kept.sibling(kept.row(), BenchmarksModel::StandingColumn).data().toString(), u"Failed"_s);
        filter.show({.standing = ItemStanding::Failed});
        QCOMPARE(filter.items(), 1);
        model.show(shown.benchmark(u"container-images"_s));
        QVERIFY(model.rowCount() > 0);
    }

    /// It is said, with why, and is in no count of gaps; what ran all the same is not hidden.
    void whatIsTheProvidersIsOutOfScope()
    {
        Shown shown;
        shown.figures.outOfScope.insert(shown.first, {u"host-os"_s});
        BenchmarksModel model;
        model.show(shown.benchmark());
        const QModelIndex item = model.indexOf({ItemKind::Control, shown.first}).siblingAtColumn(BenchmarksModel::StandingColumn);
        QCOMPARE(item.data().toString(), u"Out of scope"_s);
        QVERIFY(item.data(Qt::ToolTipRole).toString().contains(u"the provider answers for it"_s));
        const BenchmarkCounts counts = countsOf(model.benchmark());
        QCOMPARE(counts.leftOut, 1);
        QCOMPARE(counts.noEvidence, counts.items - 1);
        BenchmarksFilterModel filter;
        filter.setSourceModel(&model);
        filter.show({.outOfScope = true});
        QCOMPARE(filter.items(), 1);
        filter.show({.standing = ItemStanding::NoEvidence});
        QCOMPARE(filter.items(), counts.items - 1);
        shown.figures.items[{ItemKind::Control, shown.first}].standing = ItemStanding::Failed;
        model.show(shown.benchmark());
        QCOMPARE(item.data().toString(), u"Failed, out of scope"_s);
        QCOMPARE(countsOf(model.benchmark()).failed, 1);
    }

    /// What somebody vouches for is not what a test proved.
    void aPersonsWordIsNotAPass()
    {
        Shown shown;
        shown.figures.items[image].standing = ItemStanding::Attested;
        shown.figures.items[{ItemKind::Control, shown.first}].standing = ItemStanding::Passed;
        const BenchmarkCounts counts = countsOf(shown.benchmark());
        QCOMPARE(counts.passed, 1);
        QCOMPARE(counts.attested, 1);
    }

    /// An item may have a check for each CVE of a scan: the first are named, those that fail before all others, and all are counted.
    void ofVeryManyChecksTheFirstAreNamed()
    {
        Shown shown;
        ItemEvidence& evidence = shown.figures.items[image];
        for (int key = 1; key <= 500; ++key)
            evidence.checks.push_back(CheckKey(key));
        evidence.failing = {CheckKey(499)};
        ProgrammeFigures programme;
        for (const CheckKey key : evidence.checks)
            programme.units.insert(key, CheckUnit{.key = key, .tool = u"trivy"_s, .checkId = QString::number(key.value())});
        const Benchmark benchmark = benchmarkOf(u"cis-docker"_s, {.reference = shown.content.get(),
                                                                 .catalogues = &builtInCatalogues(),
                                                                 .figures = &shown.figures,
                                                                 .records = &shown.records,
                                                                 .programme = &programme});
        BenchmarksModel model;
        model.show(benchmark);
        const BenchmarkRow* row = model.itemAt(model.indexOf(image));
        QVERIFY(row);
        QCOMPARE(row->checks.size(), qsizetype(mostNamedChecks));
        QVERIFY(row->checks.front().startsWith(u"trivy 499"_s));
        QCOMPARE(BenchmarksModel::text(*row, BenchmarksModel::ChecksColumn), u"1 of 500 failing"_s);
        const QModelIndex cell = model.indexOf(image).siblingAtColumn(BenchmarksModel::ChecksColumn);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().endsWith(u"and 488 more"_s));
    }

    void everySetIsOffered()
    {
        const Shown shown;
        QStringList ids;
        for (const auto& [id, name] : benchmarkNames({.reference = shown.content.get(), .catalogues = &builtInCatalogues(), .figures = &shown.figures}))
            ids << id;
        for (const QString& id : {u"cis-docker"_s, u"container-images"_s, u"container-runtime"_s, u"modern-applications"_s, u"well-architected"_s})
            QVERIFY2(ids.contains(id) && !shown.benchmark(id).sections.empty(), qPrintable(id));
        QVERIFY(!ids.contains(u"cwe"_s)); // nothing names an item of it
    }

    void aResultStandsAtItsItem()
    {
        BenchmarksStage stage;
        stage.importRun({{u"image-user"_s, u"failed"_s}});
        stage.link(image, u"image-user"_s);
        QTRY_COMPARE(stage.cell(image.id, BenchmarksModel::StandingColumn), u"Failed"_s);
        QTRY_COMPARE(stage.cell(image.id, BenchmarksModel::ChecksColumn), u"waymark image-user: Failed"_s);
        QCOMPARE(stage.shown(image.id).parent().siblingAtColumn(BenchmarksModel::StandingColumn).data().toString(), u"Failed"_s);
        QCOMPARE(stage.cell(u"cis-docker/4.2"_s, BenchmarksModel::StandingColumn), u"No evidence"_s);
        QCOMPARE(stage.find<QPushButton>("benchmarkCompliance")->text(), u"Compliance 0.00 %"_s);
        // When the figure is clicked
        QSignalSpy doors(stage.pane, &FrameworksPane::checksRequested);
        stage.click("benchmarkCompliance");
        QCOMPARE(doors.size(), 1);
        QCOMPARE(carried<CheckSelection>(doors.front().front()).checks.size(), size_t(1));
    }

    /// Nothing to prove is not proof, and no door leads to all checks.
    void withoutChecksThereIsNoEvidence()
    {
        BenchmarksStage stage;
        QTRY_VERIFY(stage.isReady() && stage.items() > 100);
        QCOMPARE(stage.find<QPushButton>("benchmarkCompliance")->text(), u"Compliance no evidence"_s);
        QVERIFY(!stage.find<QPushButton>("benchmarkCompliance")->isEnabled());
    }

    void wordsAndStandingRestrict()
    {
        BenchmarksStage stage;
        stage.importRun({{u"image-user"_s, u"passed"_s}});
        stage.link(image, u"image-user"_s);
        QTRY_COMPARE(stage.cell(image.id, BenchmarksModel::StandingColumn), u"Passed"_s);
        const int all = stage.items();
        stage.chooseStanding(static_cast<int>(ItemStanding::Passed));
        QCOMPARE(stage.items(), 1);
        stage.chooseStanding(static_cast<int>(ItemStanding::NoEvidence));
        QCOMPARE(stage.items(), all - 1);
        stage.find<QComboBox>("benchmarkStanding")->setCurrentIndex(0);
        stage.pane->focusFilter();
        QTest::keyClicks(stage.find("benchmarkWords"), u"image-user"_s);
        QCOMPARE(stage.items(), 1);
    }

    void itemsOpenByKeysAndMouse()
    {
        BenchmarksStage stage;
        QTRY_VERIFY(stage.shown(image.id).isValid());
        QSignalSpy opened(stage.pane, &FrameworksPane::detailsRequested);
        stage.tree()->setFocus();
        stage.tree()->choose(stage.shown(image.id));
        QCOMPARE(opened.size(), 0);
        QTest::keyClick(stage.tree(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<ItemRef>(opened.back().front()), image);
        const QModelIndex other = stage.shown(u"cis-docker/4.2"_s);
        stage.tree()->scrollTo(other);
        QTest::mouseClick(stage.tree()->viewport(), Qt::LeftButton, {}, stage.tree()->visualRect(other.siblingAtColumn(1)).center());
        QCOMPARE(carried<ItemRef>(opened.back().front()).id, u"cis-docker/4.2"_s);
    }

    void anItemOfAnotherSetIsShown()
    {
        BenchmarksStage stage;
        QTRY_VERIFY(stage.shown(image.id).isValid());
        stage.find<QLineEdit>("benchmarkWords")->setText(u"no such words"_s);
        QVERIFY(stage.pane->showItem({ItemKind::Control, u"container-images/IMG-01"_s}));
        QCOMPARE(stage.find<QComboBox>("benchmarkSet")->currentData().toString(), u"container-images"_s);
        QCOMPARE(stage.tree()->currentIndex().data(KeyRole).toString(), u"container-images/IMG-01"_s);
        QVERIFY(!stage.pane->showItem({ItemKind::Control, u"container-images/none"_s}));
        QVERIFY(!stage.pane->showItem({ItemKind::Tool, u"trivy"_s}));
    }

    void whatIsShownIsExported()
    {
        BenchmarksStage stage;
        QTRY_VERIFY(stage.shown(image.id).isValid());
        stage.find<QLineEdit>("benchmarkWords")->setText(u"4.10"_s);
        stage.prompt.fileToSave = stage.folder.filePath(u"items.csv"_s);
        stage.click("benchmarkExport");
        const QList<QByteArray> lines = stage.bytesOf(stage.prompt.fileToSave).trimmed().split('\n');
        QCOMPARE(lines.size(), stage.items() + 1);
        QVERIFY(lines.at(1).contains("No evidence"));
        QVERIFY(stage.latest.text.contains(stage.prompt.fileToSave));
        stage.prompt.fileToSave = stage.folder.filePath(u"none/items.csv"_s);
        stage.click("benchmarkExport");
        QCOMPARE(stage.latest.kind, Message::Kind::Failure);
    }

    void theStateComesBack()
    {
        BenchmarksStage stage;
        stage.pane->restoreState({{u"set"_s, u"container-runtime"_s}, {u"words"_s, u"container"_s}});
        QTRY_COMPARE(stage.find<QComboBox>("benchmarkSet")->currentData().toString(), u"container-runtime"_s);
        QCOMPARE(stage.pane->saveState().value(u"words"_s).toString(), u"container"_s);
        QCOMPARE(stage.pane->saveState().value(u"set"_s).toString(), u"container-runtime"_s);
    }
};

QTEST_MAIN(TestBenchmarksPane)
#include "tst_benchmarkspane.moc"
