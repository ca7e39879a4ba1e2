// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/edit/reviewedits.h"
#include "model/edit/workloadedits.h"
#include "tests/support/givenanswers.h"
#include "tests/support/planningbox.h"

namespace waymark {

/// A workspace with a person, a story, two targets of production and one of test, and a workload of production of that
/// person, under review by a lens.
class ReviewEditBox : public PlanningBox {
public:
    Person anna{.name = QStringLiteral("Anna Kovac")};
    Story improving = aStory(QStringLiteral("IAM-UC-01"));
    Target first{.identity = QStringLiteral("1"), .environment = QStringLiteral("production")};
    Target second{.identity = QStringLiteral("2"), .environment = QStringLiteral("production")};
    Target test{.identity = QStringLiteral("3"), .environment = QStringLiteral("test")};
    Workload workload{.name = QStringLiteral("Payments"), .environment = QStringLiteral("production"), .owner = anna.id};
    LensRecord lens = aLensOf(QStringLiteral("own"), QStringLiteral("Own lens"));
    Review review{.workload = workload.id, .lens = lens.id, .started = someTime()};

    ReviewEditBox() { add(anna, improving, first, second, test, workload, lens, review); }

    static LensRecord aLensOf(const QString& key, const QString& name)
    {
        return {.key = key,
                .name = name,
                .source = QStringLiteral("own.json"),
                .document = QStringLiteral("{\"name\":\"%1\"}").arg(name),
                .added = someTime()};
    }
    /// With choices kms, tls, and none of these.
    static LensQuestion data()
    {
        return {.id = QStringLiteral("DATA"),
                .title = QStringLiteral("How is data kept?"),
                .choices = {{.id = QStringLiteral("kms")}, {.id = QStringLiteral("tls")}, {.id = QStringLiteral("data_no")}}};
    }
    /// With choices keep and alert, and nothing for none of these.
    static LensQuestion logs()
    {
        return {.id = QStringLiteral("LOGS"),
                .title = QStringLiteral("What is logged?"),
                .choices = {{.id = QStringLiteral("keep")}, {.id = QStringLiteral("alert")}}};
    }
    Answer answer(const LensQuestion& question) const { return answerOf(records(), review.id, question.id); }
    ChoiceAnswer choice(const LensQuestion& question, const QString& id) const
    {
        return choiceAnswerOf(records(), answer(question).id, id);
    }
    /// Sorted.
    QStringList selected(const LensQuestion& question) const
    {
        QStringList ids;
        for (const ChoiceAnswer& each : records().choiceAnswers())
            if (each.answer == answer(question).id && each.status == ChoiceStatus::Selected)
                ids << each.choice;
        ids.sort();
        return ids;
    }
    /// Whether a step is made and leaves no trace, not even in the audit log.
    bool leavesNoTrace(const Step& step)
    {
        const auto before = workspace().auditHead();
        const auto made = edit(step);
        const auto after = workspace().auditHead();
        return made && before && after && *before == *after;
    }
};

/// Of a step whose gain nobody needs.
template <typename T>
Result<void> plainly(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

} // namespace waymark
