// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/dashboardcourse.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace waymark {

/// What the dashboard's cards show, all of one moment.
struct DashboardFacts {
    std::shared_ptr<const ProgrammeFigures> figures = {}; ///< never null where cards are shown
    /// Ends of sprints, the figures' moment last; ends are missing as long as they are still being read.
    std::vector<MaturityPoint> maturity = {};
    std::vector<LeadingFigures> course = {}; ///< of the same moments
    QDateTime now = {}; ///< the figures' moment in the workspace's time zone: what day it is for them
    QString fault = {}; ///< why ends of sprints that are missing could not be read; empty: they are still being read
};

} // namespace waymark
