// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bigprogramme.h"
#include "tests/bench/screens.h"

#include "views/board/boardview.h"

#include <QCoreApplication>
#include <QImage>
#include <QMouseEvent>
#include <QScrollBar>

namespace waymark::bench {

namespace {

void send(BoardCanvas& canvas, QEvent::Type type, QPoint at)
{
    QMouseEvent event(type, at, canvas.viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      Qt::LeftButton, {});
    QCoreApplication::sendEvent(canvas.viewport(), &event);
}

/// Carries a card over the whole board, in sight and scrolled, and paints all of it after each step.
void measureDrag(BoardView& view, BoardCanvas& canvas)
{
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    const QRect room = canvas.viewport()->rect();
    const int end = canvas.verticalScrollBar()->maximum();
    for (const int scrolled : {0, end / 2, end}) {
        canvas.verticalScrollBar()->setValue(scrolled);
        const auto shown = canvas.places().rowsWithin(room.translated(canvas.offset()).adjusted(0, 120, 0, -120));
        const QPoint from = canvas.cardRect(canvas.model().rowAt(shown[shown.size() / 2]).story.id).center();
        send(canvas, QEvent::MouseButtonPress, from);
        for (int step = 0; step < 200; ++step) {
            const QPoint at(room.width() * (step * 7 % 200) / 200, 45 + (room.height() - 90) * (step * 3 % 200) / 200);
            const Stopwatch watch;
            send(canvas, QEvent::MouseMove, at);
            view.render(&image);
            times.push_back(watch.milliseconds());
        }
        canvas.cancelDrag();
    }
    printSpread("board-drag", times);
}

/// Moves a card to the column beside and back: saved, followed by the model, painted.
void measureMoves(BoardView& view, BoardCanvas& canvas)
{
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    canvas.select(canvas.model().rowAt(boardCards / 2).story.id);
    for (int step = 0; step < 100; ++step) {
        const Stopwatch watch;
        canvas.moveSelected({.status = step % 2 == 0 ? StoryStatus::Ready : StoryStatus::InProgress});
        view.render(&image);
        times.push_back(watch.milliseconds());
    }
    printSpread("board-move", times);
}

} // namespace

int measureBoard(ShownScreen& shown)
{
    auto& view = static_cast<BoardView&>(shown.screen());
    auto* canvas = view.findChild<BoardCanvas*>();
    if (!canvas || canvas->model().rowCount() != boardCards)
        return fail(QStringLiteral("the board has not %1 cards").arg(boardCards));
    measureDrag(view, *canvas);
    measureMoves(view, *canvas);
    return 0;
}

} // namespace waymark::bench
