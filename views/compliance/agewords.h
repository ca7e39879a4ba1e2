// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"

#include <QDate>
#include <QString>

namespace waymark {

// How old failures are and when they are due, in words. Days are days in the workspace's time zone.

QString failingText(QDate since, QDate today); ///< "failing for 43 days", "failing since today"
QString unprovenText(QDate since, QDate today); ///< of what failed and is an error, say: "not passed since it failed on 15 Oct"
QString dueText(QDate due, QDate today);       ///< "due 12 Dec, in 3 days", "due today", "overdue by 5 days"
QString shortDueText(QDate due, QDate today);  ///< "12 Dec", "Today", "5 days over"

QString resolvedText(const ResolveTimes& times); ///< "12.5 days on average, 8 resolved"; "no evidence, none was resolved"
QString openText(const ResolveTimes& times);     ///< "40.0 days on average, 3 not resolved yet"; "none"
QString cutOffText(); ///< that only a part was looked at

} // namespace waymark
