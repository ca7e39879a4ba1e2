// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/contradictionbar.h"

#include "model/domain/plaintext.h"
#include "model/domain/textlimits.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int edge = 3;      ///< px
constexpr int narrow = 460;  ///< px below which the buttons stand under the words
constexpr int narrowest = 300; ///< and below each other
constexpr qsizetype mostShown = 300;

const ChoiceFigures* mostPressing(const QuestionFigures& figures)
{
    const ChoiceFigures* pressing = nullptr;
    for (const ChoiceFigures& choice : figures.choices) {
        if (choice.proof.evidence != ChoiceEvidence::Contradicted)
            continue;
        if (choice.notes.isEmpty())
            return &choice;
        if (!pressing)
            pressing = &choice;
    }
    return pressing;
}

/// What would come of it: "the risk rises to High".
QString consequence(const LensQuestion& question, const QuestionFigures& figures, const QString& choice)
{
    AnswerFacts answer = figures.answer;
    answer.selected.remove(choice);
    if (answer.selected.isEmpty())
        answer.state = AnswerState::Open;
    const QuestionRisk risk = rate(question, answer).risk;
    if (risk == figures.asAnswered.risk)
        return ContradictionBar::tr("the risk stays %1").arg(signText(risk));
    if (risk == QuestionRisk::Unanswered)
        return ContradictionBar::tr("the question is open");
    return ContradictionBar::tr("the risk becomes %1").arg(signText(risk));
}

} // namespace

ContradictionBar::ContradictionBar(QWidget* parent)
    : QFrame(parent)
    , m_across(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_text(new QLabel)
    , m_keep(namedButton(tr("Keep, say why"), "keepChoice"))
    , m_unselect(namedButton(tr("Unselect"), "unselectChoice"))
    , m_why(new QLineEdit)
{
    setObjectName(QStringLiteral("contradictionBar"));
    setAccessibleName(tr("Tests contradict the answer"));
    m_text->setObjectName(QStringLiteral("contradictionText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_unselect->setProperty("primary", true);
    m_why->setObjectName(QStringLiteral("keepReason"));
    m_why->setMaxLength(longestNotes);
    m_why->setPlaceholderText(tr("Why it is kept; Enter saves, Esc leaves it"));
    m_why->setAccessibleName(tr("Why it is kept although tests contradict it"));
    m_why->hide();
    m_buttons->setSpacing(space::field);
    m_buttons->addWidget(m_keep);
    m_buttons->addWidget(m_unselect);
    m_across->setSpacing(space::field);
    m_across->addWidget(m_text, 1);
    m_across->addLayout(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::column + edge, space::field, space::field, space::field);
    column->setSpacing(space::field);
    column->addLayout(m_across);
    column->addWidget(m_why);
    connect(m_unselect, &QPushButton::clicked, this, [this] { Q_EMIT unselectRequested(m_choice); });
    connect(m_keep, &QPushButton::clicked, this, &ContradictionBar::ask);
    connect(m_why, &QLineEdit::returnPressed, this, &ContradictionBar::keep);
    hide();
}

void ContradictionBar::show(const LensQuestion& question, const QuestionFigures& figures)
{
    const ChoiceFigures* choice = mostPressing(figures);
    if (!choice) {
        dismiss();
        return;
    }
    if (choice->id != m_choice)
        m_why->hide();
    m_choice = choice->id;
    m_notes = choice->notes;
    const int all = figures.contradicted();
    const QString head = all == 1 ? tr("Tests contradict one choice.") : tr("Tests contradict %1 choices.").arg(countText(all));
    const QString name = plainCell(nameOf(*choice));
    const QString offer = choice->notes.isEmpty()
        ? tr("Unselect %1 and %2.", "choice, what comes of it").arg(name, consequence(question, figures, choice->id))
        : tr("%1 is kept: “%2”", "choice, why").arg(name, plainText(choice->notes, mostShown));
    m_text->setText(tr("%1 %2", "sentences").arg(head, offer));
    m_keep->setText(choice->notes.isEmpty() ? tr("Keep, say why") : tr("Change why"));
    m_keep->setAccessibleName((choice->notes.isEmpty() ? tr("Keep %1, say why") : tr("Change why %1 is kept")).arg(name));
    m_unselect->setAccessibleName(tr("Unselect %1").arg(name));
    m_unselect->setToolTip(plainToolTip(choice->title));
    QWidget::show();
}

void ContradictionBar::dismiss()
{
    m_choice.clear();
    m_why->hide();
    hide();
}

void ContradictionBar::ask()
{
    m_why->setText(m_notes);
    m_why->show();
    m_why->setFocus(Qt::OtherFocusReason);
}

void ContradictionBar::keep()
{
    const QString why = m_why->text().trimmed();
    if (why.isEmpty())
        return; // it says what is wanted
    m_why->hide();
    Q_EMIT keepRequested(m_choice, why);
}

void ContradictionBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_why->isVisible()) {
        m_why->hide();
        m_keep->setFocus(Qt::OtherFocusReason);
        return;
    }
    QFrame::keyPressEvent(event);
}

void ContradictionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Window, scheme));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edge, height())),
                     evidenceColor(ChoiceEvidence::Contradicted, scheme));
}

void ContradictionBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_across->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setDirection(width() < narrowest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace waymark
