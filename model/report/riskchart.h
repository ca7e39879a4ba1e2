// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/riskreport.h"

namespace waymark {

/// The open risks by current likelihood and impact; each cell says its level and how many stand there. Without a picture if none
/// is rated.
ReportChart heatMapChart(const RiskReport& report);

/// The exposure at the end of each sprint that was over since risks were registered, and now. Without a picture if that are fewer
/// than two.
ReportChart exposureChart(const RiskReport& report);

} // namespace waymark
