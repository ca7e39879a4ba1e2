// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/onefuzz.h"

#include "model/import/findingreader.h"
#include "model/import/formatcatalogue.h"
#include "model/import/formatfile.h"

#include <algorithm>
#include <map>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestWords = 8 << 10; ///< characters of an error, its detail included: people have to read them

/// A file in memory, with a name, so that what is fuzzed is the whole way from the file on.
class MemoryFile {
public:
    explicit MemoryFile(const char* name)
        : m_descriptor(::memfd_create(name, MFD_CLOEXEC))
    {
    }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool hold(QByteArrayView bytes) const
    {
        return ::ftruncate(m_descriptor, 0) == 0 &&
               ::pwrite(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0) == bytes.size();
    }
    QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

private:
    int m_descriptor;
};

/// Looks at findings, keeps none.
class LookingSink final : public FindingSink {
public:
    Result<void> take(std::vector<Finding>&& findings) override
    {
        for (const Finding& finding : findings) {
            const bool whole = !finding.checkId.isEmpty() && !finding.scope.tool.isEmpty() &&
                               !finding.scope.targetIdentity.isEmpty() && !finding.fingerprint.isEmpty();
            m_allWhole = m_allWhole && whole;
        }
        m_count += static_cast<qint64>(findings.size());
        return {};
    }
    Result<void> restart() override
    {
        m_count = 0;
        return {};
    }
    qint64 count() const { return m_count; }
    bool allWhole() const { return m_allWhole; }

private:
    qint64 m_count = 0;
    bool m_allWhole = true;
};

const FormatCatalogue& builtIn()
{
    static const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
    return formats;
}

QString faultOf(const Error& error)
{
    if (error.message.isEmpty())
        return u"an error without words"_s;
    const qsizetype words = error.message.size() + error.detail.size();
    return words > longestWords ? u"an error of %1 characters"_s.arg(words) : QString();
}

QString faultOfResults(QByteArrayView bytes, const FormatCatalogue& formats, const std::optional<QString>& format)
{
    static const MemoryFile file("results");
    if (!file.hold(bytes))
        return u"no memory file"_s;
    Progress progress;
    LookingSink sink;
    const auto facts = readFindings(file.path(), formats, {.format = format}, sink, progress);
    if (!facts)
        return faultOf(facts.error());
    if (facts->bytes != bytes.size() || facts->sha256.size() != 32)
        return u"the file was not read to its end"_s;
    if (sink.count() > facts->rows.total())
        return u"%1 findings, of which %2 are counted"_s.arg(sink.count()).arg(facts->rows.total());
    return sink.allWhole() ? QString() : u"a finding that lacks what each has"_s;
}

QString faultOfFormatFile(QByteArrayView bytes)
{
    const auto format = readFormat(bytes.toByteArray(), u"fuzz.json"_s);
    return format ? QString() : faultOf(format.error());
}

/// A format file as people put it into their folder, and what it then does.
QString faultOfOwnFormat(QByteArrayView bytes)
{
    const auto end = std::find(bytes.begin(), bytes.end(), '\0');
    auto format = readFormat(QByteArray(bytes.data(), end - bytes.begin()), u"fuzz.json"_s);
    if (!format)
        return faultOf(format.error());
    if (end == bytes.end())
        return {};
    const QString id = format->id;
    std::vector<Format> own;
    own.push_back(std::move(*format));
    const FormatCatalogue formats = FormatCatalogue::of(std::move(own));
    const QByteArrayView results = bytes.sliced(end - bytes.begin() + 1);
    const QString undetected = faultOfResults(results, formats, std::nullopt);
    return undetected.isEmpty() ? faultOfResults(results, formats, id) : undetected;
}

/// Nothing if there is no such format. A catalogue of it alone: no time goes into ruling out the others.
const FormatCatalogue* alone(const QString& id)
{
    static const std::map<QString, FormatCatalogue> catalogues = [] {
        std::map<QString, FormatCatalogue> made;
        for (const Format& format : builtIn().formats())
            made.emplace(format.id, FormatCatalogue::of({format}));
        return made;
    }();
    const auto found = catalogues.find(id);
    return found == catalogues.end() ? nullptr : &found->second;
}

} // namespace

QString faultWith(QByteArrayView input)
{
    constexpr qsizetype longestHead = 64;
    const QByteArrayView start = input.first(std::min(input.size(), longestHead));
    const auto lineEnd = std::find(start.begin(), start.end(), '\n');
    if (lineEnd == start.end())
        return faultOfResults(input, builtIn(), std::nullopt);
    const QString head = QString::fromUtf8(start.begin(), lineEnd - start.begin());
    const QByteArrayView rest = input.sliced(lineEnd - start.begin() + 1);
    if (head == u"format file"_s)
        return faultOfFormatFile(rest);
    if (head == u"own format"_s)
        return faultOfOwnFormat(rest);
    if (const FormatCatalogue* format = alone(head))
        return faultOfResults(rest, *format, head);
    return faultOfResults(head == u"detect"_s ? rest : input, builtIn(), std::nullopt);
}

} // namespace waymark
