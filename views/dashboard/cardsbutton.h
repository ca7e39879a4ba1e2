// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardarrangement.h"

#include <QPushButton>

class QAction;

namespace waymark {

class DashboardPage;

/// Chooses which cards the dashboard shows: those of a preset, or one by one.
class CardsButton final : public QPushButton {
    Q_OBJECT
public:
    explicit CardsButton(DashboardPage& page, QWidget* parent = nullptr);

    const QList<QAction*>& presetActions() const { return m_presets; } ///< each shows the cards of one, by DashboardPreset

private:
    void buildActions();
    void fillMenu();
    void followPage();
    void choose(DashboardPreset preset);

    DashboardPage& m_page;
    QList<QAction*> m_presets;
    QAction* m_restore;
};

} // namespace waymark
