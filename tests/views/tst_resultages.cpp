// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/compliancestage.h"
#include "views/compliance/checksmodel.h"
#include "views/compliance/resultdetails.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDesktopServices>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

CheckResult failing(const QDateTime& since, Severity severity)
{
    CheckResult result;
    result.state = {.outcome = Outcome::Failed, .severity = severity};
    result.since = since;
    result.failingSince = since;
    return result;
}

/// What the details say beside a label; all of them, if there are several.
QString fieldOf(const QWidget* page, const QString& label)
{
    QStringList texts;
    for (const QTextEdit* field : page->findChildren<QTextEdit*>())
        if (field->accessibleName() == label)
            texts << field->toPlainText();
    return texts.join(u" | "_s);
}

void setDeadline(ComplianceStage& stage, int days)
{
    stage.change([&](Edit& edit) {
        const WorkspaceProperties before = stage.workspace->records().properties();
        WorkspaceProperties after = before;
        after.deadlineHigh = days;
        return edit.update(before, after);
    });
}

} // namespace

/// Takes the place of the browser.
class BrowserStub : public QObject {
    Q_OBJECT
public:
    BrowserStub() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~BrowserStub() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

/// How old failures are and when they are due, wherever results are shown.
class TestResultAges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsTellWhenTheyAreDue()
    {
        // Given failures of several ages, and a result that passed
        std::vector<CheckResult> results = {failing(utc(2026, 4, 1), Severity::High), failing(utc(2026, 5, 1), Severity::High),
                                            failing(utc(2026, 4, 4), Severity::Unrated), failing(utc(2026, 1, 1), Severity::Info)};
        results.emplace_back().state.outcome = Outcome::Passed;
        ResultsModel model({.page = [results](const ResultFilter&, qint64, int) -> Result<ResultPage> { return ResultPage{.rows = results}; },
                            .count = [](const ResultFilter&) -> Result<qint64> { return 5; }});
        QAbstractItemModelTester tester(&model);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 5);
        const auto text = [&](int row) { return model.index(row, ResultsModel::DueColumn).data().toString(); };
        // Then nothing is due as long as nobody has told what day it is
        QCOMPARE(text(0), QString());
        // When that is known
        model.setDeadlines({}, QDate(2026, 5, 4));
        // Then each says it in words, and what is overdue with a sign too
        QCOMPARE(text(0), u"3 days over"_s);
        QVERIFY(text(1).contains(u"31"_s));
        QCOMPARE(text(2), u"Today"_s);
        QCOMPARE(text(3), QString());
        QCOMPARE(text(4), QString());
        QCOMPARE(model.index(0, ResultsModel::DueColumn).data(SignNameRole).toString(), u"clock"_s);
        QVERIFY(!model.index(1, ResultsModel::DueColumn).data(SignNameRole).isValid());
        QCOMPARE(model.index(0, ResultsModel::DueColumn).data(Qt::ToolTipRole).toString(), u"overdue by 3 days"_s);
        // And asking for an order by it changes none
        model.sort(ResultsModel::DueColumn, Qt::AscendingOrder);
        QCOMPARE(model.filter().sortBy, ResultColumn::Outcome);
    }

    void filtersWhatIsOverdue()
    {
        // Given a failure of a week ago that is not due yet
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        auto* due = stage.view->findChild<QComboBox*>(u"resultDue"_s);
        QVERIFY(due);
        due->setCurrentIndex(1);
        QTRY_COMPARE(stage.shownChecks(), QStringList());
        // When failures of its severity are due after three days
        setDeadline(stage, 3);
        // Then it is overdue, and the figure counts it
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-1"_s});
        QTRY_VERIFY(stage.figures->figures() && stage.figures->figures()->overdue.value == 1);
        QTRY_VERIFY(stage.view->findChild<QPushButton*>(u"overdueLevel"_s)->isVisibleTo(stage.view.get()));
        // When all are wanted again
        due->setCurrentIndex(0);
        QTRY_COMPARE(stage.shownChecks(), allChecks);
    }

    void detailsTellAgeAndDueDay()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        setDeadline(stage, 3);
        auto* table = stage.table("resultsTable");
        table->setCurrentIndex(table->model()->index(0, 0)); // the one that fails comes first
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(stage.details.page());
        QCOMPARE(fieldOf(stage.details.page(), u"Age"_s), u"failing for 7 days"_s);
        QCOMPARE(fieldOf(stage.details.page(), u"Due"_s), u"overdue by 4 days"_s);
    }

    void onlyWebAddressesOpenTheBrowser_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("opens");
        QTest::newRow("https") << u"https://example.org/fix?a=1&b=2"_s << true;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("a name before the host") << u"https://example.org@elsewhere.net/"_s << false;
        QTest::newRow("words") << u"see the handbook"_s << false;
        QTest::newRow("no host") << u"https:///x"_s << false;
    }
    void onlyWebAddressesOpenTheBrowser()
    {
        QFETCH(QString, address);
        QFETCH(bool, opens);
        BrowserStub browser;
        ComplianceStage stage;
        auto* details = new ResultDetails(stage.context());
        details->show({.result = failing(utc(2026, 4, 1), Severity::High), .remediation = u"Close the port."_s, .url = address});
        auto* door = details->findChild<QPushButton*>(u"webAddress"_s);
        QCOMPARE(door != nullptr, opens);
        QVERIFY(browser.opened.isEmpty()); // never by itself
        if (!door)
            return;
        door->click();
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(address)});
    }

    void checksTellHowLongTheirFailuresLast()
    {
        ComplianceStage stage;
        QTRY_VERIFY(stage.figures->figures() && stage.figures->figures()->checks.size() == 3);
        stage.view->findChild<QToolButton*>(u"checksTab"_s)->click();
        auto* table = stage.table("checksTable");
        for (const auto& [check, resolved] : {std::pair(u"check-2"_s, u"7.0 days on average, 1 resolved"_s),
                                              {u"check-1"_s, u"no evidence, none was resolved"_s}}) {
            const auto found = table->model()->match(table->model()->index(0, ChecksModel::CheckColumn), Qt::DisplayRole, check);
            QCOMPARE(found.size(), 1);
            table->setCurrentIndex(found.front());
            table->setFocus();
            Q_EMIT table->rowChosen(found.front());
            QTRY_COMPARE(stage.details.page() ? fieldOf(stage.details.page(), u"To resolve"_s) : QString(), resolved);
        }
        // check-1 has failed since 27 April, 06:00
        QVERIFY(fieldOf(stage.details.page(), u"Not resolved"_s).startsWith(u"7.1 days on average, 1 not resolved yet"_s));
    }

    void openChecksFollowTheRuns()
    {
        // Given a check that the second run resolved
        ComplianceStage stage;
        openCheck(stage, u"check-2"_s);
        QTRY_COMPARE(stage.details.page() ? fieldOf(stage.details.page(), u"To resolve"_s) : QString(), u"7.0 days on average, 1 resolved"_s);
        auto* note = stage.details.page()->findChild<QTextEdit*>(u"noteAdd"_s);
        QVERIFY(note);
        note->setPlainText(u"half a thought"_s);
        // When that run is deleted
        stage.withdraw({u"b.json"_s});
        // Then it isn't, and what was being typed is there
        QTRY_COMPARE(fieldOf(stage.details.page(), u"To resolve"_s), u"no evidence, none was resolved"_s);
        QCOMPARE(stage.details.page()->findChild<QTextEdit*>(u"noteAdd"_s), note);
        QCOMPARE(note->toPlainText(), u"half a thought"_s);
        // When no run tells of it any more, then the panel closes
        stage.withdraw({u"a.json"_s});
        QTRY_VERIFY(!stage.details.page());
    }

    void aFirstRunIsComparedWithNone()
    {
        ComplianceStage stage;
        openCheck(stage, u"check-3"_s); // which has always passed
        QTRY_VERIFY(stage.details.page());
        const auto moments = stage.details.page()->findChildren<QPushButton*>(u"checkMoment"_s);
        QCOMPARE(moments.size(), 1);
        QVERIFY2(moments.front()->text().endsWith(u": 0 failing"_s), qPrintable(moments.front()->text()));
    }

    void whatIsNotProvenTellsSinceWhen()
    {
        // Given a failure that could not be tested again
        CheckResult result = failing(utc(2026, 4, 4), Severity::Unrated);
        result.state.outcome = Outcome::Error;
        result.failedAs = Severity::Low;
        ComplianceStage stage;
        auto* details = new ResultDetails(stage.context());
        details->show({.result = result});
        // Then it doesn't say that it fails, and its deadline is that of the failure
        QVERIFY2(fieldOf(details, u"Age"_s).startsWith(u"not passed since it failed on"_s), qPrintable(fieldOf(details, u"Age"_s)));
        const QDate due = QDate(2026, 4, 4).addDays(WorkspaceProperties().deadlineLow);
        QVERIFY2(fieldOf(details, u"Due"_s).contains(QString::number(QDate(2026, 5, 4).daysTo(due))), qPrintable(fieldOf(details, u"Due"_s)));
    }

    void timesOfAllAreWorkedOutOnDemand()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        stage.view->findChild<QToolButton*>(u"clockTool"_s)->click();
        QVERIFY(stage.details.page());
        QCOMPARE(stage.details.page()->objectName(), u"timesPage"_s);
        QTRY_COMPARE(fieldOf(stage.details.page(), u"To resolve"_s), u"7.0 days on average, 1 resolved"_s);
    }

private:
    static void openCheck(ComplianceStage& stage, const QString& check)
    {
        QTRY_VERIFY(stage.figures->figures() && stage.figures->figures()->checks.size() == 3);
        stage.view->findChild<QToolButton*>(u"checksTab"_s)->click();
        auto* table = stage.table("checksTable");
        const auto found = table->model()->match(table->model()->index(0, ChecksModel::CheckColumn), Qt::DisplayRole, check);
        QCOMPARE(found.size(), 1);
        Q_EMIT table->rowChosen(found.front());
    }
};

QTEST_MAIN(TestResultAges)
#include "tst_resultages.moc"
