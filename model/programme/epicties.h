// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/checkmap.h"

#include <QHash>

#include <optional>
#include <set>
#include <utility>

namespace waymark {

class Records;

/// The epic that a check counts for.
struct EpicTie {
    QString epic = {};      ///< id; empty: unassigned
    QString placement = {}; ///< as in CheckOutcome
};

/// Which epic each check counts for: a person's word beats the catalogue, and the catalogue the stories that the check
/// is to prove. An epic that a person rejected is not the check's.
class EpicTies {
public:
    explicit EpicTies(const Records& records);

    /// `place`: where the catalogue puts the check.
    EpicTie of(CheckKey check, const std::optional<CheckPlace>& place) const;

private:
    QHash<CheckKey, QString> m_made;
    std::set<std::pair<CheckKey, QString>> m_rejected;
    QHash<CheckKey, QString> m_byStory;
};

} // namespace waymark
