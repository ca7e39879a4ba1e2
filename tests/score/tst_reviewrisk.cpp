// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewrisk.h"
#include "tests/support/lensbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The risk of a question by the rules of its lens.
class ReviewRiskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesGiveTheRisk_data();
    void rulesGiveTheRisk();
    void stateComesBeforeRules_data();
    void stateComesBeforeRules();
    void parsedRulesKeepTheirPlaces();
    void countsAddUp();
};

namespace {

/// Written as in `CONDITION => RISK`, one a line.
LensQuestion questionWith(const QStringList& rules)
{
    LensQuestion question = aQuestion(u"iam"_s, {u"mfa"_s, u"roles"_s, u"keys"_s});
    question.rules.clear();
    for (const QString& rule : rules) {
        const QStringList parts = rule.split(u" => "_s);
        const RuleRisk risk = parts[1] == u"HIGH"_s ? RuleRisk::High : parts[1] == u"MEDIUM"_s ? RuleRisk::Medium : RuleRisk::None;
        question.rules.push_back({.condition = parts[0], .risk = risk});
    }
    return question;
}

} // namespace

void ReviewRiskTest::rulesGiveTheRisk_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QStringList>("selected");
    QTest::addColumn<QStringList>("notApplicable");
    QTest::addColumn<QString>("risk");
    QTest::addColumn<int>("rule");
    const auto row = [](const char* name, const QStringList& rules, const QStringList& selected, const QString& risk, int rule,
                        const QStringList& notApplicable = {}) {
        QTest::newRow(name) << rules << selected << notApplicable << risk << rule;
    };
    const QStringList usual{u"mfa && roles => NONE"_s, u"mfa || roles => MEDIUM"_s, u"default => HIGH"_s};
    row("all", usual, {u"mfa"_s, u"roles"_s}, u"NONE"_s, 0);
    row("some", usual, {u"roles"_s}, u"MEDIUM"_s, 1);
    row("nothing selected is an answer, too", usual, {}, u"HIGH"_s, 2);
    row("another one than the rules name", usual, {u"keys"_s}, u"HIGH"_s, 2);
    const QStringList highFirst{u"!mfa => HIGH"_s, u"!roles => MEDIUM"_s, u"default => NONE"_s};
    row("the first that is true, not the best", highFirst, {u"roles"_s}, u"HIGH"_s, 0);
    row("the second", highFirst, {u"mfa"_s}, u"MEDIUM"_s, 1);
    row("default is always true", {u"default => MEDIUM"_s, u"mfa => NONE"_s}, {u"mfa"_s}, u"MEDIUM"_s, 0);
    const QStringList grouped{u"mfa && (roles || keys) => NONE"_s, u"default => HIGH"_s};
    row("parentheses", grouped, {u"keys"_s}, u"HIGH"_s, 1);
    row("parentheses hold", grouped, {u"mfa"_s, u"keys"_s}, u"NONE"_s, 0);
    const QStringList bare{u"mfa && roles || keys => NONE"_s, u"default => HIGH"_s};
    row("and binds more tightly than or", bare, {u"keys"_s}, u"NONE"_s, 0);
    const QStringList negated{u"!(mfa || roles) => HIGH"_s, u"default => NONE"_s};
    row("not of a group", negated, {u"keys"_s}, u"HIGH"_s, 0);
    row("not of a group that is true", negated, {u"roles"_s}, u"NONE"_s, 1);
    row("not applicable is not selected", usual, {u"mfa"_s}, u"MEDIUM"_s, 1, {u"roles"_s});
    row("not applicable holds against selected", usual, {u"mfa"_s, u"roles"_s}, u"MEDIUM"_s, 1, {u"roles"_s});
    row("all not applicable", usual, {}, u"HIGH"_s, 2, {u"mfa"_s, u"roles"_s, u"keys"_s});
    row("no rule is true", {u"mfa && roles => NONE"_s}, {u"mfa"_s}, u"UNRATED"_s, -1);
    row("no rules at all", {}, {u"mfa"_s}, u"UNRATED"_s, -1);
    row("what can't be parsed is never true", {u"mfa && => NONE"_s, u"default => HIGH"_s}, {u"mfa"_s}, u"HIGH"_s, 1);
    row("nor is what is open", {u"!(mfa => NONE"_s, u"mfa => MEDIUM"_s}, {u"mfa"_s}, u"MEDIUM"_s, 1);
    row("nothing but what can't be parsed", {u"| => NONE"_s}, {u"mfa"_s}, u"UNRATED"_s, -1);
}

void ReviewRiskTest::rulesGiveTheRisk()
{
    QFETCH(QStringList, rules);
    QFETCH(QStringList, selected);
    QFETCH(QStringList, notApplicable);
    QFETCH(QString, risk);
    QFETCH(int, rule);
    const RatedQuestion rated = rate(questionWith(rules), anAnswer(selected, notApplicable));
    QCOMPARE(word(rated.risk), risk);
    QCOMPARE(rated.rule, rule);
}

void ReviewRiskTest::stateComesBeforeRules_data()
{
    QTest::addColumn<AnswerState>("state");
    QTest::addColumn<QuestionRisk>("risk");
    QTest::newRow("open") << AnswerState::Open << QuestionRisk::Unanswered;
    QTest::newRow("doesn't apply") << AnswerState::NotApplicable << QuestionRisk::NotApplicable;
    QTest::newRow("answered") << AnswerState::Answered << QuestionRisk::None;
}

void ReviewRiskTest::stateComesBeforeRules()
{
    QFETCH(AnswerState, state);
    QFETCH(QuestionRisk, risk);
    AnswerFacts answer = anAnswer({u"mfa"_s});
    answer.state = state;
    const RatedQuestion rated = rate(questionWith({u"mfa => NONE"_s}), answer);
    QCOMPARE(rated.risk, risk);
    QCOMPARE(rated.rule, state == AnswerState::Answered ? 0 : -1);
}

void ReviewRiskTest::parsedRulesKeepTheirPlaces()
{
    const auto rules = parsedRules(questionWith({u"mfa => NONE"_s, u"&& => HIGH"_s, u"default => MEDIUM"_s}));
    QCOMPARE(rules.size(), size_t(2));
    QCOMPARE(rules[0].rule, 0);
    QCOMPARE(rules[0].risk, QuestionRisk::None);
    QCOMPARE(rules[1].rule, 2);
    QCOMPARE(rules[1].risk, QuestionRisk::Medium);
    QVERIFY(rules[1].condition.isDefault());
}

void ReviewRiskTest::countsAddUp()
{
    RiskCounts counts;
    int questions = 0;
    for (const auto& [risk, name] : Words<QuestionRisk>::list)
        counts.add(risk, ++questions);
    counts.add(QuestionRisk::High);
    QVERIFY((counts == RiskCounts{.high = 2, .medium = 2, .none = 3, .unanswered = 4, .notApplicable = 5, .unrated = 6}));
    QCOMPARE(counts.total(), 22);
    QCOMPARE(counts.of(QuestionRisk::High), 2);
    QCOMPARE(counts.of(QuestionRisk::Unrated), 6);
}

QTEST_GUILESS_MAIN(ReviewRiskTest)
#include "tst_reviewrisk.moc"
