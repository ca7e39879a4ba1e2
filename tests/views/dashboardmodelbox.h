// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/builtincatalogues.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"
#include "views/dashboard/dashboardmodel.h"
#include "views/shared/figuresmodel.h"

#include <QTest>

#include <algorithm>

namespace waymark {

/// Days count from the first one of sprint 4, which is the first of the log too.
inline QDateTime onDay(int day)
{
    return QDateTime(QDate(2026, 3, 2).addDays(day), QTime(10, 0), Qt::UTC);
}

/// Two sprints that are over and one under way; 8 points of musts, 5 of them done in the first.
struct DashboardModelBox : PlanningBox {
    std::vector<Sprint> sprints = {aSprint(4), aSprint(5), aSprint(6)};
    std::unique_ptr<FiguresModel> figures;
    std::unique_ptr<DashboardModel> model;

    explicit DashboardModelBox(bool active = true)
    {
        add(sprints[0], sprints[1], sprints[2], aMust(QStringLiteral("A-1"), 5), aMust(QStringLiteral("A-2"), 3));
        setTime(onDay(5));
        change(QStringLiteral("A-1"), [](Story& story) { story.status = StoryStatus::Done; });
        setTime(onDay(30));
        figures = std::make_unique<FiguresModel>(workspace(), builtInCatalogues());
        model = std::make_unique<DashboardModel>(workspace(), builtInCatalogues(), *figures);
        model->setActive(active);
        settle();
    }

    Story aMust(const QString& reference, int points) const
    {
        Story story = aRankedStory(reference, points, 1);
        story.priority = Priority::Must;
        story.sprint = sprints[0].id;
        return story;
    }
    void change(const QString& reference, const std::function<void(Story&)>& how)
    {
        VERIFY_RESULT(edit([&](Edit& edit) {
            Story after = story(reference);
            how(after);
            return edit.update(story(reference), after);
        }));
    }
    void settle() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!figures->isComputing(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!model->isReading(), 60'000);
    }
    void settleFigures() const { QTRY_VERIFY_WITH_TIMEOUT(!figures->isComputing(), 60'000); }
    const DashboardFacts& facts() const { return model->facts(); }
    /// "4: 3, 5: 3, now: 3" points of the baseline that are left; unknown: ?
    QString pointsLeft() const
    {
        QStringList list;
        for (const LeadingFigures& leading : facts().course)
            list << QStringLiteral("%1: %2").arg(leading.sprint < 0 ? QStringLiteral("now") : QString::number(leading.sprint),
                                    leading.baselinePointsLeft ? QString::number(*leading.baselinePointsLeft) : QStringLiteral("?"));
        return list.join(QStringLiteral(", "));
    }
};

/// What was shown at each change of the facts.
class Shown : public QObject {
public:
    explicit Shown(const DashboardModelBox& stage)
    {
        connect(stage.model.get(), &DashboardModel::factsChanged, this, [this, &stage] { list << stage.pointsLeft(); });
    }
    QStringList list;
};

inline bool areOfOneMoment(const DashboardFacts& facts)
{
    const auto momentOf = [](const auto& point) { return point.moment; };
    return std::ranges::equal(facts.maturity, facts.course, {}, momentOf, momentOf) && facts.maturity.back().moment == facts.now
        && facts.maturity.back().epics.size() == facts.figures->maturity.size();
}

} // namespace waymark
