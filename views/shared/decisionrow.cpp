// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/decisionrow.h"

#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int roomForWords = 480; ///< px in which words stand beside the buttons

} // namespace

DecisionRow::DecisionRow(QWidget* page, const Names& names)
    : m_across(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_cancel(namedButton(tr("Cancel"), names.cancel))
    , m_accept(namedButton(QString(), names.accept))
{
    m_accept->setProperty("primary", true);
    for (QPushButton* button : {m_cancel, m_accept})
        button->setAutoDefault(true); // Enter presses the one that has the focus
    m_across->setContentsMargins(6, 0, 6, 0);
    m_across->setSpacing(space::field);
    if (names.note) {
        m_note = noteLabel(names.note);
        m_across->addWidget(m_note, 1);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addStretch(1);
    row->addWidget(m_cancel, 0, Qt::AlignBottom);
    row->addWidget(m_accept, 0, Qt::AlignBottom);
    m_across->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &DecisionRow::cancelled);
    connect(m_accept, &QPushButton::clicked, this, &DecisionRow::accepted);
    connect(new QShortcut(Qt::Key_Escape, page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            m_cancel, &QAbstractButton::click);
}

void DecisionRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_note)
        return;
    const bool narrow = event->size().width() < roomForWords;
    m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_across->setStretch(0, narrow ? 0 : 1); // what is left over is beside the words, never below them
}

void DecisionRow::setNote(const QString& text)
{
    Q_ASSERT(m_note);
    m_note->setText(text);
}

QVBoxLayout* pageColumn(QWidget* page, int spacing)
{
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::page - 6, space::section, space::page - 6, space::section);
    column->setSpacing(spacing);
    return column;
}

QLabel* noteLabel(const char* name, bool muted)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setType(label, Type::Small, false, muted);
    return label;
}

QLabel* fieldLabel(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    setType(label, Type::Small, false, true);
    if (!field)
        return label;
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

QPushButton* namedButton(const QString& text, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(true);
    return button;
}

QPushButton* linkButton(const QString& text, const char* name)
{
    QPushButton* button = namedButton(text, name);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace waymark
