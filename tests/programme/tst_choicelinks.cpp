// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"
#include "model/programme/choicelinks.h"
#include "tests/support/builtincatalogues.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString rootPractice = u"sec_securely_operate_aws_account"_s;
const QString secretsPractice = u"sec_identities_secrets"_s;

CheckUnit aUnit(qint64 key, const QString& tool, const QString& checkId)
{
    return {.key = CheckKey(key), .tool = tool, .checkId = checkId, .title = u"Title of "_s + checkId};
}

CheckTie aTie(qint64 check, const ChoiceTie& to, CheckTieState state = CheckTieState::Made)
{
    return {.check = CheckKey(check), .kind = to.kind, .item = to.item, .state = state};
}

ChoiceLinks gather(const Records& records, const std::vector<CheckUnit>& units, const std::vector<CheckTally>& tallies = {})
{
    auto links = ChoiceLinks::gather(records, builtInCatalogues(), units, tallies);
    if (!links)
        qFatal("%s", qPrintable(links.error().message));
    return *std::move(links);
}

std::vector<LinkedCheck> ofPractice(const ChoiceLinks& links, const QString& slug)
{
    return links.of(frameworkLensKey, u"SEC01"_s, slug);
}

/// Those of a name, "7 prowler hand" each.
QStringList named(const std::vector<LinkedCheck>& links, const QString& checkId)
{
    QStringList words;
    for (const LinkedCheck& link : links)
        if (link.checkId == checkId)
            words << QString::number(link.check.value()) + u' ' + link.tool + (link.byHand ? u" hand"_s : QString());
    return words;
}

} // namespace

/// Which checks prove which choice, by the built-in catalogues and by people.
class TestChoiceLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheCatalogueListsIsLinkedOnce()
    {
        const QString check = u"iam_root_mfa_enabled"_s;
        QCOMPARE(named(ofPractice(gather({}, {}), rootPractice), check), QStringList{u"0 prowler"_s});
        const ChoiceLinks links = gather({}, {aUnit(7, u"prowler"_s, check)});
        QCOMPARE(named(ofPractice(links, rootPractice), check), QStringList{u"7 prowler"_s});
        QCOMPARE(named(ofPractice(links, secretsPractice), check), QStringList());
        const auto known = ofPractice(links, rootPractice);
        QCOMPARE(known.front().title, u"Title of "_s + check);
        // What the workspace doesn't know comes last
        QVERIFY(known.size() > 1);
        QVERIFY(known.back().check == CheckKey(0) && !known.back().tool.isEmpty() && !known.back().checkId.isEmpty());
    }

    /// Security Hub goes by several names; "codeql (python)" is one of codeql's analyses.
    void aToolIsKnownByAllItsNames()
    {
        const QString slug = u"sec_permissions_emergency_process"_s;
        QCOMPARE(named(ofPractice(gather({}, {}), slug), u"Account.1"_s), QStringList{u"0 security-hub"_s});
        for (const QString& tool : {u"aws-security-hub"_s, u"security-hub (eu-west-1)"_s})
            QCOMPARE(named(ofPractice(gather({}, {aUnit(3, tool, u"Account.1"_s)}), slug), u"Account.1"_s),
                     QStringList{u"3 "_s + tool});
    }

    void rulesGoByTheClass_data()
    {
        QTest::addColumn<ScannerClass>("scannerClass");
        QTest::addColumn<bool>("linked");
        QTest::newRow("secret") << ScannerClass::Secret << true;
        QTest::newRow("licence") << ScannerClass::Licence << false;
        QTest::newRow("misconfiguration") << ScannerClass::Misconfiguration << false;
    }

    void rulesGoByTheClass()
    {
        QFETCH(ScannerClass, scannerClass);
        QFETCH(bool, linked);
        const std::vector<CheckTally> tallies{{.check = CheckKey(5), .scope = {.scannerClass = scannerClass}}};
        const ChoiceLinks links = gather({}, {aUnit(5, u"semgrep"_s, u"some.rule"_s)}, tallies);
        QCOMPARE(!named(ofPractice(links, secretsPractice), u"some.rule"_s).isEmpty(), linked);
        // One that never ran is taken for a misconfiguration
        QVERIFY(named(ofPractice(gather({}, {aUnit(5, u"semgrep"_s, u"some.rule"_s)}), secretsPractice), u"some.rule"_s).isEmpty());
    }

    void aPersonsWordBeatsTheCatalogue()
    {
        const QString check = u"iam_root_mfa_enabled"_s;
        const std::vector<CheckUnit> units{aUnit(7, u"prowler"_s, check), aUnit(8, u"unit"_s, u"own"_s)};
        const auto linked = [&](const CheckTie& tie, const QString& slug, const QString& checkId) {
            Records records;
            records.load(tie);
            return named(ofPractice(gather(records, units), slug), checkId);
        };
        const ChoiceTie root = tieOfChoice(frameworkLensKey, u"SEC01"_s, rootPractice);
        const ChoiceTie secrets = tieOfChoice(frameworkLensKey, u"SEC02"_s, secretsPractice);
        QCOMPARE(linked(aTie(8, root), rootPractice, u"own"_s), QStringList{u"8 unit hand"_s});
        QCOMPARE(linked(aTie(7, secrets), secretsPractice, check), QStringList{u"7 prowler hand"_s});
        QCOMPARE(linked(aTie(7, root), rootPractice, check), QStringList{u"7 prowler hand"_s}); // confirmed: once
        QCOMPARE(linked(aTie(7, root, CheckTieState::Rejected), rootPractice, check), QStringList());
        QCOMPARE(linked(aTie(8, root, CheckTieState::Rejected), rootPractice, u"own"_s), QStringList());
        // Rejected for one choice only
        QCOMPARE(linked(aTie(7, secrets, CheckTieState::Rejected), rootPractice, check), QStringList{u"7 prowler"_s});
    }

    void whatTheCatalogueLinksAsWellIsKnown()
    {
        const QString check = u"iam_root_mfa_enabled"_s;
        const std::vector<CheckUnit> units{aUnit(7, u"prowler"_s, check), aUnit(8, u"unit"_s, u"own"_s)};
        const ChoiceTie root = tieOfChoice(frameworkLensKey, u"SEC01"_s, rootPractice);
        Records records;
        records.load(aTie(7, root));
        records.load(aTie(8, root));
        for (const LinkedCheck& link : ofPractice(gather(records, units), rootPractice))
            QCOMPARE(link.byCatalogue, link.check != CheckKey(8));
        // Unknown to the workspace, or tied by nobody
        for (const LinkedCheck& link : ofPractice(gather({}, {aUnit(7, u"prowler"_s, check)}), rootPractice))
            QVERIFY(link.byCatalogue && !link.byHand);
    }

    void choicesOfOtherLensesHaveTiesOfTheirOwn()
    {
        const ChoiceTie tie = tieOfChoice(u"tests"_s, u"iam"_s, u"mfa"_s);
        QVERIFY(tie.kind == CheckTieKind::Choice);
        QCOMPARE(tie.item, u"tests/iam/mfa"_s);
        Records records;
        records.load(aTie(8, tie));
        const ChoiceLinks links = gather(records, {aUnit(8, u"unit"_s, u"own"_s)});
        QCOMPARE(named(links.of(u"tests"_s, u"iam"_s, u"mfa"_s), u"own"_s), QStringList{u"8 unit hand"_s});
        QVERIFY(links.of(u"tests"_s, u"data"_s, u"mfa"_s).empty());
        QVERIFY(links.of(u"other"_s, u"iam"_s, u"mfa"_s).empty());
        QVERIFY(links.of(frameworkLensKey, u"iam"_s, u"mfa"_s).empty());
        // A best practice of the same name is no tie of theirs
        QVERIFY(tieOfChoice(frameworkLensKey, u"SEC01"_s, rootPractice).kind == CheckTieKind::BestPractice);
        QVERIFY(links.of(u"tests"_s, u"SEC01"_s, rootPractice).empty());
    }

    /// So that a review and the framework's figures never tell two stories of one check, a weakness that never ran included.
    void practicesHaveTheChecksThatOtherFiguresHave()
    {
        const std::vector<CheckUnit> units = {aUnit(1, u"prowler"_s, u"iam_root_mfa_enabled"_s),
                                              aUnit(2, u"trivy"_s, u"CVE-2021-44228"_s),
                                              aUnit(3, u"docker-bench"_s, u"4.10"_s),
                                              aUnit(4, u"gitleaks"_s, u"aws-access-token"_s)};
        Records records;
        records.load(aTie(1, {.kind = CheckTieKind::BestPractice, .item = secretsPractice}));
        records.load(aTie(3, {.kind = CheckTieKind::BestPractice, .item = secretsPractice}, CheckTieState::Rejected));
        const ChoiceLinks links = gather(records, units);
        const CheckPlaces places(records, builtInCatalogues(), {});
        for (const CheckUnit& unit : units) {
            const auto linked = [&](const QString& slug) {
                return std::ranges::count(ofPractice(links, slug), unit.key, &LinkedCheck::check) == 1;
            };
            const QStringList practices = places.of(unit).items.bestPractices;
            for (const QString& slug : practices)
                QVERIFY2(linked(slug), qPrintable(unit.checkId + u' ' + slug));
            QCOMPARE(linked(secretsPractice), practices.contains(secretsPractice));
        }
        QVERIFY(places.of(units[1]).items.bestPractices.contains(u"sec_protect_compute_vulnerability_management"_s));
        QVERIFY(places.of(units[1]).items.controls.contains(u"container-images/IMG-09"_s));
    }

    /// Each pattern of the built-in lenses links what matches it, and stands for itself only if nothing does.
    void patternsLinkWhatTheyMatch()
    {
        const auto library = LensLibrary::loadBuiltIn();
        QVERIFY(library.has_value());
        int seen = 0;
        for (const BuiltInLens& lens : library->lenses()) {
            const auto patterns = library->patterns(lens.key);
            QVERIFY(patterns.has_value());
            if (lens.key == frameworkLensKey)
                continue;
            const ChoiceLinks unknown = gather({}, {});
            for (auto it = patterns->cbegin(); it != patterns->cend(); ++it) {
                const auto linked = unknown.of(lens.key, it.key().first, it.key().second);
                QCOMPARE(linked.size(), it.value().size());
                for (size_t i = 0; i < linked.size(); ++i)
                    QVERIFY(linked[i].check == CheckKey(0) && linked[i].checkId == it.value()[i].check);
                std::vector<CheckUnit> units;
                for (const CheckPattern& pattern : it.value()) {
                    QString id = pattern.check;
                    id.replace(u'*', u'x').replace(u'?', u'y');
                    units.push_back(aUnit(static_cast<qint64>(units.size()) + 1, pattern.tool, id));
                }
                const auto known = gather({}, units).of(lens.key, it.key().first, it.key().second);
                QVERIFY(!known.empty() && known.size() <= units.size());
                QVERIFY(std::ranges::none_of(known, [](const LinkedCheck& link) { return link.check == CheckKey(0); }));
                ++seen;
                if (seen > 20) // each gathers all links
                    return;
            }
        }
        QVERIFY(seen > 0);
    }
};

QTEST_GUILESS_MAIN(TestChoiceLinks)
#include "tst_choicelinks.moc"
