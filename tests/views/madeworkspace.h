// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaceview.h"
#include "tests/support/openshell.h"

namespace waymark {

/// A workspace made at the keyboard, through the start page's form.
inline void makeWorkspace(OpenShell& shell, const QString& name)
{
    shell.prompt->fileToSave = shell.folder.filePath(name + QStringLiteral(".waymark"));
    shell.click("newDoor");
    QTest::keyClicks(shell.find("newName"), name);
    shell.press(Qt::Key_Return);
    QVERIFY(shell.window->workspaceView());
}

} // namespace waymark
