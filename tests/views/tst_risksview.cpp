// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskedits.h"
#include "tests/views/risksstage.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/inplacetext.h"
#include "views/shared/itempicker.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class RisksViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyRegistrySaysWhatBelongsHere()
    {
        RisksStage stage(false);
        QCOMPARE(stage.view->findChild<QStackedWidget*>()->currentIndex(), 0);
        // When a title is typed after Ctrl+N
        stage.activate(*stage.view);
        stage.view->setFocus();
        QTest::keyClick(stage.view.get(), Qt::Key_N, Qt::ControlModifier);
        auto* add = stage.view->findChild<QLineEdit*>(u"riskAdd"_s);
        QTRY_VERIFY(add->hasFocus());
        QTest::keyClicks(add, u"A region fails"_s);
        QTest::keyClick(add, Qt::Key_Return);
        // Then it is there, and open
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        QCOMPARE(stage.page->findChild<InPlaceText*>(u"riskTitle"_s)->value(), u"A region fails"_s);
        QVERIFY(add->text().isEmpty());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.references().isEmpty());
    }

    void theWorstComesFirst()
    {
        RisksStage stage;
        QCOMPARE(stage.references(), (QStringList{u"R-1"_s, u"R-2"_s}));
    }

    void wordsAndStatusRestrict()
    {
        RisksStage stage;
        auto* words = stage.view->findChild<QLineEdit*>(u"riskWords"_s);
        words->setText(u"disk"_s);
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        words->clear();
        auto* status = stage.view->findChild<QComboBox*>(u"riskStatusFilter"_s);
        status->setCurrentIndex(status->findData(static_cast<int>(RiskStatus::Closed)));
        QVERIFY(stage.references().isEmpty());
    }

    void columnsGiveWayWhereThereIsLittleRoom_data()
    {
        QTest::addColumn<int>("px");
        QTest::newRow("1024 px") << 1024 - 184;
        QTest::newRow("1024 px with details") << 1024 - 184 - 336;
    }

    void columnsGiveWayWhereThereIsLittleRoom()
    {
        QFETCH(int, px);
        RisksStage stage;
        stage.view->resize(px, 600);
        QTRY_VERIFY(stage.table()->isColumnHidden(RisksModel::CategoryColumn));
        QTRY_COMPARE(stage.table()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!stage.table()->isColumnHidden(RisksModel::TitleColumn) && !stage.table()->isColumnHidden(RisksModel::LevelColumn));
        stage.view->resize(1440, 600);
        QTRY_VERIFY(!stage.table()->isColumnHidden(RisksModel::CategoryColumn));
    }

    void fieldsAreEditedInPlace()
    {
        RisksStage stage;
        stage.choose(0);
        stage.activate(stage.details);
        // When text is typed over the title and Enter pressed
        auto* title = stage.field("riskTitle");
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, u"A key is stolen"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(stage.now(stage.high).title, u"A key is stolen"_s);
        // And an epic is chosen
        auto* epic = stage.field<ChoiceField>("riskEpic");
        const QString iam = stage.catalogues.epics.epics.front().id;
        Q_EMIT epic->chosen(iam);
        QCOMPARE(stage.now(stage.high).epic, iam);
        QVERIFY(stage.workspace->history().undoText().startsWith(u"Set the epic of R-1 to "_s));
        // Then each is a step of its own
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.now(stage.high).title, u"A key leaks"_s);
        QCOMPARE(title->value(), u"A key leaks"_s);
    }

    void aReviewDayIsADay()
    {
        RisksStage stage;
        stage.choose(0);
        auto* review = stage.field("riskReview");
        review->setTyped(u"soon"_s);
        review->save();
        QVERIFY(!stage.now(stage.high).reviewDay);
        QVERIFY(stage.messages.last().contains(u"soon"_s));
        QCOMPARE(review->typed(), u"soon"_s); // nothing typed is lost
        review->setTyped(u"2026-04-01"_s);
        review->save();
        QCOMPARE(stage.now(stage.high).reviewDay, std::optional(QDate(2026, 4, 1)));
        QVERIFY(stage.table()->model()->index(0, RisksModel::ReviewColumn).data().toString().endsWith(u"overdue"_s));
    }

    void ratingsSayWhatTheyAreOf()
    {
        RisksStage stage;
        stage.choose(0);
        QStringList texts;
        for (const QLabel* label : stage.page->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains(u"Inherent"_s) && texts.contains(u"Current"_s) && texts.contains(u"Target"_s));
        QCOMPARE(stage.field<QLabel>("riskCurrent")->text(), u"4 x 4 = 16, extreme"_s);
        QCOMPARE(stage.field<QLabel>("riskTarget")->text(), u"Not rated"_s);
        QVERIFY(stage.field<QLabel>("riskStand")->text().startsWith(u"Above the appetite of 9"_s));
    }

    void aTitleThatIsRefusedStaysTyped()
    {
        RisksStage stage;
        stage.choose(0);
        auto* title = stage.field("riskTitle");
        title->setTyped(u" "_s);
        title->save();
        QCOMPARE(stage.now(stage.high).title, u"A key leaks"_s);
        QVERIFY(stage.messages.last().contains(u"needs a title"_s));
    }

    void storiesAreTiedByTyping()
    {
        RisksStage stage;
        stage.choose(0);
        stage.activate(stage.details);
        auto* picker = stage.field<ItemPicker>("riskPlanField");
        picker->setFocus();
        QTest::keyClicks(picker, u"uc-01"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().riskTies().size(), size_t(1));
        QCOMPARE(stage.table()->model()->index(0, RisksModel::StoriesColumn).data().toString(), u"IAM-UC-01"_s);
        auto* list = stage.field<QListView>("riskPlanStories");
        QCOMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.workspace->records().riskTies().empty());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().riskTies().size(), size_t(1));
    }

    void removalCanBeUndone()
    {
        RisksStage stage;
        stage.choose(0);
        QVERIFY(stage.details.page());
        stage.activate(*stage.view); // the panel has a window of its own here
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        QVERIFY(stage.messages.contains(u"R-1 was removed with its links and notes."_s));
        QCOMPARE(stage.page->findChild<InPlaceText*>(u"riskTitle"_s)->value(), u"A disk is full"_s); // which has its row now
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.references(), (QStringList{u"R-1"_s, u"R-2"_s}));
    }
};

QTEST_MAIN(RisksViewTest)
#include "tst_risksview.moc"
