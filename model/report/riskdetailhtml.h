// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskreport.h"

namespace waymark {

/// One risk that opens what a report tells of it: how it comes about, its plan with the stories, checks that show it, acceptances,
/// what tests suggest, and how it was rated. Times are those of `timeZone`, an IANA name.
QString riskDetailHtml(const ReportedRisk& reported, const RiskReport& report, const QString& timeZone);

} // namespace waymark
