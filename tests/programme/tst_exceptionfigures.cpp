// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/exceptionedits.h"
#include "model/edit/storyedits.h"
#include "model/programme/programmefigures.h"
#include "model/programme/storystatus.h"
#include "tests/support/importbox.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/provingbuilders.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Figures with exceptions beside them: they come and go by themselves, and what failed stays failed.
class ExceptionFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalogues = std::make_unique<Catalogues>(ImportBox::value(Catalogues::loadBuiltIn())); }
    void init();
    void expiryRevertsByItself();
    void namedResourcesAreCovered();
    void onlyItsOwnResourcesNeedAnExpiredOne();
    void doneNeedsAValidException();
    void anAttestationIsNeverPassed();
    void exceptionsAreAsOfTheMoment();
    void anotherEnvironmentIsNotConcerned();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC); }
    ProgrammeFigures figures(const FigureRequest& request) const
    {
        return ImportBox::value(programmeFigures(m_box->reader(), m_box->workspace().records(), *m_catalogues, request));
    }
    ProgrammeFigures figuresAt(const QDateTime& moment) const { return figures({.now = moment}); }
    void edit(const std::function<Result<void>(Edit&)>& step) { ImportBox::done(m_box->workspace().edit(u"Step"_s, step)); }
    CheckKey check(const QString& id) const
    {
        for (const CheckUnit& unit : ImportBox::value(m_box->reader().checks()))
            if (unit.checkId == id)
                return unit.key;
        qFatal("no check %s", qPrintable(id));
    }
    /// In force from now() to the 10th.
    void grant(ExceptionRecord draft)
    {
        draft.reason = u"Behind a firewall"_s;
        draft.owner = u"Olga"_s;
        draft.expiry = QDate(2026, 6, 10);
        edit([&](Edit& each) -> Result<void> {
            const auto id = requestException(each, draft, u"Anna"_s, now());
            return id ? approveException(each, *id, u"Bo"_s, now()) : Result<void>(id.error());
        });
    }
    const CheckOutcome& outcome(const ProgrammeFigures& of, const QString& id) const
    {
        const auto found = std::ranges::find(of.checks, id, &CheckOutcome::checkId);
        if (found == of.checks.end())
            qFatal("no outcome");
        return *found;
    }

    std::unique_ptr<Catalogues> m_catalogues;
    std::unique_ptr<ImportBox> m_box;
    Story m_story = aStory(u"A-1"_s);
};

/// One story, whose check "bad" fails on r1 and r2, and another check that passes.
void ExceptionFiguresTest::init()
{
    m_box = std::make_unique<ImportBox>();
    m_box->import({.file = ResultsFile(u"2026-05-30T06:00:00Z"_s)
                               .add(u"bad"_s, u"r1"_s, Outcome::Failed)
                               .add(u"bad"_s, u"r2"_s, Outcome::Failed)
                               .add(u"good"_s, u"r1"_s, Outcome::Passed)
                               .write(m_box->path(u"run.json"_s))});
    m_story = aStory(u"A-1"_s);
    const CheckKey bad = check(u"bad"_s);
    edit([&](Edit& each) {
        const auto inserted = each.insert(m_story);
        return inserted ? linkCheck(each, m_story.id, bad) : inserted;
    });
}

void ExceptionFiguresTest::expiryRevertsByItself()
{
    const ProgrammeFigures before = figuresAt(now());
    QCOMPARE(before.proofs.of(m_story.id).proof, Proof::Failing);
    grant({.check = check(u"bad"_s)});
    const QDateTime end(QDate(2026, 6, 11), QTime(0, 0), Qt::UTC);
    for (const QDateTime& moment : {now(), end.addSecs(-1)}) {
        const ProgrammeFigures excepted = figuresAt(moment);
        QCOMPARE(outcome(excepted, u"bad"_s).outcome, Outcome::Failed);
        QVERIFY(outcome(excepted, u"bad"_s).allExcepted);
        QCOMPARE(outcome(excepted, u"bad"_s).excepted, 2);
        QCOMPARE(excepted.proofs.of(m_story.id).proof, Proof::Excepted);
        QCOMPARE(excepted.overall.excepted, 1);
        QVERIFY(excepted.overall.checks == before.overall.checks);
        QCOMPARE(excepted.overall.checkLevel.value, before.overall.checkLevel.value);
        QCOMPARE(excepted.overall.resultLevel.value, before.overall.resultLevel.value);
        QCOMPARE(excepted.exceptions.endingSoon.size(), size_t(1));
    }
    // When its last day is over, nobody having done anything
    const ProgrammeFigures after = figuresAt(end);
    QVERIFY(!outcome(after, u"bad"_s).allExcepted);
    QCOMPARE(outcome(after, u"bad"_s).excepted, 0);
    QCOMPARE(after.proofs.of(m_story.id).proof, Proof::Failing);
    QCOMPARE(after.overall.excepted, 0);
    QCOMPARE(after.exceptions.lapsed.size(), size_t(1));
    QCOMPARE(after.exceptions.warning.value, std::optional<qint64>(1));
}

void ExceptionFiguresTest::namedResourcesAreCovered()
{
    grant({.check = check(u"bad"_s), .resources = {u"r1"_s}});
    QCOMPARE(outcome(figuresAt(now()), u"bad"_s).excepted, 1);
    QVERIFY(!outcome(figuresAt(now()), u"bad"_s).allExcepted);
    grant({.check = check(u"bad"_s), .resources = {u"r1"_s, u"r2"_s}});
    QCOMPARE(outcome(figuresAt(now()), u"bad"_s).excepted, 2);
    QVERIFY(outcome(figuresAt(now()), u"bad"_s).allExcepted);
}

void ExceptionFiguresTest::onlyItsOwnResourcesNeedAnExpiredOne()
{
    // Given one of a resource, that has ended while both still fail
    grant({.check = check(u"bad"_s), .resources = {u"r1"_s}});
    const QDateTime after(QDate(2026, 6, 11), QTime(0, 0), Qt::UTC);
    QCOMPARE(figuresAt(after).exceptions.lapsed.size(), size_t(1));
    // When another covers that resource, or the whole check on that target, nothing of it is needed any more
    const Target platform = m_box->workspace().records().targets().front();
    for (const QStringList& resources : {QStringList{u"r1"_s, u"elsewhere"_s}, QStringList()}) {
        ExceptionRecord other = aWaiverOf(platform.id, now());
        other.check = check(u"bad"_s);
        other.reference = u"EX-9"_s;
        other.resources = resources;
        other.revoked.reset();
        other.revokeReason.clear();
        other.expiry = QDate(2026, 7, 1);
        edit([&](Edit& each) { return each.insert(other); });
        QVERIFY(figuresAt(after).exceptions.lapsed.empty());
        edit([&](Edit& each) { return each.remove(*each.find<ExceptionRecord>(other.id)); });
    }
    QCOMPARE(figuresAt(after).exceptions.lapsed.size(), size_t(1));
    // And when it is mended, neither, although the other resource still fails; but that was not so before
    m_box->import({.file = ResultsFile(u"2026-05-31T06:00:00Z"_s)
                               .add(u"bad"_s, u"r1"_s, Outcome::Passed)
                               .add(u"bad"_s, u"r2"_s, Outcome::Failed)
                               .write(m_box->path(u"later.json"_s))});
    const ProgrammeFigures mended = figuresAt(after);
    QCOMPARE(outcome(mended, u"bad"_s).outcome, Outcome::Failed);
    QVERIFY(mended.exceptions.lapsed.empty());
    QCOMPARE(mended.exceptions.of(ExceptionState::Expired), 1);
    QCOMPARE(mended.exceptions.warning.value, std::optional<qint64>(0));
}

void ExceptionFiguresTest::doneNeedsAValidException()
{
    const QDateTime after(QDate(2026, 6, 11), QTime(0, 0), Qt::UTC);
    const auto done = [&](const QDateTime& moment) {
        return moveToStatus(m_box->workspace(), std::vector{m_story.id}, StoryStatus::Done, figuresAt(moment).proofs).has_value();
    };
    QVERIFY(!done(now()));
    grant({.check = check(u"bad"_s)});
    QVERIFY(!done(after));
    QVERIFY(done(now()));
}

void ExceptionFiguresTest::anAttestationIsNeverPassed()
{
    edit([&](Edit& each) -> Result<void> {
        const auto key = each.check(u"unit"_s, u"by-eye"_s, u"Doors are locked"_s);
        if (!key)
            return key.error();
        return each.insert(waymark::Link{.kind = LinkKind::ProvenBy, .story = m_story.id, .check = *key});
    });
    const ProgrammeFigures before = figuresAt(now());
    QCOMPARE(before.proofs.of(m_story.id).neverRun.size(), size_t(1));
    grant({.kind = ExceptionKind::Attestation, .check = check(u"by-eye"_s), .attested = Outcome::Passed, .evidence = u"Went there"_s});
    const ProgrammeFigures attested = figuresAt(now());
    QVERIFY(attested.overall.checks == before.overall.checks);
    QCOMPARE(attested.overall.checkLevel.value, before.overall.checkLevel.value);
    QCOMPARE(attested.overall.attested, 1);
    QCOMPARE(attested.attested.size(), size_t(1));
    QCOMPARE(attested.attested[0].title, u"Doors are locked"_s);
    QVERIFY(!attested.attested[0].epic.isEmpty()); // that of its story, if the catalogue has no other
    QVERIFY(attested.proofs.of(m_story.id).neverRun.empty());
    QCOMPARE(attested.proofs.of(m_story.id).attested.size(), size_t(1));
    const ProgrammeFigures after = figuresAt(now().addDays(10));
    QVERIFY(after.attested.empty());
    QCOMPARE(after.proofs.of(m_story.id).neverRun.size(), size_t(1));
    QCOMPARE(after.exceptions.lapsed.size(), size_t(1));
}

void ExceptionFiguresTest::exceptionsAreAsOfTheMoment()
{
    grant({.check = check(u"bad"_s), .resources = {u"r1"_s, u"r2"_s}});
    QVERIFY(outcome(figures({.now = now().addDays(20), .asOf = now()}), u"bad"_s).allExcepted);
    QVERIFY(!outcome(figures({.now = now(), .asOf = now().addSecs(-1)}), u"bad"_s).allExcepted);
    QVERIFY(!outcome(figures({.now = now(), .asOf = now().addDays(10)}), u"bad"_s).allExcepted);
}

void ExceptionFiguresTest::anotherEnvironmentIsNotConcerned()
{
    std::optional<TargetId> target;
    edit([&](Edit& each) {
        Target platform = each.records().targets().front();
        target = platform.id;
        platform.environment = u"test"_s;
        return each.update(each.records().targets().front(), platform);
    });
    grant({.check = check(u"bad"_s), .target = target});
    QCOMPARE(figures({.now = now(), .environments = {u"test"_s}}).overall.excepted, 1);
    QCOMPARE(figures({.now = now(), .environments = {u"test"_s}}).exceptions.inForce.size(), size_t(1));
    QVERIFY(figures({.now = now(), .environments = {u"production"_s}}).exceptions.inForce.empty());
}

QTEST_GUILESS_MAIN(ExceptionFiguresTest)
#include "tst_exceptionfigures.moc"
