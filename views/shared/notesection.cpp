// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/notesection.h"

#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

NoteSection::NoteSection(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_notes(new NoteList(context))
{
    setAccessibleName(tr("Notes"));
    auto* rule = new QFrame;
    rule->setProperty("separator", true);
    rule->setFixedHeight(1);
    auto* title = new QLabel(tr("Notes"));
    setType(title, Type::Body, true);
    auto* count = new QLabel;
    count->setObjectName(QStringLiteral("noteCount"));
    setType(count, Type::Small, false, true);
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(rule);
    column->addLayout(head);
    column->addWidget(m_notes);
    connect(m_notes, &NoteList::countChanged, count,
            [count](int notes) { count->setText(notes == 0 ? QString() : countText(notes)); });
}

} // namespace waymark
