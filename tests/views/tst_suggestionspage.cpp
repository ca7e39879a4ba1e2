// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/suggestionspage.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime yesterday(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);

/// Suggestions in a window: to unselect perm_least, whose check fails, and to select detect_logs and backup_done, whose checks
/// pass.
struct SuggestionStage : OpenReviewStage {
    SuggestionsPage page{open};
    QStringList messages;
    Message latest;

    explicit SuggestionStage(bool hasEvidence = true)
    {
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        if (hasEvidence) {
            link("PERM", "perm_least", {u"iam-1"_s});
            link("DETECT", "detect_logs", {u"log-1"_s});
            link("BACKUP", "backup_done", {u"bak-1"_s, u"bak-2"_s});
            select("PERM", "perm_least");
            importRun(yesterday, {{u"iam-1"_s, u"failed"_s}, {u"log-1"_s, u"passed"_s}, {u"bak-1"_s, u"passed"_s}, {u"bak-2"_s, u"passed"_s}});
        }
        showInWindow(page, {1000, 640});
        page.shown();
        if (!QTest::qWaitFor([&] { return open.evidence() && !open.isReading() && page.model().rowCount() == (hasEvidence ? 3 : 0); }))
            qFatal("no suggestions");
    }
    template <typename T = QPushButton>
    T* find(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    DataTable* table() { return find<DataTable>("suggestionsTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void choose(int row)
    {
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, SuggestionsModel::ChoiceColumn),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        table()->setFocus();
    }
    QString emptyWords()
    {
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible())
                words << label->text();
        return words.join(u' ');
    }
};

} // namespace

class TestSuggestionsPage : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void eachSaysWhyAndWhatComesOfIt()
    {
        SuggestionStage stage;
        QCOMPARE(stage.cell(0, SuggestionsModel::QuestionColumn), u"PERM"_s);
        QCOMPARE(stage.cell(0, SuggestionsModel::ActColumn), u"Unselect"_s);
        QCOMPARE(stage.cell(0, SuggestionsModel::WhyColumn), u"1 check fails: iam-1"_s);
        QCOMPARE(stage.cell(0, SuggestionsModel::RiskColumn), u"Medium → Open"_s);
        QCOMPARE(stage.cell(1, SuggestionsModel::RiskColumn), u"Open → Medium"_s);
        QCOMPARE(stage.cell(2, SuggestionsModel::WhyColumn), u"2 checks pass: bak-1, bak-2"_s);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected); // nothing changes by itself
        QCOMPARE(stage.statusOf("DETECT", "detect_logs"), ChoiceStatus::Unselected);
    }

    void whatNeverRanIsSaidToo()
    {
        Suggestion suggestion{.act = SuggestedAct::Select,
                              .checks = {{.check = {.checkId = u"log-1"_s}, .standing = CheckStanding::Passed}},
                              .neverRan = 3};
        QCOMPARE(whyText(suggestion), u"1 check passes: log-1; 3 never ran"_s);
        suggestion.act = SuggestedAct::Unselect; // one failure is enough
        QCOMPARE(whyText(suggestion), u"1 check fails: log-1"_s);
    }

    void modelKeepsItsPromises()
    {
        SuggestionStage stage;
        QAbstractItemModelTester tester(stage.table()->model());
        stage.select("DETECT", "detect_logs");
        QCOMPARE(stage.page.model().rowCount(), 2);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.page.model().rowCount(), 3);
        QTest::mouseClick(stage.find("suggestionTickAll"), Qt::LeftButton);
        QVERIFY(stage.page.model().wanted().empty());
        QVERIFY(!stage.find("suggestionAccept")->isEnabled());
    }

    void enterAcceptsOne()
    {
        SuggestionStage stage;
        stage.choose(1);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.statusOf("DETECT", "detect_logs"), ChoiceStatus::Selected);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QCOMPARE(stage.page.model().rowCount(), 2);
        QCOMPARE(stage.latest.actionText, u"Undo"_s);
        stage.latest.action();
        QCOMPARE(stage.statusOf("DETECT", "detect_logs"), ChoiceStatus::Unselected);
    }

    void tickedOnesAreOneStep()
    {
        SuggestionStage stage;
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Space); // that one not
        QCOMPARE(stage.find("suggestionAccept")->text(), u"Accept 2 ticked"_s);
        QTest::mouseClick(stage.find("suggestionAccept"), Qt::LeftButton);
        QCOMPARE(stage.statusOf("DETECT", "detect_logs"), ChoiceStatus::Selected);
        QCOMPARE(stage.statusOf("BACKUP", "backup_done"), ChoiceStatus::Selected);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.statusOf("DETECT", "detect_logs"), ChoiceStatus::Unselected);
        QCOMPARE(stage.statusOf("BACKUP", "backup_done"), ChoiceStatus::Unselected);
    }

    void allAreAcceptedByKeys()
    {
        SuggestionStage stage;
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Unselected);
        QCOMPARE(stage.answer("PERM").state, AnswerState::Open);
        QCOMPARE(stage.statusOf("BACKUP", "backup_done"), ChoiceStatus::Selected);
        QVERIFY(!stage.table()->isVisible());
        QVERIFY(stage.emptyWords().contains(u"Answers agree with what tests say"));
    }

    /// It is still listed and counted, but accepting all leaves it alone.
    void whatIsKeptStaysListed()
    {
        SuggestionStage stage;
        stage.choose(0);
        QTest::mouseClick(stage.find("suggestionKeep"), Qt::LeftButton);
        auto* why = stage.find<QLineEdit>("suggestionWhy");
        QVERIFY(why->hasFocus());
        QTest::keyClicks(why, u"Fixed next week"_s);
        QTest::keyClick(why, Qt::Key_Return);
        QVERIFY(!why->isVisible());
        const Records& records = stage.workspace->records();
        QCOMPARE(choiceAnswerOf(records, stage.answer("PERM").id, u"perm_least"_s).notes, u"Fixed next week"_s);
        QCOMPARE(stage.page.model().rowCount(), 3);
        QCOMPARE(stage.cell(0, SuggestionsModel::ActColumn), u"Unselect (kept)"_s);
        QCOMPARE(stage.page.model().wanted().size(), size_t(2));
        QCOMPARE(stage.open.figures().contradicted, 1);
        stage.choose(1);
        QVERIFY(!stage.find("suggestionKeep")->isEnabled()); // there is nothing to be kept
    }

    void escLeavesTheReason()
    {
        SuggestionStage stage;
        stage.choose(0);
        stage.find("suggestionKeep")->click();
        QTest::keyClick(stage.find<QLineEdit>("suggestionWhy"), Qt::Key_Escape);
        QVERIFY(!stage.find<QLineEdit>("suggestionWhy")->isVisible());
        QVERIFY(stage.table()->hasFocus());
        QCOMPARE(stage.cell(0, SuggestionsModel::ActColumn), u"Unselect"_s);
    }

    void pillarAndActFilter()
    {
        SuggestionStage stage;
        stage.page.focusFilter();
        auto* pillar = stage.find<QComboBox>("suggestionPillar");
        QVERIFY(pillar->hasFocus());
        pillar->setCurrentIndex(pillar->findText(u"Reliability"_s));
        QCOMPARE(stage.page.model().rowCount(), 1);
        QCOMPARE(stage.cell(0, SuggestionsModel::QuestionColumn), u"BACKUP"_s);
        auto* act = stage.find<QComboBox>("suggestionAct");
        act->setCurrentIndex(2); // to unselect
        QCOMPARE(stage.page.model().rowCount(), 0);
        QVERIFY(stage.emptyWords().contains(u"No suggestion fits the filter"));
        pillar->setCurrentIndex(0);
        QCOMPARE(stage.cell(0, SuggestionsModel::QuestionColumn), u"PERM"_s);
        // What a filter hides is not accepted
        act->setCurrentIndex(1);
        stage.find("suggestionAccept")->click();
        QCOMPARE(stage.statusOf("PERM", "perm_least"), ChoiceStatus::Selected);
        QCOMPARE(stage.statusOf("BACKUP", "backup_done"), ChoiceStatus::Selected);
    }

    void checksBehindASuggestionAreADoor()
    {
        SuggestionStage stage;
        stage.choose(0);
        QTest::keyClick(stage.table(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(stage.details.page());
        QSignalSpy asked(&stage.page, &ReviewPage::checksRequested);
        auto* check = stage.details.findChild<QPushButton*>(u"provingCheck"_s);
        QVERIFY(check);
        check->click();
        QCOMPARE(asked.size(), 1);
    }

    void anEmptyPageSaysWhy()
    {
        SuggestionStage stage(false);
        QVERIFY(!stage.table()->isVisible());
        QVERIFY(stage.emptyWords().contains(u"No evidence in scope"));
        QSignalSpy asked(&stage.page, &ReviewPage::workloadRequested);
        QTest::mouseClick(stage.find("emptyAction"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toBool(), false);
        stage.importRun(yesterday, {{u"other"_s, u"passed"_s}});
        QTRY_VERIFY(stage.emptyWords().contains(u"Answers agree"));
    }
};

QTEST_MAIN(TestSuggestionsPage)
#include "tst_suggestionspage.moc"
