// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// Steps on exceptions, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far.
/// Errors besides Edit's own: NotFound (somebody removed it), Invalid (see exceptionrules.h). `now` is UTC, and "today" is
/// that moment's day in the workspace's time zone.

/// Asks for an exception: the draft under the next free reference, "EX-12", requested by the author, approved by nobody.
/// Spaces around its texts are dropped. Gives the draft's own id. Errors: Invalid, also if its last day is over or further
/// than longestException away.
Result<ExceptionId> requestException(Edit& edit, ExceptionRecord draft, const QString& author, const QDateTime& now);

using ExceptionChange = std::function<void(ExceptionRecord&)>;
/// Asks anew for something else under the same reference: the author becomes who requests it, so that nobody approves what
/// they wrote. Id, reference and approval stay whatever `change` does to them. Errors: Invalid, unless it is a proposal.
Result<void> changeException(Edit& edit, const ExceptionId& exception, const ExceptionChange& change,
                             const QString& author, const QDateTime& now);

/// Puts it in force. Errors: Invalid, if the approver owns it or asked for it, or it is approved, revoked or over.
Result<void> approveException(Edit& edit, const ExceptionId& exception, const QString& approver, const QDateTime& now);

/// Ends one that is in force, or turns a proposal down, for a reason. Errors: Invalid, if it is revoked or over already.
Result<void> revokeException(Edit& edit, const ExceptionId& exception, const QString& reason, const QDateTime& now);

/// A new proposal that copies one that was approved once; that one stays as it is. Gives the id of the new one. Errors:
/// Invalid, as of requestException(), and if it is a proposal itself.
Result<ExceptionId> renewException(Edit& edit, const ExceptionId& exception, QDate newExpiry, const QString& author,
                                   const QDateTime& now);

/// With its notes. Errors: Invalid, unless it is a proposal: what was approved or turned down stays on record.
Result<void> removeException(Edit& edit, const ExceptionId& exception);

} // namespace waymark
