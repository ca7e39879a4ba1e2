// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/improvement.h"
#include "tests/score/ruletree.h"
#include "tests/support/lensbuilders.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The smallest sets of choices that clear a risk, and which question is worth most.
class ImprovementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smallestSetsOfRandomQuestions();
    void smallestSets_data();
    void smallestSets();
    void fifteenChoices();
    void moreThanFifteenAreNotTried();
    void ranksByRiskClearedPerPoint();
    void theCheapestSetComesFirst();
    void whatTakesNoPointsComesFirst();
};

namespace {

QList<QStringList> choicesOf(const std::vector<ClearingSet>& sets)
{
    QList<QStringList> choices;
    for (const ClearingSet& set : sets)
        choices << set.choices;
    return choices;
}

QStringList numbered(int count)
{
    QStringList ids;
    for (int i = 1; i <= count; ++i)
        ids << u"c%1"_s.arg(i);
    return ids;
}

QStringList questionsOf(const std::vector<Improvement>& improvements)
{
    QStringList ids;
    for (const Improvement& improvement : improvements)
        ids << improvement.question;
    return ids;
}

/// All open questions of a lens are answered by nothing.
AnswerFacts nothingSelected(const QString&)
{
    return anAnswer({});
}

} // namespace

void ImprovementTest::smallestSetsOfRandomQuestions()
{
    int cleared = 0;
    int lowered = 0;
    int hopeless = 0;
    for (int round = 0; round < 1200; ++round) {
        // Given a question with random rules and a random answer
        const int choices = 1 + round % 8;
        RuleTrees trees(static_cast<quint32>(round), numbered(choices));
        const LensQuestion question = trees.question();
        const AnswerFacts answer = trees.answer();
        const QByteArray which = trees.description().toUtf8();
        const QuestionRisk before = trees.risk(trees.counting(answer));
        QVERIFY2(rate(question, answer).risk == before, which.constData());
        // Then what is proposed is what trying each and every subset finds, in the order of the lens
        const std::vector<ClearingSet> sets = smallestClearingSets(question, answer);
        const RuleTrees::Smallest smallest = trees.smallestSets(answer);
        QVERIFY2(choicesOf(sets) == smallest.sets, which.constData());
        for (const ClearingSet& set : sets) {
            QVERIFY2(set.after == smallest.after, which.constData());
            QVERIFY2(trees.risk(trees.withSelected(answer, set.choices)) == set.after, which.constData());
        }
        const bool atRisk = before == QuestionRisk::High || before == QuestionRisk::Medium;
        hopeless += atRisk && sets.empty() ? 1 : 0;
        cleared += !sets.empty() && smallest.after == QuestionRisk::None ? 1 : 0;
        lowered += !sets.empty() && smallest.after == QuestionRisk::Medium ? 1 : 0;
    }
    // The random questions were worth asking
    QVERIFY2(cleared > 100 && lowered > 10 && hopeless > 10,
             qPrintable(u"cleared %1, lowered %2, hopeless %3"_s.arg(cleared).arg(lowered).arg(hopeless)));
}

void ImprovementTest::smallestSets_data()
{
    QTest::addColumn<QString>("none"); // conditions
    QTest::addColumn<QString>("medium");
    QTest::addColumn<QStringList>("selected");
    QTest::addColumn<QStringList>("notApplicable");
    QTest::addColumn<QList<QStringList>>("sets");
    QTest::addColumn<QuestionRisk>("after");
    const auto row = [](const char* name, const QString& none, const QString& medium, const QStringList& selected,
                        const QList<QStringList>& sets, QuestionRisk after = QuestionRisk::None,
                        const QStringList& notApplicable = {}) {
        QTest::newRow(name) << none << medium << selected << notApplicable << sets << after;
    };
    const QString pair = u"(a && b) || (c && d)"_s;
    row("all of the smallest", pair, u"a"_s, {}, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("besides what is selected", pair, u"a"_s, {u"d"_s}, {{u"c"_s}});
    row("from medium risk", pair, u"a"_s, {u"a"_s}, {{u"b"_s}});
    row("none of these gives way", pair, u"a"_s, {u"iam_no"_s}, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("the only way is that none of these gives way", u"!iam_no"_s, u"a"_s, {u"iam_no"_s},
        {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
    row("none of these is never offered", u"iam_no || (a && b)"_s, u"c"_s, {}, {{u"a"_s, u"b"_s}});
    row("what doesn't apply is not offered", pair, u"a"_s, {}, {{u"c"_s, u"d"_s}}, QuestionRisk::None, {u"b"_s});
    row("medium is better than nothing", u"a && b"_s, u"c || d"_s, {}, {{u"c"_s}, {u"d"_s}}, QuestionRisk::Medium, {u"b"_s});
    row("no risk is better than a smaller set at medium", u"a && b && c"_s, u"d"_s, {}, {{u"a"_s, u"b"_s, u"c"_s}});
    row("nothing helps", u"a && b"_s, {}, {}, {}, QuestionRisk::None, {u"b"_s});
    row("medium stays medium", u"a && b"_s, u"c || d"_s, {u"c"_s}, {}, QuestionRisk::None, {u"b"_s});
    row("no risk", pair, u"a"_s, {u"a"_s, u"b"_s}, {});
    row("a set that would be too much", u"a && !b"_s, u"c"_s, {u"b"_s}, {{u"c"_s}}, QuestionRisk::Medium);
    row("an unparsable rule is no way out", u"a &&"_s, u"b"_s, {}, {{u"b"_s}}, QuestionRisk::Medium);
}

void ImprovementTest::smallestSets()
{
    QFETCH(QString, none);
    QFETCH(QString, medium);
    QFETCH(QStringList, selected);
    QFETCH(QStringList, notApplicable);
    QFETCH(QList<QStringList>, sets);
    QFETCH(QuestionRisk, after);
    LensQuestion question = aQuestion(u"iam"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, none, medium);
    question.choices.push_back(noneOf(question.id));
    AnswerFacts answer = anAnswer(selected, notApplicable);
    const auto found = smallestClearingSets(question, answer);
    QCOMPARE(choicesOf(found), sets);
    for (const ClearingSet& set : found)
        QCOMPARE(set.after, after);
    // Only answered questions have a risk to clear
    for (const AnswerState state : {AnswerState::Open, AnswerState::NotApplicable}) {
        answer.state = state;
        QVERIFY(smallestClearingSets(question, answer).empty());
    }
}

void ImprovementTest::fifteenChoices()
{
    const QStringList ids = numbered(15);
    LensQuestion question = aQuestion(u"large"_s, ids, ids.join(u" && "_s));
    question.choices.push_back(noneOf(question.id));
    QVERIFY(!isTooLarge(question));
    QCOMPARE(choicesOf(smallestClearingSets(question, anAnswer({}))), QList<QStringList>{ids});
    // The last two of them are as good as all
    question.rules[0].condition = u"(c14 && c15) || (c1 && c7 && c8)"_s;
    QCOMPARE(choicesOf(smallestClearingSets(question, anAnswer({}))), (QList<QStringList>{{u"c14"_s, u"c15"_s}}));
}

void ImprovementTest::moreThanFifteenAreNotTried()
{
    const LensQuestion question = aQuestion(u"larger"_s, numbered(16), u"c1"_s);
    QVERIFY(isTooLarge(question));
    QVERIFY(smallestClearingSets(question, anAnswer({})).empty());
    // It is in the plan all the same: its risk is one
    const auto plan = improvements(aLens({aPillar(u"security"_s, {question})}), nothingSelected, {});
    QCOMPARE(questionsOf(plan), QStringList{u"larger"_s});
    QVERIFY(plan[0].sets.empty());
}

void ImprovementTest::ranksByRiskClearedPerPoint()
{
    const Lens lens = aLens({aPillar(u"security"_s,
                                     {aQuestion(u"stuck"_s, {u"a"_s}),                                    // nothing clears it
                                      aQuestion(u"lowered"_s, {u"a"_s, u"b"_s}, {}, u"a"_s),              // 2 of 1 point
                                      aQuestion(u"slow"_s, {u"a"_s}, u"a"_s),                             // 3 of 8
                                      aQuestion(u"assumed"_s, {u"a"_s}, u"a"_s)}),                        // 3 of 3
                             aPillar(u"reliability"_s, {aQuestion(u"equal"_s, {u"a"_s, u"b"_s}, u"a && b"_s), // 3 of 3
                                                        aQuestion(u"quick"_s, {u"a"_s}, u"a"_s),            // 3 of 1
                                                        aQuestion(u"fine"_s, {u"a"_s}, u"!a"_s)})});        // no risk
    const QHash<QString, int> points{{u"lowered/a"_s, 1}, {u"slow/a"_s, 8}, {u"equal/a"_s, 1}, {u"equal/b"_s, 2}, {u"quick/a"_s, 1}};
    const auto plan = improvements(lens, nothingSelected, [&](const QString& question, const QString& choice) {
        const auto found = points.constFind(question + u'/' + choice);
        return found == points.cend() ? std::nullopt : std::optional(*found);
    });
    QCOMPARE(questionsOf(plan), (QStringList{u"quick"_s, u"lowered"_s, u"assumed"_s, u"equal"_s, u"slow"_s, u"stuck"_s}));
    QCOMPARE(plan[0].points, 1);
    QVERIFY(!plan[0].assumed);
    QCOMPARE(plan[1].risk, QuestionRisk::High);
    QCOMPARE(plan[1].sets[0].after, QuestionRisk::Medium);
    QCOMPARE(plan[2].points, assumedPoints);
    QVERIFY(plan[2].assumed);
    QCOMPARE(plan[3].points, 3);
    QVERIFY(!plan[3].assumed);
    QVERIFY(plan[5].sets.empty());
    QCOMPARE(plan[5].points, 0);
}

void ImprovementTest::theCheapestSetComesFirst()
{
    const Lens lens = aLens({aPillar(u"security"_s, {aQuestion(u"iam"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, u"a || b || c || d"_s)})});
    const QHash<QString, int> points{{u"a"_s, 5}, {u"b"_s, 2}, {u"d"_s, 2}}; // c is assumed to take 3
    const auto plan = improvements(lens, nothingSelected, [&](const QString&, const QString& choice) {
        return points.contains(choice) ? std::optional(points.value(choice)) : std::nullopt;
    });
    QCOMPARE(choicesOf(plan[0].sets), (QList<QStringList>{{u"b"_s}, {u"d"_s}, {u"c"_s}, {u"a"_s}}));
    QCOMPARE(plan[0].points, 2);
    QVERIFY(!plan[0].assumed); // the first set's are all estimated
}

void ImprovementTest::whatTakesNoPointsComesFirst()
{
    const Lens lens = aLens({aPillar(u"security"_s, {aQuestion(u"stuck"_s, {u"a"_s}), aQuestion(u"quick"_s, {u"a"_s}, u"a"_s),
                                                     aQuestion(u"lowered"_s, {u"a"_s}, {}, u"a"_s),
                                                     aQuestion(u"free"_s, {u"a"_s}, u"a"_s)})});
    const auto plan = improvements(lens, nothingSelected, [](const QString& question, const QString&) {
        return std::optional(question == u"quick"_s ? 1 : 0);
    });
    QCOMPARE(questionsOf(plan), (QStringList{u"free"_s, u"lowered"_s, u"quick"_s, u"stuck"_s}));
}

QTEST_GUILESS_MAIN(ImprovementTest)
#include "tst_improvement.moc"
