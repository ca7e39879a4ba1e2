// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmereport.h"
#include "tests/support/riskreportbuilders.h"

namespace waymark {

/// One of everything, of which every text is `text`: each figure was 5 at the end of sprint 2 and is 7 now.
inline ProgrammeReport aProgrammeReport(const QString& text)
{
    const QDateTime moment(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
    ProgrammeReport report{.since = 2, .risks = aRiskReport(text)};
    for (const auto& [kind, name] : Words<LeadingKind>::list)
        report.leading.push_back({.kind = kind, .figure = {.value = 7, .reasons = {{.text = text, .count = 7}}}, .before = 5});
    const EpicName epic{.id = QStringLiteral("iam"), .code = QStringLiteral("IAM"), .name = text};
    report.maturity = {{.moment = moment.addDays(-14), .sprint = 2, .epics = {{.epic = epic, .rung = std::nullopt}}},
                       {.moment = moment, .epics = {{.epic = epic, .rung = 3}}}};
    report.pillars = {{.lensKey = text, .lens = text, .id = text, .name = text, .counts = {.high = 1, .medium = 2}}};
    return report;
}

} // namespace waymark
