// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/deadlines.h"

#include "model/domain/localday.h"

namespace waymark {

std::optional<int> deadlineOf(Severity severity, const WorkspaceProperties& properties)
{
    switch (severity) {
    case Severity::Critical: return properties.deadlineCritical;
    case Severity::High:
    case Severity::Unrated: return properties.deadlineHigh;
    case Severity::Medium: return properties.deadlineMedium;
    case Severity::Low: return properties.deadlineLow;
    case Severity::Info: return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QDate> dueDay(const QDateTime& since, Severity severity, const WorkspaceProperties& properties)
{
    const auto days = deadlineOf(severity, properties);
    if (!days || !since.isValid())
        return std::nullopt;
    return localDay(since, properties.timeZone).addDays(*days);
}

OverdueMoments overdueMoments(const QDateTime& moment, const WorkspaceProperties& properties)
{
    OverdueMoments moments;
    const QDate today = localDay(moment, properties.timeZone);
    for (const Severity severity : allSeverities)
        if (const auto days = deadlineOf(severity, properties))
            moments[static_cast<size_t>(severity)] = beginOfDay(today.addDays(-*days), properties.timeZone);
    return moments;
}

} // namespace waymark
