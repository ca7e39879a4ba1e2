// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"
#include "model/edit/riskedits.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Exceptions that accept a risk itself, and what they mean for the risk's removal.
class RiskAcceptancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRiskItselfIsAccepted();
    void severalMayStandSideBySide();
    void whatIsNoAcceptanceOfARiskIsRefused_data();
    void whatIsNoAcceptanceOfARiskIsRefused();
    void aRiskThatIsGoneCantBeAccepted();
    void aProposalMayBecomeOneForACheck();
    void aRenewalIsForTheSameRisk();
    void whatNobodyApprovedGoesWithTheRisk();
    void whatWasApprovedKeepsTheRisk_data();
    void whatWasApprovedKeepsTheRisk();
    void undoLeavesNoAcceptanceWithoutItsRisk();

private:
    ExceptionRecord draft() const
    {
        return {.kind = ExceptionKind::Acceptance,
                .risk = m_risk.id,
                .reason = u"Until the rebuild"_s,
                .owner = u"Olga"_s,
                .expiry = someTime().date().addDays(30)};
    }
    static PlanningBox::Step requesting(const ExceptionRecord& wanted)
    {
        return [wanted](Edit& edit) -> Result<void> {
            const auto made = requestException(edit, wanted, u"Anna"_s, someTime());
            return made ? Result<void>() : Result<void>(made.error());
        };
    }
    static PlanningBox::Step approving(const ExceptionId& id)
    {
        return [id](Edit& edit) { return approveException(edit, id, u"Bo"_s, someTime()); };
    }
    static PlanningBox::Step revoking(const ExceptionId& id)
    {
        return [id](Edit& edit) { return revokeException(edit, id, u"Mended"_s, someTime()); };
    }
    PlanningBox::Step removing() const
    {
        return [id = m_risk.id](Edit& edit) { return removeRisk(edit, id); };
    }
    /// Asks for it; it must be right.
    ExceptionId requested(const ExceptionRecord& wanted)
    {
        if (const auto made = m_box->edit(requesting(wanted)); !made)
            qFatal("%s", qPrintable(made.error().message));
        return wanted.id;
    }
    const ExceptionRecord* row(const ExceptionId& id) const { return m_box->records().of<ExceptionRecord>().find(id); }

    std::unique_ptr<PlanningBox> m_box;
    Risk m_risk;
    Target m_target{.identity = u"prod-1"_s};
    CheckKey m_check = CheckKey(0);
};

/// Given a risk, a target, and a check that a story is tied to.
void RiskAcceptancesTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_risk = Risk{.title = u"Keys leak"_s};
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, m_risk, {.author = u"Anna"_s, .at = someTime()});
        return added ? edit.insert(m_target) : Result<void>(added.error());
    }));
    const Story story = aStory(u"A-1"_s);
    m_box->add(story);
    m_check = m_box->prove(story.id, u"c1"_s);
}

void RiskAcceptancesTest::aRiskItselfIsAccepted()
{
    const ExceptionRecord wanted = draft();
    QCOMPARE(m_box->faultOf(requesting(wanted)), QString());
    QCOMPARE(m_box->faultOf(approving(wanted.id)), QString());
    QVERIFY(!row(wanted.id)->check);
    QCOMPARE(row(wanted.id)->risk, std::optional(m_risk.id));
    QCOMPARE(row(wanted.id)->approver, u"Bo"_s);
}

void RiskAcceptancesTest::severalMayStandSideBySide()
{
    for (int i = 0; i < 2; ++i)
        VERIFY_RESULT(m_box->edit(approving(requested(draft()))));
    QCOMPARE(m_box->records().exceptions().size(), size_t(2));
}

void RiskAcceptancesTest::whatIsNoAcceptanceOfARiskIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("check") << u"check"_s << u"and this one is for both"_s;
    QTest::newRow("neither") << u"neither"_s << u"there is no check that the exception is for, and no risk"_s;
    QTest::newRow("waiver") << u"waiver"_s << u"can be accepted, and neither waived nor attested"_s;
    QTest::newRow("attestation") << u"attestation"_s << u"can be accepted, and neither waived nor attested"_s;
    QTest::newRow("target") << u"target"_s << u"neither a target nor resources are named"_s;
    QTest::newRow("resources") << u"resources"_s << u"neither a target nor resources are named"_s;
    QTest::newRow("reason") << u"reason"_s << u"there is no reason"_s;
}

void RiskAcceptancesTest::whatIsNoAcceptanceOfARiskIsRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, words);
    ExceptionRecord wanted = draft();
    if (what == u"check")
        wanted.check = m_check;
    else if (what == u"neither")
        wanted.risk.reset();
    else if (what == u"waiver")
        wanted.kind = ExceptionKind::Waiver;
    else if (what == u"attestation")
        wanted.kind = ExceptionKind::Attestation;
    else if (what == u"target")
        wanted.target = m_target.id;
    else if (what == u"resources")
        wanted.resources = QStringList{u"arn:x"_s};
    else
        wanted.reason.clear();
    const QString said = m_box->refusalOf(requesting(wanted));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void RiskAcceptancesTest::aRiskThatIsGoneCantBeAccepted()
{
    VERIFY_RESULT(m_box->edit(removing()));
    const auto made = m_box->edit(requesting(draft()));
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::NotFound);
    QVERIFY(m_box->records().exceptions().empty());
}

void RiskAcceptancesTest::aProposalMayBecomeOneForACheck()
{
    const ExceptionId id = requested(draft());
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        const auto change = [&](ExceptionRecord& after) {
            after.risk.reset();
            after.check = m_check;
            after.kind = ExceptionKind::Waiver;
        };
        return changeException(edit, id, change, u"Anna"_s, someTime());
    }));
    QVERIFY(!row(id)->risk);
    QCOMPARE(row(id)->check, std::optional(m_check));
}

void RiskAcceptancesTest::aRenewalIsForTheSameRisk()
{
    const ExceptionId id = requested(draft());
    VERIFY_RESULT(m_box->edit(approving(id)));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto renewed = renewException(edit, id, someTime().date().addDays(60), u"Anna"_s, someTime());
        return renewed ? Result<void>() : Result<void>(renewed.error());
    }));
    QCOMPARE(m_box->records().exceptions().size(), size_t(2));
    for (const ExceptionRecord& exception : m_box->records().exceptions())
        QCOMPARE(exception.risk, std::optional(m_risk.id));
}

/// A proposal, and one that was turned down, with the notes on them.
void RiskAcceptancesTest::whatNobodyApprovedGoesWithTheRisk()
{
    const ExceptionId proposal = requested(draft());
    const ExceptionId refused = requested(draft());
    VERIFY_RESULT(m_box->edit(revoking(refused)));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        Note note = noteOn(NoteSubject(proposal));
        note.text = u"Why?"_s;
        return addNote(edit, note, u"Anna"_s, someTime());
    }));
    QCOMPARE(m_box->faultOf(removing()), QString());
    QVERIFY(m_box->records().risks().empty());
    QVERIFY(m_box->records().exceptions().empty());
    QVERIFY(m_box->records().notes().empty());
}

void RiskAcceptancesTest::whatWasApprovedKeepsTheRisk_data()
{
    QTest::addColumn<bool>("revoked");
    QTest::newRow("in force") << false;
    QTest::newRow("revoked since") << true;
}

void RiskAcceptancesTest::whatWasApprovedKeepsTheRisk()
{
    QFETCH(bool, revoked);
    const ExceptionId id = requested(draft());
    VERIFY_RESULT(m_box->edit(approving(id)));
    if (revoked)
        VERIFY_RESULT(m_box->edit(revoking(id)));
    const QString said = m_box->refusalOf(removing());
    QVERIFY2(said.contains(u"R-1 was accepted by EX-1, which was approved once and stays on record. Close the risk instead"_s),
             qPrintable(said));
}

/// Anna enters a risk; Bernd asks to accept it, and somebody approves that. Her undo would leave it hanging.
void RiskAcceptancesTest::undoLeavesNoAcceptanceWithoutItsRisk()
{
    const Risk entered{.title = u"Outage"_s};
    VERIFY_RESULT(m_box->edit([&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, entered, {.author = u"Anna"_s, .at = someTime()});
        return added ? Result<void>() : Result<void>(added.error());
    }));
    ExceptionRecord wanted = draft();
    wanted.risk = entered.id;
    const auto bernd = m_box->secondWindow();
    QVERIFY(bernd);
    VERIFY_RESULT(bernd->edit(u"Ask"_s, requesting(wanted)));
    VERIFY_RESULT(bernd->edit(u"Approve"_s, approving(wanted.id)));
    VERIFY_RESULT(m_box->workspace().catchUp());
    const auto undone = m_box->workspace().undo();
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains(u"R-2 can't be removed: ratings, acceptances"_s), qPrintable(undone.error().message));
    QVERIFY(m_box->records().of<Risk>().find(entered.id));
    QCOMPARE(m_box->records().riskRatings().size(), size_t(2));
    QVERIFY(row(wanted.id));
}

QTEST_GUILESS_MAIN(RiskAcceptancesTest)
#include "tst_riskacceptances.moc"
