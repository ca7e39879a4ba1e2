// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/reviewreport.h"

namespace waymark {

/// Questions at high and at medium risk, milestone by milestone and as things are now. Empty without a milestone that can
/// be read.
ReportChart milestoneChart(const ReviewReport& report);

} // namespace waymark
