// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/gatestanding.h"

#include "model/edit/records.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateStanding)
};

} // namespace

QString signText(GateState state)
{
    switch (state) {
    case GateState::Holds: return Text::tr("Holds", "a gate");
    case GateState::Refused: return Text::tr("Refused", "a gate");
    case GateState::Overridden: return Text::tr("Overridden", "a gate");
    case GateState::NotJudged: return Text::tr("Not judged", "a gate");
    }
    Q_UNREACHABLE();
}

QString signName(GateState state)
{
    switch (state) {
    case GateState::Holds: return QStringLiteral("passed");
    case GateState::Refused: return QStringLiteral("failed");
    case GateState::Overridden: return QStringLiteral("flag");
    case GateState::NotJudged: return QStringLiteral("unproven");
    }
    Q_UNREACHABLE();
}

Tone toneOf(GateState state)
{
    switch (state) {
    case GateState::Holds: return Tone::Passed;
    case GateState::Refused: return Tone::Failed;
    case GateState::Overridden: return Tone::High;
    case GateState::NotJudged: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

GateState stateOf(GateOutcome outcome)
{
    switch (outcome) {
    case GateOutcome::Holds: return GateState::Holds;
    case GateOutcome::Refused: return GateState::Refused;
    case GateOutcome::Overridden: return GateState::Overridden;
    }
    Q_UNREACHABLE();
}

std::vector<GateDecision> decisionsOf(const Records& records, const SprintId& sprint,
                                      const std::optional<QDateTime>& until)
{
    std::vector<GateDecision> decisions;
    for (const GateDecision& decision : records.gateDecisions())
        if (decision.sprint == sprint && (!until || decision.decided <= *until))
            decisions.push_back(decision);
    std::ranges::sort(decisions, [](const GateDecision& a, const GateDecision& b) { return a.decided > b.decided; });
    return decisions;
}

GateStanding gateStanding(const SprintFigures* figures, const Records& records, const std::optional<QDateTime>& until)
{
    GateStanding standing;
    if (!figures || !figures->gate)
        return standing;
    standing.verdict = figures->gate;
    GateVerdict& verdict = *standing.verdict;
    // Anew: decisions come before the figures that know them
    verdict.overridden = gateOverride(verdict, records.gateDecisions(), figures->sprint.id, until);
    standing.failing = static_cast<int>(std::ranges::count(verdict.clauses, false, &GateClause::holds));
    if (verdict.holds)
        standing.state = GateState::Holds;
    else
        standing.state = verdict.overridden && verdict.overridden->stands ? GateState::Overridden : GateState::Refused;
    return standing;
}

const SprintFigures* figuresOf(const ProgrammeFigures* figures, const SprintId& sprint)
{
    if (!figures)
        return nullptr;
    const auto found = std::ranges::find(figures->sprints, sprint, [](const SprintFigures& row) { return row.sprint.id; });
    return found == figures->sprints.end() ? nullptr : &*found;
}

QString gateSentence(const GateStanding& standing)
{
    const qsizetype all = standing.verdict ? static_cast<qsizetype>(standing.verdict->clauses.size()) : 0;
    switch (standing.state) {
    case GateState::Holds: return Text::tr("The gate holds: %1 of %1 clauses do").arg(all);
    case GateState::Refused:
        return (standing.verdict->overridden ? Text::tr("The gate is refused again: %1 of %2 clauses fail, by other facts than when it was overridden")
                                             : Text::tr("The gate does not hold: %1 of %2 clauses fail"))
            .arg(standing.failing)
            .arg(all);
    case GateState::Overridden:
        return Text::tr("The gate does not hold (%1 of %2 clauses fail); %3 approved an override")
            .arg(QString::number(standing.failing), QString::number(all), standing.verdict->overridden->approver);
    case GateState::NotJudged: return Text::tr("The gate is not judged");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
