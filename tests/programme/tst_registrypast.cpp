// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/pastprogramme.h"

#include <QTest>

using namespace waymark;

namespace {

using Value = std::optional<qint64>;
using Values = std::vector<Value>;

/// The end of sprint 0, 1 or 2, which last a week each from 2 March 2026 on.
QDateTime endOf(int sprint)
{
    return QDateTime(QDate(2026, 3, 8).addDays(7 * sprint), QTime(23, 59, 59, 999), Qt::UTC);
}

QDateTime during(int sprint)
{
    return endOf(sprint).addDays(-3);
}

/// A registry of which the test says when what was rated and excepted.
class Registry : public PastProgramme {
public:
    Registry()
    {
        setTime(endOf(3).addDays(-2));
        for (int sprint = 0; sprint < 3; ++sprint) {
            const QDate end = endOf(sprint).date();
            add(Sprint{.number = sprint, .goal = u"Goal"_s, .start = end.addDays(-6), .end = end});
        }
        add(aStory(u"A-1"_s));
    }
    Values valuesOf(Value EndCounts::*figure, const QStringList& environments = {})
    {
        MaturityHistory history;
        Progress progress;
        const FigureRequest request{.now = workspace().clock().now(), .environments = environments};
        Values values;
        for (const MaturityPoint& point : value(history.points(file(), records(), builtInCatalogues(), request, now(), progress)))
            if (point.sprint >= 0)
                values.push_back(point.counts.*figure);
        return values;
    }
    Risk rated(int sprint, int likelihood, RiskStatus status = RiskStatus::Open)
    {
        const Risk risk = aRisk(likelihood, status);
        add(risk);
        rate(risk, sprint, likelihood, status);
        return risk;
    }
    Risk aRisk(int likelihood, RiskStatus status = RiskStatus::Open) const
    {
        return {.reference = u"R-%1"_s.arg(records().risks().size() + 1),
                .title = u"Keys leak"_s,
                .currentLikelihood = likelihood,
                .currentImpact = 5,
                .status = status};
    }
    void rate(const Risk& risk, int sprint, int likelihood, RiskStatus status = RiskStatus::Open)
    {
        add(RiskRating{.risk = risk.id, .rated = during(sprint), .currentLikelihood = likelihood, .currentImpact = 5, .status = status});
    }
    ExceptionRecord exception(const QDateTime& approved, QDate expiry) const
    {
        return {.reference = u"EX-%1"_s.arg(records().exceptions().size() + 1),
                .kind = ExceptionKind::Acceptance,
                .reason = u"Agreed"_s,
                .owner = u"Bernd"_s,
                .requester = u"Anna"_s,
                .requested = approved,
                .approver = u"Carla"_s,
                .approved = approved,
                .expiry = expiry};
    }
    void except(const QDateTime& approved, QDate expiry, const std::optional<RiskId>& risk, const std::optional<CheckKey>& check = {})
    {
        ExceptionRecord made = exception(approved, expiry);
        made.risk = risk;
        made.check = check;
        add(made);
    }
    CheckKey check(const QString& name) { return prove(id(u"A-1"_s), name); }
};

const Value none = std::nullopt;

} // namespace

/// What the registry came to at the ends of sprints.
class TestRegistryPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void risksAreRatedAsTheyWere()
    {
        Registry registry;
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{none, none, none}));
        const Risk risk = registry.rated(1, 4);
        registry.rate(risk, 2, 1);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{none, 1, 0}));
        registry.rated(2, 5);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{none, 1, 1}));
        // One of which nobody noted a rating may have been anything
        registry.add(registry.aRisk(5));
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{none, none, none}));
    }

    void acceptedRisksAreNotAbove()
    {
        Registry registry;
        const Risk risk = registry.rated(0, 4, RiskStatus::Accepted);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{1, 1, 1})); // anybody can tick a status
        registry.except(during(1), during(2).date(), risk.id);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{1, 0, 1}));
    }

    /// Exceptions of checks accept a risk if no other check is in the way, as one is that never ran.
    void checksHaveASay()
    {
        Registry registry;
        const Risk risk = registry.rated(0, 4, RiskStatus::Accepted);
        const CheckKey first = registry.check(u"first"_s);
        const CheckKey second = registry.check(u"second"_s);
        for (const CheckKey check : {first, second})
            registry.add(RiskTie{.risk = risk.id, .check = check});
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{1, 1, 1}));
        registry.except(during(1), endOf(5).date(), {}, first);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{1, 1, 1}));
        registry.except(during(2), endOf(5).date(), {}, second);
        QCOMPARE(registry.valuesOf(&EndCounts::risksAboveAppetite), (Values{1, 1, 0}));
    }

    /// Those that end within two weeks, and those that expired while what they cover is still in the way.
    void exceptionsEndByTheirDates()
    {
        Registry registry;
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding), (Values{0, 0, 0}));
        registry.except(during(1), endOf(1).date().addDays(14), {}, registry.check(u"first"_s));
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding), (Values{0, 1, 1}));
        const Risk risk = registry.rated(0, 4, RiskStatus::Accepted);
        registry.except(during(0), endOf(1).date(), risk.id);
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding), (Values{1, 2, 2}));
        registry.rate(risk, 2, 1); // since then nobody needs it
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding), (Values{1, 2, 1}));
    }

    /// One for a target elsewhere concerns nobody here.
    void exceptionsAreOfTheEnvironments()
    {
        Registry registry;
        const Target target{.identity = u"shop"_s, .environment = u"production"_s};
        registry.add(target);
        ExceptionRecord elsewhere = registry.exception(during(0), endOf(1).date());
        elsewhere.check = registry.check(u"first"_s);
        elsewhere.target = target.id;
        registry.add(elsewhere);
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding, {u"production"_s}).front(), Value(1));
        QCOMPARE(registry.valuesOf(&EndCounts::exceptionsEnding, {u"test"_s}).front(), Value(0));
    }
};

QTEST_GUILESS_MAIN(TestRegistryPast)
#include "tst_registrypast.moc"
