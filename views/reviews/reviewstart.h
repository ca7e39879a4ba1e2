// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lenslibrary.h"
#include "model/domain/result.h"
#include "model/domain/review.h"

namespace waymark {

class LensShelf;
class Workspace;

/// A lens of the program as a workspace would keep it. Reads and parses its file, which takes longer than a frame. Any
/// thread. Errors: NotFound, Io, Parse.
Result<LensRecord> recordOf(const BuiltInLens& lens, const QDateTime& now);

/// The same, and the lens is on the shelf by then: what is opened by it needn't be read again.
Result<LensRecord> shelvedRecordOf(const BuiltInLens& lens, const QDateTime& now, LensShelf& shelf);

/// Starts a workload's review by a lens that the workspace has, or that recordOf() gave, as one step that can be undone; keeps
/// the lens in the workspace, if that edition isn't there yet. Errors: those of startReview(): Invalid, if the workload has a
/// review by a lens of that key.
Result<ReviewId> beginReview(Workspace& workspace, const WorkloadId& workload, const LensRecord& lens);

/// A workload's review by whatever edition of a lens; null: there is none. Valid until the next change.
const Review* reviewByLens(const Workspace& workspace, const WorkloadId& workload, const QString& lensKey);

} // namespace waymark
