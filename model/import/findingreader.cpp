// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/findingreader.h"

#include "model/import/detect.h"
#include "model/import/documents.h"
#include "model/import/factsgatherer.h"
#include "model/import/findingbuilder.h"

#include <QCoreApplication>

namespace waymark {

namespace {

constexpr size_t batchCount = 256;
constexpr qsizetype batchBytes = 4 << 20;

QString say(const char* text)
{
    return QCoreApplication::translate("FindingReader", text);
}

/// One pass over the file: makes findings of rows, hands them on in batches, and gathers the facts of the file.
class Reading final : public RowReceiver {
public:
    Reading(const Format& format, const ReadOptions& options, FindingSink& sink, const std::set<qint64>& leftOut)
        : m_format(format)
        , m_sink(sink)
        , m_builder(options)
        , m_plan(*Plan::compile(format.rows, format.tables))
        , m_projection(m_plan, options.limits, *this)
        , m_facts(format.id, options.limits)
    {
        m_projection.leaveOut(leftOut);
    }

    Projection& projection() { return m_projection; }
    const std::optional<Error>& fault() const { return m_fault ? m_fault : m_facts.fault(); }

    Result<FileFacts> finish()
    {
        if (auto handed = handOn(); !handed)
            return handed.error();
        m_facts.addFutureTimes(m_builder.latestFutureTime());
        return m_facts.finish();
    }

private:
    bool row(const RowView& row) override
    {
        if (!m_projection.replaced().empty())
            return true; // all of this will be read anew
        const RowRules& rules = m_format.rows[static_cast<size_t>(row.site().rules)];
        bool wanted = true;
        if (!passesFilters(rules, row, wanted))
            return wanted;
        switch (rules.purpose) {
        case RowRules::Purpose::Finding:
            return takeFinding(rules, row);
        case RowRules::Purpose::LookedAt:
            return m_facts.addScope(m_builder.scope(rules, row));
        case RowRules::Purpose::Trouble:
            m_facts.addTrouble(m_builder.plain(rules.trouble, row), rules.troubleCuts);
            return true;
        case RowRules::Purpose::Document:
            takeDocument(rules, row);
            return true;
        }
        return true;
    }

    void notAnObject() override { m_facts.passOver(say("not an object")); }

    /// What a filter passes over with a reason is counted; `wanted` is false if that goes beyond a limit.
    bool passesFilters(const RowRules& rules, const RowView& row, bool& wanted)
    {
        for (const RowFilter& filter : rules.filters) {
            if (row.holds(filter.keep))
                continue;
            const std::string_view value = filter.value < 0 ? std::string_view() : row.text(filter.value);
            if (!filter.reason.isEmpty())
                wanted = m_facts.passOver(
                    QString(filter.reason).replace(QLatin1String("%1"), value.empty() ? say("none") : toText(value)));
            return false;
        }
        return true;
    }

    bool takeFinding(const RowRules& rules, const RowView& row)
    {
        auto built = m_builder.build(rules, row);
        if (!built)
            return m_facts.passOver(say("without a check"));
        if (!m_facts.addFinding(built->finding, toText(built->unknownWord)))
            return false;
        noteVersion(rules, row);
        m_bytes += sizeOf(built->finding);
        m_batch.push_back(std::move(built->finding));
        return (m_batch.size() < batchCount && m_bytes < batchBytes) || handedOn();
    }

    void takeDocument(const RowRules& rules, const RowView& row)
    {
        QString cut;
        QString page;
        for (const RowRules::Incomplete& mark : rules.incomplete)
            if (QString& reason = mark.unlessFollowed ? page : cut; reason.isEmpty() && row.holds(mark.when))
                reason = mark.reason;
        m_facts.addDocument(m_builder.time(rules.time, row), cut, page);
        noteVersion(rules, row);
    }

    void noteVersion(const RowRules& rules, const RowView& row)
    {
        if (m_facts.wantsVersion())
            m_facts.addVersion(m_builder.plain(rules.toolVersion, row));
    }

    bool handedOn()
    {
        if (auto handed = handOn(); !handed) {
            m_fault = handed.error();
            return false;
        }
        return true;
    }

    Result<void> handOn()
    {
        if (m_batch.empty())
            return {};
        auto taken = m_sink.take(std::move(m_batch));
        m_batch.clear();
        m_batch.reserve(batchCount);
        m_bytes = 0;
        return taken;
    }

    const Format& m_format;
    FindingSink& m_sink;
    FindingBuilder m_builder;
    Plan m_plan;
    Projection m_projection;
    FactsGatherer m_facts;
    std::vector<Finding> m_batch;
    qsizetype m_bytes = 0; ///< of the batch
    std::optional<Error> m_fault;
};

Error named(const QString& file, Error error)
{
    error.detail = file + QLatin1String(": ") + error.detail;
    return error;
}

Result<void> openNotEmpty(ByteSource& source, const QString& file)
{
    if (auto opened = source.open(file); !opened)
        return opened;
    if (!source.skipBlanks())
        return source.fault()
                   ? *source.fault()
                   : Error{.message = say("The file is empty. A clean result names at least what was looked at; "
                                          "see whether the tool ran.")};
    return {};
}

/// Reads no further than the first match needs.
Result<const Format*> chooseFormat(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                                   Progress& progress)
{
    if (options.format) {
        if (const Format* format = formats.find(*options.format))
            return format;
        return Error{.message = say("There is no format \"%1\".").arg(*options.format)};
    }
    Detector detector(formats);
    detector.stopAtFirstMatch(true);
    ByteSource source(progress);
    if (auto opened = openNotEmpty(source, file); !opened)
        return opened.error();
    if (auto read = readDocuments(source, nullptr, &detector.projection()); !read)
        return read.error();
    return detected(detector, formats);
}

/// With --format the file may also be "null": some tools write that when they found nothing.
bool isNullDocument(ByteSource& source)
{
    for (const char c : {'n', 'u', 'l', 'l'}) {
        if (source.atEnd() || source.current() != c)
            return false;
        source.advance();
    }
    return !source.skipBlanks();
}

Result<FileFacts> readOnce(const QString& file, const Format& format, const FormatCatalogue& formats,
                           const ReadOptions& options, FindingSink& sink, Progress& progress,
                           std::set<qint64>& replaced)
{
    ByteSource source(progress);
    if (auto opened = openNotEmpty(source, file); !opened)
        return opened.error();
    Reading reading(format, options, sink, replaced);
    std::optional<Detector> watcher;
    if (!options.format)
        watcher.emplace(formats); // a second format may show itself later than the first
    const bool nothing = options.format && source.current() == 'n' && isNullDocument(source);
    const auto read = nothing
                          ? Result<void>()
                          : readDocuments(source, &reading.projection(), watcher ? &watcher->projection() : nullptr);
    if (reading.fault())
        return *reading.fault();
    if (!read)
        return read.error();
    if (watcher && watcher->matches().size() > 1)
        return detected(*watcher, formats).error();
    replaced.insert(reading.projection().replaced().begin(), reading.projection().replaced().end());
    auto facts = reading.finish();
    if (facts) {
        facts->sha256 = source.sha256();
        facts->bytes = source.size();
    }
    return facts;
}

} // namespace

Result<FileFacts> readFindings(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                               FindingSink& sink, Progress& progress)
{
    const auto format = chooseFormat(file, formats, options, progress);
    if (!format)
        return named(file, format.error());
    std::set<qint64> leftOut;
    auto facts = readOnce(file, **format, formats, options, sink, progress, leftOut);
    if (facts && !leftOut.empty()) {
        if (auto restarted = sink.restart(); !restarted)
            return restarted.error();
        facts = readOnce(file, **format, formats, options, sink, progress, leftOut);
    }
    return facts ? facts : Result<FileFacts>(named(file, facts.error()));
}

} // namespace waymark
