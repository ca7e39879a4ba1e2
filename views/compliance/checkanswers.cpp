// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkanswers.h"

#include "model/score/programmefigures.h"
#include "views/reviews/reviewtones.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/badgelabel.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <span>

namespace waymark {

namespace {

constexpr size_t mostLines = 12;
constexpr qsizetype longestName = 32; ///< characters that a door has room for

QString shortened(const QString& name)
{
    return name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
}

/// "SEC03-BP02 of Payments"; a choice without a code by its question.
QString placeText(const SpokenFor& spokenFor)
{
    const QString& code = spokenFor.choice->code;
    return CheckAnswers::tr("%1 of %2", "id of a choice or question, workload")
        .arg(shortened(code.isEmpty() ? spokenFor.question->id : code), shortened(spokenFor.review->workloadName));
}

} // namespace

CheckAnswers::CheckAnswers(const ScreenContext& context, QWidget* parent)
    : LinesSection(tr("Answers of reviews"), parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("checkAnswers"));
    note()->setObjectName(QStringLiteral("answerCount"));
    hide();
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &CheckAnswers::refresh);
}

void CheckAnswers::open(CheckKey check)
{
    m_check = check;
    refresh();
}

void CheckAnswers::refresh()
{
    const auto figures = m_context.figures ? m_context.figures->figures() : nullptr;
    setVisible(m_check != CheckKey(0) && figures && !figures->reviews.empty());
    if (isHidden())
        return;
    const bool focused = lines() && lines()->isAncestorOf(QApplication::focusWidget());
    beginLines();
    const std::vector<SpokenFor> choices = choicesOf(m_check, figures->reviews);
    for (const SpokenFor& each : std::span(choices).first(std::min(choices.size(), mostLines)))
        addLine(each);
    if (choices.empty())
        addNote(tr("No choice of a review is linked to this check."));
    else if (choices.size() > mostLines)
        addNote(tr("%1 more").arg(countText(static_cast<qint64>(choices.size() - mostLines))));
    endLines(static_cast<qsizetype>(choices.size()), true);
    if (auto* door = focused ? lines()->findChild<QPushButton*>() : nullptr)
        door->setFocus(Qt::OtherFocusReason);
}

void CheckAnswers::addLine(const SpokenFor& spokenFor)
{
    const ChoiceEvidence evidence = spokenFor.choice->evidence;
    const QString place = placeText(spokenFor);
    QPushButton* door = linkButton(literalText(place), "answerDoor");
    door->setAccessibleName(tr("%1, %2: %3", "place of a choice, its title, what tests say")
                                .arg(place, spokenFor.choice->title, signText(evidence)));
    connect(door, &QPushButton::clicked, this,
            [this, selection = ReviewSelection{.review = spokenFor.review->review,
                                               .question = spokenFor.question->id,
                                               .choice = spokenFor.choice->id}] { Q_EMIT reviewRequested(selection); });
    put(door, Qt::AlignLeading);
    auto* badge = new BadgeLabel(signName(evidence), signText(evidence),
                                 [tone = toneOf(evidence)](Scheme scheme) { return toneColor(tone, scheme); }, false);
    put(badge);
    QLabel* title = noteLabel("answerTitle");
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title->setText(spokenFor.choice->title);
    put(title);
}

void CheckAnswers::addNote(const QString& text)
{
    QLabel* label = noteLabel("answerNote");
    label->setText(text);
    put(label);
}

} // namespace waymark
