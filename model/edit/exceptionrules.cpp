// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionrules.h"

#include "model/domain/localday.h"
#include "model/domain/textlimits.h"
#include "model/edit/evidencerules.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionRules)
};

/// As far as two time zones are apart, whole days: the workspace's may have been changed since.
constexpr int zoneSlack = 2;

/// Days by which the clocks of two people's computers may differ.
constexpr int clockSlack = 1;

QString comparable(const QString& name)
{
    QString seen = name.normalized(QString::NormalizationForm_KC);
    seen.removeIf([](QChar c) { return c.category() == QChar::Other_Format; }); // nobody sees these
    return seen.simplified().toCaseFolded();
}

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

/// What it is for: a check, or a risk itself.
std::optional<QString> subjectFault(const ExceptionRecord& exception)
{
    if (!exception.risk)
        return exception.check ? std::nullopt : std::optional(Text::tr("there is no check that the exception is for, and no risk"));
    if (exception.check)
        return Text::tr("an exception is either for a check or for a risk itself, and this one is for both");
    if (exception.kind != ExceptionKind::Acceptance)
        return Text::tr("a risk itself can be accepted, and neither waived nor attested");
    if (exception.target || !exception.resources.isEmpty())
        return Text::tr("where a risk itself is accepted, neither a target nor resources are named");
    return std::nullopt;
}

std::optional<QString> textFault(const ExceptionRecord& exception)
{
    if (isBlank(exception.reason))
        return Text::tr("there is no reason for the exception");
    if (isBlank(exception.owner))
        return Text::tr("nobody owns the exception and answers for it");
    for (const QString* line : {&exception.owner, &exception.evidenceFile})
        if (line->size() > longestLine)
            return Text::tr("there is a text of %1 characters, and %2 are the most").arg(line->size()).arg(longestLine);
    return std::nullopt;
}

std::optional<QString> resourceFault(const ExceptionRecord& exception)
{
    if (exception.kind == ExceptionKind::Attestation && !exception.resources.isEmpty())
        return Text::tr("an attestation is about a check, and no single resource can be named");
    if (exception.resources.size() > mostResources)
        return Text::tr("%1 resources are named, and %2 are the most").arg(exception.resources.size()).arg(mostResources);
    QSet<QString> named;
    for (const QString& resource : exception.resources) {
        if (isBlank(resource))
            return Text::tr("there is a resource without a name");
        if (named.contains(resource))
            return Text::tr("the resource %1 is named twice").arg(resource);
        named.insert(resource);
    }
    return std::nullopt;
}

std::optional<QString> attestationFault(const ExceptionRecord& exception)
{
    if (auto fault = evidenceFileFault(exception.evidenceFile, exception.evidenceSha256))
        return fault;
    if (exception.kind != ExceptionKind::Attestation)
        return exception.attested ? std::optional(Text::tr("only an attestation says what a person found")) : std::nullopt;
    if (exception.attested != Outcome::Passed && exception.attested != Outcome::Failed)
        return Text::tr("an attestation says either passed or failed");
    if (isBlank(exception.evidence) && isBlank(exception.evidenceFile))
        return Text::tr("an attestation needs evidence, in words or as a file with its SHA-256");
    return std::nullopt;
}

/// Of one that was approved or revoked.
std::optional<QString> decisionFault(const ExceptionRecord& exception, const QString& timeZone)
{
    if (exception.approver.isEmpty() == exception.approved.has_value())
        return Text::tr("an approval needs both a name and a time");
    if (exception.revoked.has_value() == isBlank(exception.revokeReason))
        return Text::tr("an exception is revoked at some time and for a reason, or not at all");
    for (const auto* moment : {&exception.approved, &exception.revoked})
        if (*moment && (*moment)->addDays(clockSlack) < exception.requested)
            return Text::tr("the exception was decided on before it was asked for");
    if (!exception.approved)
        return std::nullopt;
    if (auto fault = approverFault(exception, exception.approver))
        return fault;
    if (localDay(*exception.approved, timeZone) > exception.expiry.addDays(zoneSlack))
        return Text::tr("the exception was approved after its last day, %1").arg(exception.expiry.toString(Qt::ISODate));
    return std::nullopt;
}

} // namespace

bool isSamePerson(const QString& one, const QString& other)
{
    return comparable(one) == comparable(other);
}

bool isProposal(const ExceptionRecord& exception)
{
    return !exception.approved && !exception.revoked;
}

std::optional<QString> contentFault(const ExceptionRecord& exception)
{
    for (const auto& faultIn : {subjectFault, textFault, resourceFault, attestationFault})
        if (auto fault = faultIn(exception))
            return fault;
    return std::nullopt;
}

std::optional<QString> approverFault(const ExceptionRecord& exception, const QString& approver)
{
    if (isBlank(approver))
        return Text::tr("there is nobody who approves the exception");
    if (approver.size() > longestLine)
        return Text::tr("there is a text of %1 characters, and %2 are the most").arg(approver.size()).arg(longestLine);
    if (isSamePerson(approver, exception.owner))
        return Text::tr("%1 owns the exception, so another person has to approve it").arg(approver);
    if (isSamePerson(approver, exception.requester))
        return Text::tr("%1 asked for the exception, so another person has to approve it").arg(approver);
    return std::nullopt;
}

std::optional<QString> expiryFault(const ExceptionRecord& exception, QDate today)
{
    if (!exception.expiry.isValid())
        return Text::tr("there is no last day of the exception");
    if (exception.expiry < today)
        return Text::tr("the last day of the exception, %1, is over").arg(exception.expiry.toString(Qt::ISODate));
    if (today.daysTo(exception.expiry) > longestException)
        return Text::tr("the last day of the exception, %1, is more than %2 days away")
            .arg(exception.expiry.toString(Qt::ISODate))
            .arg(longestException);
    return std::nullopt;
}

std::optional<QString> exceptionFault(const ExceptionRecord& exception, const QString& timeZone)
{
    if (auto fault = contentFault(exception))
        return fault;
    if (isBlank(exception.requester))
        return Text::tr("nobody asked for the exception");
    const qint64 days = localDay(exception.requested, timeZone).daysTo(exception.expiry);
    if (days < -zoneSlack || days > longestException + zoneSlack)
        return Text::tr("the last day of the exception, %1, is not within %2 days from when it was asked for")
            .arg(exception.expiry.toString(Qt::ISODate))
            .arg(longestException);
    return decisionFault(exception, timeZone);
}

} // namespace waymark
