// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/settingcolumn.h"

#include "views/shared/decisionrow.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>

namespace waymark {

namespace {

constexpr int widest = 480; ///< px; longer lines are hard to read

} // namespace

SettingColumn::SettingColumn(const QString& title, const QString& whose, QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    setMaximumWidth(widest);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::column);
    auto* head = new QLabel(title);
    setType(head, Type::Title, true);
    head->setWordWrap(true);
    m_lines->addWidget(head);
    auto* note = noteLabel("settingsWhose");
    note->setText(whose);
    m_lines->addWidget(note);
}

void SettingColumn::addSection(const QString& title)
{
    m_lines->addSpacing(space::field);
    auto* head = new QLabel(title);
    setType(head, Type::Body, true);
    head->setWordWrap(true);
    m_lines->addWidget(head);
}

void SettingColumn::addButtons(const QList<QPushButton*>& buttons)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    for (QPushButton* button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    m_lines->addLayout(row);
}

void SettingColumn::finish()
{
    m_lines->addStretch(1);
}

} // namespace waymark
