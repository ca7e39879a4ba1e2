// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

class QBoxLayout;
class QScrollArea;

namespace waymark {

class WorkspaceColumn;

/// What can be set: of the program on this computer, and beside that of the open workspace. Each field says its unit, its range and
/// what it bears on; what won't do stays in the field, with the reason, which a message tells too when the screen is left. Who
/// takes the screen away asks storeTyped() before.
class SettingsView final : public Screen {
    Q_OBJECT
public:
    /// Without a workspace it has the program's settings alone, and a way back: screenRequested("start").
    explicit SettingsView(const ScreenContext& context, QWidget* parent = nullptr);

    QString sayWhatIsOfNow() const override { return tr("Settings are as they are now."); }
    void showProperties() override;
    /// Stores what is still being typed. What can't be stored, and why, in sentences; it goes with the screen. Empty: nothing.
    QString storeTyped();

protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPage();
    void leave();

    ScreenContext m_context;
    WorkspaceColumn* m_workspace = nullptr; ///< null: none is open
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_columns = nullptr; ///< side by side, or one below the other where it is narrow
};

} // namespace waymark
