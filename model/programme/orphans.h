// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"

namespace waymark {

/// What is missing of an item. In the order in which lists show them.
enum class OrphanKind {
    AbuseCaseUnmitigated, ///< no use case stands against it
    StoryUnproven,        ///< no check proves it
    StoryUnplanned,       ///< in no sprint, and not done
    CheckWithoutEpic,     ///< ran, and belongs to no epic
    CheckWithoutStory,    ///< ran, and proves no story
    RiskUntreated,        ///< open, to be mitigated, and no story treats it
    RiskUnshown,          ///< open, and no check shows it
    CapabilityUncovered,  ///< no story is of it
    EpicUncovered,        ///< no story is of it
    PolicyUnmapped,       ///< in force, with neither control nor story nor check
    ControlUnproven,      ///< no check is tied to it
    PracticeUnproven,     ///< of the pillar of security, and no check is tied to it
    ToolUntied,           ///< a service or tool with neither story nor check
    ChoiceUnproven,       ///< selected, and no check is linked to it
    GameDayWithoutStory,  ///< held, not met, and nothing was raised
    TargetUnassigned      ///< in no environment
};

template <>
struct Words<OrphanKind> {
    static constexpr std::pair<OrphanKind, const char*> list[] = {
        {OrphanKind::AbuseCaseUnmitigated, "abuseCaseUnmitigated"}, {OrphanKind::StoryUnproven, "storyUnproven"},
        {OrphanKind::StoryUnplanned, "storyUnplanned"},             {OrphanKind::CheckWithoutEpic, "checkWithoutEpic"},
        {OrphanKind::CheckWithoutStory, "checkWithoutStory"},       {OrphanKind::RiskUntreated, "riskUntreated"},
        {OrphanKind::RiskUnshown, "riskUnshown"},                   {OrphanKind::CapabilityUncovered, "capabilityUncovered"},
        {OrphanKind::EpicUncovered, "epicUncovered"},               {OrphanKind::PolicyUnmapped, "policyUnmapped"},
        {OrphanKind::ControlUnproven, "controlUnproven"},           {OrphanKind::PracticeUnproven, "practiceUnproven"},
        {OrphanKind::ToolUntied, "toolUntied"},                     {OrphanKind::ChoiceUnproven, "choiceUnproven"},
        {OrphanKind::GameDayWithoutStory, "gameDayWithoutStory"},   {OrphanKind::TargetUnassigned, "targetUnassigned"}};
};

struct Orphan {
    OrphanKind kind = OrphanKind::StoryUnproven;
    NamedItem name = {};
};

/// Every item that is tied to nothing where it should be, by kind, then as names go. Stories that won't be done and closed risks
/// are asked for nothing. Of a control only those that are in scope of some workload, or all where none states its model. Of the
/// best practices only those of the security pillar: it is those that Waymark is to bring about.
std::vector<Orphan> orphans(const TraceIndex& index, const ItemSources& sources);

} // namespace waymark
