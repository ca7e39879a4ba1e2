// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/targetedits.h"
#include "model/edit/workspace.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

class TargetEditsTest : public QObject {
    Q_OBJECT

    Result<void> edit(const std::function<Result<void>(Edit&)>& perform) { return m_workspace->edit(u"Change"_s, perform); }
    void given(std::span<const QString> patterns, std::span<const QString> identities)
    {
        VERIFY_RESULT(edit([&](Edit& edit) {
            Result<void> done;
            for (const QString& identity : identities)
                done = done ? edit.insert(Target{.kind = TargetKind::Account, .identity = identity}) : done;
            return done;
        }));
        for (const QString& pattern : patterns)
            VERIFY_RESULT(edit([&](Edit& edit) {
                return addRule(edit, {.pattern = pattern, .environment = u"of "_s + pattern});
            }));
    }
    QStringList patterns() const
    {
        QStringList patterns;
        for (const TargetRule& rule : rulesInOrder(m_workspace->records()))
            patterns << rule.pattern;
        return patterns;
    }
    TargetRuleId rule(const QString& pattern) const
    {
        const auto rules = m_workspace->records().targetRules();
        return std::ranges::find(rules, pattern, &TargetRule::pattern)->id;
    }
    Target target(const QString& identity) const
    {
        const auto targets = m_workspace->records().targets();
        return *std::ranges::find(targets, identity, &Target::identity);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Workspace::create(m_folder->filePath(u"a.waymark"_s), {.name = u"Programme"_s},
                                      {.author = u"Anna"_s, .pollInterval = 0});
        VERIFY_RESULT(made);
        m_workspace = *std::move(made);
    }

    void severalTargetsAreOneStep()
    {
        // Given three targets, two of which are chosen
        const std::vector<QString> identities = {u"a"_s, u"b"_s, u"c"_s};
        given({}, identities);
        const std::vector chosen = {target(u"a"_s).id, target(u"c"_s).id};
        // When they get an environment
        VERIFY_RESULT(edit([&](Edit& edit) {
            return changeTargets(edit, chosen, [](Target& each) { each.environment = u"production"_s; });
        }));
        // Then only they have it, and one undo takes it back
        QCOMPARE(target(u"a"_s).environment, u"production"_s);
        QCOMPARE(target(u"b"_s).environment, QString());
        QCOMPARE(target(u"c"_s).environment, u"production"_s);
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(target(u"a"_s).environment + target(u"c"_s).environment, QString());
    }

    void aNewRuleComesLast()
    {
        const std::vector<QString> rules = {u"x*"_s, u"*"_s, u"y"_s};
        given(rules, {});
        QCOMPARE(patterns(), (QStringList{u"x*"_s, u"*"_s, u"y"_s}));
    }

    void rulesMoveTogether_data()
    {
        QTest::addColumn<QStringList>("moved");
        QTest::addColumn<int>("places");
        QTest::addColumn<QString>("order");
        QTest::newRow("up") << QStringList{u"c"_s} << -1 << u"acbde"_s;
        QTest::newRow("down") << QStringList{u"c"_s} << 1 << u"abdce"_s;
        QTest::newRow("the first up") << QStringList{u"a"_s} << -1 << u"abcde"_s;
        QTest::newRow("the last down") << QStringList{u"e"_s} << 1 << u"abcde"_s;
        QTest::newRow("two neighbours up") << QStringList{u"b"_s, u"c"_s} << -1 << u"bcade"_s;
        QTest::newRow("two apart down") << QStringList{u"a"_s, u"d"_s} << 1 << u"baced"_s;
        QTest::newRow("against the end") << QStringList{u"a"_s, u"b"_s, u"d"_s} << -1 << u"abdce"_s;
        QTest::newRow("far") << QStringList{u"d"_s, u"b"_s} << -9 << u"bdace"_s;
    }

    void rulesMoveTogether()
    {
        QFETCH(QStringList, moved);
        QFETCH(int, places);
        const std::vector<QString> rules = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
        given(rules, {});
        std::vector<TargetRuleId> ids;
        for (const QString& pattern : moved)
            ids.push_back(rule(pattern));
        VERIFY_RESULT(edit([&](Edit& edit) { return moveRules(edit, ids, places); }));
        QTEST(patterns().join(QString()), "order");
    }

    void rulesGoAndComeBack()
    {
        const std::vector<QString> rules = {u"a"_s, u"b"_s, u"c"_s};
        given(rules, {});
        const std::vector gone = {rule(u"a"_s), rule(u"b"_s)};
        VERIFY_RESULT(edit([&](Edit& edit) { return removeRules(edit, gone); }));
        QCOMPARE(patterns(), QStringList{u"c"_s});
        const auto twice = edit([&](Edit& edit) { return removeRules(edit, gone); });
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, Error::Code::NotFound);
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(patterns(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void aRuleNeedsAPattern()
    {
        const auto added = edit([](Edit& edit) { return addRule(edit, {.environment = u"production"_s}); });
        QVERIFY(!added);
        QCOMPARE(added.error().code, Error::Code::Invalid);
        QVERIFY(!added.error().message.isEmpty());
    }

    void tellsHowFarRulesReach()
    {
        const std::vector<QString> rules = {u"prod-*"_s, u"*-eu"_s, u"*"_s, u"none"_s};
        const std::vector<QString> identities = {u"prod-eu"_s, u"PROD-us"_s, u"test-eu"_s, u"x"_s};
        given(rules, identities);
        const auto reach = reachOf(rulesInOrder(m_workspace->records()), m_workspace->records().targets());
        QCOMPARE(reach.size(), size_t(4));
        const auto is = [&](size_t at, int matches, int decides) {
            return reach[at].matches == matches && reach[at].decides == decides;
        };
        QVERIFY(is(0, 2, 2) && is(1, 2, 1) && is(2, 4, 1) && is(3, 0, 0));
    }

    void rulesFillInWhatTheySayAndNoMore()
    {
        // Given a target with a name and an owner, and a rule that says its environment and another owner
        const std::vector<QString> identities = {u"prod-1"_s, u"test-1"_s, u"prod-2"_s};
        given({}, identities);
        const std::vector first = {target(u"prod-1"_s).id};
        VERIFY_RESULT(edit([&](Edit& edit) {
            return changeTargets(edit, first, [](Target& each) {
                each.name = u"Shop"_s;
                each.owner = u"Ben"_s;
            });
        }));
        VERIFY_RESULT(edit([](Edit& edit) {
            return addRule(edit, {.pattern = u"prod-*"_s, .environment = u"production"_s, .owner = u"Cora"_s});
        }));
        // When the rules are to be applied
        const auto changes = ruledTargets(m_workspace->records());
        // Then the preview has those that change, with all that stays
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].after.name, u"Shop"_s);
        QCOMPARE(changes[0].after.environment, u"production"_s);
        QCOMPARE(changes[0].after.owner, u"Cora"_s);
        QCOMPARE(changes[1].before.identity, u"prod-2"_s);
        // When only the second is wanted
        const std::span wanted = std::span(changes).subspan(1);
        VERIFY_RESULT(edit([&](Edit& edit) { return applyRules(edit, wanted); }));
        // Then only that one has changed, and only the other is left to change
        QCOMPARE(target(u"prod-1"_s).environment, QString());
        QCOMPARE(target(u"prod-2"_s).environment, u"production"_s);
        QCOMPARE(ruledTargets(m_workspace->records()).size(), size_t(1));
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(target(u"prod-2"_s).environment, QString());
    }

    void aPreviewThatIsOutOfDateIsRefused()
    {
        const std::vector<QString> rules = {u"*"_s};
        const std::vector<QString> identities = {u"a"_s};
        given(rules, identities);
        const auto changes = ruledTargets(m_workspace->records());
        const std::vector all = {target(u"a"_s).id};
        VERIFY_RESULT(edit([&](Edit& edit) {
            return changeTargets(edit, all, [](Target& each) { each.environment = u"by hand"_s; });
        }));
        const auto applied = edit([&](Edit& edit) { return applyRules(edit, changes); });
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, Error::Code::Conflict);
        QCOMPARE(target(u"a"_s).environment, u"by hand"_s);
    }
};

QTEST_GUILESS_MAIN(TargetEditsTest)
#include "tst_targetedits.moc"
