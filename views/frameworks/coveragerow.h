// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/score/itemevidence.h"

#include <QString>

namespace waymark {

/// An item of reference content with what stands behind it, as lists and pictures show it.
struct CoverageRow {
    ItemRef item = {};
    QString name = {};
    QString purpose = {};
    int stories = 0;
    int done = 0; ///< of these
    int checks = 0;
    std::optional<qint64> compliance = {}; ///< hundredths of a per cent; none: no evidence
    ItemStanding standing = ItemStanding::NoEvidence;

    /// No story is to bring it about, or there is no evidence: no check is tied to it, or none that applies.
    bool isGap() const { return stories == 0 || standing == ItemStanding::NoEvidence; }

    friend bool operator==(const CoverageRow&, const CoverageRow&) = default;
};

inline CoverageRow coverageRow(const ItemRef& item, const QString& name, const QString& purpose, const ItemEvidence& evidence)
{
    return {.item = item,
            .name = name,
            .purpose = purpose,
            .stories = static_cast<int>(evidence.stories.size()),
            .done = evidence.done,
            .checks = static_cast<int>(evidence.checks.size()),
            .compliance = evidence.compliance.checkLevel.value,
            .standing = evidence.standing};
}

} // namespace waymark
