// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <span>

namespace waymark {

struct Responsibility;
struct ResponsibilityRow;
struct Workload;

/// Of these controls those that a row of the matrix is about, in their order: out of scope where it is the provider's.
QStringList controlsOf(const ResponsibilityRow& row, const QStringList& controls);

/// Of these controls those that are the provider's in all service models that workloads state, with the ids of the rows of the
/// matrix that say so. See ReferenceFigures::outOfScope.
QHash<QString, QStringList> outOfScope(const QStringList& controls, const Responsibility& responsibility,
                                       std::span<const Workload> workloads);

} // namespace waymark
