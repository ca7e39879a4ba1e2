// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"

#include "model/domain/localday.h"
#include "model/edit/exceptionrules.h"
#include "model/edit/lastreference.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionEdits)
};

Error refused(const QString& fault)
{
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

/// A copy: the row may be written right after.
Result<ExceptionRecord> found(const Edit& edit, const ExceptionId& id)
{
    if (const ExceptionRecord* exception = edit.find<ExceptionRecord>(id))
        return *exception;
    return Error{Error::Code::NotFound, Text::tr("The exception is not there any more."), id.toString()};
}

QDate dayOf(const Edit& edit, const QDateTime& now)
{
    return localDay(now, edit.records().properties().timeZone);
}

constexpr QLatin1String referenceMark("EX-");

// See Edit::highestOf().
int numberOf(const ExceptionRecord& exception) { return referenceNumber(referenceMark, exception.reference); }

void tidy(ExceptionRecord& exception)
{
    exception.owner = exception.owner.simplified();
    exception.reason = exception.reason.trimmed();
    exception.evidence = exception.evidence.trimmed();
    exception.evidenceFile = exception.evidenceFile.simplified();
    exception.evidenceSha256 = exception.evidenceSha256.trimmed().toLower();
}

void askedBy(ExceptionRecord& exception, const QString& author, const QDateTime& now)
{
    exception.requester = author.simplified();
    exception.requested = now;
}

Result<void> checked(const Edit& edit, const ExceptionRecord& exception, const QDateTime& now)
{
    if (const auto fault = contentFault(exception))
        return refused(*fault);
    if (const auto fault = expiryFault(exception, dayOf(edit, now)))
        return refused(*fault);
    if (exception.requester.isEmpty())
        return refused(Text::tr("nobody is known to ask for the exception"));
    if (exception.target && !edit.find<Target>(*exception.target))
        return Error{Error::Code::NotFound, Text::tr("The target of the exception is not there any more."),
                     exception.target->toString()};
    if (exception.risk && !edit.find<Risk>(*exception.risk))
        return Error{Error::Code::NotFound, Text::tr("The risk that is to be accepted is not there any more."),
                     exception.risk->toString()};
    return {};
}

/// Why it can neither be approved nor revoked any more.
std::optional<QString> overFault(const ExceptionRecord& exception, QDate today)
{
    if (exception.revoked)
        return Text::tr("%1 is revoked already").arg(exception.reference);
    if (exception.expiry < today)
        return Text::tr("%1 ended on %2 by itself").arg(exception.reference, exception.expiry.toString(Qt::ISODate));
    return std::nullopt;
}

} // namespace

Result<ExceptionId> requestException(Edit& edit, ExceptionRecord draft, const QString& author, const QDateTime& now)
{
    draft.reference = freeReference(edit, referenceMark, numberOf);
    draft.approver.clear();
    draft.approved.reset();
    draft.revoked.reset();
    draft.revokeReason.clear();
    askedBy(draft, author, now);
    tidy(draft);
    if (const auto fine = checked(edit, draft, now); !fine)
        return fine.error();
    const ExceptionId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> changeException(Edit& edit, const ExceptionId& id, const ExceptionChange& change, const QString& author,
                             const QDateTime& now)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    if (!isProposal(*before))
        return refused(Text::tr("%1 is no proposal any more; revoke or renew it instead").arg(before->reference));
    ExceptionRecord wanted = *before;
    change(wanted);
    tidy(wanted);
    ExceptionRecord after = *before;
    after.kind = wanted.kind;
    after.check = wanted.check;
    after.risk = wanted.risk;
    after.target = wanted.target;
    after.resources = wanted.resources;
    after.attested = wanted.attested;
    after.reason = wanted.reason;
    after.owner = wanted.owner;
    after.expiry = wanted.expiry;
    after.evidence = wanted.evidence;
    after.evidenceFile = wanted.evidenceFile;
    after.evidenceSha256 = wanted.evidenceSha256;
    if (after == *before)
        return {};
    askedBy(after, author, now);
    if (auto fine = checked(edit, after, now); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> approveException(Edit& edit, const ExceptionId& id, const QString& approver, const QDateTime& now)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    if (const auto fault = overFault(*before, dayOf(edit, now)))
        return refused(*fault);
    if (before->approved)
        return refused(Text::tr("%1 was approved by %2 already").arg(before->reference, before->approver));
    if (const auto fault = approverFault(*before, approver))
        return refused(*fault);
    ExceptionRecord after = *before;
    after.approver = approver.simplified();
    after.approved = now;
    return edit.update(*before, std::move(after));
}

Result<void> revokeException(Edit& edit, const ExceptionId& id, const QString& reason, const QDateTime& now)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    if (const auto fault = overFault(*before, dayOf(edit, now)))
        return refused(*fault);
    if (reason.trimmed().isEmpty())
        return refused(Text::tr("there is no reason why %1 is revoked").arg(before->reference));
    ExceptionRecord after = *before;
    after.revoked = now;
    after.revokeReason = reason.trimmed();
    return edit.update(*before, std::move(after));
}

Result<ExceptionId> renewException(Edit& edit, const ExceptionId& id, QDate newExpiry, const QString& author,
                                   const QDateTime& now)
{
    const auto old = found(edit, id);
    if (!old)
        return old.error();
    if (!old->approved)
        return refused(Text::tr("%1 was never approved; only what was approved once can be renewed").arg(old->reference));
    ExceptionRecord draft = *old;
    draft.id = ExceptionId::create();
    draft.expiry = newExpiry;
    draft.revision = 0;
    return requestException(edit, std::move(draft), author, now);
}

Result<void> removeException(Edit& edit, const ExceptionId& id)
{
    const auto exception = found(edit, id);
    if (!exception)
        return exception.error();
    if (!isProposal(*exception))
        return refused(Text::tr("%1 was decided on, so it stays on record").arg(exception->reference));
    for (const Note* note : edit.rows<Note>())
        if (note->exception == id)
            if (auto removed = edit.remove(*note); !removed)
                return removed;
    return edit.remove(*exception);
}

} // namespace waymark
