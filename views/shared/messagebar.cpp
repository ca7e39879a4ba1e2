// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/messagebar.h"

#include "views/shared/keys.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace waymark {

namespace {

struct Look {
    QString sign;
    QColor ink;
};

Look lookOf(Message::Kind kind, Scheme scheme)
{
    switch (kind) {
    case Message::Kind::Info:
        return {QStringLiteral("info"), roleColor(Role::Accent, scheme)};
    case Message::Kind::Done:
        return {signName(Outcome::Passed), outcomeColor(Outcome::Passed, scheme)};
    case Message::Kind::Warning:
        return {signName(Outcome::Error), outcomeColor(Outcome::Suppressed, scheme)};
    case Message::Kind::Failure:
        return {signName(Outcome::Failed), outcomeColor(Outcome::Failed, scheme)};
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText); // it may quote a file
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(signIcon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(withKeys(tr("Close"), Qt::Key_Escape));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page + space::sign + space::field, 6, space::column, 6);
    row->setSpacing(space::column);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    hide();
}

void MessageBar::show(const Message& message)
{
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    setAccessibleName(message.text);
    QWidget::show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::overtake()
{
    if (!m_message.outlivesEdits)
        hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_message.text;
}

void MessageBar::act()
{
    hide();
    if (const auto action = std::exchange(m_message.action, {}))
        action();
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    const Look look = lookOf(m_message.kind, scheme);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? width() - 3 : 0, 0, 3, height()), look.ink);
    painter.fillRect(QRect(0, 0, width(), 1), roleColor(Role::Separator, scheme));
    const int left = mirrored ? width() - space::page - space::sign : space::page;
    paintSign(painter, QRect(left, (height() - space::sign) / 2, space::sign, space::sign), look.sign, look.ink,
              onSignColor(scheme));
}

} // namespace waymark
