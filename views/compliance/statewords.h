// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "views/shared/cellmodel.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace waymark {

// What a result is observed to be, in words: not seen means passed by absence where only failures are reported.

QString stateText(const ObservedState& state, bool failuresOnly); ///< for people: "Failed", "Passed, by absence"
QString stateWord(const ObservedState& state, bool failuresOnly); ///< for programs: "failed", "passedByAbsence"
std::optional<Outcome> stateOutcome(const ObservedState& state, bool failuresOnly);

/// For ToneRole, beside a change: what is new but doesn't fail has the colour of what it is now. Invalid: that of the change.
QVariant changeTone(ChangeKind change, const std::optional<Outcome>& now);

} // namespace waymark
