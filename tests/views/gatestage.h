// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicyfile.h"
#include "model/edit/gateedits.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/gate/gateview.h"
#include "views/shared/datatable.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace waymark {

/// The Gate screen in a window: sprint 7, closed with its gate refused; sprint 8, under way; sprint 9, to come. One check
/// of high severity fails, and the policy of all sprints asks for no such failure. The author is "tester".
struct GateStage : ScreenStage {
    Sprint closed = aSprint(7);
    Sprint sprint = aSprint(8);
    Sprint next = aSprint(9);
    std::unique_ptr<GateView> view;
    QStringList messages;
    Message latest;

    enum class Filled { Nothing, Plan, Evidence };

    explicit GateStage(Filled filled = Filled::Evidence)
    {
        closed.state = SprintState::Closed;
        sprint.state = SprintState::Active;
        if (filled != Filled::Nothing)
            plan();
        if (filled == Filled::Evidence)
            importNow(*workspace, formats,
                      {.file = results(QStringLiteral("a.json"), QDateTime(QDate(2026, 5, 3), QTime(6, 0), Qt::UTC),
                                       {{QStringLiteral("check-1"), QStringLiteral("failed")},
                                        {QStringLiteral("check-2"), QStringLiteral("passed")}})});
        figures->recompute();
        view = std::make_unique<GateView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        view->resize(1100, 800);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        settle();
    }

    void plan() const
    {
        const SprintClosure closure{.sprint = closed.id,
                                    .closed = clock->now(),
                                    .author = QStringLiteral("Anna"),
                                    .gate = false,
                                    .gateLines = {QStringLiteral("[ ] All musts are done: 1 of 2")}};
        edit([&](Edit& edit) {
            Result<void> done;
            for (const Sprint& each : {closed, sprint, next})
                done = done ? edit.insert(each) : done;
            done = done ? edit.insert(closure) : done;
            return done ? edit.insert(Person{.name = QStringLiteral("Olga")}) : done;
        });
        ask({.rules = {GateRule::SevereFailures}});
    }
    /// The policy of all sprints.
    void ask(const GatePolicy& policy) const
    {
        edit([&](Edit& edit) { return setGatePolicy(edit, std::nullopt, gatePolicyDocument(policy)); });
    }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void settle() const { QTRY_VERIFY(figures->figures() && !figures->isComputing()); }

    DataTable* table(const char* name) const { return view->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* sprints() const { return table("gateSprints"); }
    DataTable* clauses() const { return table("gateClauses"); }
    DataTable* decisions() const { return table("gateDecisions"); }
    QPushButton* button(const char* name) const { return view->findChild<QPushButton*>(QLatin1String(name)); }
    QString note() const { return view->findChild<QLabel*>(QStringLiteral("gateNote"))->text(); }
    /// In the details panel.
    template <typename T>
    T* inDetails(const char* name) const
    {
        return details.findChild<T*>(QLatin1String(name));
    }
    static QString cell(const DataTable* table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    QString gate(int row) const { return cell(sprints(), row, GateSprintsModel::GateColumn); }
    void select(DataTable* table, int row) const
    {
        table->setFocus();
        table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
};

} // namespace waymark
