// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/coverage.h"

#include <QCoreApplication>

#include <map>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Coverage", text);
}

QString statusText(StoryStatus status)
{
    switch (status) {
    case StoryStatus::Backlog: return tr("points of stories still in the backlog");
    case StoryStatus::Ready: return tr("points of stories that are ready");
    case StoryStatus::InProgress: return tr("points of stories in progress");
    case StoryStatus::InReview: return tr("points of stories in review");
    case StoryStatus::Done: return tr("points of stories that are done");
    }
    Q_UNREACHABLE();
}

Figure closedPoints(const SprintClosure& closure)
{
    Figure figure{.value = closure.done,
                  .reasons = {{.text = tr("points of stories that were done when the sprint was closed"),
                               .count = closure.done}}};
    if (closure.carried > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = tr("points carried over to another sprint then"),
                                  .count = closure.carried});
    if (closure.returned > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = tr("points sent back to the backlog then"),
                                  .count = closure.returned});
    return figure;
}

} // namespace

Figure unassignedChecks(std::span<const CheckOutcome> checks)
{
    Figure figure;
    if (checks.empty()) {
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No evidence: no check has run yet.")});
        return figure;
    }
    std::map<QString, Reason> byTool;
    Reason assigned{.kind = Reason::Kind::LeftOut, .text = tr("belong to an epic, by the catalogue's lists and rules")};
    for (const CheckOutcome& check : checks)
        (check.epic.isEmpty() ? byTool[check.tool] : assigned).checks.push_back(check.check);
    figure.value = 0;
    for (auto& [tool, reason] : byTool) {
        reason.text = tr("of %1, which no list and no rule of the catalogue knows").arg(tool);
        reason.count = static_cast<qint64>(reason.checks.size());
        *figure.value += reason.count;
        figure.reasons.push_back(std::move(reason));
    }
    assigned.count = static_cast<qint64>(assigned.checks.size());
    figure.reasons.push_back(std::move(assigned));
    return figure;
}

Figure openFindings(std::span<const CheckOutcome> checks)
{
    struct Tool {
        Reason open;
        Reason resolved = {.kind = Reason::Kind::LeftOut};
    };
    std::map<QString, Tool> byTool;
    for (const CheckOutcome& check : checks) {
        if (check.open > 0) {
            byTool[check.tool].open.count += check.open;
            byTool[check.tool].open.checks.push_back(check.check);
        }
        if (check.resolved > 0) {
            byTool[check.tool].resolved.count += check.resolved;
            byTool[check.tool].resolved.checks.push_back(check.check);
        }
    }
    Figure figure;
    for (auto& [tool, reasons] : byTool) {
        figure.value = figure.value.value_or(0) + reasons.open.count;
        reasons.open.text = tr("reported by the latest run of %1").arg(tool);
        reasons.resolved.text = tr("that %1 no longer reports").arg(tool);
        figure.reasons.push_back(std::move(reasons.open));
        if (reasons.resolved.count > 0)
            figure.reasons.push_back(std::move(reasons.resolved));
    }
    if (byTool.empty())
        figure.reasons.push_back({.kind = Reason::Kind::Missing,
                                  .text = tr("No evidence: no tool that reports only failures has found anything yet.")});
    return figure;
}

Figure countedRuns(std::span<const Run> runs)
{
    std::map<QString, qint64> byTool;
    qint64 drills = 0;
    qint64 withdrawn = 0;
    for (const Run& run : runs) {
        withdrawn += run.state == RunState::Withdrawn ? 1 : 0;
        drills += run.state == RunState::Counted && run.drill ? 1 : 0;
        if (run.counts())
            ++byTool[run.tool];
    }
    Figure figure{.value = 0};
    for (const auto& [tool, count] : byTool) {
        *figure.value += count;
        figure.reasons.push_back({.text = tr("of %1").arg(tool), .count = count});
    }
    if (drills > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = tr("drills against a deliberately broken target"),
                                  .count = drills});
    if (withdrawn > 0)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut, .text = tr("deleted"), .count = withdrawn});
    if (runs.empty())
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No results file was imported yet.")});
    return figure;
}

Figure sprintPoints(const Sprint& sprint, std::span<const Story> stories, const SprintClosure* closure)
{
    if (closure)
        return closedPoints(*closure);
    std::map<StoryStatus, qint64> points;
    Reason wont{.kind = Reason::Kind::LeftOut, .text = tr("points of stories that won't be done")};
    for (const Story& story : stories) {
        if (story.sprint != sprint.id)
            continue;
        (story.priority == Priority::Wont ? wont.count : points[story.status]) += story.points;
    }
    Figure figure;
    for (const auto& [status, count] : points)
        figure.reasons.push_back({.kind = status == StoryStatus::Done ? Reason::Kind::Counted : Reason::Kind::LeftOut,
                                  .text = statusText(status),
                                  .count = count});
    if (points.empty())
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = tr("No story is planned into this sprint.")});
    else
        figure.value = points.contains(StoryStatus::Done) ? points[StoryStatus::Done] : 0;
    if (wont.count > 0)
        figure.reasons.push_back(std::move(wont));
    return figure;
}

} // namespace waymark
