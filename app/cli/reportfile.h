// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QByteArray>

namespace waymark::cli {

/// Whole or not at all; replaces what is there, but no workspace that is open here. Errors: Invalid, Io.
Result<void> writeReport(const QString& file, const QByteArray& content);

/// All of a file of that size at most, bytes. Errors: Invalid (an open workspace), Io, Parse (too long).
Result<QByteArray> readInput(const QString& file, qint64 most);

} // namespace waymark::cli
