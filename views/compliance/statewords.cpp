// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/statewords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

} // namespace

QString stateText(const ObservedState& state, bool failuresOnly)
{
    if (state.outcome)
        return signText(*state.outcome);
    return failuresOnly ? Text::tr("Passed, by absence") : Text::tr("Not seen");
}

QString stateWord(const ObservedState& state, bool failuresOnly)
{
    if (state.outcome)
        return word(*state.outcome);
    return failuresOnly ? QStringLiteral("passedByAbsence") : QStringLiteral("notSeen");
}

std::optional<Outcome> stateOutcome(const ObservedState& state, bool failuresOnly)
{
    return !state.outcome && failuresOnly ? Outcome::Passed : state.outcome;
}

QVariant changeTone(ChangeKind change, const std::optional<Outcome>& now)
{
    if (change != ChangeKind::New || now == Outcome::Failed || now == Outcome::Error)
        return {};
    return static_cast<int>(now == Outcome::Passed ? Tone::Passed : Tone::Muted);
}

} // namespace waymark
