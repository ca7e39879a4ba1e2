// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"

namespace waymark {

// The rules that an exception keeps whatever happens to it. The steps on exceptions, undo and the import of a whole plan
// all ask here. A fault comes in words that go on a sentence; none: there is none.

/// Most days from the day on which it was asked for to its last day.
inline constexpr int longestException = 366;
/// Most resources that one exception names.
inline constexpr int mostResources = 1000;

/// Whether two names are one person's: spaces around and between words, case, ways to write a letter
/// and what nobody can see don't count.
bool isSamePerson(const QString& one, const QString& other);

/// Neither approved nor revoked: only such a one may be changed or removed.
bool isProposal(const ExceptionRecord& exception);

/// What it covers and why: check or risk, resources, texts, attestation with its evidence.
std::optional<QString> contentFault(const ExceptionRecord& exception);

/// Who may approve it.
std::optional<QString> approverFault(const ExceptionRecord& exception, const QString& approver);

/// Its last day, as seen from a day in the workspace's time zone.
std::optional<QString> expiryFault(const ExceptionRecord& exception, QDate today);

/// Of one that is stored or comes from a file: all of these, and that its moments follow one another. `timeZone`: an IANA
/// name; it may have been another one when the exception was asked for.
std::optional<QString> exceptionFault(const ExceptionRecord& exception, const QString& timeZone);

} // namespace waymark
