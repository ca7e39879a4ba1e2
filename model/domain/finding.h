// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/scope.h"
#include "model/domain/severity.h"

namespace waymark {

/// One row of a results file, in Waymark's words. Texts are as the file has them: untrusted, plain text.
struct Finding {
    Scope scope = {};
    QString checkId = {};
    QString title = {};
    Outcome outcome = Outcome::Skipped;
    QString outcomeRaw = {}; ///< the tool's own word
    Severity severity = Severity::Unrated;
    QString resource = {};
    QString region = {};
    QString location = {}; ///< file:line, for people; never part of the identity
    QDateTime time = {};   ///< UTC; invalid: the file has none
    QString evidence = {};
    QString remediation = {};
    QString url = {};
    QStringList references = {}; ///< "SEC01-BP01", "CIS-5.0 1.4", "CWE-79", ...
    QByteArray fingerprint = {}; ///< 16 bytes; equal within a scope: the same result, whatever the run

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace waymark
