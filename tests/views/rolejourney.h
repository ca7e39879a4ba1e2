// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>

namespace waymark {

// What the journeys of all roles do alike, from an empty workspace to a report that can be sent.

inline constexpr int rolePatience = 60'000; ///< ms; figures and reports are made by workers

/// A day's morning, UTC, as the clock of a journey that goes on for weeks.
inline QDateTime morningOf(QDate day)
{
    return QDateTime(day, QTime(9, 0), Qt::UTC);
}

/// Until every screen shows what it is going to show.
inline void settleFigures(const OpenShell& shell)
{
    const FiguresModel& figures = shell.window->workspaceView()->figures();
    QTRY_VERIFY_WITH_TIMEOUT(figures.areAsOf() && !figures.isComputing() && JobBase::underWay() == 0, rolePatience);
}

/// A command of the palette, by keys.
inline void runCommand(const OpenShell& shell, const QString& words)
{
    shell.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shell.find("paletteField"));
    QTest::keyClicks(shell.find("paletteField"), words);
    shell.press(Qt::Key_Return);
    QVERIFY2(!shell.find("commandPalette"), qPrintable(words));
}

inline bool canAcceptImport(const OpenShell& shell)
{
    const auto* accept = shell.find<QPushButton>("importAccept");
    return accept && accept->isEnabled();
}

/// A file of results, by keys, from whatever screen is shown.
inline void importByKeys(const OpenShell& shell, const QString& file)
{
    shell.prompt->filesToOpen = {file};
    shell.press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(canAcceptImport(shell), rolePatience);
    shell.tabTo("importAccept");
    shell.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!shell.find("importAccept"), rolePatience);
    settleFigures(shell);
}

/// Of a figure of the dashboard; empty: it isn't seen.
inline QString valueOf(const OpenShell& shell, const char* card)
{
    const auto* shown = shell.find<FigureCard>(card);
    return shown ? shown->value() : QString();
}

/// What is in the file that a command of the palette writes; empty: none was written.
inline QByteArray written(const OpenShell& shell, const QString& command, const QString& name)
{
    const QString path = shell.folder.filePath(name);
    shell.prompt->fileToSave = path;
    runCommand(shell, command);
    if (!QTest::qWaitFor([&] { return QFile::exists(path) && JobBase::underWay() == 0; }, rolePatience))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where a text stands in a table or tree; invalid: nowhere.
inline QModelIndex indexWith(const QAbstractItemModel& model, const QString& text, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            if (const QModelIndex index = model.index(row, column, parent); index.data().toString().contains(text))
                return index;
        if (const QModelIndex below = indexWith(model, text, model.index(row, 0, parent)); below.isValid())
            return below;
    }
    return {};
}

/// A click on it, once it has taken its place.
inline void clickIndex(QAbstractItemView& view, const QModelIndex& index)
{
    QVERIFY(index.isValid());
    QApplication::processEvents();
    view.scrollTo(index);
    QVERIFY(!view.visualRect(index).isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

} // namespace waymark
