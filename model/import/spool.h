// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <memory>
#include <string>

class QTemporaryFile;

namespace waymark {

/// Rows that wait for values which come later in the file: in memory up to a bound, then in a temporary file.
class Spool {
public:
    explicit Spool(size_t memory = 8 << 20);
    ~Spool();

    /// Errors: Io (no room for the temporary file).
    Result<void> append(std::string_view record);
    bool isEmpty() const { return m_records == 0; }
    bool isOnDisk() const { return m_file != nullptr; }
    /// Gives the records back in the order of appending, then forgets them. `take` says false to stop.
    template <typename Take>
    Result<void> drain(Take&& take)
    {
        if (auto ready = rewind(); !ready)
            return ready;
        std::string record;
        for (qint64 left = m_records; left > 0; --left) {
            if (auto read = next(record); !read)
                return read;
            if (!take(std::string_view(record)))
                break;
        }
        clear();
        return {};
    }
    void clear();

private:
    Result<void> flush();
    Result<void> rewind();
    Result<void> next(std::string& record);
    bool readBytes(char* to, size_t size);

    size_t m_memory;
    std::string m_buffer;
    size_t m_read = 0;
    qint64 m_records = 0;
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace waymark
