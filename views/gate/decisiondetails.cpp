// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/decisiondetails.h"

#include "model/domain/gateline.h"
#include "model/edit/workspace.h"
#include "views/gate/gatestanding.h"
#include "views/shared/detailspanel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"

namespace waymark {

DecisionDetails::DecisionDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent), m_context(context)
{
    setObjectName(QStringLiteral("decisionDetails"));
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        const bool gone = m_shown && changes.touches<GateDecision>()
            && !m_context.workspace->records().of<GateDecision>().find(*m_shown);
        if (gone && m_context.details->page() == this)
            m_context.details->dismiss();
    });
}

void DecisionDetails::open(const GateDecision& decision)
{
    m_shown = decision.id;
    const GateState state = stateOf(decision.outcome);
    beginContent();
    addBadges({{signName(state), signText(state), [state](Scheme scheme) { return toneColor(toneOf(state), scheme); }}});
    addField(tr("When"), momentText(decision.decided, localNow(*m_context.workspace)));
    addField(tr("Recorded by"), decision.author);
    addField(tr("Approver"), decision.approver);
    addField(tr("Reason"), decision.reason);
    addClauses(decision.lines);
    addSection(tr("Judged by this policy"));
    addText(decision.policy, true);
    endContent();
    const Sprint* sprint = m_context.workspace->records().of<Sprint>().find(decision.sprint);
    m_context.details->open(this, tr("Decision on a gate"), sprint ? tr("Sprint %1").arg(sprint->number) : QString());
}

void DecisionDetails::addClauses(const QStringList& lines)
{
    addSection(tr("Clauses"), tr("as they were"));
    for (const bool held : {false, true})
        for (const QString& line : lines)
            if (lineHolds(line).value_or(false) == held)
                addText((held ? tr("Holds: %1", "a clause") : tr("Fails: %1", "a clause")).arg(lineWords(line)));
}

} // namespace waymark
