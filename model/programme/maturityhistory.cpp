// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/maturityhistory.h"

#include "model/edit/auditreader.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/maturitybasis.h"
#include "model/programme/maturitythen.h"
#include "model/programme/planthen.h"
#include "model/programme/reviewevidence.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace waymark {

namespace {

/// `then`: the records as they were.
Result<void> countReviews(EndCounts& counts, const EvidenceReader& evidence, const Records& then, const Catalogues& catalogues,
                          const FigureRequest& request)
{
    if (then.reviews().empty())
        return {};
    const auto found = readReviewEvidence(evidence, then, catalogues, request);
    if (!found)
        return found.error();
    LensShelf own;
    const auto reviews = reviewTotals(then, catalogues, request.lenses ? *request.lenses : own, *found);
    counts.highRiskIssues = highRiskIssues(reviews).value;
    counts.contradictions = contradictedChoices(reviews).value;
    return {};
}

} // namespace

Result<std::vector<MaturityPoint>> MaturityHistory::points(const QString& file, const Records& records,
                                                           const Catalogues& catalogues, const FigureRequest& request,
                                                           const ProgrammeFigures& figures, Progress& progress)
{
    const Ends ends = sprintEnds(records.sprints(), request.moment(), records.properties().timeZone);
    const Ends missing = forget(records, request);
    if (auto read = readMissing(file, records, catalogues, request, missing, progress); !read) {
        for (const SprintEnd& end : missing)
            m_kept.erase(end.moment);
        return read.error();
    }
    std::vector<MaturityPoint> points;
    for (size_t at = 0; at < ends.size(); ++at) {
        const Kept& kept = m_kept.at(ends[at].moment);
        points.push_back({.moment = ends[at].moment,
                          .sprint = ends[at].sprint,
                          .epics = finished(ends, at, maturityThresholds(records)),
                          .counts = kept.counts});
    }
    points.push_back({.moment = request.moment(), .epics = figures.maturity});
    return points;
}

/// Whatever is not so any more, and gives the ends that have to be read, which have a place then. Ends behind the request's moment stay
/// as they are: whoever moves into the past comes back.
MaturityHistory::Ends MaturityHistory::forget(const Records& records, const FigureRequest& request)
{
    Ends missing;
    std::map<QDateTime, Kept> kept;
    for (const SprintEnd& end : sprintEnds(records.sprints(), std::max(request.now, request.moment()), records.properties().timeZone)) {
        if (kept.contains(end.moment)) // of another sprint, too
            continue;
        const auto known = m_kept.find(end.moment);
        if (end.moment > request.moment()) {
            if (known != m_kept.end())
                kept.emplace(end.moment, std::move(known->second));
            continue;
        }
        const QByteArray basis = maturityBasis(records, request.environments, end.moment);
        if (known != m_kept.end() && known->second.isPlanKnown && known->second.basis == basis) {
            kept.emplace(end.moment, std::move(known->second));
            continue;
        }
        kept.emplace(end.moment, Kept{.basis = basis});
        missing.push_back(end);
    }
    m_kept = std::move(kept);
    return missing;
}

Result<void> MaturityHistory::readEnd(Kept& kept, PlanRewind& plan, const EvidenceReader& evidence, const Records& records,
                                      const Catalogues& catalogues, const FigureRequest& request)
{
    kept.isPlanKnown = plan.rewindTo(request.moment());
    const std::vector<Story> stories = plan.stories();
    const std::vector<Link> links = plan.links();
    PlanThen then{.stories = records.stories(), .links = records.links(), .isKnown = false};
    if (kept.isPlanKnown)
        then = {.stories = stories, .links = links};
    auto ladders = laddersThen(evidence, records, catalogues, request, then);
    if (!ladders)
        return ladders.error();
    kept.ladders = std::move(ladders->epics);
    kept.counts = {.risksAboveAppetite = ladders->risksAboveAppetite, .exceptionsEnding = ladders->exceptionsEnding};
    return kept.isPlanKnown ? countReviews(kept.counts, evidence, plan.records(), catalogues, request) : Result<void>();
}

Result<void> MaturityHistory::readMissing(const QString& file, const Records& records, const Catalogues& catalogues,
                                          const FigureRequest& request, const Ends& missing, Progress& progress)
{
    if (missing.empty())
        return {};
    const auto evidence = EvidenceReader::open(file, request.evidence);
    if (!evidence)
        return evidence.error();
    const auto audit = AuditReader::open(file);
    if (!audit)
        return audit.error();
    auto plan = PlanRewind::read(*audit, records, missing.front().moment, request.log, progress);
    if (!plan)
        return plan.error();
    for (const SprintEnd& end : std::views::reverse(missing)) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled};
        FigureRequest past = request;
        past.asOf = end.moment;
        if (auto read = readEnd(m_kept.at(end.moment), *plan, *evidence, records, catalogues, past); !read)
            return read;
    }
    return {};
}

std::vector<EpicMaturity> MaturityHistory::finished(const Ends& ends, size_t at, const MaturityThresholds& thresholds) const
{
    std::vector<PastLadders> past;
    for (size_t i = at + 1; i-- > 0 && std::ssize(past) < thresholds.sprints;)
        if (ends[i].isClosed)
            past.push_back({.sprint = ends[i].sprint, .epics = m_kept.at(ends[i].moment).ladders});
    return sustainedLadders(m_kept.at(ends[at].moment).ladders, std::span<const PastLadders>(past), thresholds);
}

} // namespace waymark
