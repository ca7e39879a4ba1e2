// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/reviewreport.h"

#include <QByteArray>

#include <span>

namespace waymark {

/// Reviews as what stands in a file of this suffix: "csv", "json", or else HTML.
QByteArray reviewsFile(std::span<const ReviewReport> reviews, const ReportFacts& facts, const QString& suffix);

} // namespace waymark
