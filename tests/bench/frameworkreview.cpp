// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frameworkreview.h"

#include "model/catalog/lenslibrary.h"
#include "model/domain/checktie.h"
#include "model/edit/reviewedits.h"
#include "model/edit/workloadedits.h"
#include "model/programme/lensshelf.h"
#include "views/reviews/reviewstart.h"

namespace waymark::bench {

namespace {

WholeAnswer answerTo(const LensQuestion& question)
{
    WholeAnswer answer{.question = question.id, .state = AnswerState::Answered};
    for (size_t i = 0; i < question.choices.size(); ++i)
        if (i % 3 != 2 && !question.choices[i].isNone())
            answer.choices.push_back({.choice = question.choices[i].id, .status = ChoiceStatus::Selected});
    return answer;
}

} // namespace

Result<FrameworkLens> frameworkLens(const QDateTime& added)
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    const BuiltInLens* builtIn = library->find(frameworkLensKey);
    if (!builtIn)
        return Error{.code = Error::Code::NotFound, .message = QStringLiteral("the framework's lens is not built in")};
    auto record = recordOf(*builtIn, added);
    if (!record)
        return record.error();
    LensShelf shelf;
    auto lens = shelf.lens(*record);
    if (!lens)
        return lens.error();
    return FrameworkLens{.record = *std::move(record), .lens = *std::move(lens)};
}

Result<void> addFrameworkReview(Edit& edit, const FrameworkLens& framework, const QString& workload,
                                std::span<const TargetId> targets)
{
    const auto reviewed = addWorkload(edit, {.name = workload});
    if (!reviewed)
        return reviewed.error();
    if (auto scoped = setWorkloadTargets(edit, *reviewed, targets); !scoped)
        return scoped;
    const auto lens = addLens(edit, framework.record);
    if (!lens)
        return lens.error();
    const auto review = startReview(edit, *reviewed, *lens, framework.record.added);
    if (!review)
        return review.error();
    for (const LensPillar& pillar : framework.lens->pillars)
        for (const LensQuestion& question : pillar.questions)
            if (auto answered = setWholeAnswer(edit, *review, answerTo(question)); !answered)
                return answered;
    return {};
}

Result<void> tieToPractices(Edit& edit, const FrameworkLens& framework, std::span<const CheckKey> checks)
{
    QStringList practices;
    for (const LensPillar& pillar : framework.lens->pillars)
        for (const LensQuestion& question : pillar.questions)
            for (const LensChoice& choice : question.choices)
                if (!choice.isNone())
                    practices << choice.id;
    if (practices.isEmpty())
        return Error{.message = QStringLiteral("the framework asks for no practices")};
    qsizetype next = 0;
    for (const CheckKey check : checks) {
        const CheckTie tie{.check = check,
                           .kind = CheckTieKind::BestPractice,
                           .item = practices[next++ % practices.size()],
                           .author = QStringLiteral("bench")};
        if (auto tied = edit.insert(tie); !tied)
            return tied;
    }
    return {};
}

} // namespace waymark::bench
