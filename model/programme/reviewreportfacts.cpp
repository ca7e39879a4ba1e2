// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/reviewreportfacts.h"

#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/edit/workloadedits.h"
#include "model/programme/improvementproposals.h"
#include "model/programme/milestonefile.h"
#include "model/programme/reviewevidence.h"
#include "model/programme/reviewnames.h"
#include "model/score/improvement.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

using StoriesOfChoice = QHash<ChoicePath, std::vector<const Story*>>;

bool isNamed(const QString& name, const QString& text)
{
    return name.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
}

StoriesOfChoice storiesOf(const Records& records, const ReviewId& review)
{
    StoriesOfChoice stories;
    for (const ImprovementTie& tie : records.improvementTies())
        if (const Story* story = tie.review == review ? records.of<Story>().find(tie.story) : nullptr)
            stories[{tie.question, tie.choice}].push_back(story);
    for (std::vector<const Story*>& each : stories)
        std::ranges::sort(each, {}, [](const Story* story) { return story->reference; });
    return stories;
}

std::vector<ReportedStory> reportedStories(const std::vector<const Story*>& stories)
{
    std::vector<ReportedStory> reported;
    for (const Story* story : stories)
        reported.push_back({.reference = story->reference, .title = story->title, .status = story->status});
    return reported;
}

std::vector<LensResource> adviceOf(const LensChoice& choice)
{
    std::vector<LensResource> advice;
    if (!choice.improvement.isEmpty())
        advice.push_back(choice.improvement);
    std::ranges::copy_if(choice.furtherImprovements, std::back_inserter(advice),
                         [](const LensResource& resource) { return !resource.isEmpty(); });
    return advice;
}

QString codeOf(const QuestionFigures& figures, const QString& choice)
{
    const auto found = std::ranges::find(figures.choices, choice, &ChoiceFigures::id);
    return found == figures.choices.end() ? QString() : found->code;
}

ReportedSet setOf(const ClearingSet& set, const LensQuestion& question, const QuestionFigures& figures,
                  const StoriesOfChoice& stories)
{
    ReportedSet reported{.after = set.after};
    for (const QString& id : set.choices)
        if (const LensChoice* choice = question.choice(id))
            reported.choices.push_back({.id = id,
                                        .title = choice->title,
                                        .code = codeOf(figures, id),
                                        .advice = adviceOf(*choice),
                                        .stories = reportedStories(stories.value({question.id, id}))});
    return reported;
}

std::vector<ReportedImprovement> improvementsOf(const Lens& lens, const ReviewFigures& figures,
                                                const StoriesOfChoice& stories, const QHash<ChoicePath, int>& planned)
{
    const auto answer = [&](const QString& id) {
        const QuestionFigures* question = figures.question(id);
        return question ? question->answer : AnswerFacts();
    };
    std::vector<ReportedImprovement> reported;
    for (const Improvement& improvement : improvements(lens, answer, pointsOfChoices(planned))) {
        const LensQuestion* question = lens.question(improvement.question);
        const QuestionFigures* rated = figures.question(improvement.question);
        if (!question || !rated)
            continue;
        ReportedImprovement each{.question = question->id,
                                 .title = question->title,
                                 .risk = improvement.risk,
                                 .status = rated->improvement,
                                 .tooLarge = isTooLarge(*question),
                                 .points = improvement.points,
                                 .assumed = improvement.assumed};
        for (const ClearingSet& set : improvement.sets)
            each.sets.push_back(setOf(set, *question, *rated, stories));
        reported.push_back(std::move(each));
    }
    return reported;
}

std::vector<ReportedMilestone> milestonesOf(const Records& records, const ReviewId& review)
{
    std::vector<ReportedMilestone> milestones;
    for (const Milestone& milestone : records.milestones()) {
        if (milestone.review != review)
            continue;
        ReportedMilestone reported{.name = milestone.name, .taken = milestone.taken, .author = milestone.author};
        const auto frozen = readFrozenReview(milestone.document);
        if (frozen) {
            reported.counts = frozen->counts;
            reported.contradicted = frozen->contradicted;
        } else {
            reported.fault = frozen.error().message;
        }
        milestones.push_back(std::move(reported));
    }
    std::ranges::stable_sort(milestones, {}, &ReportedMilestone::taken);
    return milestones;
}

QHash<QString, QString> rulesOf(const Lens& lens, const ReviewFigures& figures)
{
    QHash<QString, QString> rules;
    for (const PillarFigures& pillar : figures.pillars)
        for (const QuestionFigures& rated : pillar.questions) {
            const LensQuestion* question = lens.question(rated.id);
            const int rule = rated.asAnswered.rule;
            if (question && rule >= 0 && static_cast<size_t>(rule) < question->rules.size())
                rules.insert(rated.id, question->rules[static_cast<size_t>(rule)].condition);
        }
    return rules;
}

QStringList targetNames(const Records& records, const WorkloadId& workload)
{
    QStringList names;
    for (const TargetId& id : targetsInScope(records, workload))
        if (const Target* target = records.of<Target>().find(id))
            names << (target->name.isEmpty() ? target->identity : target->name);
    names.sort();
    return names;
}

template <typename T>
void copyAll(const Records& from, Records& to)
{
    for (const T& row : from.of<T>().all())
        to.load(row);
}

} // namespace

Result<std::vector<ReviewId>> chosenReviews(const Records& records, const ReviewChoice& choice)
{
    std::vector<ReviewId> chosen;
    QStringList known;
    for (const ReviewNames& names : reviewsByName(records)) {
        known << Text::tr("\"%1\" by %2").arg(names.workload, names.record->key);
        const bool isIt = (choice.workload.isEmpty() || isNamed(names.workload, choice.workload))
            && (choice.lensKey.isEmpty() || isNamed(names.record->key, choice.lensKey));
        if (isIt)
            chosen.push_back(names.review->id);
    }
    if (!chosen.empty() || (choice.workload.isEmpty() && choice.lensKey.isEmpty()))
        return chosen;
    QStringList asked;
    if (!choice.workload.isEmpty())
        asked << Text::tr("of a workload \"%1\"").arg(choice.workload);
    if (!choice.lensKey.isEmpty())
        asked << Text::tr("by a lens \"%1\"").arg(choice.lensKey);
    return Error{.code = Error::Code::NotFound,
                 .message = known.isEmpty()
                     ? Text::tr("There is no review %1; no review has been started.").arg(asked.join(u' '))
                     : Text::tr("There is no review %1; there are %2.").arg(asked.join(u' '), known.join(u", "_s))};
}

ReviewReport reviewReport(const Records& records, const Review& review, const Lens& lens, const ReviewFigures& figures)
{
    ReviewReport report{.started = review.started, .notes = review.notes, .figures = figures};
    if (const Workload* workload = records.of<Workload>().find(review.workload)) {
        report.workload = *workload;
        const Person* owner = workload->owner ? records.of<Person>().find(*workload->owner) : nullptr;
        report.owner = owner ? owner->name : QString();
        report.targets = targetNames(records, workload->id);
    }
    report.rules = rulesOf(lens, figures);
    report.improvements = improvementsOf(lens, figures, storiesOf(records, review.id), plannedPoints(records, review.id));
    report.milestones = milestonesOf(records, review.id);
    return report;
}

Result<std::vector<ReviewReport>> reviewReports(const EvidenceReader& evidence, const Records& records,
                                                const Catalogues& catalogues, const std::vector<ReviewId>& reviews,
                                                const FigureRequest& request)
{
    std::vector<ReviewReport> reports;
    if (reviews.empty())
        return reports;
    const auto read = readReviewEvidence(evidence, records, catalogues, request);
    if (!read)
        return read.error();
    LensShelf shelf;
    for (const ReviewId& id : reviews) {
        const auto figures = figuresOfReview(records, catalogues, shelf, id, &*read);
        if (!figures)
            return figures.error();
        const Review* review = records.of<Review>().find(id);
        const LensRecord* record = review ? records.of<LensRecord>().find(review->lens) : nullptr;
        if (!record)
            return Error{.code = Error::Code::NotFound, .message = Text::tr("The review is gone: somebody removed it.")};
        const auto lens = shelf.lens(*record);
        if (!lens)
            return lens.error();
        reports.push_back(reviewReport(records, *review, **lens, *figures));
    }
    return reports;
}

Records recordsOfReport(const Records& records, const Review& review)
{
    Records needed;
    copyAll<WorkspaceProperties>(records, needed);
    copyAll<Workload>(records, needed);
    copyAll<WorkloadTarget>(records, needed);
    copyAll<Target>(records, needed);
    copyAll<Person>(records, needed);
    needed.load(review);
    QSet<StoryId> stories;
    for (const ImprovementTie& tie : records.improvementTies())
        if (tie.review == review.id) {
            needed.load(tie);
            stories.insert(tie.story);
        }
    for (const StoryId& id : stories)
        if (const Story* story = records.of<Story>().find(id))
            needed.load(*story);
    for (const Milestone& milestone : records.milestones())
        if (milestone.review == review.id)
            needed.load(milestone);
    return needed;
}

} // namespace waymark
