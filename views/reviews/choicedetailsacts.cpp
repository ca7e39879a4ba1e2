// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which choice the details are of, and what is done there; choicedetails.cpp builds them.
#include "views/reviews/answeracts.h"
#include "views/reviews/choicedetails.h"
#include "views/reviews/reviewpage.h"
#include "views/shared/detailspanel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/itempicker.h"

#include <QScrollBar>

#include <algorithm>

namespace waymark {

namespace {

const ChoiceFigures* choiceFigures(const OpenReview& open, const QString& question, const QString& choice)
{
    const QuestionFigures* figures = open.figures().question(question);
    if (!figures)
        return nullptr;
    const auto it = std::ranges::find(figures->choices, choice, &ChoiceFigures::id);
    return it == figures->choices.end() ? nullptr : &*it;
}

} // namespace

ChoiceDetails* choiceDetails(ReviewPage& page, OpenReview& open, AnswerActs& acts)
{
    auto* details = new ChoiceDetails(open, acts, &page);
    details->hide();
    QObject::connect(details, &ChoiceDetails::checksRequested, &page, &ReviewPage::checksRequested);
    QObject::connect(details, &ChoiceDetails::storyRequested, &page, &ReviewPage::storyRequested);
    QObject::connect(details, &ChoiceDetails::messageRaised, &page, &ReviewPage::messageRaised);
    return details;
}

bool ChoiceDetails::isOpen() const
{
    return m_open.context().details && m_open.context().details->page() == this;
}

void ChoiceDetails::open(const QString& question, const QString& choice)
{
    if (!m_open.context().details)
        return;
    const bool another = question != m_question || choice != m_choice;
    if (another) {
        m_notes->save(); // of the choice that is left
        m_notes->revert();
        m_check->clear();
        m_question = question;
        m_choice = choice;
    }
    if (!build())
        return;
    if (another)
        verticalScrollBar()->setValue(0);
    const ChoiceFigures* figures = choiceFigures(m_open, question, choice);
    m_open.context().details->open(this, tr("%1, choice", "code, or id of the question").arg(figures->code.isEmpty() ? question : figures->code),
                                   figures->title, item(question, choice));
}

std::optional<ItemRef> ChoiceDetails::item(const QString& question, const QString& choice) const
{
    const auto& review = m_open.id();
    return review ? std::optional(ItemRef{ItemKind::Choice, QStringList{review->toString(), question, choice}.join(u'/')}) : std::nullopt;
}

void ChoiceDetails::refresh()
{
    if (!isOpen())
        return;
    if (!build())
        m_open.context().details->dismiss(); // another review, or another edition of its lens
}

bool ChoiceDetails::build()
{
    const LensQuestion* question = m_open.lens() ? m_open.lens()->question(m_question) : nullptr;
    const LensChoice* choice = question ? question->choice(m_choice) : nullptr;
    const ChoiceFigures* figures = choiceFigures(m_open, m_question, m_choice);
    if (!choice || !figures)
        return false;
    m_notes->setValue(figures->notes);
    if (!m_notes->hasFocus() || !m_notes->isDirty()) // else somebody is typing, and what is typed would be saved half
        fill(*choice, *figures);
    return true;
}

void ChoiceDetails::openChecks(const ChoiceFigures& figures)
{
    CheckSelection selection{.title = tr("Checks behind %1").arg(figures.code.isEmpty() ? figures.title : figures.code)};
    for (const ProvingCheck& check : figures.proof.checks)
        if (check.check.check != CheckKey(0))
            selection.checks.push_back(check.check.check);
    if (!selection.checks.empty())
        Q_EMIT checksRequested(selection);
    else
        Q_EMIT messageRaised({.text = tr("None of these checks has ever run here, so there is nothing to show.")});
}

std::vector<PickItem> ChoiceDetails::checksToLink() const
{
    std::vector<PickItem> items;
    if (!m_open.evidence())
        return items;
    for (const CheckUnit& unit : m_open.evidence()->units)
        items.push_back({.id = unit.checkId, .title = unit.title, .key = QString::number(unit.key.value())});
    return items;
}

void ChoiceDetails::link(const QString& key)
{
    if (!m_open.evidence())
        return;
    const auto& units = m_open.evidence()->units;
    const auto it = std::ranges::find(units, CheckKey(key.toLongLong()), &CheckUnit::key);
    if (it == units.end())
        return;
    const CheckUnit unit = *it; // the evidence may be read anew by what follows
    m_acts.link(m_question, m_choice, unit.key, unit.checkId);
}

} // namespace waymark
