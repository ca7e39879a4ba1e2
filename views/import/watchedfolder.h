// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// A file as it stood at one look. What compares equal is taken for the same state of the same file.
struct SeenFile {
    QString path = {};
    qint64 size = 0;     ///< bytes
    qint64 modified = 0; ///< ms since 1970, UTC

    QString name() const;  ///< without folder
    QString stamp() const; ///< all of it but the folder, as text to be kept

    friend bool operator==(const SeenFile&, const SeenFile&) = default;
};

/// What one look found.
struct FolderLook {
    bool there = false; ///< the folder is there, and may be read
    std::vector<SeenFile> files = {};
    std::vector<SeenFile> unfinished = {}; ///< by their names still being written: hidden, *.part, *~ and the like
};

/// Looks at the files of a folder that have one of resultsSuffixes(), not at those of its subfolders. Empty files
/// are left out, since their tool has only begun, and so is all that is no file, and links that lead out of the folder.
/// Opens no file. Any thread.
FolderLook lookInto(const QString& folder);
/// Nothing: there is no such file.
std::optional<SeenFile> lookAt(const QString& file);

/// Which files of a folder are complete and new: those that two looks in a row saw alike, and those that were renamed
/// from an unfinished name. How much time lies between two looks is up to who looks. Changes nothing in the folder.
class WatchedFolder {
public:
    struct News {
        std::vector<SeenFile> ready = {}; ///< by the time they were written
        bool vanished = false;            ///< could not be looked into, for the first time in a row
        bool returned = false;            ///< can be again
    };

    /// `remembered`: stamps of files that are not to be taken before they change.
    explicit WatchedFolder(QString folder, const QStringList& remembered = {});

    const QString& folder() const { return m_folder; }
    bool isThere() const { return m_there; }
    /// Hands out each state of a file once.
    News take(const FolderLook& look);
    /// Notes that a file that was handed out needs no further try, not even when the program is started again.
    void remember(const SeenFile& file) { m_remembered.insert(file.stamp()); }
    QStringList remembered() const; ///< stamps of those that were still there at the latest look, sorted

private:
    bool isComplete(const SeenFile& file, const FolderLook& look) const;
    void forget(const FolderLook& look);

    QString m_folder;
    bool m_there = true;
    QHash<QString, SeenFile> m_before; ///< the former look, by path
    std::vector<SeenFile> m_unfinished; ///< likewise
    QHash<QString, SeenFile> m_taken;
    QSet<QString> m_remembered;
};

} // namespace waymark
