// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "model/edit/storyedits.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/shared/datatable.h"
#include "views/trace/itemfinder.h"
#include "views/trace/matrixgrid.h"
#include "views/trace/matrixmodel.h"
#include "views/trace/traceview.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace waymark {

/// Two use cases, of which a check that failed proves the first, and a risk that this one treats and the check shows.
struct TraceViewStage : ScreenStage {
    Story proven = aStory(QStringLiteral("IAM-UC-01"));
    Story bare = aStory(QStringLiteral("IAM-UC-02"));
    Risk risk{.reference = QStringLiteral("R-1"), .title = QStringLiteral("<b>A key leaks</b>"), .currentLikelihood = 4, .currentImpact = 4};
    CheckKey check = CheckKey(0);
    QStringList messages;
    std::unique_ptr<TraceView> view;

    TraceViewStage()
    {
        bare.rank = 1;
        const QString file = results(QStringLiteral("run.json"), clock->now().addDays(-1), {{QStringLiteral("kms-7"), QStringLiteral("failed")}});
        importNow(*workspace, formats, {.file = file});
        edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : {Entity(proven), Entity(bare), Entity(risk)})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(QStringLiteral("waymark"), QStringLiteral("kms-7"));
            if (!key)
                return key.error();
            check = *key;
            if (auto tied = tieRiskToChecks(edit, risk.id, std::span(&check, 1)); !tied)
                return tied.error();
            if (auto tied = tieRiskToStory(edit, risk.id, proven.id); !tied)
                return tied.error();
            return linkCheck(edit, proven.id, check);
        });
        view = std::make_unique<TraceView>(context());
        view->resize(1200, 760);
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        if (!QTest::qWaitFor([&] { return figures->figures() && figures->figures()->checks.size() == 1 && isSettled(); }, 30'000))
            qFatal("no figures");
    }

    bool isSettled() const { return !figures->isComputing() && JobBase::underWay() == 0; }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    void click(const char* name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    /// Types into a field that has the focus, and takes the first that fits.
    void type(const char* name, const QString& words) const
    {
        auto* field = find<ItemFinder>(name);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }
    const MatrixModel& matrix() const { return *static_cast<const MatrixModel*>(find<MatrixGrid>("matrixGrid")->model()); }
    ItemRef refOf(const Story& story) const { return itemRef(ItemKind::UseCase, story.id); }
    /// Whether the check proves a story.
    bool proves(const Story& story) const
    {
        return std::ranges::any_of(workspace->records().links(), [&](const Link& link) {
            return link.kind == LinkKind::ProvenBy && link.story == story.id && link.check == check;
        });
    }
};

} // namespace waymark
