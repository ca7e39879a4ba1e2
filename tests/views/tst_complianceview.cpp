// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/movedto.h"
#include "tests/views/compliancestage.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestComplianceView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void showsRunsAndResults()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        QCOMPARE(stage.table("runsTable")->model()->rowCount(), 2);
        QTRY_VERIFY(stage.view->findChild<QLabel*>(u"countText"_s)->text().contains(u"3, all shown"_s));
    }

    void filtersResults_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("status") << u"resultOutcome"_s << QVariant(static_cast<int>(Outcome::Failed)) << QStringList{u"check-1"_s};
        QTest::newRow("severity") << u"resultSeverity"_s << QVariant(static_cast<int>(Severity::Low)) << QStringList();
        QTest::newRow("check words") << u"resultCheck"_s << QVariant(u"title CHECK-3"_s) << QStringList{u"check-3"_s};
        QTest::newRow("resource") << u"resultResource"_s << QVariant(u"resource/check-2"_s) << QStringList{u"check-2"_s};
        QTest::newRow("change") << u"resultChange"_s << QVariant(static_cast<int>(ChangeKind::Resolved)) << QStringList{u"check-2"_s};
        QTest::newRow("since") << u"resultSince"_s << QVariant(1) << QStringList{u"check-2"_s};
    }

    void filtersResults()
    {
        QFETCH(QString, editor);
        QFETCH(QVariant, value);
        QFETCH(QStringList, expected);
        // Given all results
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When the filter row restricts them
        if (auto* choice = stage.view->findChild<QComboBox*>(editor))
            choice->setCurrentIndex(choice->findData(value));
        else
            QTest::keyClicks(stage.view->findChild<QLineEdit*>(editor), value.toString());
        // Then only those are left
        QTRY_COMPARE(stage.shownChecks(), expected);
        // When Esc is pressed in the table
        stage.table("resultsTable")->setFocus();
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Escape);
        // Then all are back
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void whatChangedTodayChangedOnADayOfTheWorkspace()
    {
        // Given that it is the evening of 4 May in New York, but the next day in UTC, and that check-2 changed at 6:00 UTC
        ComplianceStage stage;
        stage.clock->set(QDateTime(QDate(2026, 5, 5), QTime(1, 0), Qt::UTC));
        stage.change(movedTo(u"America/New_York"_s));
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When results are asked for that changed on this day
        auto* since = stage.view->findChild<QComboBox*>(u"resultSince"_s);
        since->setCurrentIndex(since->findData(1));
        // Then that is the day there
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-2"_s});
    }

    void opensTheChecksBehindAFigure()
    {
        ComplianceStage stage;
        QTRY_VERIFY(stage.figures->figures() && !stage.figures->figures()->checks.empty());
        // When two checks are asked for
        stage.view->showChecks({.title = u"Failed, critical or high"_s, .checks = {stage.keyOf(u"check-1"_s), stage.keyOf(u"check-3"_s)}});
        // Then the checks' table has just them, and says where they come from
        QCOMPARE(stage.table("checksTable")->model()->rowCount(), 2);
        QVERIFY(stage.table("checksTable")->isVisible());
        QCOMPARE(stage.view->findChild<QPushButton*>(u"selectionChip"_s)->text(), u"Failed, critical or high"_s);
        // When one is
        stage.view->showChecks({.title = u"check-1"_s, .checks = {stage.keyOf(u"check-1"_s)}, .outcome = Outcome::Failed});
        // Then its results are shown
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-1"_s});
        QVERIFY(stage.table("resultsTable")->isVisible());
    }

    void opensDetailsByKeyboard()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.table("resultsTable")->setCurrentIndex(stage.table("resultsTable")->model()->index(0, 0));
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Return);
        QTRY_VERIFY(stage.details.page());
        QCOMPARE(stage.details.page()->objectName(), u"resultDetails"_s);
    }

    void detailsCloseWithTheirTab()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.table("resultsTable")->setCurrentIndex(stage.table("resultsTable")->model()->index(0, 0));
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Return);
        QTRY_VERIFY(stage.details.page());
        // When the tab is clicked that is open, then they stay
        stage.view->findChild<QToolButton*>(u"resultsTab"_s)->click();
        QVERIFY(stage.details.page());
        // When the other one is
        stage.view->findChild<QToolButton*>(u"checksTab"_s)->click();
        QVERIFY(!stage.details.page());
    }

    void allIsCountedAsTheFilteredAre()
    {
        // Given a tool that reports only failures, and by way of exception what passed
        ComplianceStage stage;
        QJsonArray results;
        for (const auto& [rule, kind] : {std::pair(u"r1"_s, u"pass"_s), {u"r2"_s, u"fail"_s}})
            results.append(QJsonObject{{u"ruleId"_s, rule}, {u"kind"_s, kind}, {u"message"_s, QJsonObject{{u"text"_s, rule}}}});
        const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, QJsonObject{{u"name"_s, u"lint"_s}}}}}, {u"results"_s, results}};
        QFile file(stage.folder.filePath(u"lint.sarif"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"version"_s, u"2.1.0"_s}, {u"runs"_s, QJsonArray{run}}}).toJson());
        file.close();
        stage.import(file.fileName());
        QTRY_COMPARE(stage.shownChecks().size(), 5);
        QTRY_VERIFY(stage.figures->figures() && stage.figures->figures()->checks.size() == 5);
        // When results are filtered, then they are a part of those that are listed without a filter
        auto* check = stage.view->findChild<QLineEdit*>(u"resultCheck"_s);
        QTest::keyClicks(check, u"check-1"_s);
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-1"_s});
        QTRY_VERIFY2(stage.view->findChild<QLabel*>(u"countText"_s)->text().startsWith(u"1 of 5 shown"_s),
                     qPrintable(stage.view->findChild<QLabel*>(u"countText"_s)->text()));
    }

    void openDetailsFollowTheRuns()
    {
        // Given the details of what the second run resolved
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        const auto row = static_cast<int>(stage.column("resultsTable", ResultsModel::CheckColumn).indexOf(allChecks[1]));
        stage.table("resultsTable")->setCurrentIndex(stage.table("resultsTable")->model()->index(row, 0));
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Return);
        const auto tells = [&stage](const QString& text) {
            const auto labels = stage.details.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
        };
        QTRY_VERIFY(tells(u"2 changes"_s));
        // When that run is deleted, then the history is as if it had never been
        stage.withdraw({u"b.json"_s});
        QTRY_VERIFY(tells(u"seen once as this"_s));
        // And when that is taken back, as it was
        QVERIFY(stage.workspace->undo());
        QTRY_VERIFY(tells(u"2 changes"_s));
    }

    void openDetailsFollowTheTheme()
    {
        // Given details that were opened in the dark
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.details.show();
        stage.table("resultsTable")->setCurrentIndex(stage.table("resultsTable")->model()->index(0, 0));
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Return);
        QTRY_VERIFY(stage.details.page());
        // When the theme changes, then no text keeps its colour
        for (const auto& [choice, scheme] : {std::pair(Theme::Choice::Light, Scheme::Light), {Theme::Choice::Dark, Scheme::Dark}}) {
            m_theme.apply(choice);
            const QColor text = roleColor(Role::Text, scheme);
            const QColor muted = roleColor(Role::Muted, scheme);
            const auto texts = stage.details.page()->findChildren<QTextEdit*>();
            QVERIFY(texts.size() > 3);
            bool anyMuted = false;
            for (const QTextEdit* field : texts) {
                const QColor ink = field->palette().color(QPalette::Text);
                QVERIFY2(ink == text || ink == muted, qPrintable(field->toPlainText()));
                anyMuted = anyMuted || ink == muted;
            }
            QVERIFY(anyMuted);
        }
    }

    void opensTheTargets()
    {
        ComplianceStage stage;
        QSignalSpy asked(stage.view.get(), &Screen::screenRequested);
        stage.view->findChild<QToolButton*>(u"targetTool"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front()[0].toString(), u"targets"_s);
    }

    void copiesAndExports()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When two rows are copied
        auto* table = stage.table("resultsTable");
        table->selectAll();
        QTest::keySequence(table, QKeySequence::Copy);
        // Then the clipboard has heads and rows as the screen shows them
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith(u"Status\tSeverity\tCheck"_s), qPrintable(lines[0]));
        // When they are exported
        stage.prompt.fileToSave = stage.folder.filePath(u"out.csv"_s);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.view->findChild<QToolButton*>(u"exportTool"_s)->click();
        // Then the file has them all
        QTRY_COMPARE(messages.size(), 1);
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 4);
    }

    void keepsItsStateFromOneStartToTheNext()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.view->findChild<QLineEdit*>(u"resultCheck"_s)->setText(u"check-3"_s);
        stage.table("resultsTable")->setColumnWidth(ResultsModel::TargetColumn, 171);
        const QJsonObject state = stage.view->saveState();
        stage.view = std::make_unique<ComplianceView>(stage.context());
        stage.view->restoreState(state);
        QCOMPARE(stage.table("resultsTable")->columnWidth(ResultsModel::TargetColumn), 171);
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-3"_s});
    }

    void findsItsFilterByCtrlF()
    {
        ComplianceStage stage;
        stage.view->activateWindow();
        stage.view->focusFilter();
        QCOMPARE(stage.view->focusWidget()->objectName(), u"resultCheck"_s);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestComplianceView)
#include "tst_complianceview.moc"
