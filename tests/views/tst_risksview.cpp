// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/risks/riskdetails.h"
#include "views/risks/risksview.h"
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

namespace {

/// The Risks screen, and the details panel in a window of its own; a risk that is asked for is opened there, as the shell
/// does.
struct RisksStage : ScreenStage {
    Person ana{.name = u"Ana Ferro"_s};
    Story story = aStory(u"IAM-UC-01"_s);
    Risk high{.reference = u"R-1"_s, .title = u"A key leaks"_s, .currentLikelihood = 4, .currentImpact = 4};
    Risk low{.reference = u"R-2"_s, .title = u"A disk is full"_s, .currentLikelihood = 1, .currentImpact = 2};
    std::unique_ptr<RisksView> view;
    RiskDetails* page = nullptr;
    QStringList messages;

    explicit RisksStage(bool filled = true)
    {
        if (filled)
            change([&](Edit& edit) -> Result<void> {
                for (const Entity& entity : std::initializer_list<Entity>{ana, story, high, low})
                    if (auto inserted = edit.insert(entity); !inserted)
                        return inserted;
                return {};
            });
        view = std::make_unique<RisksView>(context());
        page = new RiskDetails(context());
        QObject::connect(view.get(), &Screen::riskRequested, page, &RiskDetails::open);
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
        QObject::connect(page, &RiskDetails::messageRaised, page, [this](const Message& message) { messages << message.text; });
        view->resize(1200, 500);
        view->show();
        details.resize(337, 900);
    }
    ~RisksStage()
    {
        QObject::disconnect(page, &RiskDetails::messageRaised, nullptr, nullptr);
        if (!page->parent()) // it was never opened, so no panel has it
            delete page;
    }

    void change(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (auto done = workspace->edit(u"Edit"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    DataTable* table() const { return view->findChild<DataTable*>(u"risksTable"_s); }
    QStringList references() const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, RisksModel::ReferenceColumn).data().toString();
        return texts;
    }
    void activate(QWidget& window) const
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    void choose(int row) const
    {
        activate(*view);
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    template <typename T = InPlaceText>
    T* field(const char* name) const
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    const Risk& now(const Risk& risk) const { return *workspace->records().of<Risk>().find(risk.id); }
};

} // namespace

class RisksViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyRegistrySaysWhatBelongsHere()
    {
        RisksStage stage(false);
        QCOMPARE(stage.view->findChild<QStackedWidget*>()->currentIndex(), 0);
        QVERIFY(stage.view->badge().isEmpty());
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

    void theWorstComesFirstAndTheBadgeCountsWhatIsAbove()
    {
        RisksStage stage;
        QCOMPARE(stage.references(), (QStringList{u"R-1"_s, u"R-2"_s}));
        QCOMPARE(stage.view->badge(), u"1"_s);
        stage.change([&](Edit& edit) { return changeRisk(edit, stage.high.id, [](Risk& risk) { risk.currentImpact = 2; }); });
        QVERIFY(stage.view->badge().isEmpty()); // 8 is within the appetite of 9
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
        // And a rating is chosen
        auto* impact = stage.field<ChoiceField>("riskTargetImpact");
        Q_EMIT impact->chosen(2);
        QCOMPARE(stage.now(stage.high).targetImpact, 2);
        QCOMPARE(stage.workspace->history().undoText(), u"Set the target impact of R-1 to 2, minor"_s);
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
        QVERIFY(texts.contains(u"Likelihood"_s) && texts.contains(u"Impact"_s));
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
        auto* picker = stage.field<ItemPicker>("riskTieField");
        picker->setFocus();
        QTest::keyClicks(picker, u"uc-01"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().riskTies().size(), size_t(1));
        QCOMPARE(stage.table()->model()->index(0, RisksModel::StoriesColumn).data().toString(), u"IAM-UC-01"_s);
        auto* list = stage.field<QListView>("riskTies");
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
