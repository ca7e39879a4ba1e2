// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/domain/result.h"
#include "tests/bench/measures.h"
#include "views/screen.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"

#include <functional>
#include <memory>

namespace waymark::bench {

/// One screen in a window of its own, and what it costs the thread that all screens live in. Figures are computed by a
/// worker: they are waited for between two measurements, so that each has the processor to itself.
class ShownScreen {
public:
    using Maker = Screen* (*)(const ScreenContext& context);

    ShownScreen(Workspace& workspace, const Catalogues& catalogues);

    /// Makes, shows and paints it over figures that are there already; ms. Errors: Storage (no figures), Invalid (nothing
    /// was painted).
    Result<double> open(Maker make);
    Screen& screen() const { return *m_screen; }
    Workspace& workspace() const { return m_workspace; }

    /// Does what is due: layouts, then all that has to be painted anew.
    void paint();
    /// Waits for the figures of the latest change.
    void settle();
    /// Times of steps with their painting, ms.
    std::vector<double> times(int rounds, const std::function<void(int round)>& step);
    /// Of bringing other places of its longest part into sight, ms; empty: all of it is in sight.
    std::vector<double> scrollTimes();

    const std::vector<double>& figureTimes() const { return m_figureTimes; } ///< of showing new figures, ms
    const std::vector<double>& recordTimes() const { return m_recordTimes; } ///< of handing a change to the figures, ms

private:
    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    ReferenceShelf m_reference{m_catalogues};
    QObject m_listener;
    Stopwatch m_handing;
    Stopwatch m_showing;
    bool m_arrived = false;
    std::vector<double> m_recordTimes;
    std::vector<double> m_figureTimes;
    std::unique_ptr<FiguresModel> m_figures;
    DetailsPanel m_details;
    std::unique_ptr<Screen> m_screen;
};

} // namespace waymark::bench
