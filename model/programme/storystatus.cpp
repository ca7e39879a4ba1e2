// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storystatus.h"

#include "model/edit/evidencereader.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryStatus)
};

constexpr qsizetype mostNamed = 3; ///< checks of one kind in a sentence

/// Those that never ran too. What can't be read has no name.
QHash<CheckKey, CheckUnit> checksOf(const Workspace& workspace)
{
    QHash<CheckKey, CheckUnit> names;
    const auto reader = EvidenceReader::open(workspace.file());
    if (!reader)
        return names;
    if (const auto checks = reader->checks())
        for (const CheckUnit& check : *checks)
            names.insert(check.key, check);
    return names;
}

/// "LOG-UC-03: 1 of 3 linked checks fails, 2 never ran (failing: iam_1; never ran: kms_1, kms_2)"
QString missing(const Story& story, const StoryProof& proof, const QHash<CheckKey, CheckUnit>& names)
{
    const QString words = proof.failing.size() == 1 ? Text::tr("%1: %2 of %3 linked checks fails")
                                                    : Text::tr("%1: %2 of %3 linked checks fail");
    QString text = words.arg(story.reference).arg(proof.failing.size()).arg(proof.checks.size());
    if (!proof.neverRun.empty())
        text += Text::tr(", %1 never ran").arg(proof.neverRun.size());
    QStringList named;
    if (const QString failing = namedChecks(proof.failing, names); !failing.isEmpty())
        named << Text::tr("failing: %1").arg(failing);
    if (const QString neverRun = namedChecks(proof.neverRun, names); !neverRun.isEmpty())
        named << Text::tr("never ran: %1").arg(neverRun);
    return named.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, named.join(QStringLiteral("; ")));
}

QString editText(const Workspace& workspace, std::span<const StoryId> stories, StoryStatus status)
{
    const Story* only = stories.size() == 1 ? workspace.records().of<Story>().find(stories.front()) : nullptr;
    return only ? Text::tr("Move %1 to %2").arg(only->reference, shownWord(status))
                : Text::tr("Move %1 stories to %2").arg(stories.size()).arg(shownWord(status));
}

/// Of each story that a failing check keeps from being done.
QStringList warningsOf(const Workspace& workspace, std::span<const StoryId> stories, const StoryProofs& proofs)
{
    std::vector<const Story*> kept;
    for (const StoryId& id : stories)
        if (const Story* story = workspace.records().of<Story>().find(id);
            story && story->status != StoryStatus::Done && proofs.of(id).proof == Proof::Failing)
            kept.push_back(story);
    QStringList warnings;
    if (kept.empty())
        return warnings;
    const QHash<CheckKey, CheckUnit> names = checksOf(workspace);
    for (const Story* story : kept)
        warnings << missing(*story, proofs.of(story->id), names);
    return warnings;
}

} // namespace

QString namedChecks(std::span<const CheckKey> checks, const QHash<CheckKey, CheckUnit>& names)
{
    QStringList ids;
    for (const CheckKey check : checks)
        if (const auto found = names.constFind(check); found != names.cend())
            ids << found->checkId;
    if (ids.isEmpty())
        return {};
    ids.sort();
    const QStringList shown = ids.mid(0, mostNamed);
    const qsizetype more = static_cast<qsizetype>(checks.size()) - shown.size();
    const QString list = shown.join(QStringLiteral(", "));
    return more == 0 ? list : Text::tr("%1 and %2 more", "checks, how many").arg(list, QString::number(more));
}

Result<StatusMoved> moveToStatus(Workspace& workspace, std::span<const StoryId> stories, StoryStatus status,
                                 const StoryProofs& proofs, const std::function<Result<void>(Edit&)>& first)
{
    StatusMoved moved;
    const DoneRule rule = workspace.records().properties().doneRule;
    if (status == StoryStatus::Done && rule != DoneRule::Off)
        moved.warnings = warningsOf(workspace, stories, proofs);
    if (rule == DoneRule::Refuse && !moved.warnings.isEmpty())
        return Error{Error::Code::Invalid,
                     Text::tr("Not done yet. %1. Make the checks pass, or change the rule in the workspace's settings.")
                         .arg(moved.warnings.join(QStringLiteral("; ")))};
    const std::vector<StoryId> ids(stories.begin(), stories.end());
    const auto edited = workspace.edit(editText(workspace, stories, status), [&](Edit& edit) -> Result<void> {
        if (auto done = first ? first(edit) : Result<void>(); !done)
            return done;
        return changeStories(edit, ids, [status](Story& story) { story.status = status; });
    });
    return edited ? Result(std::move(moved)) : Result<StatusMoved>(edited.error());
}

} // namespace waymark
