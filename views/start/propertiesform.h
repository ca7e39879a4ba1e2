// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/workspaceproperties.h"
#include "views/shared/messagebar.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace waymark {

class Workspace;
struct ChangeSet;

/// What is true of the whole programme, as a page of the details panel. Saved as one edit. What others change meanwhile
/// is taken over, but not over what the person has typed.
class PropertiesForm final : public QWidget {
    Q_OBJECT
public:
    explicit PropertiesForm(Workspace& workspace, QWidget* parent = nullptr);

    void reload(); ///< shows what the workspace holds now, whatever was typed

Q_SIGNALS:
    void saved();
    void messageRaised(const waymark::Message& message);

private:
    void prepareFields();
    void layOut();
    void show(const WorkspaceProperties& properties);
    WorkspaceProperties typed() const;
    void follow(const ChangeSet& changes);
    void save();

    Workspace& m_workspace;
    WorkspaceProperties m_read; ///< what the fields were filled from
    QLineEdit* m_name;
    QComboBox* m_timeZone;
    QSpinBox* m_freshness;
    QComboBox* m_doneRule;
    QSpinBox* m_wipReady; ///< limits of the board's columns; 0: none
    QSpinBox* m_wipInProgress;
    QSpinBox* m_wipInReview;
    std::array<QSpinBox*, 4> m_deadlines; ///< critical, high, medium, low
    QSpinBox* m_appetite;
    QLabel* m_note; ///< what others changed of what is being typed
    QLabel* m_facts;
    QPushButton* m_save;
};

} // namespace waymark
