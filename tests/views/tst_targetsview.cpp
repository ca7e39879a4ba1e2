// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "tests/views/targetsbox.h"
#include "views/shared/datatable.h"
#include "views/shared/theme.h"
#include "views/targets/rulepreviewmodel.h"
#include "views/targets/rulesmodel.h"
#include "views/targets/targetsmodel.h"
#include "views/targets/targetsview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct TargetsStage : ScreenStage {
    explicit TargetsStage(bool filled = true)
    {
        if (filled)
            TargetsBox::addTargets(*workspace);
        view = std::make_unique<TargetsView>(context());
        view->resize(1100, 800);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window doesn't become active");
    }

    DataTable* table(const char* name) const { return view->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* targets() const { return table("targetsTable"); }
    DataTable* rules() const { return table("rulesTable"); }
    QPushButton* button(const char* name) const { return view->findChild<QPushButton*>(QLatin1String(name)); }
    QString environment(const char* identity) const
    {
        return TargetsBox::target(*workspace, QLatin1String(identity)).environment;
    }
    QStringList patterns() const
    {
        QStringList patterns;
        for (const TargetRule& rule : rulesInOrder(workspace->records()))
            patterns << rule.pattern;
        return patterns;
    }
    QLineEdit* editor() const { return view->findChild<QLineEdit*>(u"cellField"_s); }
    /// Selects rows of the targets' table, which stand by identity.
    void select(std::initializer_list<int> rows) const
    {
        targets()->setFocus();
        targets()->clearSelection();
        for (const int row : rows)
            targets()->selectionModel()->select(targets()->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        targets()->selectionModel()->setCurrentIndex(
            targets()->model()->index(*rows.begin(), TargetsModel::EnvironmentColumn), QItemSelectionModel::NoUpdate);
    }
    /// As typed into the editor that is open.
    void type(const QString& text, Qt::Key end = Qt::Key_Return) const
    {
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), end);
        QTRY_VERIFY(!editor());
    }

    std::unique_ptr<TargetsView> view;
};

} // namespace

class TestTargetsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void anEmptyScreenSaysWhatBelongsHere()
    {
        TargetsStage stage(false);
        QVERIFY(!stage.targets()->isVisible());
        QVERIFY(stage.rules()->isVisible()); // rules may come first
        QVERIFY(!stage.button("applyRules")->isEnabled());
        QSignalSpy import(stage.view.get(), &Screen::importRequested);
        for (auto* each : stage.view->findChildren<QPushButton*>())
            if (each->isVisible() && each->text().startsWith(u"Import"_s))
                each->click();
        QCOMPARE(import.size(), 1);
        // When targets become known, then they are listed
        TargetsBox::addTargets(*stage.workspace);
        QVERIFY(stage.targets()->isVisible());
        QCOMPARE(stage.targets()->model()->rowCount(), 4);
    }

    void f2EditsTheCellOfAllSelectedTargets()
    {
        TargetsStage stage;
        stage.select({0, 1});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"production"_s);
        QCOMPARE(stage.environment("prod-1"), u"production"_s);
        QCOMPARE(stage.environment("prod-2"), u"production"_s);
        QCOMPARE(stage.environment("test-1"), QString());
        // Then the header can restrict all figures to it
        QCOMPARE(stage.figures->environments(), QStringList{u"production"_s});
    }

    void enterEditsTheEnvironmentWhereTheCellIsTheTools()
    {
        TargetsStage stage;
        stage.select({3});
        stage.targets()->selectionModel()->setCurrentIndex(stage.targets()->model()->index(3, 0), QItemSelectionModel::NoUpdate);
        QTest::keyClick(stage.targets(), Qt::Key_Return);
        stage.type(u"test"_s);
        QCOMPARE(stage.environment("test-1"), u"test"_s);
    }

    void escLeavesTheCellAsItWas()
    {
        TargetsStage stage;
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"x"_s, Qt::Key_Escape);
        QCOMPARE(stage.environment("prod-1"), QString());
        QVERIFY(!stage.workspace->history().undoText().contains(u"environment"_s));
    }

    void theMenuOffersTheEnvironmentsInUse()
    {
        TargetsStage stage;
        auto* assign = stage.button("assignEnvironment");
        QVERIFY(!assign->isEnabled());
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_F2);
        stage.type(u"R&D"_s);
        stage.select({1, 3});
        QVERIFY(assign->isEnabled());
        Q_EMIT assign->menu()->aboutToShow();
        QCOMPARE(assign->menu()->actions().front()->text(), u"R&&D"_s);
        assign->menu()->actions().front()->trigger();
        QCOMPARE(stage.environment("prod-2"), u"R&D"_s);
        QCOMPARE(stage.environment("test-1"), u"R&D"_s);
    }

    void aRuleIsAddedAtTheKeyboard()
    {
        TargetsStage stage;
        // When Ctrl+N is pressed anywhere on the screen, and a pattern is typed
        stage.targets()->setFocus();
        QTest::keyClick(stage.targets(), Qt::Key_N, Qt::ControlModifier);
        auto* note = stage.view->findChild<QLabel*>(u"rulesNote"_s);
        stage.editor()->setText(u"prod-*"_s);
        // Then it says how far that reaches, before it is saved
        QVERIFY2(note->text().contains(u"2 of 4"_s), qPrintable(note->text()));
        QVERIFY(stage.patterns().isEmpty());
        QTest::keyClick(stage.editor(), Qt::Key_Return);
        QTRY_COMPARE(stage.patterns(), QStringList{u"prod-*"_s});
        QTRY_VERIFY(!stage.editor());
        // When another is begun and left, then it is none
        QTest::keyClick(stage.rules(), Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QTRY_COMPARE(stage.rules()->model()->rowCount(), 1);
        QCOMPARE(stage.patterns(), QStringList{u"prod-*"_s});
    }

    void aRuleBeginsLikeTheSelectedTarget()
    {
        TargetsStage stage;
        stage.select({2});
        QTest::keyClick(stage.targets(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(stage.editor()->text(), u"registry/shop:1"_s);
        stage.type(u"registry/*"_s);
        QCOMPARE(stage.patterns(), QStringList{u"registry/*"_s});
    }

    void rulesMoveAndGoAtTheKeyboard()
    {
        TargetsStage stage;
        for (const QString& pattern : {u"a"_s, u"b"_s, u"c"_s})
            TargetsBox::addRule(*stage.workspace, pattern, u"test"_s);
        stage.rules()->setFocus();
        stage.rules()->selectRow(2);
        QTest::keyClick(stage.rules(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(stage.rules(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.patterns(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QTest::keyClick(stage.rules(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        // Del removes, without a question, and can be undone
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        QTest::keyClick(stage.rules(), Qt::Key_Delete);
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(stage.prompt.asked.isEmpty());
        QCOMPARE(messages.size(), 1);
        messages.front()[0].value<Message>().action();
        QCOMPARE(stage.patterns(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    }

    void delInTheTargetsRemovesNoRule()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"a"_s, u"test"_s);
        stage.rules()->selectRow(0);
        stage.select({0});
        QTest::keyClick(stage.targets(), Qt::Key_Delete);
        QCOMPARE(stage.patterns(), QStringList{u"a"_s});
    }

    void rulesAreAppliedAfterAPreview()
    {
        // Given a rule that would change two of the targets
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        auto* apply = stage.button("applyRules");
        QVERIFY2(apply->text().contains(u"2"_s), qPrintable(apply->text()));
        // When they are to be applied, then a preview comes first
        apply->click();
        auto* preview = stage.table("rulePreviewTable");
        QVERIFY(preview->isVisible());
        QCOMPARE(preview->model()->rowCount(), 2);
        QCOMPARE(stage.environment("prod-1"), QString());
        // When one is unticked at the keyboard and the rest accepted
        preview->setFocus();
        preview->setCurrentIndex(preview->model()->index(0, 0));
        QTest::keyClick(preview, Qt::Key_Space);
        QCOMPARE(stage.button("rulesAccept")->text(), u"Change one target"_s);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.button("rulesAccept")->click();
        // Then the other is as the rule says, by one step
        QCOMPARE(stage.environment("prod-1"), QString());
        QCOMPARE(stage.environment("prod-2"), u"production"_s);
        QVERIFY(stage.targets()->isVisible());
        messages.front()[0].value<Message>().action();
        QCOMPARE(stage.environment("prod-2"), QString());
    }

    void aClickUnticks()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        auto* preview = stage.table("rulePreviewTable");
        const QRect cell = preview->visualRect(preview->model()->index(0, 0));
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
        QCOMPARE(stage.button("rulesAccept")->text(), u"Change one target"_s);
    }

    void escLeavesThePreview()
    {
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        QTest::keyClick(stage.table("rulePreviewTable"), Qt::Key_Escape);
        QVERIFY(stage.targets()->isVisible());
        QCOMPARE(stage.environment("prod-1"), QString());
    }

    void thePreviewFollowsOthers()
    {
        // Given a preview
        TargetsStage stage;
        TargetsBox::addRule(*stage.workspace, u"prod-*"_s, u"production"_s);
        stage.button("applyRules")->click();
        // When others change what it rests on, then it is made anew, and goes when nothing is left
        TargetsBox::addRule(*stage.workspace, u"test-*"_s, u"test"_s);
        QCOMPARE(stage.table("rulePreviewTable")->model()->rowCount(), 3);
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.workspace->undo());
        QVERIFY(stage.targets()->isVisible());
    }

    void showsHowManyResultsCount()
    {
        TargetsStage stage(false);
        importNow(*stage.workspace, stage.formats,
                  {.file = stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}, {u"check-2"_s, u"passed"_s}})});
        const auto cell = [&](int column) { return stage.targets()->model()->index(0, column).data().toLongLong(); };
        QTRY_COMPARE(cell(TargetsModel::ResultsColumn), 2);
        QCOMPARE(cell(TargetsModel::FailedColumn), 1);
    }

    void filtersAndKeepsItsColumns()
    {
        TargetsStage stage;
        stage.view->focusFilter();
        QCOMPARE(stage.view->focusWidget()->objectName(), u"targetWords"_s);
        QTest::keyClicks(stage.view->focusWidget(), u"prod"_s);
        QCOMPARE(stage.targets()->model()->rowCount(), 2);
        stage.targets()->setColumnWidth(TargetsModel::OwnerColumn, 171);
        const QJsonObject state = stage.view->saveState();
        TargetsView again(stage.context());
        again.restoreState(state);
        QCOMPARE(again.findChild<DataTable*>(u"targetsTable"_s)->columnWidth(TargetsModel::OwnerColumn), 171);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestTargetsView)
#include "tst_targetsview.moc"
