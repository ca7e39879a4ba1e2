// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/orphanwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OrphanWords)
};

} // namespace

QString missingText(OrphanKind kind)
{
    switch (kind) {
    case OrphanKind::AbuseCaseUnmitigated: return Text::tr("No use case stands against it");
    case OrphanKind::StoryUnproven: return Text::tr("No check proves it");
    case OrphanKind::StoryUnplanned: return Text::tr("In no sprint");
    case OrphanKind::CheckWithoutEpic: return Text::tr("Ran, and belongs to no epic");
    case OrphanKind::CheckWithoutStory: return Text::tr("Ran, and proves no story");
    case OrphanKind::RiskUntreated: return Text::tr("To be mitigated, and no story treats it");
    case OrphanKind::RiskUnshown: return Text::tr("No check shows whether it is real");
    case OrphanKind::CapabilityUncovered: return Text::tr("No story is of it");
    case OrphanKind::EpicUncovered: return Text::tr("No story is of it");
    case OrphanKind::PolicyUnmapped: return Text::tr("In force, and mapped to nothing");
    case OrphanKind::ControlUnproven:
    case OrphanKind::PracticeUnproven: return Text::tr("No check is tied to it");
    case OrphanKind::ToolUntied: return Text::tr("Neither a story nor a check is tied to it");
    case OrphanKind::ChoiceUnproven: return Text::tr("Selected, and no check is linked to it");
    case OrphanKind::GameDayWithoutStory: return Text::tr("Not met, and no story was raised");
    case OrphanKind::TargetUnassigned: return Text::tr("In no environment");
    }
    Q_UNREACHABLE();
}

QString remedyText(OrphanKind kind)
{
    switch (kind) {
    case OrphanKind::AbuseCaseUnmitigated: return Text::tr("Tie a use case that stands against it");
    case OrphanKind::StoryUnproven: return Text::tr("Tie the check that can prove it");
    case OrphanKind::StoryUnplanned: return Text::tr("Plan it in the roadmap, or say that it won't be done");
    case OrphanKind::CheckWithoutEpic: return Text::tr("Tie the epic that it is of");
    case OrphanKind::CheckWithoutStory: return Text::tr("Tie the story that it proves");
    case OrphanKind::RiskUntreated: return Text::tr("Tie the story that makes it smaller");
    case OrphanKind::RiskUnshown: return Text::tr("Tie a check that shows it");
    case OrphanKind::CapabilityUncovered: return Text::tr("Tie a story that builds it");
    case OrphanKind::EpicUncovered: return Text::tr("Tie a story that builds it, or start from its starter stories");
    case OrphanKind::PolicyUnmapped: return Text::tr("Tie a control, a story or a check");
    case OrphanKind::ControlUnproven:
    case OrphanKind::PracticeUnproven: return Text::tr("Tie a check that gives evidence for it");
    case OrphanKind::ToolUntied: return Text::tr("If you use it, tie a story that brings it about or a check of it");
    case OrphanKind::ChoiceUnproven: return Text::tr("Open it, and link a check to the choice");
    case OrphanKind::GameDayWithoutStory: return Text::tr("Open it, and raise a story from what was found");
    case OrphanKind::TargetUnassigned: return Text::tr("Open it, and say which environment it is of");
    }
    Q_UNREACHABLE();
}

QString orphanKindText(OrphanKind kind)
{
    switch (kind) {
    case OrphanKind::AbuseCaseUnmitigated: return Text::tr("Abuse cases without a use case");
    case OrphanKind::StoryUnproven: return Text::tr("Stories without a check");
    case OrphanKind::StoryUnplanned: return Text::tr("Stories without a sprint");
    case OrphanKind::CheckWithoutEpic: return Text::tr("Checks that ran, without an epic");
    case OrphanKind::CheckWithoutStory: return Text::tr("Checks that ran, without a story");
    case OrphanKind::RiskUntreated: return Text::tr("Risks without a story");
    case OrphanKind::RiskUnshown: return Text::tr("Risks without a check");
    case OrphanKind::CapabilityUncovered: return Text::tr("Capabilities without a story");
    case OrphanKind::EpicUncovered: return Text::tr("Epics without a story");
    case OrphanKind::PolicyUnmapped: return Text::tr("Policy statements mapped to nothing");
    case OrphanKind::ControlUnproven: return Text::tr("Controls without a check");
    case OrphanKind::PracticeUnproven: return Text::tr("Security practices without a check");
    case OrphanKind::ToolUntied: return Text::tr("Services and tools tied to nothing");
    case OrphanKind::ChoiceUnproven: return Text::tr("Answers without a check");
    case OrphanKind::GameDayWithoutStory: return Text::tr("Game days without a story");
    case OrphanKind::TargetUnassigned: return Text::tr("Targets without an environment");
    }
    Q_UNREACHABLE();
}

std::vector<ItemKind> remediesOf(OrphanKind kind)
{
    switch (kind) {
    case OrphanKind::AbuseCaseUnmitigated:
    case OrphanKind::RiskUntreated: return {ItemKind::UseCase};
    case OrphanKind::StoryUnproven:
    case OrphanKind::RiskUnshown:
    case OrphanKind::ControlUnproven:
    case OrphanKind::PracticeUnproven: return {ItemKind::Check};
    case OrphanKind::CheckWithoutEpic: return {ItemKind::Epic};
    case OrphanKind::CheckWithoutStory:
    case OrphanKind::EpicUncovered:
    case OrphanKind::CapabilityUncovered: return {ItemKind::UseCase, ItemKind::AbuseCase};
    case OrphanKind::ToolUntied: return {ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Check};
    case OrphanKind::PolicyUnmapped: return {ItemKind::Control, ItemKind::UseCase, ItemKind::AbuseCase, ItemKind::Check};
    case OrphanKind::StoryUnplanned:
    case OrphanKind::ChoiceUnproven:
    case OrphanKind::GameDayWithoutStory:
    case OrphanKind::TargetUnassigned: return {};
    }
    Q_UNREACHABLE();
}

} // namespace waymark
