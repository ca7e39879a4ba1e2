// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/import/format.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace waymark {

/// All results formats that the program knows: the built-in files and the user's own. A value whose copies share what
/// they hold: who reads files on another thread takes one, and pointers to its formats are good as long as it lives.
class FormatCatalogue {
public:
    /// Reads every *.json of the folders; a later folder's format replaces one of the same id. A faulty file is left
    /// out and named in faults() with JSON pointer and reason.
    static FormatCatalogue load(const QStringList& folders);

    /// These formats alone.
    static FormatCatalogue of(std::vector<Format> formats);

    const std::vector<Format>& formats() const { return *m_formats; }
    const Format* find(QStringView id) const;
    const std::vector<Error>& faults() const { return m_faults; }

private:
    std::shared_ptr<const std::vector<Format>> m_formats = std::make_shared<const std::vector<Format>>();
    std::vector<Error> m_faults;
};

/// The folder of the built-in formats, inside the program's resources.
QString builtInFormatFolder();

/// Where people put formats of their own, for both programs; the folder needn't exist.
QString userFormatFolder();

/// Suffixes that files of results have, without dot, in lower case: those are looked at in a folder, and offered where files
/// are chosen.
QStringList resultsSuffixes();

} // namespace waymark
