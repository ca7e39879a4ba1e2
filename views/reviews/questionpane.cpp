// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionpane.h"

#include "model/domain/plaintext.h"
#include "views/reviews/answeracts.h"
#include "views/reviews/appliesfield.h"
#include "views/reviews/choicelist.h"
#include "views/reviews/contradictionbar.h"
#include "views/reviews/openreview.h"
#include "views/reviews/reviewwords.h"
#include "views/reviews/rulereasons.h"
#include "views/shared/badgelabel.h"
#include "views/shared/choicefield.h"
#include "views/shared/inplacetext.h"
#include "views/shared/localnow.h"
#include "views/shared/plaintooltip.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype longestText = 4'000; ///< characters of a lens's text that are shown

void showBadge(BadgeLabel& badge, QuestionRisk risk)
{
    badge.show(signName(risk), signText(risk), [risk](Scheme scheme) { return questionRiskColor(risk, scheme); }, true);
}

/// "None of these" is the answer: nothing is selected, or just the lens's own choice that says so.
bool isNone(const QuestionFigures& figures)
{
    return figures.answer.state == AnswerState::Answered && std::all_of(figures.answer.selected.begin(), figures.answer.selected.end(), isNoneOfThese);
}

} // namespace

void QuestionPane::connectParts()
{
    connect(m_list, &ChoiceList::chosen, this, &QuestionPane::choiceChosen);
    connect(m_list, &ChoiceList::opened, this, &QuestionPane::choiceOpened);
    connect(m_list, &ChoiceList::left, this, &QuestionPane::left);
    connect(m_list, &ChoiceList::nextRequested, this, &QuestionPane::nextRequested);
    connect(m_why, &QPushButton::clicked, this, &QuestionPane::explain);
    connect(m_none, &QCheckBox::clicked, this, [this](bool on) {
        m_acts.setNone(m_question, on);
        refresh(); // the box shows what is stored
    });
    connect(m_applies, &ChoiceField::chosen, this, &QuestionPane::setApplies);
    connect(m_notes, &InPlaceText::committed, this, [this](const QString& typed) {
        m_acts.setNotes(m_question, typed);
    });
    connect(m_contradiction, &ContradictionBar::unselectRequested, this, [this](const QString& choice) {
        if (m_acts.unselectContradicted(m_question, choice))
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_contradiction, &ContradictionBar::keepRequested, this, [this](const QString& choice, const QString& why) {
        if (m_acts.setChoiceNotes(m_question, choice, why))
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_open, &OpenReview::figuresChanged, this, &QuestionPane::refresh);
    connect(&m_open, &OpenReview::questionChanged, this, [this](const QString& question) {
        if (question == m_question)
            refresh();
    });
}

void QuestionPane::open(const QString& question)
{
    if (question != m_question) {
        m_notes->save(); // of the question that is left
        m_notes->revert();
        m_contradiction->dismiss();
        m_question = question;
        m_scroll->verticalScrollBar()->setValue(0);
    }
    refresh();
}

void QuestionPane::showChoice(const QString& choice)
{
    m_list->showChoice(choice);
}

QString QuestionPane::choice() const
{
    return m_list->current();
}

void QuestionPane::enter()
{
    m_list->setFocus(Qt::TabFocusReason);
    m_list->showFirst(); // it may have had the focus already
}

void QuestionPane::refresh()
{
    const QuestionFigures* figures = m_open.figures().question(m_question);
    const LensQuestion* question = m_open.lens() ? m_open.lens()->question(m_question) : nullptr;
    const bool any = figures && question;
    m_scroll->setVisible(any);
    m_nothing->setVisible(!any);
    if (!any) {
        m_nothing->setText(m_open.isReadingLens()                ? tr("Reading the lens…")
                           : m_open.review() && !m_open.lens() ? tr("The lens of this review can't be read.")
                                                               : tr("Choose a question on the left."));
        m_choices.clear();
        return;
    }
    showHead(*question, *figures);
    showRisk(*question, *figures);
    showAnswer(*question, *figures);
}

/// "SEC03, Security, question 3 of 11".
QString QuestionPane::placeOf(const QString& question) const
{
    for (const PillarFigures& pillar : m_open.figures().pillars) {
        const auto it = std::ranges::find(pillar.questions, question, &QuestionFigures::id);
        if (it != pillar.questions.end())
            return tr("%1, %2, question %3 of %4", "id, pillar, number, of all")
                .arg(plainCell(question), plainCell(pillar.name), QString::number(it - pillar.questions.begin() + 1),
                     QString::number(pillar.questions.size()));
    }
    return plainCell(question);
}

void QuestionPane::showHead(const LensQuestion& question, const QuestionFigures& figures)
{
    m_place->setText(placeOf(figures.id));
    m_title->setText(plainText(figures.title, longestText));
    QStringList words{question.description, question.help.text, question.help.url};
    words.removeAll(QString());
    m_description->setText(plainText(words.join(u'\n'), longestText));
    m_description->setVisible(!words.isEmpty());
}

void QuestionPane::showRisk(const LensQuestion& question, const QuestionFigures& figures)
{
    const bool differs = figures.asProven.risk != figures.asAnswered.risk;
    showBadge(*m_answered, figures.asAnswered.risk);
    showBadge(*m_proven, figures.asProven.risk);
    m_provenText->setVisible(differs);
    m_proven->setVisible(differs);
    const int rule = figures.asAnswered.rule;
    m_why->setText(rule < 0 ? tr("Why?") : tr("Why: rule %1 of %2").arg(rule + 1).arg(question.rules.size()));
    m_why->setAccessibleName(tr("Why the risk of %1 is %2").arg(figures.id, riskValueText(figures)));
    fitRisk();
    m_contradiction->show(question, figures);
}

void QuestionPane::showAnswer(const LensQuestion& question, const QuestionFigures& figures)
{
    const QString at = m_list->current();
    const bool applies = figures.answer.state != AnswerState::NotApplicable;
    m_choices.show(figures, m_open.evidence() != nullptr, localNow(m_open.workspace()));
    if (m_list->current() != at)
        m_list->showChoice(at);
    m_list->setEnabled(applies);
    m_none->setEnabled(applies);
    m_none->setChecked(isNone(figures));
    const auto own = std::ranges::find_if(question.choices, &LensChoice::isNone);
    m_none->setToolTip(own == question.choices.end() ? QString() : plainToolTip(own->title));
    showReason(*m_applies, applies, figures.reason);
    m_notes->setValue(figures.notes);
}

void QuestionPane::explain()
{
    const QuestionFigures* figures = m_open.figures().question(m_question);
    const LensQuestion* question = m_open.lens() ? m_open.lens()->question(m_question) : nullptr;
    if (figures && question)
        Q_EMIT reasonsRequested(tr("Risk of %1").arg(m_question), riskValueText(*figures), ruleReasons(*question, *figures));
}

void QuestionPane::setApplies(const QVariant& reason)
{
    m_acts.setQuestionApplies(m_question, static_cast<AnswerReason>(reason.toInt()));
}

void QuestionPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
