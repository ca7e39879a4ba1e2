// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/formulaspage.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Three checks of high severity with a result each: one fails.
struct FormulasStage : ComplianceStage {
    FormulasStage()
    {
        view->activateWindow();
        view->setFocus();
    }

    bool isReady() const { return figures->figures() && figures->figures()->checks.size() == 3; }
    FormulasPage* page() const { return view->findChild<FormulasPage*>(); }
    DataTable* formulas() const { return view->findChild<DataTable*>(u"formulasTable"_s); }
    QModelIndex cell(Formula formula, int column) const { return formulas()->model()->index(static_cast<int>(formula), column); }
    QString value(Formula formula) const { return cell(formula, FormulasModel::ValueColumn).data().toString(); }
    void open() const
    {
        view->showFormulas();
        QTRY_COMPARE(page()->width(), view->width()); // it is laid out
    }
    void click(const QModelIndex& index) const
    {
        QTRY_VERIFY(formulas()->viewport()->rect().contains(formulas()->visualRect(index).center()));
        QTest::mouseClick(formulas()->viewport(), Qt::LeftButton, {}, formulas()->visualRect(index).center());
    }
    bool says(const QString& words) const
    {
        const auto labels = page()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
    }
};

} // namespace

/// The formulas on the Compliance screen, by mouse and by keys.
class TestFormulasPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensByMouseAndEachFigureIsADoor()
    {
        FormulasStage stage;
        QTRY_VERIFY(stage.isReady());
        // When the button beside the percentages is clicked, then each formula has its row
        QTest::mouseClick(stage.view->findChild<QPushButton*>(u"compareFormulas"_s), Qt::LeftButton);
        QVERIFY(stage.page() && stage.page()->isVisible());
        QCOMPARE(stage.formulas()->model()->rowCount(), int(allFormulas.size()));
        for (const Formula formula : allFormulas)
            QCOMPARE(stage.value(formula), u"66.66"_s);
        QVERIFY(stage.says(u"Every formula makes 66.66 %"_s));
        // When one is clicked, then its reasons are opened, which lead to its checks
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        stage.click(stage.cell(Formula::Heimdall, FormulasModel::ValueColumn));
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][0].toString(), u"Heimdall, by controls"_s);
        QCOMPARE(reasons[0][1].toString(), u"66.66 %"_s);
        const Figure figure = reasons[0][2].value<Figure>();
        QCOMPARE(figure.reasons.front().checks.size(), size_t(2));
        // When its checks are shown, then in the table of checks
        stage.view->showChecks({.title = u"Heimdall"_s, .checks = figure.reasons.front().checks});
        QVERIFY(!stage.page()->isVisible());
        QVERIFY(stage.table("checksTable")->isVisible());
    }

    void opensAndLeavesByKeys()
    {
        FormulasStage stage;
        QTRY_VERIFY(stage.isReady());
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        QTest::keyClick(stage.view.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.page() && stage.page()->isVisible());
        QVERIFY(stage.formulas()->hasFocus());
        // When another row is gone to, then it is said how that one is computed
        QVERIFY(stage.says(formulaMethod(Formula::WaymarkChecks)));
        QTest::keyClick(stage.formulas(), Qt::Key_Down);
        QTest::keyClick(stage.formulas(), Qt::Key_Down);
        QVERIFY(stage.says(formulaMethod(Formula::Heimdall)));
        // When Enter is pressed, then its reasons are opened
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        QTest::keyClick(stage.formulas(), Qt::Key_Return);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][0].toString(), u"Heimdall, by controls"_s);
        // When Esc is pressed, then the results are there again
        QTest::keyClick(stage.formulas(), Qt::Key_Escape);
        QVERIFY(!stage.page()->isVisible());
        QVERIFY(stage.table("resultsTable")->hasFocus());
    }

    void backLeads()
    {
        FormulasStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.open();
        QTest::mouseClick(stage.view->findChild<QPushButton*>(u"formulasBack"_s), Qt::LeftButton);
        QVERIFY(!stage.page()->isVisible());
        QVERIFY(stage.table("resultsTable")->isVisible());
    }

    void followsRunsDaysAndEnvironments()
    {
        FormulasStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.open();
        // When another target is looked at, where all passes, then its results count too
        stage.import(stage.results(u"other.json"_s, utc(2026, 5, 4), {{allChecks[0], u"passed"_s}}, u"elsewhere"_s));
        QTRY_COMPARE(stage.value(Formula::WaymarkResults), u"75.00"_s);
        QCOMPARE(stage.value(Formula::WaymarkChecks), u"66.66"_s);
        QVERIFY(stage.says(u"All environments, as they are now"_s));
        // When one environment is chosen
        stage.assign(u"platform"_s, u"production"_s);
        stage.figures->setEnvironment(u"production"_s);
        QTRY_COMPARE(stage.value(Formula::WaymarkResults), u"66.66"_s);
        QTRY_VERIFY(stage.says(u"Environment production"_s));
        // When they are as of a day on which two failed
        stage.figures->setAsOf(QDate(2026, 4, 27));
        QTRY_COMPARE(stage.value(Formula::PassRate), u"33.33"_s);
        QVERIFY(stage.says(u"as of 27 Apr"_s));
    }

    void savesTheTableFromItsMenu()
    {
        FormulasStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.open();
        stage.prompt.fileToSave = stage.folder.filePath(u"formulas.csv"_s);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        const auto actions = stage.formulas()->actions();
        const auto csv = std::ranges::find_if(actions, [](const QAction* action) { return action->text().contains(u"CSV"_s); });
        QVERIFY(csv != actions.end());
        (*csv)->trigger();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0][0].value<Message>().kind, Message::Kind::Done);
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(allFormulas.size()) + 1);
        QVERIFY2(lines[0].startsWith(u"Formula,Passes,Counts,Leaves out,Why it differs"_s), qPrintable(lines[0]));
        QVERIFY2(lines[3].startsWith(u"\"Heimdall, by controls\",66.66,3 checks,0 checks,"_s), qPrintable(lines[3]));
    }

    void sentencesAreReadWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1400;
        QTest::newRow("beside the details of a small window") << 520;
    }

    void sentencesAreReadWhole()
    {
        QFETCH(int, width);
        FormulasStage stage;
        stage.import(stage.results(u"c.json"_s, utc(2026, 5, 4).addSecs(3600),
                                   {{allChecks[0], u"skipped"_s}, {allChecks[1], u"error"_s}, {allChecks[2], u"passed"_s}}));
        QTRY_VERIFY(stage.isReady());
        stage.view->resize(width, 800);
        stage.open();
        QTRY_COMPARE(stage.value(Formula::PassRate), u"100.00"_s);
        const DataTable* table = stage.formulas();
        for (const Formula formula : allFormulas) {
            const QModelIndex why = stage.cell(formula, FormulasModel::WhyColumn);
            const QRect room = table->visualRect(why).adjusted(space::column / 2, 0, -space::column / 2, 0);
            const QRect needed = table->fontMetrics().boundingRect(QRect(0, 0, room.width(), 1000), Qt::TextWordWrap, why.data().toString());
            QVERIFY2(needed.height() <= room.height(), qPrintable(why.data().toString()));
        }
        QTRY_COMPARE(table->verticalScrollBar()->maximum(), 0);
    }

    void withoutAnyResultItSaysWhatToDo()
    {
        ScreenStage stage;
        ComplianceView view(stage.context());
        QSignalSpy messages(&view, &Screen::messageRaised);
        view.showFormulas();
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages[0][0].value<Message>().text.contains(u"import results first"_s));
        QVERIFY(!view.findChild<FormulasPage*>());
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestFormulasPage)
#include "tst_formulaspage.moc"
