// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/reviewshell.h"

#include <algorithm>

namespace waymark {

/// What is so after each step of a journey, however it was made.
struct ReviewJourney : ReviewShell {
    /// Another workload says the same of itself, by the same lens, and the tests of its own target confirm it.
    void answerElsewhere()
    {
        importNow(workspace(), app->formats, {.file = results("elsewhere", 20, Outcome::Passed, QStringLiteral("depot"))});
        const auto answered = workspace().edit(QStringLiteral("Elsewhere"), [](Edit& edit) -> Result<void> {
            for (const Target* target : edit.rows<Target>())
                if (target->identity == QStringLiteral("depot")) {
                    Target assigned = *target;
                    assigned.environment = QStringLiteral("test");
                    if (auto updated = edit.update(*target, assigned); !updated)
                        return updated;
                }
            const Workload workload{.name = QStringLiteral("Warehouse"), .environment = QStringLiteral("test")};
            const Review review{.workload = workload.id,
                                .lens = edit.records().lenses().front().id,
                                .started = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
            const Answer answer{.review = review.id, .question = QStringLiteral("img_base"), .state = AnswerState::Answered};
            const ChoiceAnswer choice{.answer = answer.id,
                                      .choice = QStringLiteral("base_approved_catalogue"),
                                      .status = ChoiceStatus::Selected};
            for (const Entity& row : {Entity(workload), Entity(review), Entity(answer), Entity(choice)})
                if (auto inserted = edit.insert(row); !inserted)
                    return inserted;
            return {};
        });
        if (!answered)
            qFatal("%s", qPrintable(answered.error().message));
        settle();
    }
    void expectElsewhereConfirmed() const
    {
        QCOMPARE(status("base_approved_catalogue", QStringLiteral("Warehouse")), ChoiceStatus::Selected);
        const auto& reviews = window->workspaceView()->figures().figures()->reviews;
        const auto other = std::ranges::find(reviews, QStringLiteral("Warehouse"), &ReviewTotals::workloadName);
        QVERIFY(other != reviews.end());
        QCOMPARE(other->contradicted, 0);
        QCOMPARE(other->confirmed, 1);
    }
    void expectAnswered() const
    {
        QCOMPARE(status("base_approved_catalogue"), ChoiceStatus::Selected);
        QCOMPARE(status("base_minimal"), ChoiceStatus::Selected);
    }
    void expectContradicted() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(figure("contradictions"), QStringLiteral("1"), reviewPatience);
        QTRY_VERIFY2_WITH_TIMEOUT(message().contains(QStringLiteral("Tests now contradict")), qPrintable(message()), reviewPatience);
        expectAnswered(); // no run touches an answer
        settle();         // figures that come once more would close their reasons
        expectElsewhereConfirmed();
    }
    void expectAtTheQuestion() const
    {
        QVERIFY(find("reviewsScreen"));
        QVERIFY(find<QLabel>("questionPlace") && find<QLabel>("questionPlace")->text().startsWith(QStringLiteral("img_base")));
        QTRY_VERIFY_WITH_TIMEOUT(find("contradictionBar"), reviewPatience);
        QVERIFY(find<QLabel>("contradictionText")->text().contains(QStringLiteral("Tests contradict one choice")));
    }
    void expectMilestone() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(records().milestones().size(), size_t(1), reviewPatience);
        QCOMPARE(records().milestones().front().name, QStringLiteral("First"));
    }
    void expectStories() const
    {
        QVERIFY(!records().stories().empty());
        QCOMPARE(records().improvementTies().size(), records().stories().size());
        for (const ImprovementTie& tie : records().improvementTies())
            QCOMPARE(tie.question, QStringLiteral("img_base"));
    }
};

} // namespace waymark
