// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gateclauses.h"

#include "model/domain/localday.h"
#include "model/score/gatewords.h"
#include "model/score/shownwords.h"

#include <QSet>

#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace waymark {

namespace {

/// Checks of an outcome that are in the way, and those that are not because exceptions in force cover all that is wrong.
struct Against {
    std::vector<CheckKey> counted;
    size_t excepted = 0;

    void add(const CheckOutcome& check)
    {
        if (satisfies(check))
            ++excepted;
        else
            counted.push_back(check.check);
    }
};

/// "2", or "no evidence" if no check has run; the excepted ones are named beside the number, never hidden by it.
void count(GateClause& clause, const Against& against, const GateEvidence& evidence, int most)
{
    clause.checks = against.counted;
    clause.holds = !evidence.checks.empty() && std::ssize(against.counted) <= most;
    clause.basis << QString::number(most) << QString::number(against.excepted);
    clause.evidence << (evidence.checks.empty() ? noCheckHasRun() : QString::number(against.counted.size()));
    addCount(clause, against.excepted, GateText::tr("%1 more are validly excepted"));
}

/// A line about reviews.
QStringList basisOf(const Reason& reason)
{
    const ReviewReach reach = reason.review.value_or(ReviewReach());
    return {QString::number(static_cast<int>(reason.kind)), reason.review ? QStringLiteral("reviews") : QString(),
            reach.review ? reach.review->toString() : QString(), QString::number(static_cast<int>(reach.questions)),
            QString::number(reason.count), reason.questions};
}

bool isSevere(Severity severity)
{
    return severity == Severity::Critical || severity == Severity::High;
}

} // namespace

GateClause mustsDoneClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("All musts of this sprint and those before it are done")};
    QSet<SprintId> sprints;
    for (const Sprint& sprint : evidence.sprints)
        if (sprint.number <= evidence.sprint.number)
            sprints.insert(sprint.id);
    qsizetype musts = 0;
    QStringList open;
    for (const Story& story : evidence.stories) {
        if (story.priority != Priority::Must || !story.sprint || !sprints.contains(*story.sprint))
            continue;
        ++musts;
        if (story.status == StoryStatus::Done)
            continue;
        open << story.reference;
        clause.stories.push_back(story.id);
    }
    clause.holds = musts > 0 && open.isEmpty();
    clause.basis << QString::number(musts);
    clause.evidence << (musts == 0 ? GateText::tr("no evidence, no must is planned")
                                   : GateText::tr("%1 of %2").arg(musts - open.size()).arg(musts));
    if (!open.isEmpty())
        clause.evidence << GateText::tr("not done yet are %1").arg(some(open));
    return clause;
}

GateClause complianceClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = GateText::tr("Compliance is at least %1 %").arg(percent(policy.minCompliance))};
    OutcomeCounts counts;
    for (const CheckOutcome& check : evidence.checks) {
        ++counts[check.outcome];
        if (check.outcome != Outcome::Passed && check.outcome != Outcome::NotApplicable)
            clause.checks.push_back(check.check);
    }
    const auto hundredths = complianceHundredths(counts);
    clause.holds = hundredths && *hundredths >= policy.minCompliance;
    clause.basis << QString::number(policy.minCompliance) << QString::number(counts[Outcome::Passed]);
    clause.evidence << (hundredths ? GateText::tr("%1 %, %2 of %3 checks")
                                         .arg(percent(*hundredths))
                                         .arg(counts[Outcome::Passed])
                                         .arg(counts.total() - counts[Outcome::NotApplicable])
                                   : noCheckHasRun());
    if (clause.holds)
        clause.checks.clear();
    return clause;
}

GateClause severeFailuresClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = atMost(GateText::tr("critical or high check fails"),
                                     GateText::tr("critical or high checks fail"), policy.maxSevereFailures)};
    Against against;
    size_t unrated = 0;
    for (const CheckOutcome& check : evidence.checks) {
        const bool rated = check.severity != Severity::Unrated;
        if (check.outcome != Outcome::Failed || !isSevere(rated ? check.severity : policy.unratedAs))
            continue;
        against.add(check);
        if (!rated && !satisfies(check))
            ++unrated;
    }
    count(clause, against, evidence, policy.maxSevereFailures);
    clause.basis << QString::number(unrated) << (unrated > 0 ? word(policy.unratedAs) : QString());
    addCount(clause, unrated, GateText::tr("%1 of them were not rated by the tool and count as %2")
                                  .arg(QStringLiteral("%1"), shownWord(policy.unratedAs)));
    return clause;
}

GateClause errorsClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = atMost(GateText::tr("check ended in an error"), GateText::tr("checks ended in an error"),
                                     policy.maxErrors)};
    Against against;
    for (const CheckOutcome& check : evidence.checks)
        if (check.outcome == Outcome::Error)
            against.add(check);
    count(clause, against, evidence, policy.maxErrors);
    return clause;
}

GateClause freshClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("All evidence is fresh and from runs since the sprint began")};
    struct Old {
        int checks = 0;
        QDateTime latest = {};
    };
    const auto isFresh = [&](const QDateTime& run) {
        return run.isValid() && run >= evidence.begin && (!evidence.freshSince.isValid() || run >= evidence.freshSince);
    };
    std::map<std::pair<QString, bool>, Old> byTool; // true: they ran since, but not wherever they have results
    for (const CheckOutcome& check : evidence.checks) {
        const QDateTime& run = oldestEvidence(check);
        if (isFresh(run))
            continue;
        clause.checks.push_back(check.check);
        Old& old = byTool[{check.tool, isFresh(check.lastRun)}];
        ++old.checks;
        if (!old.latest.isValid() || run > old.latest)
            old.latest = run;
    }
    const qsizetype all = std::ssize(evidence.checks);
    clause.holds = all > 0 && clause.checks.empty();
    clause.basis << QString::number(all);
    clause.evidence << (all == 0 ? noCheckHasRun()
                                 : GateText::tr("%1 of %2 checks").arg(all - std::ssize(clause.checks)).arg(all));
    for (const auto& [which, old] : byTool) {
        const QString day = localDay(old.latest, evidence.facts.timeZone).toString(Qt::ISODate);
        clause.basis << which.first << (which.second ? QStringLiteral("part") : QString()) << QString::number(old.checks) << day;
        clause.evidence << (which.second ? GateText::tr("%1 of %2 last ran on %3 on a part of their targets")
                                         : GateText::tr("%1 of %2 last ran on %3"))
                               .arg(old.checks)
                               .arg(which.first, day);
    }
    return clause;
}

GateClause overdueClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("No failure is older than the deadline of its severity")};
    const std::optional<Figure>& overdue = evidence.facts.overdue;
    clause.holds = overdue && overdue->value == 0 && !evidence.checks.empty();
    clause.basis << (evidence.checks.empty() ? QStringLiteral("none") : QString())
                 << (overdue && overdue->value ? QString::number(*overdue->value) : QString());
    if (evidence.checks.empty())
        clause.evidence << noCheckHasRun();
    else if (!overdue || !overdue->value)
        clause.evidence << GateText::tr("no evidence, the age of failures is not known");
    else
        clause.evidence << QString::number(*overdue->value);
    if (clause.holds || !overdue)
        return clause;
    for (const Reason& reason : overdue->reasons)
        if (reason.kind == Reason::Kind::Counted)
            clause.checks.insert(clause.checks.end(), reason.checks.begin(), reason.checks.end());
    return clause;
}

GateClause highRiskIssuesClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = atMost(GateText::tr("high risk issue of a review is open"),
                                     GateText::tr("high risk issues of reviews are open"), policy.maxHighRiskIssues)};
    const std::optional<qint64>& issues = evidence.facts.highRiskIssues.value;
    clause.holds = issues && *issues <= policy.maxHighRiskIssues;
    clause.basis << QString::number(policy.maxHighRiskIssues) << (issues ? QString::number(*issues) : QString());
    std::span<const Reason> why = evidence.facts.highRiskIssues.reasons;
    if (issues)
        clause.evidence << QString::number(*issues);
    else if (why.empty())
        clause.evidence << GateText::tr("no evidence, %1").arg(GateText::tr("no review has been made"));
    for (const Reason& reason : why) { // each review with its questions
        const bool isInTheWay = issues ? reason.kind == Reason::Kind::Counted : reason.kind == Reason::Kind::Missing;
        if (reason.review && reason.review->review && isInTheWay)
            clause.reviews.push_back({.reach = *reason.review, .line = clause.evidence.size()});
        clause.basis += basisOf(reason);
        clause.evidence << (clause.evidence.isEmpty() ? GateText::tr("no evidence, %1").arg(reason.text) : reason.text);
    }
    return clause;
}

} // namespace waymark
