// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"

namespace waymark {

/// What the mapping assistant calls things, for people.

QString fieldText(DraftField field);    ///< "Check"
QString fieldMeaning(DraftField field); ///< what it is for, a sentence
QString classText(ScannerClass scannerClass);

} // namespace waymark
