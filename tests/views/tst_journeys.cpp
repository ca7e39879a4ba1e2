// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/support/openshell.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace waymark;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine makes the demo in some seconds

const QString dropMe = QStringLiteral("drop-me-prowler-prod.ocsf.json");

void drop(QWidget& target, const QString& file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    data.setText(file); // file managers give both
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent fall(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &fall);
}

} // namespace

/// The main job: start on the demo, bring in a file, see the figure move, see why, take it back.
class TestJourneys : public QObject {
    Q_OBJECT

    static QString figure(const OpenShell& shell)
    {
        const auto* card = shell.find<FigureCard>("checksPassing");
        return card ? card->value() : QString();
    }
    static bool hasFigures(const OpenShell& shell)
    {
        return shell.window->workspaceView() && shell.window->workspaceView()->figures().figures() &&
               !figure(shell).isEmpty();
    }
    static bool acceptable(const OpenShell& shell)
    {
        const auto* accept = shell.find<QPushButton>("importAccept");
        return accept && accept->isEnabled();
    }
    static bool settled() { return JobBase::underWay() == 0; }

private Q_SLOTS:
    void withTheMouse()
    {
        // Given the demo, opened from the start page
        OpenShell shell;
        shell.click("demoDoor");
        QTRY_VERIFY_WITH_TIMEOUT(hasFigures(shell), patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
        const QString before = figure(shell);
        QVERIFY(before.endsWith(QStringLiteral(" %")));

        // When a results file is dropped on the window
        drop(*shell.window, shell.demoFile(dropMe));
        QTRY_VERIFY_WITH_TIMEOUT(acceptable(shell), patience);

        // Then nothing has changed before it is accepted
        shell.click("importAccept");
        QTRY_VERIFY_WITH_TIMEOUT(!figure(shell).isEmpty() && figure(shell) != before, patience);
        const QString after = figure(shell);

        // And the figure opens its reasons
        shell.click("checksPassing");
        QVERIFY(shell.find("reasonsPanel"));
        QCOMPARE(shell.find<QLabel>("reasonsValue")->text(), after);
        QVERIFY(shell.find("reasonLink"));

        // When it is undone, then the figure is as before
        shell.click("undoButton");
        QTRY_COMPARE_WITH_TIMEOUT(figure(shell), before, patience);

        // And redone, as after
        shell.click("redoButton");
        QTRY_COMPARE_WITH_TIMEOUT(figure(shell), after, patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
    }

    void withTheKeyboard()
    {
        OpenShell shell;
        shell.tabTo("demoDoor");
        shell.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(hasFigures(shell), patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
        const QString before = figure(shell);

        shell.prompt->filesToOpen = {shell.demoFile(dropMe)};
        shell.press(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(acceptable(shell), patience);
        shell.tabTo("importAccept");
        shell.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!figure(shell).isEmpty() && figure(shell) != before, patience);
        const QString after = figure(shell);

        shell.tabTo("checksPassing");
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("reasonsPanel"));
        QCOMPARE(shell.find<QLabel>("reasonsValue")->text(), after);
        // From the reasons to the checks behind them, and back
        shell.tabTo("reasonLink");
        shell.press(Qt::Key_Space);
        QTRY_VERIFY(shell.find("complianceScreen"));
        shell.press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(shell.find("dashboardScreen"));

        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(figure(shell), before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
    }

    void aCancelledPreviewChangesNothing()
    {
        OpenShell shell;
        shell.click("demoDoor");
        QTRY_VERIFY_WITH_TIMEOUT(hasFigures(shell), patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
        const QString before = figure(shell);
        const size_t runs = shell.window->workspaceView()->workspace().records().runs().size();

        drop(*shell.window, shell.demoFile(dropMe));
        QTRY_VERIFY_WITH_TIMEOUT(acceptable(shell), patience);
        shell.click("importCancel");
        QTRY_VERIFY_WITH_TIMEOUT(settled() && shell.find("checksPassing"), patience);
        QCOMPARE(figure(shell), before);
        const auto counted = std::ranges::count(shell.window->workspaceView()->workspace().records().runs(),
                                                RunState::Counted, &Run::state);
        QCOMPARE(static_cast<size_t>(counted), runs);
    }

    void aFileThatIsNoResultsFileIsRefusedWithWords()
    {
        OpenShell shell;
        shell.click("demoDoor");
        QTRY_VERIFY_WITH_TIMEOUT(hasFigures(shell), patience);
        const QString file = shell.folder.filePath(QStringLiteral("notes.json"));
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("{\"not\": \"finished");
        notes.close();
        const size_t runs = shell.window->workspaceView()->workspace().records().runs().size();
        drop(*shell.window, file);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
        QVERIFY(!acceptable(shell));
        // It says which file, and where in it something is wrong
        const auto* words = shell.find<QLabel>("importNotes");
        QVERIFY(words);
        QVERIFY2(words->text().contains(QStringLiteral("notes.json")), qPrintable(words->text()));
        QVERIFY2(words->text().contains(QStringLiteral("cut off")), qPrintable(words->text()));
        QVERIFY2(words->text().contains(QStringLiteral("17")), qPrintable(words->text())); // where
        shell.click("importCancel");
        QCOMPARE(shell.window->workspaceView()->workspace().records().runs().size(), runs);
    }

    void filesDroppedOnTheStartPage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isWorkspace");
        QTest::newRow("results begin a workspace") << dropMe << false;
        QTest::newRow("a workspace opens") << QStringLiteral("theirs.waymark") << true;
        QTest::newRow("in whatever letters") << QStringLiteral("THEIRS.WAYMARK") << true;
    }

    void filesDroppedOnTheStartPage()
    {
        QFETCH(QString, name);
        QFETCH(bool, isWorkspace);
        OpenShell shell;
        QString file = shell.folder.filePath(name);
        if (isWorkspace)
            QVERIFY(Workspace::create(file, {.name = QStringLiteral("Theirs")}, {.author = QStringLiteral("Ben")}));
        else
            file = shell.demoFile(name);
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("mine.waymark"));
        drop(*shell.window, file);
        QTRY_VERIFY_WITH_TIMEOUT(shell.window->workspaceView(), patience);
        if (isWorkspace)
            QCOMPARE(shell.window->workspaceView()->workspace().records().properties().name, QStringLiteral("Theirs"));
        else
            QTRY_VERIFY_WITH_TIMEOUT(acceptable(shell), patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
    }

    void aWorkspaceDroppedOnAnotherOpens()
    {
        OpenShell shell;
        const QString theirs = shell.folder.filePath(QStringLiteral("theirs.waymark"));
        const QString mine = shell.folder.filePath(QStringLiteral("mine.waymark"));
        QVERIFY(Workspace::create(theirs, {.name = QStringLiteral("Theirs")}, {.author = QStringLiteral("Ben")}));
        QVERIFY(Workspace::create(mine, {.name = QStringLiteral("Mine")}, {.author = QStringLiteral("Ana")}));
        shell.window->files().open(mine);
        QCOMPARE(shell.window->workspaceView()->workspace().records().properties().name, QStringLiteral("Mine"));
        drop(*shell.window, theirs);
        QCOMPARE(shell.window->workspaceView()->workspace().records().properties().name, QStringLiteral("Theirs"));
    }

    /// A field would take the path as text, a chart would swallow it.
    void anywhereOnTheWindow_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("a field") << QByteArray("resultCheck");
        QTest::newRow("the search field") << QByteArray("searchField");
        QTest::newRow("a table") << QByteArray("resultsTable");
        QTest::newRow("the rail") << QByteArray("rail");
        QTest::newRow("a chart") << QByteArray("trendChart");
    }

    void anywhereOnTheWindow()
    {
        QFETCH(QByteArray, target);
        OpenShell shell;
        shell.click("demoDoor");
        QTRY_VERIFY_WITH_TIMEOUT(hasFigures(shell), patience);
        if (target.startsWith("result"))
            shell.press(Qt::Key_C, Qt::AltModifier);
        auto* widget = shell.find(target.constData());
        QVERIFY(widget);
        auto* area = qobject_cast<QAbstractScrollArea*>(widget);
        drop(area ? *area->viewport() : *widget, shell.demoFile(dropMe));
        QTRY_VERIFY_WITH_TIMEOUT(acceptable(shell), patience);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
    }
};

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
