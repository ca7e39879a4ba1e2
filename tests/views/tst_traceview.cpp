// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/testtheme.h"
#include "tests/views/traceviewstage.h"
#include "views/trace/tracepicture.h"
#include "views/trace/tracetree.h"
#include "views/trace/tracetreemodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct ThreadStage : TraceViewStage {
    TracePicture* picture() const { return find<TracePicture>("tracePicture"); }
    const TraceTreeModel& tree() const { return *static_cast<const TraceTreeModel*>(find<TraceTree>("traceTree")->model()); }
    ItemRef focused() const
    {
        const auto& thread = picture()->thread();
        return thread && thread->isThere() ? thread->graph.nodes[size_t(thread->graph.focus)].item : ItemRef();
    }
    /// Arrow keys that lead from the current node to another; none: no way does.
    std::vector<Qt::Key> wayTo(int node) const
    {
        std::vector<std::pair<int, std::vector<Qt::Key>>> open{{picture()->current(), {}}};
        std::set<int> seen{picture()->current()};
        for (size_t i = 0; i < open.size(); ++i) {
            const auto [at, keys] = open[i];
            if (at == node)
                return keys;
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                if (const int next = traceStep(*picture()->thread(), at, key); seen.insert(next).second) {
                    std::vector<Qt::Key> longer = keys;
                    longer.push_back(key);
                    open.emplace_back(next, std::move(longer));
                }
        }
        return {};
    }
    int nodeOf(const ItemRef& item) const
    {
        const auto& nodes = picture()->thread()->graph.nodes;
        const auto found = std::ranges::find(nodes, item, &TraceNode::item);
        return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
    }
    ItemRef riskRef() const { return itemRef(ItemKind::Risk, risk.id); }
    void trace(const ItemRef& item)
    {
        view->showTrace(item);
        QTRY_COMPARE(focused(), item);
    }
};

} // namespace

class TraceViewTest : public QObject {
    Q_OBJECT

    TestTheme m_theme;

private Q_SLOTS:
    void nothingIsPickedAtFirst()
    {
        ThreadStage stage;
        QTRY_VERIFY(stage.find("traceRisk")->isVisible());
        QVERIFY(!stage.find("tracePicture")->isVisible());
        QVERIFY(stage.find<QPushButton>("traceRisk")->text().contains(u"R-1"));
        QVERIFY(!stage.find("traceSprint")->isVisible()); // there is none
        stage.click("traceRisk");
        QTRY_COMPARE(stage.focused(), stage.riskRef());
        QVERIFY(stage.picture()->isVisible());
    }

    void aRiskIsTracedToItsCheck_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::newRow("mouse") << false;
        QTest::newRow("keys") << true;
    }
    void aRiskIsTracedToItsCheck()
    {
        QFETCH(bool, keys);
        ThreadStage stage;
        QAbstractItemModelTester tester(stage.view->findChild<QTreeView*>(u"traceTree"_s)->model());
        QSignalSpy opened(stage.view.get(), &Screen::itemRequested);
        stage.view->focusFilter();
        stage.type("traceFinder", u"r-1"_s);
        QTRY_COMPARE(stage.focused(), stage.riskRef());
        const int check = stage.nodeOf(itemRef(stage.check));
        QVERIFY(check >= 0);
        if (keys) {
            stage.picture()->setFocus();
            const std::vector<Qt::Key> way = stage.wayTo(check);
            QVERIFY(!way.empty());
            for (const Qt::Key key : way)
                QTest::keyClick(stage.picture(), key);
        } else {
            QTest::mouseClick(stage.picture()->viewport(), Qt::LeftButton, {}, stage.picture()->nodeRect(check).center());
            stage.picture()->setFocus();
        }
        QCOMPARE(stage.picture()->current(), check);
        QCOMPARE(stage.tree().nodeAt(stage.find<TraceTree>("traceTree")->currentIndex()), check); // both stand on it
        QTest::keyClick(stage.picture(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<ItemRef>(opened.front().front()), itemRef(stage.check));
    }

    void theTreeFollowsAndTheWayBackIsKept()
    {
        ThreadStage stage;
        stage.trace(stage.riskRef());
        auto* tree = stage.find<TraceTree>("traceTree");
        tree->setFocus();
        tree->setCurrentIndex(stage.tree().indexOf(stage.refOf(stage.proven)));
        QTest::keyClick(tree, Qt::Key_Space);
        QTRY_COMPARE(stage.focused(), stage.refOf(stage.proven));
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(stage.focused(), stage.riskRef());
        QVERIFY(!stage.find("traceBack")->isEnabled());
        QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(stage.focused(), stage.refOf(stage.proven));
    }

    void noEvidenceIsSaid()
    {
        ThreadStage stage;
        stage.trace(stage.refOf(stage.bare));
        QTRY_VERIFY(stage.find<QLabel>("traceEvidence")->isVisible());
        QVERIFY(stage.find<QLabel>("traceEvidence")->text().startsWith(u"There is no evidence"));
        stage.trace(stage.refOf(stage.proven));
        QTRY_VERIFY(!stage.find<QLabel>("traceEvidence")->isVisible());
    }

    void anEditIsFollowedAndTheFocusStays()
    {
        ThreadStage stage;
        stage.trace(stage.refOf(stage.bare));
        QCOMPARE(stage.nodeOf(itemRef(stage.check)), -1);
        stage.edit([&](Edit& edit) { return linkCheck(edit, stage.bare.id, stage.check); });
        QTRY_VERIFY(stage.nodeOf(itemRef(stage.check)) >= 0);
        QCOMPARE(stage.focused(), stage.refOf(stage.bare));
        VERIFY_RESULT(stage.workspace->undo());
        QTRY_COMPARE(stage.nodeOf(itemRef(stage.check)), -1);
    }

    void looksAreKept()
    {
        ThreadStage stage;
        stage.trace(stage.riskRef());
        stage.click("traceLooks0");
        QVERIFY(stage.find("traceTree")->isVisible() && !stage.picture()->isVisible());
        const QJsonObject state = stage.view->saveState();
        stage.click("traceLooks1");
        QVERIFY(!stage.find("traceTree")->isVisible() && stage.picture()->isVisible());
        TraceView other(stage.context());
        other.restoreState(state);
        other.resize(900, 600);
        other.QWidget::show();
        QTRY_VERIFY(other.findChild<TraceTree*>()->isVisible());
        QVERIFY(!other.findChild<TracePicture*>()->isVisible());
        QCOMPARE(other.selectedItem(), std::optional(stage.riskRef()));
    }

    void whatIsInNoThreadIsRefused()
    {
        ThreadStage stage;
        stage.view->showTrace({ItemKind::Layer, u"network"_s});
        QCOMPARE(stage.messages.size(), 1);
        stage.view->focusFilter();
        stage.type("traceFinder", u"zzqx"_s);
        QCOMPARE(stage.messages.size(), 2);
    }

    void theThreadIsExported()
    {
        ThreadStage stage;
        stage.trace(stage.riskRef());
        stage.prompt.fileToSave = stage.folder.filePath(u"thread.svg"_s);
        stage.click("traceExport");
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("&lt;b&gt;A key leaks"));
        QVERIFY(!svg.contains("<b>"));
    }

    void aTextOfOthersIsNoMarkup()
    {
        ThreadStage stage;
        stage.trace(stage.riskRef());
        for (const QLabel* label : stage.view->findChildren<QLabel*>())
            if (label->text().contains(u"<b>"))
                QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TraceViewTest)
#include "tst_traceview.moc"
