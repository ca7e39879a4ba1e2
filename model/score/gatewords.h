// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gate.h"

#include <QCoreApplication>

namespace waymark {

/// The context in which the texts of gates are translated.
struct GateText {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

/// "85", "66.66", in German "66,66".
QString percent(int hundredths);

/// The first few of the names, and how many more there are.
QString some(const QStringList& names);

/// Names for a clause's basis: the same in whatever order they come.
QString joined(QStringList names);

/// "No critical or high check fails", "At most 2 critical or high checks fail".
QString atMost(const QString& one, const QString& many, int most);

/// The evidence of a clause about checks of which there is none.
QString noCheckHasRun();

/// A line more, unless there are none; %1 in `text` is how many.
void addCount(GateClause& clause, size_t count, const QString& text);

} // namespace waymark
