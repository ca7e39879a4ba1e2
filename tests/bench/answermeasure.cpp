// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edittimes.h"
#include "tests/bench/measures.h"
#include "tests/support/givenanswers.h"

#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "model/programme/reviewevidence.h"
#include "model/score/improvement.h"

namespace waymark::bench {

namespace {

constexpr int rounds = 40;

/// What the Reviews screen does about the first review of a workspace.
class Answering {
public:
    Answering(Workspace& workspace, const Catalogues& catalogues) : m_workspace(workspace), m_catalogues(catalogues) {}

    Result<void> measure()
    {
        for (const auto step : {&Answering::readEvidence, &Answering::open, &Answering::answer, &Answering::improve})
            if (auto done = (this->*step)(); !done)
                return done;
        return {};
    }

private:
    const Records& records() const { return m_workspace.records(); }

    Result<void> readEvidence()
    {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const Stopwatch watch;
            const auto reader = EvidenceReader::open(m_workspace.file());
            if (!reader)
                return reader.error();
            auto evidence = readReviewEvidence(*reader, records(), m_catalogues, {.now = judgedAt()});
            if (!evidence)
                return evidence.error();
            times.push_back(watch.milliseconds());
            m_evidence = *std::move(evidence);
        }
        printSpread("review-evidence", times);
        return {};
    }

    Result<void> open()
    {
        if (records().reviews().empty())
            return Error{.message = QStringLiteral("there is no review")};
        m_review = records().reviews().front();
        m_record = *records().of<LensRecord>().find(m_review.lens);
        auto lens = m_shelf.lens(m_record);
        if (!lens)
            return lens.error();
        m_lens = *std::move(lens);
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const Stopwatch watch;
            auto figures = figuresOfReview(records(), m_catalogues, m_shelf, m_review.id, &m_evidence);
            if (!figures)
                return figures.error();
            times.push_back(watch.milliseconds());
            m_figures = *std::move(figures);
        }
        if (m_figures.contradicted == 0)
            return Error{.message = QStringLiteral("tests contradict none of the answers")};
        printSpread("review-figures", times);
        return {};
    }

    Result<void> answer()
    {
        std::vector<const LensQuestion*> questions;
        for (const LensPillar& pillar : m_lens->pillars)
            for (const LensQuestion& question : pillar.questions)
                questions.push_back(&question);
        const LensQuestion* asked = nullptr;
        const auto times = timeEdits(m_workspace, {.edit = [&](size_t round) {
                                                       asked = questions[round % questions.size()];
                                                       return toggle(*asked);
                                                   },
                                                   .shown = [&] { recompute(*asked); }});
        if (!times)
            return times.error();
        printSpread("answer-edit", times->edits);
        printSpread("answer-undo", times->undos);
        return {};
    }

    Result<void> toggle(const LensQuestion& question)
    {
        const QString choice = question.choices.front().id;
        const Answer given = answerOf(records(), m_review.id, question.id);
        const bool selected = choiceAnswerOf(records(), given.id, choice).status == ChoiceStatus::Selected;
        return m_workspace.edit(QStringLiteral("Answer a question"), [&](Edit& edit) {
            return setChoice(edit, m_review.id, question, choice, selected ? ChoiceStatus::Unselected : ChoiceStatus::Selected);
        });
    }

    /// As OpenReview follows an answer.
    void recompute(const LensQuestion& question)
    {
        for (PillarFigures& pillar : m_figures.pillars)
            for (QuestionFigures& each : pillar.questions)
                if (each.id == question.id)
                    each = figuresOfQuestion(records(), m_catalogues, m_review, m_record, question, &m_evidence);
        addUp(m_figures);
    }

    /// Where nothing is selected there is most to try.
    Result<void> improve()
    {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const Stopwatch watch;
            const auto plan = improvements(*m_lens, [](const QString&) { return AnswerFacts{.state = AnswerState::Answered}; },
                                           [](const QString&, const QString&) { return std::optional<int>(); });
            times.push_back(watch.milliseconds());
            if (plan.empty() || plan.front().sets.empty())
                return Error{.message = QStringLiteral("there is nothing to improve")};
        }
        printSpread("improvements", times);
        return {};
    }

    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    LensShelf m_shelf;
    ReviewEvidence m_evidence;
    Review m_review;
    LensRecord m_record;
    std::shared_ptr<const Lens> m_lens;
    ReviewFigures m_figures;
};

} // namespace

int measureAnswers(const QStringList& arguments)
{
    const auto workspace = Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!workspace || !catalogues)
        return fail(QStringLiteral("the workspace or the catalogues can't be opened"));
    const auto done = Answering(**workspace, *catalogues).measure();
    return done ? 0 : fail(done.error().message);
}

} // namespace waymark::bench
