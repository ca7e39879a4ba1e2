// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/sectionhead.h"

#include "views/shared/elidedlabel.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

SectionHead::SectionHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel)
    , m_second(new ElidedLabel)
    , m_row(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    setType(m_title, Type::Body, true);
    setType(m_second, Type::Small, false, true);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    for (ElidedLabel* label : {m_title, m_second}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        label->setMinimumHeight(16);
        lines->addWidget(label);
    }
    m_row->setContentsMargins(space::column / 2, 0, space::column / 2, 0); // in line with the cells of a table below
    m_row->setSpacing(space::field);
    m_row->addLayout(lines, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHead::setText(const QString& title, const QString& second)
{
    m_title->setText(title);
    m_second->setText(second);
}

QString SectionHead::title() const
{
    return m_title->text();
}

void SectionHead::setMostTitleLines(int lines)
{
    m_title->setMostLines(lines);
}

void SectionHead::addWidget(QWidget* widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace waymark
