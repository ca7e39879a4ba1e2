// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/gaterecording.h"

#include "model/domain/gatepolicyfile.h"
#include "model/edit/workspace.h"
#include "views/gate/gatestanding.h"
#include "views/screen.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateRecording)
};

const SprintFigures* shownFigures(const ScreenContext& context, const SprintId& sprint)
{
    return figuresOf(context.figures ? context.figures->figures().get() : nullptr, sprint);
}

} // namespace

QString recordingObstacle(const ScreenContext& context, const std::optional<SprintId>& id)
{
    const Sprint* sprint = id ? context.workspace->records().of<Sprint>().find(*id) : nullptr;
    if (!sprint)
        return Text::tr("Choose a sprint first.");
    if (sprint->state == SprintState::Closed)
        return Text::tr("Sprint %1 is closed: its gate stays as it was then.").arg(sprint->number);
    const SprintFigures* figures = shownFigures(context, *id);
    if (!figures)
        return Text::tr("The gate is still being judged.");
    if (context.figures->asOf())
        return Text::tr("Go back to now to record or override: what is shown is judged by the evidence of %1.")
            .arg(dayText(*context.figures->asOf()));
    if (!context.figures->environment().isEmpty() && figures->policy.policy.environments.isEmpty())
        return Text::tr("Show all environments to record or override: the policy judges all targets, not only those of “%1”.")
            .arg(context.figures->environment());
    if (!figures->gate)
        return Text::tr("There is nothing to record yet: the sprint has neither begun nor any story.");
    return {};
}

bool isBeingJudged(const ScreenContext& context)
{
    return !context.figures || context.figures->isComputing();
}

GateRecording recordingOf(const ScreenContext& context, const SprintId& sprint)
{
    GateRecording recording{.sprint = sprint,
                            .author = context.workspace->author(),
                            .now = context.workspace->clock().now()};
    const SprintFigures* figures = shownFigures(context, sprint);
    if (!figures || !figures->gate)
        return recording; // without lines it is refused
    recording.lines = gateLines(*figures->gate);
    recording.policy = figures->policy.document.isEmpty() ? gatePolicyDocument(figures->policy.policy) : figures->policy.document;
    return recording;
}

} // namespace waymark
