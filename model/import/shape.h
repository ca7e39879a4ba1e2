// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QStringList>

#include <map>
#include <vector>

namespace waymark {

class FormatCatalogue;

/// What one place of a list's items holds. Texts are as the file has them, cut, with blanks for control characters.
struct ShapeMember {
    QString pointer = {}; ///< as a format says it, from an item: "/resource/arn", "/tags/*", "^1/id", "$/tool"
    bool texts = false;
    bool numbers = false;
    bool booleans = false;
    bool nulls = false;
    qint64 present = 0; ///< objects that have a value there, null being none
    qint64 of = 0;      ///< objects that could have one
    std::map<QString, qint64> words = {}; ///< short values and how often each stands there
    bool moreWords = false;               ///< there are longer values, or more of them than are kept
    QStringList examples = {};            ///< different ones, at most ShapeLimits::examples

    friend bool operator==(const ShapeMember&, const ShapeMember&) = default;
};

/// Objects of one kind: those of a list, or the documents of the file.
struct ShapeList {
    QString place = {}; ///< as a format says it: "/results/*", "/runs/*/results/*"; empty: the documents themselves
    qint64 items = 0;
    std::vector<ShapeMember> members = {}; ///< with values that are neither object nor list, in the order of the file

    const ShapeMember* find(QStringView pointer) const;
    friend bool operator==(const ShapeList&, const ShapeList&) = default;
};

/// What a JSON file looks like, whatever wrote it.
struct FileShape {
    std::vector<ShapeList> lists = {}; ///< most items first; the only document of a file last
    qint64 documents = 0;
    bool whole = true;        ///< false: counts are those of the part that was looked at
    QString stopped = {};     ///< why it isn't whole, in words
    QStringList matches = {}; ///< ids of the formats that this file is of

    const ShapeList* find(QStringView place) const;
};

/// Bounds, so that memory stays flat whatever the file holds.
struct ShapeLimits {
    qint64 bytes = 16 << 20; ///< looked at, no more
    size_t paths = 2'000;    ///< different places of the file
    size_t depth = 24;       ///< objects and lists inside one another that are looked into
    size_t words = 40;       ///< different short values of one place
    size_t wordLength = 64;  ///< bytes of a short value
    qsizetype examples = 12;
    qsizetype exampleLength = 120;
};

/// Looks at a file once, from its beginning. `formats`: those that it may be of, for FileShape::matches.
/// Errors: those of readDocuments(); Cancelled.
Result<FileShape> shapeOf(const QString& file, const FormatCatalogue& formats, Progress& progress,
                          const ShapeLimits& limits = {});

} // namespace waymark
