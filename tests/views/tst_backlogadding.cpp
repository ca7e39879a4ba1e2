// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/backlogstage.h"
#include "views/backlog/choicebox.h"
#include "views/shared/emptystate.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Stories that come into the backlog and leave it: typed, pasted, split, copied, from starters and files.
class TestBacklogAdding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void addsLineByLine()
    {
        // Given the person stands in an epic
        BacklogStage stage;
        stage.stand(u"LOG-UC-101"_s, BacklogModel::TitleColumn);
        // When they press Ctrl+N and type a title, and another one
        stage.key(Qt::Key_N, Qt::ControlModifier);
        auto* title = stage.find<QLineEdit>("addTitle");
        QVERIFY(title->isVisible());
        QCOMPARE(stage.view->focusWidget(), title);
        QTest::keyClicks(title, u"Ship the audit trail"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QTest::keyClicks(title, u"Alert on gaps"_s);
        QTest::keyClick(title, Qt::Key_Return);
        // Then there are two more in that epic, at its end
        QCOMPARE(stage.story(u"LOG-UC-103"_s).title, u"Ship the audit trail"_s);
        QCOMPARE(stage.story(u"LOG-UC-104"_s).title, u"Alert on gaps"_s);
        QCOMPARE(stage.story(u"LOG-UC-104"_s).epic, u"logging"_s);
        QCOMPARE(ranked(*stage.workspace).last(), u"LOG-UC-104"_s);
        QVERIFY(title->text().isEmpty());
        QVERIFY(stage.find<QLabel>("addSaid")->text().contains(u"LOG-UC-104"_s));
        QCOMPARE(stage.selected(), QStringList{u"LOG-UC-104"_s});
        // and Esc leaves
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(!title->isVisible());
        QCOMPARE(stage.view->focusWidget(), stage.tree);
    }

    void tabGoesThroughTheFieldsOfANewStory()
    {
        BacklogStage stage;
        stage.trigger("add");
        QStringList fields;
        for (int i = 0; i < 7; ++i) {
            fields << stage.view->focusWidget()->objectName();
            if (auto* line = qobject_cast<QLineEdit*>(stage.view->focusWidget()))
                QTest::keyClicks(line, u"Stolen key"_s);
            else if (auto* points = qobject_cast<QSpinBox*>(stage.view->focusWidget()))
                QTest::keyClicks(points, u"5"_s);
            else if (fields.last() == u"addKind"_s || fields.last() == u"addSprint"_s)
                QTest::keyClick(stage.view->focusWidget(), Qt::Key_Down);
            if (i < 6)
                QTest::keyClick(stage.view->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(fields, (QStringList{u"addTitle"_s, u"addKind"_s, u"addEpic"_s, u"addPriority"_s, u"addPoints"_s, u"addOwner"_s, u"addSprint"_s}));
        QTest::keyClick(stage.view->focusWidget(), Qt::Key_Return);
        const Story& added = stage.story(u"IAM-AC-101"_s);
        QCOMPARE(added.kind, StoryKind::Abuse);
        QCOMPARE(added.points, 5);
        QVERIFY(added.sprint);
    }

    void pastedLinesAreStories()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.trigger("add");
        QGuiApplication::clipboard()->setText(u"- One thing\n- Another\n\n- A third\n"_s);
        QTest::keySequence(stage.find<QLineEdit>("addTitle"), QKeySequence::Paste);
        QCOMPARE(stage.workspace->records().stories().size(), size_t(9));
        QCOMPARE(stage.story(u"IAM-UC-106"_s).title, u"A third"_s);
        QCOMPARE(stage.selected().size(), 3);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().stories().size(), size_t(6));
    }

    void aStoryWithoutTitleIsRefused()
    {
        BacklogStage stage;
        stage.trigger("add");
        QTest::keyClick(stage.find<QLineEdit>("addTitle"), Qt::Key_Return);
        QCOMPARE(stage.messages.size(), size_t(1));
        QCOMPARE(stage.workspace->records().stories().size(), size_t(6));
    }

    void newStoriesTakeAfterTheirGroup()
    {
        BacklogStage stage;
        stage.find<ChoiceBox>("grouping")->choose(static_cast<int>(StoryGrouping::Sprint));
        stage.tree->setCurrentIndex(stage.model().index(1, 0)); // sprint 2
        stage.trigger("add");
        QTest::keyClicks(stage.find<QLineEdit>("addTitle"), u"Planned at once"_s);
        stage.find<QPushButton>("addStories")->click();
        QCOMPARE(stage.story(u"GEN-UC-101"_s).sprint, stage.workspace->records().sprints()[1].id);
    }

    void splitsAStory()
    {
        BacklogStage stage;
        stage.change(u"IAM-UC-101"_s, [&](Story& story) { story.points = 8; story.criteria = QStringList({u"first"_s, u"second"_s}); });
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.details.page());
        stage.details.page()->findChild<QLineEdit*>(u"splitTitle"_s)->setText(u"The rest"_s);
        stage.details.page()->findChild<QSpinBox*>(u"splitPoints"_s)->setValue(3);
        stage.details.page()->findChild<QListWidget*>(u"splitCriteria"_s)->item(1)->setCheckState(Qt::Checked);
        stage.details.page()->findChild<QPushButton*>(u"splitStory"_s)->click();
        QCOMPARE(stage.story(u"IAM-UC-101"_s).points, 5);
        QCOMPARE(stage.story(u"IAM-UC-101"_s).criteria, QStringList{u"first"_s});
        QCOMPARE(stage.story(u"IAM-UC-104"_s).title, u"The rest"_s);
        QCOMPARE(stage.story(u"IAM-UC-104"_s).points, 3);
        QCOMPARE(stage.story(u"IAM-UC-104"_s).criteria, QStringList{u"second"_s});
        QCOMPARE(stage.shown().mid(0, 2), (QStringList{u"IAM-UC-101"_s, u"IAM-UC-104"_s}));
        QVERIFY(!stage.details.page());
        stage.messages.back().action();
        QCOMPARE(stage.story(u"IAM-UC-101"_s).points, 8);
    }

    void duplicates()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"LOG-UC-101"_s)});
        stage.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(stage.workspace->records().stories().size(), size_t(8));
        QCOMPARE(stage.selected(), (QStringList{u"IAM-UC-104"_s, u"LOG-UC-103"_s}));
        stage.messages.back().action();
        QCOMPARE(stage.workspace->records().stories().size(), size_t(6));
    }

    void offersWhatFillsIt()
    {
        BacklogStage stage(false);
        QVERIFY(!stage.tree->isVisible());
        QStringList offers;
        for (auto* button : stage.view->findChildren<QPushButton*>())
            if (button->isVisible() && qobject_cast<EmptyState*>(button->parentWidget()) && !button->text().isEmpty())
                offers << button->text();
        QCOMPARE(offers, (QStringList{u"Choose starter stories"_s, u"Import CSV…"_s, u"Add a story"_s}));
        // When one is added
        stage.trigger("add");
        QTest::keyClicks(stage.find<QLineEdit>("addTitle"), u"The first"_s);
        QTest::keyClick(stage.find<QLineEdit>("addTitle"), Qt::Key_Return);
        // Then the tree is there
        QVERIFY(stage.tree->isVisible());
    }

    void addsStarterStories()
    {
        BacklogStage stage(false);
        stage.trigger("starters");
        auto* page = stage.find<QWidget>("starterPage");
        QVERIFY(page->isVisible());
        auto* tree = stage.find<QTreeView>("starterTree");
        auto* add = stage.find<QPushButton>("starterAdd");
        QVERIFY(!add->isEnabled());
        // When one is checked by a key, and all musts
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
        QTest::keyClick(tree, Qt::Key_Space);
        QVERIFY2(add->text().contains(u"1 story"_s), qPrintable(add->text()));
        add->click();
        // Then it is in the backlog, marked as a starter
        QVERIFY(!page->isVisible());
        QCOMPARE(stage.shown(), QStringList{u"IAM-UC-02"_s});
        QVERIFY(stage.model().indexOf(stage.id(u"IAM-UC-02"_s)).data(StarterRole).toBool());
        // and not offered again
        stage.trigger("starters");
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
        QTest::keyClick(tree, Qt::Key_Space);
        QVERIFY(!add->isEnabled());
        QTest::keyClick(tree, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
        stage.messages.back().action();
        QVERIFY(stage.shown().isEmpty());
    }

    void exportsAndImportsWhatIsShown()
    {
        BacklogStage stage;
        stage.find<QLineEdit>("storyWords")->setText(u"log"_s);
        stage.prompt.fileToSave = stage.folder.filePath(u"backlog.csv"_s);
        stage.trigger("export");
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 3);
        // When it is imported into another workspace
        BacklogStage other(false);
        other.prompt.fileToOpen = stage.prompt.fileToSave;
        other.trigger("import");
        QTRY_VERIFY(other.find<QWidget>("csvPage") && other.find<QWidget>("csvPage")->isVisible());
        auto* page = other.find<QWidget>("csvPage");
        auto* accept = other.find<QPushButton>("csvAccept");
        QTRY_VERIFY2(accept->text().contains(u"2 stories"_s), qPrintable(accept->text()));
        accept->click();
        QVERIFY(!page->isVisible());
        QCOMPARE(other.shown(), (QStringList{u"LOG-UC-101"_s, u"LOG-UC-102"_s}));
        other.messages.back().action();
        QVERIFY(other.workspace->records().stories().empty());
    }

    void aFileThatIsNoTableIsSaid()
    {
        BacklogStage stage;
        stage.prompt.fileToOpen = stage.folder.filePath(u"broken.csv"_s);
        QFile file(stage.prompt.fileToOpen);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n\"3,4\n");
        file.close();
        stage.trigger("import");
        QTRY_COMPARE(stage.messages.size(), size_t(1));
        QVERIFY2(stage.messages.back().text.contains(u"line 3"_s), qPrintable(stage.messages.back().text));
        QVERIFY(stage.tree->isVisible());
    }

    void copiesRows()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"X-5"_s)});
        QTest::keySequence(stage.tree, QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].startsWith(u"IAM-UC-101\tUse\tTitle of IAM-UC-101\tIAM"_s), qPrintable(lines[1]));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestBacklogAdding)
#include "tst_backlogadding.moc"
