// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settingfield.h"

#include "views/shared/decisionrow.h"
#include "views/shared/formfield.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

SettingField::SettingField(const QString& name, QWidget* field, const QString& bearing, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_form(new FormField(name, field))
    , m_bearing(noteLabel("settingBearing"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_form);
    column->addWidget(m_bearing);
    setBearing(bearing);
}

void SettingField::setFault(const QString& sentence)
{
    m_form->setFault(sentence);
    describe(sentence);
}

void SettingField::setBearing(const QString& bearing)
{
    m_bearing->setText(bearing);
    describe({});
}

/// Who can't see the lines below the field hears them at it.
void SettingField::describe(const QString& fault)
{
    QWidget* heard = m_field->focusProxy() ? m_field->focusProxy() : m_field;
    heard->setAccessibleDescription(fault.isEmpty() ? m_bearing->text() : fault);
}

} // namespace waymark
