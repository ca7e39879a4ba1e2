// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/programmereport.h"

namespace waymark {

/// Epics downwards, ends of sprints to the right: the rung of each ladder then, as a number and the darker the higher. Of many
/// sprints the last ones. Without a picture if there is no epic.
ReportChart maturityChart(const ProgrammeReport& report);

} // namespace waymark
