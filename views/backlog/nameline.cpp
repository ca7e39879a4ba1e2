// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/nameline.h"

#include "views/shared/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace waymark {

namespace {

constexpr int longestName = 80;

} // namespace

NameLine::NameLine(QWidget* parent)
    : QFrame(parent)
    , m_question(new QLabel)
    , m_name(new QLineEdit)
{
    setObjectName(QStringLiteral("nameLine"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setBuddy(m_name);
    setType(m_question, Type::Small, false, true);
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setMaxLength(longestName);
    m_name->setMaximumWidth(320);
    auto* save = new QPushButton(tr("Save"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (QPushButton* button : {save, cancel})
        button->setAutoDefault(true);
    connect(save, &QPushButton::clicked, this, &NameLine::enter);
    connect(cancel, &QPushButton::clicked, this, &NameLine::leave);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page - 4, space::step, space::page - 4, space::step);
    row->setSpacing(space::field);
    row->addWidget(m_question);
    row->addWidget(m_name, 1);
    row->addWidget(save);
    row->addWidget(cancel);
    row->addStretch(1);
    hide();
}

void NameLine::ask(const QString& question, const QString& proposal, std::function<bool(const QString&)> take)
{
    m_take = std::move(take);
    m_before = QApplication::focusWidget();
    m_question->setText(question);
    m_name->setAccessibleName(question);
    m_name->setText(proposal);
    m_name->selectAll();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void NameLine::enter()
{
    const QString name = m_name->text().simplified();
    if (!name.isEmpty() && m_take && m_take(name))
        leave();
    else
        m_name->setFocus(Qt::OtherFocusReason);
}

void NameLine::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void NameLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_name->hasFocus())
        enter();
    else
        QFrame::keyPressEvent(event);
}

} // namespace waymark
