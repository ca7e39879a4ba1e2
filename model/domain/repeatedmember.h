// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace waymark {

/// The JSON pointer of the first member that an object has for a second time, which Qt's reader would take silently for the
/// first; none: there is no such. `json`: a document that Qt reads.
std::optional<QString> repeatedMember(const QByteArray& json);

} // namespace waymark
