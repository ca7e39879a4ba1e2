// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/score/maturity.h"
#include "model/score/reviewtotals.h"
#include "model/score/riskreport.h"

namespace waymark {

/// The figures that whoever answers for a programme looks at first, in this order.
enum class LeadingKind {
    Compliance,         ///< of checks, hundredths of a per cent
    EpicsAtBaseline,    ///< at rung 3 or above
    BaselinePointsLeft, ///< of the musts
    SevereFailures,     ///< failing checks, critical or high
    RisksAboveAppetite,
    HighRiskIssues, ///< questions of reviews
    Contradictions, ///< selected choices that a test contradicts
    ExceptionsEnding
};

template <>
struct Words<LeadingKind> {
    static constexpr std::pair<LeadingKind, const char*> list[] = {
        {LeadingKind::Compliance, "compliance"},
        {LeadingKind::EpicsAtBaseline, "epicsAtBaseline"},
        {LeadingKind::BaselinePointsLeft, "baselinePointsLeft"},
        {LeadingKind::SevereFailures, "severeFailures"},
        {LeadingKind::RisksAboveAppetite, "risksAboveAppetite"},
        {LeadingKind::HighRiskIssues, "highRiskIssues"},
        {LeadingKind::Contradictions, "contradictions"},
        {LeadingKind::ExceptionsEnding, "exceptionsEnding"}};
};

/// Whether the programme is better off the larger the figure is.
constexpr bool isMoreBetter(LeadingKind kind)
{
    return kind == LeadingKind::Compliance || kind == LeadingKind::EpicsAtBaseline;
}

struct ReportedFigure {
    LeadingKind kind = LeadingKind::Compliance;
    Figure figure = {};
    std::optional<qint64> before = {}; ///< when the latest sprint that is over ended; none: nobody knows
};

/// The ladders of all epics at one moment.
struct ReportedLadders {
    QDateTime moment = {}; ///< UTC
    int sprint = -1;       ///< number of the one that ended then; -1: the moment of the figures
    std::vector<EpicMaturity> epics = {};
};

/// All that the report of a programme tells besides its figures, so that whoever writes it computes nothing.
struct ProgrammeReport {
    std::vector<ReportedFigure> leading = {};    ///< by LeadingKind
    std::optional<int> since = {};               ///< number of the sprint at whose end figures were as `before` says; none: none is over
    std::vector<ReportedLadders> maturity = {};  ///< the latest last; empty: the past wasn't looked at
    RiskReport risks = {};                       ///< at the figures' moment, without plans, evidence and ratings of each
    std::vector<PillarTotals> pillars = {};      ///< of all reviews
    std::optional<SprintId> current = {};        ///< the sprint whose gate matters; none: there is no sprint
};

} // namespace waymark
