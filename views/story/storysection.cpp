// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storysection.h"

#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int indent = 6; ///< in line with the texts that are edited in place

} // namespace

StorySection::StorySection(OpenStory& open, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_head(new QHBoxLayout)
    , m_note(plainLabel({}, true, true))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    auto* ruled = new QHBoxLayout;
    ruled->setContentsMargins(indent, space::field, 0, space::step);
    ruled->addWidget(thinLine());
    auto* name = new QLabel(title);
    setType(name, Type::Body, true);
    m_head->setContentsMargins(indent, 0, 0, 0);
    m_head->setSpacing(space::field);
    m_head->addWidget(name);
    m_head->addStretch(1);
    m_head->addWidget(m_note);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::step);
    m_column->addLayout(ruled);
    m_column->addLayout(m_head);
}

void StorySection::setNote(const QString& note)
{
    m_note->setText(note);
}

void StorySection::addToHead(QWidget* widget)
{
    m_head->addWidget(widget);
}

QLabel* StorySection::plainLabel(const QString& text, bool small, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setType(label, small ? Type::Small : Type::Body, false, muted);
    return label;
}

} // namespace waymark
