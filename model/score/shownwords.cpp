// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/shownwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShownWords)
};

} // namespace

QString shownWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return Text::tr("passed");
    case Outcome::Failed: return Text::tr("failed");
    case Outcome::Error: return Text::tr("error");
    case Outcome::Skipped: return Text::tr("skipped");
    case Outcome::NotApplicable: return Text::tr("not applicable");
    case Outcome::Suppressed: return Text::tr("suppressed");
    }
    Q_UNREACHABLE();
}

QString shownWord(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return Text::tr("critical");
    case Severity::High: return Text::tr("high");
    case Severity::Medium: return Text::tr("medium");
    case Severity::Low: return Text::tr("low");
    case Severity::Info: return Text::tr("info");
    case Severity::Unrated: return Text::tr("not rated");
    }
    Q_UNREACHABLE();
}

QString shownWord(StoryKind kind)
{
    switch (kind) {
    case StoryKind::Use: return Text::tr("use case");
    case StoryKind::Abuse: return Text::tr("abuse case");
    }
    Q_UNREACHABLE();
}

QString shownWord(Priority priority)
{
    switch (priority) {
    case Priority::Must: return Text::tr("must");
    case Priority::Should: return Text::tr("should");
    case Priority::Could: return Text::tr("could");
    case Priority::Wont: return Text::tr("won't");
    }
    Q_UNREACHABLE();
}

QString shownWord(StoryStatus status)
{
    switch (status) {
    case StoryStatus::Backlog: return Text::tr("backlog");
    case StoryStatus::Ready: return Text::tr("ready");
    case StoryStatus::InProgress: return Text::tr("in progress");
    case StoryStatus::InReview: return Text::tr("in review");
    case StoryStatus::Done: return Text::tr("done");
    }
    Q_UNREACHABLE();
}

QString shownWord(SprintState state)
{
    switch (state) {
    case SprintState::Planned: return Text::tr("planned");
    case SprintState::Active: return Text::tr("active");
    case SprintState::Closed: return Text::tr("closed", "sprint");
    }
    Q_UNREACHABLE();
}

QString shownWord(RiskTreatment treatment)
{
    switch (treatment) {
    case RiskTreatment::Mitigate: return Text::tr("mitigate");
    case RiskTreatment::Accept: return Text::tr("accept");
    case RiskTreatment::Transfer: return Text::tr("transfer");
    case RiskTreatment::Avoid: return Text::tr("avoid");
    }
    Q_UNREACHABLE();
}

QString shownWord(RiskStatus status)
{
    switch (status) {
    case RiskStatus::Open: return Text::tr("open");
    case RiskStatus::Treating: return Text::tr("treating");
    case RiskStatus::Accepted: return Text::tr("accepted");
    case RiskStatus::Closed: return Text::tr("closed", "risk");
    }
    Q_UNREACHABLE();
}

QString shownWord(RiskBand band)
{
    switch (band) {
    case RiskBand::Low: return Text::tr("low");
    case RiskBand::Moderate: return Text::tr("moderate");
    case RiskBand::High: return Text::tr("high");
    case RiskBand::Extreme: return Text::tr("extreme");
    }
    Q_UNREACHABLE();
}

QString shownWord(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Waiver: return Text::tr("waiver");
    case ExceptionKind::Acceptance: return Text::tr("risk acceptance");
    case ExceptionKind::Attestation: return Text::tr("attestation");
    }
    Q_UNREACHABLE();
}

QString shownWord(ExceptionState state)
{
    switch (state) {
    case ExceptionState::Proposed: return Text::tr("proposed");
    case ExceptionState::InForce: return Text::tr("in force");
    case ExceptionState::EndsSoon: return Text::tr("ends soon");
    case ExceptionState::Expired: return Text::tr("expired");
    case ExceptionState::Revoked: return Text::tr("revoked");
    }
    Q_UNREACHABLE();
}

QString shownWord(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Account: return Text::tr("account");
    case TargetKind::Region: return Text::tr("region");
    case TargetKind::Image: return Text::tr("image");
    case TargetKind::Repository: return Text::tr("repository");
    case TargetKind::Host: return Text::tr("host");
    case TargetKind::Other: return Text::tr("other target");
    }
    Q_UNREACHABLE();
}

QString shownWord(ScannerClass scannerClass)
{
    switch (scannerClass) {
    case ScannerClass::Misconfiguration: return Text::tr("misconfiguration");
    case ScannerClass::Vulnerability: return Text::tr("vulnerability");
    case ScannerClass::Secret: return Text::tr("secret");
    case ScannerClass::Licence: return Text::tr("licence");
    case ScannerClass::Test: return Text::tr("test");
    }
    Q_UNREACHABLE();
}

QString shownHundredths(qint64 hundredths)
{
    QLocale locale; // that of the language, or the command line's
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(static_cast<double>(hundredths) / 100, 'f', 2);
}

} // namespace waymark
