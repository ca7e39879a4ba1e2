// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/burndown.h"

namespace waymark {

/// Points that remain day by day, the scope line and the ideal. Without a picture if nothing has ever stood in the set.
ReportChart burndownChart(const QString& title, const Burndown& burndown);

} // namespace waymark
