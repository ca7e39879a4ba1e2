// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/emptystate.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int sentenceWidth = 360; ///< px, at least
constexpr int narrowSentence = 240;

/// A label would keep the colours of the theme that it was made in.
QWidget* iconOf(const QString& sign)
{
    auto* icon = new QPushButton;
    icon->setIcon(signIcon(sign, Role::Muted));
    icon->setIconSize({32, 32});
    icon->setProperty("link", true);
    icon->setFocusPolicy(Qt::NoFocus);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    icon->setFixedSize(48, 48);
    return icon;
}

} // namespace

EmptyState::EmptyState(const QString& sign, const QString& title, const QString& sentence, const QString& actionText,
                       QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_sentence(new QLabel(sentence))
    , m_action(new QPushButton(actionText))
{
    setType(m_title, Type::Title, true);
    setType(m_sentence, Type::Body, false, true);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_sentence->setMinimumWidth(sentenceWidth);
    m_sentence->setMaximumWidth(480);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_action->setProperty("primary", true);
    m_action->setAutoDefault(true); // Enter presses it
    if (actionText.isEmpty())
        m_action->hide(); // never show(): without a parent it would be a window for a moment
    connect(m_action, &QPushButton::clicked, this, &EmptyState::activated);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::field);
    column->addStretch(2);
    column->addWidget(iconOf(sign), 0, Qt::AlignHCenter);
    // Labels get all the width that they may have: aligned, one would be narrower than what its height was counted for.
    column->addWidget(m_title);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::field);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

QPushButton* EmptyState::addAlternative(const QString& text)
{
    auto* link = new QPushButton(text);
    link->setProperty("link", true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_action) + 1, link, 0, Qt::AlignHCenter);
    return link;
}

void EmptyState::setNarrow()
{
    m_sentence->setMinimumWidth(narrowSentence);
}

void EmptyState::setText(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

} // namespace waymark
