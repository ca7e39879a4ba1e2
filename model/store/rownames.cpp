// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/rowwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

QString nameOf(const WorkspaceProperties&)
{
    return Text::tr("The workspace");
}
QString nameOf(const Sprint& sprint)
{
    return Text::tr("Sprint %1").arg(sprint.number);
}
QString nameOf(const Story& story)
{
    return Text::tr("Story %1").arg(story.reference);
}
QString nameOf(const Link& link)
{
    switch (link.kind) {
    case LinkKind::ProvenBy:
        return Text::tr("The link of a story to a check");
    case LinkKind::MitigatedBy:
        return Text::tr("The link of an abuse case to a use case");
    case LinkKind::DependsOn:
        return Text::tr("The dependency of a story on another");
    case LinkKind::Threatens:
        return Text::tr("The link of an abuse case to a threat model");
    }
    return {};
}
QString nameOf(const TargetRule& rule)
{
    return Text::tr("The rule for targets named %1").arg(rule.pattern);
}
QString nameOf(const Target& target)
{
    return Text::tr("Target %1").arg(target.identity);
}
QString nameOf(const Person& person)
{
    return person.name.isEmpty() ? Text::tr("The person") : person.name;
}
QString nameOf(const Absence&)
{
    return Text::tr("The time off");
}
QString nameOf(const Note&)
{
    return Text::tr("The note");
}
QString nameOf(const SprintClosure&)
{
    return Text::tr("The closing of the sprint");
}
QString nameOf(const ClosedStory& story)
{
    return Text::tr("Story %1 of the closed sprint").arg(story.reference);
}
QString nameOf(const SavedFilter& filter)
{
    return Text::tr("The filter %1").arg(filter.name);
}
QString nameOf(const ThreatElement& element)
{
    return Text::tr("“%1” of the threat model").arg(element.name);
}
QString nameOf(const ThreatReview&)
{
    return Text::tr("The signature under the threat model");
}
QString nameOf(const ExceptionRecord& exception)
{
    return Text::tr("Exception %1").arg(exception.reference);
}
QString nameOf(const Risk& risk)
{
    return Text::tr("Risk %1").arg(risk.reference);
}
QString nameOf(const RiskTie& tie)
{
    return tie.check ? Text::tr("The link of a risk to a check") : Text::tr("The link of a risk to a story");
}
QString nameOf(const RiskRating&)
{
    return Text::tr("The rating of the risk");
}
QString nameOf(const Policy& policy)
{
    return Text::tr("Policy statement %1").arg(policy.reference);
}
QString nameOf(const PolicyTie& tie)
{
    return tie.check ? Text::tr("The link of a policy statement to a check") : Text::tr("The link of a policy statement to a story");
}
QString nameOf(const ControlTie& tie)
{
    return Text::tr("The link to the control %1").arg(tie.control);
}
QString nameOf(const GameDay& gameDay)
{
    return Text::tr("Game day %1").arg(gameDay.reference);
}
QString nameOf(const GameDayTie&)
{
    return Text::tr("The link of a game day to a story");
}
QString nameOf(const CheckTie& tie)
{
    return Text::tr("The link of a check to %1").arg(tie.item);
}
QString nameOf(const ToolTie& tie)
{
    return Text::tr("The link to the tool %1").arg(tie.tool);
}
QString nameOf(const GatePolicyRecord&)
{
    return Text::tr("The gate policy");
}
QString nameOf(const GateDecision&)
{
    return Text::tr("The decision on the gate");
}
QString nameOf(const Workload& workload)
{
    return Text::tr("Workload %1").arg(workload.name);
}
QString nameOf(const WorkloadTarget&)
{
    return Text::tr("The link of a workload to a target");
}
QString nameOf(const LensRecord& lens)
{
    return Text::tr("The lens %1").arg(lens.name);
}
QString nameOf(const Review&)
{
    return Text::tr("The review");
}
QString nameOf(const Answer& answer)
{
    return Text::tr("The answer to %1").arg(answer.question);
}
QString nameOf(const ChoiceAnswer& answer)
{
    return Text::tr("The answer on %1").arg(answer.choice);
}
QString nameOf(const Milestone& milestone)
{
    return Text::tr("The milestone %1").arg(milestone.name);
}
QString nameOf(const ImprovementTie& tie)
{
    return Text::tr("The link of a story to %1").arg(tie.choice);
}
QString nameOf(const Run& run)
{
    return Text::tr("The run of %1").arg(run.file);
}

} // namespace

QString rowName(const Entity& entity)
{
    return std::visit([](const auto& row) { return nameOf(row); }, entity);
}

} // namespace waymark
