// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/spool.h"

#include <QCoreApplication>
#include <QTemporaryFile>

#include <cstring>

namespace waymark {

namespace {

Error noRoom(const QString& why)
{
    return {.code = Error::Code::Io,
            .message =
                QCoreApplication::translate("Spool", "The import could not set results aside in a temporary file. "
                                                     "Make room on the disk and try again."),
            .detail = why};
}

} // namespace

Spool::Spool(size_t memory)
    : m_memory(memory)
{
}
Spool::~Spool() = default;

Result<void> Spool::append(std::string_view record)
{
    const auto size = static_cast<uint32_t>(record.size());
    m_buffer.append(reinterpret_cast<const char*>(&size), sizeof size);
    m_buffer.append(record);
    ++m_records;
    return m_buffer.size() < m_memory ? Result<void>() : flush();
}

Result<void> Spool::flush()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return noRoom(m_file->errorString());
    }
    const auto size = static_cast<qint64>(m_buffer.size());
    if (m_file->write(m_buffer.data(), size) != size)
        return noRoom(m_file->errorString());
    m_buffer.clear();
    return {};
}

Result<void> Spool::rewind()
{
    m_read = 0;
    if (!m_file)
        return {};
    if (auto written = flush(); !written)
        return written;
    return m_file->seek(0) ? Result<void>() : noRoom(m_file->errorString());
}

bool Spool::readBytes(char* to, size_t size)
{
    if (m_file)
        return m_file->read(to, static_cast<qint64>(size)) == static_cast<qint64>(size);
    std::memcpy(to, m_buffer.data() + m_read, size);
    m_read += size;
    return true;
}

Result<void> Spool::next(std::string& record)
{
    uint32_t size = 0;
    if (!readBytes(reinterpret_cast<char*>(&size), sizeof size))
        return noRoom(m_file->errorString());
    record.resize(size);
    return readBytes(record.data(), size) ? Result<void>() : noRoom(m_file->errorString());
}

void Spool::clear()
{
    m_buffer.clear();
    m_file.reset();
    m_records = 0;
}

} // namespace waymark
