// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awstaking.h"
#include "tests/support/lensbuilders.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const WholeAnswer::Choice* find(const WholeAnswer& answer, const QString& choice)
{
    const auto found = std::ranges::find(answer.choices, choice, &WholeAnswer::Choice::choice);
    return found == answer.choices.end() ? nullptr : &*found;
}

/// Answered by "a", with notes on it and on the whole, and "b" doesn't apply.
QuestionRecord ours()
{
    return {.answer = anAnswer({u"a"_s}, {u"b"_s}),
            .notes = u"Ours."_s,
            .improvement = ImprovementStatus::InProgress,
            .choices = {{u"a"_s, {AnswerReason::None, u"On a."_s}}, {u"b"_s, {AnswerReason::OutOfScope, QString()}}}};
}

WholeAnswer theirs(const QString& selected)
{
    return {.question = u"Q"_s, .state = AnswerState::Answered, .choices = {{.choice = selected, .status = ChoiceStatus::Selected}}};
}

} // namespace

/// One rule for the screen and the command line.
class TestAwsTaking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void notesThatAreHereStayWhereTheFileHasNone()
    {
        const WholeAnswer taken = takenOver(theirs(u"c"_s), ours());
        QCOMPARE(taken.state, AnswerState::Answered);
        QCOMPARE(taken.notes, u"Ours."_s);
        QCOMPARE(taken.improvement, ImprovementStatus::InProgress);
        QVERIFY(find(taken, u"c"_s) && find(taken, u"c"_s)->status == ChoiceStatus::Selected);
        QVERIFY(find(taken, u"a"_s));
        QCOMPARE(find(taken, u"a"_s)->status, ChoiceStatus::Unselected); // what the file doesn't select isn't
        QCOMPARE(find(taken, u"a"_s)->notes, u"On a."_s);
        QVERIFY(find(taken, u"b"_s));
        QCOMPARE(find(taken, u"b"_s)->reason, AnswerReason::None); // it was the reason of another status
    }

    void whatTheFileSaysCounts()
    {
        WholeAnswer told = theirs(u"a"_s);
        told.notes = u"Theirs."_s;
        told.improvement = ImprovementStatus::Complete;
        told.choices[0].notes = u"Theirs on a."_s;
        told.choices.push_back({.choice = u"b"_s, .status = ChoiceStatus::NotApplicable});
        const WholeAnswer taken = takenOver(told, ours());
        QCOMPARE(taken.notes, u"Theirs."_s);
        QCOMPARE(taken.improvement, ImprovementStatus::Complete);
        QCOMPARE(taken.choices.size(), size_t(2));
        QCOMPARE(taken.choices[0].notes, u"Theirs on a."_s);
        QCOMPARE(taken.choices[1].reason, AnswerReason::OutOfScope); // the file has none, and the status is the same
    }

    void noAnswerIsOpenedAgain()
    {
        const WholeAnswer told{.question = u"Q"_s, .notes = u"Theirs."_s};
        QVERIFY(!saysAnAnswer(told));
        const WholeAnswer kept = takenOver(told, ours());
        QCOMPARE(kept.state, AnswerState::Answered);
        QCOMPARE(kept.notes, u"Theirs."_s);
        QVERIFY(find(kept, u"a"_s));
        QCOMPARE(find(kept, u"a"_s)->status, ChoiceStatus::Selected);
        QCOMPARE(find(kept, u"a"_s)->notes, u"On a."_s);
        QVERIFY(find(kept, u"b"_s));
        QCOMPARE(find(kept, u"b"_s)->status, ChoiceStatus::NotApplicable);
        QCOMPARE(find(kept, u"b"_s)->reason, AnswerReason::OutOfScope);
    }

    void aQuestionThatDoesNotApplyKeepsItsReason()
    {
        const QuestionRecord now{.answer = {.state = AnswerState::NotApplicable}, .reason = AnswerReason::BusinessPriorities};
        const WholeAnswer kept = takenOver({.question = u"Q"_s}, now);
        QCOMPARE(kept.state, AnswerState::NotApplicable);
        QCOMPARE(kept.reason, AnswerReason::BusinessPriorities);
        QCOMPARE(takenOver(theirs(u"a"_s), now).state, AnswerState::Answered);
    }

    void aRecordOfAnAnswerSaysTheSame()
    {
        const QuestionRecord record = questionRecord(takenOver({.question = u"Q"_s}, ours()));
        QCOMPARE(record.answer.state, AnswerState::Answered);
        QCOMPARE(record.answer.selected, QSet<QString>{u"a"_s});
        QCOMPARE(record.answer.notApplicable, QSet<QString>{u"b"_s});
        QCOMPARE(record.choices, ours().choices);
    }
};

QTEST_GUILESS_MAIN(TestAwsTaking)
#include "tst_awstaking.moc"
