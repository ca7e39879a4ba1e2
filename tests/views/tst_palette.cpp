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
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("xyzzy plugh"));
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
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Sign in once"));

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

    void whatIsCalledSoComesFirst()
    {
        // Given stories that are called as a screen is, and as a command begins
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("called"));
        qint64 rank = 0;
        for (const QString& title : {QStringLiteral("Compliance"), QStringLiteral("Save")}) {
            const Story story{.reference = QStringLiteral("IAM-UC-10%1").arg(rank), .title = title, .epic = QStringLiteral("iam"), .rank = rank};
            QVERIFY(shell.window->workspaceView()->workspace().edit(QStringLiteral("Add"), [&](Edit& edit) { return edit.insert(story); }));
            ++rank;
        }
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("save"));
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Save"));
        QVERIFY(found(shell).contains(QStringLiteral("Save a copy")));
        shell.press(Qt::Key_Escape);

        // When the screen's name is typed, then the screen comes first, and the story before what only has the word
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("compliance"));
        QTRY_VERIFY(!shell.find("paletteNote"));
        QCOMPARE(found(shell).mid(0, 2), (QStringList{QStringLiteral("Compliance"), QStringLiteral("Compliance")}));
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("complianceScreen"));
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
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Ana"));
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("peopleScreen"));
    }

    void itSaysThatItemsAreBeingGathered()
    {
        // Given that nobody has looked for anything yet
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("gathering"));
        QTRY_COMPARE(JobBase::underWay(), 0);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        // Then commands are there at once, and that more will come is said
        QVERIFY(shell.find("paletteNote"));
        QVERIFY(found(shell).contains(QStringLiteral("Compliance")));
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("zzz"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("No command has these words")});
        // until it has come
        QTRY_VERIFY(!shell.find("paletteNote"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Nothing has these words")});
    }

    void itFindsWhatWasAddedWhileItIsOpen()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("added"));
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("IAM-UC-101"));
        QTRY_VERIFY(!shell.find("paletteNote"));
        QCOMPARE(found(shell), QStringList{QStringLiteral("Nothing has these words")});
        storyIn(shell);
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Sign in once"));
    }

    void itFindsReferenceContent()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("reference"));
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("tool macie"));
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Amazon Macie"));
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("frameworksScreen"));
    }

    void whatWasOpenedLatelyStandsFirst()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("recent"));
        storyIn(shell);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!found(shell).contains(QStringLiteral("Sign in once")));
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("iam-uc-101"));
        QTRY_COMPARE(found(shell).value(0), QStringLiteral("Sign in once"));
        shell.press(Qt::Key_Return);
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(found(shell).value(0), QStringLiteral("Sign in once"));
        // but once, and only while nothing is asked
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("iam-uc-101"));
        QCOMPARE(found(shell).count(QStringLiteral("Sign in once")), 1);
    }

    void noMoreRowsAreMadeThanAnybodyReads()
    {
        OpenShell shell;
        makeWorkspace(shell, QStringLiteral("many"));
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), QStringLiteral("a"));
        QTRY_VERIFY(!shell.find("paletteNote"));
        QCOMPARE(found(shell).size(), 40);
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
        QTRY_COMPARE(found(shell).value(0), title);
        shell.press(Qt::Key_Return);
        QVERIFY(shell.find("reviewsScreen"));
        QCOMPARE(shell.find<QComboBox>("workloadField")->currentText(), QStringLiteral("Zebra"));
        QTRY_VERIFY(shell.find("questionTitle"));
        QTEST(shell.find<QLabel>("questionTitle")->text(), "question");
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
