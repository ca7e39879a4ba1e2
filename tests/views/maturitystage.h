// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/maturitybuilders.h"
#include "tests/views/screenstage.h"
#include "views/dashboard/dashboardcard.h"
#include "views/shared/sectionhead.h"

namespace waymark {

inline DashboardFacts factsOf(const std::vector<EpicCourse>& courses, const QDateTime& now, int sprints)
{
    const std::vector<MaturityPoint> points = pointsOf(courses, now);
    return {.figures = std::make_shared<const ProgrammeFigures>(figuresOf(points, sprints)), .maturity = points, .now = now};
}

/// Four epics in the third of five sprints.
inline DashboardFacts someFacts()
{
    return factsOf({{QStringLiteral("IAM"), {1, 2, 3}},
                    {QStringLiteral("LOG"), {0, 0, 0}},
                    {QStringLiteral("INF"), {std::nullopt, 1, 1}},
                    {QStringLiteral("DAT"), {1, 1, 2}}},
                   within(2), 5);
}

/// A card as wide as a third of the dashboard.
template <typename Card>
struct CardStage : ScreenStage {
    Card card{context()};

    explicit CardStage(const DashboardFacts& facts = someFacts())
    {
        card.resize(440, 420);
        card.show(facts);
        card.show();
    }
    QString title() const { return card.template findChild<SectionHead*>()->title(); }
};

} // namespace waymark
