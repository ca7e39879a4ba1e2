// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/reasonspanel.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace waymark;

class TestReasonsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasonsLeadToTheirChecks()
    {
        // Given a figure of two reasons, one with checks behind it
        ReasonsPanel panel;
        const Figure figure{
            .value = 5000,
            .reasons = {{.text = QStringLiteral("<b>failed</b>"),
                         .count = 2,
                         .checks = {CheckKey(3), CheckKey(9)},
                         .outcome = Outcome::Failed},
                        {.kind = Reason::Kind::Missing, .text = QStringLiteral("No run of the test account")}}};
        panel.explain(QStringLiteral("Compliance"), QStringLiteral("50.00 %"), figure);
        panel.show();

        // Then only that one has a link, and text from files stays text
        const auto links = panel.findChildren<QPushButton*>(QStringLiteral("reasonLink"));
        QCOMPARE(links.size(), 1);
        for (const QLabel* label : panel.findChildren<QLabel*>())
            QVERIFY(label->text() != QStringLiteral("<b>failed</b>") || label->textFormat() == Qt::PlainText);

        // When it is pressed, then its checks are asked for
        std::optional<CheckSelection> selection;
        connect(&panel, &ReasonsPanel::checksRequested, this, [&](const CheckSelection& asked) { selection = asked; });
        QTest::mouseClick(links.front(), Qt::LeftButton);
        QVERIFY(selection);
        QCOMPARE(selection->checks.size(), size_t(2));
        QVERIFY(selection->outcome == Outcome::Failed);
        QVERIFY(selection->title.contains(QStringLiteral("Compliance")));
    }

    void reasonsLeadToTheirRisks()
    {
        ReasonsPanel panel;
        const RiskId risk = RiskId::create();
        panel.explain(QStringLiteral("Maturity"), QStringLiteral("4 of 5"),
                      {.reasons = {{.kind = Reason::Kind::Missing, .text = QStringLiteral("Risks above the appetite, 1: R-1."), .risks = {risk}}}});
        panel.show();
        const auto links = panel.findChildren<QPushButton*>(QStringLiteral("reasonLink"));
        QCOMPARE(links.size(), 1);
        QVERIFY(links.front()->accessibleName().contains(QStringLiteral("R-1")));
        std::optional<RiskSelection> selection;
        connect(&panel, &ReasonsPanel::risksRequested, this, [&](const RiskSelection& asked) { selection = asked; });
        QTest::mouseClick(links.front(), Qt::LeftButton);
        QVERIFY(selection);
        QCOMPARE(selection->risks, std::vector{risk});
    }

    void reasonsLeadToTheirReview()
    {
        ReasonsPanel panel;
        const ReviewId review = ReviewId::create();
        panel.explain(QStringLiteral("High risk issues"), QStringLiteral("2"),
                      {.value = 2,
                       .reasons = {{.text = QStringLiteral("Payments: high risk in SEC01, SEC02"),
                                    .count = 2,
                                    .review = ReviewReach{.review = review, .questions = ReviewQuestions::HighRisk}}}});
        panel.show();
        const auto links = panel.findChildren<QPushButton*>(QStringLiteral("reasonLink"));
        QCOMPARE(links.size(), 1);
        QVERIFY(links.front()->accessibleName().contains(QStringLiteral("SEC01")));
        std::optional<ReviewSelection> selection;
        connect(&panel, &ReasonsPanel::reviewRequested, this, [&](const ReviewSelection& asked) { selection = asked; });
        QTest::mouseClick(links.front(), Qt::LeftButton);
        QVERIFY(selection && selection->review == review && selection->questions == ReviewQuestions::HighRisk);
    }

    void reasonsLeadToTheirStories()
    {
        // Given a figure with a story behind a line, and one with a story and a check
        ReasonsPanel panel;
        const StoryId carried = StoryId::create();
        const StoryId both = StoryId::create();
        const Figure figure{.value = 5,
                            .reasons = {{.text = QStringLiteral("points of IAM-UC-3"), .count = 4, .stories = {carried}},
                                        {.text = QStringLiteral("points of IAM-UC-4"),
                                         .count = 1,
                                         .checks = {CheckKey(3)},
                                         .stories = {both}}}};
        panel.explain(QStringLiteral("Carried over"), QStringLiteral("5"), figure);
        panel.show();
        const auto links = panel.findChildren<QPushButton*>(QStringLiteral("reasonLink"));
        QCOMPARE(links.size(), 3);
        QVERIFY(links[1]->text() != links[2]->text()); // side by side
        // When each is pressed, then it asks for what it says
        std::vector<StorySelection> stories;
        std::vector<CheckSelection> checks;
        connect(&panel, &ReasonsPanel::storiesRequested, this, [&](const StorySelection& asked) { stories.push_back(asked); });
        connect(&panel, &ReasonsPanel::checksRequested, this, [&](const CheckSelection& asked) { checks.push_back(asked); });
        for (QPushButton* link : links)
            QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(stories.size(), size_t(2));
        QCOMPARE(stories[0].stories, std::vector{carried});
        QVERIFY(stories[0].title.contains(QStringLiteral("Carried over")));
        QVERIFY(stories[0].title.contains(QStringLiteral("IAM-UC-3")));
        QCOMPARE(stories[1].stories, std::vector{both});
        QCOMPARE(checks.size(), size_t(1));
        QCOMPARE(checks[0].checks, std::vector{CheckKey(3)});
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestReasonsPanel)
#include "tst_reasonspanel.moc"
