// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/backlogbuilders.h"
#include "tests/views/screenstage.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/backlogview.h"
#include "views/backlog/storytree.h"

#include <QAction>
#include <QTest>

#include <array>

namespace waymark {

/// A backlog of six stories in two epics and none, two people, two sprints.
struct BacklogStage : ScreenStage {
    explicit BacklogStage(bool filled = true)
    {
        if (filled) {
            std::vector<Entity> rows{aSprint(1), aSprint(2), Person{.name = QStringLiteral("tester")},
                                     Person{.name = QStringLiteral("Anna Kovac")}};
            qint64 rank = 0;
            for (const char* reference : {"IAM-UC-101", "LOG-UC-101", "IAM-UC-102", "IAM-UC-103", "X-5", "LOG-UC-102"})
                rows.emplace_back(storyAt(QLatin1String(reference), ++rank));
            addAll(*workspace, rows);
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
        tree = view->findChild<StoryTree*>(QStringLiteral("storyTree"));
        tree->setFocus();
    }

    template <typename T>
    T* find(const char* name) { return view->findChild<T*>(QLatin1String(name)); }
    BacklogModel& model() { return *static_cast<BacklogModel*>(tree->model()); }
    StoryId id(const QString& reference) { return storyNamed(*workspace, reference).id; }
    const Story& story(const QString& reference) { return storyNamed(*workspace, reference); }
    QStringList shown() { return named(model().shownStories()); }
    QStringList selected() { return named(tree->selectedStories()); }
    void change(const QString& reference, const StoryChange& how)
    {
        const auto done = workspace->edit(QStringLiteral("Change"), [&](Edit& edit) { return changeStories(edit, std::array{id(reference)}, how); });
        QVERIFY(done.has_value());
    }
    void stand(const QString& reference, int column) { tree->goTo(id(reference), column); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(tree, key, modifiers); }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
    QWidget* editor() { return tree->viewport()->findChild<QWidget*>(QStringLiteral("cellEditor")); }
    QPoint middleOf(const QString& reference, int column) { return tree->visualRect(model().indexOf(id(reference), column)).center(); }

    std::unique_ptr<BacklogView> view;
    StoryTree* tree = nullptr;
    std::vector<Message> messages;

private:
    QStringList named(const std::vector<StoryId>& stories) const
    {
        QStringList references;
        for (const StoryId& each : stories)
            references << workspace->records().of<Story>().find(each)->reference;
        return references;
    }
};

/// The references of that backlog as it is shown at first.
inline QStringList byEpic()
{
    return {QStringLiteral("IAM-UC-101"), QStringLiteral("IAM-UC-102"), QStringLiteral("IAM-UC-103"),
            QStringLiteral("LOG-UC-101"), QStringLiteral("LOG-UC-102"), QStringLiteral("X-5")};
}

} // namespace waymark
