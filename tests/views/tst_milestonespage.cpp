// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/milestonefile.h"
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/comparisonmodel.h"
#include "views/reviews/milestonechart.h"
#include "views/reviews/milestonespage.h"
#include "views/shared/choicefield.h"
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

/// The milestones in a window; evidence isn't waited for.
struct MilestoneStage : OpenReviewStage {
    MilestonesPage page{open};
    QStringList messages;
    Message latest;

    MilestoneStage()
    {
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        showInWindow(page, {1000, 640});
        page.shown();
    }
    template <typename T>
    T* find(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    DataTable* table() { return find<DataTable>("milestonesTable"); }
    DataTable* compared() { return find<DataTable>("comparisonTable"); }
    std::span<const Milestone> milestones() const { return workspace->records().milestones(); }
    void type(const QString& name)
    {
        auto* field = find<QLineEdit>("milestoneName");
        field->setFocus();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Taken, and read again for the table.
    bool take(const QString& name)
    {
        const size_t before = milestones().size();
        clock->set(clock->now().addSecs(60));
        type(name);
        return QTest::qWaitFor([&] { return milestones().size() == before + 1 && isRead(); });
    }
    bool isRead() const
    {
        const auto& rows = page.model().rows();
        return rows.size() == milestones().size() + 1
            && std::ranges::all_of(rows, [](const MilestoneRow& row) { return row.counts && row.contradicted; });
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QStringList differences()
    {
        QStringList lines;
        for (int row = 0; row < compared()->model()->rowCount(); ++row) {
            QStringList cells;
            for (const int column : {ComparisonModel::TitleColumn, ComparisonModel::BeforeColumn, ComparisonModel::AfterColumn})
                cells << compared()->model()->index(row, column).data().toString();
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
};

} // namespace

class TestMilestonesPage : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void anEmptyPageOffersToTakeOne()
    {
        MilestoneStage stage;
        QVERIFY(!stage.table()->isVisible());
        QTest::mouseClick(stage.find<QPushButton>("emptyAction"), Qt::LeftButton);
        QVERIFY(stage.find<QLineEdit>("milestoneName")->hasFocus());
        QTest::mouseClick(stage.find<QPushButton>("milestoneTake"), Qt::LeftButton); // without a name
        QVERIFY(stage.milestones().empty());
        QVERIFY(stage.messages.last().contains(u"type a name"));
    }

    /// A milestone without evidence would say for ever that nothing is proven.
    void aMilestoneWaitsForEvidence()
    {
        MilestoneStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"passed"_s}});
        QVERIFY(stage.open.isReading());
        stage.type(u"M1"_s);
        QVERIFY(stage.find<QLabel>("milestoneNote")->isVisible());
        QVERIFY(stage.milestones().empty());
        QTRY_COMPARE(stage.milestones().size(), size_t(1));
        QVERIFY(!stage.find<QLabel>("milestoneNote")->isVisible());
        const auto frozen = readFrozenReview(stage.milestones()[0].document);
        VERIFY_RESULT(frozen);
        QCOMPARE(frozen->confirmed, 1);
    }

    void milestonesAreTakenRenamedAndRemovedByKeys()
    {
        MilestoneStage stage;
        stage.page.setFocus();
        QTest::keyClick(&stage.page, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(stage.find<QLineEdit>("milestoneName")->hasFocus());
        QVERIFY(stage.take(u"  First   round "_s));
        QCOMPARE(stage.milestones()[0].name, u"First round"_s);
        QCOMPARE(stage.milestones()[0].author, u"tester"_s);
        QVERIFY(stage.find<QLineEdit>("milestoneName")->text().isEmpty());
        QCOMPARE(stage.latest.actionText, u"Undo"_s);

        stage.type(u"First round"_s); // a name twice is refused, and stays in the field
        QTRY_VERIFY(stage.messages.last().contains(u"Nothing was changed"));
        QCOMPARE(stage.find<QLineEdit>("milestoneName")->text(), u"First round"_s);

        QVERIFY(stage.table()->model()->setData(stage.table()->model()->index(0, MilestonesModel::NameColumn), u"Kick-off"_s));
        QCOMPARE(stage.milestones()[0].name, u"Kick-off"_s);
        stage.table()->setFocus();
        stage.table()->selectionModel()->setCurrentIndex(stage.table()->model()->index(0, 0),
                                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QVERIFY(stage.milestones().empty());
        stage.latest.action();
        QCOMPARE(stage.milestones().size(), size_t(1));
        QCOMPARE(stage.cell(0, MilestonesModel::NameColumn), u"Kick-off"_s);
    }

    void nowIsNeitherRenamedNorRemoved()
    {
        MilestoneStage stage;
        QVERIFY(stage.take(u"M1"_s));
        auto* model = stage.table()->model();
        QCOMPARE(stage.cell(1, MilestonesModel::NameColumn), u"Now"_s);
        QVERIFY(!model->setData(model->index(1, MilestonesModel::NameColumn), u"Later"_s));
        stage.table()->setFocus();
        stage.table()->selectionModel()->setCurrentIndex(model->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QCOMPARE(stage.milestones().size(), size_t(1));
    }

    void modelsKeepTheirPromises()
    {
        MilestoneStage stage;
        QAbstractItemModelTester tester(stage.table()->model());
        QAbstractItemModelTester comparedTester(stage.compared()->model());
        stage.select("PERM", "perm_no");
        QVERIFY(stage.take(u"M1"_s));
        stage.select("PERM", "perm_least");
        stage.select("BACKUP", "backup_no");
        QTRY_VERIFY(stage.compared()->model()->rowCount() > 0);
        QVERIFY(stage.take(u"M2"_s));
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.table()->model()->rowCount(), 2);
    }

    void aMilestoneStaysWhatItWas()
    {
        MilestoneStage stage;
        stage.link("PERM", "perm_least", {u"iam-1"_s});
        stage.select("PERM", "perm_least");
        stage.importRun(yesterday, {{u"iam-1"_s, u"passed"_s}});
        QTRY_COMPARE(stage.open.figures().confirmed, 1);
        QVERIFY(stage.take(u"M1"_s));
        const Milestone before = stage.milestones()[0];
        QCOMPARE(stage.cell(0, MilestonesModel::MediumColumn), u"1"_s);
        stage.select("BACKUP", "backup_no"); // an answer
        stage.importRun(yesterday.addSecs(3600), {{u"iam-1"_s, u"failed"_s}}); // and a run
        QTRY_COMPARE(stage.open.figures().contradicted, 1);
        QCOMPARE(stage.milestones()[0], before);
        QCOMPARE(stage.cell(0, MilestonesModel::HighColumn), u"0"_s);
        QCOMPARE(stage.cell(0, MilestonesModel::ContradictedColumn), u"0"_s);
        QCOMPARE(stage.cell(1, MilestonesModel::HighColumn), u"1"_s);
        QCOMPARE(stage.cell(1, MilestonesModel::ContradictedColumn), u"1"_s);
    }

    void differencesAreShownAndFiltered()
    {
        MilestoneStage stage;
        stage.select("PERM", "perm_no");
        stage.select("BACKUP", "backup_done");
        QVERIFY(stage.take(u"M1"_s));
        stage.select("PERM", "perm_least");  // better
        stage.select("BACKUP", "backup_no"); // worse
        QTRY_VERIFY(stage.differences().contains(u"How do you manage permissions? | High | Medium"_s));
        QVERIFY(stage.differences().contains(u"How do you back up data? | None | High"_s));
        QVERIFY(stage.differences().contains(u"Back up data | Selected, unproven | Not selected"_s));
        stage.page.focusFilter();
        auto* filter = stage.find<QComboBox>("compareFilter");
        QVERIFY(filter->hasFocus());
        filter->setCurrentIndex(1); // worse
        QCOMPARE(stage.compared()->model()->index(0, ComparisonModel::QuestionColumn).data().toString(), u"BACKUP"_s);
        QVERIFY(!stage.differences().join(u'\n').contains(u"permissions?"));
        filter->setCurrentIndex(2); // better
        QCOMPARE(stage.compared()->model()->index(0, ComparisonModel::QuestionColumn).data().toString(), u"PERM"_s);
        QSignalSpy asked(&stage.page, &ReviewPage::questionRequested);
        stage.compared()->setFocus();
        stage.compared()->setCurrentIndex(stage.compared()->model()->index(0, 0));
        QTest::keyClick(stage.compared(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), u"PERM"_s);
    }

    void anyTwoAreCompared()
    {
        MilestoneStage stage;
        QVERIFY(stage.take(u"M1"_s));
        stage.select("DETECT", "detect_logs");
        QVERIFY(stage.take(u"M2"_s));
        stage.select("DETECT", "detect_alerts");
        auto* before = stage.find<ChoiceField>("compareBefore");
        auto* after = stage.find<ChoiceField>("compareAfter");
        QCOMPARE(before->currentText(), u"M2"_s); // the latest
        QCOMPARE(after->currentText(), u"Now"_s);
        QCOMPARE(stage.differences().value(0), u"How do you detect threats? | Medium | None"_s);
        Q_EMIT before->chosen(stage.milestones()[0].id.toString());
        Q_EMIT after->chosen(stage.milestones()[1].id.toString());
        QCOMPARE(stage.differences().value(0), u"How do you detect threats? | Open | Medium"_s);
        Q_EMIT before->chosen(stage.milestones()[1].id.toString());
        QVERIFY(stage.differences().isEmpty());
        QCOMPARE(stage.find<QLabel>("comparisonNothing")->text(), u"Nothing differs between the two."_s);
    }

    void theChartSaysWhatBecameOfRisk()
    {
        MilestoneStage stage;
        stage.select("PERM", "perm_no");
        stage.select("BACKUP", "backup_no");
        QVERIFY(stage.take(u"M1"_s));
        stage.select("BACKUP", "backup_done");
        QTRY_COMPARE(milestonesTitle(stage.page.model().rows()), u"High risk fell from 2 to 1 question since M1"_s);
        QCOMPARE(stage.find<MilestoneChart>("milestoneChart")->accessibleDescription(),
                 u"M1: 2 questions at high risk, 0 at medium; Now: 1 question at high risk, 0 at medium"_s);
    }

    void aPastDayIsNotFrozen()
    {
        MilestoneStage stage;
        QTRY_VERIFY(stage.open.evidence());
        stage.figures->setAsOf(QDate(2026, 5, 1));
        stage.type(u"M1"_s);
        QVERIFY(stage.messages.last().contains(u"as of"));
        QTRY_VERIFY(!stage.open.isReading());
        QVERIFY(stage.milestones().empty());
    }
};

QTEST_MAIN(TestMilestonesPage)
#include "tst_milestonespage.moc"
