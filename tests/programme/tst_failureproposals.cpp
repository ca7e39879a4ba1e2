// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/failureproposals.h"

#include <QTest>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

FailingCheck aCheck(int number, Severity severity, const QString& epic)
{
    return {.check = CheckKey(number),
            .tool = u"prowler"_s,
            .checkId = u"iam_%1"_s.arg(number),
            .title = u"Check %1"_s.arg(number),
            .epic = epic,
            .severity = severity};
}

} // namespace

class TestFailureProposals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void priorityAndRatingFollowTheSeverity_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("priority");
        QTest::addColumn<int>("level");
        const auto row = [](const char* name, Severity severity, Priority priority, int level) {
            QTest::newRow(name) << static_cast<int>(severity) << static_cast<int>(priority) << level;
        };
        row("critical", Severity::Critical, Priority::Must, 20);
        row("high", Severity::High, Priority::Must, 16);
        row("unrated is as high", Severity::Unrated, Priority::Must, 16);
        row("medium", Severity::Medium, Priority::Should, 9);
        row("low", Severity::Low, Priority::Could, 4);
        row("info", Severity::Info, Priority::Could, 1);
    }
    void priorityAndRatingFollowTheSeverity()
    {
        QFETCH(int, severity);
        QFETCH(int, priority);
        QFETCH(int, level);
        // The worst decides
        const std::array checks = {aCheck(1, Severity::Info, u"iam"_s), aCheck(2, static_cast<Severity>(severity), u"iam"_s)};
        QCOMPARE(static_cast<int>(proposedStory(checks).priority), priority);
        const Risk risk = proposedRisk(checks);
        QCOMPARE(risk.currentLikelihood * risk.currentImpact, level);
        QCOMPARE(risk.status, RiskStatus::Open);
        QCOMPARE(risk.treatment, RiskTreatment::Mitigate);
        // Titles name what ought to be or what is wrong, and neither may read as the other
        QCOMPARE(risk.event, u"Harm comes of what these checks found: Check 1, Check 2."_s);
    }

    /// What no tool rated goes right below high, in whatever order the checks are.
    void theWorstSeverityDecides()
    {
        const auto worst = [](Severity one, Severity other) {
            const Severity there = worstSeverity(std::array{aCheck(1, one, {}), aCheck(2, other, {})});
            return there == worstSeverity(std::array{aCheck(1, other, {}), aCheck(2, one, {})}) ? std::optional(there) : std::nullopt;
        };
        QVERIFY(worst(Severity::Critical, Severity::High) == Severity::Critical);
        QVERIFY(worst(Severity::High, Severity::Unrated) == Severity::High);
        QVERIFY(worst(Severity::Unrated, Severity::Medium) == Severity::Unrated);
        QVERIFY(worst(Severity::Low, Severity::Info) == Severity::Low);
        QCOMPARE(worstSeverity({}), Severity::Unrated);
    }

    void anEpicIsProposedOnlyIfAllShareIt()
    {
        QCOMPARE(proposedStory(std::array{aCheck(1, Severity::Low, u"iam"_s), aCheck(2, Severity::Low, u"iam"_s)}).epic, u"iam"_s);
        QVERIFY(proposedStory(std::array{aCheck(1, Severity::Low, u"iam"_s), aCheck(2, Severity::Low, {})}).epic.isEmpty());
    }

    void theCriterionNamesTheChecks()
    {
        const Story one = proposedStory(std::array{aCheck(1, Severity::Low, {})});
        QCOMPARE(one.title, u"Check 1"_s);
        QCOMPARE(one.criteria, QStringList{u"prowler iam_1 passes on all resources"_s});
        std::vector<FailingCheck> many;
        for (int i = 1; i <= 8; ++i)
            many.push_back(aCheck(i, Severity::Low, {}));
        QVERIFY(proposedStory(many).criteria.front().contains(u"and 3 more"_s));
        QCOMPARE(proposedStory(many).title, u"Check 1, and 7 more"_s);
    }

    /// What a tool writes is foreign text.
    void foreignTextComesInPlain()
    {
        FailingCheck check = aCheck(1, Severity::High, {});
        check.title = u"a\u202Eb\x1B[2J"_s + QString(1000, u'x');
        check.remediation = u"Do\x07 it"_s;
        const Story story = proposedStory(std::array{check});
        QCOMPARE(story.title.size(), 500);
        QVERIFY(!story.title.contains(QChar(0x202E)) && !story.title.contains(QChar(0x1B)));
        QVERIFY(!story.narrative.contains(QChar(7)) && story.narrative.contains(u"Do"_s));
        // The same advice of two checks stands there once
        QCOMPARE(proposedNarrative(std::array{check, check}), story.narrative);
    }
};

QTEST_GUILESS_MAIN(TestFailureProposals)
#include "tst_failureproposals.moc"
