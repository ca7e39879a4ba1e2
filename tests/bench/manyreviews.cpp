// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frameworkreview.h"
#include "tests/bench/measures.h"

#include "model/domain/checkresult.h"
#include "model/edit/evidencereader.h"
#include "model/edit/exceptionedits.h"
#include "model/edit/workspace.h"

#include <algorithm>

namespace waymark::bench {

namespace {

constexpr size_t exceptions = 200; ///< each other one names resources
constexpr int namedResources = 20;

QDateTime asked()
{
    return judgedAt().addDays(-2);
}

Result<ExceptionRecord> draftFor(const EvidenceReader& reader, CheckKey check, bool naming)
{
    ExceptionRecord draft{.check = check,
                          .reason = QStringLiteral("Another safeguard stands before it"),
                          .owner = QStringLiteral("Owner"),
                          .expiry = QDate(2026, 6, 30)};
    if (!naming)
        return draft;
    const auto failing = reader.page({.outcomes = {Outcome::Failed}, .check = check}, 0, namedResources);
    if (!failing)
        return failing.error();
    for (const CheckResult& result : failing->rows)
        draft.resources << result.resource;
    draft.resources.removeDuplicates();
    return draft;
}

Result<std::vector<ExceptionRecord>> drafts(const EvidenceReader& reader, std::span<const CheckKey> checks)
{
    std::vector<ExceptionRecord> drafts;
    for (const CheckKey check : checks.first(std::min(checks.size(), exceptions))) {
        auto draft = draftFor(reader, check, drafts.size() % 2 == 1);
        if (!draft)
            return draft.error();
        drafts.push_back(*std::move(draft));
    }
    return drafts;
}

Result<void> putInForce(Edit& edit, const std::vector<ExceptionRecord>& drafts)
{
    for (const ExceptionRecord& draft : drafts) {
        const auto proposed = requestException(edit, draft, QStringLiteral("Requester"), asked());
        if (!proposed)
            return proposed.error();
        if (auto approved = approveException(edit, *proposed, QStringLiteral("Approver"), asked()); !approved)
            return approved;
    }
    return {};
}

/// Two workloads, each of half of the targets.
Result<void> review(Edit& edit, const FrameworkLens& framework)
{
    std::vector<TargetId> targets;
    for (const Target* target : edit.rows<Target>())
        targets.push_back(target->id);
    const std::span<const TargetId> all(targets);
    const size_t half = all.size() / 2;
    if (auto first = addFrameworkReview(edit, framework, QStringLiteral("Payments"), all.first(half)); !first)
        return first;
    return addFrameworkReview(edit, framework, QStringLiteral("Archive"), all.subspan(half));
}

} // namespace

QDateTime judgedAt()
{
    return QDateTime(QDate(2026, 3, 9), QTime(12, 0), Qt::UTC);
}

int makeReviews(const QStringList& arguments)
{
    const auto workspace = Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
    if (!workspace)
        return fail(workspace.error().message);
    const auto reader = EvidenceReader::open(arguments.value(0));
    if (!reader)
        return fail(reader.error().message);
    const auto units = reader->checks();
    if (!units)
        return fail(units.error().message);
    std::vector<CheckKey> checks;
    for (const CheckUnit& unit : *units)
        checks.push_back(unit.key);
    const auto wanted = drafts(*reader, checks);
    const auto framework = frameworkLens(asked());
    if (!wanted || !framework)
        return fail((wanted ? framework.error() : wanted.error()).message);
    const auto done = (*workspace)->edit(QStringLiteral("Except and review"), [&](Edit& edit) -> Result<void> {
        if (auto excepted = putInForce(edit, *wanted); !excepted)
            return excepted;
        if (auto tied = tieToPractices(edit, *framework, checks); !tied)
            return tied;
        return review(edit, *framework);
    });
    return done ? 0 : fail(done.error().message);
}

} // namespace waymark::bench
