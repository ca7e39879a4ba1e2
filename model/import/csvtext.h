// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QStringList>

#include <vector>

namespace waymark {

/// One record of a table in a text file.
struct CsvRecord {
    int line = 0; ///< where it begins, from 1
    QStringList cells = {}; ///< as many as there are heads, or more if the file has too many
};

struct CsvTable {
    QChar separator = u',';
    QStringList heads = {};
    std::vector<CsvRecord> records = {}; ///< without those that are blank
};

struct CsvLimits {
    qint64 bytes = 10'000'000;
    int records = 50'000;
};

/// Reads RFC 4180 as programs write it: fields in quotes may hold separators, line ends and doubled quotes; lines end
/// with CR LF, LF or CR; the separator is whichever of comma, semicolon and tab the first record has most of; a byte
/// order mark tells UTF-16 from UTF-8. Errors: Parse, with the line; Invalid, if it is beyond the limits.
Result<CsvTable> readCsv(const QByteArray& bytes, const CsvLimits& limits = {});

/// Errors besides those: Io.
Result<CsvTable> readCsvFile(const QString& file, const CsvLimits& limits = {});

} // namespace waymark
