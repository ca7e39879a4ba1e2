// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace waymark {

class Workspace;

/// What is true of the whole programme, as a page of the details panel. Saved as one edit.
class PropertiesForm final : public QWidget {
    Q_OBJECT
public:
    explicit PropertiesForm(Workspace& workspace, QWidget* parent = nullptr);

    void reload(); ///< what the workspace holds now

Q_SIGNALS:
    void saved();
    void messageRaised(const waymark::Message& message);

private:
    void fillChoices();
    void layOut();
    void save();

    Workspace& m_workspace;
    QLineEdit* m_name;
    QComboBox* m_timeZone;
    QSpinBox* m_freshness;
    QComboBox* m_doneRule;
    QSpinBox* m_wipReady; ///< limits of the board's columns; 0: none
    QSpinBox* m_wipInProgress;
    QSpinBox* m_wipInReview;
    QLabel* m_facts;
    QPushButton* m_save;
};

} // namespace waymark
