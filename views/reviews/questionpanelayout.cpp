// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a question of a review is laid out; questionpane.cpp fills it.
#include "model/domain/textlimits.h"
#include "views/reviews/answeracts.h"
#include "views/reviews/appliesfield.h"
#include "views/reviews/choicelist.h"
#include "views/reviews/contradictionbar.h"
#include "views/reviews/openreview.h"
#include "views/reviews/questionpane.h"
#include "views/shared/badgelabel.h"
#include "views/shared/choicefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/inplacetext.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

namespace {

constexpr int leastReason = 28; ///< characters of "Doesn't apply: …", where there is room

QLabel* wrapping(const char* name, Type type, bool strong, bool muted)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setType(label, type, strong, muted);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way to the pane's width
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace

QuestionPane::QuestionPane(OpenReview& open, AnswerActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_acts(acts)
    , m_place(wrapping("questionPlace", Type::Small, false, true))
    , m_title(wrapping("questionTitle", Type::Figure, true, false))
    , m_answeredText(new QLabel(tr("Risk as answered")))
    , m_answered(new BadgeLabel)
    , m_provenText(new QLabel(tr("→ as proven")))
    , m_proven(new BadgeLabel)
    , m_why(namedButton({}, "riskWhy"))
    , m_description(wrapping("questionDescription", Type::Body, false, true))
    , m_contradiction(new ContradictionBar)
    , m_list(new ChoiceList)
    , m_none(new QCheckBox(tr("None of these")))
    , m_applies(new ChoiceField(tr("Whether the question applies")))
    , m_notes(new InPlaceText(InPlaceText::Lines::Many, tr("Notes for this answer")))
    , m_nothing(noteLabel("questionNone"))
{
    setObjectName(QStringLiteral("questionPane"));
    build();
    connectParts();
    refresh();
}

void QuestionPane::build()
{
    m_list->setModel(&m_choices);
    m_choices.setToggle([this](const QString& choice, bool selected) { return m_acts.select(m_question, choice, selected); });
    m_none->setObjectName(QStringLiteral("noneOfThese"));
    m_applies->setObjectName(QStringLiteral("questionApplies"));
    m_applies->setProperty("quiet", false); // between choices and notes it would be taken for a text
    m_applies->setMinimumContentsLength(leastReason);
    m_applies->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    offerReasons(*m_applies, tr("Question applies"));
    m_notes->setObjectName(QStringLiteral("questionNotes"));
    m_notes->setProperty("adds", true);
    m_notes->setLongest(longestNotes);
    m_notes->setPlaceholderText(tr("Notes for this answer"));
    m_scroll = scrollPage(buildPage());
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_nothing, 1);
    setMinimumWidth(280);
}

QWidget* QuestionPane::buildPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::section, space::page, space::page);
    column->setSpacing(space::field);
    column->addWidget(m_place);
    column->addWidget(m_title);
    column->addLayout(buildRisk());
    column->addWidget(m_description);
    column->addWidget(m_contradiction);
    column->addWidget(m_list);
    column->addLayout(buildFoot());
    column->addWidget(m_notes);
    column->addStretch(1);
    return page;
}

QLayout* QuestionPane::buildRisk()
{
    for (QLabel* label : {m_answeredText, m_provenText})
        setType(label, Type::Body, false, true);
    m_answered->setObjectName(QStringLiteral("riskAnswered"));
    m_proven->setObjectName(QStringLiteral("riskProven"));
    m_why->setProperty("link", true);
    m_risk = new QBoxLayout(QBoxLayout::LeftToRight);
    m_risk->setSpacing(space::field);
    const std::pair<QLabel*, BadgeLabel*> pairs[] = {{m_answeredText, m_answered}, {m_provenText, m_proven}};
    for (const auto& [text, badge] : pairs) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::field);
        row->addWidget(text);
        row->addWidget(badge);
        row->addStretch(1);
        m_risk->addLayout(row);
    }
    m_risk->addStretch(1);
    m_risk->addWidget(m_why, 0, Qt::AlignLeading);
    return m_risk;
}

QLayout* QuestionPane::buildFoot()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::field, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_none);
    row->addStretch(1);
    row->addWidget(m_applies);
    return row;
}

void QuestionPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRisk();
}

void QuestionPane::fitRisk()
{
    int needed = m_why->sizeHint().width() + 2 * space::page + 4 * space::field;
    for (const QWidget* each : {static_cast<QWidget*>(m_answeredText), static_cast<QWidget*>(m_answered), static_cast<QWidget*>(m_provenText),
                                static_cast<QWidget*>(m_proven)})
        if (!each->isHidden())
            needed += each->sizeHint().width() + space::field;
    m_risk->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace waymark
