// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/overdue.h"

#include "model/score/deadlines.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Overdue)
};

void add(Reason& reason, CheckKey check, qint64 count)
{
    if (count <= 0)
        return;
    reason.count += count;
    if (std::ranges::find(reason.checks, check) == reason.checks.end())
        reason.checks.push_back(check);
}

} // namespace

Figure overdueFailures(std::span<const OverdueCount> counts, const WorkspaceProperties& properties, bool anyRan)
{
    Figure figure;
    if (!anyRan) {
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("No evidence: no check has run yet.")});
        return figure;
    }
    figure.value = 0;
    Reason excepted{.kind = Reason::Kind::LeftOut, .text = Text::tr("overdue too, but validly excepted")};
    for (const Severity severity : allSeverities) {
        Reason reason{.text = Text::tr("failed, %1, more than %2 days ago and not passed since")
                                  .arg(severity == Severity::Unrated ? Text::tr("not rated by the tool") : shownWord(severity))
                                  .arg(deadlineOf(severity, properties).value_or(0))};
        for (const OverdueCount& count : counts) {
            if (count.severity != severity)
                continue;
            add(reason, count.check, count.count - count.excepted);
            add(excepted, count.check, count.excepted);
        }
        *figure.value += reason.count;
        if (reason.count > 0)
            figure.reasons.push_back(std::move(reason));
    }
    if (figure.reasons.empty())
        figure.reasons.push_back({.text = Text::tr("No failure is older than the deadline of its severity.")});
    if (excepted.count > 0)
        figure.reasons.push_back(std::move(excepted));
    return figure;
}

} // namespace waymark
