// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace waymark {

class StoryCommands;
class Workspace;

/// Splits a story: what the rest is called, how many points and which criteria go with it. A page of the details panel.
class SplitForm final : public QWidget {
    Q_OBJECT
public:
    SplitForm(const Workspace& workspace, StoryCommands& commands, QWidget* parent = nullptr);

    void open(const Story& story);

Q_SIGNALS:
    void done();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void follow(const ChangeSet& changes);
    void showRest();
    void split();

    const Workspace& m_workspace;
    StoryCommands& m_commands;
    StoryId m_story = StoryId::create();
    int m_points = 0;
    QLabel* m_rest;
    QLineEdit* m_title;
    QSpinBox* m_moved;
    QLabel* m_none;
    QListWidget* m_criteria;
    QPushButton* m_split;
};

} // namespace waymark
