// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/openreview.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"

#include <utility>

namespace waymark {

namespace {

constexpr int fewQuestions = 8; ///< each looks through all answers; for more an index of them is worth while

template <typename T>
void copy(const Records& from, Records& to)
{
    for (const T& row : from.of<T>().all())
        to.load(row);
}

/// What evidence is read by: all records would be copied for the sake of a few, and stories, runs and milestones may be many.
Records recordsOfEvidence(const Records& records)
{
    Records needed;
    copy<WorkspaceProperties>(records, needed);
    copy<Target>(records, needed);
    copy<ExceptionRecord>(records, needed);
    copy<CheckTie>(records, needed);
    copy<Workload>(records, needed);
    copy<WorkloadTarget>(records, needed);
    copy<LensRecord>(records, needed);
    return needed;
}

/// What figures of one review are made of besides.
void copyAnswers(const Records& from, const Review& review, Records& to)
{
    to.load(review);
    for (const Answer& answer : from.answers())
        if (answer.review == review.id)
            to.load(answer);
    for (const ChoiceAnswer& choice : from.choiceAnswers())
        if (to.of<Answer>().find(choice.answer))
            to.load(choice);
}

/// What the worker gets.
struct ReadingWork {
    QString file = {};
    FigureRequest request = {};
    Records records = {};
    const Catalogues* catalogues = nullptr;
    LensShelf* shelf = nullptr;
    std::optional<ReviewId> review = {}; ///< whose figures are to be made
};

Result<ReviewReading> readReview(const ReadingWork& work)
{
    const auto reader = EvidenceReader::open(work.file);
    if (!reader)
        return reader.error();
    auto evidence = readReviewEvidence(*reader, work.records, *work.catalogues, work.request);
    if (!evidence)
        return evidence.error();
    ReviewReading reading{.evidence = std::make_shared<const ReviewEvidence>(*std::move(evidence))};
    if (work.review)
        if (auto figures = figuresOfReview(work.records, *work.catalogues, *work.shelf, *work.review, reading.evidence.get()))
            reading.figures = *std::move(figures);
    return reading;
}

bool touchesEvidence(const ChangeSet& changes)
{
    return changes.touches<Run>() || changes.touches<Target>() || changes.touches<ExceptionRecord>() || changes.touches<CheckTie>()
        || changes.touches<Workload>() || changes.touches<WorkloadTarget>() || changes.touches<LensRecord>()
        || changes.touches<WorkspaceProperties>();
}

/// The questions of a review whose answers a change set is about.
QSet<QString> changedQuestions(const ChangeSet& changes, const Records& records, const ReviewId& review)
{
    QSet<QString> questions;
    changes.forEach<Answer>([&](const Answer* before, const Answer* after) {
        for (const Answer* answer : {before, after})
            if (answer && answer->review == review)
                questions.insert(answer->question);
    });
    changes.forEach<ChoiceAnswer>([&](const ChoiceAnswer* before, const ChoiceAnswer* after) {
        // An answer that went with its choices is among the changes itself.
        const Answer* answer = records.of<Answer>().find((after ? after : before)->answer);
        if (answer && answer->review == review)
            questions.insert(answer->question);
    });
    return questions;
}

} // namespace

OpenReview::OpenReview(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_shelf(context.figures ? context.figures->lenses() : m_ownShelf)
{
    connect(m_context.workspace, &Workspace::changed, this, &OpenReview::follow);
    if (!m_context.figures)
        return; // nothing of it waits for results to be settled: tallies never lag
    connect(m_context.figures, &FiguresModel::asOfChanged, this, [this] { readEvidence(true); });
    connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] { // also when a day has ended
        if (m_day.isValid() && localNow(*m_context.workspace).date() != m_day)
            readEvidence();
    });
}

OpenReview::~OpenReview() = default;

void OpenReview::open(const std::optional<ReviewId>& review)
{
    if (m_review == review)
        return;
    m_review = review;
    reopen();
    if (m_review && !m_wanted) {
        m_wanted = true;
        readEvidence();
    }
}

const Review* OpenReview::review() const
{
    return m_review ? workspace().records().of<Review>().find(*m_review) : nullptr;
}

const Workload* OpenReview::workload() const
{
    const Review* open = review();
    return open ? workspace().records().of<Workload>().find(open->workload) : nullptr;
}

const LensRecord* OpenReview::record() const
{
    const Review* open = review();
    return open ? workspace().records().of<LensRecord>().find(open->lens) : nullptr;
}

void OpenReview::reopen()
{
    ++m_opening;
    m_lens.reset();
    m_figures = {};
    if (!review())
        m_review.reset();
    if (const LensRecord* edition = record()) {
        m_edition = edition->id;
        m_lens = m_shelf.known(edition->id);
        if (!m_lens)
            readLens(*edition);
    }
    begin();
}

void OpenReview::readLens(const LensRecord& edition)
{
    m_lensJob.start([shelf = &m_shelf, edition](const Progress&) { return shelf->lens(edition); }, this,
                    [this, id = edition.id](Result<std::shared_ptr<const Lens>> lens) {
                        if (m_lens || !record() || record()->id != id)
                            return; // another is open by now
                        if (lens)
                            m_lens = *std::move(lens);
                        else
                            Q_EMIT failed(lens.error());
                        begin();
                    });
}

void OpenReview::begin()
{
    if (m_lens) {
        auto figures = figuresOfReview(workspace().records(), *m_context.catalogues, m_shelf, *m_review, m_evidence.get());
        if (figures)
            m_figures = *std::move(figures);
        else
            Q_EMIT failed(figures.error());
    }
    Q_EMIT opened();
}

void OpenReview::recompute()
{
    if (!m_lens || !review())
        return;
    auto figures = figuresOfReview(workspace().records(), *m_context.catalogues, m_shelf, *m_review, m_evidence.get());
    if (!figures) {
        Q_EMIT failed(figures.error());
        return;
    }
    m_figures = *std::move(figures);
    Q_EMIT figuresChanged();
}

void OpenReview::recompute(const QSet<QString>& questions)
{
    for (PillarFigures& pillar : m_figures.pillars)
        for (QuestionFigures& each : pillar.questions)
            if (const LensQuestion* question = questions.contains(each.id) ? m_lens->question(each.id) : nullptr)
                each = figuresOfQuestion(workspace().records(), *m_context.catalogues, *review(), *record(), *question, m_evidence.get());
    addUp(m_figures);
}

void OpenReview::follow(const ChangeSet& changes)
{
    if (touchesEvidence(changes))
        readEvidence();
    if (!m_review)
        return;
    const Review* open = review();
    if (!open || !record() || open->lens != m_edition) {
        reopen();
        return;
    }
    if (m_lens)
        followQuestions(changes);
}

void OpenReview::followQuestions(const ChangeSet& changes)
{
    const QSet<QString> questions = changedQuestions(changes, workspace().records(), *m_review);
    if (m_job.isRunning())
        m_answered.unite(questions);
    if (questions.size() > fewQuestions) {
        recompute();
        return;
    }
    if (!questions.isEmpty())
        recompute(questions);
    const bool isNamed = changes.touches<Workload>(); // all that figures have of it besides evidence
    if (const Workload* own = isNamed ? workload() : nullptr)
        m_figures.workload = own->name;
    if (isNamed || questions.size() > 1)
        Q_EMIT figuresChanged();
    else if (!questions.isEmpty() && m_lens->question(*questions.cbegin()))
        Q_EMIT questionChanged(*questions.cbegin());
}

void OpenReview::readEvidence(bool supersede)
{
    if (!m_wanted)
        return;
    if (m_job.isRunning() && !supersede) { // in a stream of changes no reading would ever come to its end
        m_stale = true;
        return;
    }
    m_stale = false;
    m_answered.clear();
    m_day = localNow(workspace()).date();
    ReadingWork work{.file = workspace().file(),
                     .request = {.now = workspace().clock().now(),
                                 .asOf = m_context.figures ? m_context.figures->asOfMoment() : std::nullopt},
                     .records = recordsOfEvidence(workspace().records()),
                     .catalogues = m_context.catalogues,
                     .shelf = &m_shelf};
    if (const Review* open = m_lens ? review() : nullptr) {
        work.review = open->id;
        copyAnswers(workspace().records(), *open, work.records);
    }
    m_job.start([work = std::move(work)](const Progress&) { return readReview(work); }, this,
                [this, opening = m_opening](Result<ReviewReading> reading) {
                    const QSet<QString> answered = std::exchange(m_answered, {});
                    if (m_stale)
                        readEvidence();
                    if (!reading) {
                        Q_EMIT failed(reading.error());
                        return;
                    }
                    if (opening != m_opening)
                        reading->figures.reset();
                    take(*std::move(reading), answered);
                });
}

/// Whoever has answered meanwhile has not waited for it: those questions are made anew, by the evidence that is there now.
void OpenReview::take(ReviewReading reading, const QSet<QString>& answered)
{
    m_evidence = std::move(reading.evidence);
    if (!reading.figures || !m_lens || !workload() || answered.size() > fewQuestions) {
        recompute();
        return;
    }
    m_figures = *std::move(reading.figures);
    m_figures.workload = workload()->name;
    if (!answered.isEmpty())
        recompute(answered);
    Q_EMIT figuresChanged();
}

} // namespace waymark
