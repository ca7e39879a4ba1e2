// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/target.h"

#include <QTest>

#include <algorithm>

using namespace waymark;

class TargetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstMatchingRuleByPositionWins_data();
    void firstMatchingRuleByPositionWins();
    void withoutARuleNothingIsAssigned();
    void newTargetsAreOfTheirOwn();
};

namespace {

std::vector<TargetRule> rules()
{
    const auto rule = [](int position, const QString& pattern, const QString& environment) {
        return TargetRule{.position = position,
                          .pattern = pattern,
                          .name = QStringLiteral("name of ") + environment,
                          .environment = environment,
                          .owner = QStringLiteral("owner of ") + environment,
                          .classification = QStringLiteral("class of ") + environment};
    };
    return {rule(30, QStringLiteral("*"), QStringLiteral("unknown")),
            rule(10, QStringLiteral("prod-test-*"), QStringLiteral("test")),
            rule(20, QStringLiteral("prod-*"), QStringLiteral("production"))};
}

} // namespace

void TargetTest::firstMatchingRuleByPositionWins_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("environment");
    QTest::newRow("most special first") << QStringLiteral("prod-test-1") << QStringLiteral("test");
    QTest::newRow("then the next") << QStringLiteral("PROD-eu") << QStringLiteral("production");
    QTest::newRow("then the rest") << QStringLiteral("441077820913") << QStringLiteral("unknown");
}

void TargetTest::firstMatchingRuleByPositionWins()
{
    QFETCH(QString, identity);
    QFETCH(QString, environment);
    std::vector<TargetRule> given = rules();
    std::ranges::sort(given, {}, &TargetRule::environment);
    do { // whatever the order in which the rules are stored
        const Target target = targetByRules(TargetKind::Account, identity, given);
        QCOMPARE(target.kind, TargetKind::Account);
        QCOMPARE(target.identity, identity);
        QCOMPARE(target.environment, environment);
        QCOMPARE(target.name, QStringLiteral("name of ") + environment);
        QCOMPARE(target.owner, QStringLiteral("owner of ") + environment);
        QCOMPARE(target.classification, QStringLiteral("class of ") + environment);
    } while (std::ranges::next_permutation(given, {}, &TargetRule::environment).found);
}

void TargetTest::withoutARuleNothingIsAssigned()
{
    const Target target = targetByRules(TargetKind::Image, QStringLiteral("registry/app:1.2"), {});
    QCOMPARE(target.identity, QStringLiteral("registry/app:1.2"));
    QVERIFY(target.environment.isEmpty() && target.name.isEmpty() && target.owner.isEmpty());
}

void TargetTest::newTargetsAreOfTheirOwn()
{
    const std::vector<TargetRule> given = rules();
    QVERIFY(targetByRules(TargetKind::Host, QStringLiteral("a"), given).id !=
            targetByRules(TargetKind::Host, QStringLiteral("a"), given).id);
}

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
