// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/textlimits.h"
#include "tests/edit/reviewbox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a review says of questions and choices.
class AnswerEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<ReviewEditBox>(); }
    void stepsLeadTo_data();
    void stepsLeadTo();
    void eachStepIsUndoneAndRedone_data();
    void eachStepIsUndoneAndRedone();
    void whatChangesNothingLeavesNoTrace();
    void reasonsStandOnlyWhereSomethingDoesNotApply();
    void notesStay();
    void notesThatAreTooLongAreRefused();
    void whatTheQuestionLacksIsRefused();
    void ofAReviewThatIsGoneNothingCanBeSaid();
    void aWholeAnswerReplacesWhatIsThere();
    void aWholeAnswerThatSaysNothingLeavesNoRow();
    void aWholeAnswerIsMadeConsistent();

private:
    /// One word of a test's steps: "+kms", "-kms", "~kms" (doesn't apply), "none", "na", "applies".
    Result<void> take(Edit& edit, const LensQuestion& question, const QString& step) const
    {
        const ReviewId& review = m_box->review.id;
        if (step == u"none")
            return answerNone(edit, review, question);
        if (step == u"na")
            return setNotApplicable(edit, review, question, AnswerReason::OutOfScope);
        if (step == u"applies")
            return setApplicable(edit, review, question);
        const ChoiceStatus status = step.front() == u'+' ? ChoiceStatus::Selected
            : step.front() == u'-'                       ? ChoiceStatus::Unselected
                                                         : ChoiceStatus::NotApplicable;
        return setChoice(edit, review, question, step.mid(1), status, AnswerReason::Other);
    }
    PlanningBox::Step taking(const LensQuestion& question, const QString& steps) const
    {
        return [this, question, steps](Edit& edit) {
            Result<void> done;
            for (const QString& step : steps.split(u' ', Qt::SkipEmptyParts))
                if (done)
                    done = take(edit, question, step);
            return done;
        };
    }

    std::unique_ptr<ReviewEditBox> m_box;
};

void AnswerEditsTest::stepsLeadTo_data()
{
    QTest::addColumn<bool>("hasNone"); // of the question: whether it has a choice for none of these
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("selected");
    const auto row = [](bool hasNone, const char* steps, const char* state, const QStringList& selected) {
        QTest::newRow(steps) << hasNone << QString::fromLatin1(steps) << QString::fromLatin1(state) << selected;
    };
    row(true, "+kms", "answered", {u"kms"_s});
    row(true, "+kms +kms", "answered", {u"kms"_s});
    row(true, "+kms +tls", "answered", {u"kms"_s, u"tls"_s});
    row(true, "+kms +tls -kms", "answered", {u"tls"_s});
    row(true, "+kms -kms", "open", {});
    row(true, "-kms", "open", {});
    row(true, "+kms +data_no", "answered", {u"data_no"_s});
    row(true, "+data_no +kms", "answered", {u"kms"_s});
    row(true, "+data_no +kms +tls", "answered", {u"kms"_s, u"tls"_s});
    row(true, "+data_no -data_no", "open", {});
    row(true, "none", "answered", {u"data_no"_s});
    row(true, "+kms +tls none", "answered", {u"data_no"_s});
    row(true, "na", "notApplicable", {});
    row(true, "+kms na", "notApplicable", {u"kms"_s});
    row(true, "+kms na applies", "answered", {u"kms"_s});
    row(true, "na applies", "open", {});
    row(true, "applies", "open", {});
    row(true, "na +tls", "answered", {u"tls"_s});
    row(true, "+kms na +data_no", "answered", {u"data_no"_s});
    row(true, "na -kms", "open", {});
    row(true, "+kms na -tls", "answered", {u"kms"_s});
    row(true, "~kms", "answered", {});
    row(true, "+kms ~kms", "answered", {});
    row(true, "~kms -kms", "open", {});
    row(true, "~kms +data_no", "answered", {u"data_no"_s});
    row(false, "none ", "answered", {});
    row(false, "none -keep", "answered", {});
    row(false, "none applies", "answered", {});
    row(false, "+keep +alert none", "answered", {});
    row(false, "none +keep -keep", "open", {});
}

/// In one edit, whose steps see each other, and in one for each.
void AnswerEditsTest::stepsLeadTo()
{
    QFETCH(bool, hasNone);
    QFETCH(QString, steps);
    QFETCH(QString, state);
    QFETCH(QStringList, selected);
    const LensQuestion question = hasNone ? ReviewEditBox::data() : ReviewEditBox::logs();
    VERIFY_RESULT(m_box->edit(taking(question, steps)));
    QCOMPARE(word(m_box->answer(question).state), state);
    QCOMPARE(m_box->selected(question), selected);
    m_box = std::make_unique<ReviewEditBox>();
    for (const QString& step : steps.split(u' ', Qt::SkipEmptyParts))
        VERIFY_RESULT(m_box->edit(taking(question, step)));
    QCOMPARE(word(m_box->answer(question).state), state);
    QCOMPARE(m_box->selected(question), selected);
    VERIFY_RESULT(Workspace::verify(m_box->file()));
}

void AnswerEditsTest::eachStepIsUndoneAndRedone_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("step");
    QTest::newRow("first") << QString() << u"+kms"_s;
    QTest::newRow("none instead") << u"+kms +tls"_s << u"+data_no"_s;
    QTest::newRow("something instead of none") << u"none"_s << u"+kms"_s;
    QTest::newRow("last goes") << u"+kms"_s << u"-kms"_s;
    QTest::newRow("doesn't apply") << u"+kms"_s << u"na"_s;
    QTest::newRow("applies again") << u"+kms na"_s << u"applies"_s;
    QTest::newRow("choice doesn't apply") << u"+kms"_s << u"~tls"_s;
}

void AnswerEditsTest::eachStepIsUndoneAndRedone()
{
    QFETCH(QString, before);
    QFETCH(QString, step);
    const LensQuestion question = ReviewEditBox::data();
    VERIFY_RESULT(m_box->edit(taking(question, before)));
    QCOMPARE(m_box->faultOf(taking(question, step)), QString());
}

void AnswerEditsTest::whatChangesNothingLeavesNoTrace()
{
    const LensQuestion data = ReviewEditBox::data();
    const ReviewId& review = m_box->review.id;
    // Given nothing that was said, then saying nothing makes no row
    QVERIFY(m_box->leavesNoTrace(taking(data, u"-kms applies"_s)));
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setAnswerNotes(edit, review, data, u" \n"_s); }));
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setChoiceNotes(edit, review, data, u"kms"_s, {}); }));
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setImprovementStatus(edit, review, data, ImprovementStatus::None); }));
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setReviewNotes(edit, review, u" "_s); }));
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setWholeAnswer(edit, review, {.question = data.id}); }));
    // And what is said again is nothing new
    VERIFY_RESULT(m_box->edit(taking(data, u"+kms ~tls"_s)));
    QVERIFY(m_box->leavesNoTrace(taking(data, u"+kms ~tls -data_no applies"_s)));
    VERIFY_RESULT(m_box->edit(taking(data, u"none"_s)));
    QVERIFY(m_box->leavesNoTrace(taking(data, u"none"_s)));
    VERIFY_RESULT(m_box->edit(taking(data, u"na"_s)));
    QVERIFY(m_box->leavesNoTrace(taking(data, u"na"_s)));
}

void AnswerEditsTest::reasonsStandOnlyWhereSomethingDoesNotApply()
{
    const LensQuestion data = ReviewEditBox::data();
    VERIFY_RESULT(m_box->edit(taking(data, u"na"_s)));
    QCOMPARE(m_box->answer(data).reason, AnswerReason::OutOfScope);
    VERIFY_RESULT(m_box->edit(taking(data, u"~kms"_s)));
    QCOMPARE(m_box->answer(data).reason, AnswerReason::None);
    QCOMPARE(m_box->choice(data, u"kms"_s).reason, AnswerReason::Other);
    QCOMPARE(m_box->choice(data, u"kms"_s).status, ChoiceStatus::NotApplicable);
    VERIFY_RESULT(m_box->edit(taking(data, u"+kms"_s)));
    QCOMPARE(m_box->choice(data, u"kms"_s).reason, AnswerReason::None);
    VERIFY_RESULT(m_box->edit(taking(data, u"na applies"_s)));
    QCOMPARE(m_box->answer(data).reason, AnswerReason::None);
}

void AnswerEditsTest::notesStay()
{
    const LensQuestion data = ReviewEditBox::data();
    const ReviewId& review = m_box->review.id;
    const QString longNotes = QString(5000, u'n') + u"\nand more"_s;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setChoiceNotes(edit, review, data, u"tls"_s, u" why\nnot "_s); }), QString());
    QCOMPARE(m_box->choice(data, u"tls"_s).notes, u"why\nnot"_s);
    QCOMPARE(m_box->answer(data).state, AnswerState::Open); // notes are no answer
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setAnswerNotes(edit, review, data, longNotes); }), QString());
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setImprovementStatus(edit, review, data, ImprovementStatus::InProgress); }), QString());
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setReviewNotes(edit, review, u"Asked twice"_s); }), QString());
    VERIFY_RESULT(m_box->edit(taking(data, u"+tls none na applies"_s)));
    QCOMPARE(m_box->choice(data, u"tls"_s).notes, u"why\nnot"_s);
    QCOMPARE(m_box->answer(data).notes, longNotes);
    QCOMPARE(m_box->answer(data).improvement, ImprovementStatus::InProgress);
    QCOMPARE(m_box->records().reviews().front().notes, u"Asked twice"_s);
    // Of each question its own
    QCOMPARE(m_box->answer(ReviewEditBox::logs()).notes, QString());
}

void AnswerEditsTest::notesThatAreTooLongAreRefused()
{
    const LensQuestion data = ReviewEditBox::data();
    const ReviewId& review = m_box->review.id;
    const QString most(longestNotes, u'n');
    const std::vector<std::function<Result<void>(Edit&, const QString&)>> steps{
        [&](Edit& edit, const QString& notes) { return setAnswerNotes(edit, review, data, notes); },
        [&](Edit& edit, const QString& notes) { return setChoiceNotes(edit, review, data, u"kms"_s, notes); },
        [&](Edit& edit, const QString& notes) { return setReviewNotes(edit, review, notes); },
        [&](Edit& edit, const QString& notes) { return setWholeAnswer(edit, review, {.question = data.id, .notes = notes}); }};
    for (const auto& step : steps) {
        const QString refused = m_box->refusalOf([&](Edit& edit) { return step(edit, most + u'n'); });
        QVERIFY2(refused.contains(u"at most 20000 characters, and these have 20001"_s), qPrintable(refused));
        QCOMPARE(m_box->faultOf([&](Edit& edit) { return step(edit, most + u" \n"_s); }), QString());
    }
    QCOMPARE(m_box->answer(data).notes, most);
}

void AnswerEditsTest::whatTheQuestionLacksIsRefused()
{
    const LensQuestion data = ReviewEditBox::data();
    const QString selected = m_box->refusalOf(taking(data, u"+keep"_s));
    QVERIFY2(selected.contains(u"has no choice “keep”"_s), qPrintable(selected));
    const QString noted = m_box->refusalOf([&](Edit& edit) { return setChoiceNotes(edit, m_box->review.id, data, u"keep"_s, u"n"_s); });
    QVERIFY2(noted.contains(u"has no choice “keep”"_s), qPrintable(noted));
}

void AnswerEditsTest::ofAReviewThatIsGoneNothingCanBeSaid()
{
    const LensQuestion data = ReviewEditBox::data();
    const ReviewId gone = ReviewId::create();
    const std::vector<PlanningBox::Step> steps = {
        [&](Edit& edit) { return setChoice(edit, gone, data, u"kms"_s, ChoiceStatus::Selected); },
        [&](Edit& edit) { return answerNone(edit, gone, data); },
        [&](Edit& edit) { return answerNone(edit, gone, ReviewEditBox::logs()); },
        [&](Edit& edit) { return setNotApplicable(edit, gone, data, AnswerReason::Other); },
        [&](Edit& edit) { return setApplicable(edit, gone, data); },
        [&](Edit& edit) { return setAnswerNotes(edit, gone, data, u"n"_s); },
        [&](Edit& edit) { return setReviewNotes(edit, gone, u"n"_s); },
        [&](Edit& edit) { return setImprovementStatus(edit, gone, data, ImprovementStatus::Complete); },
        [&](Edit& edit) { return setWholeAnswer(edit, gone, {.question = data.id}); }};
    for (const PlanningBox::Step& step : steps) {
        const auto refused = m_box->edit(step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotFound);
    }
    QVERIFY(m_box->records().answers().empty());
}

void AnswerEditsTest::aWholeAnswerReplacesWhatIsThere()
{
    const LensQuestion data = ReviewEditBox::data();
    VERIFY_RESULT(m_box->edit(taking(data, u"+kms"_s)));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return setChoiceNotes(edit, m_box->review.id, data, u"kms"_s, u"old"_s); }));
    VERIFY_RESULT(m_box->edit(taking(ReviewEditBox::logs(), u"+keep"_s)));
    const AnswerId id = m_box->answer(data).id;
    const WholeAnswer whole{.question = data.id,
                            .state = AnswerState::Answered,
                            .notes = u" new "_s,
                            .improvement = ImprovementStatus::Complete,
                            .choices = {{.choice = u"tls"_s, .status = ChoiceStatus::Selected, .notes = u" seen "_s},
                                        {.choice = u"data_no"_s, .status = ChoiceStatus::Unselected}}};
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setWholeAnswer(edit, m_box->review.id, whole); }), QString());
    QCOMPARE(m_box->answer(data).id, id);
    QCOMPARE(m_box->answer(data).notes, u"new"_s);
    QCOMPARE(m_box->answer(data).improvement, ImprovementStatus::Complete);
    QCOMPARE(m_box->selected(data), QStringList{u"tls"_s});
    QCOMPARE(m_box->choice(data, u"tls"_s).notes, u"seen"_s);
    QCOMPARE(m_box->records().choiceAnswers().size(), size_t(2)); // kms and data_no say nothing; keep is of another question
    QCOMPARE(m_box->selected(ReviewEditBox::logs()), QStringList{u"keep"_s});
    QVERIFY(m_box->leavesNoTrace([&](Edit& edit) { return setWholeAnswer(edit, m_box->review.id, whole); }));
}

void AnswerEditsTest::aWholeAnswerThatSaysNothingLeavesNoRow()
{
    const LensQuestion data = ReviewEditBox::data();
    VERIFY_RESULT(m_box->edit(taking(data, u"+kms"_s)));
    const WholeAnswer nothing{.question = data.id, .choices = {{.choice = u"kms"_s}}};
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return setWholeAnswer(edit, m_box->review.id, nothing); }), QString());
    QVERIFY(m_box->records().answers().empty());
    QVERIFY(m_box->records().choiceAnswers().empty());
}

void AnswerEditsTest::aWholeAnswerIsMadeConsistent()
{
    const LensQuestion data = ReviewEditBox::data();
    // Given an answer that says that it is open although something is selected, with reasons why nothing doesn't apply
    const WholeAnswer whole{.question = data.id,
                            .reason = AnswerReason::Other,
                            .choices = {{.choice = u"kms"_s},
                                        {.choice = u"kms"_s, .status = ChoiceStatus::Selected, .reason = AnswerReason::Other}}};
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return setWholeAnswer(edit, m_box->review.id, whole); }));
    QCOMPARE(m_box->answer(data).state, AnswerState::Answered);
    QCOMPARE(m_box->answer(data).reason, AnswerReason::None);
    QCOMPARE(m_box->selected(data), QStringList{u"kms"_s}); // the last word counts
    QCOMPARE(m_box->choice(data, u"kms"_s).reason, AnswerReason::None);
    // Notes on a choice alone answer nothing
    const WholeAnswer noted{.question = u"LOGS"_s, .choices = {{.choice = u"keep"_s, .notes = u"soon"_s}}};
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return setWholeAnswer(edit, m_box->review.id, noted); }));
    QCOMPARE(m_box->answer(ReviewEditBox::logs()).state, AnswerState::Open);
    QCOMPARE(m_box->choice(ReviewEditBox::logs(), u"keep"_s).notes, u"soon"_s);
}

QTEST_GUILESS_MAIN(AnswerEditsTest)
#include "tst_answeredits.moc"
