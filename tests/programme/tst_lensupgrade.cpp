// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lensupgrade.h"
#include "tests/programme/answerwords.h"
#include "tests/support/lensbuilders.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Another edition of a lens keeps answers by id, tells what became of the others, and guesses nothing.
class TestLensUpgrade : public QObject {
    Q_OBJECT

    using Records = QHash<QString, QuestionRecord>;

    static QuestionRecord answered(const QStringList& selected, const QString& notes = {})
    {
        return {.answer = anAnswer(selected), .notes = notes};
    }
    static LensUpgrade upgrade(const Lens& from, const Lens& to, const Records& records,
                               const QHash<ChoicePath, ChoicePath>& confirmed = {})
    {
        return lensUpgrade(from, to, [&](const QString& question) { return records.value(question); }, confirmed);
    }
    static const LensChange* find(const LensUpgrade& upgrade, LensMove move, const ChoicePath& from, const ChoicePath& to)
    {
        const auto found = std::ranges::find_if(upgrade.changes, [&](const LensChange& change) {
            return change.move == move && ChoicePath(change.fromQuestion, change.fromChoice) == from
                && ChoicePath(change.toQuestion, change.toChoice) == to;
        });
        return found == upgrade.changes.end() ? nullptr : &*found;
    }
    static const WholeAnswer* answerTo(const LensUpgrade& upgrade, const QString& question)
    {
        const auto found = std::ranges::find(upgrade.answers, question, &WholeAnswer::question);
        return found == upgrade.answers.end() ? nullptr : &*found;
    }
    static QStringList selected(const WholeAnswer& answer)
    {
        QStringList ids;
        for (const WholeAnswer::Choice& choice : answer.choices)
            if (choice.status == ChoiceStatus::Selected)
                ids << choice.choice;
        return ids;
    }
    static LensQuestion& question(Lens& lens, const QString& id)
    {
        for (LensPillar& pillar : lens.pillars)
            for (LensQuestion& each : pillar.questions)
                if (each.id == id)
                    return each;
        qFatal("no such question");
    }
    static const ChoicePath none;

private Q_SLOTS:
    void theSameEditionChangesNothing()
    {
        const Lens lens = aLens();
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            Records records;
            QStringList expected;
            for (const LensPillar& pillar : lens.pillars)
                for (const LensQuestion& each : pillar.questions)
                    fill(each, random, records, expected);
            const LensUpgrade same = upgrade(lens, lens, records);
            QVERIFY(same.changes.empty());
            QStringList found;
            for (const WholeAnswer& answer : same.answers)
                found << answerWords(answer);
            QCOMPARE(found, expected);
            QCOMPARE(same.renamed.value({u"iam"_s, u"mfa"_s}), ChoicePath(u"iam"_s, u"mfa"_s));
        }
    }

    void anotherTitleIsARename()
    {
        Lens to = aLens();
        question(to, u"iam"_s).title = u"Who may do what?"_s;
        question(to, u"iam"_s).choices[0].title = u"Second factors"_s;
        const LensUpgrade changed = upgrade(aLens(), to, {{u"iam"_s, answered({u"mfa"_s})}});
        QCOMPARE(changed.changes.size(), size_t(2));
        const LensChange* asked = find(changed, LensMove::Renamed, {u"iam"_s, {}}, {u"iam"_s, {}});
        QVERIFY(asked);
        QCOMPARE(asked->toTitle, u"Who may do what?"_s);
        QVERIFY(asked->answered);
        const LensChange* choice = find(changed, LensMove::Renamed, {u"iam"_s, u"mfa"_s}, {u"iam"_s, u"mfa"_s});
        QVERIFY(choice);
        QCOMPARE(choice->fromTitle, u"Title of mfa"_s);
        QVERIFY(choice->answered);
        QCOMPARE(selected(*answerTo(changed, u"iam"_s)), QStringList{u"mfa"_s});
    }

    void otherRulesAreAChange()
    {
        Lens to = aLens();
        question(to, u"backup"_s).rules.pop_back();
        const LensUpgrade changed = upgrade(aLens(), to, {});
        QCOMPARE(changed.changes.size(), size_t(1));
        QCOMPARE(changed.changes[0].move, LensMove::Changed);
        QVERIFY(!changed.changes[0].answered);
    }

    /// A choice brings along what was said of it, and its question is answered by that.
    void aChoiceThatMovesTakesItsAnswerAlong()
    {
        Lens to = aLens();
        question(to, u"data"_s).choices.push_back(aChoice(u"roles"_s));
        std::erase_if(question(to, u"iam"_s).choices, [](const LensChoice& choice) { return choice.id == u"roles"; });
        QuestionRecord iam = answered({u"roles"_s});
        iam.choices.insert(u"roles"_s, {AnswerReason::None, u"by function"_s});
        const LensUpgrade changed = upgrade(aLens(), to, {{u"iam"_s, iam}});
        QVERIFY(find(changed, LensMove::Moved, {u"iam"_s, u"roles"_s}, {u"data"_s, u"roles"_s}));
        QVERIFY(find(changed, LensMove::Changed, {u"iam"_s, {}}, {u"iam"_s, {}}));
        QCOMPARE(changed.renamed.value({u"iam"_s, u"roles"_s}), ChoicePath(u"data"_s, u"roles"_s));
        const WholeAnswer* data = answerTo(changed, u"data"_s);
        QVERIFY(data);
        QCOMPARE(data->state, AnswerState::Answered);
        QCOMPARE(selected(*data), QStringList{u"roles"_s});
        QCOMPARE(data->choices[0].notes, u"by function"_s);
        // Nothing is left of the answer: that nothing is so is not what was said.
        QVERIFY(!answerTo(changed, u"iam"_s));
    }

    void whatDoesNotApplyIsNotClaimedByMoving()
    {
        Lens to = aLens();
        question(to, u"data"_s).choices.push_back(aChoice(u"roles"_s));
        std::erase_if(question(to, u"iam"_s).choices, [](const LensChoice& choice) { return choice.id == u"roles"; });
        QuestionRecord iam = answered({u"roles"_s});
        iam.answer.state = AnswerState::NotApplicable;
        const LensUpgrade changed = upgrade(aLens(), to, {{u"iam"_s, iam}});
        QVERIFY(!answerTo(changed, u"data"_s));
        QCOMPARE(answerTo(changed, u"iam"_s)->state, AnswerState::NotApplicable);
    }

    void noneOfTheseGivesWayToWhatMovesHere()
    {
        Lens to = aLens();
        question(to, u"data"_s).choices.push_back(aChoice(u"roles"_s));
        std::erase_if(question(to, u"iam"_s).choices, [](const LensChoice& choice) { return choice.id == u"roles"; });
        const LensUpgrade changed =
            upgrade(aLens(), to, {{u"iam"_s, answered({u"roles"_s})}, {u"data"_s, answered({u"data_no"_s})}});
        QCOMPARE(selected(*answerTo(changed, u"data"_s)), QStringList{u"roles"_s});
    }

    void anIdThatManyQuestionsHaveSaysNothing()
    {
        const Lens from = aLens({aPillar(u"p"_s, {aQuestion(u"one"_s, {u"c1"_s}), aQuestion(u"two"_s, {u"c1"_s})})});
        const Lens to = aLens({aPillar(u"p"_s, {aQuestion(u"two"_s, {u"c1"_s})})});
        const LensUpgrade changed = upgrade(from, to, {{u"one"_s, answered({u"c1"_s})}});
        const LensChange* retired = find(changed, LensMove::Retired, {u"one"_s, u"c1"_s}, none);
        QVERIFY(retired);
        QVERIFY(retired->answered);
        QCOMPARE(retired->candidates, std::vector{ChoicePath(u"two"_s, u"c1"_s)}); // same title
        QVERIFY(changed.answers.empty());
        QVERIFY(!changed.renamed.contains({u"one"_s, u"c1"_s}));
    }

    void aQuestionInAnotherPillarHasMoved()
    {
        Lens to = aLens();
        to.pillars[1].questions.push_back(to.pillars[0].questions[0]);
        to.pillars[0].questions.erase(to.pillars[0].questions.begin());
        const LensUpgrade changed = upgrade(aLens(), to, {{u"iam"_s, answered({u"mfa"_s}, u"noted"_s)}});
        QCOMPARE(changed.changes.size(), size_t(1));
        QVERIFY(find(changed, LensMove::Moved, {u"iam"_s, {}}, {u"iam"_s, {}}));
        QCOMPARE(answerTo(changed, u"iam"_s)->notes, u"noted"_s);
    }

    void retiredOnesWaitForAPersonsWord()
    {
        Lens to = aLens();
        question(to, u"backup"_s).id = u"recovery"_s;
        question(to, u"recovery"_s).choices = {aChoice(u"drill"_s, u"Title with a restored copy"_s)};
        QuestionRecord backup = answered({u"restore"_s}, u"weekly"_s);
        backup.improvement = ImprovementStatus::InProgress;
        const LensUpgrade lost = upgrade(aLens(), to, {{u"backup"_s, backup}});
        QVERIFY(lost.answers.empty());
        const LensChange* retired = find(lost, LensMove::Retired, {u"backup"_s, {}}, none);
        QVERIFY(retired && retired->answered);
        QVERIFY(std::ranges::find(retired->candidates, ChoicePath(u"recovery"_s, {})) != retired->candidates.end());
        QVERIFY(find(lost, LensMove::Retired, {u"backup"_s, u"restore"_s}, none));
        QVERIFY(find(lost, LensMove::Added, none, {u"recovery"_s, {}}));

        const LensUpgrade tied = upgrade(aLens(), to, {{u"backup"_s, backup}},
                                         {{{u"backup"_s, {}}, {u"recovery"_s, {}}},
                                          {{u"backup"_s, u"restore"_s}, {u"recovery"_s, u"drill"_s}}});
        const WholeAnswer* recovery = answerTo(tied, u"recovery"_s);
        QVERIFY(recovery);
        QCOMPARE(recovery->state, AnswerState::Answered);
        QCOMPARE(recovery->notes, u"weekly"_s);
        QCOMPARE(recovery->improvement, ImprovementStatus::InProgress);
        QCOMPARE(selected(*recovery), QStringList{u"drill"_s});
        QCOMPARE(tied.renamed.value({u"backup"_s, u"restore"_s}), ChoicePath(u"recovery"_s, u"drill"_s));
        QVERIFY(!find(tied, LensMove::Retired, {u"backup"_s, {}}, none));
    }

    void aWordOnWhatIsNotThereCountsForNothing()
    {
        Lens to = aLens();
        question(to, u"backup"_s).id = u"recovery"_s;
        question(to, u"recovery"_s).choices.clear();
        const LensUpgrade changed = upgrade(aLens(), to, {{u"backup"_s, answered({u"restore"_s})}},
                                            {{{u"backup"_s, u"restore"_s}, {u"recovery"_s, u"nothing"_s}}});
        QVERIFY(changed.answers.empty());
        QVERIFY(find(changed, LensMove::Retired, {u"backup"_s, u"restore"_s}, none));
    }

    /// Two into one: what only one of them has done is not done.
    void mergedOnesAreSelectedOnlyTogether_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<bool>("selectedAfter");
        QTest::newRow("both") << QStringList{u"mfa"_s, u"roles"_s} << true;
        QTest::newRow("one") << QStringList{u"mfa"_s} << false;
    }
    void mergedOnesAreSelectedOnlyTogether()
    {
        QFETCH(QStringList, before);
        QFETCH(bool, selectedAfter);
        Lens to = aLens();
        question(to, u"iam"_s).choices = {aChoice(u"access"_s)};
        const LensUpgrade changed =
            upgrade(aLens(), to, {{u"iam"_s, answered(before)}},
                    {{{u"iam"_s, u"mfa"_s}, {u"iam"_s, u"access"_s}}, {{u"iam"_s, u"roles"_s}, {u"iam"_s, u"access"_s}}});
        const WholeAnswer* iam = answerTo(changed, u"iam"_s);
        QCOMPARE(iam && selected(*iam).contains(u"access"_s), selectedAfter);
    }

    void whatIsNewIsListed()
    {
        Lens to = aLens();
        question(to, u"iam"_s).choices.push_back(aChoice(u"keys"_s));
        to.pillars[1].questions.push_back(aQuestion(u"scale"_s, {u"auto"_s}));
        const LensUpgrade changed = upgrade(aLens(), to, {});
        QVERIFY(find(changed, LensMove::Added, none, {u"iam"_s, u"keys"_s}));
        QVERIFY(find(changed, LensMove::Added, none, {u"scale"_s, {}}));
        QVERIFY(!find(changed, LensMove::Added, none, {u"scale"_s, u"auto"_s})); // goes without saying
        QVERIFY(changed.answers.empty());
    }

private:
    /// A random record, and the answer that it is, if it says anything.
    static void fill(const LensQuestion& asked, std::mt19937& random, Records& records, QStringList& expected)
    {
        if (random() % 4 == 0)
            return;
        QuestionRecord record;
        record.notes = random() % 3 == 0 ? u"noted"_s : QString();
        record.improvement = random() % 3 == 0 ? ImprovementStatus::InProgress : ImprovementStatus::None;
        record.answer.state = random() % 5 == 0 ? AnswerState::NotApplicable : AnswerState::Answered;
        record.reason = record.answer.state == AnswerState::NotApplicable ? AnswerReason::OutOfScope : AnswerReason::None;
        WholeAnswer whole{.question = asked.id,
                          .state = record.answer.state,
                          .reason = record.reason,
                          .notes = record.notes,
                          .improvement = record.improvement};
        for (const LensChoice& choice : asked.choices) {
            if (choice.isNone())
                continue;
            const ChoiceStatus status = Words<ChoiceStatus>::list[random() % 3].first;
            const AnswerReason reason = status == ChoiceStatus::NotApplicable ? AnswerReason::Other : AnswerReason::None;
            const QString notes = random() % 3 == 0 ? u"said"_s : QString();
            if (status == ChoiceStatus::Selected)
                record.answer.selected.insert(choice.id);
            if (status == ChoiceStatus::NotApplicable)
                record.answer.notApplicable.insert(choice.id);
            if (reason != AnswerReason::None || !notes.isEmpty())
                record.choices.insert(choice.id, {reason, notes});
            if (status != ChoiceStatus::Unselected || !notes.isEmpty())
                whole.choices.push_back({.choice = choice.id, .status = status, .reason = reason, .notes = notes});
        }
        records.insert(asked.id, record);
        expected << answerWords(whole);
    }
};

const ChoicePath TestLensUpgrade::none = {};

QTEST_GUILESS_MAIN(TestLensUpgrade)
#include "tst_lensupgrade.moc"
