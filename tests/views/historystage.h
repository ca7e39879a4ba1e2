// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/history/historymodel.h"
#include "views/history/historyview.h"
#include "views/shared/datatable.h"

#include <QPushButton>
#include <QTest>

namespace waymark {

/// The History screen and its details panel, each in a window, over a story A-1 that was renamed from "Rotate keys" to "Other".
struct HistoryStage : ScreenStage {
    HistoryStage()
    {
        story.title = QStringLiteral("Rotate keys");
        must(u"Add A-1", [this](Edit& edit) { return edit.insert(story); });
        rename(QStringLiteral("Other"));
        view = std::make_unique<HistoryView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
        view->resize(1000, 500);
        view->show();
        details.resize(360, 900);
        waitForRows(3);
    }

    void must(QStringView text, const std::function<Result<void>(Edit&)>& step)
    {
        if (const auto done = workspace->edit(text.toString(), step); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void rename(const QString& title)
    {
        must(u"Rename A-1", [&](Edit& edit) {
            return changeStories(edit, std::vector{story.id}, [&](Story& changed) { changed.title = title; });
        });
    }
    Story now() const { return *workspace->records().of<Story>().find(story.id); }
    DataTable* table() const { return view->findChild<DataTable*>(QStringLiteral("historyTable")); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void waitForRows(int rows) const
    {
        if (!QTest::qWaitFor([this, rows] { return table()->model()->rowCount() == rows && JobBase::underWay() == 0; }))
            qFatal("%d rows instead of %d", table()->model()->rowCount(), rows);
        static_cast<void>(table()->indexAt(QPoint(0, 0))); // lays the table out, so that it can be scrolled
    }
    /// By a click on a row; until its entry is shown.
    void open(int row)
    {
        const QModelIndex index = table()->model()->index(row, 1);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
        if (!QTest::qWaitFor([this] { return JobBase::underWay() == 0 && details.page(); }))
            qFatal("the entry isn't shown");
    }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        for (T* widget : details.findChildren<T*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char* name) const
    {
        QWidget* widget = find(name);
        if (!widget)
            qFatal("%s is not to be seen", name);
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    Story story = aStory(QStringLiteral("A-1"));
    QStringList messages;
    std::unique_ptr<HistoryView> view;
};

} // namespace waymark
