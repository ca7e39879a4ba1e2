// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screens.h"

#include "views/reviews/choicelist.h"
#include "views/reviews/questionsmodel.h"
#include "views/reviews/questiontree.h"

#include <QCoreApplication>

#include <thread>

namespace waymark::bench {

namespace {

constexpr double patience = 10'000; // ms

bool showsContradictions(const QAbstractItemModel& questions)
{
    for (int pillar = 0; pillar < questions.rowCount(); ++pillar)
        if (questions.index(pillar, 0).data(ContradictedRole).toInt() > 0)
            return true;
    return false;
}

QStringList idsOf(const QAbstractItemModel& questions)
{
    QStringList ids;
    for (int pillar = 0; pillar < questions.rowCount(); ++pillar) {
        const QModelIndex parent = questions.index(pillar, 0);
        for (int row = 0; row < questions.rowCount(parent); ++row)
            ids << questions.index(row, 0, parent).data(KeyRole).toString();
    }
    return ids;
}

bool isSelected(const QAbstractItemModel& choices)
{
    return choices.index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

bool waitForProof(const ShownScreen& shown)
{
    const auto* tree = shown.screen().findChild<QuestionTree*>();
    const Stopwatch watch;
    while (tree && !showsContradictions(*tree->model())) {
        if (watch.milliseconds() > patience)
            return false;
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return tree != nullptr;
}

int measureReviews(ShownScreen& shown)
{
    auto* tree = shown.screen().findChild<QuestionTree*>();
    auto* list = shown.screen().findChild<ChoiceList*>();
    if (!tree || !list)
        return fail(QStringLiteral("the review has no questions"));
    const QStringList questions = idsOf(*tree->model());
    if (questions.size() < 50 || list->model()->rowCount() == 0)
        return fail(QStringLiteral("the review is not one by the framework"));
    printSpread("reviews-question", shown.times(60, [&](int round) { // none beside the one before
                    Q_EMIT tree->chosen(questions[(7 * round + 1) % questions.size()]);
                }));
    bool changed = true;
    const auto answers = shown.times(60, [&](int) {
        const bool before = isSelected(*list->model());
        list->model()->setData(list->model()->index(0, 0), static_cast<int>(before ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
        changed = changed && isSelected(*list->model()) != before;
    });
    if (!changed)
        return fail(QStringLiteral("the answer stays as it is"));
    printSpread("reviews-answer", answers);
    return 0;
}

} // namespace waymark::bench
