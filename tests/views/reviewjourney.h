// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/reviewshell.h"

namespace waymark {

/// What is so after each step of a journey, however it was made.
struct ReviewJourney : ReviewShell {
    void expectAnswered() const
    {
        QCOMPARE(status("base_approved_catalogue"), ChoiceStatus::Selected);
        QCOMPARE(status("base_minimal"), ChoiceStatus::Selected);
    }
    void expectContradicted() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(figure("contradictions"), QStringLiteral("1"), reviewPatience);
        QVERIFY2(message().contains(QStringLiteral("Tests now contradict")), qPrintable(message()));
        expectAnswered(); // no run touches an answer
        settle();         // figures that come once more would close their reasons
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
