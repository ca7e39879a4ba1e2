// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionrules.h"
#include "tests/support/planningbuilders.h"

#include <QTest>

#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The rules that an exception keeps, asked directly; the tests of edits and imports show that they are asked.
class ExceptionRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThatKeepsThemHasNoFault();
    void whatBreaksOneIsNamed_data();
    void whatBreaksOneIsNamed();
    void theLastDayLiesWithinAYear_data();
    void theLastDayLiesWithinAYear();
};

namespace {

using Harm = std::function<void(ExceptionRecord&)>;

ExceptionRecord& attest(ExceptionRecord& draft)
{
    draft.kind = ExceptionKind::Attestation;
    draft.attested = Outcome::Passed;
    draft.evidence = u"Looked at"_s;
    return draft;
}

const std::map<QString, std::pair<Harm, QString>>& harms()
{
    static const std::map<QString, std::pair<Harm, QString>> all = {
        {u"no check"_s, {[](ExceptionRecord& e) { e.check.reset(); }, u"there is no check"_s}},
        {u"risk and check"_s, {[](ExceptionRecord& e) { e.risk = RiskId::create(); }, u"for both"_s}},
        {u"waived risk"_s,
         {[](ExceptionRecord& e) {
              e.check.reset();
              e.risk = RiskId::create();
          },
          u"neither waived nor attested"_s}},
        {u"no reason"_s, {[](ExceptionRecord& e) { e.reason = u" \n"_s; }, u"no reason"_s}},
        {u"no owner"_s, {[](ExceptionRecord& e) { e.owner = u"  "_s; }, u"nobody owns"_s}},
        {u"long owner"_s, {[](ExceptionRecord& e) { e.owner = QString(501, u'a'); }, u"500 are the most"_s}},
        {u"over"_s, {[](ExceptionRecord& e) { e.expiry = someTime().date().addDays(-3); }, u"is not within 366 days"_s}},
        {u"too far"_s, {[](ExceptionRecord& e) { e.expiry = someTime().date().addDays(369); }, u"is not within 366 days"_s}},
        {u"nameless resource"_s, {[](ExceptionRecord& e) { e.resources = {u"a"_s, u" "_s}; }, u"without a name"_s}},
        {u"resource twice"_s, {[](ExceptionRecord& e) { e.resources = {u"a"_s, u"a"_s}; }, u"named twice"_s}},
        {u"attested without being one"_s, {[](ExceptionRecord& e) { e.attested = Outcome::Passed; }, u"only an attestation"_s}},
        {u"attested nothing"_s, {[](ExceptionRecord& e) { attest(e).attested.reset(); }, u"passed or failed"_s}},
        {u"attested skipped"_s, {[](ExceptionRecord& e) { attest(e).attested = Outcome::Skipped; }, u"passed or failed"_s}},
        {u"attested a resource"_s, {[](ExceptionRecord& e) { attest(e).resources = {u"a"_s}; }, u"no single resource"_s}},
        {u"attested without evidence"_s, {[](ExceptionRecord& e) { attest(e).evidence = u" "_s; }, u"needs evidence"_s}},
        {u"file without hash"_s, {[](ExceptionRecord& e) { attest(e).evidenceFile = u"a.pdf"_s; }, u"its SHA-256"_s}},
        {u"hash without file"_s, {[](ExceptionRecord& e) { attest(e).evidenceSha256 = QString(64, u'a'); }, u"its name"_s}},
        {u"no hash"_s,
         {[](ExceptionRecord& e) {
              attest(e).evidenceFile = u"a.pdf"_s;
              e.evidenceSha256 = QString(64, u'g');
          },
          u"64 hexadecimal digits"_s}},
        {u"approved by nobody"_s, {[](ExceptionRecord& e) { e.approver.clear(); }, u"both a name and a time"_s}},
        {u"approved by its owner"_s, {[](ExceptionRecord& e) { e.approver = u"OLGA "_s; }, u"owns the exception"_s}},
        {u"approved by its owner behind what nobody sees"_s,
         {[](ExceptionRecord& e) { e.approver = u"Ol\u200bga"_s; }, u"owns the exception"_s}},
        {u"approved before it was asked for"_s,
         {[](ExceptionRecord& e) { e.approved = someTime().addDays(-2); }, u"before it was asked for"_s}},
        {u"revoked before it was asked for"_s,
         {[](ExceptionRecord& e) {
              e.revoked = someTime().addDays(-2);
              e.revokeReason = u"Mended"_s;
          },
          u"before it was asked for"_s}},
        {u"approved too late"_s, {[](ExceptionRecord& e) { e.approved = someTime().addDays(40); }, u"after its last day"_s}},
        {u"revoked for nothing"_s, {[](ExceptionRecord& e) { e.revoked = someTime(); }, u"for a reason"_s}},
        {u"asked for by nobody"_s, {[](ExceptionRecord& e) { e.requester = u" "_s; }, u"nobody asked"_s}},
    };
    return all;
}

ExceptionRecord anException()
{
    return {.check = CheckKey(1),
            .reason = u"Behind a firewall"_s,
            .owner = u"Olga"_s,
            .requester = u"Anna"_s,
            .requested = someTime(),
            .approver = u"Bo"_s,
            .approved = someTime(),
            .expiry = someTime().date().addDays(30)};
}

} // namespace

void ExceptionRulesTest::oneThatKeepsThemHasNoFault()
{
    QCOMPARE(exceptionFault(anException(), u"UTC"_s), std::optional<QString>());
    ExceptionRecord attestation = anException();
    QCOMPARE(exceptionFault(attest(attestation), u"UTC"_s), std::optional<QString>());
    ExceptionRecord acceptance = anException();
    acceptance.kind = ExceptionKind::Acceptance;
    acceptance.check.reset();
    acceptance.risk = RiskId::create();
    QCOMPARE(exceptionFault(acceptance, u"UTC"_s), std::optional<QString>());
}

void ExceptionRulesTest::whatBreaksOneIsNamed_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, harm] : harms())
        QTest::newRow(qPrintable(name)) << name;
}

void ExceptionRulesTest::whatBreaksOneIsNamed()
{
    QFETCH(QString, name);
    const auto& [harm, words] = harms().at(name);
    ExceptionRecord exception = anException();
    harm(exception);
    const QString fault = exceptionFault(exception, u"UTC"_s).value_or(u"none"_s);
    QVERIFY2(fault.contains(words), qPrintable(fault));
}

void ExceptionRulesTest::theLastDayLiesWithinAYear_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("fine");
    QTest::newRow("yesterday") << -1 << false;
    QTest::newRow("today") << 0 << true;
    QTest::newRow("as late as may be") << 366 << true;
    QTest::newRow("a day later") << 367 << false;
}

void ExceptionRulesTest::theLastDayLiesWithinAYear()
{
    QFETCH(int, days);
    QFETCH(bool, fine);
    ExceptionRecord exception = anException();
    exception.expiry = someTime().date().addDays(days);
    QCOMPARE(!expiryFault(exception, someTime().date()), fine);
    exception.expiry = QDate();
    QVERIFY(expiryFault(exception, someTime().date()).has_value());
}

QTEST_GUILESS_MAIN(ExceptionRulesTest)
#include "tst_exceptionrules.moc"
