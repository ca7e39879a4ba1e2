// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/datatable.h"
#include "views/shared/filtereditors.h"
#include "views/shared/tableheader.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A table of four columns in a window. The second is stretched and needs 120 px, each other is 100 px wide.
struct ShownTable {
    QStandardItemModel model{2, 4};
    DataTable table{u"Table"_s};

    ShownTable()
    {
        table.setModel(&model);
        for (const int section : {0, 2, 3})
            table.setColumnWidth(section, 100);
        heads().setStretched(1, 120);
        table.show();
    }
    TableHeader& heads() const { return *table.heads(); }
    int width(int section) const { return heads().sectionSize(section); }
    bool isHidden(int section) const { return table.isColumnHidden(section); }
    void resize(int px)
    {
        table.resize(px, 200);
        QTRY_COMPARE(table.viewport()->width(), px);
    }
};

} // namespace

class TestTableHeader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverFollowsAColumnLearnsOfItsWidth()
    {
        ShownTable shown;
        shown.resize(600);
        QTRY_COMPARE(shown.width(1), 300);
        QSignalSpy resized(&shown.heads(), &QHeaderView::sectionResized);
        shown.resize(300); // too little: the table scrolls
        QTRY_COMPARE(shown.width(1), 120);
        shown.resize(800);
        QTRY_COMPARE(shown.width(1), 500);
        int told = 0;
        for (const QList<QVariant>& each : resized)
            if (each[0].toInt() == 1)
                told = each[2].toInt();
        QCOMPARE(told, 500);
    }

    void stretchedColumnsShareTheRoom()
    {
        ShownTable shown;
        shown.heads().setStretched(2, 60);
        shown.resize(601);
        QTRY_COMPARE(shown.heads().length(), 601);
        QVERIFY(qAbs(shown.width(1) - shown.width(2) - 60) <= 1);
        // And take up what another column leaves
        shown.heads().resizeSection(0, 200);
        QCOMPARE(shown.heads().length(), 601);
    }

    void columnsGiveWayAndComeBack()
    {
        ShownTable shown;
        shown.heads().setGivingWay({3, 0});
        shown.resize(600);
        QVERIFY(!shown.isHidden(0) && !shown.isHidden(3));
        shown.resize(400);
        QTRY_VERIFY(shown.isHidden(3));
        QVERIFY(!shown.isHidden(0));
        QCOMPARE(shown.width(1), 200);
        shown.resize(250);
        QTRY_VERIFY(shown.isHidden(0));
        QCOMPARE(shown.width(1), 150);
        QTRY_COMPARE(shown.table.horizontalScrollBar()->maximum(), 0);
        shown.resize(600);
        QTRY_VERIFY(!shown.isHidden(0) && !shown.isHidden(3));
        QCOMPARE(shown.width(3), 100);
        QCOMPARE(shown.width(1), 300);
    }

    void whatAPersonChoseStays()
    {
        ShownTable shown;
        shown.heads().setGivingWay({3, 0});
        shown.resize(400);
        QTRY_VERIFY(shown.isHidden(3));
        shown.heads().choose(3, true);
        QVERIFY(!shown.isHidden(3));
        QVERIFY(shown.isHidden(0)); // instead
        shown.heads().choose(0, false);
        shown.resize(800);
        QTRY_COMPARE(shown.heads().length(), 800);
        QVERIFY(shown.isHidden(0) && !shown.isHidden(3));
        // And in the next start of the program
        ShownTable again;
        again.heads().setGivingWay({3, 0});
        restoreColumns(again.table, columnState(shown.table));
        again.resize(350);
        QTRY_COMPARE(again.table.viewport()->width(), 350);
        QVERIFY(again.isHidden(0) && !again.isHidden(3));
    }

    void whatGaveWayInANarrowWindowIsThereInAWideOne()
    {
        ShownTable narrow;
        narrow.heads().setGivingWay({3, 0});
        narrow.heads().resizeSection(3, 90);
        narrow.resize(250);
        QTRY_VERIFY(narrow.isHidden(0) && narrow.isHidden(3));
        ShownTable wide;
        wide.heads().setGivingWay({3, 0});
        wide.resize(600);
        restoreColumns(wide.table, columnState(narrow.table));
        QVERIFY(!wide.isHidden(0) && !wide.isHidden(3));
        QCOMPARE(wide.width(3), 90);
    }

    /// Else nobody would see why rows are missing.
    void aColumnThatRestrictsStays()
    {
        ShownTable shown;
        QComboBox* choice = filterChoice(u"choice"_s, u"Only some"_s);
        choice->addItem(u"Some"_s, 1);
        shown.heads().setEditor(3, choice);
        shown.heads().setGivingWay({3, 0});
        shown.resize(400);
        QTRY_VERIFY(shown.isHidden(3) && !choice->isVisible());
        choice->setCurrentIndex(1);
        QVERIFY(!shown.isHidden(3) && choice->isVisible());
        QVERIFY(shown.isHidden(0));
    }

    void aStretchedColumnThatIsHiddenLeavesNoGap_data()
    {
        QTest::addColumn<int>("px");
        QTest::newRow("wide") << 600;
        QTest::newRow("narrow") << 250;
    }

    void aStretchedColumnThatIsHiddenLeavesNoGap()
    {
        QFETCH(int, px);
        ShownTable shown;
        shown.resize(px);
        shown.heads().choose(1, false);
        QCOMPARE(shown.heads().length(), 300);
        shown.heads().choose(1, true);
        QCOMPARE(shown.width(1), qMax(px - 300, 120));
    }

private:
    TestTheme m_theme;

    void theTipOfAHeadSaysWhatIsCut_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("tip");
        const QString longer = u"What was found in the latest run of the tool"_s;
        QTest::newRow("room") << u"Found"_s << QString() << QString();
        QTest::newRow("no room") << longer << QString() << longer;
        QTest::newRow("room, and more to say") << u"Found"_s << u"By the tool"_s << u"By the tool"_s;
        QTest::newRow("no room, and more to say") << longer << u"By the tool"_s << longer + u"\nBy the tool"_s;
    }

    void theTipOfAHeadSaysWhatIsCut()
    {
        QFETCH(QString, head);
        QFETCH(QString, more);
        QFETCH(QString, tip);
        ShownTable shown;
        shown.resize(600);
        shown.model.setHeaderData(0, Qt::Horizontal, head);
        shown.model.setHeaderData(0, Qt::Horizontal, more, Qt::ToolTipRole);
        QWidget* place = shown.heads().viewport();
        QHelpEvent help(QEvent::ToolTip, {20, 12}, place->mapToGlobal(QPoint(20, 12)));
        QCoreApplication::sendEvent(place, &help);
        QCOMPARE(QToolTip::text(), tip);
        QCOMPARE(help.isAccepted(), !tip.isEmpty());
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }
};

QTEST_MAIN(TestTableHeader)
#include "tst_tableheader.moc"
