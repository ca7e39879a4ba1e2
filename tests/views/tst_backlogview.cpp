// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "tests/views/screenstage.h"
#include "tests/support/signalargument.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/backlogview.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/storytree.h"
#include "views/shared/emptystate.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A backlog of six stories in two epics and none, two people, three sprints.
struct BacklogStage : ScreenStage {
    explicit BacklogStage(bool filled = true)
    {
        if (filled) {
            addAll(*workspace, {aSprint(1), aSprint(2), Person{.name = u"tester"_s}, Person{.name = u"Anna Kovac"_s}});
            addAll(*workspace, {storyAt(u"IAM-UC-101"_s, 1), storyAt(u"LOG-UC-101"_s, 2), storyAt(u"IAM-UC-102"_s, 3), storyAt(u"IAM-UC-103"_s, 4),
                                storyAt(u"X-5"_s, 5), storyAt(u"LOG-UC-102"_s, 6)});
        }
        open();
    }

    void open()
    {
        view = std::make_unique<BacklogView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages.push_back(message); });
        view->resize(1240, 800);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        tree = view->findChild<StoryTree*>(u"storyTree"_s);
        tree->setFocus();
    }

    template <typename T>
    T* find(const char* name) { return view->findChild<T*>(QLatin1String(name)); }
    BacklogModel& model() { return *static_cast<BacklogModel*>(tree->model()); }
    StoryId id(const QString& reference) { return storyNamed(*workspace, reference).id; }
    const Story& story(const QString& reference) { return storyNamed(*workspace, reference); }
    QStringList shown()
    {
        QStringList references;
        for (const StoryId& each : model().shownStories())
            references << workspace->records().of<Story>().find(each)->reference;
        return references;
    }
    QStringList selected()
    {
        QStringList references;
        for (const StoryId& each : tree->selectedStories())
            references << workspace->records().of<Story>().find(each)->reference;
        return references;
    }
    void change(const QString& reference, const StoryChange& how)
    {
        const auto done = workspace->edit(u"Change"_s, [&](Edit& edit) { return changeStories(edit, std::array{id(reference)}, how); });
        QVERIFY(done.has_value());
    }
    void stand(const QString& reference, int column) { tree->goTo(id(reference), column); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(tree, key, modifiers); }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
    QWidget* editor() { return tree->viewport()->findChild<QWidget*>(u"cellEditor"_s); }
    QPoint middleOf(const QString& reference, int column) { return tree->visualRect(model().indexOf(id(reference), column)).center(); }

    std::unique_ptr<BacklogView> view;
    StoryTree* tree = nullptr;
    std::vector<Message> messages;
};

const QStringList byEpic = {u"IAM-UC-101"_s, u"IAM-UC-102"_s, u"IAM-UC-103"_s, u"LOG-UC-101"_s, u"LOG-UC-102"_s, u"X-5"_s};

} // namespace

class TestBacklogView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void showsStoriesByEpic()
    {
        BacklogStage stage;
        QCOMPARE(stage.shown(), byEpic);
        QCOMPARE(stage.view->badge(), u"6"_s);
        QVERIFY(stage.find<QLabel>("countText")->text().contains(u"6 stories, 18 points"_s));
        addAll(*stage.workspace, {storyAt(u"IAM-UC-104"_s, 9)});
        QCOMPARE(stage.view->badge(), u"7"_s);
    }

    void groupsByWhatIsChosen()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"LOG-UC-101"_s)});
        auto* grouping = stage.find<ChoiceBox>("grouping");
        grouping->choose(static_cast<int>(StoryGrouping::None));
        QCOMPARE(stage.shown(), (QStringList{u"IAM-UC-101"_s, u"LOG-UC-101"_s, u"IAM-UC-102"_s, u"IAM-UC-103"_s, u"X-5"_s, u"LOG-UC-102"_s}));
        QCOMPARE(stage.selected(), QStringList{u"LOG-UC-101"_s}); // stays
        grouping->choose(static_cast<int>(StoryGrouping::Sprint));
        QCOMPARE(stage.model().index(0, 0).data().toString(), u"Sprint 1"_s);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("words") << u"storyWords"_s << QVariant(u"title log"_s) << QStringList{u"LOG-UC-101"_s, u"LOG-UC-102"_s};
        QTest::newRow("epic") << u"storyEpic"_s << QVariant(u"logging"_s) << QStringList{u"LOG-UC-101"_s, u"LOG-UC-102"_s};
        QTest::newRow("no epic") << u"storyEpic"_s << QVariant(QString()) << QStringList{u"X-5"_s};
        QTest::newRow("priority") << u"storyPriority"_s << QVariant(int(Priority::Must)) << QStringList{u"IAM-UC-102"_s};
        QTest::newRow("status") << u"storyStatus"_s << QVariant(int(StoryStatus::Ready)) << QStringList{u"IAM-UC-102"_s};
        QTest::newRow("kind") << u"storyKind"_s << QVariant(int(StoryKind::Abuse)) << QStringList{u"IAM-UC-102"_s};
        QTest::newRow("no sprint") << u"storySprint"_s << QVariant(QString()) << byEpic;
        QTest::newRow("evidence") << u"storyEvidence"_s << QVariant(int(Proof::Passed)) << QStringList();
    }

    void filters()
    {
        QFETCH(QString, editor);
        QFETCH(QVariant, value);
        QFETCH(QStringList, expected);
        BacklogStage stage;
        stage.change(u"IAM-UC-102"_s, [&](Story& story) { story.priority = Priority::Must; story.status = StoryStatus::Ready; story.kind = StoryKind::Abuse; });
        if (auto* words = stage.view->findChild<QLineEdit*>(editor))
            QTest::keyClicks(words, value.toString());
        else
            stage.view->findChild<ChoiceBox*>(editor)->choose(value);
        QCOMPARE(stage.shown(), expected);
        // and what to do when nothing matches
        auto* clear = stage.tree->viewport()->findChild<EmptyState*>();
        QCOMPARE(clear->isVisible(), expected.isEmpty());
        // Esc in the tree clears it
        stage.tree->setFocus();
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.shown(), byEpic);
        QVERIFY(!clear->isVisible());
    }

    void filtersMyWork()
    {
        BacklogStage stage;
        const PersonId me = authorsPerson(*stage.workspace)->id;
        stage.change(u"IAM-UC-102"_s, [&](Story& story) { story.owner = me; });
        stage.find<OwnerFilter>("ownerFilter")->choose({.kind = OwnerChoice::Kind::Mine});
        QCOMPARE(stage.shown(), QStringList{u"IAM-UC-102"_s});
    }

    void savesFiltersForEverybody()
    {
        // Given a filter
        BacklogStage stage;
        auto* words = stage.find<QLineEdit>("storyWords");
        words->setText(u"log"_s);
        // When it is saved under a name
        stage.trigger("saveFilter");
        auto* name = stage.find<QLineEdit>("nameField");
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, u"Logs only"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!name->isVisible());
        QCOMPARE(stage.workspace->records().of<SavedFilter>().all().size(), size_t(1));
        auto* button = stage.find<QToolButton>("savedFilters");
        QCOMPARE(button->text(), u"Logs only"_s);
        // Then it can be applied again
        words->clear();
        QCOMPARE(stage.shown(), byEpic);
        Q_EMIT button->menu()->aboutToShow();
        button->menu()->actions().first()->trigger();
        QCOMPARE(stage.shown(), (QStringList{u"LOG-UC-101"_s, u"LOG-UC-102"_s}));
        QCOMPARE(words->text(), u"log"_s);
        // a second of the same name is refused, and the question stays
        words->setText(u"iam"_s);
        stage.trigger("saveFilter");
        QTest::keyClicks(name, u"Logs only"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(name->isVisible());
        QCOMPARE(stage.messages.back().kind, Message::Kind::Failure);
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        // When it is changed, renamed and removed
        const auto entry = [&](const QString& menu) {
            Q_EMIT button->menu()->aboutToShow();
            for (QAction* action : button->menu()->actions())
                if (action->text().startsWith(menu))
                    return action->menu() ? action->menu()->actions().first() : action;
            return static_cast<QAction*>(nullptr);
        };
        entry(u"Change “Logs only”"_s)->trigger();
        QCOMPARE(button->text(), u"Logs only"_s);
        entry(u"Rename"_s)->trigger();
        name->setText(u"Identity"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(button->text(), u"Identity"_s);
        entry(u"Remove"_s)->trigger();
        QCOMPARE(button->text(), u"Saved filters"_s);
        QVERIFY(stage.workspace->records().of<SavedFilter>().all().empty());
        // Then each of these can be taken back
        stage.messages.back().action();
        QCOMPARE(button->text(), u"Identity"_s);
    }

    void showsTheStoriesBehindAFigure()
    {
        BacklogStage stage;
        stage.find<QLineEdit>("storyWords")->setText(u"log"_s);
        stage.view->showStories({.title = u"Unmitigated abuse cases"_s, .stories = {stage.id(u"X-5"_s), stage.id(u"IAM-UC-101"_s)}});
        QCOMPARE(stage.shown(), (QStringList{u"IAM-UC-101"_s, u"X-5"_s}));
        auto* chip = stage.find<QPushButton>("selectionChip");
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), u"Unmitigated abuse cases"_s);
        chip->click();
        QCOMPARE(stage.shown(), byEpic);
        QVERIFY(!chip->isVisible());
        // and it isn't kept
        stage.view->showStories({.title = u"x"_s, .stories = {}});
        QVERIFY(stage.shown().isEmpty());
        QVERIFY(!stage.view->saveState().value(u"filter"_s).toObject().contains(u"only"_s));
    }

    void editsACellByKeys()
    {
        BacklogStage stage;
        // Given the person stands on a title
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        // When they press F2, type and press Enter
        stage.key(Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(stage.editor());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"Better title"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(stage.story(u"IAM-UC-101"_s).title, u"Better title"_s);
        // When they go right to the points, press Enter, type, and press Tab
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.tree->currentIndex().column(), int(BacklogModel::PointsColumn));
        QTRY_VERIFY(!stage.editor());
        stage.key(Qt::Key_Return);
        auto* points = qobject_cast<QSpinBox*>(stage.editor());
        QVERIFY(points);
        points->selectAll();
        QTest::keyClicks(points, u"8"_s);
        QTest::keyClick(points, Qt::Key_Tab);
        QCOMPARE(stage.story(u"IAM-UC-101"_s).points, 8);
        // Then the next field is open
        QCOMPARE(stage.tree->currentIndex().column(), int(BacklogModel::OwnerColumn));
        QTRY_VERIFY(stage.tree->viewport()->findChild<ChoiceBox*>(u"cellEditor"_s));
        // and Esc leaves it as it was
        auto* owner = stage.tree->viewport()->findChild<ChoiceBox*>(u"cellEditor"_s);
        owner->hidePopup();
        QTest::keyClick(owner, Qt::Key_Escape);
        QVERIFY(!stage.story(u"IAM-UC-101"_s).owner);
    }

    void choosesInACell()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::PriorityColumn);
        stage.key(Qt::Key_F2);
        auto* priority = qobject_cast<ChoiceBox*>(stage.editor());
        QVERIFY(priority);
        priority->hidePopup();
        priority->choose(static_cast<int>(Priority::Could));
        Q_EMIT priority->activated(priority->currentIndex());
        QCOMPARE(stage.story(u"IAM-UC-101"_s).priority, Priority::Could);
        QTRY_VERIFY(!stage.editor());
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.story(u"IAM-UC-101"_s).priority, Priority::Should);
    }

    void arrowsGoThroughGroupsAndCells()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::ReferenceColumn);
        // left of the first cell is the group
        stage.key(Qt::Key_Left);
        QVERIFY(!stage.model().storyAt(stage.tree->currentIndex()));
        stage.key(Qt::Key_Left);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
        stage.key(Qt::Key_Right);
        QVERIFY(stage.tree->isExpanded(stage.model().index(0, 0)));
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.model().storyAt(stage.tree->currentIndex())->reference, u"IAM-UC-101"_s);
        // Enter closes and opens a group, too
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
        // what was closed stays closed while other things happen
        stage.find<QLineEdit>("storyWords")->setText(u"iam"_s);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
    }

    void opensStories()
    {
        BacklogStage stage;
        QSignalSpy requested(stage.view.get(), &Screen::storyRequested);
        // by Enter on the reference
        stage.stand(u"IAM-UC-102"_s, BacklogModel::ReferenceColumn);
        QCOMPARE(requested.size(), 1); // as it was selected
        stage.key(Qt::Key_Return);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(carried<StoryId>(requested[1][0]), stage.id(u"IAM-UC-102"_s));
        // by a double click
        QTest::mouseClick(stage.tree->viewport(), Qt::LeftButton, {}, stage.middleOf(u"LOG-UC-101"_s, BacklogModel::TitleColumn));
        QTest::mouseDClick(stage.tree->viewport(), Qt::LeftButton, {}, stage.middleOf(u"LOG-UC-101"_s, BacklogModel::TitleColumn));
        QCOMPARE(carried<StoryId>(requested.back()[0]), stage.id(u"LOG-UC-101"_s));
        // by walking
        stage.key(Qt::Key_Down);
        QCOMPARE(carried<StoryId>(requested.back()[0]), stage.id(u"LOG-UC-102"_s));
    }

    void ranksByKeys()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-103"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.shown().mid(0, 3), (QStringList{u"IAM-UC-101"_s, u"IAM-UC-103"_s, u"IAM-UC-102"_s}));
        QCOMPARE(stage.selected(), QStringList{u"IAM-UC-103"_s});
        stage.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown().first(), u"IAM-UC-103"_s);
        stage.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.shown().first(), u"IAM-UC-101"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.shown().first(), u"IAM-UC-103"_s);
    }

    void saysThatRankIsOffWhileSortedOtherwise()
    {
        BacklogStage stage;
        auto* chip = stage.find<QPushButton>("sortChip");
        QVERIFY(!chip->isVisible());
        // When the head of the points is clicked
        TableHeader* heads = stage.tree->heads();
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, QPoint(heads->sectionViewportPosition(BacklogModel::PointsColumn) + 10, 8));
        QVERIFY(chip->isVisible());
        QVERIFY2(chip->text().contains(u"points"_s), qPrintable(chip->text()));
        // Then moving is refused and says why
        stage.stand(u"IAM-UC-103"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(stage.messages.back().text.contains(u"sorted by points"_s));
        QCOMPARE(ranked(*stage.workspace).first(), u"IAM-UC-101"_s);
        // When the chip is clicked
        chip->click();
        QVERIFY(!chip->isVisible());
        stage.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.shown()[1], u"IAM-UC-103"_s);
    }

    void dropsOntoAGroup()
    {
        BacklogStage stage;
        const std::unique_ptr<QMimeData> data(stage.model().mimeData({stage.model().indexOf(stage.id(u"IAM-UC-101"_s), 0)}));
        const QModelIndex log = stage.model().indexOf(stage.id(u"LOG-UC-101"_s)).parent();
        const QPoint at = stage.tree->visualRect(log).center();
        drop(stage, data.get(), at);
        QCOMPARE(stage.story(u"IAM-UC-101"_s).epic, u"logging"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Change the epic of IAM-UC-101"_s);
    }

    void dropsBetweenStories()
    {
        BacklogStage stage;
        const std::unique_ptr<QMimeData> data(stage.model().mimeData({stage.model().indexOf(stage.id(u"IAM-UC-103"_s), 0)}));
        QRect row = stage.tree->visualRect(stage.model().indexOf(stage.id(u"IAM-UC-101"_s), BacklogModel::TitleColumn));
        drop(stage, data.get(), row.topLeft() + QPoint(20, 3)); // above it
        QCOMPARE(stage.shown().mid(0, 3), (QStringList{u"IAM-UC-103"_s, u"IAM-UC-101"_s, u"IAM-UC-102"_s}));
        row = stage.tree->visualRect(stage.model().indexOf(stage.id(u"LOG-UC-101"_s), BacklogModel::TitleColumn));
        drop(stage, data.get(), row.bottomLeft() + QPoint(20, -3)); // below one of another group
        QCOMPARE(stage.story(u"IAM-UC-103"_s).epic, u"logging"_s);
        QCOMPARE(stage.shown().mid(2, 3), (QStringList{u"LOG-UC-101"_s, u"IAM-UC-103"_s, u"LOG-UC-102"_s}));
    }

    void changesManyAtOnce()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"LOG-UC-101"_s), stage.id(u"X-5"_s)});
        auto* change = stage.find<QPushButton>("changeSelected");
        QVERIFY(change->isVisible());
        QVERIFY2(change->text().contains(u"3"_s), qPrintable(change->text()));
        // When a sprint is chosen for all of them
        choose(change->menu(), u"Sprint"_s, u"Sprint 2"_s);
        for (const QString& reference : {u"IAM-UC-101"_s, u"LOG-UC-101"_s, u"X-5"_s})
            QCOMPARE(stage.model().indexOf(stage.id(reference), BacklogModel::SprintColumn).data().toString(), u"2"_s);
        choose(change->menu(), u"Priority"_s, u"Must"_s);
        choose(change->menu(), u"Status"_s, u"Ready"_s);
        choose(change->menu(), u"Points"_s, u"8"_s);
        QCOMPARE(stage.story(u"X-5"_s).points, 8);
        QCOMPARE(stage.selected().size(), 3);
        // Then each is one edit, and the message takes it back
        stage.messages.back().action();
        QCOMPARE(stage.story(u"X-5"_s).points, 3);
        QCOMPARE(stage.story(u"X-5"_s).status, StoryStatus::Ready);
        QCOMPARE(stage.view->badge(), u"3"_s);
    }

    void removesWithoutAQuestion()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"IAM-UC-102"_s)});
        stage.key(Qt::Key_Delete);
        QCOMPARE(stage.shown(), byEpic.mid(2));
        QCOMPARE(stage.messages.size(), size_t(1));
        QVERIFY(stage.prompt.asked.isEmpty());
        // the person stands on the next one
        QCOMPARE(stage.model().storyAt(stage.tree->currentIndex())->reference, u"IAM-UC-103"_s);
        stage.messages.back().action();
        QCOMPARE(stage.shown(), byEpic);
    }

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

    void keepsDependencies()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(stage.details.page());
        auto* field = stage.details.page()->findChild<QLineEdit*>(u"dependencyField"_s);
        auto* list = stage.details.page()->findChild<QListWidget*>(u"dependencies"_s);
        // by reference
        field->setText(u"log-uc-101"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(list->count(), 1);
        QCOMPARE(stage.model().indexOf(stage.id(u"IAM-UC-101"_s), BacklogModel::DependenciesColumn).data().toString(), u"1"_s);
        // by words
        field->setText(u"of X-5"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(list->count(), 2);
        // words of several are refused
        field->setText(u"title log"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(stage.messages.back().text.contains(u"2 stories"_s), qPrintable(stage.messages.back().text));
        QCOMPARE(list->count(), 2);
        // and so is a circle, with its path
        stage.stand(u"LOG-UC-101"_s, BacklogModel::TitleColumn);
        stage.trigger("dependencies");
        field->setText(u"IAM-UC-101"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(stage.messages.back().text.contains(u"LOG-UC-101 → IAM-UC-101 → LOG-UC-101"_s), qPrintable(stage.messages.back().text));
        QCOMPARE(list->count(), 0);
        // one is removed by Del
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.trigger("dependencies");
        list->setCurrentRow(0);
        stage.details.activateWindow(); // else the key is the backlog's
        QVERIFY(QTest::qWaitForWindowActive(&stage.details));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->count(), 1);
    }

    void offersWhatFillsIt()
    {
        BacklogStage stage(false);
        QVERIFY(!stage.tree->isVisible());
        QVERIFY(stage.view->badge().isEmpty());
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

    void keepsItsStateFromOneStartToTheNext()
    {
        BacklogStage stage;
        stage.find<ChoiceBox>("grouping")->choose(static_cast<int>(StoryGrouping::Sprint));
        stage.find<ChoiceBox>("storyPriority")->choose(static_cast<int>(Priority::Should));
        stage.tree->setColumnWidth(BacklogModel::OwnerColumn, 171);
        stage.tree->setColumnHidden(BacklogModel::EvidenceColumn, true);
        stage.tree->heads()->setSortIndicator(BacklogModel::PointsColumn, Qt::DescendingOrder);
        stage.tree->setExpanded(stage.model().index(0, 0), false);
        const QStringList closed = stage.tree->closedGroups();
        const QJsonObject state = stage.view->saveState();
        stage.open();
        stage.view->restoreState(state);
        QCOMPARE(stage.model().grouping(), StoryGrouping::Sprint);
        QCOMPARE(stage.model().filter().priority, std::optional(Priority::Should));
        QCOMPARE(stage.tree->columnWidth(BacklogModel::OwnerColumn), 171);
        QVERIFY(stage.tree->isColumnHidden(BacklogModel::EvidenceColumn));
        QCOMPARE(stage.model().sortColumn(), int(BacklogModel::PointsColumn));
        QCOMPARE(stage.tree->closedGroups(), closed);
        // what can't be read is as if there was nothing
        stage.view->restoreState({{u"grouping"_s, 7}, {u"columns"_s, u"!"_s}, {u"filter"_s, u"x"_s}});
        QCOMPARE(stage.model().grouping(), StoryGrouping::Epic);
        QCOMPARE(stage.shown().size(), 6);
    }

    void findsItsFilterByCtrlF()
    {
        BacklogStage stage;
        stage.view->focusFilter();
        QCOMPARE(stage.view->focusWidget()->objectName(), u"storyWords"_s);
        QTest::keyClick(stage.view->focusWidget(), Qt::Key_Escape);
        QCOMPARE(stage.view->focusWidget(), stage.tree);
    }

private:
    static void drop(BacklogStage& stage, const QMimeData* data, const QPoint& at)
    {
        QDragEnterEvent enter(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent dropped(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &dropped);
    }

    static void choose(QMenu* menu, const QString& field, const QString& value)
    {
        for (QAction* each : menu->actions())
            if (each->text() == field) {
                Q_EMIT each->menu()->aboutToShow();
                for (QAction* option : each->menu()->actions())
                    if (option->text() == value) {
                        option->trigger();
                        return;
                    }
            }
        QFAIL("no such value");
    }

    Theme m_theme;
};

QTEST_MAIN(TestBacklogView)
#include "tst_backlogview.moc"
