// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"

namespace waymark {

// Reports as one HTML file each: styled, charts inline, no script, nothing fetched, follows light and dark, readable on
// a phone. Every figure carries its reasons; runs and audit log behind the figures are named at the end.

/// The figures, epics and every check that ran, what is worst first.
QString complianceHtml(const ProgrammeFigures& figures, const ReportFacts& facts);

} // namespace waymark
