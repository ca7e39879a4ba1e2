// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"

namespace waymark {

/// A digest of all that ladders as of a past moment (UTC) are made of, but for the plan as the audit log has it, which nothing
/// changes any more. It costs what the records are long, never a read.
QByteArray maturityBasis(const Records& records, const QStringList& environments, const QDateTime& moment);

} // namespace waymark
