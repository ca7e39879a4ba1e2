// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"

#include <QString>

#include <vector>

namespace waymark {

class Records;
struct Catalogues;
struct ProgrammeFigures;
struct Reference;

/// An item by the names that people know it by.
struct NamedItem {
    ItemRef item = {};
    QString code = {};  ///< "IAM-UC-01", "prowler iam_root_mfa", "SEC03-BP02", "CIS Docker 4.1"; may be empty
    QString title = {};
    QString text = {};  ///< all other words that it can be found by, on one line
};

/// What names are taken from. All outlive the call; null: items of that source are left out.
struct ItemSources {
    const Records* records = nullptr;
    const Catalogues* catalogues = nullptr;
    const Reference* reference = nullptr;
    const ProgrammeFigures* figures = nullptr; ///< checks, and choices of reviews
};

/// One item; code and title are empty where it isn't there. Of a result nothing but its key is known here.
NamedItem nameOf(const ItemRef& item, const ItemSources& sources);

/// All items of a kind, in their natural order: by reference, number or name. Results: none.
std::vector<NamedItem> itemsOf(ItemKind kind, const ItemSources& sources);

} // namespace waymark
