// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/findingreader.h"

#include "model/domain/plaintext.h"
#include "model/import/detect.h"
#include "model/import/factsgatherer.h"
#include "model/import/findingbuilder.h"
#include "model/import/formatchoice.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t batchCount = 256;
constexpr qsizetype batchBytes = 4 << 20;
constexpr qint64 mostTimes = 1'000'000; ///< no more rows than that are believed to stand behind one number

QString say(const char* text)
{
    return QCoreApplication::translate("FindingReader", text);
}

/// Texts that don't depend on the file's.
bool isConstant(const TextRule& rule)
{
    return std::ranges::all_of(rule, [](const Term& term) {
        return term.source != Term::Source::Pointer && term.source != Term::Source::Lookup && isConstant(term.parts);
    });
}

/// How many rows the row stands for; nothing if what says so is no number.
std::optional<qint64> timesOf(const RowRules& rules, const RowView& row)
{
    if (rules.times < 0)
        return 1;
    bool ok = false;
    const qint64 times = toText(row.text(rules.times)).toLongLong(&ok);
    return ok && times >= 0 ? std::optional(std::min(times, mostTimes)) : std::nullopt;
}

/// One pass over the file: makes findings of rows, hands them on in batches, and gathers the facts of the file.
class Reading final : public RowReceiver {
public:
    Reading(const Format& format, const ReadOptions& options, FindingSink& sink, const std::set<qint64>& leftOut)
        : m_format(format)
        , m_sink(sink)
        , m_builder(options)
        , m_plan(*Plan::compile(format.rows, format.tables, format.embedded))
        , m_projection(m_plan, options.limits, *this)
        , m_facts(format.id, options.limits)
        , m_foreign(format, options.limits)
        , m_targetGiven(options.target.has_value())
        , m_mostGroups(options.limits.groups)
    {
        m_projection.leaveOut(leftOut);
    }

    Projection& projection() { return m_projection; }
    ForeignDocuments& foreign() { return m_foreign; }
    const std::optional<Error>& fault() const { return m_fault ? m_fault : m_facts.fault(); }

    Result<FileFacts> finish()
    {
        if (auto handed = handOn(); !handed)
            return handed.error();
        if (m_targetGiven && !m_projection.metDocument() && m_facts.namesNothing())
            lookedAtGivenTarget();
        const Misfit& misfit = m_projection.misfit();
        if (misfit.count > 0 && m_facts.namesNoScope() && m_projection.replaced().empty())
            return Error{.message = say("The file can't be read as \"%1\": %2. Nothing was imported.")
                                        .arg(m_format.name, FactsGatherer::wordsOf(misfit))};
        if (m_projection.metRootList())
            m_facts.addRootList();
        m_facts.addFutureTimes(m_builder.latestFutureTime());
        m_facts.addMisfit(misfit);
        m_facts.addForeignDocuments(m_foreign.count());
        m_facts.addStandInTarget(m_builder.standInTarget());
        return m_facts.finish();
    }

private:
    bool row(const RowView& row) override
    {
        if (!m_projection.replaced().empty())
            return true; // all of this will be read anew
        const RowRules& rules = m_format.rows[static_cast<size_t>(row.site().rules)];
        bool wanted = true;
        const bool passes = passesFilters(rules, row, wanted);
        m_foreign.noteRow(rules, row.site(), passes);
        if (!passes)
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

    /// Of the rows so far, whether one is of the group of this one; false, too, beyond the limit.
    bool joinsGroup(const RowRules& rules, const RowView& row)
    {
        if (rules.group.empty())
            return true;
        std::string scratch;
        m_group.add(row.text(rules.group, scratch));
        const QByteArray group = m_group.take();
        const bool known = m_groups.contains(group);
        if (!known && m_groups.size() >= m_mostGroups)
            m_fault = Error{.code = Error::Code::Parse,
                            .message = say("The file names more than %1 groups of results. Nothing was imported: split it.")
                                           .arg(m_mostGroups)};
        m_groups.insert(group);
        return !m_fault && !(known && rules.ifFirstOfGroup);
    }

    void placeMet() override { m_foreign.notePlace(); }
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
        const auto times = timesOf(rules, row);
        if (!times)
            return m_facts.passOver(say("without a number"));
        if (*times == 0 || !joinsGroup(rules, row))
            return !m_fault;
        auto built = m_builder.build(rules, row);
        if (!built)
            return m_facts.passOverNameless();
        if (!m_facts.addFinding(built->finding, toText(built->unknownWord), *times))
            return false;
        noteVersion(rules, row);
        m_bytes += sizeOf(built->finding);
        m_batch.push_back(std::move(built->finding));
        return (m_batch.size() < batchCount && m_bytes < batchBytes) || handedOn();
    }

    void takeDocument(const RowRules& rules, const RowView& row)
    {
        DocumentCuts cuts;
        for (const RowRules::Incomplete& mark : rules.incomplete) {
            QString& reason = mark.alone ? cuts.alone : mark.unlessFollowed ? cuts.page : cuts.always;
            if (reason.isEmpty() && row.holds(mark.when))
                reason = mark.reason;
        }
        m_facts.addDocument(m_builder.time(rules.time, row), cuts);
        noteVersion(rules, row);
    }

    /// What found nothing may write nothing that names a target: then the person does. Whose results those are is only
    /// sure if all places of the format agree on it, whatever stands in a file; else a clean run of one tool would
    /// resolve what another found.
    void lookedAtGivenTarget()
    {
        QSet<Scope> scopes;
        for (const Site& site : m_plan.sites()) {
            const RowRules& rules = m_format.rows[static_cast<size_t>(site.rules)];
            if (rules.purpose != RowRules::Purpose::Finding && rules.purpose != RowRules::Purpose::LookedAt)
                continue;
            if (!isConstant(rules.tool))
                return;
            scopes.insert(m_builder.scope(rules, RowView(m_plan, site)));
        }
        if (scopes.size() == 1)
            m_facts.addScope(*scopes.cbegin());
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
    ForeignDocuments m_foreign;
    const bool m_targetGiven;
    const qsizetype m_mostGroups;
    Fingerprint m_group;
    QSet<QByteArray> m_groups; ///< fingerprints of their names
    std::vector<Finding> m_batch;
    qsizetype m_bytes = 0; ///< of the batch
    std::optional<Error> m_fault;
};

Error named(const QString& file, Error error)
{
    error.detail = file + QLatin1String(": ") + error.detail;
    return error;
}

Result<FileFacts> readOnce(const QString& file, const Format& format, const FormatCatalogue& formats,
                           const ReadOptions& options, FindingSink& sink, Progress& progress,
                           std::set<qint64>& replaced)
{
    ByteSource source(progress);
    if (auto opened = openResults(source, file, options.format && format.emptyFileIsClean); !opened)
        return opened.error();
    Reading reading(format, options, sink, replaced);
    Detector watcher(formats); // a second format may show itself later than the first
    watcher.countForeign(reading.foreign());
    if (options.format)
        watcher.await(format);
    const auto read = (options.format ? readGiven : readDetected)(source, format, options.limits, reading.projection(),
                                                                  watcher);
    if (reading.fault())
        return *reading.fault();
    if (!read)
        return read.error();
    if (options.format) {
        if (const auto known = confirmed(watcher, format, formats); !known)
            return known.error();
    } else if (watcher.matches().size() > 1) {
        return detected(watcher, formats).error();
    }
    replaced.insert(reading.projection().replaced().begin(), reading.projection().replaced().end());
    auto facts = reading.finish();
    if (facts) {
        facts->sha256 = source.sha256();
        facts->bytes = source.size();
    }
    return facts;
}

} // namespace

Result<FileFacts> readFindings(const QString& file, const FormatCatalogue& formats, const ReadOptions& given,
                               FindingSink& sink, Progress& progress)
{
    const auto format = chooseFormat(file, formats, given, progress);
    if (!format)
        return named(file, format.error());
    ReadOptions options = given;
    if (options.target && showsNothing(*options.target))
        options.target.reset();
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
