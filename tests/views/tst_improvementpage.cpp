// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planningbuilders.h"
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/improvementpage.h"
#include "views/reviews/improvementstoriesmodel.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The plan in a window. BACKUP is at high risk (one choice clears it), DETECT at medium (one), PERM at medium (two).
struct PlanStage : OpenReviewStage {
    ImprovementPage page{open};
    QStringList messages;

    explicit PlanStage(bool isAnswered = true)
    {
        if (isAnswered) {
            select("BACKUP", "backup_no");
            select("DETECT", "detect_logs");
            select("PERM", "perm_least");
        }
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) { messages << message.text; });
        showInWindow(page, {1000, 640});
        page.shown();
        if (!QTest::qWaitFor([this] { return open.evidence() && page.isUpToDate(); }))
            qFatal("no plan");
    }
    template <typename T = QPushButton>
    T* find(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    template <typename T = QPushButton>
    T* inDetails(const char* name) { return details.findChild<T*>(QLatin1String(name)); }
    DataTable* table() { return find<DataTable>("improvementTable"); }
    QStringList column(int number)
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, number).data().toString();
        return texts;
    }
    void choose(int row, int number = ImprovementModel::TitleColumn)
    {
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, number),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        table()->setFocus();
    }
    DataTable* stories() { return find<DataTable>("proposedStories"); }
    Story story(const QString& reference, int points = 0)
    {
        Story made = aStory(reference);
        made.points = points;
        edit([&](Edit& edit) { return edit.insert(made); });
        return made;
    }
    bool settled() { return QTest::qWaitFor([this] { return page.isUpToDate(); }); }
};

} // namespace

class TestImprovementPage : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void questionsAreRankedByRiskPerPoint()
    {
        PlanStage stage;
        QCOMPARE(stage.column(ImprovementModel::QuestionColumn), (QStringList{u"BACKUP"_s, u"DETECT"_s, u"PERM"_s}));
        QCOMPARE(stage.column(ImprovementModel::RiskColumn), (QStringList{u"High"_s, u"Medium"_s, u"Medium"_s}));
        QCOMPARE(stage.column(ImprovementModel::ChoicesColumn),
                 (QStringList{u"Back up data"_s, u"Raise alerts"_s, u"Review permissions, Plan emergency access"_s}));
        QCOMPARE(stage.column(ImprovementModel::PointsColumn), (QStringList{u"about 3"_s, u"about 3"_s, u"about 6"_s}));
        QCOMPARE(stage.column(ImprovementModel::TitleColumn), (QStringList{u"Back up data"_s, u"Detect threats"_s, u"Manage permissions"_s}));
        QCOMPARE(stage.table()->model()->index(0, ImprovementModel::TitleColumn).data(Qt::ToolTipRole).toString(), u"How do you back up data?"_s);
    }

    void modelsKeepTheirPromises()
    {
        PlanStage stage;
        QAbstractItemModelTester tester(stage.table()->model());
        stage.select("BACKUP", "backup_done");
        QVERIFY(stage.settled());
        QCOMPARE(stage.table()->model()->rowCount(), 2);
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(stage.settled());
        QCOMPARE(stage.table()->model()->rowCount(), 3);
        ImprovementStoriesModel stories;
        QAbstractItemModelTester storiesTester(&stories);
        stories.propose({{.question = u"q"_s, .choice = u"a"_s}, {.question = u"q"_s, .choice = u"b"_s}}, stage.workspace->records(), stage.catalogues);
        QCOMPARE(stories.wanted().size(), size_t(2));
        QVERIFY(stories.setData(stories.index(0, ImprovementStoriesModel::PointsColumn), 8));
        QVERIFY(!stories.setData(stories.index(0, ImprovementStoriesModel::TitleColumn), u"  "_s));
        QVERIFY(stories.setData(stories.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(stories.wanted().size(), size_t(1));
        QCOMPARE(stories.wanted().front().story.points, 8);
    }

    void anEmptyPlanSaysWhy()
    {
        PlanStage stage(false);
        QVERIFY(!stage.table()->isVisible());
        stage.select("BACKUP", "backup_done");
        QVERIFY(stage.settled());
        QVERIFY(!stage.table()->isVisible());
        stage.select("DETECT", "detect_logs");
        QVERIFY(stage.settled());
        QVERIFY(stage.table()->isVisible());
    }

    void pointsOfTiedStoriesCount()
    {
        PlanStage stage;
        const Story story = stage.story(u"IAM-UC-101"_s, 8);
        stage.edit([&](Edit& edit) -> Result<void> {
            const auto tied = tieImprovement(edit, stage.review, u"BACKUP"_s, u"backup_done"_s, story.id);
            return tied ? Result<void>() : Result<void>(tied.error());
        });
        QVERIFY(stage.settled());
        const qsizetype row = stage.column(ImprovementModel::QuestionColumn).indexOf(u"BACKUP"_s);
        QCOMPARE(stage.column(ImprovementModel::PointsColumn)[row], u"8"_s);
        QCOMPARE(stage.column(ImprovementModel::StoriesColumn)[row], u"IAM-UC-101"_s);
    }

    void theStatusIsSetInPlaceAndByTheMenu()
    {
        PlanStage stage;
        const QModelIndex cell = stage.table()->model()->index(0, ImprovementModel::StatusColumn);
        QVERIFY(stage.table()->model()->setData(cell, static_cast<int>(ImprovementStatus::InProgress)));
        QCOMPARE(stage.answer("BACKUP").improvement, ImprovementStatus::InProgress);
        QVERIFY(stage.settled());
        QCOMPARE(stage.column(ImprovementModel::StatusColumn)[0], u"In progress"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.answer("BACKUP").improvement, ImprovementStatus::None);
        stage.table()->selectAll();
        stage.find("planStatus")->menu()->actions().last()->trigger(); // risk acknowledged, of all of them
        for (const char* question : {"BACKUP", "DETECT", "PERM"})
            QCOMPARE(stage.answer(question).improvement, ImprovementStatus::RiskAcknowledged);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.answer("PERM").improvement, ImprovementStatus::None);
    }

    void storiesAreProposedThenMadeInOneStep()
    {
        PlanStage stage;
        stage.choose(2); // PERM, with two choices
        QTest::mouseClick(stage.find("planMake"), Qt::LeftButton);
        QVERIFY(stage.stories()->isVisible());
        QCOMPARE(stage.stories()->model()->rowCount(), 2);
        QVERIFY(stage.workspace->records().stories().empty()); // nothing yet
        auto* model = stage.stories()->model();
        QVERIFY(model->setData(model->index(0, ImprovementStoriesModel::TitleColumn), u"Look at permissions again"_s));
        stage.find<QPlainTextEdit>("proposalCriteria")->setPlainText(u"One\nTwo"_s);
        QTest::mouseClick(stage.find("storiesAccept"), Qt::LeftButton);
        QVERIFY(!stage.stories()->isVisible());
        const auto stories = stage.workspace->records().stories();
        QCOMPARE(stories.size(), size_t(2));
        const auto changed = std::ranges::find(stories, u"Look at permissions again"_s, &Story::title);
        QVERIFY(changed != stories.end());
        QCOMPARE(changed->criteria, (QStringList{u"One"_s, u"Two"_s}));
        QCOMPARE(changed->priority, Priority::Should);
        QCOMPARE(stage.workspace->records().improvementTies().size(), size_t(2));
        QCOMPARE(stage.messages.last(), u"Made 2 stories."_s);
        QVERIFY(stage.settled());
        VERIFY_RESULT(stage.workspace->undo());
        QVERIFY(stage.workspace->records().stories().empty());
    }

    /// Of three questions at once, without a mouse.
    void storiesOfSeveralQuestionsByKeys()
    {
        PlanStage stage;
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(stage.table(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(stage.stories()->hasFocus());
        QCOMPARE(stage.stories()->model()->rowCount(), 4);
        QTest::keyClick(stage.stories(), Qt::Key_Space); // the first is left out
        QVERIFY(stage.find("storiesAccept")->text().contains(u"3"));
        QTest::keyClick(stage.stories(), Qt::Key_Escape);
        QVERIFY(!stage.stories()->isVisible());
        QVERIFY(stage.table()->hasFocus());
        QVERIFY(stage.workspace->records().stories().empty());
    }

    void aStoryWithoutAnEpicIsNotMade()
    {
        PlanStage stage;
        stage.choose(1);
        stage.find("planMake")->click();
        auto* model = stage.stories()->model();
        QVERIFY(model->setData(model->index(0, ImprovementStoriesModel::EpicColumn), QString()));
        QVERIFY(!stage.find("storiesAccept")->isEnabled());
        QVERIFY(model->setData(model->index(0, ImprovementStoriesModel::EpicColumn), u"logging"_s));
        QVERIFY(stage.find("storiesAccept")->isEnabled());
    }

    void linkedChecksAreToProveTheStory()
    {
        PlanStage stage;
        stage.link("BACKUP", "backup_done", {u"backup-1"_s});
        stage.importRun(QDateTime(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC), {{u"backup-1"_s, u"failed"_s}});
        QTRY_VERIFY(stage.open.figures().question(u"BACKUP"_s)->choices[0].proof.checks.size() == 1);
        QVERIFY(stage.settled());
        stage.choose(0);
        stage.find("planMake")->click();
        QCOMPARE(stage.stories()->model()->index(0, ImprovementStoriesModel::ChecksColumn).data().toString(), u"1"_s);
        stage.find("storiesAccept")->click();
        QCOMPARE(stage.workspace->records().links().size(), size_t(1));
        QVERIFY(stage.workspace->records().links()[0].kind == LinkKind::ProvenBy);
    }

    void detailsSayWhoCoversAChoice()
    {
        PlanStage stage;
        const Story story = stage.story(u"IAM-UC-101"_s, 5);
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.details.page());
        QVERIFY(!stage.inDetails("coveringStory"));
        auto* picker = stage.inDetails<QLineEdit>("tieStory");
        QVERIFY(picker);
        stage.details.resize(336, 600);
        stage.details.show();
        stage.details.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.details));
        picker->setFocus();
        QTest::keyClicks(picker, u"UC-101"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(stage.workspace->records().improvementTies().size(), size_t(1));
        QCOMPARE(stage.workspace->records().improvementTies()[0].choice, u"backup_done"_s);
        QTRY_VERIFY(stage.page.isUpToDate() && stage.inDetails("coveringStory"));
        QSignalSpy asked(&stage.page, &ReviewPage::storyRequested);
        stage.inDetails("coveringStory")->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(carried<StoryId>(asked[0][0]) == story.id);
        stage.inDetails("untieStory")->click();
        QVERIFY(stage.workspace->records().improvementTies().empty());
        QTRY_VERIFY(stage.page.isUpToDate() && !stage.inDetails("coveringStory"));
    }

    void detailsSayWhatTestsProveAlready()
    {
        PlanStage stage;
        const auto says = [&stage] {
            const QList<QTextEdit*> texts = stage.details.findChildren<QTextEdit*>();
            return std::ranges::any_of(texts, [](const QTextEdit* text) { return text->toPlainText().startsWith(u"Tests prove it already"_s); });
        };
        stage.link("BACKUP", "backup_done", {u"backup-1"_s});
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.details.page());
        QVERIFY(!says());
        stage.importRun(QDateTime(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC), {{u"backup-1"_s, u"passed"_s}});
        QTRY_VERIFY(says());
    }

    void detailsGoWithTheRisk()
    {
        PlanStage stage;
        stage.page.activateWindow(); // a table that has the keys says which row is chosen
        QVERIFY(QTest::qWaitForWindowActive(stage.page.window()));
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.details.page());
        stage.select("BACKUP", "backup_done");
        QVERIFY(stage.settled());
        QVERIFY(!stage.details.page());
    }

    void wordsFilterThePlan()
    {
        PlanStage stage;
        stage.page.focusFilter();
        QLineEdit* words = stage.find<QLineEdit>("improvementWords");
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, u"alerts"_s);
        QCOMPARE(stage.column(ImprovementModel::QuestionColumn), QStringList(u"DETECT"_s));
        QTest::keyClicks(words, u" no such"_s);
        QVERIFY(!stage.table()->isVisible());
    }
};

QTEST_MAIN(TestImprovementPage)
#include "tst_improvementpage.moc"
