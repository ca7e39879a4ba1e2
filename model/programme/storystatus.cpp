// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storystatus.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryStatus)
};

QString statusWords(StoryStatus status)
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

/// "LOG-UC-03: 1 of 3 linked checks fails, 2 never ran"
QString missing(const Story& story, const StoryProof& proof)
{
    const QString words = proof.failing.size() == 1 ? Text::tr("%1: %2 of %3 linked checks fails")
                                                    : Text::tr("%1: %2 of %3 linked checks fail");
    QString text = words.arg(story.reference).arg(proof.failing.size()).arg(proof.checks.size());
    if (!proof.neverRun.empty())
        text += Text::tr(", %1 never ran").arg(proof.neverRun.size());
    return text;
}

QString editText(const Workspace& workspace, std::span<const StoryId> stories, StoryStatus status)
{
    const Story* only = stories.size() == 1 ? workspace.records().of<Story>().find(stories.front()) : nullptr;
    return only ? Text::tr("Move %1 to %2").arg(only->reference, statusWords(status))
                : Text::tr("Move %1 stories to %2").arg(stories.size()).arg(statusWords(status));
}

} // namespace

Result<StatusMoved> moveToStatus(Workspace& workspace, std::span<const StoryId> stories, StoryStatus status,
                                 const StoryProofs& proofs, const std::function<Result<void>(Edit&)>& first)
{
    StatusMoved moved;
    const DoneRule rule = workspace.records().properties().doneRule;
    if (status == StoryStatus::Done && rule != DoneRule::Off)
        for (const StoryId& id : stories) {
            const Story* story = workspace.records().of<Story>().find(id);
            const StoryProof& proof = proofs.of(id);
            if (story && story->status != StoryStatus::Done && proof.proof == Proof::Failing)
                moved.warnings << missing(*story, proof);
        }
    if (rule == DoneRule::Refuse && !moved.warnings.isEmpty())
        return Error{Error::Code::Invalid,
                     Text::tr("Not done yet. %1. Make the checks pass, record an exception, or change the rule in the "
                              "workspace's properties.")
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
