// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QFile>
#include <QStringDecoder>

#include <future>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

struct evp_md_ctx_st;

namespace waymark {

/// Line and column of a byte, both from 1, and its offset from 0.
struct FilePlace {
    qint64 line = 1;
    qint64 column = 1;
    qint64 offset = 0;
};

/// The bytes of a file as UTF-8, read in large blocks. Leaves out a byte order mark, turns UTF-16 into UTF-8, hashes
/// what is on the disk, reports progress, and ends early when cancelled or failed (see fault()).
class ByteSource {
public:
    static constexpr qint64 blockSize = 512 << 10;
    static constexpr int mostBlocksPerValue =
        32; ///< a single value beyond 16 MiB is refused: the parser keeps it whole

    explicit ByteSource(Progress& progress);
    ~ByteSource();

    /// Errors: NotFound, Io, Invalid (a folder, a pipe, an open workspace, compressed).
    Result<void> open(const QString& file);

    bool atEnd() { return m_at == m_end && !refill(); }
    char current() const { return *m_at; }
    void advance() { ++m_at; }
    /// Passes white space; false at the end of the file.
    bool skipBlanks();
    // To be called when a parser has just read the name of a member, whose value then needn't go through it.
    /// A value that is plain (see endOfPlainValue()) and whole in the block is passed over; the parser reads a 0 instead.
    void passValue();
    /// Passes over a value that is a plain text without escapes, and whole in the block. The parser is to read a 0 instead:
    /// putZero() before it goes on, when the text is of no more use.
    std::optional<std::string_view> takeText();
    void putZero();
    /// Something came out of the bytes so far; see mostBlocksPerValue.
    void mark() { m_blocksSinceMark = 0; }

    qint64 position() const { return m_blockStart + (m_at - m_block.constData()); } ///< in UTF-8
    /// Reads the file again to count its lines: only errors need them.
    FilePlace place(qint64 position) const;
    const std::optional<Error>& fault() const { return m_fault; }
    qint64 size() const { return m_rawBytes; } ///< read so far, as on the disk
    /// Of the whole file; reads what is left of it.
    QByteArray sha256();

private:
    [[gnu::cold, gnu::noinline]] bool refill();
    bool readBlock();
    qint64 readAhead();
    void detectEncoding();
    QByteArray decoded();
    void setFault(Error::Code code, const QString& message, const QString& detail = {});

    Progress& m_progress;
    QFile m_file;
    QByteArray m_ahead; ///< belongs to m_next while that runs
    QByteArray m_raw;
    QByteArray m_block;
    char* m_at = nullptr; ///< in the block
    const char* m_end = nullptr;
    qint64 m_blockStart = 0;
    qint64 m_rawBytes = 0;
    int m_blocksSinceMark = 0;
    bool m_ended = false;
    std::optional<QStringDecoder> m_decoder;
    QString m_halfPair;
    std::optional<Error> m_fault;
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_hash;
    std::future<qint64> m_next; ///< reads and hashes the block after this one; its size, or -1. Ends before the rest.
};

/// Lets a parser that takes a pair of iterators read a ByteSource.
class ByteIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit ByteIterator(ByteSource* source = nullptr)
        : m_source(source)
    {
    }
    char operator*() const { return m_source->current(); }
    ByteIterator& operator++()
    {
        m_source->advance();
        return *this;
    }
    ByteIterator operator++(int)
    {
        m_source->advance();
        return *this;
    }
    /// Says whether `a` is at the end, which is all that a parser asks; `b` must be the end.
    friend bool operator==(const ByteIterator& a, const ByteIterator&) { return a.m_source->atEnd(); }

private:
    ByteSource* m_source;
};

} // namespace waymark
