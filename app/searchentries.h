// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandpalette.h"
#include "views/screen.h"

#include <functional>

namespace waymark {

struct EpicCatalogue;
struct ProgrammeFigures;
class Records;

using ShowChecks = std::function<void(const CheckSelection&)>;

/// What the command palette offers of each kind; `figures` may be null while they are computed.
void addCommands(std::vector<PaletteEntry>& entries, const QList<QAction*>& actions);
void addEpics(std::vector<PaletteEntry>& entries, const EpicCatalogue& epics, const ProgrammeFigures* figures,
              const ShowChecks& show);
void addChecks(std::vector<PaletteEntry>& entries, const ProgrammeFigures* figures, const ShowChecks& show);
void addStories(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const StoryId&)>& open);
void addRisks(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const RiskId&)>& open);
void addPeople(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const PersonId&)>& show);
void addExceptions(std::vector<PaletteEntry>& entries, const Records& records,
                   const std::function<void(const ExceptionSelection&)>& show);
using ShowReview = std::function<void(const ReviewSelection&)>;
/// Workloads by their names, and the questions of their reviews by id and words.
void addReviews(std::vector<PaletteEntry>& entries, const Records& records, const ProgrammeFigures* figures, const ShowReview& show);
void addSprints(std::vector<PaletteEntry>& entries, const Records& records, const std::function<void(const SprintId&)>& show);

} // namespace waymark
