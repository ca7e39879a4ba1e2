// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"
#include "model/edit/exceptionrules.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Asking for exceptions, deciding on them, and what is refused.
class ExceptionEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesTheNextFreeReference();
    void tidiesAndSignsTheDraft();
    void refusesWhatIsNotComplete();
    void takesAnAttestationWithEvidence_data();
    void takesAnAttestationWithEvidence();
    void anotherPersonApproves_data();
    void anotherPersonApproves();
    void aDecisionIsMadeOnce();
    void nothingIsDecidedAfterTheLastDay();
    void whoChangesAProposalCantApproveIt();
    void onlyProposalsAreChangedOrRemoved();
    void renewalIsANewProposal();
    void removalTakesTheNotes();
    void everyStepCanBeTakenBack();

private:
    ExceptionRecord draft() const
    {
        return {.check = m_check, .reason = u"Behind a firewall"_s, .owner = u"Olga"_s, .expiry = someTime().date().addDays(30)};
    }
    PlanningBox::Step requesting(const ExceptionRecord& wanted) const
    {
        return [wanted](Edit& edit) -> Result<void> {
            const auto made = requestException(edit, wanted, u"Anna"_s, someTime());
            return made ? Result<void>() : Result<void>(made.error());
        };
    }
    PlanningBox::Step approving(const ExceptionId& id, const QString& approver = u"Bo"_s, const QDateTime& now = someTime()) const
    {
        return [=](Edit& edit) { return approveException(edit, id, approver, now); };
    }
    PlanningBox::Step changing(const ExceptionId& id, const QString& reason, const QString& author) const
    {
        return [=](Edit& edit) {
            return changeException(edit, id, [&](ExceptionRecord& row) { row.reason = reason; }, author, someTime().addDays(1));
        };
    }
    PlanningBox::Step revoking(const ExceptionId& id, const QString& reason = u"Mended"_s, const QDateTime& now = someTime()) const
    {
        return [=](Edit& edit) { return revokeException(edit, id, reason, now); };
    }
    const ExceptionRecord& row(const ExceptionId& id) const { return *m_box->records().of<ExceptionRecord>().find(id); }
    /// Asks for it; it must be right.
    ExceptionId requested(const ExceptionRecord& wanted) const
    {
        if (const auto made = m_box->edit(requesting(wanted)); !made)
            qFatal("%s", qPrintable(made.error().message));
        return wanted.id;
    }
    ExceptionId approved() const
    {
        const ExceptionId id = requested(draft());
        if (const auto made = m_box->edit(approving(id)); !made)
            qFatal("%s", qPrintable(made.error().message));
        return id;
    }

    std::unique_ptr<PlanningBox> m_box;
    CheckKey m_check = CheckKey(0);
};

namespace {

ExceptionRecord& attest(ExceptionRecord& draft)
{
    draft.kind = ExceptionKind::Attestation;
    draft.attested = Outcome::Passed;
    draft.evidence = u"Looked at"_s;
    return draft;
}

} // namespace

void ExceptionEditsTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_box->add(aStory(u"A-1"_s));
    m_check = m_box->prove(m_box->id(u"A-1"_s), u"c1"_s);
}

void ExceptionEditsTest::givesTheNextFreeReference()
{
    // Two in one step, and a third
    const ExceptionRecord first = draft();
    const ExceptionRecord second = draft();
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        const auto done = requesting(first)(edit);
        return done ? requesting(second)(edit) : done;
    }));
    const ExceptionId third = requested(draft());
    QCOMPARE(row(first.id).reference, u"EX-1"_s);
    QCOMPARE(row(second.id).reference, u"EX-2"_s);
    QCOMPARE(row(third).reference, u"EX-3"_s);
}

void ExceptionEditsTest::tidiesAndSignsTheDraft()
{
    ExceptionRecord given = draft();
    given.owner = u" Olga  Orr "_s;
    given.approver = u"Bo"_s;
    given.approved = someTime();
    const ExceptionRecord& stored = row(requested(given));
    QCOMPARE(stored.owner, u"Olga Orr"_s);
    QCOMPARE(stored.requester, u"Anna"_s);
    QCOMPARE(stored.requested, someTime());
    QVERIFY(stored.approver.isEmpty() && !stored.approved); // nobody approves by asking
}

void ExceptionEditsTest::refusesWhatIsNotComplete()
{
    ExceptionRecord given = draft();
    given.reason = u" \n"_s;
    QVERIFY(m_box->refusalOf(requesting(given)).contains(u"no reason"));
    given = draft();
    given.expiry = someTime().date().addDays(-1);
    QVERIFY(m_box->refusalOf(requesting(given)).contains(u"is over"));
    given = draft();
    given.target = TargetId::create();
    QVERIFY(m_box->refusalOf(requesting(given)).contains(u"target of the exception"));
}

void ExceptionEditsTest::takesAnAttestationWithEvidence_data()
{
    QTest::addColumn<bool>("file");
    QTest::newRow("in words") << false;
    QTest::newRow("as a file") << true;
}

void ExceptionEditsTest::takesAnAttestationWithEvidence()
{
    QFETCH(bool, file);
    ExceptionRecord given = draft();
    attest(given);
    if (file) {
        given.evidence.clear();
        given.evidenceFile = u"seen.pdf"_s;
        given.evidenceSha256 = QString(64, u'A');
    }
    const ExceptionRecord& stored = row(requested(given));
    QCOMPARE(stored.attested, std::optional(Outcome::Passed));
    QCOMPARE(stored.evidenceSha256, file ? QString(64, u'a') : QString());
}

void ExceptionEditsTest::anotherPersonApproves_data()
{
    QTest::addColumn<QString>("approver");
    QTest::addColumn<QString>("words"); // empty: fine
    QTest::newRow("nobody") << u" "_s << u"nobody who approves"_s;
    QTest::newRow("owner") << u"Olga"_s << u"owns the exception"_s;
    QTest::newRow("owner, written otherwise") << u"  oLGA "_s << u"owns the exception"_s;
    QTest::newRow("requester") << u"Anna"_s << u"asked for the exception"_s;
    QTest::newRow("requester, written otherwise") << u"ANNA"_s << u"asked for the exception"_s;
    QTest::newRow("another") << u"Bo"_s << QString();
}

void ExceptionEditsTest::anotherPersonApproves()
{
    QFETCH(QString, approver);
    QFETCH(QString, words);
    const ExceptionId id = requested(draft());
    const QString refusal = m_box->refusalOf(approving(id, approver));
    QCOMPARE(refusal.isEmpty(), words.isEmpty());
    QVERIFY2(refusal.contains(words), qPrintable(refusal));
    QCOMPARE(row(id).approved.has_value(), words.isEmpty());
}

void ExceptionEditsTest::aDecisionIsMadeOnce()
{
    const ExceptionId id = approved();
    QVERIFY(m_box->refusalOf(approving(id, u"Carl"_s)).contains(u"approved by Bo already"));
    QVERIFY(m_box->refusalOf(revoking(id, u" "_s)).contains(u"no reason"));
    VERIFY_RESULT(m_box->edit(revoking(id)));
    QCOMPARE(row(id).revokeReason, u"Mended"_s);
    QVERIFY(m_box->refusalOf(revoking(id)).contains(u"revoked already"));
    QVERIFY(m_box->refusalOf(approving(id)).contains(u"revoked already"));
    // A proposal can be turned down, and is then not approved any more
    const ExceptionId other = requested(draft());
    VERIFY_RESULT(m_box->edit(revoking(other)));
    QVERIFY(m_box->refusalOf(approving(other)).contains(u"revoked already"));
}

void ExceptionEditsTest::nothingIsDecidedAfterTheLastDay()
{
    const ExceptionId id = requested(draft());
    const QDateTime lastMoment(row(id).expiry, QTime(23, 59, 59), Qt::UTC);
    QVERIFY(m_box->refusalOf(approving(id, u"Bo"_s, lastMoment.addSecs(1))).contains(u"by itself"));
    VERIFY_RESULT(m_box->edit(approving(id, u"Bo"_s, lastMoment)));
    QVERIFY(m_box->refusalOf(revoking(id, u"Mended"_s, lastMoment.addSecs(1))).contains(u"by itself"));
}

void ExceptionEditsTest::whoChangesAProposalCantApproveIt()
{
    const ExceptionId id = requested(draft());
    VERIFY_RESULT(m_box->edit(changing(id, u"Another reason"_s, u"Bo"_s)));
    QCOMPARE(row(id).requester, u"Bo"_s);
    QCOMPARE(row(id).requested, someTime().addDays(1));
    QVERIFY(m_box->refusalOf(approving(id, u"bo"_s)).contains(u"asked for the exception"));
    // Saying the same again is no change
    VERIFY_RESULT(m_box->edit(changing(id, u"Another reason "_s, u"Carl"_s)));
    QCOMPARE(row(id).requester, u"Bo"_s);
}

void ExceptionEditsTest::onlyProposalsAreChangedOrRemoved()
{
    const auto removing = [](const ExceptionId& id) { return [id](Edit& edit) { return removeException(edit, id); }; };
    const ExceptionId inForce = approved();
    QVERIFY(m_box->refusalOf(changing(inForce, u"x"_s, u"Anna"_s)).contains(u"revoke or renew"));
    QVERIFY(m_box->refusalOf(removing(inForce)).contains(u"stays on record"));
    const ExceptionId proposed = requested(draft());
    VERIFY_RESULT(m_box->edit(removing(proposed)));
    QVERIFY(!m_box->records().of<ExceptionRecord>().find(proposed));
    QVERIFY(m_box->refusalOf(removing(proposed)).contains(u"not there any more"));
}

void ExceptionEditsTest::renewalIsANewProposal()
{
    const ExceptionId old = approved();
    const ExceptionRecord before = row(old);
    std::optional<ExceptionId> renewed;
    const QDate expiry = someTime().date().addDays(90);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto made = renewException(edit, old, expiry, u"Carl"_s, someTime().addDays(1));
        if (!made)
            return made.error();
        renewed = *made;
        return {};
    }));
    QVERIFY(row(old) == before);
    const ExceptionRecord& fresh = row(*renewed);
    QVERIFY(isProposal(fresh));
    QCOMPARE(fresh.reference, u"EX-2"_s);
    QCOMPARE(fresh.requester, u"Carl"_s);
    QCOMPARE(fresh.reason, before.reason);
    QCOMPARE(fresh.expiry, expiry);
    const auto renewing = [&](Edit& edit) -> Result<void> {
        const auto made = renewException(edit, *renewed, expiry, u"Carl"_s, someTime());
        return made ? Result<void>() : Result<void>(made.error());
    };
    QVERIFY(m_box->refusalOf(renewing).contains(u"never approved"));
}

void ExceptionEditsTest::removalTakesTheNotes()
{
    const ExceptionId id = requested(draft());
    Note note = noteOn(id);
    note.text = u"Ask Bo"_s;
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return addNote(edit, note, u"Anna"_s, someTime()); }));
    QCOMPARE(m_box->faultOf([id](Edit& edit) { return removeException(edit, id); }), QString());
    QVERIFY(m_box->records().notes().empty());
}

void ExceptionEditsTest::everyStepCanBeTakenBack()
{
    const ExceptionRecord first = draft();
    QCOMPARE(m_box->faultOf(requesting(first)), QString());
    QCOMPARE(m_box->faultOf(changing(first.id, u"Better words"_s, u"Carl"_s)), QString());
    QCOMPARE(m_box->faultOf(approving(first.id)), QString());
    QCOMPARE(m_box->faultOf(revoking(first.id)), QString());
}

QTEST_GUILESS_MAIN(ExceptionEditsTest)
#include "tst_exceptionedits.moc"
