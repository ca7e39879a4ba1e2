// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStringListModel;

namespace waymark {

class StoryCommands;
class Workspace;

/// What a story waits for, and what waits for it. Others are added by typing their reference or words of their title. A
/// page of the details panel.
class DependenciesForm final : public QWidget {
    Q_OBJECT
public:
    DependenciesForm(const Workspace& workspace, StoryCommands& commands, QWidget* parent = nullptr);

    void open(const Story& story);

Q_SIGNALS:
    void done(); ///< the story is not there any more

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showLinks();
    void add();
    void removeCurrent();
    /// The one story that a text means; null, if there is none or several: that is said.
    const Story* meant(const QString& text);

    const Workspace& m_workspace;
    StoryCommands& m_commands;
    StoryId m_story = StoryId::create();
    QLineEdit* m_field;
    QStringListModel* m_names;
    QListWidget* m_before;
    QLabel* m_nothing;
    QPushButton* m_remove;
    QLabel* m_after;
};

} // namespace waymark
