// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/newcontradictions.h"

#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

namespace {

/// Calls `visit` with each review, question and choice that tests contradict.
template <typename Visit>
void forEachContradicted(const ProgrammeFigures& figures, Visit visit)
{
    for (const ReviewTotals& review : figures.reviews)
        for (const ReviewedQuestion& question : review.questions)
            for (const ReviewedChoice& choice : question.choices)
                if (choice.evidence == ChoiceEvidence::Contradicted)
                    visit(review, question, choice);
}

std::tuple<QString, QString, QString> placeOf(const ReviewTotals& review, const ReviewedQuestion& question, const ReviewedChoice& choice)
{
    return {review.review.toString(), question.id, choice.id};
}

bool isImport(const ChangeSet& changes)
{
    bool counts = false;
    changes.forEach<Run>([&](const Run* before, const Run* after) {
        counts = counts || (after && after->counts() && (!before || before->state == RunState::Incoming));
    });
    return counts && !changes.undoes;
}

/// Whether they say of every review how it stands now.
bool areWhole(const ProgrammeFigures& figures)
{
    return !figures.asOf && std::ranges::all_of(figures.reviews, [](const ReviewTotals& review) { return review.fault.isEmpty(); });
}

} // namespace

NewContradictions::NewContradictions(const Workspace& workspace, const FiguresModel& figures, QObject* parent)
    : QObject(parent)
    , m_figures(figures)
{
    connect(&workspace, &Workspace::changed, this, &NewContradictions::follow);
    connect(&figures, &FiguresModel::figuresChanged, this, &NewContradictions::take);
    take();
}

void NewContradictions::follow(const ChangeSet& changes)
{
    m_import = m_current && isImport(changes) ? changes.sequence : 0;
    m_current = false;
}

void NewContradictions::take()
{
    if (!m_figures.figures() || m_figures.isComputing())
        return; // others follow
    const ProgrammeFigures& figures = *m_figures.figures();
    m_current = areWhole(figures);
    if (m_current)
        compare();
    m_import = 0;
    m_before.clear();
    forEachContradicted(figures, [this](const auto&... where) { m_before.insert(placeOf(where...)); });
}

void NewContradictions::compare()
{
    if (m_import == 0)
        return;
    std::vector<ContradictedChoice> choices;
    forEachContradicted(*m_figures.figures(),
                        [&](const ReviewTotals& review, const ReviewedQuestion& question, const ReviewedChoice& choice) {
                            if (!m_before.contains(placeOf(review, question, choice)))
                                choices.push_back({.workload = review.workloadName, .question = question.id, .choice = choice.title});
                        });
    if (!choices.empty())
        Q_EMIT found(m_import, choices);
}

QString contradictedText(const std::vector<ContradictedChoice>& choices)
{
    if (choices.size() == 1)
        return NewContradictions::tr("Tests now contradict “%1” in %2 of %3.", "choice, question, workload")
            .arg(choices.front().choice, choices.front().question, choices.front().workload);
    QStringList workloads;
    for (const ContradictedChoice& choice : choices)
        if (!workloads.contains(choice.workload))
            workloads << choice.workload;
    return NewContradictions::tr("Tests now contradict %1 answers that they didn't before, of %2.", "count, workloads")
        .arg(countText(static_cast<qint64>(choices.size())), workloads.join(NewContradictions::tr(", ")));
}

} // namespace waymark
