// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// What a report says of itself.
struct ReportFacts {
    QString workspace;
    QString environment = {}; ///< empty: all
    std::vector<Run> runs = {};
    QDateTime written = {};
};

/// The dashboard as one HTML file: styled, charts inline, no script, nothing fetched, follows light and dark, readable
/// on a phone. Every figure carries its reasons.
QString dashboardHtml(const ProgrammeFigures& figures, const ReportFacts& facts);

} // namespace waymark
