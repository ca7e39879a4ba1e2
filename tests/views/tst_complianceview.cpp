// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/resultsmodel.h"
#include "views/shared/datatable.h"
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

namespace {

/// A Compliance screen over two real imports: three checks, one of which the second run resolves.
struct ComplianceStage : ScreenStage {
    ComplianceStage()
    {
        import(results(u"a.json"_s, utc(2026, 4, 27), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"failed"_s}, {u"check-3"_s, u"passed"_s}}));
        import(results(u"b.json"_s, utc(2026, 5, 4), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}, {u"check-3"_s, u"passed"_s}}));
        view = std::make_unique<ComplianceView>(context());
        view->resize(1100, 800);
        view->QWidget::show();
    }

    void import(const QString& file) { importInto(*workspace, file); }
    void importInto(Workspace& into, const QString& file) { importNow(into, formats, {.file = file}); }
    void change(const std::function<Result<void>(Edit&)>& perform)
    {
        if (auto done = workspace->edit(u"Change"_s, perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void assign(const QString& identity, const QString& environment)
    {
        const auto targets = workspace->records().targets();
        const Target before = *std::ranges::find(targets, identity, &Target::identity);
        Target after = before;
        after.environment = environment;
        change([&](Edit& edit) { return edit.update(before, after); });
    }
    void addRule(const QString& pattern, const QString& environment)
    {
        change([&](Edit& edit) { return edit.insert(TargetRule{.pattern = pattern, .environment = environment}); });
    }
    /// What another program has open on the same file.
    std::unique_ptr<Workspace> another() const
    {
        auto opened = Workspace::open(workspace->file(), {.author = u"Bernd"_s, .clock = clock, .pollInterval = 0});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }
    QStringList withdrawn() const
    {
        QStringList files;
        for (const Run& run : workspace->records().runs())
            if (run.state == RunState::Withdrawn)
                files << run.file;
        return files;
    }

    DataTable* table(const char* name) { return view->findChild<DataTable*>(QLatin1String(name)); }
    QStringList column(const char* name, int section)
    {
        QStringList texts;
        const QAbstractItemModel* model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, section).data().toString();
        return texts;
    }
    QStringList shownChecks()
    {
        QStringList checks = column("resultsTable", ResultsModel::CheckColumn);
        checks.sort();
        return checks;
    }
    CheckKey keyOf(const QString& checkId)
    {
        for (const CheckOutcome& check : figures->figures()->checks)
            if (check.checkId == checkId)
                return check.check;
        return CheckKey(0);
    }

    std::unique_ptr<ComplianceView> view;
};

const QStringList allChecks = {u"check-1"_s, u"check-2"_s, u"check-3"_s};

} // namespace

class TestComplianceView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void showsRunsAndResults()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        QCOMPARE(stage.table("runsTable")->model()->rowCount(), 2);
        QTRY_COMPARE(stage.view->badge(), u"1"_s);
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

    void theEnvironmentTakesInNewTargets_data()
    {
        QTest::addColumn<bool>("inTheHeader");
        QTest::newRow("that all figures are of") << true;
        QTest::newRow("that the list is filtered by") << false;
    }

    void theEnvironmentTakesInNewTargets()
    {
        QFETCH(bool, inTheHeader);
        // Given one environment of two, whose one target has three results
        ComplianceStage stage;
        stage.assign(u"platform"_s, u"production"_s);
        stage.import(stage.results(u"c.json"_s, utc(2026, 5, 4), {{u"check-7"_s, u"failed"_s}}, u"annex"_s));
        auto* choice = stage.view->findChild<QComboBox*>(u"resultTarget"_s);
        if (inTheHeader)
            stage.figures->setEnvironment(u"production"_s);
        else
            choice->setCurrentIndex(choice->findText(u"production, 1"_s));
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When a file of a target comes in that a rule puts there
        stage.addRule(u"shop*"_s, u"production"_s);
        stage.import(stage.results(u"d.json"_s, utc(2026, 5, 4), {{u"check-8"_s, u"failed"_s}}, u"shop-1"_s));
        // Then its results are among them, and the restriction still stands
        QTRY_COMPARE(stage.shownChecks(), allChecks + QStringList{u"check-8"_s});
        QCOMPARE(choice->currentText(), inTheHeader ? u"All"_s : u"production, 2"_s);
        // When the first target leaves the environment, so do its results
        stage.assign(u"platform"_s, u"test"_s);
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-8"_s});
    }

    void anEnvironmentWithoutTargetsHasNoResults()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.figures->setEnvironment(u"retired"_s);
        QTRY_COMPARE(stage.shownChecks(), QStringList());
        stage.figures->setEnvironment({});
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void anEnvironmentThatIsGoneRestrictsNoMore()
    {
        ComplianceStage stage;
        stage.assign(u"platform"_s, u"production"_s);
        auto* choice = stage.view->findChild<QComboBox*>(u"resultTarget"_s);
        choice->setCurrentIndex(choice->findText(u"production, 1"_s));
        stage.assign(u"platform"_s, u"test"_s);
        QCOMPARE(choice->currentText(), u"All"_s);
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void aRunShowsWhatItChanged()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When the latest run is chosen
        stage.table("runsTable")->selectRow(0);
        // Then only what it resolved is shown, and a chip says why
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-2"_s});
        auto* chip = stage.view->findChild<QPushButton*>(u"runChip"_s);
        QVERIFY(chip->isVisible());
        // When the chip is clicked
        chip->click();
        // Then all are back
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        QVERIFY(!chip->isVisible());
    }

    void aRunIsWithdrawnAndTakenBack()
    {
        // Given two runs, the later of which resolved a check
        ComplianceStage stage;
        QTRY_VERIFY(stage.figures->figures());
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 1);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        // When it is withdrawn
        stage.table("runsTable")->selectRow(0);
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then the figures are those of the first, and the message offers Undo
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 2);
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.actionText, u"Undo"_s);
        // When that is taken
        message.action();
        // Then it counts again
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 1);
    }

    /// The edit first catches up with what others did, and that rewrites the rows of the table.
    void withdrawsTheChosenRunWhateverOthersDo()
    {
        // Given that the latest run is chosen, and that another program imports a later one
        ComplianceStage stage;
        stage.table("runsTable")->selectRow(0);
        const auto other = stage.another();
        stage.importInto(*other, stage.results(u"c.json"_s, utc(2026, 5, 5), {{u"check-1"_s, u"passed"_s}}));
        // When the chosen one is withdrawn, before this program has seen the other
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then it is that one which no longer counts
        QCOMPARE(stage.workspace->records().runs().size(), size_t(3));
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
    }

    void aRunThatAnotherChangedIsLeftAlone()
    {
        // Given that another program withdraws the chosen run
        ComplianceStage stage;
        stage.table("runsTable")->selectRow(0);
        const auto other = stage.another();
        const Run theirs = other->records().runs().back();
        QCOMPARE(theirs.file, u"b.json"_s);
        Run after = theirs;
        after.state = RunState::Withdrawn;
        QVERIFY(other->edit(u"Withdraw"_s, [&](Edit& edit) { return edit.update(theirs, after); }));
        // When it is to be withdrawn here too
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then nothing is counted again by mistake, and a message says who was first
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.kind, Message::Kind::Failure);
        QVERIFY2(message.text.contains(u"Bernd"_s), qPrintable(message.text));
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
