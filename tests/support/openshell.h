// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appcontext.h"
#include "app/mainwindow.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/builtinformats.h"
#include "tests/support/fakeprompt.h"
#include "tests/support/fixedclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace waymark {

/// The real window over the real catalogues and formats, with settings, prompt and clock of the test's own.
class OpenShell {
public:
    OpenShell()
    {
        auto ownPrompt = std::make_unique<FakePrompt>();
        prompt = ownPrompt.get();
        app.reset(
            new AppContext{.catalogues = builtInCatalogues(),
                           .formats = builtInFormats(),
                           .clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)),
                           .author = QStringLiteral("Ana"),
                           .settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini"))),
                           .prompt = std::move(ownPrompt)});
        theme.apply(Theme::Choice::Light);
        reopen();
    }

    /// As when the program is started again.
    void reopen()
    {
        if (window)
            window->close();
        window = std::make_unique<MainWindow>(*app, theme);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        for (T* widget : window->findChildren<T*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    void click(const char* name) const
    {
        QWidget* widget = find(name);
        QVERIFY2(widget, name);
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    /// A key as the person's keyboard sends it: to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }

    /// Presses Tab until the widget of this name has the focus.
    void tabTo(const char* name) const
    {
        QStringList passed;
        for (int i = 0; i < 200; ++i) {
            const QWidget* focus = QApplication::focusWidget();
            if (focus && focus->objectName() == QLatin1String(name))
                return;
            passed << (focus ? focus->objectName() : QStringLiteral("nothing"));
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(QStringLiteral("Tab never reaches %1 but %2").arg(QLatin1String(name), passed.mid(0, 40).join(u' '))));
    }

    /// One of the demo's files, on disk.
    QString demoFile(const QString& name) const
    {
        const QString file = folder.filePath(name);
        QFile::copy(QStringLiteral(":/waymark/templates/demo/") + name, file);
        return file;
    }

    QTemporaryDir folder;
    FakePrompt* prompt = nullptr;
    std::unique_ptr<AppContext> app;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace waymark
