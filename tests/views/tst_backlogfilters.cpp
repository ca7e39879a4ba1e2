// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/backlogstage.h"
#include "views/backlog/choicebox.h"
#include "views/shared/emptystate.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What the backlog shows: grouped, filtered, sorted, and as it was left.
class TestBacklogFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void showsStoriesByEpic()
    {
        BacklogStage stage;
        QCOMPARE(stage.shown(), byEpic());
        QVERIFY(stage.find<QLabel>("countText")->text().contains(u"6 stories, 18 points"_s));
        addAll(*stage.workspace, {storyAt(u"IAM-UC-104"_s, 9)});
        QVERIFY(stage.find<QLabel>("countText")->text().contains(u"7 stories, 21 points"_s));
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
        QTest::newRow("no sprint") << u"storySprint"_s << QVariant(QString()) << byEpic();
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
        QCOMPARE(stage.shown(), byEpic());
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
        QCOMPARE(stage.shown(), byEpic());
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
        QCOMPARE(stage.shown(), byEpic());
        QVERIFY(!chip->isVisible());
        // and it isn't kept
        stage.view->showStories({.title = u"x"_s, .stories = {}});
        QVERIFY(stage.shown().isEmpty());
        QVERIFY(!stage.view->saveState().value(u"filter"_s).toObject().contains(u"only"_s));
    }

    void findsItsFilterByCtrlF()
    {
        BacklogStage stage;
        stage.view->focusFilter();
        QCOMPARE(stage.view->focusWidget()->objectName(), u"storyWords"_s);
        QTest::keyClick(stage.view->focusWidget(), Qt::Key_Escape);
        QCOMPARE(stage.view->focusWidget(), stage.tree);
    }

    void standsOnTheFirstMatchAfterFiltering()
    {
        // Given that the person stands on a group
        BacklogStage stage;
        stage.tree->setCurrentIndex(stage.model().index(0, 0));
        stage.tree->clearSelection();
        // When an act is wanted that is for a story, then it says why not
        stage.messages.clear();
        stage.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(stage.messages.size(), size_t(1));
        QVERIFY2(stage.messages.back().text.contains(u"no story is chosen"_s), qPrintable(stage.messages.back().text));
        QVERIFY(!stage.details.page());
        // When the person filters and leaves the filter row, then the act is for the first match
        stage.view->focusFilter();
        QTest::keyClicks(stage.view->focusWidget(), u"log-uc-102"_s);
        QTest::keyClick(stage.view->focusWidget(), Qt::Key_Escape);
        QCOMPARE(stage.view->focusWidget(), stage.tree);
        QCOMPARE(stage.selected(), QStringList{u"LOG-UC-102"_s});
        stage.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(stage.details.page());
        QCOMPARE(stage.messages.size(), size_t(1));
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

private:
    Theme m_theme;
};

QTEST_MAIN(TestBacklogFilters)
#include "tst_backlogfilters.moc"
