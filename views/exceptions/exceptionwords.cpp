// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionwords.h"

#include "model/edit/records.h"
#include "model/score/riskfigures.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionWords)
};

QString resourcesText(const QStringList& resources)
{
    if (resources.isEmpty())
        return Text::tr("All resources");
    return resources.size() == 1 ? resources.front() : Text::tr("%1 resources").arg(countText(resources.size()));
}

} // namespace

QString signText(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Waiver: return Text::tr("Waiver");
    case ExceptionKind::Acceptance: return Text::tr("Risk acceptance");
    case ExceptionKind::Attestation: return Text::tr("Attestation");
    }
    Q_UNREACHABLE();
}

QString signText(ExceptionState state)
{
    switch (state) {
    case ExceptionState::Proposed: return Text::tr("Proposed");
    case ExceptionState::InForce: return Text::tr("In force");
    case ExceptionState::EndsSoon: return Text::tr("Ends soon");
    case ExceptionState::Expired: return Text::tr("Expired");
    case ExceptionState::Revoked: return Text::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString signName(ExceptionState state)
{
    switch (state) {
    case ExceptionState::Proposed: return QStringLiteral("proposed");
    case ExceptionState::InForce: return QStringLiteral("exception");
    case ExceptionState::EndsSoon: return QStringLiteral("clock");
    case ExceptionState::Expired: return QStringLiteral("flag");
    case ExceptionState::Revoked: return QStringLiteral("gone");
    }
    Q_UNREACHABLE();
}

Tone toneOf(ExceptionState state)
{
    switch (state) {
    case ExceptionState::Proposed: return Tone::Accent;
    case ExceptionState::InForce: return Tone::Suppressed; // never the green of what passed
    case ExceptionState::EndsSoon: return Tone::High;
    case ExceptionState::Expired:
    case ExceptionState::Revoked: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

QString standingText(const ExceptionRecord& exception, ExceptionState state, QDate today)
{
    const QString day = dayText(exception.expiry, today);
    switch (state) {
    case ExceptionState::Proposed: return Text::tr("Proposed, until %1", "day").arg(day);
    case ExceptionState::InForce: return Text::tr("In force until %1", "day").arg(day);
    case ExceptionState::EndsSoon: return Text::tr("In force, ends on %1", "day").arg(day);
    case ExceptionState::Expired:
        return exception.approved ? Text::tr("Expired after %1", "day").arg(day)
                                  : Text::tr("Never approved, over since %1", "day").arg(day);
    case ExceptionState::Revoked: return Text::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString coverText(const ExceptionRecord& exception, const Records& records)
{
    if (exception.risk)
        return Text::tr("The risk itself");
    QString text = resourcesText(exception.resources);
    if (exception.attested)
        text = Text::tr("Attested as %1", "outcome in lower case").arg(midSentence(signText(*exception.attested)));
    return exception.target ? Text::tr("%1 in %2", "resources, target").arg(text, targetText(records, *exception.target)) : text;
}

QString acceptedRiskText(const ExceptionRecord& exception, const Records& records)
{
    if (!exception.risk)
        return {};
    const Risk* risk = records.of<Risk>().find(*exception.risk);
    return risk ? riskName(*risk) : Text::tr("(removed)");
}

QString awaitedText(const ExceptionRecord& exception, const Records& records)
{
    const Risk* risk = exception.risk ? records.of<Risk>().find(*exception.risk) : nullptr;
    if (!risk || risk->status == RiskStatus::Accepted || risk->status == RiskStatus::Closed)
        return {};
    const WorkspaceProperties& properties = records.properties();
    if (currentLevel(*risk, gridOf(properties)) <= properties.riskAppetite)
        return {};
    return Text::tr("%1 still counts as above the appetite: set its status to “Accepted”.", "risk").arg(risk->reference);
}

QString personsText(const ExceptionRecord& exception)
{
    return exception.approver.isEmpty()
        ? Text::tr("%1 answers for it, nobody has approved it").arg(exception.owner)
        : Text::tr("%1 answers for it, %2 approved it").arg(exception.owner, exception.approver);
}

QString targetText(const Records& records, const TargetId& target)
{
    const Target* known = records.of<Target>().find(target);
    if (!known)
        return Text::tr("(removed)");
    return known->name.isEmpty() ? known->identity : known->name;
}

/// One that covers all of its check holds on for as long as it lasts, whatever else ends; without such a one, what is
/// covered is no longer all of it once the first has ended.
QDate coveredUntil(std::span<const ExceptionId> exceptions, const Records& records, const QDateTime& now)
{
    QDate whole;
    QDate first;
    for (const ExceptionId& id : exceptions) {
        const ExceptionRecord* exception = records.of<ExceptionRecord>().find(id);
        if (!exception || !isInForce(exceptionState(*exception, now, records.properties().timeZone)))
            continue;
        if (exception->resources.isEmpty() && !exception->target)
            whole = std::max(whole, exception->expiry); // an invalid date is before all others
        first = first.isValid() ? std::min(first, exception->expiry) : exception->expiry;
    }
    return whole.isValid() ? whole : first;
}

QString warningText(const ExceptionFigures& figures)
{
    QStringList sentences;
    if (const auto soon = static_cast<qint64>(figures.endingSoon.size()); soon == 1)
        sentences << Text::tr("Exception %1 ends within %2 days.").arg(figures.endingSoon.front().reference).arg(exceptionWarningDays);
    else if (soon > 1)
        sentences << Text::tr("%1 exceptions end within %2 days.").arg(countText(soon)).arg(exceptionWarningDays);
    if (const auto lapsed = static_cast<qint64>(figures.lapsed.size()); lapsed == 1)
        sentences << (figures.lapsed.front().risk
                          ? Text::tr("Exception %1 has expired, and its risk is still above the appetite.")
                          : Text::tr("Exception %1 has expired, and its check still stands in the way."))
                         .arg(figures.lapsed.front().reference);
    else if (lapsed > 1)
        sentences << (std::ranges::any_of(figures.lapsed, [](const ExceptionRecord& each) { return each.risk.has_value(); })
                          ? Text::tr("%1 exceptions have expired, and their checks or risks still stand in the way.")
                          : Text::tr("%1 exceptions have expired, and their checks still stand in the way."))
                         .arg(countText(lapsed));
    return sentences.join(u' ');
}

QString sentenceOf(const QString& fault)
{
    return fault.isEmpty() ? QString() : fault.left(1).toUpper() + fault.mid(1) + u'.';
}

} // namespace waymark
