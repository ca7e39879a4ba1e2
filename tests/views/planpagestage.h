// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/roadmap/autoplanpage.h"
#include "views/shared/datatable.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace waymark {

inline Story plannable(const QString& reference, Priority priority, int points, qint64 rank)
{
    Story story = aRankedStory(reference, points, rank);
    story.priority = priority;
    return story;
}

/// Two sprints with room for 5 points each. A could of 5 points stands in the first; two musts, of which C depends on B,
/// wait in the backlog. So A has to give way. X can't be planned.
struct PlanPageStage : ScreenStage {
    Sprint first = aSprint(8);
    Sprint second = aSprint(9);
    Story a = plannable(QStringLiteral("A"), Priority::Could, 5, 1);
    Story b = plannable(QStringLiteral("B"), Priority::Must, 3, 2);
    Story c = plannable(QStringLiteral("C"), Priority::Must, 2, 3);
    Story x = plannable(QStringLiteral("X"), Priority::Should, 0, 4);
    std::unique_ptr<AutoPlanPage> page;

    explicit PlanPageStage(bool filled = true)
    {
        first.capacity = 5;
        second.capacity = 5;
        a.sprint = first.id;
        if (filled)
            edit([&](Edit& edit) {
                Result<void> done;
                for (const Sprint& sprint : {first, second})
                    done = done ? edit.insert(sprint) : done;
                for (const Story& story : {a, b, c, x})
                    done = done ? edit.insert(story) : done;
                return done ? edit.insert(Link{.kind = LinkKind::DependsOn, .story = c.id, .otherStory = b.id}) : done;
            });
        page = std::make_unique<AutoPlanPage>(context());
        page->resize(800, 600);
    }

    void show()
    {
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->open();
        QTRY_VERIFY(button("planAccept")->isEnabled());
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    PlanProposal proposal() const
    {
        PlanProposal made{.records = std::make_shared<const Records>(workspace->records()), .today = QDate(2026, 5, 4)};
        made.plan = autoPlan(made.evidence());
        return made;
    }
    std::optional<SprintId> sprintOf(const Story& story) const
    {
        return workspace->records().of<Story>().find(story.id)->sprint;
    }
    DataTable* table(const char* name) const { return page->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* moves() const { return table("planMoves"); }
    QPushButton* button(const char* name) const { return page->findChild<QPushButton*>(QLatin1String(name)); }
    QString text(const char* label) const { return page->findChild<QLabel*>(QLatin1String(label))->text(); }
    int rowOf(const QString& reference) const
    {
        for (int row = 0; row < moves()->model()->rowCount(); ++row)
            if (moves()->model()->index(row, 0).data().toString() == reference)
                return row;
        return -1;
    }
    /// "A B" of what is ticked.
    QString ticked() const
    {
        QStringList names;
        for (int row = 0; row < moves()->model()->rowCount(); ++row)
            if (moves()->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                names << moves()->model()->index(row, 0).data().toString();
        names.sort();
        return names.join(u' ');
    }
    void press(const QString& reference, Qt::Key key) const { press(moves(), rowOf(reference), key); }
    static void press(DataTable* table, int row, Qt::Key key)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, 1));
        QTest::keyClick(table, key);
    }
    QString room(int row, int column) const { return table("planSprints")->model()->index(row, column).data().toString(); }
};

} // namespace waymark
