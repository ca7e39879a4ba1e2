// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "tests/views/screenstage.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/csvpage.h"
#include "views/shared/datatable.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct CsvStage : ScreenStage {
    CsvStage() : page(*workspace, catalogues, [] { return StoryProofs(); })
    {
        page.resize(1100, 700);
        page.QWidget::show();
    }
    void open(const QString& file)
    {
        QSignalSpy drafted(page.findChild<DataTable*>(u"csvPreview"_s)->model(), &QAbstractItemModel::modelReset);
        page.open(file);
        QTRY_COMPARE(drafted.size(), 1);
    }
    DataTable* table(const char* name) { return page.findChild<DataTable*>(QLatin1String(name)); }
    QString cell(const char* name, int row, int column) { return table(name)->model()->index(row, column).data().toString(); }
    /// Waits until what was chosen has been drafted.
    void choose(const char* name, int row, int column, const QVariant& value)
    {
        QSignalSpy drafted(table("csvPreview")->model(), &QAbstractItemModel::modelReset);
        QVERIFY(table(name)->model()->setData(table(name)->model()->index(row, column), value));
        QTRY_VERIFY(!drafted.isEmpty());
    }
    QString text(const char* name) { return page.findChild<QLabel*>(QLatin1String(name))->text(); }
    QString offer() { return page.findChild<QPushButton*>(u"csvAccept"_s)->text(); }

    CsvPage page;
};

QString sample(const char* name)
{
    return QStringLiteral(WAYMARK_TEST_DATA "/csv/") + QLatin1String(name);
}

} // namespace

class TestCsvPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void modelsKeepTheRules()
    {
        CsvStage stage;
        QAbstractItemModelTester columns(stage.table("csvColumns")->model());
        QAbstractItemModelTester words(stage.table("csvWords")->model());
        QAbstractItemModelTester preview(stage.table("csvPreview")->model());
        stage.open(sample("jira.csv"));
        stage.choose("csvColumns", 3, CsvColumnsModel::MeaningColumn, int(StoryColumn::Ignored));
    }

    void guessesAndShowsWhatRowsBecome()
    {
        CsvStage stage;
        stage.open(sample("jira.csv"));
        QCOMPARE(stage.cell("csvColumns", 0, CsvColumnsModel::HeadColumn), u"Summary"_s);
        QCOMPARE(stage.cell("csvColumns", 0, CsvColumnsModel::MeaningColumn), u"Title"_s);
        QCOMPARE(stage.cell("csvColumns", 7, CsvColumnsModel::MeaningColumn), u"Not used"_s);
        QCOMPARE(stage.offer(), u"Import 5 stories"_s);
        QVERIFY2(stage.text("csvPreviewNote").contains(u"5 added, 1 left out, 2 refused"_s), qPrintable(stage.text("csvPreviewNote")));
        QCOMPARE(stage.cell("csvPreview", 5, CsvPreviewModel::FateColumn), u"Refused"_s);
        QCOMPARE(stage.cell("csvPreview", 5, CsvPreviewModel::LineColumn), u"10"_s);
        QCOMPARE(stage.cell("csvPreview", 2, CsvPreviewModel::OwnerColumn), u"Tomas Okafor (new)"_s);
        // nothing has changed
        QVERIFY(stage.workspace->records().stories().empty());
    }

    void unknownWordsStandFirstAndCanBeExplained()
    {
        CsvStage stage;
        stage.open(sample("jira.csv"));
        const int before = stage.table("csvWords")->model()->rowCount();
        int row = -1;
        for (int i = 0; i < before; ++i)
            if (stage.cell("csvWords", i, CsvWordsModel::WordColumn) == u"Waiting for vendor"_s)
                row = i;
        QVERIFY(row >= 0);
        QCOMPARE(stage.cell("csvWords", row, CsvWordsModel::MeaningColumn), u"Not known"_s);
        QVERIFY(!stage.text("csvWordsNote").startsWith(u"All"_s));
        // When a person says what it means
        stage.choose("csvWords", row, CsvWordsModel::MeaningColumn, int(StoryStatus::InReview));
        QCOMPARE(stage.cell("csvWords", row, CsvWordsModel::MeaningColumn), u"In review"_s);
        QTRY_COMPARE(stage.cell("csvPreview", 4, CsvPreviewModel::StatusColumn), u"In review"_s);
        // When it is no story at all
        stage.choose("csvWords", row, CsvWordsModel::MeaningColumn, -1);
        QTRY_COMPARE(stage.cell("csvPreview", 4, CsvPreviewModel::FateColumn), u"Left out"_s);
        QCOMPARE(stage.offer(), u"Import 4 stories"_s);
    }

    void columnsCanBeMappedOtherwise()
    {
        CsvStage stage;
        stage.open(sample("azure-boards.csv"));
        QCOMPARE(stage.offer(), u"Import 4 stories"_s);
        // without titles nothing can be imported
        stage.choose("csvColumns", 2, CsvColumnsModel::MeaningColumn, int(StoryColumn::Ignored));
        QTRY_VERIFY(!stage.page.findChild<QPushButton*>(u"csvAccept"_s)->isEnabled());
        stage.choose("csvColumns", 10, CsvColumnsModel::MeaningColumn, int(StoryColumn::Title));
        QTRY_VERIFY(stage.page.findChild<QPushButton*>(u"csvAccept"_s)->isEnabled());
        QCOMPARE(stage.offer(), u"Import 1 story"_s); // only one has a description
    }

    void optionsApply()
    {
        CsvStage stage;
        addAll(*stage.workspace, {storyAt(u"4101"_s, 1), Person{.name = u"Ines Duarte"_s}});
        stage.open(sample("azure-boards.csv"));
        QVERIFY(stage.text("csvPreviewNote").contains(u"1 there already"_s));
        stage.page.findChild<QCheckBox*>(u"csvUpdate"_s)->setChecked(true);
        QTRY_VERIFY(stage.text("csvPreviewNote").contains(u"1 updated"_s));
        stage.page.findChild<QCheckBox*>(u"csvPeople"_s)->setChecked(false);
        QTRY_COMPARE(stage.cell("csvPreview", 1, CsvPreviewModel::OwnerColumn), QString());
        QVERIFY(stage.cell("csvPreview", 1, CsvPreviewModel::NotesColumn).contains(u"Mara Lindqvist"_s));
    }

    void editsByKeys()
    {
        CsvStage stage;
        stage.page.activateWindow();
        stage.open(sample("azure-boards.csv"));
        auto* columns = stage.table("csvColumns");
        columns->setCurrentIndex(columns->model()->index(5, CsvColumnsModel::HeadColumn));
        QTest::keyClick(columns, Qt::Key_Return);
        auto* choice = columns->viewport()->findChild<ChoiceBox*>(u"cellEditor"_s);
        QVERIFY(choice);
        choice->hidePopup();
        choice->choose(static_cast<int>(StoryColumn::Ignored));
        Q_EMIT choice->activated(choice->currentIndex());
        QCOMPARE(stage.cell("csvColumns", 5, CsvColumnsModel::MeaningColumn), u"Not used"_s);
        QSignalSpy cancelled(&stage.page, &CsvPage::cancelled);
        QTest::keyClick(columns, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
    }

    void rowsRefusedFurtherOnAreShownToo()
    {
        CsvStage stage;
        const QString path = stage.folder.filePath(u"long.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Reference;Title\n");
        for (int i = 0; i < 300; ++i)
            file.write(i == 250 ? QByteArray("A-250;\n") : QByteArray("A-" + QByteArray::number(i) + ";Title\n"));
        file.close();
        stage.open(path);
        QCOMPARE(stage.table("csvPreview")->model()->rowCount(), 51);
        QCOMPARE(stage.cell("csvPreview", 50, CsvPreviewModel::LineColumn), u"252"_s);
        QCOMPARE(stage.offer(), u"Import 299 stories"_s);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestCsvPage)
#include "tst_csvpage.moc"
