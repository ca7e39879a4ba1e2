// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/screenstage.h"
#include "views/settings/preferences.h"
#include "views/settings/settingsview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace waymark {

/// The settings screen, with or without a workspace.
struct SettingsStage : ScreenStage {
    Preferences preferences{{}, QStringLiteral("/usual/backups")};
    std::unique_ptr<SettingsView> view;
    std::vector<Message> messages;

    explicit SettingsStage(bool withWorkspace = true)
    {
        ScreenContext given = context();
        given.preferences = &preferences;
        if (!withWorkspace)
            given = {.prompt = &prompt, .preferences = &preferences};
        view = std::make_unique<SettingsView>(given);
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages.push_back(message); });
        view->resize(1000, 800);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    const WorkspaceProperties& properties() const { return workspace->records().properties(); }

    /// Types over what stands there, and leaves the field as the key does.
    void type(const char* field, const QString& text, Qt::Key leave = Qt::Key_Return) const
    {
        auto* line = find<QLineEdit>(field);
        QVERIFY2(line, field);
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else
            QTest::keyClicks(line, text);
        QTest::keyClick(line, leave);
    }
    /// By the keyboard: opens no list.
    void choose(const char* field, const QVariant& value) const
    {
        auto* list = find<QComboBox>(field);
        QVERIFY2(list && list->findData(value) >= 0, field);
        list->setCurrentIndex(list->findData(value));
        Q_EMIT list->activated(list->currentIndex());
    }
    QString text(const char* field) const { return find<QLineEdit>(field)->text(); }
    /// What stands below the field, if it is seen: why what was typed won't do.
    QString fault(const char* field) const
    {
        for (const QWidget* around = find(field); around; around = around->parentWidget())
            if (const auto* label = around->findChild<QLabel*>(QStringLiteral("fieldFault")))
                return label->isVisible() ? label->text() : QString();
        return {};
    }
};

} // namespace waymark
