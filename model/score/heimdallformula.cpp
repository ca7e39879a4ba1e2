// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/formulaparts.h"

#include <iterator>

namespace waymark {

namespace {

using Text = FormulaText;

/// What Heimdall has a check for, the order being that of its reasons.
enum class ControlState { Passed, PassedBeside, Failed, Error, NotReviewed, NotApplicable, Waived, Unseen };

/// What Heimdall can know of a check's results. Of those that a tool reports which reports only failures the worst outcome is
/// known; those that it doesn't report any more are in no file.
OutcomeCounts seenResults(const CheckOutcome& check)
{
    OutcomeCounts seen = check.results;
    const bool reportedAsPassed = check.outcome == Outcome::Passed && !check.byAbsence;
    seen[check.outcome] += check.open + (reportedAsPassed ? check.resolved : 0);
    return seen;
}

/// A suppressed result makes a control not applicable where no other applies, and else says nothing.
ControlState controlState(const CheckOutcome& check)
{
    const OutcomeCounts seen = seenResults(check);
    if (seen.total() == 0)
        return ControlState::Unseen;
    if (seen[Outcome::Error] > 0)
        return ControlState::Error;
    if (seen[Outcome::Failed] > 0)
        return ControlState::Failed;
    if (seen[Outcome::Passed] > 0)
        return check.outcome == Outcome::Passed ? ControlState::Passed : ControlState::PassedBeside;
    if (seen[Outcome::Skipped] > 0)
        return ControlState::NotReviewed;
    return seen[Outcome::Suppressed] > 0 ? ControlState::Waived : ControlState::NotApplicable;
}

Outcome shareOf(ControlState state)
{
    switch (state) {
    case ControlState::Passed:
    case ControlState::PassedBeside: return Outcome::Passed;
    case ControlState::Failed: return Outcome::Failed;
    case ControlState::Error: return Outcome::Error;
    case ControlState::NotReviewed: return Outcome::Skipped;
    case ControlState::NotApplicable:
    case ControlState::Waived:
    case ControlState::Unseen: return Outcome::NotApplicable;
    }
    Q_UNREACHABLE();
}

std::vector<Reason> emptyLines()
{
    const auto counted = Reason::Kind::Counted;
    const auto leftOut = Reason::Kind::LeftOut;
    return {{.kind = counted, .text = Text::tr("passed"), .outcome = Outcome::Passed},
            {.kind = counted,
             .text = Text::tr("passed, though other results were skipped or suppressed: one that passed is enough for Heimdall")},
            {.kind = counted, .text = Text::tr("failed"), .outcome = Outcome::Failed},
            {.kind = counted, .text = Text::tr("profile error: one result that ended in an error is enough"), .outcome = Outcome::Error},
            {.kind = counted, .text = Text::tr("not reviewed (skipped)"), .outcome = Outcome::Skipped},
            {.kind = leftOut, .text = Text::tr("not applicable"), .outcome = Outcome::NotApplicable},
            {.kind = leftOut,
             .text = Text::tr("muted in the tool (suppressed): waived, and so not applicable to Heimdall"),
             .outcome = Outcome::Suppressed},
            {.kind = leftOut,
             .text = Text::tr("passed by absence: the tool reports only failures, so that its file has no such control")}};
}

std::vector<FormulaCause> causesOf(const std::vector<Reason>& lines)
{
    const auto count = [&](ControlState state) { return lines[static_cast<size_t>(state)].count; };
    std::vector<FormulaCause> causes;
    addCause(causes, count(ControlState::PassedBeside), Text::tr("1 check passes by one result, though others were skipped or suppressed"),
             Text::tr("%1 checks pass by one result, though others were skipped or suppressed"));
    addCause(causes, count(ControlState::Waived), Text::tr("1 check that was muted in the tool is not applicable"),
             Text::tr("%1 checks that were muted in the tools are not applicable"));
    addCause(causes, count(ControlState::Unseen), Text::tr("1 check that passed by absence is in no file that it reads"),
             Text::tr("%1 checks that passed by absence are in no file that it reads"));
    return causes;
}

} // namespace

FormulaFigure heimdallFigure(std::span<const CheckOutcome> checks)
{
    std::vector<Reason> lines = emptyLines();
    OutcomeCounts shares;
    for (const CheckOutcome& check : checks) {
        const ControlState state = controlState(check);
        Reason& line = lines[static_cast<size_t>(state)];
        ++line.count;
        line.checks.push_back(check.check);
        ++shares[shareOf(state)];
    }
    const std::vector<FormulaCause> causes = causesOf(lines);
    std::ranges::move(exceptionLine(checks), std::back_inserter(lines));
    FormulaFigure made = formulaFigure(Formula::Heimdall, shares, std::move(lines),
                                       Text::tr("No evidence: no control counts. Heimdall itself shows 0 % then."));
    made.causes = causes;
    return made;
}

} // namespace waymark
