// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shownscreen.h"

#include "model/edit/workspace.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

namespace waymark::bench {

namespace {

constexpr QSize windowSize(1416, 924); // what a window of 1600 x 1000 leaves to a screen
constexpr double patience = 10'000;    // ms

class PaintCounter final : public QObject {
public:
    PaintCounter() { qApp->installEventFilter(this); }
    int count() const { return m_count; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_count;
        return false;
    }

private:
    int m_count = 0;
};

/// Fonts, style and the ways of a first window: the program has them long before anybody goes to a screen.
void warmUp()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    for (QWidget* part : std::initializer_list<QWidget*>{new QLabel(QStringLiteral("Words")), new QLineEdit, new QComboBox, new QTableView})
        column->addWidget(part);
    window.show();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

/// How many times it would have to be turned by what is in sight; some count px, others rows.
int pages(const QScrollBar& bar)
{
    return (bar.maximum() - bar.minimum()) / std::max(bar.pageStep(), 1);
}

/// Null: nothing in sight can be scrolled.
QScrollBar* longestBar(const QWidget& screen)
{
    QScrollBar* longest = nullptr;
    for (const QAbstractScrollArea* area : screen.findChildren<QAbstractScrollArea*>()) {
        QScrollBar* bar = area->verticalScrollBar();
        if (area->isVisible() && bar->maximum() > bar->minimum() && (!longest || pages(*bar) > pages(*longest)))
            longest = bar;
    }
    return longest;
}

} // namespace

/// Receivers of a signal are called in the order in which they were connected: what is connected before and behind the
/// figures sees how long they take of it.
ShownScreen::ShownScreen(Workspace& workspace, const Catalogues& catalogues)
    : m_workspace(workspace)
    , m_catalogues(catalogues)
{
    QObject::connect(&workspace, &Workspace::changed, &m_listener, [this] { m_handing = Stopwatch(); });
    m_figures = std::make_unique<FiguresModel>(workspace, catalogues);
    QObject::connect(&workspace, &Workspace::changed, &m_listener, [this] { m_recordTimes.push_back(m_handing.milliseconds()); });
}

Result<double> ShownScreen::open(Maker make)
{
    warmUp();
    settle();
    if (!m_figures->figures())
        return Error{.code = Error::Code::Storage, .message = QStringLiteral("there are no figures")};
    const PaintCounter painted;
    const Stopwatch watch;
    QObject::connect(m_figures.get(), &FiguresModel::figuresChanged, &m_listener, [this] { // before the screen
        m_showing = Stopwatch();
        m_arrived = true;
    });
    m_screen.reset(make({.workspace = &m_workspace, .catalogues = &m_catalogues, .reference = &m_reference, .figures = m_figures.get(), .details = &m_details}));
    m_screen->resize(windowSize);
    m_screen->show();
    while (painted.count() == 0) {
        if (watch.milliseconds() > patience)
            return Error{.message = QStringLiteral("nothing was painted")};
        QCoreApplication::processEvents();
    }
    paint();
    return watch.milliseconds();
}

void ShownScreen::paint()
{
    QCoreApplication::processEvents();
    if (!m_screen)
        return;
    QEvent due(QEvent::UpdateRequest); // where the event loop has left it for later
    QCoreApplication::sendEvent(m_screen.get(), &due);
}

void ShownScreen::settle()
{
    while (m_figures->isComputing()) {
        m_arrived = false;
        QCoreApplication::processEvents();
        if (!m_arrived) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            continue;
        }
        paint();
        m_figureTimes.push_back(m_showing.milliseconds());
    }
}

std::vector<double> ShownScreen::times(int rounds, const std::function<void(int round)>& step)
{
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        settle();
        const Stopwatch watch;
        step(round);
        paint();
        taken.push_back(watch.milliseconds());
    }
    settle();
    return taken;
}

std::vector<double> ShownScreen::scrollTimes()
{
    constexpr int places = 60;
    QScrollBar* bar = longestBar(*m_screen);
    if (!bar)
        return {};
    const int first = bar->value();
    auto taken = times(places, [bar](int round) {
        const int place = (7 * round + 1) % places + 1; // each once, none near the one before
        bar->setValue(bar->minimum() + static_cast<int>(qint64(bar->maximum() - bar->minimum()) * place / places));
    });
    bar->setValue(first);
    paint();
    return taken;
}

} // namespace waymark::bench
