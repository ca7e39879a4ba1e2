// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/format.h"
#include "model/import/formatnode.h"

namespace waymark {

/// Reads "detect" of a format file. What the order of keys would decide, or a detection that keeps little of a document
/// can't tell, is noted as a fault.
void readDetection(const FormatNode& node, Format& format);

/// The same of any condition on a document, over a list of pointers of its own.
Condition readDetection(const FormatNode& node, std::vector<Pointer>& pointers, std::vector<LookupTable>& tables);

/// The detection conditions of formats as rows of one place, the document: what a plan is made of.
RowRules detectionRows(const std::vector<Pointer>& pointers);

/// Something must be absent for the condition to hold, so that only the end of the document can tell.
bool needsTheEnd(const Condition& condition);

} // namespace waymark
