// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/gaterules.h"

#include "model/domain/gateline.h"
#include "model/domain/gatepolicyfile.h"
#include "model/domain/textlimits.h"
#include "model/edit/exceptionrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateRules)
};

bool isMarked(const QString& line)
{
    return lineHolds(line).has_value();
}

std::optional<QString> overrideFault(const GateDecision& decision)
{
    if (decision.approver.trimmed().isEmpty())
        return Text::tr("a gate is overridden only by a person with a name");
    if (decision.approver.size() > longestLine)
        return Text::tr("the approver's name has more than %1 characters").arg(longestLine);
    if (isSamePerson(decision.approver, decision.author))
        return Text::tr("%1 can't approve an override of their own; somebody else must").arg(decision.author);
    if (decision.reason.trimmed().isEmpty())
        return Text::tr("a gate is overridden only with a reason");
    return std::nullopt;
}

} // namespace

std::optional<QString> decisionFault(const GateDecision& decision)
{
    if (decision.lines.isEmpty() || !std::ranges::all_of(decision.lines, isMarked))
        return Text::tr("a decision on a gate needs its clauses, each marked as holding or not");
    if (decision.policy.isEmpty())
        return Text::tr("a decision on a gate needs the policy that it was judged by");
    const bool holds = linesHold(decision.lines);
    if (holds != (decision.outcome == GateOutcome::Holds))
        return holds ? Text::tr("the gate holds, so it is neither refused nor overridden")
                     : Text::tr("a clause doesn't hold, so the gate doesn't either");
    if (decision.outcome == GateOutcome::Overridden)
        return overrideFault(decision);
    if (!decision.approver.isEmpty())
        return Text::tr("only an override has an approver");
    return std::nullopt;
}

std::optional<QString> policyFault(const GatePolicyRecord& policy)
{
    const auto parsed = parseGatePolicy(policy.document.toUtf8());
    if (parsed)
        return std::nullopt;
    QString words = parsed.error().message;
    if (words.endsWith(u'.'))
        words.chop(1);
    return Text::tr("there is no policy that a gate can be judged by (%1)").arg(words);
}

} // namespace waymark
