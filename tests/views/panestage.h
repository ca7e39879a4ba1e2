// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemlinks.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/frameworks/frameworkspane.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTest>

namespace waymark {

/// One tab of the Frameworks screen beside the details panel in a window, over the content that the program comes with, and a
/// use case.
template <typename Pane>
struct PaneStage : ScreenStage {
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    std::unique_ptr<OpenReference> reference;
    QStringList messages;
    Message latest;
    QWidget window;
    Pane* pane = nullptr;

    PaneStage()
    {
        edit([&](Edit& edit) { return edit.insert(story); });
        reference = std::make_unique<OpenReference>(context());
        pane = new Pane(*reference);
        QObject::connect(reference.get(), &OpenReference::changed, pane, [this] { pane->refresh(); });
        QObject::connect(pane, &FrameworksPane::messageRaised, pane, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        auto* row = new QHBoxLayout(&window);
        row->addWidget(pane, 1);
        row->addWidget(&details);
        window.resize(1500, 900);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        reference->open();
    }
    ~PaneStage()
    {
        delete pane;
        details.setParent(nullptr); // a member: the window's destructor mustn't delete it
    }

    bool isReady() const { return reference->isUpToDate(); }
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
    /// The tool of results() is "waymark".
    void link(const ItemRef& item, const QString& check)
    {
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(QStringLiteral("waymark"), check);
            if (!key)
                return key.error();
            const auto linked = linkItems(edit, item, itemRef(*key), {.catalogues = &catalogues, .author = workspace->author()});
            return linked ? Result<void>() : Result<void>(linked.error());
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
    /// Types into a line and presses Enter.
    void enter(const char* name, const QString& text) const
    {
        auto* field = find(name);
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QByteArray bytesOf(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString written(const QString& name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }
};

} // namespace waymark
