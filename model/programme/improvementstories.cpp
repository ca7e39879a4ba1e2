// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the stories that improvementproposals.cpp proposes.
#include "model/catalog/catalogues.h"
#include "model/domain/textlimits.h"
#include "model/edit/checkedits.h"
#include "model/edit/workspace.h"
#include "model/programme/improvementproposals.h"
#include "model/programme/newstories.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImprovementProposals)
};

Result<void> checkProposal(const Records& records, const Catalogues& catalogues, const Story& story, const QString& choice)
{
    if (story.title.isEmpty())
        return Error{.message = Text::tr("Nothing was made: the story for “%1” needs a title.").arg(choice)};
    if (story.title.size() > longestLine)
        return Error{.message = Text::tr("Nothing was made: a title has at most %1 characters.").arg(longestLine)};
    if (!catalogues.epics.find(story.epic))
        return Error{.message = Text::tr("Nothing was made: choose an epic for “%1”.").arg(story.title)};
    const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
    if (story.sprint && !sprint)
        return Error{.code = Error::Code::NotFound,
                     .message = Text::tr("Nothing was made: the sprint of “%1” is not there any more.").arg(story.title)};
    if (sprint && sprint->state == SprintState::Closed)
        return Error{.message = Text::tr("Nothing was made: sprint %1 is closed. Choose another for “%2”.").arg(sprint->number).arg(story.title)};
    return {};
}

Result<void> linkAll(Edit& edit, const StoryId& story, const std::vector<LinkedCheck>& checks)
{
    std::vector<CheckKey> keys;
    for (const LinkedCheck& check : checks) {
        if (check.check != CheckKey(0)) {
            keys.push_back(check.check);
            continue;
        }
        const auto made = edit.check(check.tool, check.checkId, check.title);
        if (!made)
            return made.error();
        keys.push_back(*made);
    }
    const auto linked = linkChecks(edit, keys, story);
    return linked ? Result<void>() : Result<void>(linked.error());
}

} // namespace

Result<std::vector<StoryId>> addImprovementStories(Workspace& workspace, const Catalogues& catalogues, const ReviewId& review,
                                                   std::vector<ImprovementProposal> proposals)
{
    const Records& records = workspace.records();
    ReferenceSeries references(records, catalogues);
    qint64 rank = lastRank(records);
    std::vector<StoryId> ids;
    for (ImprovementProposal& proposal : proposals) {
        Story& story = proposal.story;
        story.title = story.title.simplified();
        if (auto fine = checkProposal(records, catalogues, story, proposal.choiceTitle); !fine)
            return fine.error();
        story.reference = references.next(story.epic, story.kind);
        story.rank = rank;
        rank += rankStep;
        ids.push_back(story.id);
    }
    if (ids.empty())
        return Error{.message = Text::tr("Nothing was made: no story is chosen.")};
    const QString text = ids.size() == 1 ? Text::tr("Make %1 of a review").arg(proposals.front().story.reference)
                                         : Text::tr("Make %1 stories of a review").arg(ids.size());
    const auto done = workspace.edit(text, [&](Edit& edit) -> Result<void> {
        for (const ImprovementProposal& proposal : proposals) {
            if (auto inserted = edit.insert(proposal.story); !inserted)
                return inserted;
            if (auto linked = linkAll(edit, proposal.story.id, proposal.checks); !linked)
                return linked;
            if (const auto tied = tieImprovement(edit, review, proposal.question, proposal.choice, proposal.story.id); !tied)
                return tied.error();
        }
        return {};
    });
    return done ? Result(std::move(ids)) : Result<std::vector<StoryId>>(done.error());
}

} // namespace waymark
