// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/hdfcontrol.h"

#include "model/domain/plaintext.h"
#include "model/report/oscalparts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hdf)
};

double impactOf(const CheckOutcome& check)
{
    if (check.outcome == Outcome::NotApplicable)
        return 0;
    switch (check.severity) {
    case Severity::Critical: return 0.9;
    case Severity::High: return 0.7;
    case Severity::Medium: return 0.5;
    case Severity::Low: return 0.3;
    case Severity::Info: return 0.05; // 0 would mean: not applicable
    case Severity::Unrated: return 0.5; // as InSpec has it
    }
    return 0.5;
}

/// Items of NIST SP 800-53 that the check gives evidence for.
QJsonArray nistOf(const CheckOutcome& check, Redaction& redaction)
{
    QJsonArray items;
    for (const QString& control : check.tied.value_or(TiedItems()).controls)
        if (control.startsWith(u"nist-800-53/"))
            items.append(redaction.redacted(control.section(u'/', 1)));
    return items;
}

/// By reference.
std::vector<ExceptionRecord> inForce(const CheckOutcome& check, const ProgrammeFigures& figures, bool attestations)
{
    std::vector<ExceptionRecord> list;
    for (const ExceptionRecord& exception : figures.exceptions.inForce)
        if (std::ranges::find(check.exceptions, exception.id) != check.exceptions.end()
            && (exception.kind == ExceptionKind::Attestation) == attestations)
            list.push_back(exception);
    std::ranges::sort(list, {}, &ExceptionRecord::reference);
    return list;
}

QJsonObject waiverOf(const CheckOutcome& check, const ExportFacts& facts)
{
    QStringList reasons;
    QStringList names;
    QDate last;
    for (const ExceptionRecord& exception : inForce(check, facts.figures, false)) {
        names << facts.redaction.redacted(exception.reference);
        reasons << u"%1: %2"_s.arg(names.back(), facts.redaction.redacted(exception.reason));
        last = last.isValid() ? std::min(last, exception.expiry) : exception.expiry;
    }
    const bool suppressed = check.outcome == Outcome::Suppressed;
    if (names.isEmpty() && !suppressed)
        return {};
    const QString covered = Text::tr("%1: results covered, %2.").arg(names.join(u", "_s), QString::number(check.excepted));
    return {{u"expiration_date"_s, last.isValid() ? QJsonValue(last.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
            {u"justification"_s, names.isEmpty() ? Text::tr("The tool suppressed it.") : facts.redaction.redacted(reasons.join(u"; "_s))},
            {u"message"_s, names.isEmpty() ? QString() : facts.redaction.redacted(covered)},
            {u"run"_s, !suppressed},
            {u"skipped_due_to_waiver"_s, suppressed}};
}

QJsonObject attestationOf(const ExceptionRecord& attestation, const QString& id, const ExportFacts& facts)
{
    const auto shown = [&](const QString& text) { return facts.redaction.redacted(text); };
    return {{u"control_id"_s, id},
            {u"explanation"_s, shown(attestation.reason)},
            {u"frequency"_s, Text::tr("until %1").arg(attestation.expiry.toString(Qt::ISODate))},
            {u"status"_s, word(attestation.attested.value_or(Outcome::Passed))},
            {u"updated"_s, attestation.approved.value_or(attestation.requested).toUTC().toString(Qt::ISODate)},
            {u"updated_by"_s, facts.redaction.redactedName(attestation.approver)}};
}

/// See writeHdf() for why some results are said to be skipped.
QString statusOf(std::optional<Outcome> outcome, Outcome check)
{
    const Outcome seen = outcome.value_or(Outcome::Passed); // by absence
    if (seen == Outcome::Failed)
        return u"failed"_s;
    if (seen == Outcome::Error)
        return check == Outcome::Failed ? u"skipped"_s : u"error"_s;
    const bool wouldHide = check == Outcome::Skipped || check == Outcome::NotApplicable;
    return seen == Outcome::Passed && !wouldHide ? u"passed"_s : u"skipped"_s;
}

} // namespace

QJsonObject hdfControl(const CheckOutcome& check, const QString& id, const ExportFacts& facts)
{
    const auto shown = [&](const QString& text) { return plainLine(facts.redaction.redacted(text)); };
    const QJsonObject tags{{u"nist"_s, nistOf(check, facts.redaction)},
                           {u"cci"_s, QJsonArray()},
                           {u"severity"_s, word(check.severity)},
                           {u"outcome"_s, word(check.outcome)},
                           {u"check"_s, shown(check.checkId)},
                           {u"last_run"_s, check.lastRun.toUTC().toString(Qt::ISODate)}};
    QJsonObject control{{u"id"_s, plainLine(id)},
                        {u"title"_s, shown(check.title.isEmpty() ? check.checkId : check.title)},
                        {u"desc"_s, plainLine(facts.redaction.redacted(checkSentence(check)))},
                        {u"descriptions"_s, QJsonArray()},
                        {u"impact"_s, impactOf(check)},
                        {u"refs"_s, QJsonArray()},
                        {u"tags"_s, tags},
                        {u"source_location"_s, QJsonObject()}};
    if (const QJsonObject waiver = waiverOf(check, facts); !waiver.isEmpty())
        control.insert(u"waiver_data"_s, waiver);
    if (const auto attestations = inForce(check, facts.figures, true); !attestations.empty())
        control.insert(u"attestation_data"_s, attestationOf(attestations.front(), id, facts));
    return control;
}

QJsonObject hdfResult(const CheckResult& result, const CheckOutcome& check, Redaction& redaction)
{
    const QString status = statusOf(result.state.outcome, check.outcome);
    const QString target = targetText({.kind = result.targetKind, .identity = redaction.redacted(result.target)});
    const QString text =
        Text::tr("%1 of %2: %3").arg(redaction.redacted(result.resource), target, observedWord(result.state, result.failuresOnly));
    return {{u"status"_s, status},
            {u"code_desc"_s, plainLine(redaction.redacted(text))}, // once more: it may be their parts that make a secret
            {u"start_time"_s, std::max(result.since, oldestEvidence(check)).toUTC().toString(Qt::ISODate)},
            {status == u"skipped" ? u"skip_message"_s : u"message"_s,
             Text::tr("In Waymark: %1, since %2.")
                 .arg(observedWord(result.state, result.failuresOnly), result.since.toUTC().toString(Qt::ISODate))}};
}

} // namespace waymark
