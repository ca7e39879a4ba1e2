// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"
#include "model/import/shape.h"

namespace waymark {

/// Signs by which the files of the draft can be told from others: what the document says of itself, then what all
/// findings have. Those proposed for use are ticked.
std::vector<DraftMark> marksOf(const ShapeList& list, const FormatDraft& draft);

/// Whether one of the signs stands in the findings, so that a file without any isn't recognised.
bool needsFindings(const FormatDraft& draft);

} // namespace waymark
