// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark {

struct Catalogues;
struct CheckTie;

/// Why a text can't stand in a field of a table in an exported plan: it is longer than any screen takes it, or names
/// what is neither in the catalogues nor a time zone. In words that go on a sentence; none: it can.
std::optional<QString> valueFault(const QString& table, const QString& field, const QString& text,
                                  const Catalogues& catalogues);

/// Likewise why a person's word on a check can't be: it is about what no catalogue has, nor ever had.
std::optional<QString> tieFault(const CheckTie& tie, const Catalogues& catalogues);

} // namespace waymark
