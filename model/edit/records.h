// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QHash>

#include <span>

namespace waymark {

/// All rows of one kind, in memory.
template <typename T>
class RecordSet {
public:
    std::span<const T> all() const { return m_rows; }
    const T* find(const decltype(T::id)& id) const
    {
        const auto it = m_index.find(id);
        return it == m_index.end() ? nullptr : &m_rows[*it];
    }
    void insert(T row)
    {
        m_index.insert(row.id, m_rows.size());
        m_rows.push_back(std::move(row));
    }
    void replace(T row)
    {
        if (const auto it = m_index.find(row.id); it != m_index.end())
            m_rows[*it] = std::move(row);
    }
    void remove(const decltype(T::id)& id)
    {
        const auto it = m_index.find(id);
        if (it == m_index.end())
            return;
        const size_t gap = *it;
        m_index.erase(it);
        if (gap + 1 != m_rows.size()) {
            m_rows[gap] = std::move(m_rows.back());
            m_index[m_rows[gap].id] = gap;
        }
        m_rows.pop_back();
    }

private:
    std::vector<T> m_rows;
    QHash<decltype(T::id), size_t> m_index;
};

/// The planning data of a workspace, loaded at open: reads are plain and can't fail. Runs are here too, results never.
class Records {
public:
    template <typename T>
    const RecordSet<T>& of() const { return std::get<RecordSet<T>>(m_sets); }

    const WorkspaceProperties& properties() const { return of<WorkspaceProperties>().all().front(); }
    std::span<const Sprint> sprints() const { return of<Sprint>().all(); }
    std::span<const Story> stories() const { return of<Story>().all(); }
    std::span<const Link> links() const { return of<Link>().all(); }
    std::span<const Person> people() const { return of<Person>().all(); }
    std::span<const Absence> absences() const { return of<Absence>().all(); }
    std::span<const ExceptionRecord> exceptions() const { return of<ExceptionRecord>().all(); }
    std::span<const Risk> risks() const { return of<Risk>().all(); }
    std::span<const RiskTie> riskTies() const { return of<RiskTie>().all(); }
    std::span<const RiskRating> riskRatings() const { return of<RiskRating>().all(); }
    std::span<const Policy> policies() const { return of<Policy>().all(); }
    std::span<const PolicyTie> policyTies() const { return of<PolicyTie>().all(); }
    std::span<const ControlTie> controlTies() const { return of<ControlTie>().all(); }
    std::span<const GameDay> gameDays() const { return of<GameDay>().all(); }
    std::span<const GameDayTie> gameDayTies() const { return of<GameDayTie>().all(); }
    std::span<const CheckTie> checkTies() const { return of<CheckTie>().all(); }
    std::span<const ToolTie> toolTies() const { return of<ToolTie>().all(); }
    std::span<const GatePolicyRecord> gatePolicies() const { return of<GatePolicyRecord>().all(); }
    std::span<const GateDecision> gateDecisions() const { return of<GateDecision>().all(); }
    std::span<const Workload> workloads() const { return of<Workload>().all(); }
    std::span<const WorkloadTarget> workloadTargets() const { return of<WorkloadTarget>().all(); }
    std::span<const LensRecord> lenses() const { return of<LensRecord>().all(); }
    std::span<const Review> reviews() const { return of<Review>().all(); }
    std::span<const Answer> answers() const { return of<Answer>().all(); }
    std::span<const ChoiceAnswer> choiceAnswers() const { return of<ChoiceAnswer>().all(); }
    std::span<const Milestone> milestones() const { return of<Milestone>().all(); }
    std::span<const ImprovementTie> improvementTies() const { return of<ImprovementTie>().all(); }
    std::span<const Note> notes() const { return of<Note>().all(); }
    std::span<const SprintClosure> closures() const { return of<SprintClosure>().all(); }
    std::span<const ThreatElement> threatElements() const { return of<ThreatElement>().all(); }
    std::span<const ThreatReview> threatReviews() const { return of<ThreatReview>().all(); }
    std::span<const Target> targets() const { return of<Target>().all(); }
    std::span<const TargetRule> targetRules() const { return of<TargetRule>().all(); }
    std::span<const Run> runs() const { return of<Run>().all(); }

    void apply(const ChangeSet& changes);
    template <typename T>
    void load(T row) { std::get<RecordSet<T>>(m_sets).insert(std::move(row)); }

private:
    template <typename... T>
    static std::tuple<RecordSet<T>...> setsOf(std::variant<T...>*);
    decltype(setsOf(static_cast<Entity*>(nullptr))) m_sets; // one of each kind
};

} // namespace waymark
