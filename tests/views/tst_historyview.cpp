// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/movedto.h"
#include "tests/support/signalargument.h"
#include "tests/views/historystage.h"
#include "tests/views/testtheme.h"
#include "views/shared/datefield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextEdit>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// All that the panel says.
QString shownTexts(const HistoryStage& stage)
{
    QStringList texts;
    for (const QTextEdit* text : stage.details.findChildren<QTextEdit*>())
        texts << text->toPlainText();
    return texts.join(u'\n');
}

} // namespace

class TestHistoryView : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void listsWhoDidWhat()
    {
        HistoryStage stage;
        QCOMPARE(stage.cell(0, HistoryModel::WhatColumn), u"Rename A-1"_s);
        QCOMPARE(stage.cell(0, HistoryModel::WhoColumn), u"tester"_s);
        QCOMPARE(stage.cell(0, HistoryModel::ItemsColumn), u"A-1"_s);
        QVERIFY(!stage.view->findChild<QLabel*>(u"historyNothing"_s)->isVisible());
    }

    void anEntrySaysWhatItChanged()
    {
        HistoryStage stage;
        stage.open(0);
        const QString texts = shownTexts(stage);
        for (const QString& part : {u"Rotate keys → Other"_s, u"tester"_s, QString::fromLatin1(stage.workspace->auditHead()->toHex())})
            QVERIFY2(texts.contains(part), qPrintable(texts));
        QSignalSpy items(stage.view.get(), &Screen::itemRequested);
        stage.click("historyOpen");
        QCOMPARE(items.size(), 1);
        QVERIFY(carried<ItemRef>(items[0][0]) == itemRef(ItemKind::UseCase, stage.story.id));
    }

    void timesAreTheWorkspaces()
    {
        HistoryStage stage;
        stage.must(u"Move", movedTo(u"Asia/Kolkata"_s));
        const Risk risk{.reference = u"R-1"_s, .title = u"Keys leak"_s};
        stage.must(u"Rate R-1", [&](Edit& edit) -> Result<void> {
            if (auto added = edit.insert(risk); !added)
                return added;
            return edit.insert(RiskRating{.risk = risk.id, .rated = QDateTime(QDate(2026, 5, 1), QTime(8, 30), Qt::UTC), .author = u"Ana"_s});
        });
        stage.waitForRows(5);
        stage.open(0);
        const QString texts = shownTexts(stage);
        QVERIFY2(texts.contains(u"2026-05-04 14:30:00 IST"_s), qPrintable(texts)); // the entry
        QVERIFY2(texts.contains(u"2026-05-01 14:00 IST"_s), qPrintable(texts));    // a field
    }

    void daysAreTypedWhole()
    {
        HistoryStage stage;
        auto* period = stage.view->findChild<QComboBox*>(u"historyPeriod"_s);
        period->setCurrentIndex(period->findData(int(HistoryView::Between)));
        stage.waitForRows(3);
        auto* first = stage.view->findChild<DateField*>(u"historyFirst"_s);
        const auto type = [&](const QString& text) {
            QTest::keyClick(first, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(first, text);
            QTest::keyClick(first, Qt::Key_Return);
        };
        type(u"5 Oct 2026"_s);
        QCOMPARE(first->date(), QDate(2026, 10, 5));
        QCOMPARE(stage.view->findChild<DateField*>(u"historyLast"_s)->date(), QDate(2026, 10, 5)); // not before it
        stage.waitForRows(0);
        type(u"2026-05-04"_s);
        stage.waitForRows(3);
        // What is no day restricts to none, and is said below
        type(u"banana"_s);
        QCOMPARE(first->date(), QDate(2026, 5, 4));
        QVERIFY(std::ranges::any_of(stage.view->findChildren<QLabel*>(u"fieldFault"_s), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"“banana” is no day"_s);
        }));
        stage.waitForRows(3);
    }

    void wordsFindAnOldTitle()
    {
        HistoryStage stage;
        stage.must(u"Add B-1", [](Edit& edit) { return edit.insert(aStory(u"B-1"_s)); });
        stage.waitForRows(4);
        stage.view->focusFilter();
        auto* words = stage.view->findChild<QLineEdit*>(u"historyWords"_s);
        QTest::keyClicks(words, u"rotate KEYS"_s);
        stage.waitForRows(2);
        QCOMPARE(stage.cell(0, HistoryModel::WhatColumn), u"Rename A-1"_s);
        words->setText(u"nothing is called so"_s);
        stage.waitForRows(0);
        QVERIFY(stage.view->findChild<QLabel*>(u"historyNothing"_s)->isVisible());
        QTest::keyClick(stage.table(), Qt::Key_Escape); // to the table
        QTest::keyClick(stage.table(), Qt::Key_Escape); // out of the restrictions
        stage.waitForRows(4);
        QVERIFY(words->text().isEmpty());
    }

    void filtersByPersonKindAndDay()
    {
        HistoryStage stage;
        const auto other = stage.secondWindow(u"Bernd"_s);
        QVERIFY(other->edit(u"Add Bo"_s, [](Edit& edit) { return edit.insert(Person{.name = u"Bo"_s}); }));
        QVERIFY(stage.workspace->catchUp());
        stage.waitForRows(4);
        auto* author = stage.view->findChild<QComboBox*>(u"historyAuthor"_s);
        QTRY_VERIFY(author->findData(u"Bernd"_s) >= 0);
        author->setCurrentIndex(author->findData(u"Bernd"_s));
        stage.waitForRows(1);
        author->setCurrentIndex(0);
        stage.waitForRows(4);
        auto* kind = stage.view->findChild<QComboBox*>(u"historyKind"_s);
        kind->setCurrentIndex(kind->findData(u"stories"_s));
        stage.waitForRows(2);
        kind->setCurrentIndex(0);
        stage.waitForRows(4);
        // And by days: a day later nothing was done
        stage.clock->set(stage.clock->now().addDays(1));
        auto* period = stage.view->findChild<QComboBox*>(u"historyPeriod"_s);
        period->setCurrentIndex(period->findData(int(HistoryView::Today)));
        stage.waitForRows(0);
        period->setCurrentIndex(period->findData(int(HistoryView::Between)));
        QVERIFY(stage.view->findChild<DateField*>(u"historyFirst"_s)->isVisible());
        stage.waitForRows(4);
        stage.view->findChild<DateField*>(u"historyLast"_s)->setDate(QDate(2026, 5, 3));
        stage.waitForRows(0);
    }

    void showsTheHistoryOfOneItem()
    {
        HistoryStage stage;
        stage.must(u"Add B-1", [](Edit& edit) { return edit.insert(aStory(u"B-1"_s)); });
        stage.waitForRows(4);
        stage.view->showHistory(itemRef(ItemKind::UseCase, stage.story.id));
        stage.waitForRows(2);
        auto* chip = stage.view->findChild<QPushButton*>(u"historyChip"_s);
        QVERIFY(chip->isVisible() && chip->text().contains(u"A-1"_s));
        QTest::mouseClick(chip, Qt::LeftButton);
        stage.waitForRows(4);
        QVERIFY(!chip->isVisible());
        // It leaves the other filters as they are
        stage.view->showHistory(itemRef(ItemKind::UseCase, stage.story.id));
        auto* words = stage.view->findChild<QLineEdit*>(u"historyWords"_s);
        words->setText(u"rename"_s);
        stage.waitForRows(1);
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(!chip->isVisible());
        QCOMPARE(words->text(), u"rename"_s);
        stage.waitForRows(1);
        words->clear();
        stage.waitForRows(4);
        // Of what people don't change there is none
        stage.view->showHistory({ItemKind::Epic, u"iam"_s});
        QCOMPARE(stage.messages.size(), 1);
        QVERIFY(!chip->isVisible());
    }

    void newEntriesLeaveThePlaceAsItIs()
    {
        HistoryStage stage;
        for (int i = 0; i < 60; ++i)
            stage.must(u"Add", [i](Edit& edit) { return edit.insert(aStory(u"B-%1"_s.arg(i))); });
        stage.waitForRows(63);
        stage.table()->verticalScrollBar()->setValue(20);
        stage.open(25);
        const auto atTop = [&] { return stage.table()->indexAt(QPoint(0, 0)).data(KeyRole).toLongLong(); };
        const qint64 top = atTop();
        const qint64 current = stage.table()->currentIndex().data(KeyRole).toLongLong();
        stage.rename(u"Third"_s);
        stage.waitForRows(64);
        QTRY_COMPARE(atTop(), top);
        QCOMPARE(stage.table()->currentIndex().data(KeyRole).toLongLong(), current);
        // Whoever stands at the top sees them come
        stage.table()->verticalScrollBar()->setValue(0);
        stage.rename(u"Fourth"_s);
        stage.waitForRows(65);
        QTRY_COMPARE(atTop(), stage.table()->model()->index(0, 0).data(KeyRole).toLongLong());
    }

    void anUndoneEntryIsADoor()
    {
        HistoryStage stage;
        QVERIFY(stage.workspace->undo());
        stage.waitForRows(4);
        stage.open(0);
        QTRY_VERIFY(stage.find("historyUndone"));
        stage.click("historyUndone");
        QTRY_COMPARE(stage.table()->currentIndex().row(), 1);
        QTRY_VERIFY(!stage.find("historyUndone"));
    }

    void itsStateComesBack()
    {
        HistoryStage stage;
        stage.view->findChild<QLineEdit*>(u"historyWords"_s)->setText(u"rename"_s);
        auto* kind = stage.view->findChild<QComboBox*>(u"historyKind"_s);
        kind->setCurrentIndex(kind->findData(u"stories"_s));
        stage.view->findChild<DateField*>(u"historyFirst"_s)->setDate(QDate(2025, 2, 3));
        stage.view->findChild<DateField*>(u"historyLast"_s)->setDate(QDate(2025, 2, 9));
        const QJsonObject state = stage.view->saveState();
        HistoryView other(stage.context());
        other.restoreState(state);
        QCOMPARE(other.findChild<QLineEdit*>(u"historyWords"_s)->text(), u"rename"_s);
        QCOMPARE(other.findChild<DateField*>(u"historyFirst"_s)->date(), QDate(2025, 2, 3));
        QCOMPARE(other.findChild<DateField*>(u"historyLast"_s)->date(), QDate(2025, 2, 9));
        QCOMPARE(other.findChild<QComboBox*>(u"historyKind"_s)->currentData().toString(), u"stories"_s);
    }
};

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
