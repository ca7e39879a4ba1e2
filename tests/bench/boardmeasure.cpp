// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/board/boardview.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QScrollBar>

#include <random>

using namespace waymark;
using namespace waymark::bench;

namespace {

constexpr int cards = 500;
constexpr int stories = 10'000;
constexpr QSize windowSize(1416, 924); // what a window of 1600 x 1000 leaves to a screen

/// A sprint of 500 stories among 10,000.
Result<void> fill(Workspace& workspace, const Catalogues& catalogues)
{
    return workspace.edit(QStringLiteral("Fill"), [&](Edit& edit) -> Result<void> {
        const Sprint sprint{.number = 1, .start = QDate(2026, 5, 4), .end = QDate(2026, 5, 17), .state = SprintState::Active};
        if (auto added = edit.insert(sprint); !added)
            return added;
        std::mt19937 random(1);
        for (int i = 0; i < stories; ++i) {
            Story story{.reference = QStringLiteral("B-UC-%1").arg(i),
                        .title = QStringLiteral("Rotate the keys of service account %1 before they leave the building").arg(i),
                        .epic = catalogues.epics.epics[random() % catalogues.epics.epics.size()].id,
                        .points = 3,
                        .rank = i};
            if (i % (stories / cards) == 0) {
                story.sprint = sprint.id;
                story.status = boardColumns[random() % boardColumns.size()];
            }
            if (auto added = edit.insert(story); !added)
                return added;
        }
        return {};
    });
}

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
    canvas.select(canvas.model().rowAt(cards / 2).story.id);
    for (int step = 0; step < 100; ++step) {
        const Stopwatch watch;
        canvas.moveSelected({.status = step % 2 == 0 ? StoryStatus::Ready : StoryStatus::InProgress});
        view.render(&image);
        times.push_back(watch.milliseconds());
    }
    printSpread("board-move", times);
}

} // namespace

/// WORKSPACE, which it makes.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.apply(Theme::Choice::Dark);
    const auto catalogues = Catalogues::loadBuiltIn();
    auto workspace = Workspace::create(QCoreApplication::arguments().value(1), {.name = QStringLiteral("Bench")},
                                       {.author = QStringLiteral("bench"), .pollInterval = 0});
    if (!catalogues || !workspace)
        return fail(catalogues ? workspace.error().message : catalogues.error().message);
    if (auto filled = fill(**workspace, *catalogues); !filled)
        return fail(filled.error().message);
    FiguresModel figures(**workspace, *catalogues);
    BoardView view({.workspace = workspace->get(), .catalogues = &*catalogues, .figures = &figures});
    view.resize(windowSize);
    view.show();
    QCoreApplication::processEvents();
    auto* canvas = view.findChild<BoardCanvas*>();
    if (canvas->model().rowCount() != cards)
        return fail(QStringLiteral("the board has not %1 cards").arg(cards));
    measureDrag(view, *canvas);
    measureMoves(view, *canvas);
    return 0;
}
