// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/railbadges.h"

#include "app/railview.h"
#include "app/screenbadges.h"
#include "app/screens.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"

#include <utility>

namespace waymark {

RailBadges::RailBadges(const ScreenContext& context, RailView& rail)
    : QObject(&rail)
    , m_context(context)
    , m_ofNow(context)
    , m_rail(rail)
    , m_shown(screenTable().size())
{
    connect(m_context.workspace, &Workspace::changed, this, &RailBadges::queue);
    connect(m_context.figures, &FiguresModel::figuresChanged, this, &RailBadges::queue);
    queue();
}

/// Once a turn of the event loop, however many edits were made in it.
void RailBadges::queue()
{
    if (!std::exchange(m_isQueued, true))
        QMetaObject::invokeMethod(this, &RailBadges::showBadges, Qt::QueuedConnection);
}

void RailBadges::showBadges()
{
    m_isQueued = false;
    const auto ofNow = m_ofNow.figures(); // kept there
    const BadgeFacts facts{.records = m_context.workspace->records(),
                           .figures = m_context.figures->figures().get(),
                           .ofNow = ofNow.get(),
                           .sprint = m_context.figures->sprint(),
                           .now = m_context.workspace->clock().now(),
                           .today = m_context.figures->today()};
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i) {
        const QString badge = screens[i].badge ? screens[i].badge(facts) : QString();
        if (std::exchange(m_shown[i], badge) != badge)
            m_rail.setBadge(static_cast<int>(i), badge);
    }
}

} // namespace waymark
