// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/storywords.h"

#include "model/programme/storystatus.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryWords)
};

QString counted(const QString& one, const QString& many, size_t count)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

QString signText(StoryKind kind)
{
    return kind == StoryKind::Use ? Text::tr("Use") : Text::tr("Abuse");
}

QString kindText(StoryKind kind)
{
    return kind == StoryKind::Use ? Text::tr("use case") : Text::tr("abuse case");
}

QString signText(StoryStatus status)
{
    switch (status) {
    case StoryStatus::Backlog: return Text::tr("Backlog");
    case StoryStatus::Ready: return Text::tr("Ready");
    case StoryStatus::InProgress: return Text::tr("In progress");
    case StoryStatus::InReview: return Text::tr("In review");
    case StoryStatus::Done: return Text::tr("Done");
    }
    Q_UNREACHABLE();
}

QString signText(Priority priority)
{
    switch (priority) {
    case Priority::Must: return Text::tr("Must");
    case Priority::Should: return Text::tr("Should");
    case Priority::Could: return Text::tr("Could");
    case Priority::Wont: return Text::tr("Won't");
    }
    Q_UNREACHABLE();
}

QString signText(Component component)
{
    switch (component) {
    case Component::Directive: return Text::tr("Directive");
    case Component::Preventive: return Text::tr("Preventive");
    case Component::Detective: return Text::tr("Detective");
    case Component::Responsive: return Text::tr("Responsive");
    }
    Q_UNREACHABLE();
}

QString signText(DefenceLayer layer)
{
    switch (layer) {
    case DefenceLayer::Data: return Text::tr("Data");
    case DefenceLayer::Configuration: return Text::tr("Configuration");
    case DefenceLayer::Code: return Text::tr("Code");
    case DefenceLayer::Dependencies: return Text::tr("Dependencies");
    case DefenceLayer::Container: return Text::tr("Container");
    case DefenceLayer::Host: return Text::tr("Host");
    }
    Q_UNREACHABLE();
}

QString signText(SprintState state)
{
    switch (state) {
    case SprintState::Planned: return Text::tr("Planned");
    case SprintState::Active: return Text::tr("Active");
    case SprintState::Closed: return Text::tr("Closed");
    }
    Q_UNREACHABLE();
}

QString signText(Proof proof)
{
    switch (proof) {
    case Proof::Unproven: return Text::tr("Unproven");
    case Proof::Failing: return Text::tr("Contradicted");
    case Proof::Passed: return Text::tr("Confirmed");
    case Proof::Stale: return Text::tr("Stale");
    case Proof::Excepted: return Text::tr("With exceptions");
    }
    Q_UNREACHABLE();
}

QString signText(Mitigation mitigation)
{
    switch (mitigation) {
    case Mitigation::Unmitigated: return Text::tr("Unmitigated");
    case Mitigation::OnPaper: return Text::tr("Mitigated on paper");
    case Mitigation::Proven: return Text::tr("Mitigated and proven");
    case Mitigation::NeverSeenFailing: return Text::tr("Never seen failing");
    }
    Q_UNREACHABLE();
}

QString signName(StoryKind kind)
{
    return kind == StoryKind::Use ? QStringLiteral("use") : QStringLiteral("abuse");
}

QString signName(Proof proof)
{
    switch (proof) {
    case Proof::Unproven: return QStringLiteral("unproven");
    case Proof::Failing: return QStringLiteral("contradicted");
    case Proof::Passed: return QStringLiteral("confirmed");
    case Proof::Stale: return QStringLiteral("stale");
    case Proof::Excepted: return QStringLiteral("flag");
    }
    Q_UNREACHABLE();
}

QString signName(Mitigation mitigation)
{
    switch (mitigation) {
    case Mitigation::Unmitigated: return QStringLiteral("contradicted");
    case Mitigation::OnPaper: return QStringLiteral("unproven");
    case Mitigation::Proven: return QStringLiteral("confirmed");
    case Mitigation::NeverSeenFailing: return QStringLiteral("stale");
    }
    Q_UNREACHABLE();
}

Tone toneOf(StoryKind kind)
{
    return kind == StoryKind::Use ? Tone::Muted : Tone::High;
}

Tone toneOf(Proof proof)
{
    switch (proof) {
    case Proof::Unproven: return Tone::Skipped;
    case Proof::Failing: return Tone::Failed;
    case Proof::Passed: return Tone::Passed;
    case Proof::Stale: return Tone::Suppressed;
    case Proof::Excepted: return Tone::Suppressed;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Mitigation mitigation)
{
    switch (mitigation) {
    case Mitigation::Unmitigated: return Tone::Failed;
    case Mitigation::OnPaper: return Tone::Skipped;
    case Mitigation::Proven: return Tone::Passed;
    case Mitigation::NeverSeenFailing: return Tone::Suppressed;
    }
    Q_UNREACHABLE();
}

QString proofSentence(const StoryProof& proof, const QHash<CheckKey, CheckUnit>& names)
{
    if (proof.checks.empty())
        return Text::tr("No check is linked, so nothing proves it");
    if (proof.proof == Proof::Passed)
        return counted(Text::tr("The linked check passed"), Text::tr("All %1 linked checks passed"), proof.checks.size());
    QStringList parts;
    QStringList named;
    const auto add = [&](const std::vector<CheckKey>& checks, const QString& one, const QString& many, const QString& which) {
        if (!checks.empty())
            parts << counted(one, many, checks.size());
        if (const QString ids = namedChecks(checks, names); !ids.isEmpty())
            named << which.arg(ids);
    };
    add(proof.failing, Text::tr("1 fails"), Text::tr("%1 fail"), Text::tr("failing: %1"));
    add(proof.neverRun, Text::tr("1 never ran"), Text::tr("%1 never ran"), Text::tr("never ran: %1"));
    add(proof.undecided, Text::tr("1 could not tell"), Text::tr("%1 could not tell"), Text::tr("could not tell: %1"));
    add(proof.stale, Text::tr("1 ran too long ago"), Text::tr("%1 ran too long ago"), Text::tr("too long ago: %1"));
    add(proof.excepted, Text::tr("1 is validly excepted"), Text::tr("%1 are validly excepted"), Text::tr("excepted: %1"));
    add(proof.attested, Text::tr("1 is attested by a person"), Text::tr("%1 are attested by a person"), Text::tr("attested: %1"));
    if (proof.proof == Proof::Excepted && !proof.passed.empty())
        parts.prepend(Text::tr("%1 passed").arg(proof.passed.size()));
    if (parts.isEmpty())
        parts << Text::tr("none applies");
    const QString text = Text::tr("Of its linked checks (%1), %2").arg(proof.checks.size()).arg(parts.join(QStringLiteral(", ")));
    return named.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, named.join(QStringLiteral("; ")));
}

} // namespace waymark
