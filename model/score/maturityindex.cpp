// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/maturitycriteria.h"

#include "model/score/gatewords.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

QStringList referencesOf(const std::vector<const Story*>& stories)
{
    QStringList references;
    for (const Story* story : stories)
        references << story->reference;
    return references;
}

/// Lists count beside their text; a sentence about what is missing has the number in it.
qint64 countOf(Reason::Kind kind, size_t count)
{
    return kind == Reason::Kind::Missing ? 0 : static_cast<qint64>(count);
}

} // namespace

MaturityIndex::MaturityIndex(const MaturityEvidence& evidence)
    : m_evidence(evidence)
{
    addStories();
    addChecks();
    addRisks();
    addLapsed();
}

const EpicEvidence& MaturityIndex::of(const QString& epic) const
{
    static const EpicEvidence none;
    const auto found = m_epics.find(epic);
    return found == m_epics.end() ? none : found->second;
}

void MaturityIndex::addStories()
{
    for (const Story& story : m_evidence.stories) {
        if (story.priority == Priority::Wont)
            continue;
        EpicEvidence& epic = m_epics[story.epic];
        epic.stories.push_back(&story);
        const std::vector<CheckKey>& linked = m_evidence.proofs.of(story.id).checks;
        epic.linked.insert(linked.begin(), linked.end());
    }
}

void MaturityIndex::addChecks()
{
    for (const CheckOutcome& check : m_evidence.checks) {
        m_outcomes.insert(check.check, &check);
        if (!check.epic.isEmpty())
            m_epics[check.epic].checks.push_back(&check);
    }
    for (const AttestedCheck& check : m_evidence.attested)
        if (!check.epic.isEmpty())
            m_epics[check.epic].attested.push_back(&check);
}

void MaturityIndex::addRisks()
{
    QHash<StoryId, QString> epics;
    for (const Story& story : m_evidence.stories)
        if (story.priority != Priority::Wont)
            epics.insert(story.id, story.epic);
    QHash<RiskId, std::set<QString>> treating;
    for (const RiskTie& tie : m_evidence.risks.ties)
        if (tie.kind == RiskTieKind::TreatedBy && tie.story && epics.contains(*tie.story))
            treating[tie.risk].insert(epics.value(*tie.story));
    for (const Risk& risk : m_evidence.risks.risks) {
        std::set<QString> belongs = treating.value(risk.id);
        belongs.insert(risk.epic);
        for (const QString& epic : belongs)
            if (!epic.isEmpty())
                m_epics[epic].risks.push_back(&risk);
    }
}

void MaturityIndex::addLapsed()
{
    for (const ExceptionRecord& exception : m_evidence.lapsed) {
        QString counts; // the epic that its check counts for, whether or not that ever ran
        if (exception.check) {
            const auto known = std::ranges::find_if(m_evidence.assigned, [&](const AssignedCheck& assigned) {
                return assigned.tally.check == *exception.check;
            });
            const CheckOutcome* ran = outcome(*exception.check);
            counts = ran ? ran->epic : known == m_evidence.assigned.end() ? QString() : known->epic;
        }
        if (!counts.isEmpty())
            m_epics.try_emplace(counts); // it may have nothing else
        for (auto& [id, epic] : m_epics) {
            const bool isLinked = exception.check && epic.linked.contains(*exception.check);
            const bool isOfRisk = exception.risk && std::ranges::any_of(epic.risks, [&](const Risk* risk) {
                return risk->id == *exception.risk;
            });
            if (isLinked || isOfRisk || (!counts.isEmpty() && id == counts))
                epic.lapsed.push_back(&exception);
        }
    }
}

MaturityCriterion aCriterion(MaturityRule rule, const QString& text)
{
    return {.rule = rule, .state = CriterionState::Holds, .text = text, .figure = {.value = 0}};
}

void miss(MaturityCriterion& criterion, const Reason& reason)
{
    Q_ASSERT(reason.kind == Reason::Kind::Missing);
    criterion.state = CriterionState::Missed;
    criterion.figure.reasons.push_back(reason);
}

void missForNothing(MaturityCriterion& criterion, const QString& sentence)
{
    criterion.figure.value.reset();
    miss(criterion, {.kind = Reason::Kind::Missing, .text = sentence});
}

void addLine(MaturityCriterion& criterion, Reason reason)
{
    if (reason.count > 0)
        criterion.figure.reasons.push_back(std::move(reason));
}

Reason ofStories(Reason::Kind kind, const QString& text, const std::vector<const Story*>& stories)
{
    Reason reason{.kind = kind, .text = text, .count = countOf(kind, stories.size())};
    if (text.contains(QLatin1String("%1")))
        reason.text = text.arg(QString::number(stories.size()), some(referencesOf(stories)));
    for (const Story* story : stories)
        reason.stories.push_back(story->id);
    return reason;
}

Reason ofChecks(Reason::Kind kind, const QString& text, const std::set<CheckKey>& checks)
{
    Reason reason{.kind = kind, .text = text, .count = countOf(kind, checks.size()), .checks = {checks.begin(), checks.end()}};
    if (text.contains(QLatin1String("%1")))
        reason.text = text.arg(checks.size());
    return reason;
}

} // namespace waymark
