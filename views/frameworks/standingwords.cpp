// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/standingwords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StandingWords)
};

} // namespace

QString signText(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Failed: return Text::tr("Failed");
    case ItemStanding::Undecided: return Text::tr("Undecided");
    case ItemStanding::NeverRun: return Text::tr("Never run");
    case ItemStanding::Partly: return Text::tr("Partly proven");
    case ItemStanding::Stale: return Text::tr("Stale");
    case ItemStanding::Attested: return Text::tr("Attested");
    case ItemStanding::Passed: return Text::tr("Passed");
    case ItemStanding::NoEvidence: return Text::tr("No evidence");
    }
    Q_UNREACHABLE();
}

QString signName(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Failed: return QStringLiteral("failed");
    case ItemStanding::Undecided: return QStringLiteral("skipped");
    case ItemStanding::NeverRun: return QStringLiteral("unproven");
    case ItemStanding::Partly: return QStringLiteral("proposed");
    case ItemStanding::Stale: return QStringLiteral("stale");
    case ItemStanding::Attested: return QStringLiteral("attested");
    case ItemStanding::Passed: return QStringLiteral("passed");
    case ItemStanding::NoEvidence: return QStringLiteral("not-claimed");
    }
    Q_UNREACHABLE();
}

Tone toneOf(ItemStanding standing)
{
    switch (standing) {
    case ItemStanding::Failed: return Tone::Failed;
    case ItemStanding::Undecided:
    case ItemStanding::NeverRun:
    case ItemStanding::Partly: return Tone::Skipped;
    case ItemStanding::Stale: return Tone::Suppressed;
    case ItemStanding::Attested:
    case ItemStanding::Passed: return Tone::Passed;
    case ItemStanding::NoEvidence: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

QString standingSentence(const ItemEvidence& evidence)
{
    const auto tied = static_cast<qint64>(evidence.checks.size());
    const qint64 all = tied - static_cast<qint64>(evidence.notApplicable.size()); // the others are no evidence
    switch (evidence.standing) {
    case ItemStanding::Failed:
        return evidence.failing.size() == 1
            ? Text::tr("1 of %1 fails.").arg(countedChecks(all))
            : Text::tr("%1 of %2 fail.").arg(countText(static_cast<qint64>(evidence.failing.size())), countedChecks(all));
    case ItemStanding::Undecided: return Text::tr("A check could not tell: it ended in an error, or was skipped or suppressed.");
    case ItemStanding::NeverRun: return Text::tr("None of %1 has ever run.").arg(countedChecks(all));
    case ItemStanding::Partly:
        return Text::tr("What ran passed, but %1 of %2 never ran.")
            .arg(countText(static_cast<qint64>(evidence.neverRun.size())), countedChecks(all));
    case ItemStanding::Stale: return Text::tr("All passed, but one of them too long ago to count.");
    case ItemStanding::Attested: return Text::tr("All passed, one of them by a person's word only.");
    case ItemStanding::Passed: return Text::tr("Passed: %1.").arg(countedChecks(all));
    case ItemStanding::NoEvidence:
        return tied == 0 ? Text::tr("No evidence: no check is tied to it, so nobody can tell.")
                         : Text::tr("No evidence: %1, none of them applicable, so nobody can tell.", "12 checks").arg(countedChecks(tied));
    }
    Q_UNREACHABLE();
}

QVariant standingCell(ItemStanding standing, int role)
{
    switch (role) {
    case Qt::DisplayRole: return signText(standing);
    case SignNameRole: return signName(standing);
    case ToneRole: return static_cast<int>(toneOf(standing));
    case SortRole: return static_cast<int>(standing);
    default: return {};
    }
}

QString countedChecks(qint64 count)
{
    return count == 1 ? Text::tr("1 check") : Text::tr("%1 checks").arg(countText(count));
}

QString storiesLine(qint64 stories, qint64 done)
{
    return stories == 0 ? Text::tr("no story") : Text::tr("%1, %2 done", "stories, count").arg(countedStories(stories), countText(done));
}

QString coverageLine(qint64 stories, qint64 done, qint64 checks)
{
    return Text::tr("%1; %2", "stories, checks").arg(storiesLine(stories, done), checks == 0 ? Text::tr("no check") : countedChecks(checks));
}

} // namespace waymark
