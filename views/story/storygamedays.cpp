// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storygamedays.h"

#include "model/edit/records.h"
#include "views/frameworks/gamedaylines.h"
#include "views/story/linelist.h"

#include <QVBoxLayout>

namespace waymark {

StoryGameDays::StoryGameDays(OpenStory& open, QWidget* parent)
    : StorySection(open, tr("Game days"), parent)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("Game days that exercise this story, or that raised it")))
{
    setObjectName(QStringLiteral("storyGameDaysSection"));
    m_list->setObjectName(QStringLiteral("storyGameDays"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    column()->addWidget(m_list);
    hide();
    connect(&open, &OpenStory::refreshed, this, &StoryGameDays::refresh);
    connect(&open, &OpenStory::evidenceRefreshed, this, &StoryGameDays::refresh);
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) {
        const ItemRef item{ItemKind::GameDay, m_model->rowAt(index.row()).key}; // a copy: what opens may change the rows
        Q_EMIT this->open().itemRequested(item);
    });
}

void StoryGameDays::refresh()
{
    if (!open().story())
        return;
    m_model->show(gameDayLines(*open().id(), open().records(), open().now().date()));
    setVisible(m_model->rowCount() > 0);
    setNote(m_model->rowCount() > 0 ? tr("%1, in no percentage", "count of game days").arg(m_model->rowCount()) : QString());
}

} // namespace waymark
