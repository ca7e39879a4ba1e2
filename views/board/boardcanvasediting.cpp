// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardcanvas.h"

#include "views/board/boardkeys.h"
#include "views/board/cardtitlefield.h"
#include "views/shared/theme.h"

#include <QKeyEvent>

namespace waymark {

void BoardCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!pressKey(*this, *event))
        event->ignore(); // not the scroll area's: arrows would scroll
}

void BoardCanvas::moveSelected(const CardTarget& target)
{
    if (const auto stories = m_selection.stories(); !stories.empty())
        Q_EMIT placeRequested(stories, target);
}

void BoardCanvas::removeSelected()
{
    if (const auto stories = m_selection.stories(); !stories.empty())
        Q_EMIT removeRequested(stories);
}

void BoardCanvas::open()
{
    if (m_selection.current())
        Q_EMIT openRequested(*m_selection.current());
    else if (const auto spot = m_selection.spot())
        setCollapsed(m_layout.lane(spot->lane).key, false);
}

LaneKey BoardCanvas::laneToWriteIn() const
{
    if (const auto spot = m_selection.spot())
        return m_layout.lane(spot->lane).key;
    if (m_arrangement.lanes == LaneKind::Epic && m_layout.laneOf({.kind = LaneKind::Epic, .epic = m_arrangement.defaultEpic}) < 0
        && m_layout.laneCount() > 0)
        return m_layout.lane(0).key;
    return {.kind = m_arrangement.lanes, .epic = m_arrangement.lanes == LaneKind::Epic ? m_arrangement.defaultEpic : QString()};
}

void BoardCanvas::writeNew()
{
    setFocus(); // an open field is accepted by being left
    cancelDrag();
    const LaneKey lane = laneToWriteIn();
    m_arrangement.draft = lane;
    rearrange();
    if (const int index = m_layout.laneOf(lane); index >= 0)
        showSpot({index, 0, static_cast<int>(m_layout.lane(index).cell(0).size())});
    openField({}, [this, lane](const QString& title) { Q_EMIT addRequested(lane, title); });
}

void BoardCanvas::rename()
{
    setFocus();
    const auto story = m_selection.current();
    if (!story)
        return;
    cancelDrag();
    m_renamed = story;
    const QString title = m_model.rowAt(m_model.rowOf(*story)).story.title;
    showSpot(*m_selection.spot());
    openField(title, [this, story, title](const QString& changed) {
        if (changed != title)
            Q_EMIT renameRequested(*story, changed);
    });
}

void BoardCanvas::openField(const QString& text, const std::function<void(const QString&)>& accept)
{
    m_field = new CardTitleField(text, viewport());
    m_field->setObjectName(QStringLiteral("titleField"));
    m_field->setAccessibleName(m_renamed ? tr("Title of the story") : tr("Title of the new story"));
    m_field->setPlaceholderText(tr("What is to be true"));
    connect(m_field, &CardTitleField::finished, this, [this, accept, field = m_field](bool accepted) {
        const QString typed = field->text().trimmed();
        const bool hadFocus = field->hasFocus();
        closeField();
        if (accepted && !typed.isEmpty())
            accept(typed); // its place stays until the card is there
        endWriting();
        if (hadFocus)
            setFocus();
    });
    placeField();
    m_field->show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void BoardCanvas::placeField()
{
    if (!m_field)
        return;
    const QRect card = m_renamed ? cardRect(*m_renamed) : m_layout.draftRect().translated(-offset());
    const QRect title = CardPainter::titleRect(card);
    m_field->setGeometry(title.left() - space::field, title.top() + 2, title.width() + space::field + 4, space::button);
}

void BoardCanvas::closeField()
{
    if (!m_field)
        return;
    CardTitleField* field = m_field;
    m_field.clear();
    field->hide();
    field->deleteLater();
}

void BoardCanvas::endWriting()
{
    m_renamed.reset();
    if (std::exchange(m_arrangement.draft, std::nullopt))
        rearrange();
}

} // namespace waymark
