// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/restoreacts.h"

#include "model/edit/workspace.h"
#include "views/history/historydoors.h"
#include "views/history/historywords.h"
#include "views/history/restoreoffer.h"
#include "views/shared/decisionrow.h"
#include "views/shared/taborder.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RestoreActs::RestoreActs(const ScreenContext& context, const Change& change, qint64 entry, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    const QString name = entityWords(change.either());
    addDoor(change.either());
    if (change.before && isRestorable(*change.before))
        addRestore(*change.before, tr("Restore as it was before…"), "restoreBefore",
                   tr("Restore %1 as it was before entry %2", "item, number").arg(name, QString::number(entry)));
    if (change.after && isRestorable(*change.after))
        addRestore(*change.after, tr("Restore as it was after this…"), "restoreAfter",
                   tr("Restore %1 as it was after entry %2", "item, number").arg(name, QString::number(entry)));
}

void RestoreActs::addDoor(const Entity& entity)
{
    const auto item = doorTo(m_context.workspace->records(), entity);
    if (!item)
        return;
    QPushButton* door = linkButton(tr("Open"), "historyOpen");
    door->setAccessibleName(tr("Open %1").arg(entityWords(entity)));
    connect(door, &QPushButton::clicked, this, [this, item = *item] { Q_EMIT itemRequested(item); });
    m_column->addWidget(door, 0, Qt::AlignLeading);
    m_empty = false;
}

void RestoreActs::addRestore(const Entity& image, const QString& text, const char* name, const QString& step)
{
    QPushButton* button = linkButton(text, name);
    button->setAccessibleName(step);
    connect(button, &QPushButton::clicked, this, [this, image, step, button] { offer(image, step, button); });
    m_column->addWidget(button, 0, Qt::AlignLeading);
    m_empty = false;
}

void RestoreActs::offer(const Entity& image, const QString& step, QWidget* asked)
{
    if (m_offer)
        m_offer->deleteLater();
    auto* offered = new RestoreOffer(m_context, image, step);
    m_offer = offered;
    connect(offered, &RestoreOffer::restored, this, &RestoreActs::restored);
    connect(offered, &RestoreOffer::refused, this, &RestoreActs::refused);
    connect(offered, &RestoreOffer::closed, this, [this, offered, back = QPointer<QWidget>(asked)] {
        if (m_offer == offered)
            m_offer = nullptr;
        if (back)
            back->setFocus(Qt::OtherFocusReason);
        offered->hide();
        offered->deleteLater();
    });
    QWidget* last = asked;
    for (int i = 0; i < m_column->count(); ++i)
        if (auto* link = qobject_cast<QPushButton*>(m_column->itemAt(i)->widget()))
            last = link;
    m_column->addWidget(offered);
    tabAfter(last, offered);
    offered->show(); // what is added to a page that is seen already isn't by itself
    offered->enter();
}

} // namespace waymark
