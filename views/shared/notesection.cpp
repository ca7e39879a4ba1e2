// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/notesection.h"

#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

NoteSection::NoteSection(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_notes(new NoteList(context))
{
    setAccessibleName(tr("Notes"));
    auto* head = new RuledHead(tr("Notes"));
    head->note()->setObjectName(QStringLiteral("noteCount"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(head);
    column->addWidget(m_notes);
    connect(m_notes, &NoteList::countChanged, head->note(),
            [count = head->note()](int notes) { count->setText(notes == 0 ? QString() : countText(notes)); });
}

} // namespace waymark
