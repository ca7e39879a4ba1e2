// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/storedzip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoredZip)
};

constexpr qint64 most = std::numeric_limits<quint32>::max() - 1; // the highest value would mean: look at ZIP64
constexpr qsizetype mostFiles = std::numeric_limits<quint16>::max() - 1;
constexpr qint64 headSize = 30;    ///< of a file, without its name
constexpr qint64 listedSize = 46;  ///< of its line in the list at the end, likewise
constexpr qint64 endSize = 22;
constexpr qint64 atOnce = 1 << 20;
constexpr quint16 version = 20;
constexpr quint16 utf8Names = 0x0800;

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table = {};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        table[i] = value;
    }
    return table;
}

/// Little-endian numbers, one after the other.
class Record {
public:
    Record& number2(quint32 value) { return number(value, 2); }
    Record& number4(quint32 value) { return number(value, 4); }
    Record& text(const QByteArray& bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    Record& number(quint32 value, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes += static_cast<char>(static_cast<unsigned char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU));
        return *this;
    }
    QByteArray m_bytes;
};

struct Entry {
    QByteArray name = {};
    quint32 crc = 0;
    quint32 size = 0;
    quint32 offset = 0;
};

quint32 dosTime(const QDateTime& time)
{
    const QDate date = time.toUTC().date();
    const QTime clock = time.toUTC().time();
    const int years = std::clamp(date.year() - 1980, 0, 127);
    const int day = (years << 9) | (date.month() << 5) | date.day();
    const int moment = (clock.hour() << 11) | (clock.minute() << 5) | (clock.second() / 2);
    return (static_cast<quint32>(day) << 16U) | static_cast<quint32>(moment);
}

class ZipWriter {
public:
    ZipWriter(QIODevice& out, const QDateTime& time, Progress& progress)
        : m_out(out)
        , m_time(dosTime(time))
        , m_progress(progress)
    {
    }

    Result<void> add(const QString& file, const QByteArray& name)
    {
        QFile device(file);
        if (!device.open(QIODevice::ReadOnly))
            return failed(device);
        const auto crc = crcOf(device);
        if (!crc)
            return crc.error();
        const Entry entry{.name = name,
                          .crc = *crc,
                          .size = static_cast<quint32>(device.size()),
                          .offset = static_cast<quint32>(m_written)};
        m_entries.push_back(entry);
        Record head;
        head.number4(0x04034b50U).number2(version);
        describe(head, entry);
        head.number2(0).text(name);
        if (auto written = write(head.bytes()); !written)
            return written;
        return copy(device, entry.size);
    }

    Result<void> finish()
    {
        const qint64 begin = m_written;
        for (const Entry& entry : m_entries) {
            Record record;
            record.number4(0x02014b50U).number2(version).number2(version);
            describe(record, entry);
            record.number2(0).number2(0).number2(0).number2(0).number4(0).number4(entry.offset).text(entry.name);
            if (auto written = write(record.bytes()); !written)
                return written;
        }
        const auto count = static_cast<quint32>(m_entries.size());
        Record end;
        end.number4(0x06054b50U).number2(0).number2(0).number2(count).number2(count);
        end.number4(static_cast<quint32>(m_written - begin)).number4(static_cast<quint32>(begin)).number2(0);
        if (auto written = write(end.bytes()); !written)
            return written;
        auto* file = qobject_cast<QFileDevice*>(&m_out); // which keeps back what is written, and tells only then that a disk is full
        return !file || file->flush() ? Result<void>() : Result<void>(failed(*file));
    }

private:
    /// What the head of a file and the list at the end have alike, up to the length of the name.
    void describe(Record& record, const Entry& entry) const
    {
        record.number2(utf8Names).number2(0).number4(m_time).number4(entry.crc).number4(entry.size).number4(entry.size);
        record.number2(static_cast<quint32>(entry.name.size()));
    }

    Result<quint32> crcOf(QFile& device) const
    {
        quint32 crc = 0;
        while (!device.atEnd()) {
            const QByteArray bytes = device.read(atOnce);
            if (bytes.isEmpty())
                return failed(device);
            crc = crc32(bytes, crc);
        }
        return crc;
    }

    /// As many bytes as its head tells, which a program that unpacks believes.
    Result<void> copy(QFile& device, qint64 size)
    {
        if (!device.seek(0))
            return failed(device);
        for (qint64 left = size; left > 0;) {
            if (m_progress.cancelled)
                return Error{.code = Error::Code::Cancelled, .message = Text::tr("The export was cancelled.")};
            const QByteArray bytes = device.read(std::min(atOnce, left));
            if (bytes.isEmpty())
                return failed(device);
            if (auto written = write(bytes); !written)
                return written;
            left -= bytes.size();
        }
        return {};
    }

    Result<void> write(const QByteArray& bytes)
    {
        m_written += bytes.size();
        return m_out.write(bytes) == bytes.size() ? Result<void>() : Result<void>(failed(m_out));
    }
    static Error failed(const QIODevice& device)
    {
        return {.code = Error::Code::Io, .message = Text::tr("The archive can't be written: %1.").arg(device.errorString())};
    }

    QIODevice& m_out;
    quint32 m_time;
    Progress& m_progress;
    std::vector<Entry> m_entries;
    qint64 m_written = 0;
};

/// What the archive will be; refused before anything is written, for without ZIP64 its numbers would come round at 4 GiB.
Result<void> checkSize(const QString& folder, const QStringList& names)
{
    qint64 size = endSize;
    for (const QString& name : names)
        size += headSize + listedSize + 2 * name.toUtf8().size() + QFileInfo(QDir(folder).filePath(name)).size();
    if (names.size() > mostFiles)
        return Error{.code = Error::Code::Invalid, .message = Text::tr("An archive can't hold so many files. Choose a folder instead.")};
    if (size > most)
        return Error{.code = Error::Code::Invalid,
                     .message = Text::tr("The archive would be longer than 4 GB. Choose a folder instead.")};
    return {};
}

} // namespace

quint32 crc32(const QByteArray& bytes, quint32 before)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = ~before;
    for (const char c : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU];
    return ~crc;
}

Result<void> writeZip(QIODevice& out, const QString& folder, const QStringList& names, const QDateTime& time, Progress& progress)
{
    if (auto fits = checkSize(folder, names); !fits)
        return fits;
    QStringList sorted = names;
    sorted.sort();
    ZipWriter writer(out, time, progress);
    for (const QString& name : sorted)
        if (auto added = writer.add(QDir(folder).filePath(name), name.toUtf8()); !added)
            return added;
    return writer.finish();
}

} // namespace waymark
