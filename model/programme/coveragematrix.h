// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"

namespace waymark {

/// Kinds of items that can stand along a side of a coverage matrix.
enum class MatrixSide { Stories, Checks, Risks, Practices, Capabilities, Controls, Policies, Epics, Tools };

template <>
struct Words<MatrixSide> {
    static constexpr std::pair<MatrixSide, const char*> list[] = {
        {MatrixSide::Stories, "stories"},           {MatrixSide::Checks, "checks"},     {MatrixSide::Risks, "risks"},
        {MatrixSide::Practices, "practices"},       {MatrixSide::Capabilities, "capabilities"},
        {MatrixSide::Controls, "controls"},         {MatrixSide::Policies, "policies"}, {MatrixSide::Epics, "epics"},
        {MatrixSide::Tools, "tools"}};
};

/// What can stand opposite a side: what its items can be tied to.
std::vector<MatrixSide> oppositeOf(MatrixSide side);

struct MatrixItem {
    NamedItem name = {};
    int ties = 0; ///< with items of the other side; none: a gap
};

/// Which items of one side are tied to which of the other.
struct CoverageMatrix {
    MatrixSide rowSide = MatrixSide::Stories;
    MatrixSide columnSide = MatrixSide::Checks;
    std::vector<MatrixItem> rows = {};
    std::vector<MatrixItem> columns = {};
    std::vector<std::vector<int>> cells = {}; ///< of each row the columns that it is tied to, ascending

    bool isTied(int row, int column) const;
    int rowGaps() const;
    int columnGaps() const;
};

/// Costs the ties of both sides, never rows x columns: for a worker.
CoverageMatrix coverageMatrix(MatrixSide rows, MatrixSide columns, const TraceIndex& index, const ItemSources& sources);

} // namespace waymark
