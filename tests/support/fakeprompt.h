// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/prompt.h"

namespace waymark {

/// Answers what the test has told it to, and remembers what it was asked.
class FakePrompt final : public Prompt {
public:
    QString fileToOpen;
    QStringList filesToOpen;
    QString folderToOpen;
    QString fileToSave;
    bool agrees = true;
    QStringList asked; ///< titles
    QString question;  ///< that was to be confirmed last
    QString filter;    ///< of the files that were asked for last

    QString openFile(const QString& title, const QString&, const QString& names) override
    {
        asked << title;
        filter = names;
        return fileToOpen;
    }
    QStringList openFiles(const QString& title, const QString&, const QString& names) override
    {
        asked << title;
        filter = names;
        return filesToOpen;
    }
    QString openFolder(const QString& title, const QString&) override
    {
        asked << title;
        return folderToOpen;
    }
    QString saveFile(const QString& title, const QString&, const QString& names) override
    {
        asked << title;
        filter = names;
        return fileToSave;
    }
    bool confirm(const QString& title, const QString& text, const QString&) override
    {
        asked << title;
        question = text;
        return agrees;
    }
};

} // namespace waymark
