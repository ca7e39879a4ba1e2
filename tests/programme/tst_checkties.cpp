// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checkties.h"
#include "model/programme/epicties.h"
#include "model/programme/programmefigures.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/importbox.h"
#include "tests/support/planningbuilders.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const CheckKey check(7);

QString textOf(TieSource source)
{
    switch (source) {
    case TieSource::ByHand: return u"hand"_s;
    case TieSource::Listed: return u"listed"_s;
    case TieSource::Rule: return u"rule"_s;
    case TieSource::Reference: return u"reference"_s;
    }
    Q_UNREACHABLE();
}

/// The catalogue's word on the check: one practice and one control.
CheckPlace place(bool byRule = false)
{
    return {.epic = u"iam"_s,
            .practices = {u"sec_identities_secrets"_s},
            .controls = {{u"cis-docker"_s, u"4.1"_s}},
            .byRule = byRule};
}

CheckTie tie(CheckTieKind kind, const QString& item, CheckTieState state = CheckTieState::Made, CheckKey of = check)
{
    return {.check = of, .kind = kind, .item = item, .state = state};
}

CheckTies tiesWith(const std::vector<CheckTie>& said, const QStringList& references,
                   const std::optional<CheckPlace>& at = std::nullopt)
{
    return checkTies(check, at, said, {.references = references}, builtInCatalogues().references);
}

QStringList items(const CheckTies& ties)
{
    QStringList lines;
    for (const TiedItem& each : ties.items)
        lines << each.item + u' ' + textOf(each.source);
    return lines;
}

QStringList proposals(const CheckTies& ties)
{
    QStringList lines;
    for (const TieProposal& each : ties.proposals)
        lines << each.item + (each.confirmable ? u" confirmable"_s : u" retired"_s);
    return lines;
}

} // namespace

/// What checks are tied to, and whose word counts.
class CheckTiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStrongestWordCounts();
    void anotherChecksTiesDontCount();
    void whatIsRejectedIsLeftOut();
    void whatIsNotSureIsProposed();
    void whatNobodyKnowsIsTold();
    void anEpicHasOneSource_data();
    void anEpicHasOneSource();
    void figuresFollowAPersonsWord();
    void catalogueItemsCanBeTied();
};

void CheckTiesTest::theStrongestWordCounts()
{
    const QStringList named{u"SEC02-BP03"_s, u"CWE-79"_s};
    QCOMPARE(items(tiesWith({}, named)), (QStringList{u"sec_identities_secrets reference"_s, u"cwe/79 reference"_s}));
    QCOMPARE(items(tiesWith({}, named, place(true))),
             (QStringList{u"sec_identities_secrets rule"_s, u"cis-docker/4.1 rule"_s, u"cwe/79 reference"_s}));
    QCOMPARE(items(tiesWith({}, {}, place())), (QStringList{u"sec_identities_secrets listed"_s, u"cis-docker/4.1 listed"_s}));
    QCOMPARE(items(tiesWith({tie(CheckTieKind::Control, u"cis-docker/4.1"_s)}, named, place())),
             (QStringList{u"sec_identities_secrets listed"_s, u"cis-docker/4.1 hand"_s, u"cwe/79 reference"_s}));
    QCOMPARE(tiesWith({}, named).items.back().reference, u"CWE-79"_s);
}

void CheckTiesTest::anotherChecksTiesDontCount()
{
    QCOMPARE(items(tiesWith({tie(CheckTieKind::Control, u"cwe/79"_s, CheckTieState::Made, CheckKey(8))}, {})), QStringList());
    QCOMPARE(items(tiesWith({tie(CheckTieKind::Epic, u"iam"_s)}, {})), QStringList());
}

void CheckTiesTest::whatIsRejectedIsLeftOut()
{
    const std::vector<CheckTie> said{tie(CheckTieKind::BestPractice, u"sec_identities_secrets"_s, CheckTieState::Rejected),
                                     tie(CheckTieKind::Control, u"cwe/79"_s, CheckTieState::Rejected),
                                     tie(CheckTieKind::BestPractice, u"sec_network_protection_auto_protect"_s, CheckTieState::Rejected)};
    const CheckTies ties = tiesWith(said, {u"CWE-79"_s, u"SEC05-BP03"_s, u"sec_identities_secrets"_s}, place());
    QCOMPARE(items(ties), QStringList{u"cis-docker/4.1 listed"_s});
    QCOMPARE(proposals(ties), QStringList{u"sec_network_protection_inspection confirmable"_s});
}

void CheckTiesTest::whatIsNotSureIsProposed()
{
    const QStringList named{u"SEC05-BP03"_s, u"SEC06-BP06"_s, u"CIS-5.0 1.4"_s};
    const CheckTies ties = tiesWith({}, named);
    QCOMPARE(items(ties), QStringList());
    QCOMPARE(proposals(ties),
             (QStringList{u"sec_network_protection_auto_protect retired"_s, u"sec_network_protection_inspection confirmable"_s,
                          u"sec_protect_compute_validate_software_integrity confirmable"_s, u"cis-aws-5.0/1.4 confirmable"_s}));
    QCOMPARE(ties.proposals.back().reference, u"CIS-5.0 1.4"_s);
    // When a person confirms one, then it is tied and no longer proposed
    const CheckTies confirmed = tiesWith({tie(CheckTieKind::Control, u"cis-aws-5.0/1.4"_s)}, named);
    QCOMPARE(items(confirmed), QStringList{u"cis-aws-5.0/1.4 hand"_s});
    QCOMPARE(confirmed.proposals.size(), size_t(3));
}

void CheckTiesTest::whatNobodyKnowsIsTold()
{
    QCOMPARE(tiesWith({}, {u"CVE-2024-1"_s, u"CWE-79"_s, u"OWASP A1"_s}).unresolved, (QStringList{u"CVE-2024-1"_s, u"OWASP A1"_s}));
}

void CheckTiesTest::anEpicHasOneSource_data()
{
    QTest::addColumn<bool>("byHand");
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<bool>("ofStory");
    QTest::addColumn<QString>("told");
    QTest::newRow("all at once") << true << true << true << true << u"data hand"_s;
    QTest::newRow("listed") << false << false << true << true << u"iam listed"_s;
    QTest::newRow("listed, rejected") << false << true << true << true << u"cicd story"_s;
    QTest::newRow("story") << false << false << false << true << u"cicd story"_s;
    QTest::newRow("rejected only") << false << true << true << false << u" "_s;
    QTest::newRow("none") << false << false << false << false << u" "_s;
}

void CheckTiesTest::anEpicHasOneSource()
{
    QFETCH(bool, byHand);
    QFETCH(bool, rejected);
    QFETCH(bool, listed);
    QFETCH(bool, ofStory);
    QFETCH(QString, told);
    Records records;
    Story story = aStory(u"CIC-UC-01"_s);
    story.epic = u"cicd"_s;
    records.load(story);
    if (byHand)
        records.load(tie(CheckTieKind::Epic, u"data"_s));
    if (rejected)
        records.load(tie(CheckTieKind::Epic, u"iam"_s, CheckTieState::Rejected));
    if (ofStory)
        records.load(Link{.story = story.id, .check = check});
    const EpicTie found = EpicTies(records).of(check, listed ? std::optional(place()) : std::nullopt);
    QCOMPARE(found.epic + u' ' + found.placement, told);
}

void CheckTiesTest::figuresFollowAPersonsWord()
{
    // Given a check that no list and no rule knows
    ImportBox box;
    box.import({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s).add(u"zzz"_s, u"r"_s, Outcome::Passed).write(box.path(u"1.json"_s))});
    const auto figures = [&] {
        return ImportBox::value(programmeFigures(box.reader(), box.workspace().records(), builtInCatalogues(), box.workspace().clock().now()));
    };
    QCOMPARE(figures().checks.front().epic, QString());
    // When a person says where it belongs
    ImportBox::done(box.workspace().edit(u"Tie"_s, [&](Edit& edit) -> Result<void> {
        const auto key = edit.check(u"unit"_s, u"zzz"_s);
        return key ? edit.insert(tie(CheckTieKind::Epic, u"data"_s, CheckTieState::Made, *key)) : key.error();
    }));
    // Then it counts there
    const ProgrammeFigures after = figures();
    QCOMPARE(after.checks.front().epic, u"data"_s);
    QCOMPARE(after.checks.front().placement, u"hand"_s);
    const auto data = std::ranges::find(after.epics, u"data"_s, [](const EpicFigures& each) { return each.epic.id; });
    QVERIFY(data != after.epics.end());
    QCOMPARE(data->compliance.checks.total(), qint64(1));
}

void CheckTiesTest::catalogueItemsCanBeTied()
{
    QVERIFY(isTieItem(builtInCatalogues(), CheckTieKind::Epic, u"iam"_s));
    QVERIFY(!isTieItem(builtInCatalogues(), CheckTieKind::Epic, u"alchemy"_s));
    QVERIFY(isTieItem(builtInCatalogues(), CheckTieKind::BestPractice, u"sec_identities_secrets"_s));
    QVERIFY(!isTieItem(builtInCatalogues(), CheckTieKind::Control, u"alchemy/1"_s));
    QVERIFY(isTieItem(builtInCatalogues(), CheckTieKind::Choice, u"own/SEC01/sec_a"_s));
    QVERIFY(!isTieItem(builtInCatalogues(), CheckTieKind::Choice, u"own/SEC01"_s));
    QVERIFY(!isTieItem(builtInCatalogues(), CheckTieKind::Choice, u"own//sec_a"_s));
}

QTEST_GUILESS_MAIN(CheckTiesTest)
#include "tst_checkties.moc"
