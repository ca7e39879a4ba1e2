// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How other screens lead into the Reviews screen.
#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/questionspage.h"
#include "views/reviews/reviewdoors.h"
#include "views/reviews/reviewsview.h"
#include "views/shared/figuresmodel.h"

namespace waymark {

void ReviewsView::showReview(const ReviewSelection& selection)
{
    const Records& records = m_context.workspace->records();
    const Review* review = selection.review ? records.of<Review>().find(*selection.review) : nullptr;
    const std::optional<WorkloadId> workload = review ? std::optional(review->workload) : selection.workload;
    if ((selection.review && !review) || (workload && !records.of<Workload>().find(*workload))) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The review is not there any more.")});
        return;
    }
    openTab(Questions);
    if (workload && workload != m_workload)
        showWorkload(workload);
    if (selection.review && m_open->id() != selection.review)
        m_open->open(selection.review);
    showQuestions(selection);
    setFocus(Qt::OtherFocusReason); // the first field's
}

void ReviewsView::showQuestions(const ReviewSelection& selection)
{
    if (selection.question.isEmpty() || selection.questions != ReviewQuestions::All)
        m_questions->setFilter(filterOf(selection.questions));
    if (m_open->isReadingLens()) {
        m_awaited = selection;
        m_awaited->review = m_open->id();
        return;
    }
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    const QString question = questionBehind(selection, figures.get());
    if (question.isEmpty() || !m_open->id())
        return;
    if (m_open->figures().question(question))
        m_questions->openQuestion(question, selection.choice);
    else if (m_open->lens()) // else the fault of the lens was told
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The lens of this review doesn't ask %1 any more.").arg(question)});
}

} // namespace waymark
