// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/formfield.h"

#include "views/shared/faultline.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

FormField::FormField(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(label))
    , m_field(field)
    , m_fault(new FaultLine)
{
    m_name->setObjectName(QStringLiteral("fieldName"));
    m_name->setWordWrap(true);
    setType(m_name, Type::Small, false, true);
    m_name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_description = field->accessibleDescription();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_name);
    column->addWidget(field);
    column->addWidget(m_fault);
}

void FormField::setLabel(const QString& label)
{
    m_name->setText(label);
}

void FormField::setFault(const QString& sentence)
{
    m_fault->tell(sentence);
    m_field->setAccessibleDescription(sentence.isEmpty() ? m_description : sentence);
}

void FormField::focusField()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
