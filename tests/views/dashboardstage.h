// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "views/dashboard/dashboardpage.h"
#include "views/dashboard/dashboardview.h"
#include "views/shared/figurecard.h"

#include <QMap>
#include <QTest>

namespace waymark {

/// Of this moment alone, as long as nothing of the past is read.
inline DashboardFacts factsOf(ProgrammeFigures figures)
{
    return {.figures = std::make_shared<const ProgrammeFigures>(std::move(figures)), .now = utc(2026, 5, 4, 9)};
}

/// Four checks, two of them of no epic or failing; a week before they stood worse.
inline ProgrammeFigures dashboardFigures()
{
    ProgrammeFigures figures = figuresOf({CheckBuilder(1).of(QStringLiteral("iam")).with(Outcome::Passed),
                                          CheckBuilder(2).of(QStringLiteral("iam")).with(Outcome::Failed, Severity::Critical),
                                          CheckBuilder(3).of(QStringLiteral("logging")).with(Outcome::Passed),
                                          CheckBuilder(4).with(Outcome::Passed)});
    figures.trend = {aPoint(utc(2026, 4, 27), 1, 1), aPoint(utc(2026, 5, 4), 3, 1)};
    return figures;
}

/// The dashboard in a window, with facts that the test gives it, and not the stage's own when they come.
struct DashboardStage : ScreenStage {
    std::unique_ptr<DashboardView> view;
    std::vector<Message> messages;

    explicit DashboardStage(const DashboardFacts& facts = factsOf(dashboardFigures()), const QSize& size = {1256, 824})
    {
        ScreenContext without = context();
        without.figures = nullptr;
        view = std::make_unique<DashboardView>(without);
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages.push_back(message); });
        view->resize(size);
        view->show(facts);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        settle();
    }

    void settle() const
    {
        for (int i = 0; i < 5; ++i) // from rows to page to scroll area, a turn each
            QCoreApplication::processEvents();
    }
    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        return view->findChild<T*>(name);
    }
    FigureCard* figure(const char* name) const { return find<FigureCard>(QLatin1String(name)); }
    DashboardPage* page() const { return view->findChild<DashboardPage*>(); }
    QStringList shown() const { return page()->arrangement().shown(); }
    QWidget* card(const QString& id) const { return find(id + QStringLiteral("Card")); }
    QRect place(const QString& id) const { return QRect(card(id)->mapTo(page(), QPoint()), card(id)->size()); }

    /// How many figures stand in each line, from above.
    QList<int> lines() const
    {
        QMap<int, int> cards;
        for (const FigureCard* each : view->findChildren<FigureCard*>())
            if (each->isVisible())
                ++cards[each->y()];
        return cards.values();
    }
};

} // namespace waymark
