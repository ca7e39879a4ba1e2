// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include "model/import/draftguess.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

FormatDraft guessed(const QByteArray& content)
{
    const GivenFile file(content);
    Progress progress;
    const auto shape = shapeOf(file.path(), builtInFormats(), progress);
    return shape ? guessDraft(*shape, u"scan.json"_s) : FormatDraft();
}

} // namespace

/// What the mapping assistant proposes of its own accord: nothing that would pass without proof.
class tst_DraftGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyItsOwnStatusIsProposed_data();
    void onlyItsOwnStatusIsProposed();
    void theFirstOfSeveralIsNoStatus();
    void theFirstOfSeveralIsNoSeverity();
};

void tst_DraftGuess::onlyItsOwnStatusIsProposed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("status");
    QTest::newRow("the request succeeded")
        << QByteArray(R"({"status":"success","data":[{"id":"CVE-1","severity":"critical"}]})") << QString();
    QTest::newRow("the host is fine")
        << QByteArray(R"({"hosts":[{"state":"ok","findings":[{"id":"a","severity":"high"}]}]})") << QString();
    QTest::newRow("the first test of several")
        << QByteArray(R"({"controls":[{"id":"C","severity":"high","tests":[{"status":"passed"},{"status":"failed"}]}]})")
        << QString();
    QTest::newRow("its own, beside that of the request")
        << QByteArray(R"({"status":"success","data":[{"id":"a","result":"failed","severity":"high"}]})") << u"/result"_s;
}

void tst_DraftGuess::onlyItsOwnStatusIsProposed()
{
    QFETCH(QByteArray, content);
    const FormatDraft draft = guessed(content);
    QTEST(draft.member(DraftField::Status), "status");
    QVERIFY(!draft.failuresOnly);
    QCOMPARE(faultsOf(draft).empty(), draft.has(DraftField::Status)); // a person has to say it
}

void tst_DraftGuess::theFirstOfSeveralIsNoStatus()
{
    FormatDraft draft =
        guessed(R"({"controls":[{"id":"C","severity":"high","tests":[{"status":"passed"},{"status":"failed"}]}]})");
    draft.place = u"/controls/*"_s;
    draft.members[DraftField::CheckId] = u"/id"_s;
    draft.members[DraftField::Status] = u"/tests/*/status"_s;
    QCOMPARE(faultsOf(draft).size(), size_t(1));
    QCOMPARE(faultsOf(draft).front().step, DraftStep::Fields);
    QVERIFY(faultsOf(draft).front().text.startsWith(u"Status: "_s));
    draft.place = u"/controls/*/tests/*"_s;
    draft.members[DraftField::CheckId] = u"^1/id"_s;
    draft.members[DraftField::Status] = u"/status"_s;
    QVERIFY(faultsOf(draft).empty());
}

void tst_DraftGuess::theFirstOfSeveralIsNoSeverity()
{
    FormatDraft draft =
        guessed(R"({"issues":[{"id":"C","status":"failed","ratings":[{"severity":"low"},{"severity":"critical"}]}]})");
    QCOMPARE(draft.place, u"/issues/*"_s);
    QVERIFY(!draft.has(DraftField::Severity));
    QVERIFY(faultsOf(draft).empty());
    draft.members[DraftField::Severity] = u"/ratings/*/severity"_s;
    QCOMPARE(faultsOf(draft).size(), size_t(1));
    QCOMPARE(faultsOf(draft).front().step, DraftStep::Fields);
    QVERIFY(faultsOf(draft).front().text.startsWith(u"Severity: "_s));
}

QTEST_GUILESS_MAIN(tst_DraftGuess)
#include "tst_draftguess.moc"
