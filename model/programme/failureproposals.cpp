// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/failureproposals.h"

#include "model/domain/plaintext.h"
#include "model/domain/textlimits.h"
#include "model/score/worstseverity.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FailureProposals)
};

constexpr int mostNamed = 5;            ///< checks in a sentence
constexpr int longestAdvice = 2000;     ///< characters of what a tool says of one check
constexpr int mostAdvice = 20;          ///< checks

QString nameOf(const FailingCheck& check)
{
    return plainLine(check.title.isEmpty() ? check.checkId : check.title).simplified();
}

QString cut(const QString& line)
{
    return line.size() > longestLine ? line.left(longestLine - 1) + u'…' : line;
}

/// "A, B and 3 more".
QString some(const QStringList& names)
{
    if (names.size() <= mostNamed)
        return names.join(QStringLiteral(", "));
    return Text::tr("%1 and %2 more", "names").arg(names.mid(0, mostNamed).join(QStringLiteral(", "))).arg(names.size() - mostNamed);
}

QString titleOf(std::span<const FailingCheck> checks)
{
    const QString first = nameOf(checks.front());
    return cut(checks.size() == 1 ? first : Text::tr("%1, and %2 more", "check").arg(first).arg(checks.size() - 1));
}

Priority priorityOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
    case Severity::Unrated: return Priority::Must;
    case Severity::Medium: return Priority::Should;
    case Severity::Low:
    case Severity::Info: return Priority::Could;
    }
    Q_UNREACHABLE();
}

QString criterionOf(std::span<const FailingCheck> checks)
{
    QStringList names;
    for (const FailingCheck& check : checks)
        names << plainLine(check.tool + u' ' + check.checkId).simplified();
    return checks.size() == 1 ? Text::tr("%1 passes on all resources", "check").arg(names.front())
                              : Text::tr("%1 pass on all resources", "checks").arg(some(names));
}

QString sharedEpic(std::span<const FailingCheck> checks)
{
    const QString epic = checks.front().epic;
    return std::ranges::all_of(checks, [&](const FailingCheck& check) { return check.epic == epic; }) ? epic : QString();
}

} // namespace

Severity worstSeverity(std::span<const FailingCheck> checks)
{
    if (checks.empty())
        return Severity::Unrated;
    Severity worst = checks.front().severity;
    for (const FailingCheck& check : checks)
        worst = worseOf(worst, check.severity);
    return worst;
}

Story proposedStory(std::span<const FailingCheck> checks)
{
    if (checks.empty())
        return {};
    return {.title = titleOf(checks),
            .narrative = proposedNarrative(checks),
            .epic = sharedEpic(checks),
            .priority = priorityOf(worstSeverity(checks)),
            .criteria = {criterionOf(checks)}};
}

QString proposedNarrative(std::span<const FailingCheck> checks)
{
    QStringList texts;
    for (const FailingCheck& check : checks.first(std::min(checks.size(), size_t(mostAdvice))))
        if (const QString text = plainText(check.remediation, longestAdvice).trimmed(); !text.isEmpty() && !texts.contains(text))
            texts << text;
    return texts.join(QStringLiteral("\n\n"));
}

ProposedRating proposedRating(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return {.likelihood = 4, .impact = 5};
    case Severity::High:
    case Severity::Unrated: return {.likelihood = 4, .impact = 4};
    case Severity::Medium: return {.likelihood = 3, .impact = 3};
    case Severity::Low: return {.likelihood = 2, .impact = 2};
    case Severity::Info: return {.likelihood = 1, .impact = 1};
    }
    Q_UNREACHABLE();
}

Risk proposedRisk(std::span<const FailingCheck> checks)
{
    if (checks.empty())
        return {};
    QStringList names;
    for (const FailingCheck& check : checks)
        names << nameOf(check);
    names.removeDuplicates();
    const auto [likelihood, impact] = proposedRating(worstSeverity(checks));
    return {.title = titleOf(checks),
            .event = Text::tr("Harm comes of what these checks found: %1.").arg(some(names)),
            .inherentLikelihood = likelihood,
            .inherentImpact = impact,
            .currentLikelihood = likelihood,
            .currentImpact = impact};
}

} // namespace waymark
