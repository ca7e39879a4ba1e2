// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/checkstanding.h"
#include "model/score/exceptionfigures.h"
#include "model/score/gatewords.h"
#include "model/score/maturitycriteria.h"

#include <utility>

namespace waymark {

namespace {

using Kind = Reason::Kind;

/// Risks of an epic by what is the matter with them.
using ByStand = std::map<RiskStand, std::vector<const Risk*>>;

/// `text`: %1 is how many they are and %2 what they are called, unless it is counted.
Reason ofRisks(Kind kind, const QString& text, const std::vector<const Risk*>& risks)
{
    QStringList references;
    Reason reason{.kind = kind, .text = text};
    for (const Risk* risk : risks) {
        references << risk->reference;
        reason.risks.push_back(risk->id);
    }
    if (kind == Kind::Missing)
        reason.text = text.arg(QString::number(risks.size()), some(references));
    else
        reason.count = std::ssize(risks);
    return reason;
}

void missRisks(MaturityCriterion& criterion, const ByStand& stands)
{
    const std::pair<RiskStand, QString> texts[] = {
        {RiskStand::Above, MaturityText::tr("Risks above the appetite, %1: %2.")},
        {RiskStand::UnbackedAccept,
         MaturityText::tr("Risks accepted without an approved acceptance of them, or of all that shows them, %1: %2.")},
        {RiskStand::Unrated, MaturityText::tr("Risks that nobody has rated, %1: %2.")}};
    for (const auto& [stand, text] : texts)
        if (const auto found = stands.find(stand); found != stands.end())
            miss(criterion, ofRisks(Kind::Missing, text, found->second));
}

} // namespace

MaturityCriterion freshCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    MaturityCriterion criterion = aCriterion(MaturityRule::Fresh, MaturityText::tr("All its evidence is fresh"));
    std::set<CheckKey> all = epic.linked;
    for (const CheckOutcome* check : epic.checks)
        all.insert(check->check);
    std::set<CheckKey> fresh, stale;
    for (const CheckKey key : all)
        if (const CheckOutcome* check = index.outcome(key))
            (isStale(*check, index.evidence().freshSince) ? stale : fresh).insert(key);
    if (fresh.empty() && stale.empty()) {
        missForNothing(criterion, MaturityText::tr("No evidence: no check of it has run."));
        return criterion;
    }
    criterion.figure.value = std::ssize(fresh);
    addLine(criterion, ofChecks(Kind::Counted, MaturityText::tr("checks that ran lately enough"), fresh));
    if (!stale.empty())
        miss(criterion, ofChecks(Kind::Missing, MaturityText::tr("Checks that ran too long ago: %1."), stale));
    return criterion;
}

MaturityCriterion noExpiredExceptionCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    MaturityCriterion criterion =
        aCriterion(MaturityRule::NoExpiredException, MaturityText::tr("No exception of it has expired while it is still needed"));
    if (epic.lapsed.empty()) {
        criterion.figure.reasons.push_back({.text = MaturityText::tr("No exception that is still needed has expired.")});
        return criterion;
    }
    criterion.figure.value = std::ssize(epic.lapsed);
    QStringList names;
    Reason reason{.kind = Kind::Missing};
    for (const ExceptionRecord* exception : epic.lapsed) {
        names << exceptionName(*exception, index.evidence().risks.risks);
        reason.exceptions.push_back(exception->id);
        if (exception->check)
            reason.checks.push_back(*exception->check);
        if (exception->risk)
            reason.risks.push_back(*exception->risk);
    }
    reason.text = MaturityText::tr("Expired although they are still needed, %1: %2.").arg(QString::number(names.size()), some(names));
    miss(criterion, reason);
    return criterion;
}

MaturityCriterion riskAppetiteCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    const RiskFacts& facts = index.evidence().risks;
    MaturityCriterion criterion =
        aCriterion(MaturityRule::RiskAppetite, MaturityText::tr("No risk of it is above the appetite of %1").arg(facts.appetite));
    ByStand stands;
    std::vector<const Risk*> untold;
    for (const Risk* risk : epic.risks) {
        if (index.evidence().untoldRisks.contains(risk->id))
            untold.push_back(risk);
        else
            stands[riskStand(*risk, facts)].push_back(risk);
    }
    const std::vector<const Risk*> &within = stands[RiskStand::Within], &accepted = stands[RiskStand::Accepted];
    criterion.figure.value = std::ssize(within) + std::ssize(accepted);
    addLine(criterion, ofRisks(Kind::Counted, MaturityText::tr("at the appetite or below"), within));
    addLine(criterion, ofRisks(Kind::Counted, MaturityText::tr("above it, but accepted by an exception in force"), accepted));
    addLine(criterion, ofRisks(Kind::LeftOut, MaturityText::tr("closed, which proves nothing"), stands[RiskStand::Closed]));
    missRisks(criterion, stands);
    if (!untold.empty()) {
        const CriterionState state = criterion.state;
        miss(criterion, ofRisks(Kind::Missing, MaturityText::tr("Can't be told: nobody noted how these risks were rated then, %1: %2."), untold));
        criterion.state = state == CriterionState::Holds ? CriterionState::Unknown : state;
    } else if (std::ssize(stands[RiskStand::Closed]) == std::ssize(epic.risks)) {
        missForNothing(criterion, epic.risks.empty() ? MaturityText::tr("No evidence: no risk belongs to the epic.")
                                                     : MaturityText::tr("No evidence: all risks of the epic are closed."));
    }
    return criterion;
}

} // namespace waymark
