// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/rowsfile.h"

#include "model/import/formatlimits.h"
#include "model/import/rulesfile.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

constexpr std::initializer_list<const char*> rowMembers = {
    "at", "where", "only", "lookups", "tool", "toolVersion", "target", "scannerClass", "severityFilter", "checkId", "failuresOnly", "title",
    "outcome", "severity", "outcomeRaw", "region", "resource", "file", "line", "evidence", "references", "time",
    "remediation", "url", "fingerprint", "times", "texts", "group", "ifFirstOfGroup"};

/// One entry of "rows", "lookedAt" or "document". What the entry doesn't say, "shared" does.
class RowsReader {
public:
    RowsReader(const FormatNode& own, const std::optional<FormatNode>& shared, RowRules& rows,
               std::vector<LookupTable>& tables)
        : m_own(own)
        , m_shared(shared)
        , m_rows(rows)
        , m_rules(rows.pointers, tables, rows.lookups)
    {
    }

    void readFinding()
    {
        if (const auto lookups = member("lookups"))
            m_rules.readLookups(*lookups);
        readScope();
        readFilters();
        m_rows.checkId = m_rules.rule(need("checkId"));
        m_rows.outcome = m_rules.choice<Outcome>(need("outcome"));
        readSeverity();
        for (const auto& [key, rule] : {std::pair{"title", &m_rows.title},
                                        {"outcomeRaw", &m_rows.outcomeRaw},
                                        {"resource", &m_rows.resource},
                                        {"region", &m_rows.region},
                                        {"file", &m_rows.file},
                                        {"line", &m_rows.line},
                                        {"time", &m_rows.time},
                                        {"evidence", &m_rows.evidence},
                                        {"remediation", &m_rows.remediation},
                                        {"url", &m_rows.url},
                                        {"references", &m_rows.references},
                                        {"toolVersion", &m_rows.toolVersion}})
            if (const auto node = member(key))
                *rule = m_rules.rule(*node);
        if (const auto times = member("times"))
            m_rows.times = m_rules.pointer(*times);
        if (const auto group = member("group"))
            m_rows.group = m_rules.rule(*group);
        if (const auto first = member("ifFirstOfGroup"))
            m_rows.ifFirstOfGroup = first->boolean();
        if (m_rows.ifFirstOfGroup && m_rows.group.empty())
            m_own.fault(say("\"ifFirstOfGroup\" needs a \"group\""));
        readFingerprint();
    }

    void readTrouble()
    {
        readPlaces();
        m_rows.trouble = m_rules.rule(m_own.at("text"));
        if (const auto cuts = m_own.find("incomplete"))
            m_rows.troubleCuts = cuts->boolean();
    }

    void readScope()
    {
        readPlaces();
        m_rows.tool = m_rules.rule(need("tool"));
        m_rows.scannerClass = m_rules.choice<ScannerClass>(need("scannerClass"));
        if (const auto filter = member("severityFilter"))
            m_rows.severityFilter = m_rules.rule(*filter);
        if (const auto only = member("failuresOnly"))
            m_rows.failuresOnly = only->boolean();
        for (const FormatNode& entry : need("target").list()) {
            entry.allowOnly({"kind", "from", "otherwise"});
            TargetSource source{.kind = entry.at("kind").oneOf<TargetKind>()};
            if (entry.has("otherwise")) {
                source.from = {{.source = Term::Source::Constant, .text = entry.at("otherwise").text()}};
                m_rows.otherTarget = source;
            } else {
                source.from = m_rules.rule(entry.at("from"));
                m_rows.target.push_back(source);
            }
        }
        if (m_rows.otherTarget.from.empty())
            need("target").fault(say("the list must end with \"otherwise\""));
    }

    void readDocument()
    {
        m_rows.places.push_back({});
        m_own.allowOnly({"time", "toolVersion", "incomplete"});
        if (const auto time = m_own.find("time"))
            m_rows.time = m_rules.rule(*time);
        if (const auto version = m_own.find("toolVersion"))
            m_rows.toolVersion = m_rules.rule(*version);
        if (const auto marks = m_own.find("incomplete")) {
            for (const FormatNode& mark : marks->list()) {
                mark.allowOnly({"if", "reason", "unlessFollowed", "alone"});
                const auto followed = mark.find("unlessFollowed");
                const auto alone = mark.find("alone");
                m_rows.incomplete.push_back({.when = m_rules.condition(mark.at("if")),
                                             .reason = QString::fromStdString(mark.at("reason").text()),
                                             .unlessFollowed = followed && followed->boolean(),
                                             .alone = alone && alone->boolean()});
            }
        }
    }

private:
    void readPlaces()
    {
        for (const FormatNode& place : m_own.at("at").list())
            m_rows.places.push_back(placeFrom(place));
        if (const auto texts = m_own.find("texts"))
            m_rows.ofTexts = texts->boolean();
        if (const auto where = m_rows.purpose == RowRules::Purpose::Trouble ? m_own.find("where") : member("where"))
            m_rows.filters.push_back({.keep = m_rules.condition(*where)});
    }

    std::optional<FormatNode> member(const char* key) const
    {
        if (auto own = m_own.find(key))
            return own;
        return m_shared ? m_shared->find(key) : std::nullopt;
    }
    FormatNode need(const char* key) const
    {
        const auto found = member(key);
        return found ? *found : m_own.at(key);
    }

    void readFilters()
    {
        const auto only = member("only");
        if (!only)
            return;
        for (const FormatNode& entry : only->list()) {
            entry.allowOnly({"if", "else", "value"});
            RowFilter filter{.keep = m_rules.condition(entry.at("if")),
                             .reason = QString::fromStdString(entry.at("else").text())};
            if (const auto value = entry.find("value"))
                filter.value = m_rules.pointer(*value);
            m_rows.filters.push_back(std::move(filter));
        }
    }

    void readSeverity()
    {
        const auto severity = member("severity");
        if (!severity)
            return;
        severity->allowOnly({"from", "words", "otherwise"});
        if (const auto from = severity->find("from"))
            m_rows.severity = m_rules.rule(*from);
        if (const auto words = severity->find("words"))
            m_rows.severityWords = RulesFile::vocabulary<Severity>(*words);
        if (const auto otherwise = severity->find("otherwise"))
            m_rows.otherSeverity = otherwise->oneOf<Severity>();
    }

    void readFingerprint()
    {
        const auto fields = member("fingerprint");
        if (!fields)
            return;
        m_rows.fingerprint.clear();
        for (const FormatNode& entry : fields->list()) {
            const auto named = entry.isText()
                                   ? fromWord<FingerprintField::Source>(QString::fromStdString(entry.textOrEmpty()))
                                   : std::nullopt;
            if (named)
                m_rows.fingerprint.push_back({.source = *named});
            else
                m_rows.fingerprint.push_back({.source = FingerprintField::Source::Own, .term = m_rules.term(entry)});
        }
    }

    const FormatNode& m_own;
    const std::optional<FormatNode>& m_shared;
    RowRules& m_rows;
    RulesFile m_rules;
};

} // namespace

Pointer placeFrom(const FormatNode& node)
{
    if (!node.isText()) {
        node.fault(say("a pointer must stand here"));
        return {};
    }
    QString reason;
    const auto place = parsePointer(node.textOrEmpty(), &reason);
    if (!place)
        node.fault(reason);
    else if (place->up != 0)
        node.fault(say("a place starts at the document: no \"^\" or \"$\" here"));
    else if (!place->steps.empty() && place->steps.front().kind == Step::Kind::Element)
        node.fault(say("each element of a list at the root is a document of its own: leave out \"/*\""));
    return place.value_or(Pointer());
}

void readRows(const FormatNode& root, Format& format)
{
    const std::optional<FormatNode> shared = root.find("shared");
    if (shared)
        shared->allowOnly(rowMembers);
    if (shared && shared->has("texts"))
        shared->at("texts").fault(say("each entry says by itself whether its places hold texts"));
    size_t places = 0;
    const auto add = [&](RowRules::Purpose purpose, const FormatNode& node, auto read) {
        RowRules rows{.purpose = purpose};
        RowsReader reader(node, shared, rows, format.tables);
        (reader.*read)();
        if ((places += rows.places.size()) > FormatLimits::places)
            node.fault(say("more than %1 places").arg(FormatLimits::places));
        format.rows.push_back(std::move(rows));
    };
    for (const FormatNode& node : root.at("rows").list()) {
        node.allowOnly(rowMembers);
        add(RowRules::Purpose::Finding, node, &RowsReader::readFinding);
    }
    if (const auto lookedAt = root.find("lookedAt"))
        for (const FormatNode& node : lookedAt->list()) {
            node.allowOnly({"at", "where", "tool", "target", "scannerClass", "severityFilter", "failuresOnly"});
            add(RowRules::Purpose::LookedAt, node, &RowsReader::readScope);
        }
    if (const auto troubles = root.find("troubles"))
        for (const FormatNode& node : troubles->list()) {
            node.allowOnly({"at", "texts", "where", "text", "incomplete"});
            add(RowRules::Purpose::Trouble, node, &RowsReader::readTrouble);
        }
    if (const auto document = root.find("document"))
        add(RowRules::Purpose::Document, *document, &RowsReader::readDocument);
}

} // namespace waymark
