// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/roadmap/closingmodel.h"
#include "views/roadmap/closingpage.h"
#include "views/shared/datatable.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace waymark {

inline Story plannedStory(const QString& reference, const Sprint& sprint, StoryStatus status, int points, qint64 rank)
{
    Story story = aStory(reference);
    story.sprint = sprint.id;
    story.status = status;
    story.points = points;
    story.rank = rank;
    return story;
}

/// A sprint under way, with one story done and two that are not, and two sprints behind it.
struct ClosingStage : ScreenStage {
    Sprint sprint = aSprint(8);
    Sprint next = aSprint(9);
    Sprint later = aSprint(10);
    std::unique_ptr<ClosingPage> page;

    ClosingStage()
    {
        sprint.state = SprintState::Active;
        edit([&](Edit& edit) {
            Result<void> done;
            for (const Sprint& each : {later, sprint, next})
                done = done ? edit.insert(each) : done;
            for (const Story& story : {plannedStory(QStringLiteral("A"), sprint, StoryStatus::Done, 5, 1), plannedStory(QStringLiteral("B"), sprint, StoryStatus::Ready, 3, 2),
                                       plannedStory(QStringLiteral("C"), sprint, StoryStatus::InProgress, 2, 3)})
                done = done ? edit.insert(story) : done;
            return done;
        });
        page = std::make_unique<ClosingPage>(context());
        page->resize(800, 600);
    }

    void show()
    {
        QTRY_VERIFY(figures->figures() && !figures->isComputing());
        page->open(sprint.id);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    const Story* story(const QString& reference) const
    {
        for (const Story& story : workspace->records().stories())
            if (story.reference == reference)
                return &story;
        return nullptr;
    }
    DataTable* table(const char* name) const { return page->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* stories() const { return table("closingStories"); }
    QPushButton* button(const char* name) const { return page->findChild<QPushButton*>(QLatin1String(name)); }
    QComboBox* target() const { return page->findChild<QComboBox*>(QStringLiteral("closingTarget")); }
    QString note() const { return page->findChild<QLabel*>(QStringLiteral("closingNote"))->text(); }
    /// "B: To sprint 9" of each row.
    QStringList fates() const
    {
        QStringList lines;
        const QAbstractItemModel* model = stories()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, ClosingModel::ReferenceColumn).data().toString() + QStringLiteral(": ")
                         + model->index(row, ClosingModel::FateColumn).data().toString();
        return lines;
    }
    static void press(DataTable* table, int row, Qt::Key key)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 1));
        QTest::keyClick(table, key);
    }
};

} // namespace waymark
