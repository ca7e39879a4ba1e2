// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runreader.h"

#include <QCoreApplication>

#include <ranges>
#include <utility>

namespace waymark {

namespace {

QString textOf(const BulkStatement& row, int column)
{
    return QString::fromUtf8(row.bytes(column));
}

} // namespace

Result<std::unique_ptr<RunReader>> RunReader::open(const QString& file, const RunId& run)
{
    auto connection = BulkConnection::open(file);
    if (!connection)
        return connection.error();
    std::unique_ptr<RunReader> reader(new RunReader(*std::move(connection)));
    if (auto found = reader->find(run); !found)
        return found.error();
    return reader;
}

Result<void> RunReader::find(const RunId& run)
{
    const QByteArray id = run.toString().toUtf8();
    {
        BulkStatement find = m_connection->prepare("SELECT key FROM run WHERE id = ? AND importer = ''");
        if (find.bindText(1, id).next())
            m_run = find.integer(0);
    }
    if (m_connection->ok() && m_run == 0)
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("RunReader", "What the run saw can't be read: it is not in the workspace any more."),
                     run.toString()};
    BulkStatement scopes = m_connection->prepare(
        "SELECT scope.id, tool, target_kind, target_identity, scanner_class, severity_filter, failures_only, drill"
        " FROM run_scope JOIN scope ON scope.id = run_scope.scope_id WHERE run_key = ? ORDER BY scope.id");
    scopes.bind(1, m_run);
    while (scopes.next()) {
        m_keys.push_back(scopes.integer(0));
        m_scopes.push_back({.tool = textOf(scopes, 1),
                            .targetKind = fromWord<TargetKind>(textOf(scopes, 2)).value_or(TargetKind::Other),
                            .targetIdentity = textOf(scopes, 3),
                            .scannerClass = fromWord<ScannerClass>(textOf(scopes, 4)).value_or(ScannerClass::Misconfiguration),
                            .severityFilter = textOf(scopes, 5),
                            .failuresOnly = scopes.integer(6) != 0,
                            .drill = scopes.integer(7) != 0});
    }
    return m_connection->status();
}

Result<void> RunReader::read(const std::function<Result<void>(std::vector<Finding>&&)>& take)
{
    for (size_t i = 0; i < m_keys.size(); ++i)
        if (auto read = readScope(i, take); !read)
            return read;
    return m_connection->status();
}

Result<void> RunReader::readScope(size_t index, const std::function<Result<void>(std::vector<Finding>&&)>& take)
{
    constexpr size_t batch = 256;
    const ScopeChain chain = ScopeChain::load(*m_connection, m_keys[index]);
    const auto position = chain.positionOf(m_run);
    if (!position)
        return m_connection->status();
    EvidenceWindow window(*m_connection, m_keys[index], chain);
    std::vector<Finding> findings;
    for (const auto& [from, to] : window.windows()) {
        for (const WindowResult& result : window.read(from, to)) {
            KnownState state; // the latest row up to the run is what it saw, if it saw anything
            for (const ChainRow& row : result.rows)
                if (row.position <= *position)
                    state = row.state;
            if (!state || state->outcome == StateRow::notSeen || !chain.hasSeen(*position, result.key))
                continue;
            findings.push_back(finding(m_scopes[index], result, *state));
            addTexts(result, chain, *position, findings.back());
            if (findings.size() < batch)
                continue;
            if (auto taken = take(std::exchange(findings, {})); !taken)
                return taken;
        }
    }
    if (auto read = m_connection->status(); !read || findings.empty())
        return read;
    return take(std::move(findings));
}

Finding RunReader::finding(const Scope& scope, const WindowResult& result, const StateRow& state)
{
    Finding finding{.scope = scope,
                    .outcome = static_cast<Outcome>(state.outcome),
                    .severity = static_cast<Severity>(state.severity)};
    const LentStatement find = m_connection->lend(
        "SELECT check_unit.check_id, check_unit.title, resource.name, check_unit.remediation, check_unit.url, fingerprint"
        " FROM result JOIN check_unit ON check_unit.id = result.check_id JOIN resource ON resource.id = result.resource_id"
        " WHERE result.id = ?");
    if (find->bind(1, result.key).next()) {
        finding.checkId = QString::fromUtf8(find->bytes(0));
        finding.title = QString::fromUtf8(find->bytes(1));
        finding.resource = QString::fromUtf8(find->bytes(2));
        finding.remediation = QString::fromUtf8(find->bytes(3));
        finding.url = QString::fromUtf8(find->bytes(4));
        finding.fingerprint = find->bytes(5);
    }
    return finding;
}

/// The texts belong to the row that says what the run saw. A row that only protects another's has none: then to the nearest
/// before it of the same outcome.
void RunReader::addTexts(const WindowResult& result, const ScopeChain& chain, int position, Finding& finding)
{
    const LentStatement own = m_connection->lend("SELECT region, location, evidence, outcome_raw, refs FROM change_detail"
                                                 " WHERE result_id = ? AND run_key = ?");
    const LentStatement first = m_connection->lend(
        "SELECT region, location, evidence, outcome_raw, refs FROM result_detail WHERE result_id = ?");
    for (const ChainRow& row : std::views::reverse(result.rows)) {
        if (row.position > position || row.state.outcome != static_cast<int>(finding.outcome))
            continue;
        const qint64 run = chain.runs()[static_cast<size_t>(row.position)].key;
        if (run != result.firstRun && takeTexts(own->bind(1, result.key).bind(2, run), finding))
            return;
        if (run == result.firstRun)
            break;
    }
    takeTexts(first->bind(1, result.key), finding);
}

bool RunReader::takeTexts(BulkStatement& texts, Finding& finding)
{
    if (!texts.next())
        return false;
    finding.region = textOf(texts, 0);
    finding.location = textOf(texts, 1);
    finding.evidence = textOf(texts, 2);
    finding.outcomeRaw = textOf(texts, 3);
    finding.references = textOf(texts, 4).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    texts.reset();
    return true;
}

} // namespace waymark
