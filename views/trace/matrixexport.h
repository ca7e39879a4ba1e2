// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/programme/coveragematrix.h"

namespace waymark {

/// Rows and columns of a matrix, by their numbers, that are to be written.
struct MatrixPart {
    std::shared_ptr<const CoverageMatrix> matrix = {}; ///< not null
    std::vector<int> rows = {};
    std::vector<int> columns = {};
};

/// As CSV: a line for each row with its id, title and number of ties, then a cell for each column, with an x where they are tied.
/// Any thread. Errors: Io, Invalid (the file is an open workspace).
Result<void> saveMatrix(const MatrixPart& part, const QString& file);

} // namespace waymark
