// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/itempage.h"

#include "views/shared/detailspanel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/openitem.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace waymark {

namespace {

constexpr int bleed = 6; ///< px that a text's frame reaches out beside it

} // namespace

ItemPage::ItemPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new InPlaceText(InPlaceText::Lines::One, tr("Title")))
{
    setProperty("bleed", bleed);
    m_title->setFont(typeFont(Type::Title, true));
    m_title->setToolTip(tr("F2 edits the title"));
}

void ItemPage::setUp(OpenItem& open, const QString& name, QWidget* page)
{
    m_open = &open;
    m_title->setObjectName(name + QStringLiteral("Title"));
    auto* scroll = scrollPage(page);
    scroll->setObjectName(name + QStringLiteral("Page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, space::page, 0);
    head->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    connect(m_open, &OpenItem::opened, scroll, [scroll] { scroll->verticalScrollBar()->setValue(0); });
    connect(m_open, &OpenItem::messageRaised, this, &ItemPage::messageRaised);
    connect(m_open, &OpenItem::gone, this, [this](const QString& words) {
        if (m_open->context().details)
            m_open->context().details->dismiss();
        Q_EMIT messageRaised({.text = words});
    });
}

void ItemPage::editTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void ItemPage::enter()
{
    m_title->setFocus(Qt::TabFocusReason);
}

void ItemPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2)
        editTitle();
    else
        QWidget::keyPressEvent(event);
}

void ItemPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) // a minimised window comes back
        m_open->close();
}

} // namespace waymark
