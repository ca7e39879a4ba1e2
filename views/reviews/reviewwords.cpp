// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewwords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString counted(const QString& one, const QString& many, qint64 count)
{
    return count == 1 ? one : many.arg(countText(count));
}

/// Of those that stand so. Checks that say nothing beside the others are in nobody's way.
int countInTheWay(const ChoiceProof& proof, CheckStanding standing)
{
    return static_cast<int>(std::ranges::count_if(proof.checks, [&](const ProvingCheck& check) {
        return check.standing == standing && proof.isInTheWay(check);
    }));
}

/// The oldest run of the stale ones: that is why they are.
QDateTime oldestRun(const ChoiceProof& proof)
{
    QDateTime oldest;
    for (const ProvingCheck& check : proof.checks)
        if (check.stale && proof.isInTheWay(check) && check.lastRun.isValid() && (!oldest.isValid() || check.lastRun < oldest))
            oldest = check.lastRun;
    return oldest;
}

/// "1 of 6 checks fails", "1 check fails".
QString share(qint64 part, qint64 all, const QString& only, const QString& one, const QString& many)
{
    if (all == 1)
        return only;
    return part == 1 ? one.arg(countText(all)) : many.arg(countText(part), countText(all));
}

/// What stands in the way of being proven; empty: nothing does.
QString obstacleText(const ChoiceProof& proof)
{
    const auto all = static_cast<qint64>(proof.checks.size());
    if (const int failed = proof.count(CheckStanding::Failed) + proof.count(CheckStanding::AttestedFailed); failed > 0)
        return share(failed, all, Text::tr("1 check fails"), Text::tr("1 of %1 checks fails"), Text::tr("%1 of %2 checks fail"));
    if (const int never = countInTheWay(proof, CheckStanding::NeverRun); never > 0)
        return share(never, all, Text::tr("1 check never ran"), Text::tr("1 of %1 checks never ran"), Text::tr("%1 of %2 checks never ran"));
    if (const int undecided = proof.count(CheckStanding::Undecided); undecided > 0)
        return share(undecided, all, Text::tr("1 check could not tell"), Text::tr("1 of %1 checks could not tell"),
                     Text::tr("%1 of %2 checks could not tell"));
    return {};
}

qint64 countPassing(const ChoiceProof& proof)
{
    return proof.count(CheckStanding::Passed) + proof.count(CheckStanding::AttestedPassed);
}

QString staleText(const ChoiceProof& proof, const QDateTime& now)
{
    const QDateTime oldest = oldestRun(proof);
    const QString checks = counted(Text::tr("1 check"), Text::tr("%1 checks"), countPassing(proof));
    if (!oldest.isValid())
        return Text::tr("%1, last run too long ago", "checks").arg(checks);
    const qint64 days = std::max<qint64>(0, oldest.daysTo(now));
    return Text::tr("%1, last run %2", "checks, when")
        .arg(checks, counted(Text::tr("1 day ago"), Text::tr("%1 days ago"), days));
}

/// Where nothing is in the way.
QString passingText(const ChoiceProof& proof)
{
    const qint64 passing = countPassing(proof);
    if (passing == 0)
        return counted(Text::tr("1 check, not applicable"), Text::tr("%1 checks, none applicable"), proof.count(CheckStanding::NotApplicable));
    const qint64 attested = proof.count(CheckStanding::AttestedPassed);
    if (attested == passing)
        return counted(Text::tr("1 check is attested as passed"), Text::tr("%1 checks are attested as passed"), attested);
    const QString text = counted(Text::tr("1 check passes"), Text::tr("%1 checks pass"), passing);
    return attested == 0 ? text : Text::tr("%1, %2 of them attested", "checks pass, count").arg(text, countText(attested));
}

} // namespace

QString proofText(const ChoiceProof& proof, const QDateTime& now)
{
    if (proof.checks.empty())
        return Text::tr("No check is linked");
    if (const QString obstacle = obstacleText(proof); !obstacle.isEmpty())
        return obstacle;
    if (countInTheWay(proof, CheckStanding::Passed) > 0)
        return staleText(proof, now);
    QString text = passingText(proof);
    if (const int silent = proof.count(CheckStanding::NeverRun); silent > 0)
        text = Text::tr("%1, %2 never ran", "so many checks pass, count of others").arg(text, countText(silent));
    return proof.evidence == ChoiceEvidence::Unclaimed ? Text::tr("%1, yet not selected", "checks pass").arg(text) : text;
}

QString standingText(const ProvingCheck& check, const QDateTime& now)
{
    QStringList parts;
    if (check.standing == CheckStanding::Failed)
        parts << (check.results > 0 ? Text::tr("Failed on %1 of %2", "results").arg(countText(check.failed), countText(check.results))
                                    : Text::tr("Failed"));
    else if (check.standing == CheckStanding::Passed && check.results > 0)
        parts << Text::tr("Passed on %1", "results").arg(countText(check.results));
    else
        parts << signText(check.standing);
    if (check.excepted)
        parts << Text::tr("excepted, which changes nothing here");
    if (check.stale)
        parts << Text::tr("stale");
    if (check.lastRun.isValid())
        parts << Text::tr("run %1", "when").arg(momentText(check.lastRun, now));
    return parts.join(Text::tr(", "));
}

QString signText(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return Text::tr("High");
    case QuestionRisk::Medium: return Text::tr("Medium");
    case QuestionRisk::None: return Text::tr("None", "no risk");
    case QuestionRisk::Unanswered: return Text::tr("Open");
    case QuestionRisk::NotApplicable: return Text::tr("N/A", "not applicable");
    case QuestionRisk::Unrated: return Text::tr("Unrated");
    }
    Q_UNREACHABLE();
}

QString riskText(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return Text::tr("High risk");
    case QuestionRisk::Medium: return Text::tr("Medium risk");
    case QuestionRisk::None: return Text::tr("No risk");
    case QuestionRisk::Unanswered: return Text::tr("Open");
    case QuestionRisk::NotApplicable: return Text::tr("Not applicable");
    case QuestionRisk::Unrated: return Text::tr("Unrated");
    }
    Q_UNREACHABLE();
}

QuestionRisk riskOf(RuleRisk risk)
{
    switch (risk) {
    case RuleRisk::None: return QuestionRisk::None;
    case RuleRisk::Medium: return QuestionRisk::Medium;
    case RuleRisk::High: return QuestionRisk::High;
    }
    Q_UNREACHABLE();
}

QString riskText(RuleRisk risk)
{
    return riskText(riskOf(risk));
}

QString signText(ChoiceEvidence evidence)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed: return Text::tr("Confirmed");
    case ChoiceEvidence::Attested: return Text::tr("Attested");
    case ChoiceEvidence::Contradicted: return Text::tr("Contradicted");
    case ChoiceEvidence::Unproven: return Text::tr("Unproven");
    case ChoiceEvidence::Stale: return Text::tr("Stale");
    case ChoiceEvidence::Unclaimed: return Text::tr("Unclaimed");
    case ChoiceEvidence::NotClaimed: return Text::tr("Not claimed");
    }
    Q_UNREACHABLE();
}

QString reasonText(AnswerReason reason)
{
    switch (reason) {
    case AnswerReason::None: return Text::tr("No reason given");
    case AnswerReason::OutOfScope: return Text::tr("Out of scope");
    case AnswerReason::BusinessPriorities: return Text::tr("Business priorities");
    case AnswerReason::ArchitectureConstraints: return Text::tr("Architecture constraints");
    case AnswerReason::Other: return Text::tr("Other reason");
    }
    Q_UNREACHABLE();
}

QString signText(CheckStanding standing)
{
    switch (standing) {
    case CheckStanding::Passed: return Text::tr("Passed");
    case CheckStanding::Failed: return Text::tr("Failed");
    case CheckStanding::NeverRun: return Text::tr("Never run");
    case CheckStanding::Undecided: return Text::tr("Could not tell");
    case CheckStanding::NotApplicable: return Text::tr("Not applicable");
    case CheckStanding::AttestedPassed: return Text::tr("Attested as passed");
    case CheckStanding::AttestedFailed: return Text::tr("Attested as failed");
    }
    Q_UNREACHABLE();
}

QString signName(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return QStringLiteral("severity-high");
    case QuestionRisk::Medium: return QStringLiteral("severity-medium");
    case QuestionRisk::None: return QStringLiteral("passed");
    case QuestionRisk::Unanswered: return QStringLiteral("open");
    case QuestionRisk::NotApplicable: return QStringLiteral("not-applicable");
    case QuestionRisk::Unrated: return QStringLiteral("unproven");
    }
    Q_UNREACHABLE();
}

QString signName(ChoiceEvidence evidence)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed: return QStringLiteral("confirmed");
    case ChoiceEvidence::Attested: return QStringLiteral("attested");
    case ChoiceEvidence::Contradicted: return QStringLiteral("contradicted");
    case ChoiceEvidence::Unproven: return QStringLiteral("unproven");
    case ChoiceEvidence::Stale: return QStringLiteral("stale");
    case ChoiceEvidence::Unclaimed: return QStringLiteral("unclaimed");
    case ChoiceEvidence::NotClaimed: return QStringLiteral("not-claimed");
    }
    Q_UNREACHABLE();
}

QString signName(CheckStanding standing)
{
    switch (standing) {
    case CheckStanding::Passed: return QStringLiteral("passed");
    case CheckStanding::Failed:
    case CheckStanding::AttestedFailed: return QStringLiteral("failed");
    case CheckStanding::NeverRun: return QStringLiteral("unproven");
    case CheckStanding::Undecided: return QStringLiteral("skipped");
    case CheckStanding::NotApplicable: return QStringLiteral("not-applicable");
    case CheckStanding::AttestedPassed: return QStringLiteral("attested");
    }
    Q_UNREACHABLE();
}

QString nameOf(const ChoiceFigures& choice)
{
    return choice.code.isEmpty() ? choice.title : choice.code;
}

QString nameOf(const QuestionFigures& question, const QString& choice)
{
    const auto it = std::ranges::find(question.choices, choice, &ChoiceFigures::id);
    return it == question.choices.end() ? choice : nameOf(*it);
}

QString questionInShort(const QString& title)
{
    static const QString beginning = QStringLiteral("How do you "); // as the lenses' files have it, in no other language
    if (!title.startsWith(beginning) || title.size() == beginning.size())
        return title;
    QString rest = title.mid(beginning.size());
    if (rest.endsWith(u'?'))
        rest.chop(1);
    return rest.isEmpty() ? title : rest.left(1).toUpper() + rest.mid(1);
}

QString countedQuestions(qint64 count)
{
    return counted(Text::tr("1 question"), Text::tr("%1 questions"), count);
}

} // namespace waymark
