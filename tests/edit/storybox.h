// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planningbox.h"

namespace waymark {

/// Two use cases, A-1 in the open sprint 1 and A-2 in the closed sprint 0, an abuse case X-1 that A-1 mitigates, and B-1,
/// on which A-1 depends. A-1 has a check, a note and three criteria.
class StoryBox : public PlanningBox {
public:
    StoryBox()
    {
        Sprint closed = aSprint(0);
        closed.state = SprintState::Closed;
        const Sprint open = aSprint(1);
        const Target target{.identity = QStringLiteral("shop")};
        const ThreatElement element{.target = target.id, .name = QStringLiteral("Basket")};
        Story first = aStory(QStringLiteral("A-1"));
        first.sprint = open.id;
        first.status = StoryStatus::InProgress;
        first.points = 8;
        first.criteria = {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
        first.catalogueId = QStringLiteral("IAM-UC-01");
        first.rank = 1024;
        Story second = aStory(QStringLiteral("A-2"));
        second.sprint = closed.id;
        second.points = 3;
        second.rank = 2048;
        Story abuse = aStory(QStringLiteral("X-1"));
        abuse.kind = StoryKind::Abuse;
        abuse.rank = 3072;
        Story other = aStory(QStringLiteral("B-1"));
        other.rank = 4096;
        add(closed, open, target, element, first, second, abuse, other,
            Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = first.id},
            Link{.kind = LinkKind::DependsOn, .story = first.id, .otherStory = other.id},
            Link{.kind = LinkKind::Threatens, .story = abuse.id, .element = element.id},
            Note{.story = first.id, .text = QStringLiteral("Waits"), .author = QStringLiteral("Anna"), .written = someTime()});
        prove(first.id, QStringLiteral("c1"));
    }

    const Sprint& sprint(int number) const
    {
        for (const Sprint& sprint : records().sprints())
            if (sprint.number == number)
                return sprint;
        qFatal("no sprint %d", number);
    }
};

} // namespace waymark
