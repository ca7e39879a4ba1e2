// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/personedits.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "tests/views/madeworkspace.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString said(const OpenShell& shell)
{
    const auto* text = shell.find<QLabel>("messageText");
    return text ? text->text() : QString();
}

/// An edit of this window that says nothing.
void addSomebody(const OpenShell& shell, const QString& name)
{
    const auto added = shell.window->workspaceView()->workspace().edit(
        u"Add %1"_s.arg(name), [&](Edit& edit) { return addPerson(edit, Person{.name = name}); });
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
}

void type(const QString& text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

/// What holds on every screen: Ctrl+Z takes back the latest change, messages are true, keys lead where they say.
class TestShellHabits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoTakesBackWhatALineAdded_data()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<QString>("field");
        QTest::newRow("story") << u"backlog"_s << u"addTitle"_s;
        QTest::newRow("person") << u"people"_s << u"personAdd"_s;
    }

    void undoTakesBackWhatALineAdded()
    {
        QFETCH(QString, screen);
        QFETCH(QString, field);
        OpenShell shell;
        makeWorkspace(shell, u"adding"_s);
        WorkspaceView* view = shell.window->workspaceView();
        const Records& records = view->workspace().records();
        const auto rows = [&] { return records.stories().size() + records.people().size(); };
        // Given a row that was added by a line, which keeps the focus
        view->showScreen(screen);
        shell.find((screen + u"Screen"_s).toLatin1().constData())->setFocus();
        shell.press(Qt::Key_N, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QCOMPARE(line->objectName(), field);
        const auto before = rows();
        type(u"Sign in once"_s);
        shell.press(Qt::Key_Return);
        QCOMPARE(rows(), before + 1);
        QVERIFY(line->hasFocus() && line->text().isEmpty());
        // When it is undone and done again, then that is the row's, not the line's
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rows(), before);
        QVERIFY(line->text().isEmpty());
        shell.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rows(), before + 1);
        QVERIFY(line->text().isEmpty());
        // But what is being typed is taken back first
        line->setFocus();
        type(u"Half"_s);
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(line->text().isEmpty());
        QCOMPARE(rows(), before + 1);
    }

    void anEditEndsTheMessageBeforeIt()
    {
        OpenShell shell;
        makeWorkspace(shell, u"messages"_s);
        shell.window->showMessage({.kind = Message::Kind::Failure, .text = u"It stays where it is"_s});
        QCOMPARE(said(shell), u"It stays where it is"_s);
        addSomebody(shell, u"Ana"_s);
        QVERIFY(!shell.find("messageBar"));
        // Given what an undo says, with its Redo
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(said(shell), u"Taken back: Add Ana"_s);
        QVERIFY(shell.find("messageAction"));
        // When something else is changed, then there is nothing to redo, and no button that offers it
        addSomebody(shell, u"Bernd"_s);
        QVERIFY(!shell.find("messageBar"));
        // And the message of an undo itself can be acted upon
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        shell.click("messageAction");
        QCOMPARE(said(shell), u"Done again: Add Bernd"_s);
        QCOMPARE(shell.window->workspaceView()->workspace().records().people().size(), size_t(1));
    }

    /// As files are what they are, whatever is planned.
    void aMessageAboutFilesOutlivesEdits()
    {
        OpenShell shell;
        makeWorkspace(shell, u"files"_s);
        shell.window->showMessage({.kind = Message::Kind::Failure, .text = u"It can't be read"_s, .outlivesEdits = true});
        addSomebody(shell, u"Ana"_s);
        QCOMPARE(said(shell), u"It can't be read"_s);
    }

    void escapeClosesTheMessageFromAnywhere()
    {
        OpenShell shell;
        makeWorkspace(shell, u"escape"_s);
        shell.find("rail")->setFocus();
        shell.window->showMessage({.text = u"Look"_s});
        QVERIFY(shell.find("messageBar"));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("messageBar"));
    }

    /// What is taken from a watched folder is offered by hand too.
    void theImportDialogOffersAllFilesOfResults()
    {
        OpenShell shell;
        makeWorkspace(shell, u"offers"_s);
        shell.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(shell.prompt->asked.back(), u"Import results"_s);
        const QString filter = shell.prompt->filter;
        const QStringList offered = filter.section(u")"_s, 0, 0).section(u"("_s, 1).split(u' ');
        for (const QString& suffix : resultsSuffixes())
            QVERIFY2(offered.contains(u"*."_s + suffix), qPrintable(filter));
        QVERIFY2(offered.contains(u"*.xml"_s) && offered.contains(u"*.txt"_s), qPrintable(filter));
        QVERIFY2(filter.endsWith(u"(*)"_s), qPrintable(filter)); // a file of any name can be read
    }

    void aLetterOfTheRailLeadsIntoTheScreen()
    {
        OpenShell shell;
        makeWorkspace(shell, u"rail"_s);
        auto* rail = shell.find<QListView>("rail");
        QVERIFY(rail);
        rail->setFocus();
        shell.press(Qt::Key_R, Qt::AltModifier);
        const QWidget* screen = shell.find("roadmapScreen");
        QVERIFY(screen && !rail->hasFocus());
        QVERIFY(screen == QApplication::focusWidget() || screen->isAncestorOf(QApplication::focusWidget()));
        // The arrow keys are the screen's from then on
        shell.press(Qt::Key_Down);
        QVERIFY(shell.find("roadmapScreen"));
    }

    void thePaletteKnowsWhatCannotBeDoneNow()
    {
        OpenShell shell;
        makeWorkspace(shell, u"now"_s);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), u"redo"_s);
        const auto* list = shell.find<QListView>("paletteList");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Redo"_s);
        QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"not now"));
        shell.press(Qt::Key_Return); // does nothing
        QVERIFY(shell.find("commandPalette"));
    }
};

QTEST_MAIN(TestShellHabits)
#include "tst_shellhabits.moc"
