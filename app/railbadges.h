// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/figuresofnow.h"
#include "views/screencontext.h"

#include <vector>

namespace waymark {

class RailView;

/// Gives the rail the badges of all screens, made or not, whenever figures or records change.
class RailBadges final : public QObject {
    Q_OBJECT
public:
    /// The rail's child. What `context` has must outlive it.
    RailBadges(const ScreenContext& context, RailView& rail);

private:
    void queue();
    void showBadges();

    ScreenContext m_context;
    FiguresOfNow m_ofNow; ///< what the stand of risks is told from
    RailView& m_rail;
    std::vector<QString> m_shown; ///< by screen
    bool m_isQueued = false;
};

} // namespace waymark
