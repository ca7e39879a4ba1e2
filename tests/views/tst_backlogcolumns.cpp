// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/backlogstage.h"
#include "tests/views/testtheme.h"
#include "views/backlog/choicebox.h"
#include "views/shared/tableheader.h"

#include <QLabel>
#include <QMenu>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Which columns the backlog shows in how much room, and what it says about how many stories there are.
class TestBacklogColumns : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void columnsStandBackForTheTitle()
    {
        BacklogStage stage;
        const auto resize = [&](int width) {
            stage.view->resize(width, 800);
            QTRY_VERIFY(stage.tree->width() < width && stage.tree->width() > width - 40);
        };
        resize(840); // of a window of 1024 px
        QVERIFY(stage.tree->isColumnHidden(BacklogModel::KindColumn) && stage.tree->isColumnHidden(BacklogModel::DependenciesColumn));
        QVERIFY(stage.tree->columnWidth(BacklogModel::TitleColumn) >= 220);
        QVERIFY(stage.tree->heads()->length() <= stage.tree->viewport()->width()); // nothing is cut
        // What restricts the stories stays in sight
        stage.find<ChoiceBox>("storyKind")->choose(static_cast<int>(StoryKind::Abuse));
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn));
        stage.find<ChoiceBox>("storyKind")->choose({});
        QVERIFY(stage.tree->isColumnHidden(BacklogModel::KindColumn));
        const QJsonObject narrow = stage.view->saveState();
        resize(1240);
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn) && !stage.tree->isColumnHidden(BacklogModel::DependenciesColumn));
        stage.view->restoreState(narrow); // in a wide window nothing stands back
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn));
    }

    void columnsThatAPersonChoseStay()
    {
        BacklogStage stage;
        stage.view->resize(840, 800);
        QTRY_VERIFY(stage.tree->isColumnHidden(BacklogModel::KindColumn));
        const auto menu = [&] { return std::unique_ptr<QMenu>(stage.tree->columnMenu(nullptr)); };
        const auto toggle = [&](int column) {
            const auto columns = menu();
            Q_EMIT columns->aboutToShow();
            columns->actions().at(column - 1)->toggle();
        };
        toggle(BacklogModel::KindColumn);
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn));
        stage.view->resize(1240, 800);
        QTRY_VERIFY(!stage.tree->isColumnHidden(BacklogModel::DependenciesColumn));
        toggle(BacklogModel::DependenciesColumn);
        stage.view->resize(860, 800);
        QTRY_VERIFY(stage.tree->width() < 860);
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn));
        const QJsonObject state = stage.view->saveState();
        stage.open();
        stage.view->restoreState(state);
        QVERIFY(!stage.tree->isColumnHidden(BacklogModel::KindColumn));
        QVERIFY(stage.tree->isColumnHidden(BacklogModel::DependenciesColumn)); // in a wide window too
    }

    void oneStoryIsNamedInTheSingular()
    {
        BacklogStage stage;
        stage.find<ChoiceBox>("storyEpic")->choose(QString());
        QCOMPARE(stage.find<QLabel>("countText")->text(), u"1 of 6 stories shown, 3 points"_s);
        QCOMPARE(stage.model().indexOf(stage.id(u"X-5"_s)).parent().data(Qt::AccessibleTextRole).toString(), u"No epic, 1 story, 3 points"_s);
    }
};

QTEST_MAIN(TestBacklogColumns)
#include "tst_backlogcolumns.moc"
