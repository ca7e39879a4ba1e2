// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/bytesource.h"

#include "model/domain/heldfile.h"
#include "model/import/plainvalue.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <openssl/evp.h>

#include <cstring>
#include <utility>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("ByteSource", text);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// What can be read only once won't do: the format is found out first, then the file is read from its beginning.
Result<void> regularFile(const QString& file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error{
            .code = Error::Code::NotFound, .message = say("The file %1 does not exist.").arg(file), .detail = file};
    if (info.isDir())
        return Error{.message = say("%1 is a folder. Import the files in it.").arg(file), .detail = file};
    if (!info.isFile())
        return Error{.message =
                         say("%1 is no file but a pipe or a device, and what comes out of it can't be read twice. "
                             "Save it to a file, then import that.")
                             .arg(file),
                     .detail = file};
    return {};
}

} // namespace

ByteSource::ByteSource(Progress& progress)
    : m_progress(progress)
    , m_hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
{
}
ByteSource::~ByteSource() = default;

void ByteSource::setFault(Error::Code code, const QString& message, const QString& detail)
{
    if (!m_fault)
        m_fault = Error{.code = code, .message = message, .detail = detail};
}

Result<void> ByteSource::open(const QString& file)
{
    m_file.setFileName(file);
    if (auto readable = regularFile(file); !readable)
        return readable;
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{.code = Error::Code::Io,
                     .message = say("The file %1 can't be read: %2.").arg(file, m_file.errorString()),
                     .detail = file};
    EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr);
    m_progress.total = m_file.size();
    m_progress.done = 0;
    if (readBlock())
        detectEncoding();
    return m_fault ? Result<void>(*m_fault) : Result<void>();
}

/// Hashing costs a tenth of parsing, so it is done beside it.
qint64 ByteSource::readAhead()
{
    m_ahead.resize(blockSize);
    const qint64 read = m_file.read(m_ahead.data(), blockSize);
    if (read > 0)
        EVP_DigestUpdate(m_hash.get(), m_ahead.constData(), static_cast<size_t>(read));
    return read;
}

bool ByteSource::readBlock()
{
    if (m_progress.cancelled) {
        setFault(Error::Code::Cancelled, say("The import was cancelled."));
        return false;
    }
    const qint64 read = m_ended ? 0 : m_next.valid() ? m_next.get() : readAhead();
    if (read < 0)
        setFault(Error::Code::Io, say("Reading the file failed: %1.").arg(m_file.errorString()));
    if (read <= 0) {
        m_ended = true;
        return false;
    }
    m_raw.swap(m_ahead);
    m_raw.resize(read);
    m_rawBytes += read;
    m_progress.done = m_rawBytes;
    if (read == blockSize)
        m_next = std::async(std::launch::async, [this] { return readAhead(); });
    return true;
}

void ByteSource::detectEncoding()
{
    const auto starts = [this](const char* bytes, qsizetype size) {
        return m_raw.size() >= size && std::memcmp(m_raw.constData(), bytes, static_cast<size_t>(size)) == 0;
    };
    if (starts("\x1f\x8b", 2) || starts("PK\x03\x04", 4)) {
        setFault(Error::Code::Invalid, starts("PK", 2)
                                           ? say("The file is a zip archive. Unpack it and import what is in it.")
                                           : say("The file is compressed with gzip. Unpack it (gunzip) and "
                                                 "import the result."));
        return;
    }
    qsizetype mark = 0;
    if (starts("\xef\xbb\xbf", 3))
        mark = 3;
    else if (starts("\xff\xfe", 2) || starts("{\0", 2) || starts("[\0", 2))
        m_decoder.emplace(QStringDecoder::Utf16LE);
    else if (starts("\xfe\xff", 2) || starts("\0{", 2) || starts("\0[", 2))
        m_decoder.emplace(QStringDecoder::Utf16BE);
    m_block = m_decoder ? decoded() : std::exchange(m_raw, {});
    m_at = m_block.data() + mark;
    m_end = m_block.constData() + m_block.size();
}

/// A surrogate pair may lie across the border of two blocks: its first half then waits for the second.
QByteArray ByteSource::decoded()
{
    QString text = m_halfPair + QString((*m_decoder)(m_raw));
    m_halfPair.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_halfPair = text.back();
        text.chop(1);
    }
    if (m_decoder->hasError() || !text.isValidUtf16())
        setFault(Error::Code::Parse, say("The file is not valid UTF-16: half a character stands alone in it."));
    return text.toUtf8();
}

bool ByteSource::refill()
{
    if (m_fault || m_ended)
        return false;
    const qint64 end = position();
    if (++m_blocksSinceMark > mostBlocksPerValue)
        setFault(Error::Code::Parse, say("A single value is larger than %1 MiB; that is no results file. "
                                             "Nothing was imported.")
                                         .arg(mostBlocksPerValue * blockSize >> 20));
    if (m_fault || !readBlock()) {
        if (m_decoder && (!m_halfPair.isEmpty() || m_rawBytes % 2 != 0))
            setFault(Error::Code::Parse, say("The file ends inside a character of UTF-16; it was cut off or is still being "
                                             "written."));
        return false;
    }
    if (m_decoder) {
        m_block = decoded();
    } else {
        m_block.swap(m_raw);
    }
    m_blockStart = end;
    m_at = m_block.data();
    m_end = m_at + m_block.size();
    return m_at != m_end || refill();
}

void ByteSource::passValue()
{
    const char* const end = endOfPlainValue(m_at, m_end);
    if (!end)
        return;
    m_at += end - m_at;
    putZero();
}

std::optional<std::string_view> ByteSource::takeText()
{
    const auto text = plainText(m_at, m_end);
    if (text)
        m_at += text->data() + text->size() + 1 - m_at;
    return text;
}

/// In the place of the last two characters: a colon and a value are no fewer.
void ByteSource::putZero()
{
    m_at -= 2;
    m_at[0] = ':';
    m_at[1] = '0';
}

bool ByteSource::skipBlanks()
{
    while (!atEnd()) {
        if (!isBlank(current()))
            return true;
        advance();
    }
    return false;
}

FilePlace ByteSource::place(qint64 wanted) const
{
    Progress quiet;
    ByteSource again(quiet);
    if (auto opened = again.open(m_file.fileName()); !opened)
        return {.offset = wanted};
    FilePlace place{.offset = wanted};
    qint64 lineStart = again.position();
    while (again.position() < wanted && !again.atEnd()) {
        if (again.current() == '\n') {
            ++place.line;
            lineStart = again.position() + 1;
        }
        again.advance();
    }
    place.column = std::max<qint64>(wanted - lineStart + 1, 1);
    return place;
}

QByteArray ByteSource::sha256()
{
    while (readBlock()) {
    }
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    EVP_DigestFinal_ex(m_hash.get(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    digest.resize(static_cast<qsizetype>(size));
    return digest;
}

} // namespace waymark
