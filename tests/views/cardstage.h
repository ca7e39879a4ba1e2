// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/screenstage.h"
#include "views/dashboard/dashboardfacts.h"
#include "views/shared/sectionhead.h"

#include <QTest>

namespace waymark {

/// One card of the dashboard in a window of its own, with facts that stay as they are.
template <typename Card>
struct CardStage : ScreenStage {
    Card card{context()};

    explicit CardStage(const DashboardFacts& facts, const QSize& size = {360, 460})
    {
        card.show(facts);
        card.resize(size);
        card.QWidget::show();
        card.activateWindow();
        if (!QTest::qWaitForWindowActive(&card))
            qFatal("no window");
    }
    template <typename T = QWidget>
    T* find(const char* name)
    {
        return card.template findChild<T*>(QLatin1String(name));
    }
    QString title() { return card.template findChild<SectionHead*>()->title(); }
};

inline DashboardFacts factsOf(const ProgrammeFigures& figures, const QDateTime& now)
{
    return {.figures = std::make_shared<const ProgrammeFigures>(figures), .now = now};
}

} // namespace waymark
