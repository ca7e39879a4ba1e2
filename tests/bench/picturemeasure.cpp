// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screens.h"

#include "views/trace/tracepicture.h"

#include <QCoreApplication>
#include <QImage>
#include <QMouseEvent>
#include <QScrollBar>

#include <random>

namespace waymark::bench {

namespace {

constexpr int nodes = 500;
constexpr size_t edges = 1500;

/// As wide as threads get, with titles of two lines.
std::shared_ptr<const LaidThread> bigThread()
{
    std::mt19937 random(1);
    const auto anyNode = [&random] { return static_cast<int>(random() % static_cast<unsigned>(nodes)); };
    TraceGraph graph{.focus = nodes / 2};
    for (int i = 0; i < nodes; ++i) {
        const QString code = QStringLiteral("IAM-UC-%1").arg(i);
        graph.nodes.push_back({.item = {ItemKind::UseCase, code},
                               .layer = static_cast<TraceLayer>(i * 10 / nodes),
                               .code = code,
                               .title = QStringLiteral("Rotate the key of service %1 each month and tell who uses it").arg(i),
                               .state = QStringLiteral("in progress"),
                               .tone = static_cast<TraceState>(i % 5)});
    }
    while (graph.edges.size() < edges) {
        const int from = anyNode();
        const int to = anyNode();
        if (graph.nodes[static_cast<size_t>(from)].layer < graph.nodes[static_cast<size_t>(to)].layer)
            graph.edges.push_back({.from = from, .to = to});
    }
    return std::make_shared<const LaidThread>(layThread(std::move(graph)));
}

void moveTo(TracePicture& picture, QPoint at)
{
    QMouseEvent event(QEvent::MouseMove, at, picture.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(picture.viewport(), &event);
}

/// Each step with all of the picture painted anew.
void measureFrames(QWidget& picture, const char* name, const std::function<void(int round)>& step)
{
    QImage image(picture.size(), QImage::Format_ARGB32_Premultiplied);
    picture.render(&image); // fonts and signs are known from then on
    std::vector<double> times;
    for (int round = 0; round < 60; ++round) {
        const Stopwatch watch;
        step(round);
        picture.render(&image);
        times.push_back(watch.milliseconds());
    }
    printSpread(name, times);
}

} // namespace

int measurePicture(ShownScreen& shown)
{
    TracePicture picture;
    picture.resize(shown.screen().size());
    picture.setThread(bigThread());
    picture.show();
    shown.paint();
    if (!picture.thread() || picture.thread()->layout.nodes.size() != static_cast<size_t>(nodes))
        return fail(QStringLiteral("the picture lacks nodes"));
    measureFrames(picture, "trace-fit", [&](int) { picture.fit(); });
    picture.zoom(0.7 / picture.scaling());
    measureFrames(picture, "trace-read", [](int) {});
    QScrollBar* across = picture.horizontalScrollBar();
    QScrollBar* down = picture.verticalScrollBar();
    measureFrames(picture, "trace-pan", [&](int round) {
        across->setValue(across->minimum() + (across->maximum() - across->minimum()) * (round * 7 % 60) / 60);
        down->setValue(down->minimum() + (down->maximum() - down->minimum()) * (round * 13 % 60) / 60);
    });
    measureFrames(picture, "trace-hover", [&](int round) {
        moveTo(picture, {picture.viewport()->width() * (round * 7 % 60) / 60, picture.viewport()->height() * (round * 11 % 60) / 60});
    });
    return 0;
}

} // namespace waymark::bench
