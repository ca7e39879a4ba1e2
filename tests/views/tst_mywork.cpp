// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens.h"
#include "app/workspaceview.h"
#include "tests/support/openshell.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "tests/views/screenstage.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/storytree.h"
#include "views/board/boardcanvas.h"
#include "views/people/peoplemodel.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/roadmapmodel.h"
#include "views/shared/datatable.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/storyrowsmodel.h"
#include "views/threats/abusecasesmodel.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A screen over two abuse cases of the active sprint: the author's, and Ben's. The author is "tester".
struct MyWorkStage : ScreenStage {
    Person me{.name = u"tester"_s};
    Person ben{.name = u"Ben"_s};
    Sprint sprint = aSprint(8);
    Story mine = aStory(u"IAM-AC-01"_s);
    Story theirs = aStory(u"IAM-AC-02"_s);
    std::vector<Message> messages;
    QStringList asked; ///< screens
    std::unique_ptr<Screen> view;

    /// `known`: whether there is a person of the author's name.
    explicit MyWorkStage(const QString& screen, bool known = true)
    {
        sprint.state = SprintState::Active;
        for (Story* story : {&mine, &theirs}) {
            story->kind = StoryKind::Abuse;
            story->status = StoryStatus::Ready;
            story->sprint = sprint.id;
        }
        theirs.owner = ben.id;
        std::vector<Entity> rows{sprint, ben, theirs};
        if (known) {
            mine.owner = me.id;
            rows.emplace_back(me);
        }
        rows.emplace_back(mine);
        addAll(*workspace, rows);
        if (!QTest::qWaitFor([this] { return figures->figures() && !figures->isComputing(); }))
            qFatal("no figures");
        open(screen);
    }

    void open(const QString& screen)
    {
        const auto table = screenTable();
        const auto entry = std::ranges::find_if(table, [&](const ScreenEntry& each) { return screen == QLatin1String(each.id); });
        if (entry == table.end())
            qFatal("no screen %s", qPrintable(screen));
        view.reset(entry->make(context(), nullptr));
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages.push_back(message); });
        QObject::connect(view.get(), &Screen::screenRequested, view.get(), [this](const QString& id) { asked << id; });
        view->resize(1240, 860);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    QAction* command(const char* name) const
    {
        for (QAction* action : view->actions())
            if (action->objectName() == QLatin1String(name))
                return action;
        return nullptr;
    }
    QString named(const StoryId& story) const { return workspace->records().of<Story>().find(story)->reference; }
    QStringList column(const char* table, int section) const
    {
        QStringList texts;
        const QAbstractItemModel* model = view->findChild<DataTable*>(QLatin1String(table))->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, section).data().toString();
        return texts;
    }
    QStringList inCells(const RoadmapModel& model) const
    {
        QStringList references;
        for (int row = 0; row < model.rowCount(); ++row)
            for (int section = 0; section < model.columnCount(); ++section)
                for (const StoryId& story : model.cell(model.index(row, section)).stories)
                    references << named(story);
        return references;
    }
    /// The references on the screen, whichever it is.
    QStringList shown() const
    {
        QStringList references;
        if (const auto* grid = view->findChild<RoadmapGrid*>()) {
            references = inCells(*static_cast<const RoadmapModel*>(grid->model()));
        } else if (const auto* tree = view->findChild<StoryTree*>(u"storyTree"_s)) {
            for (const StoryId& story : static_cast<const BacklogModel*>(tree->model())->shownStories())
                references << named(story);
        } else if (const auto* canvas = view->findChild<BoardCanvas*>()) {
            for (const Story& story : workspace->records().stories())
                if (!canvas->cardRect(story.id).isEmpty())
                    references << story.reference;
        } else if (view->findChild<DataTable*>(u"ownedTable"_s)) {
            references = column("ownedTable", StoryRowsModel::ReferenceColumn);
        } else {
            references = column("abuseCases", AbuseCasesModel::ReferenceColumn);
        }
        references.sort();
        return references;
    }
    /// Presses Tab until the filter has the focus; false: it never does.
    bool tabToFilter() const
    {
        const auto* filter = view->findChild<OwnerFilter*>();
        view->setFocus();
        for (int i = 0; i < 100 && filter && !filter->hasFocus(); ++i) {
            QWidget* focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : view.get(), Qt::Key_Tab);
        }
        return filter && filter->hasFocus();
    }
};

void addScreens(bool people)
{
    QTest::addColumn<QString>("screen");
    for (const char* screen : {"roadmap", "backlog", "board", "threats"})
        QTest::newRow(screen) << QString::fromLatin1(screen);
    if (people)
        QTest::newRow("people") << u"people"_s;
}

} // namespace

class TestMyWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCommandShowsMine_data() { addScreens(true); }
    void aCommandShowsMine()
    {
        QFETCH(QString, screen);
        MyWorkStage stage(screen);
        const bool people = screen == u"people"; // shows one by one, and Ben first
        const QStringList both{u"IAM-AC-01"_s, u"IAM-AC-02"_s};
        QTRY_COMPARE(stage.shown(), people ? both.mid(1) : both);
        QVERIFY(stage.command("showMyWork"));
        QCOMPARE(stage.command("showMyWork")->text(), u"Show my work"_s);
        stage.command("showMyWork")->trigger();
        QTRY_COMPARE(stage.shown(), both.mid(0, 1));
        QVERIFY(stage.messages.empty());
        if (people)
            return;
        QCOMPARE(stage.command("showEverybodysWork")->text(), u"Show everybody's work"_s);
        stage.command("showEverybodysWork")->trigger();
        QTRY_COMPARE(stage.shown(), both);
    }

    void withoutAPersonOfMyNameItSaysWhatToDo_data() { addScreens(true); }
    void withoutAPersonOfMyNameItSaysWhatToDo()
    {
        QFETCH(QString, screen);
        MyWorkStage stage(screen, false);
        QVERIFY(stage.command("showMyWork"));
        stage.command("showMyWork")->trigger();
        QCOMPARE(stage.messages.size(), size_t(1));
        const Message said = stage.messages.front();
        QCOMPARE(said.kind, Message::Kind::Warning);
        QCOMPARE(said.text, u"You work here as “tester”, and no person has that name. On the People screen, “This is me” "
                            "adds one."_s);
        // The message leads there
        QVERIFY(said.action);
        said.action();
        if (screen != u"people") {
            QCOMPARE(said.actionText, u"Open People"_s);
            QCOMPARE(stage.asked, QStringList{u"people"_s});
            QTRY_COMPARE(stage.shown().size(), 2);
            return;
        }
        // or, on the People screen, adds the person, whose work the command shows from then on
        QCOMPARE(said.actionText, u"This is me"_s);
        QCOMPARE(stage.workspace->records().people().size(), size_t(2));
        QVERIFY(authorsPerson(*stage.workspace));
        const size_t before = stage.messages.size();
        stage.command("showMyWork")->trigger();
        QCOMPARE(stage.messages.size(), before);
        QCOMPARE(stage.shown(), QStringList());
    }

    void theFilterIsReachedByKeys_data() { addScreens(false); }
    void theFilterIsReachedByKeys()
    {
        QFETCH(QString, screen);
        MyWorkStage stage(screen);
        QTRY_COMPARE(stage.shown().size(), 2);
        QVERIFY(stage.tabToFilter());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(stage.view->findChild<OwnerFilter*>()->currentText(), u"My work"_s);
        QTRY_COMPARE(stage.shown(), QStringList{u"IAM-AC-01"_s});
    }

    /// Who "me" is, is only ever the author's name: whoever bears it, from the moment on at which they do.
    void iAmWhoBearsTheAuthorsName_data() { addScreens(false); }
    void iAmWhoBearsTheAuthorsName()
    {
        QFETCH(QString, screen);
        MyWorkStage stage(screen);
        const auto rename = [&](const PersonId& id, const QString& name) {
            const Person before = *stage.workspace->records().of<Person>().find(id);
            Person after = before;
            after.name = name;
            VERIFY_RESULT(stage.workspace->edit(u"Rename"_s, [&](Edit& edit) { return edit.update(before, after); }));
        };
        stage.command("showMyWork")->trigger();
        QTRY_COMPARE(stage.shown(), QStringList{u"IAM-AC-01"_s});
        // Nobody has the name any more, so nothing may stay hidden
        rename(stage.me.id, u"Somebody"_s);
        QTRY_COMPARE(stage.shown().size(), 2);
        // Another one gets it
        rename(stage.ben.id, u"tester"_s);
        stage.command("showMyWork")->trigger();
        QTRY_COMPARE(stage.shown(), QStringList{u"IAM-AC-02"_s});
    }

    void thePaletteKnowsTheCommand_data()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<int>("letter");
        QTest::newRow("roadmap") << u"roadmapScreen"_s << int(Qt::Key_R);
        QTest::newRow("backlog") << u"backlogScreen"_s << int(Qt::Key_K);
        QTest::newRow("board") << u"boardScreen"_s << int(Qt::Key_B);
        QTest::newRow("threats") << u"threatsScreen"_s << int(Qt::Key_T);
        QTest::newRow("people") << u"peopleScreen"_s << int(Qt::Key_L);
    }
    void thePaletteKnowsTheCommand()
    {
        QFETCH(QString, screen);
        QFETCH(int, letter);
        // Given a workspace whose author, Ana, is one of two people
        OpenShell shell;
        shell.prompt->fileToSave = shell.folder.filePath(u"mine.waymark"_s);
        shell.click("newDoor");
        QTest::keyClicks(shell.find("newName"), u"mine"_s);
        shell.press(Qt::Key_Return);
        QVERIFY(shell.window->workspaceView());
        addAll(shell.window->workspaceView()->workspace(), {Person{.name = u"Aaron"_s}, Person{.name = u"Ana"_s}});
        shell.press(Qt::Key(letter), Qt::AltModifier);
        const QWidget* shown = shell.find(screen.toLatin1().constData());
        QVERIFY(shown);
        // When the command is run by its words, then its screen shows her work
        shell.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(shell.find("paletteField"), u"show my work"_s);
        const QAbstractItemModel* found = shell.find<QListView>("paletteList")->model();
        QCOMPARE(found->rowCount(), 1);
        QCOMPARE(found->index(0, 0).data().toString(), u"Show my work"_s);
        shell.press(Qt::Key_Return);
        QVERIFY(!shell.find("commandPalette"));
        if (const auto* filter = shown->findChild<OwnerFilter*>()) {
            QCOMPARE(filter->choice().kind, OwnerChoice::Kind::Mine);
            return;
        }
        const auto* people = shown->findChild<DataTable*>(u"peopleTable"_s);
        QVERIFY(people);
        QCOMPARE(people->currentIndex().siblingAtColumn(PeopleModel::NameColumn).data().toString(), u"Ana (you)"_s);
    }
};

QTEST_MAIN(TestMyWork)
#include "tst_mywork.moc"
