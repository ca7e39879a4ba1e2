// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/choicesetting.h"

#include <QComboBox>
#include <QEvent>

namespace waymark {

ChoiceSetting::ChoiceSetting(const char* name, const QString& label, const QString& bearing, const std::vector<Entry>& entries,
                             Store store, QWidget* parent)
    : ChoiceSetting(name, label, bearing, entries, std::move(store), new QComboBox, parent)
{
}

ChoiceSetting::ChoiceSetting(const char* name, const QString& label, const QString& bearing, const std::vector<Entry>& entries,
                             Store store, QComboBox* list, QWidget* parent)
    : SettingField(label, list, bearing, parent)
    , m_list(list)
    , m_store(std::move(store))
{
    m_list->setObjectName(QLatin1String(name));
    m_list->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->installEventFilter(this);
    for (const Entry& entry : entries)
        m_list->addItem(entry.text, entry.value);
    connect(m_list, &QComboBox::activated, this, &ChoiceSetting::choose);
}

void ChoiceSetting::show(const QVariant& stored)
{
    m_stored = stored;
    if (m_list->findData(stored) < 0)
        m_list->addItem(stored.toString(), stored);
    m_list->setCurrentIndex(m_list->findData(stored));
}

bool ChoiceSetting::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::Wheel)
        return SettingField::eventFilter(watched, event);
    event->ignore();
    return true;
}

void ChoiceSetting::choose(int index)
{
    const QVariant value = m_list->itemData(index);
    if (value == m_stored)
        return;
    const auto stored = m_store(value);
    setFault(stored ? QString() : stored.error().message);
}

} // namespace waymark
