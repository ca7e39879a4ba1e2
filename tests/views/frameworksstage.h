// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/frameworks/frameworksview.h"
#include "views/shared/itempicker.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTest>

namespace waymark {

/// The Frameworks screen beside the details panel in a window, over the content that the program comes with; two use cases of
/// no capability.
struct FrameworksStage : ScreenStage {
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    Story other = aStory(QStringLiteral("IAM-UC-02"));
    QStringList messages;
    Message latest;
    QWidget window;
    FrameworksView* view = nullptr;

    FrameworksStage()
    {
        other.rank = 1;
        edit([&](Edit& edit) -> Result<void> {
            if (auto inserted = edit.insert(story); !inserted)
                return inserted;
            return edit.insert(other);
        });
        view = new FrameworksView(context());
        auto* row = new QHBoxLayout(&window);
        row->addWidget(view, 1);
        row->addWidget(&details);
        QObject::connect(view, &Screen::messageRaised, view, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        window.resize(1400, 860);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    ~FrameworksStage()
    {
        delete view;
        details.setParent(nullptr); // a member: the window's destructor mustn't delete it
    }

    bool isReady() const { return JobBase::underWay() == 0 && find<QLabel>("frameworksCount")->text() != QStringLiteral("Reading…"); }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void importRun(const std::vector<std::pair<QString, QString>>& outcomes)
    {
        const QString name = QStringLiteral("run-%1.json").arg(workspace->records().runs().size());
        importNow(*workspace, formats, {.file = results(name, clock->now(), outcomes)});
    }
    void prove(const StoryId& id, const QString& check) const
    {
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(QStringLiteral("waymark"), check);
            return key ? linkCheck(edit, id, *key) : key.error();
        });
    }

    /// In the details first: other pages have lists of the same names.
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        if (T* inside = details.findChild<T*>(QLatin1String(name)))
            return inside;
        return window.findChild<T*>(QLatin1String(name));
    }
    void click(const char* name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    void pick(const QString& words) const
    {
        auto* picker = find<ItemPicker>("referencePicker");
        picker->setFocus();
        QTest::keyClicks(picker, words);
        QTest::keyClick(picker, Qt::Key_Return);
    }
};

} // namespace waymark
