// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/itemevidence.h"
#include "views/shared/cellmodel.h"

#include <QVariant>

namespace waymark {

/// What people call how an item stands: "Failed", "Never run", "Partly proven", "No evidence".
QString signText(ItemStanding standing);
QString signName(ItemStanding standing); ///< the SVG of resources/icons beside the word
Tone toneOf(ItemStanding standing);
/// Why: "2 of 5 checks fail." Checks that are not applicable aren't counted, as they are no evidence.
QString standingSentence(const ItemEvidence& evidence);

/// What a cell with the standing gives for a role: word, sign, tone, and the standing itself to sort by.
QVariant standingCell(ItemStanding standing, int role);

QString countedChecks(qint64 count); ///< "1 check", "1,240 checks"
/// "5 stories, 3 done", "no story".
QString storiesLine(qint64 stories, qint64 done);
/// The same, and "12 checks".
QString coverageLine(qint64 stories, qint64 done, qint64 checks);

} // namespace waymark
