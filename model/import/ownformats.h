// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatcatalogue.h"
#include "model/import/formatdraft.h"

namespace waymark {

/// The formats that people wrote themselves, in their folder, beside the built-in ones. Keeps the program's catalogue up
/// to date; for the thread that owns that. Who reads on another thread has a copy of the catalogue.
class OwnFormats {
public:
    /// `catalogue` was read just now, from the built-in formats and this folder.
    explicit OwnFormats(FormatCatalogue& catalogue, const QString& folder = userFormatFolder());

    const QString& folder() const { return m_folder; }
    bool has(QStringView id) const; ///< of those that could be read
    bool isBuiltIn(const QString& id) const;
    /// Whether save() would replace a file of the person's: also one that could not be read.
    bool isTaken(const QString& id) const;

    enum class Existing { Refuse, Replace };
    /// Writes the file, whole or not at all, and reads all formats anew. Errors: Invalid (the draft has faults, or the
    /// format can't be read), Conflict (a built-in format has the id, or an own one and it isn't to be replaced), Io.
    Result<void> save(const FormatDraft& draft, Existing existing);

    /// Errors: NotFound, Io, Invalid (written by hand, and says more than a draft can; names the file).
    Result<FormatDraft> draft(const QString& id) const;

    /// Reads all formats anew if files of the folder came, went or changed; false: none did.
    bool refresh();
    /// What to tell people of the files that can't be read, in one text; empty: all can.
    QString faults() const;

private:
    QString fileOf(const QString& id) const;
    QStringList stand() const;
    void read();

    FormatCatalogue& m_catalogue;
    const QString m_folder;
    QStringList m_stand; ///< of the folder when it was read
};

/// The faults of a catalogue in one text for people: file, JSON pointer and reason of the first ones, and how many more.
QString faultsText(const FormatCatalogue& catalogue);

} // namespace waymark
