// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/views/madeworkspace.h"
#include "tests/views/reviewedworkload.h"
#include "views/shared/figuresmodel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>

using namespace waymark;

namespace {

QStringList found(const OpenShell& shell)
{
    QStringList titles;
    const auto* model = shell.find<QListView>("paletteList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        titles << model->index(row, 0).data().toString();
    return titles;
}

void storyIn(const OpenShell& shell)
{
    const Story story{.reference = QStringLiteral("IAM-UC-101"), .title = QStringLiteral("Sign in once"), .epic = QStringLiteral("iam")};
    const auto added = shell.window->workspaceView()->workspace().edit(QStringLiteral("Add"), [&](Edit& edit) { return edit.insert(story); });
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
}

} // namespace

/// Ctrl+K: everything that can be found or done, by its words.
class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandPaletteFindsByWords()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("palette"));
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(shell.find("commandPalette"));
        QVERIFY(found(shell).contains(QStringLiteral("Compliance")));

        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("copy save"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Save a copy")});
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("copy.waymark"));
        shell.press(Qt::Key_Return);
        QVERIFY(!shell.find("commandPalette"));
        QTRY_VERIFY(shell.find("messageAction")); // "Open the copy", once it is written
        QVERIFY(QFile::exists(shell.folder.filePath(QStringLiteral("copy.waymark"))));

        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("no such thing"));
        shell.press(Qt::Key_Return); // does nothing
        QVERIFY(shell.find("commandPalette"));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("commandPalette"));
    }

    void thePaletteOpensAStoryInTheDetails()
    {
        // Given a story, and the keyboard alone
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("stories"));
        storyIn(shell);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("sign in once"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Sign in once")});

        // When it is chosen
        shell.press(Qt::Key_Return);

        // Then its details are open and have the focus; F6 goes back to the screen and again to the details
        QVERIFY(shell.find("storyDetails"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("storyTitle"));
        shell.press(Qt::Key_F6);
        QVERIFY(!shell.find("storyDetails")->isAncestorOf(QApplication::focusWidget()));
        shell.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("storyTitle"));

        // And the palette can do with the story what its details can
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("duplicate"));
        shell.press(Qt::Key_Return);
        QCOMPARE(shell.window->workspaceView()->workspace().records().stories().size(), size_t(2));
        shell.press(Qt::Key_Escape);
        QVERIFY(!shell.find("storyDetails"));
    }

    void thePaletteFindsAPersonsStories()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("people"));
        storyIn(shell);
        shell.press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(shell.find("peopleScreen"));
        shell.click("thisIsMe");
        shell.press(Qt::Key_D, Qt::AltModifier);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("person ana"));
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("peopleScreen"));
    }

    void thePaletteFindsQuestionsAndWorkloads_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("question"); // that is then shown
        QTest::newRow("a question by its id") << QStringLiteral("question data zebra") << QStringLiteral("Title of data") << QStringLiteral("Title of data");
        QTest::newRow("by its words") << QStringLiteral("title of backup zebra") << QStringLiteral("Title of backup") << QStringLiteral("Title of backup");
        QTest::newRow("a workload") << QStringLiteral("workload zebra") << QStringLiteral("Zebra") << QStringLiteral("Title of iam");
    }

    void thePaletteFindsQuestionsAndWorkloads()
    {
        QFETCH(QString, words);
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reviews"));
        WorkspaceView* view = shell.window->workspaceView();
        for (const auto* name : {"Antelope", "Zebra"})
            aReviewIn(view->workspace(), QLatin1String(name));
        QTRY_VERIFY(view->figures().figures() && view->figures().figures()->reviews.size() == 2);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), words);
        QFETCH(QString, title);
        QCOMPARE(found(shell), QStringList{title});
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("reviewsScreen"));
        QCOMPARE(shell.find<QComboBox>("workloadField")->currentText(), QStringLiteral("Zebra"));
        QTRY_VERIFY(shell.find("questionTitle"));
        QTEST(shell.find<QLabel>("questionTitle")->text(), "question");
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
