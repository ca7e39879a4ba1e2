// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"

#include <optional>
#include <span>

namespace waymark {

/// What an empty screen says.
struct EmptyWords {
    QString title = {};
    QString sentence = {};
};

/// Why no run counts, and what to do. `inside`: the runs that looked at what the figures are of, withdrawn ones and drills
/// too, as ProgrammeFigures has them. `environment`: the one that all figures are restricted to; empty: none. `ifNone`: the
/// screen's own words for a workspace into which nothing was imported at all. `asOf`: the day that the figures are of.
/// Days are those of `timeZone`, an IANA name.
EmptyWords nothingCounts(std::span<const Run> inside, const QString& environment, bool anyImported,
                         const EmptyWords& ifNone, const std::optional<QDate>& asOf = {}, const QString& timeZone = QStringLiteral("UTC"));

} // namespace waymark
