// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gamedayedits.h"
#include "tests/support/builtincatalogues.h"
#include "tests/views/panestage.h"
#include "views/frameworks/gamedayspane.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/inplacetext.h"
#include "views/shared/itempicker.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct GameDaysStage : PaneStage<GameDaysPane> {
    GameDay drill{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .scheduled = QDate(2026, 5, 1)};

    /// Planned for three days ago, and open.
    void fill()
    {
        edit([&](Edit& edit) { return edit.insert(drill); });
        QVERIFY(pane->showItem(itemRef(ItemKind::GameDay, drill.id)));
    }
    DataTable* table() const { return find<DataTable>("gameDayTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void set(const char* field, const QString& text) const
    {
        auto* inPlace = find<InPlaceText>(field);
        inPlace->setTyped(text);
        inPlace->save();
    }
    void setOutcome(GameDayOutcome outcome) const { Q_EMIT find<ChoiceField>("gameDayOutcome")->chosen(static_cast<int>(outcome)); }
    const GameDay& now() const { return *workspace->records().of<GameDay>().find(drill.id); }
    std::vector<const Story*> raised() const
    {
        std::vector<const Story*> stories;
        for (const GameDayTie& tie : workspace->records().gameDayTies())
            if (tie.kind == GameDayTieKind::Raised)
                stories.push_back(workspace->records().of<Story>().find(tie.story));
        return stories;
    }
};

} // namespace

class TestGameDaysPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGameDayIsPlannedByTyping()
    {
        GameDaysStage stage;
        QVERIFY(stage.find("emptyAction")->isVisible());
        stage.pane->add();
        stage.enter("gameDayAdd", u"The region fails"_s);
        QCOMPARE(stage.cell(0, GameDaysModel::ReferenceColumn), u"GD-1"_s);
        QCOMPARE(stage.cell(0, GameDaysModel::OutcomeColumn), u"Planned"_s);
        QCOMPARE(stage.find<InPlaceText>("gameDayScheduled")->value(), u"2026-05-04"_s); // today
        QVERIFY(stage.find<QLabel>("gameDayCounts")->text().contains(u"in no percentage"_s));
        QVERIFY(stage.details.item());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.table()->model()->rowCount(), 0);
    }

    void whatIsOverdueIsMarkedUntilItWasHeld()
    {
        GameDaysStage stage;
        stage.fill();
        QVERIFY(stage.cell(0, GameDaysModel::ScheduledColumn).endsWith(u"overdue"_s));
        stage.setOutcome(GameDayOutcome::PartlyMet);
        QCOMPARE(stage.now().outcome, GameDayOutcome::PartlyMet);
        QCOMPARE(stage.now().held, std::optional(QDate(2026, 5, 1))); // its day, until somebody says another
        QVERIFY(!stage.cell(0, GameDaysModel::ScheduledColumn).endsWith(u"overdue"_s));
        stage.set("gameDayHeld", u"2026-05-02"_s);
        QCOMPARE(stage.now().held, std::optional(QDate(2026, 5, 2)));
        stage.set("gameDayHeld", u"2026-06-01"_s); // yet to come
        QCOMPARE(stage.now().held, std::optional(QDate(2026, 5, 2)));
        QVERIFY(stage.messages.last().contains(u"yet to come"_s));
        stage.setOutcome(GameDayOutcome::Planned);
        QVERIFY(!stage.now().held);
    }

    void onlyWhatWasHeldIsEvidence_data()
    {
        QTest::addColumn<GameDayOutcome>("outcome");
        QTest::addColumn<QString>("words");
        QTest::newRow("planned") << GameDayOutcome::Planned << u"It is evidence of nothing yet. Once it was held"_s;
        QTest::newRow("cancelled") << GameDayOutcome::Cancelled << u"It is evidence of nothing: it was not held."_s;
        QTest::newRow("not met") << GameDayOutcome::NotMet << u"It is evidence of Incident response in words: what was rehearsed"_s;
    }
    void onlyWhatWasHeldIsEvidence()
    {
        QFETCH(GameDayOutcome, outcome);
        QFETCH(QString, words);
        GameDaysStage stage;
        stage.fill();
        stage.setOutcome(outcome);
        const QString said = stage.find<QLabel>("gameDayCounts")->text();
        QVERIFY2(said.startsWith(words), qPrintable(said));
    }

    void aDayNeedsAnOutcomeAndIsADay()
    {
        GameDaysStage stage;
        stage.fill();
        stage.set("gameDayHeld", u"2026-05-02"_s);
        QVERIFY(!stage.now().held);
        QVERIFY(stage.messages.last().contains(u"needs an outcome"_s));
        stage.set("gameDayScheduled", u"never"_s);
        QCOMPARE(stage.now().scheduled, QDate(2026, 5, 1));
        QVERIFY(stage.messages.last().contains(u"is no day"_s));
    }

    void findingsBecomeStoriesOneByOne()
    {
        GameDaysStage stage;
        stage.fill();
        stage.set("gameDayFindings", u"- Nobody knew whom to call\n- The key could not be revoked"_s);
        auto* finding = stage.find<QLineEdit>("gameDayFinding");
        QCOMPARE(finding->text(), u"Nobody knew whom to call"_s);
        finding->setFocus();
        QTest::keyClick(finding, Qt::Key_Return);
        QCOMPARE(stage.raised().size(), size_t(1));
        QCOMPARE(stage.raised().front()->title, u"Nobody knew whom to call"_s);
        QCOMPARE(stage.raised().front()->epic, u"incident"_s);
        QVERIFY(stage.raised().front()->narrative.contains(u"GD-1"_s));
        QCOMPARE(finding->text(), u"The key could not be revoked"_s); // the next one
        QCOMPARE(stage.cell(0, GameDaysModel::RaisedColumn), stage.raised().front()->reference);
        stage.click("gameDayMakeStory");
        QCOMPARE(stage.raised().size(), size_t(2));
        QVERIFY(finding->text().isEmpty());
        // Each is one step
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.raised().size(), size_t(1));
        QCOMPARE(stage.workspace->records().stories().size(), size_t(2));
    }

    void storiesAreTiedByTyping()
    {
        GameDaysStage stage;
        stage.fill();
        stage.enter("gameDayExercisesField", u"uc-01"_s);
        QCOMPARE(stage.cell(0, GameDaysModel::ExercisedColumn), u"IAM-UC-01"_s);
        stage.enter("gameDayRaisedField", u"uc-01"_s); // it is one or the other
        QCOMPARE(stage.cell(0, GameDaysModel::ExercisedColumn), u"None"_s);
        QCOMPARE(stage.cell(0, GameDaysModel::RaisedColumn), u"IAM-UC-01"_s);
        auto* list = stage.find<QListView>("gameDayRaised");
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.workspace->records().gameDayTies().empty());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.raised().size(), size_t(1));
    }

    void aFileProvesIt()
    {
        GameDaysStage stage;
        stage.fill();
        stage.prompt.fileToOpen = stage.written(u"log.txt"_s, "what happened");
        stage.click("exceptionChooseFile");
        QTRY_COMPARE(stage.now().evidenceSha256.size(), 64);
        QCOMPARE(stage.now().evidenceFile, u"log.txt"_s);
        stage.click("exceptionForgetFile");
        QVERIFY(stage.now().evidenceFile.isEmpty());
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.now().evidenceFile, u"log.txt"_s);
    }

    void removalCanBeUndone()
    {
        GameDaysStage stage;
        stage.fill();
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QVERIFY(stage.workspace->records().gameDays().empty());
        QVERIFY(stage.messages.contains(u"GD-1 was removed with its links and notes."_s));
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.table()->model()->rowCount(), 1);
    }

    void modelsKeepTheRules()
    {
        Records records;
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        const QDate today = someTime().date();
        const GameDay ten{.reference = u"GD-10"_s, .title = u"Ten"_s, .scheduled = today.addDays(-1)};
        const GameDay nine{.reference = u"GD-9"_s,
                           .title = u"Nine"_s,
                           .scheduled = today.addDays(-9),
                           .held = today.addDays(-9),
                           .outcome = GameDayOutcome::Met};
        for (const GameDay& day : {ten, nine})
            records.load(day);
        GameDaysModel model;
        QAbstractItemModelTester tester(&model);
        GameDaysFilterModel filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(&filter);
        model.show(gameDayRows(records, builtInCatalogues(), today), today);
        QCOMPARE(model.rowAt(0).day.reference, u"GD-9"_s); // by number
        QCOMPARE(model.overdue(), 1);
        QCOMPARE(model.held(), 1);
        filter.show(u"ten"_s, std::nullopt);
        QCOMPARE(filter.rowCount(), 1);
        filter.show({}, GameDayOutcome::Met);
        QCOMPARE(filter.index(0, GameDaysModel::OutcomeColumn).data().toString(), u"Met"_s);
        model.show({}, today);
        QCOMPARE(filter.rowCount(), 0);
    }
};

QTEST_MAIN(TestGameDaysPane)
#include "tst_gamedayspane.moc"
