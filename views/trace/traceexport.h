// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/shared/bandcolors.h"
#include "views/trace/laidthread.h"

#include <QByteArray>

class QIODevice;

namespace waymark {

class TracePicture;

/// A thread as SVG: a group for each node with all of its words as its title, and what the picture shows. Well-formed whatever
/// titles consist of.
QByteArray traceSvg(const LaidThread& thread, const QString& title, Scheme scheme);

/// Writes what a picture shows to a file, whole or not at all: as PNG (twice its size, less if that would be too large to be
/// opened), CSV or SVG, by the file's ending. Errors: Io, Invalid (the file is an open workspace).
Result<void> saveTrace(TracePicture& picture, const QString& title, const QString& file);

} // namespace waymark
