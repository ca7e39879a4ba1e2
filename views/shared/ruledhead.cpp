// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/ruledhead.h"

#include "views/shared/elidedlabel.h"
#include "views/shared/theme.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

RuledHead::RuledHead(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_note(new ElidedLabel) // the page is as narrow as its panel
{
    setType(m_title, Type::Body, true);
    setType(m_note, Type::Small, false, true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(thinLine());
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QWidget* thinLine()
{
    auto* line = new QFrame;
    line->setProperty("separator", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace waymark
