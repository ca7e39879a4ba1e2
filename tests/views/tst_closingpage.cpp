// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/recordrows.h"
#include "tests/views/screenstage.h"
#include "tests/support/signalargument.h"
#include "views/roadmap/closinggatemodel.h"
#include "views/roadmap/closingmodel.h"
#include "views/roadmap/closingpage.h"
#include "views/shared/datatable.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Story storyOf(const QString& reference, const Sprint& sprint, StoryStatus status, int points, qint64 rank)
{
    Story story = aStory(reference);
    story.sprint = sprint.id;
    story.status = status;
    story.points = points;
    story.rank = rank;
    return story;
}

/// A sprint under way, with one story done and two that are not, and two sprints behind it.
struct ClosingStage : ScreenStage {
    Sprint sprint = aSprint(8);
    Sprint next = aSprint(9);
    Sprint later = aSprint(10);
    std::unique_ptr<ClosingPage> page;

    ClosingStage()
    {
        sprint.state = SprintState::Active;
        edit([&](Edit& edit) {
            Result<void> done;
            for (const Sprint& each : {later, sprint, next})
                done = done ? edit.insert(each) : done;
            for (const Story& story : {storyOf(u"A"_s, sprint, StoryStatus::Done, 5, 1), storyOf(u"B"_s, sprint, StoryStatus::Ready, 3, 2),
                                       storyOf(u"C"_s, sprint, StoryStatus::InProgress, 2, 3)})
                done = done ? edit.insert(story) : done;
            return done;
        });
        page = std::make_unique<ClosingPage>(context());
        page->resize(800, 600);
    }

    void show()
    {
        QTRY_VERIFY(figures->figures() && !figures->isComputing());
        page->open(sprint.id);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(u"Given"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    const Story* story(const QString& reference) const
    {
        for (const Story& story : workspace->records().stories())
            if (story.reference == reference)
                return &story;
        return nullptr;
    }
    DataTable* table(const char* name) const { return page->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* stories() const { return table("closingStories"); }
    QPushButton* button(const char* name) const { return page->findChild<QPushButton*>(QLatin1String(name)); }
    QComboBox* target() const { return page->findChild<QComboBox*>(u"closingTarget"_s); }
    QString note() const { return page->findChild<QLabel*>(u"closingNote"_s)->text(); }
    /// "B: To sprint 9" of each row.
    QStringList fates() const
    {
        QStringList lines;
        const QAbstractItemModel* model = stories()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, ClosingModel::ReferenceColumn).data().toString() + u": "_s
                         + model->index(row, ClosingModel::FateColumn).data().toString();
        return lines;
    }
    static void press(DataTable* table, int row, Qt::Key key)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 1));
        QTest::keyClick(table, key);
    }
};

} // namespace

class TestClosingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void theModelKeepsWhatWasChosen()
    {
        ClosingStage stage;
        ClosingModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy changes(&model, &ClosingModel::fatesChanged);
        model.carryTo(9);
        model.show(storiesToSettle(stage.sprint.id, stage.workspace->records(), &stage.catalogues.epics));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowAt(2).story.reference, u"A"_s); // done
        QVERIFY(!model.index(2, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(model.index(2, 1).data(MutedRole).toBool());
        // When one is unticked
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.returned(), std::vector{stage.story(u"B"_s)->id});
        QCOMPARE(model.count(StoryFate::CarriedOver).points, 2);
        QCOMPARE(model.count(StoryFate::Returned).points, 3);
        // Then it stays so when the rows are shown again, and several rows are toggled as one
        model.show(storiesToSettle(stage.sprint.id, stage.workspace->records(), nullptr));
        QCOMPARE(model.count(StoryFate::Returned).stories, 1);
        model.toggle({0, 1, 2});
        QCOMPARE(model.count(StoryFate::CarriedOver).stories, 2);
        model.toggle({0, 1, 2});
        QCOMPARE(model.count(StoryFate::CarriedOver).stories, 0);
        // When all goes to the backlog, then there is nothing to tick
        model.carryTo({});
        QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.count(StoryFate::Returned).stories, 2);
        QVERIFY(changes.size() > 0);
    }

    void theGateSaysWhatItRestsOn()
    {
        ClosingGateModel model;
        QAbstractItemModelTester tester(&model);
        model.show({{.id = u"a"_s, .holds = true, .text = u"One"_s, .evidence = {u"1 of 1"_s}},
                    {.id = u"b"_s, .holds = false, .text = u"Two"_s, .evidence = {u"0 of 1"_s, u"X is open"_s}}});
        QCOMPARE(model.held(), 1);
        QCOMPARE(model.index(1, ClosingGateModel::EvidenceColumn).data().toString(), u"0 of 1; X is open"_s);
        QCOMPARE(model.index(0, ClosingGateModel::StateColumn).data(SignNameRole).toString(), u"passed"_s);
        QCOMPARE(model.index(1, ClosingGateModel::StateColumn).data(SignNameRole).toString(), u"failed"_s);
        QCOMPARE(ClosingGateModel::figureOf(model.rowAt(1)).reasons.size(), size_t(2));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void waitsForTheFigures()
    {
        // Given figures that are still being computed
        ClosingStage stage;
        stage.page->open(stage.sprint.id);
        QVERIFY(!stage.button("closingAccept")->isEnabled());
        QVERIFY2(stage.note().contains(u"computed"_s), qPrintable(stage.note()));
        QCOMPARE(stage.fates().size(), 3);
        // When they are there, then the sprint can be closed
        QTRY_VERIFY(stage.button("closingAccept")->isEnabled());
        QVERIFY2(stage.note().contains(u"Sprint 9 would then hold 5 points"_s), qPrintable(stage.note()));
        QCOMPARE(stage.table("closingGate")->model()->rowCount(), 6);
    }

    void closesInOneStep()
    {
        ClosingStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), false);
        QCOMPARE(stage.button("closingAccept")->text(), u"Close sprint 8"_s);
        QVERIFY2(stage.target()->currentText().startsWith(u"Sprint 9,"_s), qPrintable(stage.target()->currentText()));
        QCOMPARE(stage.fates(), (QStringList{u"B: To sprint 9"_s, u"C: To sprint 9"_s, u"A: Stays, done"_s}));
        // When one is sent back to the backlog at the keyboard, and the sprint closed
        ClosingStage::press(stage.stories(), 1, Qt::Key_Space);
        QCOMPARE(stage.fates().at(1), u"C: To the backlog"_s);
        QSignalSpy closed(stage.page.get(), &ClosingPage::closed);
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        QTest::mouseClick(stage.button("closingAccept"), Qt::LeftButton);
        // Then the stories stand where they were sent, and the numbers are frozen
        QCOMPARE(closed.size(), 1);
        QCOMPARE(cancelled.size(), 0);
        QCOMPARE(stage.story(u"B"_s)->sprint, std::optional(stage.next.id));
        QVERIFY(!stage.story(u"C"_s)->sprint);
        QCOMPARE(stage.workspace->records().of<Sprint>().find(stage.sprint.id)->state, SprintState::Closed);
        const SprintClosure closure = stage.workspace->records().closures().front();
        QCOMPARE(closure.planned, 10);
        QCOMPARE(closure.done, 5);
        QCOMPARE(closure.carried, 3);
        QCOMPARE(closure.returned, 2);
        QCOMPARE(closure.capacity, 20);
        QCOMPARE(closure.author, u"tester"_s);
        QCOMPARE(closure.gate, std::optional(false));
        QCOMPARE(closure.gateLines.size(), 6);
        // And one undo brings everything back
        const auto message = closed.front()[0].value<Message>();
        QVERIFY2(message.text.contains(u"1 story carried over to sprint 9"_s), qPrintable(message.text));
        message.action();
        QVERIFY(rowsOf(stage.workspace->records(), false) == before);
        QVERIFY(stage.workspace->history().toUndo().text == u"Given"_s);
    }

    void allMayGoToTheBacklogOrALaterSprint()
    {
        ClosingStage stage;
        stage.show();
        stage.target()->setCurrentIndex(1);
        QCOMPARE(stage.fates().first(), u"B: To sprint 10"_s);
        stage.target()->setCurrentIndex(2);
        QCOMPARE(stage.fates().first(), u"B: To the backlog"_s);
        // What others do leaves the choice alone
        stage.edit([&](Edit& edit) { return edit.insert(storyOf(u"D"_s, stage.sprint, StoryStatus::Ready, 1, 4)); });
        QCOMPARE(stage.fates().size(), 4);
        QCOMPARE(stage.target()->currentIndex(), 2);
        QTRY_VERIFY(stage.button("closingAccept")->isEnabled());
        stage.button("closingAccept")->click();
        QVERIFY(!stage.story(u"B"_s)->sprint);
        QVERIFY(!stage.story(u"D"_s)->sprint);
        QCOMPARE(stage.workspace->records().closures().front().returned, 6);
    }

    void aClickUnticks()
    {
        ClosingStage stage;
        stage.show();
        const QRect cell = stage.stories()->visualRect(stage.stories()->model()->index(0, 0));
        QTest::mouseClick(stage.stories()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
        QCOMPARE(stage.fates().first(), u"B: To the backlog"_s);
        // The next sprint that is closed begins with all ticked
        stage.page->open(stage.sprint.id);
        QCOMPARE(stage.fates().first(), u"B: To sprint 9"_s);
    }

    void figuresClausesAndStoriesAreDoors()
    {
        ClosingStage stage;
        stage.show();
        QSignalSpy reasons(stage.page.get(), &ClosingPage::reasonsRequested);
        QSignalSpy opened(stage.page.get(), &ClosingPage::storyRequested);
        auto* planned = stage.page->findChild<QAbstractButton*>(u"closingPlanned"_s);
        planned->click();
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][1].toString(), u"10"_s);
        QCOMPARE(reasons[0][2].value<Figure>().reasons.size(), size_t(3));
        stage.page->findChild<QAbstractButton*>(u"closingLeft"_s)->click();
        QCOMPARE(reasons[1][1].toString(), u"5"_s);
        ClosingStage::press(stage.table("closingGate"), 1, Qt::Key_Return);
        QCOMPARE(reasons.size(), 3);
        QVERIFY(!reasons[2][2].value<Figure>().reasons.empty());
        ClosingStage::press(stage.stories(), 0, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<StoryId>(opened[0][0]), stage.story(u"B"_s)->id);
    }

    void escLeavesEverythingAsItIs()
    {
        ClosingStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), true);
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        stage.stories()->setFocus();
        QTest::keyClick(stage.stories(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(rowsOf(stage.workspace->records(), true) == before);
    }

    void leavesWhenSomebodyElseClosedIt()
    {
        ClosingStage stage;
        stage.show();
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        QSignalSpy messages(stage.page.get(), &ClosingPage::messageRaised);
        stage.edit([&](Edit& edit) { return closeSprint(edit, {.sprint = stage.sprint.id, .now = stage.clock->now(), .author = u"Bernd"_s}); });
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.front()[0].value<Message>().text.contains(u"Sprint 8"_s));
    }

    void fitsANarrowScreen()
    {
        ClosingStage stage;
        stage.show();
        QVERIFY2(stage.page->minimumSizeHint().width() <= 800, qPrintable(QString::number(stage.page->minimumSizeHint().width())));
        QVERIFY2(stage.page->minimumSizeHint().height() <= 604, qPrintable(QString::number(stage.page->minimumSizeHint().height())));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestClosingPage)
#include "tst_closingpage.moc"
