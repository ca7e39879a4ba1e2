// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"
#include "tests/programme/reviewbox.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Who of the choices of "iam" stands how: "mfa confirmed, roles unproven".
QString standing(const ReviewFigures& figures)
{
    QStringList words;
    for (const ChoiceFigures& choice : figures.question(u"iam"_s)->choices)
        words << choice.id + u' ' + word(choice.proof.evidence);
    return words.join(u", "_s);
}

template <typename T>
std::vector<T> copied(std::span<const T> rows)
{
    return {rows.begin(), rows.end()};
}

} // namespace

/// What imported runs say of answers, in a real workspace.
class TestReviewEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailingRunContradictsOneAnswerOfOneWorkload();
    void onlyTargetsInScopeCount_data();
    void onlyTargetsInScopeCount();
    void aPassElsewhereIsNoProof();
    void evidenceGetsStale();
    void anExceptionChangesNoStanding();
    void anAttestationCountsInScopeOnly();
    void aTiedCheckThatNeverRanIsInTheWay();
    void whatIsRejectedIsNotLinked();
    void oneQuestionSaysTheSameAsTheWhole();
    void nothingReadProvesNothing();
    void aReviewThatIsGoneIsNotFound();
};

void TestReviewEvidence::aFailingRunContradictsOneAnswerOfOneWorkload()
{
    // Given two workloads whose answers tests confirm
    ReviewBox box;
    box.tie(box.check(u"roles-used"_s, u"lint"_s), u"roles"_s); // of another tool: a later run of "unit" says nothing of it
    for (const QString& target : {u"shop"_s, u"annex"_s})
        box.run(ResultsFile(u"2026-05-29T06:00:00Z"_s, target).by(u"lint"_s).add(u"roles-used"_s, u"r"_s, Outcome::Passed));
    box.runBoth();
    for (const Review& review : {box.shopReview, box.annexReview}) {
        QCOMPARE(standing(box.figures(review)), u"mfa confirmed, roles confirmed"_s);
        QCOMPARE(box.figures(review).contradicted, 0);
    }
    const auto answers = copied(box.records().answers());
    const auto choices = copied(box.records().choiceAnswers());
    // When a test fails in one of them
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    // Then this one answer is contradicted there, and nowhere else
    const ReviewFigures shop = box.figures(box.shopReview);
    QCOMPARE(standing(shop), u"mfa contradicted, roles confirmed"_s);
    QCOMPARE(shop.contradicted, 1);
    QCOMPARE(shop.contradictedQuestions, 1);
    QCOMPARE(shop.question(u"iam"_s)->asAnswered.risk, QuestionRisk::None);
    QCOMPARE(shop.question(u"iam"_s)->asProven.risk, QuestionRisk::High);
    QCOMPARE(standing(box.figures(box.annexReview)), u"mfa confirmed, roles confirmed"_s);
    // And nobody has touched an answer
    QVERIFY(copied(box.records().answers()) == answers);
    QVERIFY(copied(box.records().choiceAnswers()) == choices);
}

void TestReviewEvidence::onlyTargetsInScopeCount_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<ChoiceEvidence>("evidence");
    QTest::newRow("its environment") << u"production"_s << QStringList{} << ChoiceEvidence::Contradicted;
    QTest::newRow("another environment") << u"test"_s << QStringList{} << ChoiceEvidence::Confirmed;
    QTest::newRow("an environment without targets") << u"nowhere"_s << QStringList{} << ChoiceEvidence::Unproven;
    QTest::newRow("targets instead of the environment") << u"production"_s << QStringList{u"annex"_s} << ChoiceEvidence::Confirmed;
    QTest::newRow("several targets") << u"test"_s << QStringList{u"annex"_s, u"shop"_s} << ChoiceEvidence::Contradicted;
    QTest::newRow("no scope") << QString() << QStringList{} << ChoiceEvidence::Unproven;
}

/// mfa-on fails in production and passes in test.
void TestReviewEvidence::onlyTargetsInScopeCount()
{
    QFETCH(QString, environment);
    QFETCH(QStringList, targets);
    QFETCH(ChoiceEvidence, evidence);
    ReviewBox box;
    box.runBoth();
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    box.edit([&](Edit& edit) -> Result<void> {
        Workload after = *edit.find<Workload>(box.shop.id);
        after.environment = environment;
        if (auto updated = edit.update(Workload(*edit.find<Workload>(box.shop.id)), after); !updated)
            return updated;
        std::vector<Entity> rows;
        for (const QString& identity : targets)
            rows.push_back(WorkloadTarget{.workload = box.shop.id, .target = box.target(identity).id});
        return ReviewBox::insertAll(edit, rows);
    });
    QCOMPARE(box.mfa(box.shopReview).evidence, evidence);
}

void TestReviewEvidence::aPassElsewhereIsNoProof()
{
    ReviewBox box;
    box.runMfa(u"annex"_s, Outcome::Passed);
    box.setEnvironment(u"annex"_s, u"test"_s);
    QCOMPARE(box.mfa(box.annexReview).evidence, ChoiceEvidence::Confirmed);
    const ChoiceProof shop = box.mfa(box.shopReview);
    QCOMPARE(shop.evidence, ChoiceEvidence::Unproven);
    QCOMPARE(shop.checks.size(), size_t(1));
    QCOMPARE(shop.checks[0].standing, CheckStanding::NeverRun);
    QCOMPARE(shop.checks[0].check.checkId, u"mfa-on"_s);
    QVERIFY(shop.checks[0].check.byHand);
}

void TestReviewEvidence::evidenceGetsStale()
{
    ReviewBox box;
    box.runMfa(u"shop"_s, Outcome::Passed, u"2026-04-01T06:00:00Z"_s);
    box.setEnvironment(u"shop"_s, u"production"_s);
    QCOMPARE(box.mfa(box.shopReview).evidence, ChoiceEvidence::Stale);
    QVERIFY(box.mfa(box.shopReview).checks[0].stale);
    // As of a day of then it was fresh, and before it ran there was none
    QCOMPARE(box.mfa(box.shopReview, QDateTime(QDate(2026, 4, 10), QTime(0, 0), Qt::UTC)).evidence, ChoiceEvidence::Confirmed);
    QCOMPARE(box.mfa(box.shopReview, QDateTime(QDate(2026, 3, 10), QTime(0, 0), Qt::UTC)).evidence, ChoiceEvidence::Unproven);
}

void TestReviewEvidence::anExceptionChangesNoStanding()
{
    ReviewBox box;
    box.runBoth();
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    QVERIFY(!box.mfa(box.shopReview).checks[0].excepted);
    const QDateTime now = box.workspace().clock().now();
    ExceptionRecord waiver{.reference = u"EX-1"_s, .check = box.mfa(box.shopReview).checks[0].check.check,
                           .target = box.target(u"annex"_s).id, .reason = u"Pilot"_s, .owner = u"Olga"_s, .requester = u"Anna"_s,
                           .requested = now, .approver = u"Bo"_s, .approved = now, .expiry = QDate(2026, 6, 20)};
    // Of another target it is of no use here
    box.edit([&](Edit& edit) { return edit.insert(waiver); });
    QVERIFY(!box.mfa(box.shopReview).checks[0].excepted);
    waiver.id = ExceptionId::create();
    waiver.reference = u"EX-2"_s;
    waiver.target = box.target(u"shop"_s).id;
    box.edit([&](Edit& edit) { return edit.insert(waiver); });
    const ChoiceProof excepted = box.mfa(box.shopReview);
    QVERIFY(excepted.checks[0].excepted);
    QCOMPARE(excepted.checks[0].standing, CheckStanding::Failed);
    QCOMPARE(excepted.evidence, ChoiceEvidence::Contradicted);
}

void TestReviewEvidence::anAttestationCountsInScopeOnly()
{
    ReviewBox box;
    box.runMfa(u"shop"_s, Outcome::Passed);
    box.setEnvironment(u"shop"_s, u"production"_s);
    const CheckKey seen = box.check(u"seen-by-eye"_s);
    box.tie(seen, u"roles"_s);
    const QDateTime now = box.workspace().clock().now();
    box.edit([&](Edit& edit) {
        return edit.insert(ExceptionRecord{.reference = u"EX-1"_s, .kind = ExceptionKind::Attestation, .check = seen,
                                           .attested = Outcome::Passed, .reason = u"Seen"_s, .owner = u"Olga"_s, .requester = u"Anna"_s, .requested = now, .approver = u"Bo"_s,
                                           .approved = now, .expiry = QDate(2026, 6, 20), .evidence = u"Went there"_s});
    });
    QCOMPARE(standing(box.figures(box.shopReview)), u"mfa confirmed, roles attested"_s);
    // Annex has no target, so that nothing at all is evidence for it
    QCOMPARE(standing(box.figures(box.annexReview)), u"mfa unproven, roles unproven"_s);
}

void TestReviewEvidence::aTiedCheckThatNeverRanIsInTheWay()
{
    ReviewBox box;
    box.runBoth();
    QCOMPARE(box.mfa(box.shopReview).evidence, ChoiceEvidence::Confirmed);
    box.tie(box.check(u"never"_s), u"mfa"_s);
    const ChoiceProof proof = box.mfa(box.shopReview);
    QCOMPARE(proof.evidence, ChoiceEvidence::Unproven);
    QCOMPARE(proof.checks.front().check.checkId, u"never"_s);
    QCOMPARE(proof.count(CheckStanding::Passed), 1);
}

void TestReviewEvidence::whatIsRejectedIsNotLinked()
{
    ReviewBox box;
    box.runBoth();
    box.edit([&](Edit& edit) {
        const CheckTie made = box.records().checkTies().front();
        CheckTie rejected = made;
        rejected.state = CheckTieState::Rejected;
        return edit.update(made, rejected);
    });
    const ChoiceProof proof = box.mfa(box.shopReview);
    QVERIFY(proof.checks.empty());
    QCOMPARE(proof.evidence, ChoiceEvidence::Unproven);
}

static void expectSame(const QuestionFigures& one, const QuestionFigures& same)
{
    QVERIFY(one.answer.state == same.answer.state && one.answer.selected == same.answer.selected);
    QVERIFY(one.asAnswered == same.asAnswered && one.asProven == same.asProven);
    QCOMPARE(one.notes, same.notes);
    QCOMPARE(one.improvement, same.improvement);
    QCOMPARE(one.choices.size(), same.choices.size());
    for (size_t i = 0; i < one.choices.size(); ++i) {
        QCOMPARE(one.choices[i].proof.evidence, same.choices[i].proof.evidence);
        QCOMPARE(one.choices[i].notes, same.choices[i].notes);
    }
}

void TestReviewEvidence::oneQuestionSaysTheSameAsTheWhole()
{
    ReviewBox box;
    box.runBoth();
    box.edit([&](Edit& edit) {
        const Answer* iam = nullptr;
        for (const Answer& answer : box.records().answers())
            if (answer.review == box.shopReview.id)
                iam = &answer;
        const Answer data{.review = box.shopReview.id, .question = u"data"_s, .state = AnswerState::Answered, .notes = u"Asked Bo"_s,
                          .improvement = ImprovementStatus::InProgress};
        return ReviewBox::insertAll(edit, {ChoiceAnswer{.answer = iam->id, .choice = u"other"_s, .status = ChoiceStatus::NotApplicable,
                                                        .reason = AnswerReason::OutOfScope, .notes = u"Not ours"_s},
                                           data, ChoiceAnswer{.answer = data.id, .choice = u"kms"_s, .notes = u"Next year"_s}});
    });
    const ReviewEvidence evidence = box.evidence();
    const ReviewFigures whole = box.figures(box.shopReview);
    QCOMPARE(whole.workload, u"Shop"_s);
    QCOMPARE(whole.lensKey, u"tests"_s);
    QCOMPARE(whole.lens, aLens().name);
    QCOMPARE(whole.lensVersion, u"3"_s);
    const Lens lens = aLens();
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions) {
            const QuestionFigures one =
                figuresOfQuestion(box.records(), builtInCatalogues(), box.shopReview, box.lens, question, &evidence);
            expectSame(one, *whole.question(question.id));
        }
    QCOMPARE(whole.question(u"data"_s)->notes, u"Asked Bo"_s);
    QCOMPARE(whole.question(u"data"_s)->choices.front().notes, u"Next year"_s);
    const QuestionRecord iam = questionRecord(box.records(), box.shopReview.id, u"iam"_s);
    QCOMPARE(iam.answer.selected, (QSet<QString>{u"mfa"_s, u"roles"_s}));
    QCOMPARE(iam.answer.notApplicable, QSet<QString>{u"other"_s});
    QCOMPARE(iam.choices.value(u"other"_s).first, AnswerReason::OutOfScope);
    QCOMPARE(questionRecord(box.records(), box.shopReview.id, u"backup"_s).answer.state, AnswerState::Open);
}

void TestReviewEvidence::nothingReadProvesNothing()
{
    ReviewBox box;
    box.runBoth();
    const auto figures = ImportBox::value(figuresOfReview(box.records(), builtInCatalogues(), box.shelf, box.shopReview.id, nullptr));
    QCOMPARE(standing(figures), u"mfa unproven, roles unproven"_s);
    QCOMPARE(figures.counts, box.figures(box.shopReview).counts);
}

void TestReviewEvidence::aReviewThatIsGoneIsNotFound()
{
    ReviewBox box;
    const auto figures = figuresOfReview(box.records(), builtInCatalogues(), box.shelf, ReviewId::create(), nullptr);
    QVERIFY(!figures);
    QCOMPARE(figures.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestReviewEvidence)
#include "tst_reviewevidence.moc"
