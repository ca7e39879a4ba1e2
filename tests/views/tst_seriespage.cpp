// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planningbuilders.h"
#include "tests/support/recordrows.h"
#include "tests/views/screenstage.h"
#include "views/roadmap/seriespage.h"
#include "views/roadmap/seriespreviewmodel.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/theme.h"
#include "views/start/startview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct SeriesStage : ScreenStage {
    std::unique_ptr<SeriesPage> page;

    /// So many sprints are there, one after another from the 5th of January on; `used`: each has a story.
    explicit SeriesStage(int sprints = 0, bool used = true)
    {
        edit([&](Edit& edit) {
            Result<void> done;
            for (int number = 0; number < sprints; ++number) {
                Sprint sprint = aSprint(number);
                Story story = aStory(u"S-%1"_s.arg(number));
                story.sprint = sprint.id;
                done = done ? edit.insert(sprint) : done;
                if (used)
                    done = done ? edit.insert(story) : done;
            }
            return done;
        });
        page = std::make_unique<SeriesPage>(context(), nullptr, ownFolder());
        page->resize(800, 600);
        page->open();
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the window doesn't become active");
    }

    QString ownFolder() const { return folder.filePath(u"own"_s); }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(u"Given"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    template <typename T>
    T* find(const char* name) const { return page->findChild<T*>(QLatin1String(name)); }
    QPushButton* add() const { return find<QPushButton>("seriesAdd"); }
    QString note() const { return find<QLabel>("seriesNote")->text(); }
    QString cell(int row, int column) const
    {
        return find<DataTable>("seriesTable")->model()->index(row, column).data().toString();
    }
    int rows() const { return find<DataTable>("seriesTable")->model()->rowCount(); }
    QString goal(size_t number) const { return catalogues.series.series.front().sprints.at(number).goal; }
    std::vector<Sprint> sprints() const
    {
        std::vector<Sprint> sorted(workspace->records().sprints().begin(), workspace->records().sprints().end());
        std::ranges::sort(sorted, {}, &Sprint::number);
        return sorted;
    }
};

} // namespace

class TestSeriesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void theModelFollowsTheWish()
    {
        SeriesStage stage(2);
        SeriesPreviewModel model;
        QAbstractItemModelTester tester(&model);
        SeriesWish wish{.series = stage.catalogues.series.series.front(), .firstDay = QDate(2026, 6, 1), .days = 7, .capacity = 11, .count = 2};
        const auto show = [&] { model.show(seriesRows(wish, stage.workspace->records(), stage.catalogues.epics)); };
        show();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowAt(0).sprint.number, 2);
        QCOMPARE(model.rowAt(0).sprint.goal, stage.goal(2));
        QCOMPARE(model.rowAt(1).sprint.end, QDate(2026, 6, 14));
        QCOMPARE(model.rowAt(1).sprint.capacity, 11);
        QVERIFY(model.faults().isEmpty());
        QVERIFY(model.index(0, SeriesPreviewModel::FocusColumn).data().toString().contains(u"IAM"_s));
        // When there are more than the template has, then those have no goal yet
        wish.count = 7;
        show();
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(model.rowAt(6).sprint.goal.isEmpty());
        // When they begin too early, then the first ones can't be
        wish.firstDay = QDate(2026, 1, 31);
        show();
        QCOMPARE(model.faults().size(), 1);
        QVERIFY(model.index(0, SeriesPreviewModel::FirstColumn).data(SignNameRole).isValid());
        wish.count = 0;
        show();
        QCOMPARE(model.rowCount(), 0);
    }

    void laysOutATemplateInOneStep()
    {
        SeriesStage stage;
        const auto before = rowsOf(stage.workspace->records(), false);
        // Given an empty workspace, on a Monday
        QCOMPARE(stage.find<DateField>("seriesFirstDay")->date(), QDate(2026, 5, 4));
        QCOMPARE(stage.rows(), 7);
        QCOMPARE(stage.cell(0, SeriesPreviewModel::NumberColumn), u"Sprint 0"_s);
        // When length and capacity are changed, then the preview shows it at once
        stage.find<QSpinBox>("seriesDays")->setValue(7);
        stage.find<QSpinBox>("seriesCapacity")->setValue(33);
        QCOMPARE(stage.cell(1, SeriesPreviewModel::FirstColumn), u"11 May 2026"_s);
        QCOMPARE(stage.cell(1, SeriesPreviewModel::CapacityColumn), u"33"_s);
        stage.find<QSpinBox>("seriesCount")->setValue(3);
        QCOMPARE(stage.add()->text(), u"Add 3 sprints"_s);
        QSignalSpy added(stage.page.get(), &SeriesPage::added);
        QTest::mouseClick(stage.add(), Qt::LeftButton);
        // Then they are there, and one undo takes them back
        QCOMPARE(added.size(), 1);
        QCOMPARE(stage.sprints().size(), size_t(3));
        QCOMPARE(stage.sprints()[2].start, QDate(2026, 5, 18));
        QCOMPARE(stage.sprints()[2].goal, stage.goal(2));
        QCOMPARE(stage.sprints()[2].capacity, 33);
        added.front()[0].value<Message>().action();
        QVERIFY(rowsOf(stage.workspace->records(), false) == before);
    }

    void numbersGoOn()
    {
        SeriesStage stage(2);
        QCOMPARE(stage.find<DateField>("seriesFirstDay")->date(), aSprint(1).end.addDays(1));
        QCOMPARE(stage.rows(), 5);
        QCOMPARE(stage.cell(0, SeriesPreviewModel::NumberColumn), u"Sprint 2"_s);
        QVERIFY2(stage.note().contains(u"sprint 2"_s), qPrintable(stage.note()));
        stage.add()->click();
        QCOMPARE(stage.sprints().size(), size_t(7));
        // When all of the template is there, then it begins once more
        stage.page->open();
        QCOMPARE(stage.cell(0, SeriesPreviewModel::NumberColumn), u"Sprint 7"_s);
        QCOMPARE(stage.cell(0, SeriesPreviewModel::GoalColumn), stage.goal(0));
        QCOMPARE(stage.rows(), 7);
    }

    void whatWouldOverlapIsSaidBefore()
    {
        SeriesStage stage(2);
        stage.find<DateField>("seriesFirstDay")->setDate(aSprint(1).end);
        QVERIFY(!stage.add()->isEnabled());
        QVERIFY2(stage.note().contains(u"share days with sprint 1"_s), qPrintable(stage.note()));
        QVERIFY(!stage.add()->accessibleDescription().isEmpty());
        stage.find<DateField>("seriesFirstDay")->setDate(aSprint(1).end.addDays(1));
        QVERIFY(stage.add()->isEnabled());
        // What is no day adds nothing
        auto* day = stage.find<DateField>("seriesFirstDay");
        QTest::keyClick(day, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(day, u"banana"_s);
        stage.add()->click();
        QCOMPARE(stage.sprints().size(), size_t(2));
        QVERIFY(day->fault().contains(u"is no day"_s));
        QTest::keyClick(day, Qt::Key_Escape);
        // When somebody else takes the days meanwhile
        stage.edit([](Edit& edit) { return edit.insert(aSprint(2)); });
        QVERIFY(!stage.add()->isEnabled());
    }

    void plannedSprintsWithoutStoriesCanGo()
    {
        // Given two sprints, of which neither holds a story, and one that is under way
        SeriesStage stage(2, false);
        Sprint active = aSprint(2);
        active.state = SprintState::Active;
        stage.edit([&](Edit& edit) { return edit.insert(active); });
        QCOMPARE(stage.cell(0, SeriesPreviewModel::NumberColumn), u"Sprint 3"_s);
        stage.find<QCheckBox>("seriesReplace")->click();
        QVERIFY2(stage.note().contains(u"2 planned sprints"_s), qPrintable(stage.note()));
        const auto before = rowsOf(stage.workspace->records(), false);
        QSignalSpy added(stage.page.get(), &SeriesPage::added);
        stage.add()->click();
        // Then they have gone, and the others go on behind what stayed
        QCOMPARE(stage.sprints().front().number, 2);
        QCOMPARE(stage.sprints().size(), size_t(5));
        added.front()[0].value<Message>().action();
        QVERIFY(rowsOf(stage.workspace->records(), false) == before);
    }

    void sprintsAreSavedAsATemplate()
    {
        SeriesStage stage(2);
        auto* name = stage.find<QLineEdit>("seriesName");
        auto* save = stage.find<QPushButton>("seriesSave");
        auto* note = stage.find<QLabel>("seriesSaveNote");
        QVERIFY(!save->isEnabled());
        // When they are saved at the keyboard
        QSignalSpy messages(stage.page.get(), &SeriesPage::messageRaised);
        name->setFocus();
        QTest::keyClicks(name, u"Two short ones"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.front()[0].value<Message>().text.contains(u"Two short ones"_s));
        // Then the template is offered
        auto* list = stage.find<QComboBox>("seriesTemplate");
        const int own = list->findText(u"Two short ones"_s, Qt::MatchStartsWith);
        QVERIFY(own > 0);
        list->setCurrentIndex(own);
        QCOMPARE(stage.rows(), 2);
        QCOMPARE(stage.cell(0, SeriesPreviewModel::GoalColumn), u"Goal 0"_s);
        QCOMPARE(stage.find<QSpinBox>("seriesCapacity")->value(), 20);
        // When the name is used again, then it is said before anything goes
        QTest::keyClicks(name, u"two short ones"_s);
        save->click();
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"replaces"_s), qPrintable(note->text()));
        QCOMPARE(save->text(), u"Replace template"_s);
        QCOMPARE(messages.size(), 1);
        save->click();
        QCOMPARE(messages.size(), 2);
        QVERIFY(!note->isVisible());
        QCOMPARE(UserSeries::load(stage.ownFolder(), stage.catalogues.epics).series.front().name, u"two short ones"_s);
    }

    void withoutSprintsThereIsNothingToSave()
    {
        SeriesStage stage;
        QVERIFY(!stage.find<QLineEdit>("seriesName")->isEnabled());
        QVERIFY(!stage.find<QPushButton>("seriesSave")->isEnabled());
    }

    void aFaultyTemplateIsNamed()
    {
        SeriesStage stage;
        QVERIFY(QDir().mkpath(stage.ownFolder()));
        QFile file(stage.ownFolder() + u"/mine.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"series": []})");
        file.close();
        stage.page->open();
        QVERIFY2(stage.note().contains(u"mine.json"_s), qPrintable(stage.note()));
        QVERIFY2(stage.note().contains(u"/series"_s), qPrintable(stage.note()));
        QVERIFY(stage.add()->isEnabled());
    }

    /// In the form of a new workspace.
    void theStartPageOffersTheSameTemplates()
    {
        SeriesStage stage(2);
        std::vector<Sprint> sprints = stage.sprints();
        std::ranges::for_each(sprints, [](Sprint& sprint) { sprint.end = sprint.start.addDays(9); });
        QVERIFY(UserSeries::save(stage.ownFolder(), u"Ten days"_s, sprints, stage.catalogues.epics).has_value());
        StartView start;
        start.setSeries(SeriesOffer::load(stage.catalogues, stage.ownFolder()));
        auto* list = start.findChild<QComboBox*>(u"newSeries"_s);
        auto* length = start.findChild<QComboBox*>(u"newLength"_s);
        QCOMPARE(list->currentText(), stage.catalogues.series.series.front().name);
        QCOMPARE(length->currentData().toInt(), 14);
        // When one's own is chosen, then its length is proposed, and that is what is asked for
        list->setCurrentIndex(list->findText(u"Ten days"_s, Qt::MatchStartsWith));
        QCOMPARE(length->currentText(), u"10 days"_s);
        start.findChild<QLineEdit*>(u"newName"_s)->setText(u"Team"_s);
        QSignalSpy asked(&start, &StartView::creationRequested);
        start.findChild<QPushButton*>(u"newCreate"_s)->click();
        QCOMPARE(asked.size(), 1);
        const auto programme = asked.front()[0].value<NewProgramme>();
        QCOMPARE(programme.sprintDays, 10);
        QVERIFY(programme.chosen && programme.chosen->name == u"Ten days"_s);
        // When the page is shown once more, then it stays chosen
        start.setSeries(SeriesOffer::load(stage.catalogues, stage.ownFolder()));
        QVERIFY(list->currentText().startsWith(u"Ten days"_s));
    }

    void escLeaves()
    {
        SeriesStage stage;
        QSignalSpy cancelled(stage.page.get(), &SeriesPage::cancelled);
        stage.find<DataTable>("seriesTable")->setFocus();
        QTest::keyClick(stage.find<DataTable>("seriesTable"), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(stage.sprints().empty());
    }

    void fitsANarrowScreen()
    {
        SeriesStage stage(2);
        QVERIFY2(stage.page->minimumSizeHint().width() <= 800, qPrintable(QString::number(stage.page->minimumSizeHint().width())));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestSeriesPage)
#include "tst_seriespage.moc"
