// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/scope.h"

#include <QStringList>

#include <optional>

namespace waymark {

/// What the newest result of a check names: "SEC01-BP01", "CIS-5.0 1.4", "CWE-79".
struct CheckReferences {
    std::optional<ScannerClass> scannerClass = {}; ///< of that result's scope; none: the check has no result that counts
    QStringList references = {};
};

} // namespace waymark
