// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/reviewimportpage.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QJsonObject summary(const QString& question, const QStringList& selected, const QString& risk)
{
    QJsonArray choices;
    for (const QString& choice : selected)
        choices.append(choice);
    return {{u"QuestionId"_s, question}, {u"SelectedChoices"_s, choices}, {u"IsApplicable"_s, true}, {u"Risk"_s, risk}};
}

/// PERM rated otherwise than by the lens, BACKUP not answered, and a question that the lens doesn't have.
QByteArray listing()
{
    const QJsonArray answers{summary(u"PERM"_s, {u"perm_least"_s}, u"HIGH"_s), summary(u"BACKUP"_s, {}, u"UNANSWERED"_s),
                             summary(u"ELSEWHERE"_s, {u"unheard_of"_s}, u"MEDIUM"_s)};
    return QJsonDocument(QJsonObject{{u"LensAlias"_s, lensKey(stageLens().name)}, {u"AnswerSummaries"_s, answers}}).toJson();
}

/// The page in a window.
struct ImportStage : OpenReviewStage {
    ReviewImportPage page{open};
    QSignalSpy closed{&page, &ReviewPage::closed};
    Message latest;

    ImportStage()
    {
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) { latest = message; });
        showInWindow(page, {1000, 600});
    }
    QString write(const QByteArray& document) const
    {
        const QString path = folder.filePath(u"answers.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }
    void read(const QByteArray& document)
    {
        page.open(write(document));
        settle();
    }
    static void settle()
    {
        if (!QTest::qWaitFor([] { return JobBase::underWay() == 0; }))
            qFatal("jobs go on");
    }
    DataTable* table() const { return page.findChild<DataTable*>(u"reviewImportTable"_s); }
    QPushButton* accept() const { return page.findChild<QPushButton*>(u"reviewImportAccept"_s); }
    QString summaryText() const { return page.findChild<QLabel*>(u"reviewImportSummary"_s)->text(); }
    /// The first of a kind; -1: there is none.
    int rowOf(const QString& kind) const
    {
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ReviewImportModel::KindColumn).data().toString() == kind)
                return row;
        return -1;
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
};

} // namespace

class TestReviewImportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelTakesOverWhatIsTicked()
    {
        const Lens lens = stageLens();
        AwsAnswers answers;
        answers.notes = u"From the console."_s;
        answers.unknown = {u"/AnswerSummaries/3: what is this?"_s};
        MatchedAnswers matched;
        matched.answers = {{.question = u"PERM"_s, .state = AnswerState::Answered, .choices = {{.choice = u"perm_least"_s, .status = ChoiceStatus::Selected}}},
                           {.question = u"BACKUP"_s}};
        ReviewImportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto nothing = [](const QString&) { return QuestionRecord(); };
        model.show(importedRows(answers, matched, lens, {}, nothing));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.count(ImportedRow::Kind::NotUnderstood), 1);
        QCOMPARE(model.count(ImportedRow::Kind::Unsaid), 1);
        QCOMPARE(model.chosen().size(), size_t(1));
        QVERIFY(model.takesNotes());
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsUserCheckable)); // nothing to decide there
        model.tickAll(false);
        QVERIFY(model.chosen().empty());
        QVERIFY(!model.takesNotes());
    }

    void saysWhatItUnderstoodBeforeAnythingChanges()
    {
        ImportStage stage;
        stage.select("BACKUP", "backup_done");
        stage.read(listing());
        QVERIFY(stage.rowOf(u"Differs"_s) >= 0);
        QVERIFY(stage.cell(stage.rowOf(u"Differs"_s), ReviewImportModel::QuestionColumn).startsWith(u"PERM: "_s));
        QVERIFY(stage.rowOf(u"Not answered"_s) >= 0);
        QVERIFY(stage.cell(stage.rowOf(u"Not matched"_s), ReviewImportModel::ThenColumn).contains(u"ELSEWHERE"_s));
        QVERIFY(stage.cell(stage.rowOf(u"Risk differs"_s), ReviewImportModel::ThenColumn).contains(u"HIGH"_s));
        QVERIFY(stage.summaryText().startsWith(u"3 questions in the file: 1 differ"_s));
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Unselected);
    }

    void whatIsTickedIsOneStep()
    {
        ImportStage stage;
        stage.select("BACKUP", "backup_done");
        stage.read(listing());
        QCOMPARE(stage.accept()->text(), u"Take over 1 answer"_s);
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Selected);
        QVERIFY(stage.statusOf("BACKUP", "backup_done") == ChoiceStatus::Selected); // not answered there, so it stays
        QCOMPARE(stage.closed.size(), 1);
        QVERIFY(stage.open.figures().question(u"PERM"_s)->asAnswered.risk == QuestionRisk::Medium); // by the lens, whatever the file says
        stage.latest.action();
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Unselected);
    }

    void whatIsUntickedStaysAsItIs()
    {
        ImportStage stage;
        stage.read(listing());
        DataTable* table = stage.table();
        table->setFocus();
        table->selectionModel()->setCurrentIndex(table->model()->index(stage.rowOf(u"Differs"_s), 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!stage.accept()->isEnabled());
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(stage.accept()->isEnabled());
    }

    void aFileThatIsNoneOfTheToolSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("no JSON") << QByteArray("{\"AnswerSummaries\": [");
        QTest::newRow("something else") << QByteArray("{\"results\": [1, 2]}");
        QTest::newRow("empty") << QByteArray();
    }
    void aFileThatIsNoneOfTheToolSaysWhy()
    {
        QFETCH(QByteArray, document);
        ImportStage stage;
        stage.read(document);
        QVERIFY(stage.summaryText().startsWith(u"Nothing of answers.json was taken over."_s));
        QVERIFY(!stage.accept()->isEnabled());
        QCOMPARE(stage.table()->model()->rowCount(), 0);
    }

    void anotherReviewCanBeChosen()
    {
        ImportStage stage;
        stage.read(listing());
        auto* into = stage.page.findChild<ChoiceField*>(u"reviewImportInto"_s);
        QCOMPARE(into->currentText(), u"Payments, Stage lens"_s); // the open one
        const int other = into->findText(u"Archive, Stage lens"_s);
        QVERIFY(other >= 0);
        into->setCurrentIndex(other);
        Q_EMIT into->activated(other);
        ImportStage::settle();
        QTest::keyClick(stage.accept(), Qt::Key_Return);
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Unselected);
        QCOMPARE(stage.open.id(), std::optional(stage.otherReview));
        QVERIFY(stage.open.figures().question(u"PERM"_s)->answer.selected.contains(u"perm_least"_s));
    }

    void aNewReviewIsStartedForIt()
    {
        ImportStage stage;
        const WorkloadId third = stage.makeWorkload(u"Third"_s);
        stage.read(listing());
        auto* into = stage.page.findChild<ChoiceField*>(u"reviewImportInto"_s);
        const int entry = into->findText(u"Third, a new review by Stage lens"_s);
        QVERIFY(entry >= 0);
        into->setCurrentIndex(entry);
        Q_EMIT into->activated(entry);
        ImportStage::settle();
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.open.workload()->id, third);
        QVERIFY(stage.open.figures().question(u"PERM"_s)->answer.selected.contains(u"perm_least"_s));
        stage.latest.action(); // review and answers
        QCOMPARE(stage.workspace->records().reviews().size(), size_t(2));
    }

    void whatIsExportedIsTheSameWhenReadAgain()
    {
        ImportStage stage;
        stage.select("PERM", "perm_least");
        stage.select("DETECT", "detect_logs");
        stage.edit([&](Edit& edit) { return setAnswerNotes(edit, stage.review, stage.question("PERM"), u"As agreed."_s); });
        stage.edit([&](Edit& edit) { return setNotApplicable(edit, stage.review, stage.question("BACKUP"), AnswerReason::OutOfScope); });
        stage.prompt.fileToSave = stage.folder.filePath(u"out.json"_s);
        stage.page.exportAnswers();
        ImportStage::settle();
        QVERIFY(stage.latest.kind == Message::Kind::Done);
        stage.page.open(stage.prompt.fileToSave);
        ImportStage::settle();
        QCOMPARE(stage.rowOf(u"Differs"_s), -1);
        QCOMPARE(stage.rowOf(u"Not understood"_s), -1);
        QCOMPARE(stage.rowOf(u"Not matched"_s), -1);
        QVERIFY(stage.rowOf(u"Same"_s) >= 0);
        QVERIFY(!stage.accept()->isEnabled());
    }

    void whoDeclinesAFileIsBackWhereTheyWere()
    {
        ImportStage stage;
        stage.page.start(); // the prompt has no answer
        QCOMPARE(stage.closed.size(), 1);
        stage.read(listing());
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QCOMPARE(stage.closed.size(), 2);
        QVERIFY(stage.statusOf("PERM", "perm_least") == ChoiceStatus::Unselected);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestReviewImportPage)
#include "tst_reviewimportpage.moc"
