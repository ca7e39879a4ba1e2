// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptiondraft.h"

namespace waymark {

namespace {

/// Days for a waiver, which others have to live with no longer than needed.
constexpr int daysOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return 30;
    case Severity::High:
    case Severity::Unrated: return 90;
    case Severity::Medium: return 180;
    case Severity::Low:
    case Severity::Info: return 365;
    }
    return 90;
}

} // namespace

QDate proposedLastDay(ExceptionKind kind, Severity severity, QDate today)
{
    const int days = daysOf(severity);
    switch (kind) {
    case ExceptionKind::Waiver: return today.addDays(days);
    case ExceptionKind::Acceptance: return today.addDays(qMin(days, 180)); // a risk is looked at twice a year
    case ExceptionKind::Attestation: return today.addDays(qMin(qMax(days, 90), 180)); // what a person saw is soon old
    }
    return today.addDays(days);
}

} // namespace waymark
