// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/runbefore.h"

#include "model/edit/evidencereader.h"

#include <algorithm>
#include <tuple>

namespace waymark {

std::optional<RunId> runBefore(const Run& run, std::span<const Run> runs,
                               const std::vector<std::pair<RunId, Scope>>& scopes)
{
    const auto looked = [&scopes](const RunId& id, const Scope& scope) {
        return std::ranges::any_of(scopes, [&](const auto& entry) { return entry.first == id && entry.second == scope; });
    };
    const auto sharesScope = [&](const RunId& other) {
        return std::ranges::any_of(scopes, [&](const auto& entry) { return entry.first == run.id && looked(other, entry.second); });
    };
    std::vector<const Run*> earlier;
    for (const Run& other : runs)
        if (other.state == RunState::Counted && std::tie(other.time, other.imported) < std::tie(run.time, run.imported))
            earlier.push_back(&other);
    std::ranges::sort(earlier, [](const Run* a, const Run* b) {
        return std::tie(a->time, a->imported) > std::tie(b->time, b->imported);
    });
    const auto found = std::ranges::find_if(earlier, [&](const Run* other) { return sharesScope(other->id); });
    return found == earlier.end() ? std::nullopt : std::optional((*found)->id);
}

Result<std::optional<RunId>> readRunBefore(const QString& workspaceFile, const Run& run, const std::vector<Run>& runs)
{
    const auto reader = EvidenceReader::open(workspaceFile);
    if (!reader)
        return reader.error();
    const auto scopes = reader->runScopes();
    if (!scopes)
        return scopes.error();
    return runBefore(run, runs, *scopes);
}

} // namespace waymark
