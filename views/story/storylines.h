// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/link.h"
#include "model/domain/story.h"
#include "model/score/compliance.h"
#include "views/story/storylinesmodel.h"

#include <QHash>

namespace waymark {

class Records;
struct ProgrammeFigures;

using CheckNames = QHash<CheckKey, CheckUnit>;

/// How a link reads from one of its ends.
enum class LinkWord { Mitigates, MitigatedBy, DependsOn, NeededBy, Threatens, ProvenBy };
QString linkText(LinkWord word); ///< "is needed by"

/// The links of a story to others and to threat models, by word and reference; those to checks are its evidence.
std::vector<StoryLine> linkLines(const Records& records, const StoryId& story);

/// The checks that are to prove a story, the worst first. `figures` may be null while they are computed. Moments are
/// told relative to `now`, in its zone.
std::vector<StoryLine> evidenceLines(const Records& records, const StoryId& story, const ProgrammeFigures* figures,
                                     const CheckNames& names, const QDateTime& now);

/// "Failed on 2 of 61 resources, Today 06:12".
QString outcomeSentence(const CheckOutcome& check, const QDateTime& now);

/// The words by which `story` may be linked to `other` and isn't yet, the likeliest first.
std::vector<LinkWord> fittingWords(const Records& records, const Story& story, const Story& other);

} // namespace waymark
