// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/findingreader.h"

#include "model/import/detect.h"
#include "model/import/documents.h"
#include "model/import/findingbuilder.h"
#include "model/import/scantime.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

constexpr size_t batchSize = 256;

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
        , m_builder(options.target)
        , m_plan(*Plan::compile(format.rows, format.tables))
        , m_projection(m_plan, options.limits, *this)
    {
        m_facts.format = format.id;
        m_projection.leaveOut(leftOut);
    }

    Projection& projection() { return m_projection; }
    const std::optional<Error>& fault() const { return m_fault; }

    Result<FileFacts> finish()
    {
        if (auto handed = handOn(); !handed)
            return handed.error();
        if (!m_headerTime.isValid())
            m_headerTime = m_latest;
        m_facts.time = m_headerTime;
        m_facts.complete = m_cut.isEmpty() && m_paged.isEmpty();
        m_facts.incompleteReason = m_cut.isEmpty() ? m_paged : m_cut;
        nameTools();
        return std::move(m_facts);
    }

private:
    bool row(const RowView& row) override
    {
        if (!m_projection.replaced().empty())
            return true; // all of this will be read anew
        const RowRules& rules = m_format.rows[static_cast<size_t>(row.site().rules)];
        if (rules.purpose == RowRules::Purpose::Document)
            return takeDocument(rules, row);
        if (!passesFilters(rules, row))
            return true;
        if (rules.purpose == RowRules::Purpose::Finding)
            return takeFinding(rules, row);
        noteScope(m_builder.scope(rules, row));
        return true;
    }

    void notAnObject() override { ++m_facts.passedOver[say("not an object")]; }

    bool passesFilters(const RowRules& rules, const RowView& row)
    {
        for (const RowFilter& filter : rules.filters) {
            if (row.holds(filter.keep))
                continue;
            const std::string_view value = filter.value < 0 ? std::string_view() : row.text(filter.value);
            if (!filter.reason.isEmpty())
                ++m_facts.passedOver[QString(filter.reason)
                                         .replace(QLatin1String("%1"), value.empty() ? say("none") : toText(value))];
            return false;
        }
        return true;
    }

    bool takeFinding(const RowRules& rules, const RowView& row)
    {
        auto built = m_builder.build(rules, row);
        if (!built) {
            ++m_facts.passedOver[say("without a check")];
            return true;
        }
        Finding& finding = built->finding;
        if (!built->unknownWord.empty())
            ++m_facts.unknownWords[finding.outcomeRaw];
        ++m_facts.rows[finding.outcome];
        noteScope(finding.scope);
        noteVersion(rules, row);
        if (finding.time.isValid() && (!m_latest.isValid() || finding.time > m_latest))
            m_latest = finding.time;
        m_batch.push_back(std::move(finding));
        return m_batch.size() < batchSize || handedOn();
    }

    bool takeDocument(const RowRules& rules, const RowView& row)
    {
        std::string scratch;
        if (!m_headerTime.isValid())
            m_headerTime = scanTime(row.text(rules.time, scratch));
        noteVersion(rules, row);
        m_paged.clear();
        for (const RowRules::Incomplete& mark : rules.incomplete)
            if (row.holds(mark.when))
                (mark.unlessFollowed ? m_paged : m_cut) = mark.reason;
        return true;
    }

    void noteVersion(const RowRules& rules, const RowView& row)
    {
        if (!m_facts.toolVersion.isEmpty() || rules.toolVersion.empty())
            return;
        std::string scratch;
        m_facts.toolVersion = toText(row.text(rules.toolVersion, scratch));
    }

    void noteScope(const Scope& scope)
    {
        if (!m_facts.scopes.empty() && m_facts.scopes.back() == scope)
            return;
        if (m_scopes.contains(scope))
            return;
        m_scopes.insert(scope);
        m_facts.scopes.push_back(scope);
    }

    void nameTools()
    {
        QStringList tools;
        for (const Scope& scope : m_facts.scopes)
            tools << scope.tool;
        tools.removeDuplicates();
        m_facts.tool = tools.value(0);
        if (tools.size() > 1)
            m_facts.tool += QStringLiteral(" +%1").arg(tools.size() - 1);
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
        m_batch.reserve(batchSize);
        return taken;
    }

    const Format& m_format;
    FindingSink& m_sink;
    FindingBuilder m_builder;
    Plan m_plan;
    Projection m_projection;
    FileFacts m_facts;
    QSet<Scope> m_scopes;
    std::vector<Finding> m_batch;
    QDateTime m_headerTime;
    QDateTime m_latest;
    QString m_cut;
    QString m_paged;
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
