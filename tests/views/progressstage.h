// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/progressbuilders.h"
#include "tests/views/screenstage.h"
#include "views/progress/progressview.h"
#include "views/shared/figurecard.h"
#include "views/shared/sectionhead.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace waymark {

/// The screen in a window, with figures that stay as they are.
struct ProgressStage : ScreenStage {
    std::unique_ptr<ProgressView> view;

    explicit ProgressStage(const ProgrammeFigures& shown = ProgressPlan().figures(), QSize size = {1256, 824})
    {
        clock->set(QDateTime(planToday, QTime(9, 0), Qt::UTC));
        ScreenContext withoutFeed = context();
        withoutFeed.figures = nullptr;
        view = std::make_unique<ProgressView>(withoutFeed);
        view->resize(size);
        show(shown);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    void show(const ProgrammeFigures& shown) const { view->show(std::make_shared<const ProgrammeFigures>(shown)); }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    bool shows(const char* name) const
    {
        const auto* widget = find(name);
        return widget && widget->isVisible();
    }
    FigureCard* card(const char* name) const { return find<FigureCard>(name); }
    QString title(const char* section) const { return find(section)->findChild<SectionHead*>()->title(); }
    void choose(const QString& begin) const
    {
        auto* choice = find<QComboBox>("planSet");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int i = 0; i < choice->count() && !choice->currentText().startsWith(begin); ++i)
            QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY2(choice->currentText().startsWith(begin), qPrintable(choice->currentText()));
    }
    void click(const char* emptyState) const
    {
        for (auto* button : find(emptyState)->findChildren<QPushButton*>())
            if (!button->text().isEmpty())
                QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace waymark
