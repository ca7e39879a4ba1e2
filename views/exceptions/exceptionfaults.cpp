// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionfaults.h"

#include "model/edit/exceptionrules.h"
#include "views/exceptions/exceptionwords.h"

namespace waymark {

namespace {

/// One with which nothing is wrong: put a field of another into it, and what is wrong is that field.
ExceptionRecord rightOne()
{
    const QString text = QStringLiteral("x");
    return {.check = CheckKey(0), .reason = text, .owner = text};
}

QString faultWith(const ExceptionRecord& exception)
{
    return sentenceOf(contentFault(exception).value_or(QString()));
}

} // namespace

ExceptionFaults faultsOf(const ExceptionRecord& asked, QDate today)
{
    ExceptionRecord check = rightOne();
    check.check = asked.check;
    check.risk = asked.risk;
    if (asked.risk)
        check.kind = asked.kind;
    ExceptionRecord resources = rightOne();
    resources.resources = asked.resources;
    ExceptionRecord owner = rightOne();
    owner.owner = asked.owner;
    ExceptionRecord reason = rightOne();
    reason.reason = asked.reason;
    ExceptionRecord attested = rightOne();
    attested.kind = asked.kind;
    attested.attested = asked.attested;
    attested.evidence = attested.reason;
    ExceptionRecord evidence = rightOne();
    evidence.kind = asked.kind;
    if (asked.kind == ExceptionKind::Attestation)
        evidence.attested = Outcome::Passed;
    evidence.evidence = asked.evidence;
    evidence.evidenceFile = asked.evidenceFile;
    evidence.evidenceSha256 = asked.evidenceSha256;
    return {.check = faultWith(check),
            .resources = faultWith(resources),
            .attested = faultWith(attested),
            .owner = faultWith(owner),
            .reason = faultWith(reason),
            .lastDay = sentenceOf(expiryFault(asked, today).value_or(QString())),
            .evidence = faultWith(evidence)};
}

} // namespace waymark
