// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/reviewevidence.h"

#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/edit/workloadedits.h"
#include "model/programme/answerindex.h"
#include "model/programme/boundary.h"
#include "model/programme/exceptionsread.h"
#include "model/programme/reviewnames.h"
#include "model/score/exceptioncover.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewEvidence)
};

/// Without the epics that they count for, which prove nothing.
std::vector<AssignedCheck> checksInside(std::span<const CheckTally> tallies, const Boundary& boundary)
{
    std::vector<AssignedCheck> checks;
    for (const CheckTally& tally : tallies)
        if (boundary.includes(tally.scope))
            checks.push_back({.tally = tally});
    return checks;
}

/// As figuresWithin() has it of environments.
ScopedChecks scopedChecks(const Boundary& boundary, const EvidenceParts& parts)
{
    std::vector<ExceptionReach> reaches;
    std::ranges::copy_if(parts.exceptions.reaches, std::back_inserter(reaches),
                         [&](const ExceptionReach& reach) { return boundary.includes(reach); });
    std::vector<AssignedCheck> checks = checksInside(parts.tallies, boundary);
    std::vector<CheckOutcome> outcomes = checkOutcomes(checks);
    coverOutcomes(outcomes, checks, {.reaches = reaches, .named = parts.exceptions.named});
    for (CheckTally& attested : talliesOfAttested(reaches, parts.units))
        checks.push_back({.tally = std::move(attested)});
    ScopedChecks scoped;
    for (const AttestedCheck& attested : attestedChecks(outcomes, checks, reaches))
        scoped.attested.insert(attested.check, attested);
    for (const CheckOutcome& outcome : outcomes)
        scoped.outcomes.insert(outcome.check, outcome);
    return scoped;
}

const ScopedChecks* scopedFor(const ReviewEvidence* evidence, const WorkloadId& workload)
{
    if (!evidence)
        return nullptr;
    const auto scoped = evidence->scoped.constFind(workload);
    return scoped == evidence->scoped.cend() ? nullptr : &*scoped;
}

/// Good as long as all that is handed in.
ReviewBasis basisOf(const Catalogues& catalogues, const QString& lensKey, const WorkloadId& workload,
                    const ReviewEvidence* evidence)
{
    ReviewBasis basis;
    if (evidence)
        basis.linked = [evidence, lensKey](const QString& question, const QString& choice) {
            return evidence->links.of(lensKey, question, choice);
        };
    if (lensKey == frameworkLensKey)
        basis.code = [&practices = catalogues.references.practices()](const QString&, const QString& choice) {
            const BestPractice* practice = practices.find(choice);
            return practice ? practice->id : QString();
        };
    basis.scoped = scopedFor(evidence, workload);
    return basis;
}

Result<ReviewFigures> figuresOf(const ReviewNames& names, const AnswerIndex& answers, const Catalogues& catalogues,
                                LensShelf& shelf, const ReviewEvidence* evidence)
{
    const auto lens = shelf.lens(*names.record);
    if (!lens)
        return lens.error();
    ReviewBasis basis = basisOf(catalogues, names.record->key, names.review->workload, evidence);
    basis.record = [&](const QString& question) { return answers.of(names.review->id, question); };
    ReviewFigures figures = reviewFigures(**lens, basis);
    figures.workload = names.workload;
    figures.lensKey = names.record->key;
    figures.lensVersion = names.record->version;
    return figures;
}

ReviewedChoice reviewed(const ChoiceFigures& choice)
{
    ReviewedChoice taken{.id = choice.id, .title = choice.title, .code = choice.code, .evidence = choice.proof.evidence};
    for (const ProvingCheck& check : choice.proof.checks)
        if (check.check.check != CheckKey(0))
            taken.checks.push_back(check.check.check);
    return taken;
}

void take(ReviewTotals& totals, const ReviewFigures& figures)
{
    for (const PillarFigures& pillar : figures.pillars) {
        totals.pillars.push_back({.id = pillar.id, .name = pillar.name});
        for (const QuestionFigures& question : pillar.questions) {
            ReviewedQuestion taken{.id = question.id,
                                   .title = question.title,
                                   .pillar = pillar.id,
                                   .risk = question.asAnswered.risk,
                                   .proven = question.asProven.risk};
            std::ranges::transform(question.choices, std::back_inserter(taken.choices), reviewed);
            totals.questions.push_back(std::move(taken));
        }
    }
    totals.counts = figures.counts;
    totals.proven = figures.proven;
    totals.contradicted = figures.contradicted;
    totals.contradictedQuestions = figures.contradictedQuestions;
    totals.confirmed = figures.confirmed;
    totals.selected = figures.selected;
}

} // namespace

Result<ReviewEvidence> reviewEvidence(const EvidenceParts& parts, const Records& records, const Catalogues& catalogues,
                                      const FigureRequest& request)
{
    auto links = ChoiceLinks::gather(records, catalogues, parts.units, parts.tallies);
    if (!links)
        return links.error();
    ReviewEvidence evidence{.links = *std::move(links), .units = {parts.units.begin(), parts.units.end()}};
    for (const Workload& workload : records.workloads()) {
        const std::vector<TargetId> targets = targetsInScope(records, workload.id);
        // Without a target nothing is evidence for it, not even an attestation on whatever target
        ScopedChecks scoped =
            targets.empty() ? ScopedChecks() : scopedChecks(Boundary::ofTargets(records, targets), parts);
        scoped.freshSince = request.moment().addDays(-records.properties().freshnessDays);
        evidence.scoped.insert(workload.id, scoped);
    }
    return evidence;
}

Result<ReviewEvidence> readReviewEvidence(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const FigureRequest& request)
{
    const auto tallies = evidence.tallies(request.asOf);
    if (!tallies)
        return tallies.error();
    const auto units = evidence.checks();
    if (!units)
        return units.error();
    const auto exceptions = readExceptions(evidence, records, request, Boundary(records, QStringList()));
    if (!exceptions)
        return exceptions.error();
    return reviewEvidence({.tallies = *tallies, .units = *units, .exceptions = *exceptions}, records, catalogues, request);
}

Result<ReviewFigures> figuresOfReview(const Records& records, const Catalogues& catalogues, LensShelf& shelf,
                                      const ReviewId& id, const ReviewEvidence* evidence)
{
    const Review* review = records.of<Review>().find(id);
    const Workload* workload = review ? records.of<Workload>().find(review->workload) : nullptr;
    const LensRecord* lens = review ? records.of<LensRecord>().find(review->lens) : nullptr;
    if (!workload || !lens)
        return Error{.code = Error::Code::NotFound,
                     .message = Text::tr("The review can't be shown: somebody has removed it."),
                     .detail = id.toString()};
    return figuresOf({.review = review, .record = lens, .workload = workload->name, .lens = lens->name},
                     AnswerIndex(records, id), catalogues, shelf, evidence);
}

QuestionFigures figuresOfQuestion(const Records& records, const Catalogues& catalogues, const Review& review,
                                  const LensRecord& lens, const LensQuestion& question, const ReviewEvidence* evidence)
{
    ReviewBasis basis = basisOf(catalogues, lens.key, review.workload, evidence);
    basis.record = [&](const QString& id) { return questionRecord(records, review.id, id); };
    return questionFigures(question, basis);
}

std::vector<ReviewTotals> reviewTotals(const Records& records, const Catalogues& catalogues, LensShelf& shelf,
                                       const ReviewEvidence& evidence)
{
    const AnswerIndex answers(records);
    std::vector<ReviewTotals> all;
    for (const ReviewNames& names : reviewsByName(records)) {
        ReviewTotals totals{.review = names.review->id,
                            .workload = names.review->workload,
                            .workloadName = names.workload,
                            .lensKey = names.record->key,
                            .lens = names.lens,
                            .lensVersion = names.record->version};
        if (const auto figures = figuresOf(names, answers, catalogues, shelf, &evidence))
            take(totals, *figures);
        else
            totals.fault = figures.error().message;
        all.push_back(std::move(totals));
    }
    return all;
}

} // namespace waymark
