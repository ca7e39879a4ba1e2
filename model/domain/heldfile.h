// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace waymark {

/// A file as the system knows it, under whatever name.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// A workspace file that SQLite has open in this process, for as long as this lives. When a process closes *any*
/// descriptor of a file, the system drops *all* locks that it has on it: another program then believes itself alone, and
/// removes the log that is still being written. So whoever opens a file by other means than SQLite asks here first.
class HeldFile {
public:
    /// To be made before SQLite opens the file.
    explicit HeldFile(const QString& file);
    ~HeldFile();
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    /// To be called when SQLite has opened the log beside it, if it has one: after the first read.
    void noteLog();
    /// Whether the file and its log are still those that were opened. Any thread, once the log is noted.
    bool isInPlace() const;
    /// The same. Errors: Storage, in words that say what to do.
    Result<void> checkInPlace() const;

    /// Whether a file is one that is held, under whatever name, or is kept by SQLite beside one. Opens nothing. Any thread.
    static bool isHeld(const QString& file);
    /// For who would read or write a file by other means than SQLite. Errors: Invalid, it is held.
    static Result<void> checkFree(const QString& file);
    /// For who would open it by SQLite once more. Errors: Conflict (it is held under another name, or SQLite keeps it),
    /// Storage (it is not what was opened any more).
    static Result<void> checkOpenable(const QString& file);

private:
    static constexpr std::array<const char*, 4> endings = {"", "-wal", "-shm", "-journal"};
    enum Part : size_t { Main, Log, Memory };

    bool owns(const QString& place, const std::optional<FileIdentity>& identity) const;

    QString m_place;
    std::array<QByteArray, endings.size()> m_paths;                  ///< as the system takes them
    std::array<std::optional<FileIdentity>, endings.size()> m_known; ///< as opened
};

} // namespace waymark
