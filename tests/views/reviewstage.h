// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/reviewedits.h"
#include "model/edit/workloadedits.h"
#include "model/programme/reviewevidence.h"
#include "tests/support/givenanswers.h"
#include "tests/support/importnow.h"
#include "tests/views/screenstage.h"
#include "tests/views/stagelens.h"

#include <algorithm>

namespace waymark {

/// The workload "Payments" of production with a review by stageLens(), all of it open, and "Archive" of test with another;
/// results of the target "platform" are production's, those of "lab" are test's. The lens has been read. `isFilled` false: nothing
/// of all that.
struct ReviewStage : ScreenStage {
    WorkloadId workload = WorkloadId::create();
    WorkloadId otherWorkload = WorkloadId::create();
    LensId lens = LensId::create();
    ReviewId review = ReviewId::create();
    ReviewId otherReview = ReviewId::create();

    explicit ReviewStage(bool isFilled = true)
    {
        if (!isFilled)
            return;
        edit([this](Edit& edit) { return fill(edit); });
        if (const auto read = figures->lenses().lens(*workspace->records().of<LensRecord>().find(lens)); !read)
            qFatal("%s", qPrintable(read.error().message));
    }

    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    LensQuestion question(const char* id) const { return *stageLens().question(QLatin1String(id)); }
    void select(const char* questionId, const char* choice, ChoiceStatus status = ChoiceStatus::Selected) const
    {
        edit([&](Edit& edit) { return setChoice(edit, review, question(questionId), QLatin1String(choice), status); });
    }
    /// Without a review.
    WorkloadId makeWorkload(const QString& name) const
    {
        WorkloadId made = WorkloadId::create();
        edit([&](Edit& edit) -> Result<void> {
            const auto added = addWorkload(edit, {.name = name});
            if (!added)
                return added.error();
            made = *added;
            return {};
        });
        return made;
    }
    /// Links checks of the tool "waymark" to a choice, as a person does.
    void link(const char* questionId, const char* choice, const QStringList& checks) const
    {
        const ChoiceTie tie = tieOfChoice(lensKey(stageLens().name), QLatin1String(questionId), QLatin1String(choice));
        edit([&](Edit& edit) -> Result<void> {
            for (const QString& check : checks) {
                const auto key = edit.check(QStringLiteral("waymark"), check);
                if (!key)
                    return key.error();
                const CheckTie made{.check = *key, .kind = tie.kind, .item = tie.item, .author = QStringLiteral("tester")};
                if (auto inserted = edit.insert(made); !inserted)
                    return inserted;
            }
            return {};
        });
    }
    /// A run that counts from now on: {"check-1", "failed"}, ...
    void importRun(const QDateTime& time, const std::vector<std::pair<QString, QString>>& outcomes,
                   const QString& target = QStringLiteral("platform"))
    {
        const QString name = QStringLiteral("run-%1.json").arg(workspace->records().runs().size());
        importNow(*workspace, formats, {.file = results(name, time, outcomes, target)});
    }
    ChoiceStatus statusOf(const char* questionId, const char* choice) const
    {
        const Records& records = workspace->records();
        return choiceAnswerOf(records, answerOf(records, review, QLatin1String(questionId)).id, QLatin1String(choice)).status;
    }
    Answer answer(const char* questionId) const { return answerOf(workspace->records(), review, QLatin1String(questionId)); }

private:
    Result<void> fill(Edit& edit)
    {
        for (const auto& [target, environment] : {std::pair("platform", "production"), std::pair("lab", "test")}) {
            const TargetRule rule{.position = environment[0] == 'p' ? 0 : 1,
                                  .pattern = QLatin1String(target),
                                  .environment = QLatin1String(environment)};
            if (auto inserted = edit.insert(rule); !inserted)
                return inserted;
        }
        const auto made = addLens(edit, editionOf(stageLens(), QStringLiteral("1"), clock->now()));
        if (!made)
            return made.error();
        lens = *made;
        if (auto started = begin(edit, QStringLiteral("Payments"), QStringLiteral("production"), workload, review); !started)
            return started;
        return begin(edit, QStringLiteral("Archive"), QStringLiteral("test"), otherWorkload, otherReview);
    }
    Result<void> begin(Edit& edit, const QString& name, const QString& environment, WorkloadId& madeWorkload, ReviewId& madeReview)
    {
        const auto added = addWorkload(edit, {.name = name, .environment = environment});
        if (!added)
            return added.error();
        madeWorkload = *added;
        const auto started = startReview(edit, madeWorkload, lens, clock->now());
        if (!started)
            return started.error();
        madeReview = *started;
        return {};
    }
};

} // namespace waymark
