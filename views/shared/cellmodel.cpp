// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/cellmodel.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text, const char* comment = nullptr)
{
    return QCoreApplication::translate("Signs", text, comment);
}

} // namespace

QString signText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return tr("Passed");
    case Outcome::Failed: return tr("Failed");
    case Outcome::Error: return tr("Error");
    case Outcome::Skipped: return tr("Skipped");
    case Outcome::NotApplicable: return tr("N/A", "not applicable");
    case Outcome::Suppressed: return tr("Suppressed");
    }
    Q_UNREACHABLE();
}

QString signText(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return tr("Critical");
    case Severity::High: return tr("High");
    case Severity::Medium: return tr("Medium");
    case Severity::Low: return tr("Low");
    case Severity::Info: return tr("Info");
    case Severity::Unrated: return tr("Not rated");
    }
    Q_UNREACHABLE();
}

QString signText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New: return tr("New");
    case ChangeKind::Resolved: return tr("Resolved");
    case ChangeKind::Reopened: return tr("Reopened");
    case ChangeKind::Changed: return tr("Changed");
    case ChangeKind::Gone: return tr("Gone");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
