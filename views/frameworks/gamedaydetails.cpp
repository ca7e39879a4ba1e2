// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedaydetails.h"

#include "model/edit/workspace.h"
#include "views/frameworks/gamedayfields.h"
#include "views/frameworks/gamedayties.h"
#include "views/frameworks/recordhistory.h"
#include "views/frameworks/recordtext.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/notesection.h"
#include "views/shared/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

GameDayDetails::GameDayDetails(const ScreenContext& context, QWidget* parent)
    : ItemPage(parent)
    , m_open(new OpenGameDay(context, this))
    , m_fields(new GameDayFields(*m_open))
    , m_exercises(new GameDayTies(*m_open, GameDayTieKind::Exercises))
    , m_raised(new GameDayTies(*m_open, GameDayTieKind::Raised))
    , m_notes(new NoteSection(context))
    , m_history(new RecordHistory("gameDayHistory"))
    , m_remove(linkButton(tr("Remove"), "gameDayRemove"))
{
    setObjectName(QStringLiteral("gameDayDetails"));
    tieText(*m_open, title(), tr("title"), &GameDay::title);
    setUp(*m_open, QStringLiteral("gameDay"), buildPage());
    connectParts();
}

GameDayDetails::~GameDayDetails() = default;

QWidget* GameDayDetails::buildPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::page, space::page);
    column->setSpacing(space::field);
    for (QWidget* part : std::initializer_list<QWidget*>{m_fields, m_exercises, m_raised, m_notes, m_history})
        column->addWidget(part);
    column->addWidget(m_remove, 0, Qt::AlignLeading);
    column->addStretch(1);
    return page;
}

void GameDayDetails::connectParts()
{
    connect(m_open, &OpenGameDay::refreshed, this, &GameDayDetails::refresh);
    connect(m_open, &OpenGameDay::aboutToLeave, &m_notes->notes(), &NoteList::clear);
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &GameDayDetails::messageRaised);
    for (const GameDayTies* ties : {m_exercises, m_raised})
        connect(ties, &GameDayTies::itemRequested, this, &GameDayDetails::itemRequested);
    connect(m_remove, &QPushButton::clicked, this, &GameDayDetails::remove);
}

void GameDayDetails::open(const GameDayId& gameDay)
{
    if (!m_open->records().of<GameDay>().find(gameDay)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The game day is not there any more.")});
        return;
    }
    m_open->open(gameDay);
    refresh();
}

void GameDayDetails::refresh()
{
    const GameDay* day = m_open->record();
    if (!day)
        return;
    m_notes->notes().open(day->id, day->reference);
    m_history->show(*day, m_open->context());
    if (m_open->context().details)
        m_open->context().details->open(this, tr("Game day %1", "reference").arg(day->reference), {}, itemRef(ItemKind::GameDay, day->id));
}

void GameDayDetails::remove()
{
    const GameDay* day = m_open->record();
    if (!day)
        return;
    const GameDayId id = day->id;
    const QString reference = day->reference;
    if (m_open->edit(tr("Remove %1").arg(reference), [&](Edit& edit) { return removeGameDay(edit, id); }))
        m_open->tellDone(tr("%1 was removed with its links and notes.").arg(reference));
}

} // namespace waymark
