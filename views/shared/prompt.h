// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waymark {

/// Dialogs that stop everything until the person answers: files, and what can't be undone. A port, so that tests answer
/// by themselves. An empty answer means that the person declined.
class Prompt {
public:
    virtual ~Prompt() = default;

    virtual QString openFile(const QString& title, const QString& folder, const QString& filter) = 0;
    virtual QStringList openFiles(const QString& title, const QString& folder, const QString& filter) = 0;
    virtual QString openFolder(const QString& title, const QString& folder) = 0;
    virtual QString saveFile(const QString& title, const QString& proposal, const QString& filter) = 0;
    /// Whether the person agrees to `question`; the button says what agreeing does.
    virtual bool confirm(const QString& title, const QString& question, const QString& agree) = 0;
};

/// Qt's own dialogs over the active window. Those for files open none of them: see SuffixIcons.
class QtPrompt final : public Prompt {
public:
    QString openFile(const QString& title, const QString& folder, const QString& filter) override;
    QStringList openFiles(const QString& title, const QString& folder, const QString& filter) override;
    QString openFolder(const QString& title, const QString& folder) override;
    QString saveFile(const QString& title, const QString& proposal, const QString& filter) override;
    bool confirm(const QString& title, const QString& question, const QString& agree) override;
};

} // namespace waymark
