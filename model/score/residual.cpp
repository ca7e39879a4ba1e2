// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/residual.h"

#include "model/score/checkstanding.h"
#include "model/score/gatewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Residual)
};

/// Checks of a risk that say the same.
using Checks = std::vector<CheckKey>;

/// Stories of a risk that stand the same.
struct Stories {
    std::vector<StoryId> ids = {};
    QStringList references = {};

    void add(const Story& story)
    {
        ids.push_back(story.id);
        references << story.reference;
    }
};

/// What is tied to a risk, by what it proves.
class Treatment {
public:
    Treatment(const Risk& risk, const ResidualFacts& facts, const ResidualIndex& index)
        : m_facts(facts)
        , m_index(index)
    {
        for (const RiskTie* tie : index.ties.value(risk.id)) {
            if (tie->kind == RiskTieKind::ShownBy && tie->check)
                add(*tie->check);
            else if (tie->kind == RiskTieKind::TreatedBy && tie->story)
                add(*tie->story);
        }
    }

    int proven() const { return sizeOf({&m_passed, &m_attested}) + static_cast<int>(m_proven.ids.size()); }
    int tied() const
    {
        return proven() + sizeOf({&m_failed, &m_refuted, &m_undecided, &m_neverRun, &m_stale})
            + static_cast<int>(m_open.ids.size() + m_unproven.ids.size());
    }

    void explain(std::vector<Reason>& reasons) const
    {
        using enum Reason::Kind;
        addChecks(reasons, Counted, m_passed.size() == 1 ? Text::tr("check passed") : Text::tr("checks passed"), m_passed);
        addChecks(reasons, Counted,
                  m_attested.size() == 1 ? Text::tr("check that no tool could run is attested as passed by a person")
                                         : Text::tr("checks that no tool could run are attested as passed by a person"),
                  m_attested);
        addStories(reasons, Counted,
                   m_proven.ids.size() == 1 ? Text::tr("story is done, and all of its own checks passed: %1")
                                            : Text::tr("stories are done, and all of their own checks passed: %1"),
                   m_proven);
        addChecks(reasons, Missing, Text::tr("Not proven, failed checks: %1"), m_failed);
        addChecks(reasons, Missing, Text::tr("Not proven, checks attested as failed by a person: %1"), m_refuted);
        addChecks(reasons, Missing, Text::tr("Not proven, checks that ended in an error, were skipped or suppressed: %1"), m_undecided);
        addChecks(reasons, Missing, Text::tr("No evidence, checks that never ran: %1"), m_neverRun);
        addChecks(reasons, Missing, Text::tr("Not proven, checks that passed too long ago: %1"), m_stale);
        addStories(reasons, Missing, Text::tr("Not proven, stories that are not done: %1"), m_open);
        addStories(reasons, Missing, Text::tr("Not proven, stories that are done although their own checks don't show it: %1"), m_unproven);
        addChecks(reasons, LeftOut,
                  m_notApplicable.size() == 1 ? Text::tr("check that is not applicable") : Text::tr("checks that are not applicable"),
                  m_notApplicable);
        addStories(reasons, LeftOut,
                   m_wont.ids.size() == 1 ? Text::tr("story that won't be done: %1") : Text::tr("stories that won't be done: %1"), m_wont);
    }

private:
    static int sizeOf(std::initializer_list<const Checks*> lists)
    {
        size_t size = 0;
        for (const Checks* list : lists)
            size += list->size();
        return static_cast<int>(size);
    }

    void add(CheckKey key)
    {
        if (const CheckOutcome* check = m_index.checks.value(key))
            return placeOf(standingOf(*check), isStale(*check, m_facts.freshSince)).push_back(key);
        const AttestedCheck* attested = m_index.attested.value(key);
        placeOf(attested ? standingOf(*attested) : CheckStanding::NeverRun, false).push_back(key);
    }

    Checks& placeOf(CheckStanding standing, bool isOld)
    {
        switch (standing) {
        case CheckStanding::Passed: return isOld ? m_stale : m_passed;
        case CheckStanding::Failed: return m_failed;
        case CheckStanding::NeverRun: return m_neverRun;
        case CheckStanding::Undecided: return m_undecided;
        case CheckStanding::NotApplicable: return m_notApplicable;
        case CheckStanding::AttestedPassed: return m_attested;
        case CheckStanding::AttestedFailed: return m_refuted;
        }
        Q_UNREACHABLE();
    }

    void add(const StoryId& id)
    {
        const Story* story = m_index.stories.value(id);
        if (!story)
            return;
        if (story->priority == Priority::Wont)
            m_wont.add(*story);
        else if (story->status != StoryStatus::Done)
            m_open.add(*story);
        else if (m_facts.proofs && isProven(m_facts.proofs->of(id)))
            m_proven.add(*story);
        else
            m_unproven.add(*story);
    }

    /// `text`: %1 is how many, where no number stands before it.
    static void addChecks(std::vector<Reason>& reasons, Reason::Kind kind, const QString& text, const Checks& checks)
    {
        if (checks.empty())
            return;
        const QString counted = kind == Reason::Kind::Missing ? text.arg(checks.size()) : text;
        reasons.push_back({.kind = kind, .text = counted, .count = static_cast<qint64>(checks.size()), .checks = checks});
    }

    /// `text`: %1 is the references.
    static void addStories(std::vector<Reason>& reasons, Reason::Kind kind, const QString& text, const Stories& stories)
    {
        if (stories.ids.empty())
            return;
        reasons.push_back({.kind = kind,
                           .text = text.arg(some(stories.references)),
                           .count = static_cast<qint64>(stories.ids.size()),
                           .stories = stories.ids});
    }

    const ResidualFacts& m_facts;
    const ResidualIndex& m_index;
    Checks m_passed, m_attested, m_failed, m_refuted, m_undecided, m_neverRun, m_stale, m_notApplicable;
    Stories m_proven, m_open, m_unproven, m_wont;
};

/// From `before` towards `target`, which is not above it, by p of n; what isn't whole counts against us.
int onTheWay(int before, int target, int proven, int tied)
{
    return before - (before - target) * proven / tied;
}

void missing(ResidualSuggestion& suggestion, const QString& text)
{
    suggestion.reasons.insert(suggestion.reasons.begin(), Reason{.kind = Reason::Kind::Missing, .text = text});
}

} // namespace

ResidualIndex::ResidualIndex(const ResidualFacts& facts)
{
    for (const RiskTie& tie : facts.ties)
        ties[tie.risk].push_back(&tie);
    for (const Story& story : facts.stories)
        stories.insert(story.id, &story);
    for (const CheckOutcome& check : facts.checks)
        checks.insert(check.check, &check);
    for (const AttestedCheck& check : facts.attested)
        attested.insert(check.check, &check);
}

ResidualSuggestion suggestedResidual(const Risk& risk, const ResidualFacts& facts, const ResidualIndex* index)
{
    const std::optional<ResidualIndex> own = index ? std::nullopt : std::optional(ResidualIndex(facts));
    const Treatment treatment(risk, facts, index ? *index : *own);
    ResidualSuggestion suggestion{.proven = treatment.proven(), .tied = treatment.tied()};
    treatment.explain(suggestion.reasons);
    if (suggestion.tied == 0)
        missing(suggestion, Text::tr("No evidence: no check that shows the risk and no story that treats it can prove anything."));
    if (risk.targetLikelihood == 0 || risk.targetImpact == 0)
        missing(suggestion, Text::tr("Nothing can be suggested: nobody said where the treatment is to bring the risk."));
    if (risk.inherentLikelihood == 0 || risk.inherentImpact == 0)
        missing(suggestion, Text::tr("Nothing can be suggested: the risk is not rated as it was before any treatment."));
    const bool isRated = risk.targetLikelihood > 0 && risk.targetImpact > 0 && risk.inherentLikelihood > 0 && risk.inherentImpact > 0;
    const int likelihood = std::min(risk.targetLikelihood, risk.inherentLikelihood);
    const int impact = std::min(risk.targetImpact, risk.inherentImpact);
    if (isRated && (likelihood < risk.targetLikelihood || impact < risk.targetImpact))
        missing(suggestion, Text::tr("The target is rated above the inherent rating, and counts as no more than that: rate it anew."));
    if (suggestion.tied == 0 || !isRated)
        return suggestion;
    suggestion.likelihood = onTheWay(risk.inherentLikelihood, likelihood, suggestion.proven, suggestion.tied);
    suggestion.impact = onTheWay(risk.inherentImpact, impact, suggestion.proven, suggestion.tied);
    return suggestion;
}

} // namespace waymark
