// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gate.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

QString percent(int hundredths)
{
    return QString::number(hundredths / 100.0, 'f', hundredths % 100 == 0 ? 0 : 2);
}

/// The first few of the names, and how many more there are.
QString some(const QStringList& names)
{
    constexpr int most = 4;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return Text::tr("%1 and %2 more").arg(names.mid(0, most).join(QStringLiteral(", "))).arg(names.size() - most);
}

class Gate {
public:
    Gate(const GateEvidence& evidence, const GatePolicy& policy) : m_evidence(evidence), m_policy(policy) {}

    GateClause clause(GateRule rule) const
    {
        GateClause clause = judge(rule);
        clause.id = word(rule);
        return clause;
    }

private:
    GateClause judge(GateRule rule) const
    {
        switch (rule) {
        case GateRule::MustsDone: return mustsDone();
        case GateRule::ChecksPassed: return checksPassed();
        case GateRule::Compliance: return compliance();
        case GateRule::SevereFailures: return severe();
        case GateRule::Errors: return errors();
        case GateRule::Fresh: return fresh();
        }
        Q_UNREACHABLE();
    }

    GateClause mustsDone() const
    {
        GateClause clause{.text = Text::tr("All musts of this sprint and those before it are done")};
        QSet<SprintId> sprints;
        for (const Sprint& sprint : m_evidence.sprints)
            if (sprint.number <= m_evidence.sprint.number)
                sprints.insert(sprint.id);
        qsizetype musts = 0;
        QStringList open;
        for (const Story& story : m_evidence.stories) {
            if (story.priority != Priority::Must || !story.sprint || !sprints.contains(*story.sprint))
                continue;
            ++musts;
            if (story.status == StoryStatus::Done)
                continue;
            open << story.reference;
            clause.stories.push_back(story.id);
        }
        clause.holds = musts > 0 && open.isEmpty();
        clause.evidence << (musts == 0 ? Text::tr("no evidence, no must is planned")
                                       : Text::tr("%1 of %2").arg(musts - open.size()).arg(musts));
        if (!open.isEmpty())
            clause.evidence << Text::tr("not done yet are %1").arg(some(open));
        return clause;
    }

    GateClause checksPassed() const
    {
        GateClause clause{.text = Text::tr("All checks linked to the sprint's stories passed")};
        Linked linked;
        for (const Story& story : m_evidence.stories)
            if (story.sprint == m_evidence.sprint.id && story.priority != Priority::Wont)
                linked.add(m_evidence.proofs.of(story.id), story);
        const size_t against =
            linked.failing.size() + linked.neverRun.size() + linked.undecided.size() + linked.stale.size();
        clause.holds = against == 0 && !linked.passed.empty();
        clause.stories = linked.inTheWay;
        if (clause.holds)
            clause.checks.assign(linked.passed.begin(), linked.passed.end());
        for (const auto* set : {&linked.failing, &linked.neverRun, &linked.undecided, &linked.stale})
            clause.checks.insert(clause.checks.end(), set->begin(), set->end());
        if (against == 0 && linked.passed.empty())
            clause.evidence << Text::tr("no evidence, no linked check has passed or failed");
        else
            clause.evidence << Text::tr("%1 of %2").arg(linked.passed.size()).arg(linked.passed.size() + against);
        addCount(clause, linked.failing.size(), Text::tr("%1 failed"));
        addCount(clause, linked.neverRun.size(), Text::tr("%1 never ran, so they are unproven"));
        addCount(clause, linked.undecided.size(), Text::tr("%1 ended in an error, were skipped or muted"));
        addCount(clause, linked.stale.size(), Text::tr("%1 passed so long ago that they are unproven"));
        if (!linked.without.isEmpty())
            clause.evidence << Text::tr("without a linked check are %1").arg(some(linked.without));
        return clause;
    }

    GateClause compliance() const
    {
        GateClause clause{.text = Text::tr("Compliance is at least %1 %").arg(percent(m_policy.minCompliance))};
        OutcomeCounts counts;
        for (const CheckOutcome& check : m_evidence.checks) {
            ++counts[check.outcome];
            if (check.outcome != Outcome::Passed && check.outcome != Outcome::NotApplicable)
                clause.checks.push_back(check.check);
        }
        const auto hundredths = complianceHundredths(counts);
        clause.holds = hundredths && *hundredths >= m_policy.minCompliance;
        clause.evidence << (hundredths ? Text::tr("%1 %, %2 of %3 checks")
                                             .arg(percent(*hundredths))
                                             .arg(counts[Outcome::Passed])
                                             .arg(counts.total() - counts[Outcome::NotApplicable])
                                       : noChecks());
        if (clause.holds)
            clause.checks.clear();
        return clause;
    }

    GateClause severe() const
    {
        const Figure failures = severeFailures(m_evidence.checks);
        GateClause clause{.text = atMost(Text::tr("critical or high check fails"), Text::tr("critical or high checks fail"),
                                         m_policy.maxSevereFailures)};
        clause.holds = failures.value && *failures.value <= m_policy.maxSevereFailures;
        for (const Reason& reason : failures.reasons)
            clause.checks.insert(clause.checks.end(), reason.checks.begin(), reason.checks.end());
        clause.evidence << (failures.value ? QString::number(*failures.value) : noChecks());
        return clause;
    }

    GateClause errors() const
    {
        GateClause clause{.text = atMost(Text::tr("check ended in an error"), Text::tr("checks ended in an error"),
                                         m_policy.maxErrors)};
        for (const CheckOutcome& check : m_evidence.checks)
            if (check.outcome == Outcome::Error)
                clause.checks.push_back(check.check);
        clause.holds = !m_evidence.checks.empty() && std::ssize(clause.checks) <= m_policy.maxErrors;
        clause.evidence << (m_evidence.checks.empty() ? noChecks() : QString::number(clause.checks.size()));
        return clause;
    }

    GateClause fresh() const
    {
        GateClause clause{.text = Text::tr("All evidence is fresh and from runs since the sprint began")};
        struct Old {
            int checks = 0;
            QDateTime latest = {};
        };
        std::map<QString, Old> byTool;
        for (const CheckOutcome& check : m_evidence.checks) {
            const QDateTime& run = check.lastRun;
            const bool fresh = !m_evidence.freshSince.isValid() || run >= m_evidence.freshSince;
            if (run.isValid() && run >= m_evidence.begin && fresh)
                continue;
            clause.checks.push_back(check.check);
            Old& old = byTool[check.tool];
            ++old.checks;
            if (!old.latest.isValid() || run > old.latest)
                old.latest = run;
        }
        const qsizetype all = std::ssize(m_evidence.checks);
        clause.holds = all > 0 && clause.checks.empty();
        clause.evidence << (all == 0 ? noChecks()
                                     : Text::tr("%1 of %2 checks").arg(all - std::ssize(clause.checks)).arg(all));
        for (const auto& [tool, old] : byTool)
            clause.evidence << Text::tr("%1 of %2 last ran on %3")
                                   .arg(old.checks)
                                   .arg(tool, old.latest.date().toString(Qt::ISODate));
        return clause;
    }

    /// The checks of the sprint's stories, each once, by what they say.
    struct Linked {
        std::set<CheckKey> passed, failing, neverRun, undecided, stale;
        QStringList without;
        std::vector<StoryId> inTheWay;

        void add(const StoryProof& proof, const Story& story)
        {
            passed.insert(proof.passed.begin(), proof.passed.end());
            failing.insert(proof.failing.begin(), proof.failing.end());
            neverRun.insert(proof.neverRun.begin(), proof.neverRun.end());
            undecided.insert(proof.undecided.begin(), proof.undecided.end());
            stale.insert(proof.stale.begin(), proof.stale.end());
            if (proof.checks.empty())
                without << story.reference;
            else if (proof.proof != Proof::Passed)
                inTheWay.push_back(story.id);
        }
    };

    static void addCount(GateClause& clause, size_t count, const QString& text)
    {
        if (count > 0)
            clause.evidence << text.arg(count);
    }

    static QString noChecks() { return Text::tr("no evidence, no check has run"); }

    static QString atMost(const QString& one, const QString& many, int most)
    {
        return most == 0 ? Text::tr("No %1").arg(one) : Text::tr("At most %1 %2").arg(most).arg(most == 1 ? one : many);
    }

    const GateEvidence& m_evidence;
    const GatePolicy& m_policy;
};

constexpr QLatin1String heldMark("[x] ");
constexpr QLatin1String missedMark("[ ] ");
constexpr QLatin1String colon(": ");

} // namespace

GateVerdict gateVerdict(const GateEvidence& evidence, const GatePolicy& policy)
{
    const Gate gate(evidence, policy);
    GateVerdict verdict;
    for (const GateRule rule : policy.rules)
        verdict.clauses.push_back(gate.clause(rule));
    verdict.holds = !verdict.clauses.empty() && std::ranges::all_of(verdict.clauses, &GateClause::holds);
    return verdict;
}

QStringList gateLines(const GateVerdict& verdict)
{
    QStringList lines;
    for (const GateClause& clause : verdict.clauses)
        lines << (clause.holds ? heldMark : missedMark) + clause.text + colon + clause.evidence.join(QStringLiteral("; "));
    return lines;
}

std::optional<GateVerdict> frozenGate(const SprintClosure& closure)
{
    if (!closure.gate)
        return std::nullopt;
    GateVerdict verdict{.holds = *closure.gate};
    for (const QString& line : closure.gateLines) {
        const bool marked = line.startsWith(heldMark) || line.startsWith(missedMark);
        const QString words = marked ? line.mid(heldMark.size()) : line;
        const qsizetype end = words.indexOf(colon);
        verdict.clauses.push_back({.holds = marked ? line.startsWith(heldMark) : *closure.gate,
                                   .text = words.left(end),
                                   .evidence = end < 0 ? QStringList() : QStringList{words.mid(end + colon.size())}});
    }
    return verdict;
}

} // namespace waymark
