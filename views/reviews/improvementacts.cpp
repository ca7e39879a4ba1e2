// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementacts.h"

#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/reviews/improvementmodel.h"
#include "views/reviews/openreview.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/undoaction.h"

#include <algorithm>

namespace waymark {

ImprovementActs::ImprovementActs(OpenReview& open, QObject* parent)
    : QObject(parent)
    , m_open(open)
{
}

bool ImprovementActs::setStatus(const QStringList& questions, ImprovementStatus status)
{
    const std::shared_ptr<const Lens> lens = m_open.lens(); // kept: the edit may close the review
    if (!lens || !m_open.review() || questions.isEmpty())
        return false;
    const QString of = questions.size() == 1 ? questions.front() : countedQuestions(questions.size());
    return editOrTell(m_open.workspace(), tr("Set the improvement of %1 to %2", "question, status").arg(of, statusText(status)),
                      [&](Edit& edit) -> Result<void> {
                          for (const QString& id : questions)
                              if (const LensQuestion* question = lens->question(id))
                                  if (auto set = setImprovementStatus(edit, *m_open.id(), *question, status); !set)
                                      return set;
                          return {};
                      },
                      [this](const Message& message) { tell(message); });
}

bool ImprovementActs::tie(const QString& question, const QString& choice, const StoryId& story)
{
    const Story* known = m_open.workspace().records().of<Story>().find(story);
    if (!known || !m_open.review())
        return false;
    const QString reference = known->reference;
    const QString name = nameOfChoice(question, choice);
    bool fresh = false;
    const bool done = editOrTell(m_open.workspace(), tr("Link %1 to %2 in %3", "story, choice, question").arg(reference, name, question),
                                 [&](Edit& edit) -> Result<void> {
                                     const auto tied = tieImprovement(edit, *m_open.id(), question, choice, story);
                                     if (!tied)
                                         return tied.error();
                                     fresh = *tied;
                                     return {};
                                 },
                                 [this](const Message& message) { tell(message); });
    if (done && fresh)
        tellDone(tr("%1 is to bring %2 about.", "story, choice").arg(reference, name));
    else if (done)
        tell({.text = tr("Nothing was changed: %1 is linked to %2 already.", "story, choice").arg(reference, name)});
    return done;
}

bool ImprovementActs::untie(const ImprovementTieId& id)
{
    const ImprovementTie* made = m_open.workspace().records().of<ImprovementTie>().find(id);
    if (!made)
        return false;
    const Story* story = m_open.workspace().records().of<Story>().find(made->story);
    const QString reference = story ? story->reference : QString();
    const QString name = nameOfChoice(made->question, made->choice);
    const bool done = editOrTell(m_open.workspace(), tr("Unlink %1 from %2", "story, choice").arg(reference, name),
                                 [&](Edit& edit) { return untieImprovement(edit, id); },
                                 [this](const Message& message) { tell(message); });
    if (done)
        tellDone(tr("%1 is no longer linked to %2.", "story, choice").arg(reference, name));
    return done;
}

std::vector<ImprovementProposal> ImprovementActs::propose(const std::vector<ChoicePath>& choices) const
{
    if (!m_open.lens())
        return {};
    std::vector<WantedChoice> wanted;
    for (const auto& [question, choice] : choices)
        if (auto found = wantedChoice(*m_open.lens(), m_open.figures(), question, choice))
            wanted.push_back(*std::move(found));
    ProposalBasis basis{.records = m_open.workspace().records(),
                        .catalogues = *m_open.context().catalogues,
                        .today = localNow(m_open.workspace()).date()};
    if (m_open.context().figures)
        if (const auto figures = m_open.context().figures->figures()) {
            for (const CheckOutcome& check : figures->checks)
                basis.epics.insert(check.check, check.epic);
            for (const AttestedCheck& check : figures->attested)
                basis.epics.insert(check.check, check.epic);
        }
    return proposedStories(wanted, basis);
}

bool ImprovementActs::isPlanned(const QString& question, const QString& choice) const
{
    return std::ranges::any_of(m_open.workspace().records().improvementTies(), [&](const ImprovementTie& each) {
        return each.review == m_open.id() && each.question == question && each.choice == choice;
    });
}

Result<void> ImprovementActs::make(std::vector<ImprovementProposal> proposals)
{
    if (!m_open.review())
        return Error{Error::Code::NotFound, tr("Nothing was made: the review is not open any more."), {}};
    const auto made = addImprovementStories(m_open.workspace(), *m_open.context().catalogues, *m_open.id(), std::move(proposals));
    if (!made)
        return made.error();
    const Story* first = m_open.workspace().records().of<Story>().find(made->front());
    if (made->size() == 1 && first)
        tellDone(tr("Made %1.", "reference").arg(first->reference));
    else
        tellDone(tr("Made %1.", "so many stories").arg(countedStories(static_cast<qint64>(made->size()))));
    return {};
}

QString ImprovementActs::nameOfChoice(const QString& question, const QString& choice) const
{
    const QuestionFigures* figures = m_open.figures().question(question);
    return figures ? nameOf(*figures, choice) : choice;
}

void ImprovementActs::tellDone(const QString& text)
{
    Q_EMIT messageRaised(undoableMessage(m_open.workspace(), this, text));
}

} // namespace waymark
