// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/findingbuilder.h"

#include "model/domain/plaintext.h"
#include "model/import/scantime.h"
#include "model/import/transform.h"

#include <algorithm>
#include <cctype>

namespace waymark {

namespace {

constexpr size_t longestName = 1024; ///< bytes of a tool, filter or target; more names nothing, but would be kept for each file

/// Most names begin with a letter, and are not looked at any further.
bool namesNothing(std::string_view name)
{
    return name.empty() || (!std::isgraph(static_cast<unsigned char>(name.front())) && showsNothing(toText(name)));
}

} // namespace

std::optional<FindingBuilder::Built> FindingBuilder::build(const RowRules& rules, const RowView& row)
{
    const std::string checkId(row.text(rules.checkId, m_scratch));
    if (checkId.empty())
        return std::nullopt;
    const std::string resource(row.text(rules.resource, m_scratch));
    auto outcome = row.choose(rules.outcome, Outcome::Skipped);
    Built built{.unknownWord = std::move(outcome.unknown)};
    Finding& finding = built.finding;
    finding.scope = scope(rules, row);
    finding.checkId = shared(checkId);
    finding.title = shared(rules.title, row);
    finding.outcome = outcome.value;
    finding.outcomeRaw = outcome.known ? shared(rules.outcomeRaw, row) : toText(built.unknownWord);
    finding.severity = severity(rules, row);
    finding.resource = toText(resource);
    finding.region = shared(rules.region, row);
    finding.time = time(rules.time, row);
    finding.evidence = plain(rules.evidence, row);
    finding.remediation = shared(rules.remediation, row);
    finding.url = url(rules.url, row);
    finding.references = references(rules.references, row);
    locate(rules, row, finding);
    finding.fingerprint = fingerprint(rules, row, checkId, resource);
    return built;
}

Scope FindingBuilder::scope(const RowRules& rules, const RowView& row)
{
    m_key.assign(row.text(rules.tool, m_scratch).substr(0, longestName));
    const size_t toolLength = m_key.size();
    m_filter.assign(row.text(rules.severityFilter, m_scratch).substr(0, longestName));
    if (namesNothing(m_filter))
        m_filter.clear();
    m_key.append(1, '\0').append(m_filter);
    const auto scannerClass = row.choose(rules.scannerClass, rules.scannerClass.otherwise).value;
    TargetKind kind = rules.otherTarget.kind;
    std::string_view identity;
    for (const TargetSource& source : rules.target) {
        identity = row.text(source.from, m_scratch).substr(0, longestName);
        if (namesNothing(identity)) {
            identity = {};
            continue;
        }
        kind = source.kind;
        break;
    }
    const bool named = !identity.empty();
    m_key.append(1, '\0').append(identity).append(1, named ? '+' : '-');
    for (const int part : {static_cast<int>(kind), static_cast<int>(scannerClass), rules.failuresOnly ? 1 : 0})
        m_key += static_cast<char>('0' + part);
    return m_scopes.get(m_key, [&](std::string_view) {
        Scope made{.tool = toText(std::string_view(m_key).substr(0, toolLength)),
                   .targetKind = kind,
                   .targetIdentity = toText(identity),
                   .scannerClass = scannerClass,
                   .severityFilter = toText(m_filter),
                   .failuresOnly = rules.failuresOnly};
        if (!named)
            made.targetIdentity = m_givenTarget.value_or(plain(rules.otherTarget.from, row));
        if (!named && !m_givenTarget)
            m_standInTarget = made.targetIdentity;
        return made;
    });
}

QString FindingBuilder::shared(std::string_view text)
{
    return text.empty() ? QString() : m_texts.get(text, toText);
}

QString FindingBuilder::shared(const TextRule& rule, const RowView& row)
{
    return shared(row.text(rule, m_scratch));
}

QString FindingBuilder::plain(const TextRule& rule, const RowView& row)
{
    return toText(row.text(rule, m_scratch));
}

/// The first word that rates counts: "unknown" leaves it to the next source.
Severity FindingBuilder::severity(const RowRules& rules, const RowView& row)
{
    for (const Term& term : rules.severity) {
        const std::string_view word = row.text(term, m_scratch);
        const Severity* own = rules.severityWords.find(word);
        if (const Severity* known = own ? own : commonSeverityWords().find(word); known && *known != Severity::Unrated)
            return *known;
    }
    return rules.otherSeverity;
}

QDateTime FindingBuilder::time(const TextRule& rule, const RowView& row)
{
    for (const Term& term : rule) {
        const std::string_view text = row.text(term, m_scratch);
        if (text.empty())
            continue;
        const QDateTime time = m_times.get(text, scanTime);
        if (!time.isValid())
            continue;
        if (!m_notAfter || time <= *m_notAfter)
            return time;
        if (!m_latestFutureTime.isValid() || time > m_latestFutureTime)
            m_latestFutureTime = time;
    }
    return {};
}

/// Tools write all kinds of text where a link belongs ("No command available."): the first that is one counts.
QString FindingBuilder::url(const TextRule& rule, const RowView& row)
{
    const auto isLink = [](std::string_view text) {
        return text.starts_with("https://") || text.starts_with("http://");
    };
    for (const Term& term : rule) {
        if (const std::string_view first = row.text(term, m_scratch); first.empty())
            continue;
        else if (isLink(first))
            return shared(first);
        const std::vector<std::string> all = row.texts(term);
        if (const auto link = std::ranges::find_if(all, isLink); link != all.end())
            return shared(*link);
    }
    return {};
}

/// Lists of references are long and the same for all rows of a check: the raw texts are the key to the made list.
QStringList FindingBuilder::references(const TextRule& rule, const RowView& row)
{
    if (rule.empty())
        return {};
    m_key.clear();
    for (const Term& term : rule) {
        if (term.source != Term::Source::Pointer || term.member >= 0 || term.beside >= 0)
            for (const std::string& text : row.texts(term))
                m_key.append(text).append(1, '\0');
        else if (!term.onlyIf || row.holds(*term.onlyIf))
            row.forEachValue(term.pointer, [&](const FrameView& frame, const CapturedValue& value) {
                m_key.append(frame.key(value)).append(1, '\1').append(frame.text(value)).append(1, '\0');
            });
    }
    return m_references.get(m_key, [&](std::string_view) {
        QStringList made;
        for (const Term& term : rule)
            for (const std::string& text : row.texts(term))
                made << shared(text);
        made.removeDuplicates();
        made.sort();
        return made;
    });
}

void FindingBuilder::locate(const RowRules& rules, const RowView& row, Finding& finding)
{
    m_file.assign(row.text(rules.file, m_scratch));
    if (m_file.empty())
        return;
    finding.location = toText(m_file);
    if (const std::string_view line = row.text(rules.line, m_scratch); !line.empty() && line != "0")
        finding.location += QLatin1Char(':') + toText(line);
}

QByteArray FindingBuilder::fingerprint(const RowRules& rules, const RowView& row, const std::string& checkId,
                                       const std::string& resource)
{
    for (const FingerprintField& field : rules.fingerprint) {
        switch (field.source) {
        case FingerprintField::Source::CheckId:
            m_fingerprint.add(checkId);
            break;
        case FingerprintField::Source::Resource:
            m_fingerprint.add(resource);
            break;
        case FingerprintField::Source::File:
            m_fingerprint.add(m_file);
            break;
        case FingerprintField::Source::Own:
            m_fingerprint.add(row.text(field.term, m_scratch));
            break;
        }
    }
    return m_fingerprint.take();
}

} // namespace waymark
