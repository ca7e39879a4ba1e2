// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QSaveFile>
#include <QStringList>

namespace waymark {

/// A CSV file that is written row by row, whole or not at all: without finish() what stood there before stays.
class CsvFile {
public:
    /// `refusal`: "The results can't be exported to %1: %2. Choose another folder.", of which file and why.
    CsvFile(const QString& file, const QString& refusal);

    /// Errors of all three: Io, in the words of the refusal; of begin() also Invalid: the file is held as a workspace.
    Result<void> begin(const QStringList& heads);
    Result<void> add(const QStringList& cells);
    Result<void> finish();

private:
    Error refused() const;

    QSaveFile m_file;
    QString m_refusal;
};

} // namespace waymark
