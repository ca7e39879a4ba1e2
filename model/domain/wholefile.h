// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>

namespace waymark {

/// Writes a file whole or not at all: until all is written, what stood there before stays. Any thread. `refusal`: "The
/// policy can't be written to %1: %2. Choose another folder.", of which file and why.
/// Errors: Io, in the words of the refusal; Invalid: the file is held as a workspace.
Result<void> writeWholeFile(const QString& file, const QByteArray& content, const QString& refusal);

} // namespace waymark
