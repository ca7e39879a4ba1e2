// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/suggestions.h"
#include "tests/support/reviewbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What evidence suggests to answer.
class SuggestionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void suggestsWhatIsUnclaimedAndContradicted();
    void saysWhatTheRiskWouldBe_data();
    void saysWhatTheRiskWouldBe();
    void suggestsNothing_data();
    void suggestsNothing();
};

namespace {

QStringList actsOf(const std::vector<Suggestion>& suggestions)
{
    QStringList acts;
    for (const Suggestion& each : suggestions)
        acts << (each.act == SuggestedAct::Select ? u"+"_s : u"-"_s) + each.choice;
    return acts;
}

std::vector<Suggestion> suggestedFor(const AReview& review)
{
    return suggestions(aLens(), review.figures(aLens()));
}

} // namespace

void SuggestionsTest::suggestsWhatIsUnclaimedAndContradicted()
{
    AReview review;
    review.answered(u"iam"_s, {u"mfa"_s});
    review.linked(u"mfa"_s, 1).linked(u"mfa"_s, 2).linked(u"roles"_s, 2).linked(u"restore"_s, 2).linked(u"restore"_s, 3);
    review.outcome(1, Outcome::Failed).outcome(2, Outcome::Passed);
    const auto found = suggestedFor(review);
    QCOMPARE(actsOf(found), (QStringList{u"-mfa"_s, u"+roles"_s, u"+restore"_s}));
    // With texts, and only with the checks that speak for it
    QCOMPARE(found[0].pillar, u"Name of security"_s);
    QCOMPARE(found[0].question, u"iam"_s);
    QCOMPARE(found[0].questionTitle, u"Title of iam"_s);
    QCOMPARE(found[0].choiceTitle, u"Title of mfa"_s);
    QCOMPARE(found[0].choiceCode, u"iam-mfa"_s);
    QCOMPARE(found[0].checks.size(), size_t(1));
    QVERIFY(found[0].checks[0].check.check == CheckKey(1));
    QCOMPARE(found[2].pillar, u"Name of reliability"_s);
    QCOMPARE(found[2].checks.size(), size_t(1)); // not the one that never ran
    QVERIFY(found[2].checks[0].check.check == CheckKey(2));
    QCOMPARE(found[2].neverRan, 1);
    QCOMPARE(found[1].neverRan, 0);
}

void SuggestionsTest::saysWhatTheRiskWouldBe_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("selected"); // "open": the question is open
    QTest::addColumn<QString>("choice");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QuestionRisk>("before");
    QTest::addColumn<QuestionRisk>("after");
    using enum QuestionRisk;
    const auto row = [](const char* name, const QString& question, const QStringList& selected, const QString& choice,
                        Outcome outcome, QuestionRisk before, QuestionRisk after) {
        QTest::newRow(name) << question << selected << choice << outcome << before << after;
    };
    row("the second of two", u"iam"_s, {u"mfa"_s}, u"roles"_s, Outcome::Passed, Medium, None);
    row("the one that helps alone", u"iam"_s, {}, u"mfa"_s, Outcome::Passed, High, Medium);
    row("one of an open question", u"backup"_s, {u"open"_s}, u"restore"_s, Outcome::Passed, Unanswered, None);
    row("none of these gives way", u"data"_s, {u"data_no"_s}, u"tls"_s, Outcome::Passed, High, None);
    row("what is contradicted", u"iam"_s, {u"mfa"_s, u"roles"_s}, u"mfa"_s, Outcome::Failed, None, High);
    row("the last one", u"backup"_s, {u"restore"_s}, u"restore"_s, Outcome::Failed, None, Unanswered);
}

void SuggestionsTest::saysWhatTheRiskWouldBe()
{
    QFETCH(QString, question);
    QFETCH(QStringList, selected);
    QFETCH(QString, choice);
    QFETCH(Outcome, outcome);
    QFETCH(QuestionRisk, before);
    QFETCH(QuestionRisk, after);
    AReview review;
    if (selected != QStringList{u"open"_s})
        review.answered(question, selected);
    review.linked(choice, 1).outcome(1, outcome);
    const auto found = suggestedFor(review);
    QCOMPARE(actsOf(found), QStringList{(outcome == Outcome::Passed ? u"+"_s : u"-"_s) + choice});
    QCOMPARE(found[0].before, before);
    QCOMPARE(found[0].after, after);
}

void SuggestionsTest::suggestsNothing_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("selected");
    QTest::addColumn<QStringList>("notApplicable"); // "all": the question
    QTest::addColumn<QString>("choice");
    QTest::addColumn<Outcome>("outcome");
    const QStringList nothing;
    QTest::newRow("confirmed") << u"iam"_s << QStringList{u"mfa"_s} << nothing << u"mfa"_s << Outcome::Passed;
    QTest::newRow("not claimed and failed") << u"iam"_s << nothing << nothing << u"mfa"_s << Outcome::Failed;
    QTest::newRow("selected and undecided") << u"iam"_s << QStringList{u"mfa"_s} << nothing << u"mfa"_s << Outcome::Error;
    QTest::newRow("not selected and undecided") << u"iam"_s << nothing << nothing << u"mfa"_s << Outcome::Skipped;
    QTest::newRow("the choice doesn't apply") << u"iam"_s << nothing << QStringList{u"mfa"_s} << u"mfa"_s << Outcome::Passed;
    QTest::newRow("the question doesn't apply") << u"iam"_s << nothing << QStringList{u"all"_s} << u"mfa"_s << Outcome::Passed;
    QTest::newRow("nor what it claims") << u"iam"_s << QStringList{u"mfa"_s} << QStringList{u"all"_s} << u"mfa"_s
                                        << Outcome::Failed;
    QTest::newRow("none of these") << u"data"_s << nothing << nothing << u"data_no"_s << Outcome::Passed;
    QTest::newRow("none of these, selected") << u"data"_s << QStringList{u"data_no"_s} << nothing << u"data_no"_s
                                             << Outcome::Failed;
}

void SuggestionsTest::suggestsNothing()
{
    QFETCH(QString, question);
    QFETCH(QStringList, selected);
    QFETCH(QStringList, notApplicable);
    QFETCH(QString, choice);
    QFETCH(Outcome, outcome);
    AReview review;
    review.answered(question, selected, notApplicable);
    if (notApplicable.contains(u"all"_s))
        review.record(question).answer.state = AnswerState::NotApplicable;
    review.linked(choice, 1).outcome(1, outcome);
    QCOMPARE(actsOf(suggestedFor(review)), QStringList());
}

QTEST_GUILESS_MAIN(SuggestionsTest)
#include "tst_suggestions.moc"
