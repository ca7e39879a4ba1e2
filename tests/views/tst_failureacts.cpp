// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/compliancestage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The Compliance screen with a run in which two checks fail, and a third passes.
struct ActsStage : ComplianceStage {
    QStringList messages;
    Message latest;
    std::vector<StoryId> stories;
    std::vector<RiskId> risks;
    std::vector<ExceptionDraft> drafts;

    ActsStage()
    {
        import(results(u"c.json"_s, utc(2026, 5, 4).addSecs(3600),
                       {{allChecks[0], u"failed"_s}, {allChecks[1], u"failed"_s}, {allChecks[2], u"passed"_s}}));
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        QObject::connect(view.get(), &Screen::storyRequested, view.get(), [this](const StoryId& story) { stories.push_back(story); });
        QObject::connect(view.get(), &Screen::riskRequested, view.get(), [this](const RiskId& risk) { risks.push_back(risk); });
        QObject::connect(view.get(), &Screen::exceptionRequested, view.get(),
                         [this](const ExceptionDraft& draft) { drafts.push_back(draft); });
    }
    bool isReady()
    {
        return figures->figures() && figures->figures()->overall.checks[Outcome::Failed] == 2
            && table("checksTable")->model()->rowCount() == 3 && table("resultsTable")->model()->rowCount() == 3;
    }
    void activate(QWidget& window)
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    DataTable* selectAll(const char* name)
    {
        if (QLatin1String(name) == QLatin1String("checksTable"))
            QTest::mouseClick(view->findChild<QToolButton*>(u"checksTab"_s), Qt::LeftButton);
        activate(*view);
        table(name)->setFocus();
        QTest::keyClick(table(name), Qt::Key_A, Qt::ControlModifier);
        return table(name);
    }
    QString pageName() const { return details.page() ? details.page()->objectName() : QString(); }
    template <typename T>
    T* field(const char* name) const
    {
        return details.page()->findChild<T*>(QLatin1String(name));
    }
    QString note() const { return field<QLabel>("failureNote")->text(); }
    void chooseEpic(const QString& id)
    {
        auto* epic = field<QComboBox>("failureEpic");
        epic->setCurrentIndex(epic->findData(id));
    }
    const Records& records() const { return workspace->records(); }
};

} // namespace

/// From failing checks and results to a story, a risk and exceptions.
class FailureActsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStoryOfChecksByKeys()
    {
        ActsStage stage;
        QTRY_VERIFY(stage.isReady());
        // When all checks are selected, of which one passes
        DataTable* checks = stage.selectAll("checksTable");
        QTest::keyClick(checks, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        // Then a story of the two that fail is proposed
        QCOMPARE(stage.pageName(), u"failureStoryForm"_s);
        QVERIFY(stage.messages.last().startsWith(u"1 of what is selected"_s));
        stage.activate(stage.details);
        auto* title = stage.field<QLineEdit>("failureTitle");
        QTRY_VERIFY(title->hasFocus());
        QVERIFY(title->text().startsWith(u"Title of check-"_s));
        QCOMPARE(stage.field<QComboBox>("failurePriority")->currentText(), u"Must"_s); // they are high
        QVERIFY(stage.field<QLineEdit>("failureCriterion")->text().contains(u"waymark check-1"_s));
        // And it needs an epic, as the checks have none
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(stage.note().contains(u"epic"_s));
        QVERIFY(stage.records().stories().empty());
        // When one is chosen, then Enter makes it, linked
        stage.chooseEpic(u"iam"_s);
        title->selectAll();
        QTest::keyClicks(title, u"Mend both"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(stage.records().stories().size(), size_t(1));
        const Story& made = stage.records().stories().front();
        QCOMPARE(made.title, u"Mend both"_s);
        QCOMPARE(made.epic, u"iam"_s);
        QCOMPARE(made.kind, StoryKind::Use);
        QCOMPARE(made.criteria.size(), 1);
        QCOMPARE(stage.records().links().size(), size_t(2));
        QVERIFY(stage.stories == std::vector{made.id});
        QCOMPARE(stage.latest.text, u"Made %1, linked to 2 checks."_s.arg(made.reference));
        // And its Undo takes all of it back
        stage.latest.action();
        QVERIFY(stage.records().stories().empty());
        QVERIFY(stage.records().links().empty());
    }

    void aRiskOfResultsByMouse()
    {
        ActsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.selectAll("resultsTable");
        stage.view->findChild<QAction*>(u"makeRisk"_s)->trigger(); // as the context menu does
        QCOMPARE(stage.pageName(), u"failureRiskForm"_s);
        stage.activate(stage.details);
        QCOMPARE(stage.field<QComboBox>("failureLikelihood")->currentData().toInt(), 4);
        QVERIFY(stage.field<QPlainTextEdit>("failureEvent")->toPlainText().contains(u"Title of check-2"_s));
        stage.field<QComboBox>("failureImpact")->setCurrentIndex(5);
        QTest::mouseClick(stage.field<QPushButton>("failureAccept"), Qt::LeftButton);
        QCOMPARE(stage.records().risks().size(), size_t(1));
        const Risk& made = stage.records().risks().front();
        QCOMPARE(made.reference, u"R-1"_s);
        QCOMPARE(made.currentImpact, 5);
        QCOMPARE(made.status, RiskStatus::Open);
        QCOMPARE(stage.records().riskTies().size(), size_t(2));
        QVERIFY(stage.risks == std::vector{made.id});
        QCOMPARE(stage.latest.text, u"Made R-1, linked to 2 checks."_s);
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.records().risks().empty());
        QVERIFY(stage.records().riskTies().empty());
    }

    void exceptionsAreAskedForByCheck()
    {
        ActsStage stage;
        QTRY_VERIFY(stage.isReady());
        // Of checks: the whole of each
        DataTable* checks = stage.selectAll("checksTable");
        QTest::keyClick(checks, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.drafts.size(), size_t(1));
        QCOMPARE(stage.drafts.front().covers.size(), size_t(2));
        QVERIFY(stage.drafts.front().covers.front().resources.isEmpty());
        QVERIFY(!stage.drafts.front().target);
        QCOMPARE(stage.drafts.front().severity, Severity::High);
        // Of results: their resources, on the target that they share
        QTest::mouseClick(stage.view->findChild<QToolButton*>(u"resultsTab"_s), Qt::LeftButton);
        stage.selectAll("resultsTable");
        stage.view->findChild<QAction*>(u"makeException"_s)->trigger();
        QCOMPARE(stage.drafts.size(), size_t(2));
        QCOMPARE(stage.drafts.back().covers.size(), size_t(2));
        for (const DraftedCover& cover : stage.drafts.back().covers)
            QCOMPARE(cover.resources, QStringList{u"resource/"_s + cover.checkId});
        QVERIFY(stage.drafts.back().target);
    }

    void nothingFailingMakesNothing()
    {
        ActsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.table("resultsTable")->clearSelection();
        stage.view->findChild<QAction*>(u"makeStory"_s)->trigger();
        QVERIFY(stage.pageName().isEmpty());
        QCOMPARE(stage.messages.last(), u"Select the checks or results that failed first."_s);
    }

    void escLeavesIt()
    {
        ActsStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.selectAll("resultsTable");
        stage.view->findChild<QAction*>(u"makeRisk"_s)->trigger();
        stage.activate(stage.details);
        QTest::keyClick(stage.field<QLineEdit>("failureTitle"), Qt::Key_Escape);
        QVERIFY(!stage.details.page());
        QVERIFY(stage.records().risks().empty());
    }
};

QTEST_MAIN(FailureActsTest)
#include "tst_failureacts.moc"
