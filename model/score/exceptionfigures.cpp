// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exceptionfigures.h"

#include "model/domain/exceptionreach.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionFigures)
};

// Those of one day as they were asked for: records are in the order in which they came and went.

bool endsBefore(const ExceptionRecord& a, const ExceptionRecord& b)
{
    return std::tie(a.expiry, a.requested, a.reference) < std::tie(b.expiry, b.requested, b.reference);
}

bool endedAfter(const ExceptionRecord& a, const ExceptionRecord& b)
{
    return std::tie(b.expiry, a.requested, a.reference) < std::tie(a.expiry, b.requested, b.reference);
}

class Judgement {
public:
    explicit Judgement(const ExceptionEvidence& evidence)
        : m_evidence(evidence)
        , m_risks({.risks = evidence.risks,
                   .ties = evidence.riskTies,
                   .exceptions = evidence.exceptions,
                   .checks = evidence.outcomes,
                   .attested = evidence.attested,
                   .grid = evidence.grid,
                   .appetite = evidence.appetite,
                   .now = evidence.moment,
                   .timeZone = evidence.timeZone})
    {
    }

    void add(const ExceptionRecord& exception)
    {
        const ExceptionState state = exceptionState(exception, m_evidence.moment, m_evidence.timeZone);
        const bool wasApproved = exception.approved && *exception.approved <= m_evidence.moment;
        if (exception.requested > m_evidence.moment)
            return; // nobody had asked for it then
        if (state == ExceptionState::Expired && !wasApproved)
            return;
        ++m_figures.byState[static_cast<size_t>(state)];
        if (isInForce(state))
            m_figures.inForce.push_back(exception);
        if (state == ExceptionState::EndsSoon)
            m_figures.endingSoon.push_back(exception);
        if (state == ExceptionState::Expired && stillNeeded(exception))
            m_figures.lapsed.push_back(exception);
    }

    ExceptionFigures figures() &&
    {
        std::ranges::stable_sort(m_figures.inForce, endsBefore);
        std::ranges::stable_sort(m_figures.endingSoon, endsBefore);
        std::ranges::stable_sort(m_figures.lapsed, endedAfter);
        warn();
        return std::move(m_figures);
    }

private:
    /// Whether what it covered stands in the way, nothing else covering it.
    bool stillNeeded(const ExceptionRecord& exception) const
    {
        if (exception.risk)
            return isLapsed(exception, m_risks);
        if (!exception.check || std::ranges::find(m_evidence.mended, exception.id) != m_evidence.mended.end())
            return false;
        const CheckKey check = *exception.check;
        const auto outcome = std::ranges::find(m_evidence.outcomes, check, &CheckOutcome::check);
        if (outcome != m_evidence.outcomes.end())
            return !satisfies(*outcome) && (exception.attested || isInTheWay(exception, check));
        const auto attested = std::ranges::find(m_evidence.attested, check, &AttestedCheck::check);
        const bool vouchedFor = attested != m_evidence.attested.end() && attested->attested == Outcome::Passed;
        return exception.attested && !vouchedFor; // what a waiver covered has gone, what was attested nobody knows
    }

    bool isInTheWay(const ExceptionRecord& exception, CheckKey check) const
    {
        ExceptionReach reach{.check = check};
        if (exception.target) {
            const auto target = std::ranges::find(m_evidence.targets, *exception.target, &Target::id);
            if (target == m_evidence.targets.end())
                return false;
            reach.target = TargetName{.kind = target->kind, .identity = target->identity};
        }
        return std::ranges::any_of(m_evidence.checks, [&](const AssignedCheck& each) {
            return each.tally.check == check && reach.reaches(each.tally.scope)
                && std::ranges::any_of(each.tally.counts, [](const auto& count) {
                       return count.second > 0 && count.first.outcome && standsInTheWay(*count.first.outcome);
                   });
        });
    }

    void warn()
    {
        Figure& warning = m_figures.warning;
        std::vector<ExceptionRecord> ofChecks, ofRisks;
        for (const ExceptionRecord& exception : m_figures.lapsed)
            (exception.risk ? ofRisks : ofChecks).push_back(exception);
        addReason(Text::tr("expired although their checks still stand in the way: %1"), ofChecks);
        addReason(Text::tr("expired although their risks are still above the appetite and said to be accepted: %1"), ofRisks);
        addReason(Text::tr("end within %1 days: %2").arg(exceptionWarningDays), m_figures.endingSoon);
        warning.value = static_cast<qint64>(m_figures.lapsed.size() + m_figures.endingSoon.size());
        const int later = m_figures.of(ExceptionState::InForce);
        if (later > 0)
            warning.reasons.push_back(
                {.kind = Reason::Kind::LeftOut, .text = Text::tr("in force for longer"), .count = later});
        const int mended = m_figures.of(ExceptionState::Expired) - static_cast<int>(m_figures.lapsed.size());
        if (mended > 0)
            warning.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                       .text = Text::tr("expired, and nothing that they covered stands in the way any more"),
                                       .count = mended});
        if (warning.reasons.empty())
            warning.reasons.push_back({.text = Text::tr("No exception is or was in force.")});
    }

    /// `text`: %1 is what they are called.
    void addReason(const QString& text, const std::vector<ExceptionRecord>& exceptions)
    {
        if (exceptions.empty())
            return;
        QStringList references;
        Reason reason{.count = static_cast<qint64>(exceptions.size())};
        for (const ExceptionRecord& exception : exceptions) {
            references << exceptionName(exception, m_evidence.risks);
            if (exception.check && std::ranges::find(reason.checks, *exception.check) == reason.checks.end())
                reason.checks.push_back(*exception.check);
            reason.exceptions.push_back(exception.id);
        }
        reason.text = text.arg(references.join(QStringLiteral(", ")));
        m_figures.warning.reasons.push_back(std::move(reason));
    }

    const ExceptionEvidence& m_evidence;
    const RiskFacts m_risks;
    ExceptionFigures m_figures;
};

} // namespace

QString exceptionName(const ExceptionRecord& exception, std::span<const Risk> risks)
{
    const auto risk = exception.risk ? std::ranges::find(risks, *exception.risk, &Risk::id) : risks.end();
    return risk == risks.end() ? exception.reference
                               : Text::tr("%1 (%2)", "exception, risk").arg(exception.reference, riskName(*risk));
}

ExceptionFigures exceptionFigures(const ExceptionEvidence& evidence)
{
    Judgement judgement(evidence);
    for (const ExceptionRecord& exception : evidence.exceptions)
        judgement.add(exception);
    return std::move(judgement).figures();
}

} // namespace waymark
