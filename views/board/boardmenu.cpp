// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardmenu.h"

#include "views/board/boardcanvas.h"
#include "views/shared/keys.h"
#include "views/shared/storywords.h"

#include <QMenu>

namespace waymark {

namespace {

/// The key is shown, not bound: the board itself answers it.
QString withKey(const QString& text, Qt::Key key)
{
    return text + u'\t' + keyText(key);
}

QString escaped(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

void addColumns(QMenu& menu, BoardCanvas& board)
{
    QMenu* columns = menu.addMenu(BoardCanvas::tr("Move to"));
    for (int column = 0; column < boardColumnCount; ++column) {
        const StoryStatus status = boardColumns[static_cast<size_t>(column)];
        columns->addAction(withKey(signText(status), static_cast<Qt::Key>(Qt::Key_1 + column)), &board,
                           [&board, status] { board.moveSelected({.status = status}); });
    }
}

void addOwners(QMenu& menu, BoardCanvas& board)
{
    QMenu* owners = menu.addMenu(BoardCanvas::tr("Give to"));
    const auto add = [&](const QString& name, const std::optional<PersonId>& owner) {
        owners->addAction(name, &board,
                          [&board, owner] { board.moveSelected({.lane = LaneKey{.kind = LaneKind::Owner, .owner = owner}}); });
    };
    for (const Person& person : board.model().people())
        add(escaped(person.name), person.id);
    add(BoardCanvas::tr("Nobody"), std::nullopt);
}

void addEpics(QMenu& menu, BoardCanvas& board)
{
    QMenu* epics = menu.addMenu(BoardCanvas::tr("Epic"));
    for (const EpicName& epic : board.model().epics())
        epics->addAction(escaped(epic.name), &board,
                         [&board, id = epic.id] { board.moveSelected({.lane = LaneKey{.kind = LaneKind::Epic, .epic = id}}); });
}

} // namespace

void fillCardMenu(QMenu& menu, BoardCanvas& board)
{
    menu.addAction(withKey(BoardCanvas::tr("Open"), Qt::Key_Return), &board, &BoardCanvas::open);
    menu.addAction(withKey(BoardCanvas::tr("Rename"), Qt::Key_F2), &board, &BoardCanvas::rename);
    menu.addSeparator();
    addColumns(menu, board);
    addOwners(menu, board);
    addEpics(menu, board);
    menu.addSeparator();
    menu.addAction(withKey(BoardCanvas::tr("Remove"), Qt::Key_Delete), &board, &BoardCanvas::removeSelected);
}

} // namespace waymark
