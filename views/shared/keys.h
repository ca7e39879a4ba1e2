// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace waymark {

/// Keys that several screens have, or that are spoken of elsewhere than where they are bound.
namespace keys {
inline constexpr QKeyCombination add(Qt::ControlModifier, Qt::Key_N);
inline constexpr QKeyCombination exporting(Qt::ControlModifier, Qt::Key_E);
inline constexpr QKeyCombination tie(Qt::ControlModifier, Qt::Key_L);
inline constexpr QKeyCombination accept(Qt::ControlModifier, Qt::Key_Return); ///< what is proposed, or typed in several lines
inline constexpr QKeyCombination undo(Qt::ControlModifier, Qt::Key_Z);
inline constexpr QKeyCombination redo(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z);
inline constexpr QKeyCombination trace(Qt::ControlModifier, Qt::Key_T);
inline constexpr QKeyCombination history(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_H);
inline constexpr QKeyCombination formulas(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_F);
inline constexpr QKeyCombination back(Qt::AltModifier, Qt::Key_Left); ///< to what was shown before
inline constexpr QKeyCombination forward(Qt::AltModifier, Qt::Key_Right);
} // namespace keys

/// Keys as the system and the language of the window write them: "Ctrl+N", "Strg+N". Return is the Enter that keyboards say.
QString keyText(const QKeySequence& keys);
/// A tool tip with the keys that do the same: "Add a rule (Ctrl+N)". Without keys it is the text alone.
QString withKeys(const QString& text, const QKeySequence& keys);

} // namespace waymark
