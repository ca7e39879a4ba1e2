// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/exceptionbuilders.h"
#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "views/exceptions/exceptionsview.h"
#include "views/shared/datatable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace waymark {

/// The Exceptions screen and its details panel, each in a window, over one import: check-1 fails, check-2 passes.
struct ExceptionsStage : ScreenStage {
    ExceptionsStage()
    {
        importNow(*workspace, formats,
                  {.file = results(QStringLiteral("a.json"), utc(2026, 5, 3),
                                   {{QStringLiteral("check-1"), QStringLiteral("failed")},
                                    {QStringLiteral("check-2"), QStringLiteral("passed")}})});
        view = std::make_unique<ExceptionsView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
        view->resize(1100, 700);
        view->show();
        details.resize(360, 900);
        waitForFigures();
    }

    void waitForFigures()
    {
        figures->recompute();
        if (!QTest::qWaitFor([this] { return figures->figures() && !figures->isComputing() && JobBase::underWay() == 0; }))
            qFatal("no figures");
    }
    CheckKey check(const QString& checkId) const
    {
        for (const CheckUnit& unit : figures->figures()->units)
            if (unit.checkId == checkId)
                return unit.key;
        qFatal("no check %s", qPrintable(checkId));
    }
    /// As from a failing check.
    ExceptionDraft draft() const
    {
        return {.covers = {{.check = check(QStringLiteral("check-1")), .tool = QStringLiteral("waymark"), .checkId = QStringLiteral("check-1")}},
                .severity = Severity::High};
    }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        for (T* widget : details.findChildren<T*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name)
    {
        QWidget* widget = find(name);
        if (!widget)
            qFatal("%s is not to be seen", name);
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void type(const char* name, const QString& text)
    {
        QWidget* field = find(name);
        if (!field)
            qFatal("%s is not to be seen", name);
        details.activateWindow();
        if (!QTest::qWaitForWindowActive(&details))
            qFatal("the window doesn't become active");
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    QStringList faults() const
    {
        QStringList texts;
        for (const QLabel* label : details.findChildren<QLabel*>(QStringLiteral("fieldFault")))
            if (label->isVisible())
                texts << label->text();
        return texts;
    }
    DataTable* table() const { return view->findChild<DataTable*>(QStringLiteral("exceptionsTable")); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    std::span<const ExceptionRecord> exceptions() const { return workspace->records().exceptions(); }
    const ExceptionRecord& exception(const ExceptionId& id) const { return exceptionsIn::of(*workspace, id); }

    QStringList messages;
    std::unique_ptr<ExceptionsView> view;
};

} // namespace waymark
