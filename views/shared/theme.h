// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QFont>
#include <QObject>

#include <optional>

class QWidget;

namespace waymark {

/// Heights, widths and steps of the layout, px (palette.md).
namespace space {
inline constexpr int step = 4;
inline constexpr int field = 8;
inline constexpr int column = 12;
inline constexpr int section = 16;
inline constexpr int page = 20;
inline constexpr int header = 52;
inline constexpr int status = 24;
inline constexpr int railEntry = 32;
inline constexpr int button = 28;
inline constexpr int search = 32;
inline constexpr int tableRow = 24;
inline constexpr int filterRow = 32;
inline constexpr int rail = 184;
inline constexpr int details = 336;
inline constexpr int corner = 4;
inline constexpr int sign = 16;
} // namespace space

/// The four sizes of the type scale.
enum class Type { Small = 11, Body = 13, Title = 16, Figure = 22 };
QFont typeFont(Type type, bool strong = false);
/// Sets the font, and the colour: that of text, or the muted one. Follows the theme.
void setType(QWidget* widget, Type type, bool strong = false, bool muted = false);

/// Fusion with the palette of bandcolors and a small style sheet, in which these dynamic properties mean something:
/// a QPushButton's "primary" (on accent), "link" (text in accent, no edge) and "menu" (room for its arrow), a QFrame's
/// "separator" (a thin line).
/// Labels and tool tips show their text as it is, never as HTML, unless a label asks for it.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject* parent = nullptr);

    void apply(Choice choice);
    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }

    static QPalette palette(Scheme scheme);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(Scheme scheme);
    static Scheme systemScheme();

    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    bool m_applying = false;
};

} // namespace waymark
