// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/risks/riskdetails.h"
#include "views/risks/risksview.h"
#include "views/shared/datatable.h"
#include "views/shared/inplacetext.h"

#include <QPushButton>
#include <QTest>

namespace waymark {

/// The Risks screen, and the details panel in a window of its own; a risk that is asked for is opened there, as the shell
/// does.
struct RisksStage : ScreenStage {
    Person ana{.name = QStringLiteral("Ana Ferro")};
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    Risk high{.reference = QStringLiteral("R-1"), .title = QStringLiteral("A key leaks"), .currentLikelihood = 4, .currentImpact = 4};
    Risk low{.reference = QStringLiteral("R-2"), .title = QStringLiteral("A disk is full"), .currentLikelihood = 1, .currentImpact = 2};
    std::unique_ptr<RisksView> view;
    RiskDetails* page = nullptr;
    QStringList messages;

    explicit RisksStage(bool filled = true)
    {
        if (filled)
            change([&](Edit& edit) -> Result<void> {
                for (const Entity& entity : std::initializer_list<Entity>{ana, story, high, low})
                    if (auto inserted = edit.insert(entity); !inserted)
                        return inserted;
                return {};
            });
        view = std::make_unique<RisksView>(context());
        page = new RiskDetails(context());
        QObject::connect(view.get(), &Screen::riskRequested, page, &RiskDetails::open);
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
        QObject::connect(page, &RiskDetails::messageRaised, page, [this](const Message& message) { messages << message.text; });
        view->resize(1200, 500);
        view->show();
        details.resize(337, 900);
    }
    ~RisksStage()
    {
        QObject::disconnect(page, &RiskDetails::messageRaised, nullptr, nullptr);
        if (!page->parent()) // it was never opened, so no panel has it
            delete page;
    }

    /// For a reason, by the tester.
    void rate(const Risk& risk, const RiskChange& how) const
    {
        change([&](Edit& edit) {
            return rateRisk(edit, risk.id, how, QStringLiteral("Looked at again"), {.author = workspace->author(), .at = clock->now()});
        });
    }
    void change(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (auto done = workspace->edit(QStringLiteral("Edit"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    DataTable* table() const { return view->findChild<DataTable*>(QStringLiteral("risksTable")); }
    QStringList references() const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, RisksModel::ReferenceColumn).data().toString();
        return texts;
    }
    void activate(QWidget& window) const
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    void choose(int row) const
    {
        activate(*view);
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    template <typename T = InPlaceText>
    T* field(const char* name) const
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    /// What is seen in the panel of it.
    template <typename T = QWidget>
    T* seen(const char* name) const
    {
        for (T* widget : page->findChildren<T*>(QLatin1String(name)))
            if (widget->isVisibleTo(page))
                return widget;
        return nullptr;
    }
    void press(const char* name) const
    {
        auto* button = seen<QPushButton>(name);
        if (!button)
            qFatal("%s is not to be seen", name);
        button->click();
    }
    void waitForFigures() const
    {
        figures->recompute();
        if (!QTest::qWaitFor([this] { return figures->figures() && !figures->isComputing() && JobBase::underWay() == 0; }))
            qFatal("no figures");
    }
    const Risk& now(const Risk& risk) const { return *workspace->records().of<Risk>().find(risk.id); }
};

} // namespace waymark
