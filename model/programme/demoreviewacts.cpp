// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lenslibrary.h"
#include "model/edit/evidencereader.h"
#include "model/edit/reviewedits.h"
#include "model/edit/workloadedits.h"
#include "model/programme/demoacts.h"
#include "model/programme/milestonefile.h"
#include "model/programme/reviewevidence.h"

#include <algorithm>

namespace waymark {

namespace {

/// A lens that comes with the program, ready to be reviewed by.
struct DemoLens {
    LensRecord record = {};
    Lens lens = {};
};

template <typename T>
Result<void> outcomeOf(const Result<T>& result)
{
    return result ? Result<void>() : result.error();
}

Error missing(const QString& what)
{
    return {.code = Error::Code::NotFound,
            .message = DemoText::tr("The demo can't be made: its reviews name %1, which is not there.").arg(what)};
}

Result<std::shared_ptr<const DemoLens>> builtInLens(const LensLibrary& library, const QString& key)
{
    const BuiltInLens* builtIn = library.find(key);
    if (!builtIn)
        return missing(DemoText::tr("the lens %1").arg(key));
    const auto document = library.document(key);
    if (!document)
        return document.error();
    auto reading = readLens(*document, LensSize::Any);
    if (!reading)
        return reading.error();
    DemoLens lens{.record = {.key = key,
                             .name = builtIn->name,
                             .version = builtIn->version,
                             .source = QStringLiteral("built in"),
                             .document = QString::fromUtf8(lensDocument(reading->lens, reading->version))},
                  .lens = std::move(reading->lens)};
    return std::make_shared<const DemoLens>(std::move(lens));
}

Result<void> enter(Edit& edit, const DemoWorkload& demo)
{
    const auto owner = demoPerson(edit, demo.owner);
    if (!owner)
        return owner.error();
    Workload draft = demo.workload;
    draft.owner = owner->id;
    const auto added = addWorkload(edit, std::move(draft));
    if (!added)
        return added.error();
    std::vector<TargetId> targets;
    for (const QString& identity : demo.targets) {
        const auto target = demoTarget(edit, identity);
        if (!target)
            return target.error();
        targets.push_back(target->id);
    }
    return setWorkloadTargets(edit, *added, targets);
}

Result<void> start(Edit& edit, const DemoReview& demo, const DemoLens& lens)
{
    const auto workloads = edit.rows<Workload>();
    const auto workload = std::ranges::find_if(workloads, [&](const Workload* row) { return row->name == demo.workload; });
    if (workload == workloads.end())
        return missing(DemoText::tr("the workload %1").arg(demo.workload));
    const WorkloadId id = (*workload)->id;
    LensRecord record = lens.record;
    record.added = demo.at;
    const auto added = addLens(edit, std::move(record));
    if (!added)
        return added.error();
    const auto review = startReview(edit, id, *added, demo.at);
    if (!review)
        return review.error();
    return demo.notes.isEmpty() ? Result<void>() : setReviewNotes(edit, *review, demo.notes);
}

Result<ReviewId> reviewOf(const Records& records, const DemoReview& demo)
{
    for (const Review& review : records.reviews()) {
        const Workload* workload = records.of<Workload>().find(review.workload);
        const LensRecord* lens = records.of<LensRecord>().find(review.lens);
        if (workload && lens && workload->name == demo.workload && lens->key == demo.lens)
            return review.id;
    }
    return missing(DemoText::tr("the review of %1 by %2").arg(demo.workload, demo.lens));
}

/// Nothing but what the lens asks.
Result<void> check(const Lens& lens, const QString& questionId, const QString& choice)
{
    const LensQuestion* question = lens.question(questionId);
    if (!question)
        return missing(DemoText::tr("the question %1").arg(questionId));
    if (!choice.isEmpty() && !question->choice(choice))
        return missing(DemoText::tr("the choice %1 of %2").arg(choice, questionId));
    return {};
}

Result<void> answer(Edit& edit, const DemoReview& demo, const DemoSitting& sitting, const Lens& lens)
{
    const auto review = reviewOf(edit.records(), demo);
    if (!review)
        return review.error();
    for (const WholeAnswer& each : sitting.answers) {
        if (auto asked = check(lens, each.question, {}); !asked)
            return asked;
        for (const WholeAnswer::Choice& choice : each.choices)
            if (auto offered = check(lens, each.question, choice.choice); !offered)
                return offered;
        if (auto answered = setWholeAnswer(edit, *review, each); !answered)
            return answered;
    }
    return {};
}

Result<void> tie(Edit& edit, const DemoReview& demo, const DemoImprovements& improvements, const Lens& lens)
{
    const auto review = reviewOf(edit.records(), demo);
    if (!review)
        return review.error();
    for (const DemoImprovement& each : improvements.ties) {
        if (auto offered = check(lens, each.question, each.choice); !offered)
            return offered;
        const auto story = demoStory(edit, each.story);
        if (!story)
            return story.error();
        if (const auto tied = tieImprovement(edit, *review, each.question, each.choice, story->id); !tied)
            return tied.error();
    }
    return {};
}

/// By the answers and the evidence of the day.
Result<void> freeze(Workspace& workspace, const DemoReview& demo, const DemoMilestone& milestone, const Catalogues& catalogues)
{
    const auto review = reviewOf(workspace.records(), demo);
    if (!review)
        return review.error();
    const auto reader = EvidenceReader::open(workspace.file());
    if (!reader)
        return reader.error();
    const auto evidence = readReviewEvidence(*reader, workspace.records(), catalogues, {.now = workspace.clock().now()});
    if (!evidence)
        return evidence.error();
    LensShelf shelf;
    const auto figures = figuresOfReview(workspace.records(), catalogues, shelf, *review, &*evidence);
    if (!figures)
        return figures.error();
    const Milestone taken{.review = *review,
                          .name = milestone.name,
                          .taken = milestone.at,
                          .author = milestone.by,
                          .document = frozenReview(*figures)};
    return workspace.edit(DemoText::tr("Take the milestone \"%1\"").arg(milestone.name),
                          [&](Edit& edit) { return outcomeOf(takeMilestone(edit, taken)); });
}

void play(const DemoReview& demo, const std::shared_ptr<const DemoLens>& lens, const Catalogues& catalogues,
          std::vector<DemoAct>& acts)
{
    const QString& name = lens->record.name;
    acts.push_back(demoEdit(demo.at, demo.by, DemoText::tr("Review %1 by %2").arg(demo.workload, name),
                            [&demo, lens](Edit& edit) { return start(edit, demo, *lens); }));
    for (const DemoSitting& sitting : demo.sittings)
        acts.push_back(demoEdit(sitting.at, sitting.by, DemoText::tr("Answer questions on %1").arg(demo.workload),
                                [&demo, &sitting, lens](Edit& edit) { return answer(edit, demo, sitting, lens->lens); }));
    for (const DemoImprovements& improvements : demo.improvements)
        acts.push_back(demoEdit(improvements.at, improvements.by,
                                DemoText::tr("Tie stories to the review of %1").arg(demo.workload),
                                [&demo, &improvements, lens](Edit& edit) { return tie(edit, demo, improvements, lens->lens); }));
    for (const DemoMilestone& milestone : demo.milestones)
        acts.push_back({.at = milestone.at, .by = milestone.by, .perform = [&demo, &milestone, &catalogues](Workspace& workspace) {
                            return freeze(workspace, demo, milestone, catalogues);
                        }});
}

} // namespace

Result<std::vector<DemoAct>> demoReviews(const DemoPlan& plan, const Catalogues& catalogues)
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    std::vector<DemoAct> acts;
    for (const DemoWorkload& workload : plan.reviews.workloads)
        acts.push_back(demoEdit(workload.at, workload.by, DemoText::tr("Add the workload \"%1\"").arg(workload.workload.name),
                                [&workload](Edit& edit) { return enter(edit, workload); }));
    for (const DemoReview& review : plan.reviews.reviews) {
        const auto lens = builtInLens(*library, review.lens);
        if (!lens)
            return lens.error();
        play(review, *lens, catalogues, acts);
    }
    return acts;
}

} // namespace waymark
