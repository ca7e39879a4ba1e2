// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/formfield.h"

#include "views/shared/badgelabel.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

FormField::FormField(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(label))
    , m_field(field)
    , m_line(new QWidget)
    , m_fault(new QLabel)
{
    m_name->setObjectName(QStringLiteral("fieldName"));
    m_name->setWordWrap(true);
    setType(m_name, Type::Small, false, true);
    m_name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_fault->setObjectName(QStringLiteral("fieldFault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    setType(m_fault, Type::Small);
    auto* sign = new BadgeLabel(signName(Outcome::Failed), {}, [](Scheme scheme) { return outcomeColor(Outcome::Failed, scheme); }, false);
    auto* row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_fault, 1);
    m_line->setVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_name);
    column->addWidget(field);
    column->addWidget(m_line);
}

void FormField::setLabel(const QString& label)
{
    m_name->setText(label);
}

void FormField::setFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_field->setAccessibleDescription(sentence);
    m_line->setVisible(!sentence.isEmpty());
}

void FormField::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
