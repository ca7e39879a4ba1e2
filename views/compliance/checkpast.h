// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <span>

namespace waymark {

/// How many results of a check failed after a run that changed any of them.
struct CheckMoment {
    RunId run = RunId::create();
    QDateTime time = {}; ///< UTC
    qint64 failing = 0;
    qint64 change = 0; ///< against the moment before

    friend bool operator==(const CheckMoment&, const CheckMoment&) = default;
};

/// Latest first. `runs`: all that count, oldest first, as EvidenceReader::deltas() has them.
std::vector<CheckMoment> checkPast(CheckKey check, std::span<const RunDeltas> runs);

} // namespace waymark
