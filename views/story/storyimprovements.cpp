// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyimprovements.h"

#include "model/edit/records.h"
#include "model/edit/reviewedits.h"
#include "views/story/improvementlines.h"
#include "views/story/linelist.h"

#include <QVBoxLayout>

namespace waymark {

StoryImprovements::StoryImprovements(OpenStory& open, QWidget* parent)
    : StorySection(open, tr("Improves"), parent)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("Answers of reviews that this story is to bring about")))
{
    setObjectName(QStringLiteral("storyImprovementsSection"));
    m_list->setObjectName(QStringLiteral("storyImprovements"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    column()->addWidget(m_list);
    hide();
    connect(&open, &OpenStory::refreshed, this, &StoryImprovements::refresh);
    connect(&open, &OpenStory::evidenceRefreshed, this, &StoryImprovements::refresh);
    connect(m_list, &LineList::opened, this, &StoryImprovements::openReview);
    connect(m_list, &LineList::removeRequested, this, &StoryImprovements::untie);
}

void StoryImprovements::refresh()
{
    if (!open().story())
        return;
    m_model->show(improvementLines(open().records(), *open().id(), open().figures()));
    setVisible(m_model->rowCount() > 0);
    setNote(m_model->rowCount() > 0 ? QString::number(m_model->rowCount()) : QString());
}

const ImprovementTie* StoryImprovements::tieOf(const QModelIndex& index) const
{
    const auto id = ImprovementTieId::parse(m_model->rowAt(index.row()).key);
    return id ? open().records().of<ImprovementTie>().find(*id) : nullptr;
}

void StoryImprovements::openReview(const QModelIndex& index)
{
    if (const ImprovementTie* tie = tieOf(index)) {
        const ReviewSelection selection{.review = tie->review, .question = tie->question, .choice = tie->choice};
        Q_EMIT open().reviewRequested(selection); // a copy: what opens may change the rows
    }
}

void StoryImprovements::untie(const QModelIndex& index)
{
    const ImprovementTie* tie = tieOf(index);
    if (!tie)
        return;
    const QString reference = open().story()->reference;
    const QString what = m_model->rowAt(index.row()).lead;
    if (open().edit(tr("Unlink %1 from %2", "choice of a review, story").arg(what, reference),
                    [id = tie->id](Edit& edit) { return untieImprovement(edit, id); }))
        open().tellDone(tr("%1 no longer stands for %2.", "story, choice of a review").arg(reference, what));
}

} // namespace waymark
