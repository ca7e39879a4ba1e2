// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gateedits.h"

#include "model/domain/gateline.h"
#include "model/domain/gatepolicyfile.h"
#include "model/edit/gaterules.h"
#include "model/edit/openrows.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateEdits)
};

const GatePolicyRecord* policyOf(const Edit& edit, const std::optional<SprintId>& sprint)
{
    for (const GatePolicyRecord* record : edit.rows<GatePolicyRecord>())
        if (record->sprint == sprint)
            return record;
    return nullptr;
}

/// That the gate of a sprint can still be judged by another policy.
Result<void> checkOpen(const Edit& edit, const std::optional<SprintId>& sprint)
{
    if (!sprint)
        return {};
    const auto open = openSprint(edit, *sprint);
    return open ? Result<void>() : open.error();
}

/// For the audit log.
QString sprintWords(const Workspace& workspace, const SprintId& id)
{
    const Sprint* sprint = workspace.records().of<Sprint>().find(id);
    return sprint ? Text::tr("sprint %1").arg(sprint->number) : Text::tr("a sprint that is gone");
}

Result<void> keep(Edit& edit, const GateRecording& recording, GateOutcome outcome, const QString& approver)
{
    if (const auto sprint = sprintOf(edit, recording.sprint); !sprint)
        return sprint.error();
    const GateDecision decision{.sprint = recording.sprint,
                                .decided = recording.now,
                                .author = recording.author,
                                .outcome = outcome,
                                .lines = recording.lines,
                                .policy = recording.policy,
                                .approver = approver.trimmed(),
                                .reason = recording.reason.trimmed()};
    if (const auto fault = decisionFault(decision))
        return Error{Error::Code::Invalid, Text::tr("The decision was not recorded: %1.").arg(*fault), {}};
    return edit.insert(decision);
}

} // namespace

Result<void> setGatePolicy(Edit& edit, const std::optional<SprintId>& sprint, const QString& document)
{
    if (auto open = checkOpen(edit, sprint); !open)
        return open;
    if (const auto parsed = parseGatePolicy(document.toUtf8()); !parsed)
        return Error{Error::Code::Invalid, parsed.error().message, parsed.error().detail};
    const QString kept = document.trimmed(); // the database wants it to begin with the brace
    const GatePolicyRecord* found = policyOf(edit, sprint);
    if (!found)
        return edit.insert(GatePolicyRecord{.sprint = sprint, .document = kept});
    const GatePolicyRecord before = *found;
    GatePolicyRecord after = before;
    after.document = kept;
    return edit.update(before, after);
}

Result<void> resetGatePolicy(Edit& edit, const std::optional<SprintId>& sprint)
{
    if (auto open = checkOpen(edit, sprint); !open)
        return open;
    const GatePolicyRecord* found = policyOf(edit, sprint);
    if (!found)
        return Error{Error::Code::NotFound,
                     sprint ? Text::tr("The sprint has no gate policy of its own that could be taken away.")
                            : Text::tr("The workspace has no gate policy of its own that could be taken away."),
                     {}};
    return edit.remove(GatePolicyRecord(*found));
}

Result<void> recordDecision(Edit& edit, const GateRecording& recording)
{
    return keep(edit, recording, linesHold(recording.lines) ? GateOutcome::Holds : GateOutcome::Refused, {});
}

Result<void> overrideGate(Edit& edit, const GateRecording& recording, const QString& approver)
{
    return keep(edit, recording, GateOutcome::Overridden, approver);
}

Result<void> recordDecisionForGood(Workspace& workspace, const GateRecording& recording)
{
    return workspace.editForGood(Text::tr("Record the gate of %1").arg(sprintWords(workspace, recording.sprint)),
                                 [&](Edit& edit) { return recordDecision(edit, recording); });
}

Result<void> overrideGateForGood(Workspace& workspace, const GateRecording& recording, const QString& approver)
{
    return workspace.editForGood(Text::tr("Override the gate of %1").arg(sprintWords(workspace, recording.sprint)),
                                 [&](Edit& edit) { return overrideGate(edit, recording, approver); });
}

} // namespace waymark
