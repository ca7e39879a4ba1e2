// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

#include <QStackedWidget>

namespace waymark {

class Settings;

/// The screens of one workspace, each made when somebody first needs it.
class ScreenDeck final : public QStackedWidget {
    Q_OBJECT
public:
    /// `context` and `settings` must outlive it.
    ScreenDeck(const ScreenContext& context, const Settings& settings, QWidget* parent = nullptr);

    Screen* screen(int index); ///< in screenTable()
    Screen* madeScreen(int index) const { return m_screens[static_cast<size_t>(index)]; } ///< null: not made yet
    int answering(ScreenTask task) const; ///< index of the screen that does this for others; -1: none

Q_SIGNALS:
    void made(int index, waymark::Screen* screen);
    void painted(); ///< for the first time, as part of a window

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void notePainted();

    const ScreenContext& m_context;
    const Settings& m_settings;
    std::vector<Screen*> m_screens;
    bool m_seen = false;
};

} // namespace waymark
