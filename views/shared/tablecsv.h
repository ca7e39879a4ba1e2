// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/csvline.h"

class QAbstractItemModel;

namespace waymark {

/// Heads and all rows of a table, as DisplayRole has them.
QString csvOf(const QAbstractItemModel& table);

} // namespace waymark
