// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace waymark {

class AsOfButton;
class AsOfChoice;
class ElidedLabel;
class FiguresModel;
class GateSign;
class Workspace;

/// Above the screens: which workspace, where its sprints stand, which environment and day the figures are of, undo,
/// redo, and the field that opens the command palette.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(Workspace& workspace, FiguresModel& figures, QMenu* menu, QAction* undo, QAction* redo,
              QWidget* parent = nullptr);

    QRect searchRect() const; ///< of the field, in this widget's coordinates

Q_SIGNALS:
    void searchRequested();
    void gateRequested(); ///< of the current sprint
    void messageRaised(const waymark::Message& message);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildName(QMenu* menu);
    void buildEnvironments();
    void buildSearch();
    void showProperties();
    void showEnvironments();
    void fit();
    void fitSearch();

    Workspace& m_workspace;
    FiguresModel& m_figures;
    QToolButton* m_name = nullptr;
    QLabel* m_sprint = nullptr;
    ElidedLabel* m_days = nullptr;
    GateSign* m_gate = nullptr;
    QComboBox* m_environment = nullptr;
    AsOfChoice* m_asOf = nullptr;
    AsOfButton* m_asOfBrief = nullptr; ///< in place of the field where that has no room
    QLineEdit* m_search = nullptr;
    QLabel* m_searchKeys = nullptr; ///< inside the field
};

} // namespace waymark
