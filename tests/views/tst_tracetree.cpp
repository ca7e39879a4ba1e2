// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/trace/tracetree.h"
#include "views/trace/tracetreemodel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// What leads to a risk: a perspective and a capability, which have no code, then an epic, a use case and a check.
TraceGraph aRisksThread(const QString& capability)
{
    const auto node = [](ItemKind kind, TraceLayer layer, const QString& code, const QString& title) {
        return TraceNode{.item = {kind, code + title}, .layer = layer, .code = code, .title = title, .state = u"0 of 10 proven"_s, .tone = TraceState::Bad};
    };
    return {.nodes = {node(ItemKind::Perspective, TraceLayer::Perspective, {}, u"Operations"_s),
                      node(ItemKind::Capability, TraceLayer::Capability, {}, capability),
                      node(ItemKind::Epic, TraceLayer::Epic, u"RES"_s, u"Resilience"_s),
                      node(ItemKind::UseCase, TraceLayer::UseCase, u"RES-UC-04"_s, u"Back up all state behind containers by plan, not by habit"_s),
                      node(ItemKind::Check, TraceLayer::Check, u"prowler backup_recovery_point_of_each_volume_encrypted"_s, u"Recovery points are encrypted"_s),
                      node(ItemKind::Risk, TraceLayer::Risk, u"R-1"_s, u"An intruder encrypts the ledger and its backups"_s)},
            .edges = {{.from = 0, .to = 1}, {.from = 1, .to = 2}, {.from = 1, .to = 3}, {.from = 2, .to = 3}, {.from = 3, .to = 4}, {.from = 4, .to = 5}},
            .focus = 5};
}

struct Shown {
    TraceTreeModel model;
    TraceTree tree;

    explicit Shown(int width, const QString& capability = u"Performance and capacity management"_s)
    {
        model.show(aRisksThread(capability));
        tree.setModel(&model);
        tree.expandAll();
        tree.fitNames();
        tree.resize(width, 400);
        tree.show();
        if (!QTest::qWaitForWindowExposed(&tree))
            qFatal("no window");
    }
    int width(int column) const { return tree.header()->sectionSize(column); }
    bool isHidden(int column) const { return tree.isColumnHidden(column); }
    QModelIndex capability() const { return model.indexOf(model.graph().nodes[1].item); }
    /// Whether the name of a row is there as a whole.
    bool isWhole(const QModelIndex& index) const
    {
        return tree.visualRect(index).width() >= tree.itemDelegate()->sizeHint(QStyleOptionViewItem(), index).width();
    }
};

} // namespace

class TraceTreeTest : public QObject {
    Q_OBJECT

    TestTheme m_theme;

private Q_SLOTS:
    void namesWithoutACodeAreWhole_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {520, 560, 760, 1200})
            QTest::addRow("%d px", width) << width;
    }
    void namesWithoutACodeAreWhole()
    {
        QFETCH(int, width);
        Shown shown(width);
        QAbstractItemModelTester tester(&shown.model);
        QVERIFY(shown.capability().isValid());
        QVERIFY2(shown.isWhole(shown.capability()), qPrintable(QString::number(shown.tree.visualRect(shown.capability()).width())));
        QVERIFY(!shown.isHidden(TraceTreeModel::StateColumn));
        QCOMPARE(shown.tree.header()->length(), shown.tree.viewport()->width());
    }

    /// What has a code is known by it, however long its check's is: the title has the rest.
    void titlesTakeWhatIsLeft()
    {
        const Shown shown(760, u"Operations"_s);
        QVERIFY(!shown.isHidden(TraceTreeModel::TitleColumn));
        QVERIFY(shown.width(TraceTreeModel::TitleColumn) > shown.width(TraceTreeModel::NameColumn));
        const QModelIndex story = shown.model.indexOf(shown.model.graph().nodes[3].item).siblingAtColumn(TraceTreeModel::TitleColumn);
        QVERIFY(!shown.isWhole(story)); // so the tool tip says it
        QVERIFY(story.data(Qt::ToolTipRole).toString().contains(u"by plan, not by habit"_s));
    }

    void whereThereIsLittleRoomNamesHaveAllButTheState()
    {
        const Shown shown(300);
        QVERIFY(shown.isHidden(TraceTreeModel::TitleColumn) && shown.isHidden(TraceTreeModel::KindColumn));
        QCOMPARE(shown.width(TraceTreeModel::NameColumn), shown.tree.viewport()->width() - shown.width(TraceTreeModel::StateColumn));
        QCOMPARE(shown.tree.horizontalScrollBar()->maximum(), 0);
    }

    void titlesComeBackWithTheRoom()
    {
        Shown shown(300);
        for (const int width : {1200, 300, 1200}) {
            shown.tree.resize(width, 400);
            QTRY_COMPARE(shown.tree.viewport()->width(), width);
            QCOMPARE(shown.isHidden(TraceTreeModel::TitleColumn), width == 300);
            QCOMPARE(shown.isHidden(TraceTreeModel::KindColumn), width == 300);
            QCOMPARE(shown.tree.header()->length(), width);
        }
    }

    void otherRowsNeedOtherRoom()
    {
        Shown shown(520);
        const int before = shown.width(TraceTreeModel::NameColumn);
        shown.tree.collapse(shown.model.index(0, 0, shown.model.index(0, 0))); // what leads to it
        QVERIFY(shown.width(TraceTreeModel::NameColumn) < before);
        QVERIFY(!shown.isHidden(TraceTreeModel::TitleColumn));
        shown.tree.expand(shown.model.index(0, 0, shown.model.index(0, 0)));
        QCOMPARE(shown.width(TraceTreeModel::NameColumn), before);
    }
};

QTEST_MAIN(TraceTreeTest)
#include "tst_tracetree.moc"
