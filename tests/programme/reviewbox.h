// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workloadedits.h"
#include "model/programme/reviewevidence.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/importbox.h"
#include "tests/support/reviewrecords.h"

#include <algorithm>

namespace waymark {

/// Two workloads with reviews by aLens(): "Shop" of production, where the target "shop" is, and "Annex" of test with the target
/// "annex". Both say that "iam" has mfa and roles. Checks of the tool "unit": "mfa-on" is tied to iam/mfa by hand.
class ReviewBox : public ImportBox {
public:
    LensRecord lens = aLensRecord();
    Workload shop = aWorkload(QStringLiteral("Shop"));
    Workload annex = aWorkload(QStringLiteral("Annex"), QStringLiteral("test"));
    Review shopReview = aReview(shop, lens);
    Review annexReview = aReview(annex, lens);
    LensShelf shelf;

    ReviewBox()
    {
        edit([&](Edit& edit) { return insertAll(edit, {lens, shop, annex, shopReview, annexReview}); });
        for (const Review& review : {shopReview, annexReview})
            answer(review, QStringLiteral("iam"), {QStringLiteral("mfa"), QStringLiteral("roles")});
        tie(check(QStringLiteral("mfa-on")), QStringLiteral("mfa"));
    }

    const Records& records() { return workspace().records(); }
    void edit(const std::function<Result<void>(Edit&)>& step) { done(workspace().edit(QStringLiteral("Step"), step)); }
    static Result<void> insertAll(Edit& edit, const std::vector<Entity>& rows)
    {
        for (const Entity& row : rows)
            if (auto inserted = edit.insert(row); !inserted)
                return inserted;
        return {};
    }
    void answer(const Review& review, const QString& question, const QStringList& selected)
    {
        edit([&](Edit& edit) { return insertAll(edit, answerRows(review.id, question, selected)); });
    }

    /// Known to the workspace from now on, run or not.
    CheckKey check(const QString& id, const QString& tool = QStringLiteral("unit"))
    {
        CheckKey key(0);
        edit([&](Edit& edit) -> Result<void> {
            const auto known = edit.check(tool, id);
            if (!known)
                return known.error();
            key = *known; // with a note, for an edit without a change leaves nothing
            return edit.insert(Note{.check = key, .text = QStringLiteral("Known"), .author = QStringLiteral("Anna"), .written = someTime()});
        });
        return key;
    }
    /// To a choice of "iam".
    void tie(CheckKey check, const QString& choice, CheckTieState state = CheckTieState::Made)
    {
        const ChoiceTie tie = tieOfChoice(lens.key, QStringLiteral("iam"), choice);
        edit([&](Edit& edit) {
            return edit.insert(CheckTie{.check = check, .kind = tie.kind, .item = tie.item, .state = state, .author = QStringLiteral("Anna")});
        });
    }

    void run(const ResultsFile& file) { import({.file = file.write(path(QStringLiteral("run%1.json").arg(++m_runs)))}); }
    /// "mfa-on" says so on a target.
    void runMfa(const QString& target, Outcome outcome, const QString& time = QStringLiteral("2026-05-30T06:00:00Z"))
    {
        run(ResultsFile(time, target).add(QStringLiteral("mfa-on"), QStringLiteral("r"), outcome));
    }
    const Target& target(const QString& identity)
    {
        for (const Target& target : records().targets())
            if (target.identity == identity)
                return target;
        qFatal("no target %s", qPrintable(identity));
    }
    void setEnvironment(const QString& identity, const QString& environment)
    {
        const Target before = target(identity);
        Target after = before;
        after.environment = environment;
        edit([&](Edit& edit) { return edit.update(before, after); });
    }
    /// mfa-on passed on both targets, each in its environment.
    void runBoth()
    {
        runMfa(QStringLiteral("shop"), Outcome::Passed);
        runMfa(QStringLiteral("annex"), Outcome::Passed);
        setEnvironment(QStringLiteral("shop"), QStringLiteral("production"));
        setEnvironment(QStringLiteral("annex"), QStringLiteral("test"));
    }

    FigureRequest request(const std::optional<QDateTime>& asOf = {}) { return {.now = workspace().clock().now(), .asOf = asOf}; }
    ReviewEvidence evidence(const std::optional<QDateTime>& asOf = {})
    {
        return value(readReviewEvidence(reader(), records(), builtInCatalogues(), request(asOf)));
    }
    ReviewFigures figures(const Review& review, const std::optional<QDateTime>& asOf = {})
    {
        const ReviewEvidence read = evidence(asOf);
        return value(figuresOfReview(records(), builtInCatalogues(), shelf, review.id, &read));
    }
    /// Of a choice of "iam".
    static ChoiceFigures choice(const ReviewFigures& figures, const QString& id)
    {
        const QuestionFigures* question = figures.question(QStringLiteral("iam"));
        if (question)
            for (const ChoiceFigures& choice : question->choices)
                if (choice.id == id)
                    return choice;
        qFatal("no choice %s", qPrintable(id));
    }
    ChoiceProof mfa(const Review& review, const std::optional<QDateTime>& asOf = {})
    {
        return choice(figures(review, asOf), QStringLiteral("mfa")).proof;
    }

private:
    int m_runs = 0;
};

} // namespace waymark
