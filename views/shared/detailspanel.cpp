// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/detailspanel.h"

#include "model/programme/itemkindtext.h"
#include "model/programme/trace.h"
#include "views/shared/keys.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark {

DetailsPanel::DetailsPanel(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QLabel)
    , m_title(new QLabel)
    , m_trace(addDoor("detailsTrace", QStringLiteral("trace"), tr("Trace this"), withKeys(tr("Trace this: the whole thread that it is part of"), keys::trace),
                      &DetailsPanel::traceRequested))
    , m_history(addDoor("detailsHistory", QStringLiteral("history"), tr("History of this"),
                        withKeys(tr("History of this: who changed what, and when"), keys::history), &DetailsPanel::historyRequested))
    , m_close(new QToolButton)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("detailsPanel"));
    setAccessibleName(tr("Details"));
    setMinimumWidth(280);
    setType(m_kind, Type::Small, false, true);
    setType(m_title, Type::Title, true);
    for (QLabel* label : {m_kind, m_title}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_close->setObjectName(QStringLiteral("detailsClose"));
    m_close->setIcon(signIcon(QStringLiteral("close")));
    m_close->setToolTip(withKeys(tr("Close"), Qt::Key_Escape));
    m_close->setAccessibleName(tr("Close the details"));
    connect(m_close, &QToolButton::clicked, this, &DetailsPanel::dismiss);

    for (QLabel* label : {m_kind, m_title})
        label->setContentsMargins(space::page + 1, 0, 0, 0);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::section, 0, 0);
    grid->setHorizontalSpacing(space::field);
    grid->setVerticalSpacing(space::step);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(2, space::column - space::field);
    grid->addWidget(m_kind, 0, 0);
    grid->addLayout(buildButtons(), 0, 1, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 1, 0);
    grid->addWidget(m_pages, 2, 0, 1, 3);
    grid->setRowStretch(2, 1);
    hide();
}

QToolButton* DetailsPanel::addDoor(const char* name, const QString& sign, const QString& text, const QString& toolTip,
                                   void (DetailsPanel::*request)(const ItemRef&))
{
    auto* door = new QToolButton(this);
    door->setObjectName(QLatin1String(name));
    door->setIcon(signIcon(sign));
    door->setToolTip(toolTip);
    door->setAccessibleName(text);
    connect(door, &QToolButton::clicked, this, [this, request] {
        if (const std::optional<ItemRef> shown = item())
            Q_EMIT (this->*request)(*shown);
    });
    return door;
}

QHBoxLayout* DetailsPanel::buildButtons()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QToolButton* button : {m_trace, m_history, m_close})
        buttons->addWidget(button);
    return buttons;
}

void DetailsPanel::open(QWidget* page, const QString& kind, const QString& title, const std::optional<ItemRef>& item)
{
    m_item = item;
    m_trace->setVisible(item && focusLayerOf(item->kind));
    m_history->setVisible(item && isRecorded(item->kind));
    m_kind->setText(kind);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(tr("Details: %1").arg(title.isEmpty() ? kind : title));
    const int bleed = page->property("bleed").toInt();
    m_pages->setContentsMargins(space::page + 1 - bleed, 0, 0, 0);
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    if (!isHidden())
        return;
    show();
    Q_EMIT opened();
}

void DetailsPanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QWidget* DetailsPanel::page() const
{
    return isHidden() ? nullptr : m_pages->currentWidget();
}

std::optional<ItemRef> DetailsPanel::item() const
{
    return isHidden() ? std::nullopt : m_item;
}

void DetailsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void DetailsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Alt, scheme));
}

} // namespace waymark
