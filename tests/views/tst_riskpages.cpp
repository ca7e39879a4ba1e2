// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/risksstage.h"
#include "tests/views/testtheme.h"
#include "views/risks/riskimportmodel.h"
#include "views/risks/starterrisksmodel.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct PagesStage : RisksStage {
    explicit PagesStage(bool filled = true)
        : RisksStage(filled)
    {
        view->resize(1200, 800);
        activate(*view);
    }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        for (T* widget : view->findChildren<T*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void trigger(const QString& text) const
    {
        for (QAction* action : view->actions())
            if (action->text() == text)
                return action->trigger();
        qFatal("no action %s", qPrintable(text));
    }
    void settle() const
    {
        if (!QTest::qWaitFor([] { return JobBase::underWay() == 0; }))
            qFatal("a job goes on");
    }
    void write(const QByteArray& csv)
    {
        QFile file(folder.filePath(u"risks.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("no file");
        prompt.fileToOpen = file.fileName();
    }
    QString rowText(int row, int column) const { return find<DataTable>("riskImportRows")->model()->index(row, column).data().toString(); }
};

} // namespace

class TestRiskPages : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void anEmptyRegistryOffersStarters()
    {
        PagesStage stage(false);
        QTest::mouseClick(stage.find("emptyAction"), Qt::LeftButton);
        QTRY_VERIFY(stage.find<DataTable>("starterRisks"));
        stage.settle();
        auto* table = stage.find<DataTable>("starterRisks");
        QVERIFY(table->model()->rowCount() >= 30);
        QVERIFY(!stage.find("starterRiskAdd")->isEnabled());
        // When two are ticked by Space, and added
        table->setFocus();
        table->selectionModel()->setCurrentIndex(table->model()->index(0, 1), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Space);
        table->selectionModel()->setCurrentIndex(table->model()->index(1, 1), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Space);
        QTest::mouseClick(stage.find("starterRiskAdd"), Qt::LeftButton);
        // Then they are registered with what they are tied to, and one undo takes them back
        QCOMPARE(stage.references().size(), 2);
        QVERIFY(!stage.workspace->records().riskTies().empty());
        QVERIFY(stage.find<DataTable>("risksTable"));
        QVERIFY(stage.messages.last().contains(u"2 starter risks were added"_s));
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.workspace->records().risks().empty());
        QCOMPARE(stage.view->findChild<QStackedWidget*>()->currentIndex(), 0);
    }

    void startersAreFoundByWordsAndTickedTogether()
    {
        PagesStage stage;
        stage.trigger(u"Starter risks…"_s);
        stage.settle();
        auto* table = stage.find<DataTable>("starterRisks");
        const int all = table->model()->rowCount();
        stage.find<QLineEdit>("starterRiskWords")->setText(u"metadata"_s);
        const int found = table->model()->rowCount();
        QVERIFY(found > 0 && found < all);
        QTest::mouseClick(stage.find("starterRiskAll"), Qt::LeftButton);
        stage.find<QLineEdit>("starterRiskWords")->clear();
        QTest::mouseClick(stage.find("starterRiskAdd"), Qt::LeftButton);
        QCOMPARE(stage.workspace->records().risks().size(), static_cast<size_t>(2 + found));
        // And those are marked when the page is opened again
        stage.trigger(u"Starter risks…"_s);
        stage.settle();
        int marked = 0;
        for (int row = 0; row < all; ++row)
            marked += table->model()->index(row, StarterRisksModel::StateColumn).data().toString().isEmpty() ? 0 : 1;
        QCOMPARE(marked, found);
    }

    void escLeavesThePage()
    {
        PagesStage stage;
        stage.trigger(u"Starter risks…"_s);
        stage.settle();
        QTest::keyClick(stage.find<DataTable>("starterRisks"), Qt::Key_Escape);
        QTRY_VERIFY(stage.find<DataTable>("risksTable"));
        QVERIFY(stage.find("riskAdd"));
    }

    /// What was refused because of others is drafted anew, so that it can be imported.
    void aPreviewFollowsWhatOthersChanged()
    {
        PagesStage stage;
        stage.write("reference,title\nR-1,A key leaks often\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(stage.find("riskImportPage"));
        const auto other = stage.secondWindow(u"Bo"_s);
        const auto changed = other->edit(u"Categorise"_s, [&](Edit& edit) {
            return changeRisk(edit, stage.high.id, [](Risk& risk) { risk.category = u"Keys"_s; });
        });
        QVERIFY(changed);
        QTest::mouseClick(stage.find("riskImportAccept"), Qt::LeftButton);
        QVERIFY2(stage.messages.last().contains(u"R-1 was changed"_s), qPrintable(stage.messages.last()));
        stage.settle();
        QTest::mouseClick(stage.find("riskImportAccept"), Qt::LeftButton);
        QCOMPARE(stage.now(stage.high).title, u"A key leaks often"_s);
        QCOMPARE(stage.now(stage.high).category, u"Keys"_s);
    }

    void aBadFileLeavesAnotherPageAlone()
    {
        PagesStage stage;
        stage.trigger(u"Starter risks…"_s);
        stage.settle();
        stage.write("no,such,columns\n1,2,3\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(!stage.messages.isEmpty());
        QVERIFY(stage.find<DataTable>("starterRisks"));
    }

    void aFileIsShownBeforeItChangesAnything()
    {
        PagesStage stage;
        stage.write("reference,title,current likelihood,current impact\n"
                    "R-1,A key leaks,2,3\n"
                    ",A region fails,3,5\n"
                    ",,1,1\n"
                    "R-2,A disk is full,1,2\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(stage.find("riskImportPage"));
        QCOMPARE(stage.rowText(0, RiskImportModel::FateColumn), u"Changed"_s);
        QCOMPARE(stage.rowText(1, RiskImportModel::FateColumn), u"Added"_s);
        QCOMPARE(stage.rowText(2, RiskImportModel::FateColumn), u"Refused"_s);
        QCOMPARE(stage.rowText(3, RiskImportModel::FateColumn), u"As it is"_s);
        QCOMPARE(stage.now(stage.high).currentLikelihood, 4);
        // A rating that changes needs a reason
        QVERIFY(!stage.find("riskImportAccept")->isEnabled());
        QTest::keyClicks(stage.find("riskImportReason"), u"Yearly review"_s);
        QVERIFY(stage.find("riskImportAccept")->isEnabled());
        QTest::mouseClick(stage.find("riskImportAccept"), Qt::LeftButton);
        QCOMPARE(stage.now(stage.high).currentLikelihood, 2);
        QCOMPARE(stage.workspace->records().risks().size(), size_t(3));
        QVERIFY(stage.messages.last().contains(u"2 risks were imported"_s));
        bool isKept = false;
        for (const RiskRating& rating : stage.workspace->records().riskRatings())
            isKept = isKept || rating.reason == u"Yearly review"_s;
        QVERIFY(isKept);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.now(stage.high).currentLikelihood, 4);
        QCOMPARE(stage.workspace->records().risks().size(), size_t(2));
    }

    void whatARowLosesAndChangesIsListed()
    {
        PagesStage stage;
        stage.write("reference,title,cause,owner,current likelihood,current impact\n"
                    "R-2,,,,,\n"
                    "R-1,,Keys in images,Nobody,2,\n"
                    ",Half,,,3,\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(stage.find("riskImportPage"));
        QCOMPARE(stage.rowText(0, RiskImportModel::FateColumn), u"As it is"_s); // empty cells erase nothing
        const auto* notes = stage.find<QPlainTextEdit>("riskImportNotes");
        const QStringList lines = notes->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(u"owner Nobody is left out"_s), qPrintable(lines[0]));
        QCOMPARE(lines[1], u"Cause: (none) → Keys in images"_s);
        QCOMPARE(lines[2], u"Current likelihood: 4 → 2"_s);
        QTest::keyClick(stage.find("riskImportRows"), Qt::Key_Down);
        QVERIFY2(notes->toPlainText().contains(u"has a likelihood and no impact"_s), qPrintable(notes->toPlainText()));
        QCOMPARE(stage.rowText(2, RiskImportModel::FateColumn), u"Refused"_s);
        QTest::keyClicks(stage.find("riskImportReason"), u"Yearly review"_s);
        QTest::mouseClick(stage.find("riskImportAccept"), Qt::LeftButton);
        QCOMPARE(stage.messages.last(), u"1 risk was imported from risks.csv. 1 row was refused. 1 value is left out."_s);
    }

    void whatChangesMeanwhileIsDraftedAnew()
    {
        PagesStage stage;
        stage.write("reference,title,current likelihood,current impact\nR-1,A key leaks,2,3\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(stage.find("riskImportPage"));
        stage.rate(stage.high, [](Risk& risk) {
            risk.currentLikelihood = 2;
            risk.currentImpact = 3;
        });
        QTRY_COMPARE(stage.rowText(0, RiskImportModel::FateColumn), u"As it is"_s);
        QVERIFY(!stage.find("riskImportAccept")->isEnabled());
    }

    void aFileThatIsNoTableOfRisksIsRefusedWithWords()
    {
        PagesStage stage;
        stage.write("a,b\n1,2\n");
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(!stage.messages.isEmpty());
        QVERIFY2(stage.messages.last().contains(u"title"_s), qPrintable(stage.messages.last()));
        QVERIFY(stage.find<DataTable>("risksTable"));
    }

    void nothingHappensWhenNoFileIsChosen()
    {
        PagesStage stage;
        stage.trigger(u"Import risks from CSV…"_s);
        QCOMPARE(stage.prompt.asked, QStringList{u"Import risks"_s});
        QVERIFY(stage.find<DataTable>("risksTable"));
    }

    void whatIsShownIsExported()
    {
        PagesStage stage;
        stage.view->findChild<QLineEdit*>(u"riskWords"_s)->setText(u"disk"_s);
        stage.prompt.fileToSave = stage.folder.filePath(u"shown.csv"_s);
        stage.trigger(u"Export what is shown as CSV…"_s);
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.startsWith(u"Risk,Title,Category,Epic,Inherent,Current"_s));
        QVERIFY(csv.contains(u"R-2"_s) && !csv.contains(u"R-1"_s));
    }

    void theRegistryIsExportedAndReadsBack()
    {
        PagesStage stage;
        stage.prompt.fileToSave = stage.folder.filePath(u"registry.csv"_s);
        stage.trigger(u"Export the registry as CSV…"_s);
        QTRY_VERIFY(!stage.messages.isEmpty());
        QCOMPARE(stage.messages.last(), u"2 risks exported to %1."_s.arg(stage.prompt.fileToSave));
        stage.prompt.fileToOpen = stage.prompt.fileToSave;
        stage.trigger(u"Import risks from CSV…"_s);
        QTRY_VERIFY(stage.find("riskImportPage"));
        for (int row = 0; row < 2; ++row)
            QCOMPARE(stage.rowText(row, RiskImportModel::FateColumn), u"As it is"_s);
    }

    void othersShowTheirRisksHere()
    {
        PagesStage stage;
        stage.view->showRisks({.title = u"Risks of IAM"_s, .risks = {stage.low.id}});
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        QCOMPARE(stage.find<QPushButton>("riskChip")->text(), u"Risks of IAM"_s);
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QCOMPARE(stage.references().size(), 2);
        // And a page that is open gives way
        stage.trigger(u"Starter risks…"_s);
        stage.view->showRisks({.title = u"Risks of IAM"_s, .risks = {stage.high.id}});
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        QVERIFY(stage.find<DataTable>("risksTable"));
        stage.settle();
    }

    void eachCountInTheHeadFilters()
    {
        PagesStage stage;
        stage.change([&](Edit& edit) {
            return changeRisk(edit, stage.low.id, [&](Risk& risk) { risk.reviewDay = stage.clock->now().date().addDays(-3); });
        });
        auto* review = stage.find<QPushButton>("riskDoorReview");
        QVERIFY(review);
        QCOMPARE(review->text(), u"1 review overdue"_s);
        review->click();
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        auto* above = stage.find<QPushButton>("riskDoorTreatment");
        QCOMPARE(above->text(), u"1 above the appetite of 9"_s);
        above->click();
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        QVERIFY(!stage.find("riskDoorAcceptance")); // nothing of the kind, no door
    }
};

QTEST_MAIN(TestRiskPages)
#include "tst_riskpages.moc"
