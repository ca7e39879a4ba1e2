// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/reviewbox.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

template <typename T>
std::vector<T> copied(std::span<const T> rows)
{
    return {rows.begin(), rows.end()};
}

std::vector<ReviewTotals> totalsOf(ReviewBox& box)
{
    return reviewTotals(box.records(), builtInCatalogues(), box.shelf, box.evidence());
}

} // namespace

/// Reviews as the programme has them: by the framework, in its totals, and as high risk issues.
class TestReviewTotals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void practicesHaveTheirCodes();
    void theCatalogueLinksTheFramework();
    void theProgrammeCarriesTheTotals();
    void aLensThatCannotBeReadSaysSo();
    void issuesAreNamed();
    void questionsNameTheirChecks();
    void whatTestsContradictIsAnIssue();
};

void TestReviewTotals::practicesHaveTheirCodes()
{
    ReviewBox box;
    const QString slug = u"sec_permissions_least_privileges"_s;
    Lens small = aLens({aPillar(u"security"_s, {aQuestion(u"SEC03"_s, {slug, u"sec_permissions_no"_s}, slug)})});
    LensRecord framework = box.lens;
    framework.id = LensId::create();
    framework.key = frameworkLensKey;
    framework.document = QString::fromUtf8(lensDocument(small));
    const Review review = aReview(box.shop, framework);
    box.edit([&](Edit& edit) { return ReviewBox::insertAll(edit, {framework, review}); });
    const auto choices = box.figures(review).question(u"SEC03"_s)->choices;
    QCOMPARE(choices[0].code, builtInCatalogues().references.practices().find(slug)->id);
    QVERIFY(choices[0].code.startsWith(u"SEC03-BP"_s));
    QCOMPARE(choices[1].code, QString());
    // Choices of other lenses have none, whatever their ids
    QCOMPARE(ReviewBox::choice(box.figures(box.shopReview), u"mfa"_s).code, QString());
}

/// Nobody has tied anything: the catalogue knows what Prowler's check is about.
void TestReviewTotals::theCatalogueLinksTheFramework()
{
    ReviewBox box;
    const QString slug = u"sec_securely_operate_aws_account"_s;
    LensRecord framework = box.lens;
    framework.id = LensId::create();
    framework.key = frameworkLensKey;
    framework.document = QString::fromUtf8(lensDocument(aLens({aPillar(u"security"_s, {aQuestion(u"SEC01"_s, {slug}, slug)})})));
    const Review review = aReview(box.shop, framework);
    box.edit([&](Edit& edit) { return ReviewBox::insertAll(edit, {framework, review}); });
    box.answer(review, u"SEC01"_s, {slug});
    const auto evidence = [&] { return box.figures(review).question(u"SEC01"_s)->choices.front().proof.evidence; };
    QCOMPARE(evidence(), ChoiceEvidence::Unproven);
    const auto run = [&](const QString& time, Outcome outcome) {
        box.run(ResultsFile(time, u"shop"_s).by(u"prowler"_s).add(u"iam_root_mfa_enabled"_s, u"r"_s, outcome));
    };
    run(u"2026-05-29T06:00:00Z"_s, Outcome::Failed);
    box.setEnvironment(u"shop"_s, u"production"_s);
    QCOMPARE(evidence(), ChoiceEvidence::Contradicted);
    // What else the catalogue lists and never ran is in nobody's way
    run(u"2026-05-30T06:00:00Z"_s, Outcome::Passed);
    QCOMPARE(evidence(), ChoiceEvidence::Confirmed);
}

void TestReviewTotals::theProgrammeCarriesTheTotals()
{
    ReviewBox box;
    box.runBoth();
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    for (const QStringList& environments : {QStringList{}, QStringList{u"test"_s}}) {
        FigureRequest request = box.request();
        request.environments = environments;
        const auto reviews =
            ImportBox::value(programmeFigures(box.reader(), box.records(), builtInCatalogues(), request)).reviews;
        QCOMPARE(reviews.size(), size_t(2));
        QCOMPARE(reviews[0].workloadName, u"Annex"_s);
        QCOMPARE(reviews[0].contradicted, 0);
        QCOMPARE(reviews[1].workloadName, u"Shop"_s);
        QVERIFY(reviews[1].review == box.shopReview.id);
        QCOMPARE(reviews[1].lens, aLens().name);
        QCOMPARE(reviews[1].contradicted, 1);
        QCOMPARE(reviews[1].selected, 2);
        QCOMPARE(reviews[1].counts, (RiskCounts{.none = 1, .unanswered = 2}));
        QCOMPARE(reviews[1].proven, (RiskCounts{.high = 1, .unanswered = 2}));
    }
}

void TestReviewTotals::aLensThatCannotBeReadSaysSo()
{
    ReviewBox box;
    LensRecord broken = box.lens;
    broken.id = LensId::create();
    broken.name = u"Broken"_s;
    broken.document = u"{\"name\": 1}"_s;
    const Review review = aReview(box.annex, broken);
    box.edit([&](Edit& edit) { return ReviewBox::insertAll(edit, {broken, review}); });
    const auto reviews = reviewTotals(box.records(), builtInCatalogues(), box.shelf, box.evidence());
    QCOMPARE(reviews.size(), size_t(3));
    QCOMPARE(reviews[0].lens, u"Broken"_s);
    QVERIFY(reviews[0].fault.contains(u"Broken"_s));
    QVERIFY(reviews[1].fault.isEmpty() && reviews[2].fault.isEmpty());
    QVERIFY(!highRiskIssues(reviews).value);
}

void TestReviewTotals::issuesAreNamed()
{
    ReviewBox box;
    // What is answered is at no risk, and the rest is said to be open
    Figure issues = highRiskIssues(totalsOf(box));
    QCOMPARE(issues.value, std::optional<qint64>(0));
    QCOMPARE(issues.reasons.size(), size_t(2));
    QCOMPARE(issues.reasons[1].text, u"Shop, Lens of tests: 2 of 3 questions are not answered"_s);
    box.answer(box.shopReview, u"data"_s, {});
    box.answer(box.shopReview, u"backup"_s, {});
    issues = highRiskIssues(totalsOf(box));
    QCOMPARE(issues.value, std::optional<qint64>(2));
    QCOMPARE(issues.reasons.back().text, u"Shop, Lens of tests: high risk in data, backup"_s);
    // Reviews in which nothing has been answered are no evidence, nor are none at all
    box.edit([&](Edit& edit) -> Result<void> {
        for (const ChoiceAnswer& choice : copied(box.records().choiceAnswers()))
            if (auto removed = edit.remove(choice); !removed)
                return removed;
        for (const Answer& answer : copied(box.records().answers()))
            if (auto removed = edit.remove(answer); !removed)
                return removed;
        return {};
    });
    issues = highRiskIssues(totalsOf(box));
    QVERIFY(!issues.value);
    QCOMPARE(issues.reasons.front().text, u"no question of a review has been answered"_s);
}

void TestReviewTotals::questionsNameTheirChecks()
{
    ReviewBox box;
    box.runBoth();
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    const auto reviews = reviewTotals(box.records(), builtInCatalogues(), box.shelf, box.evidence());
    const auto choices = choicesOf(box.check(u"mfa-on"_s), reviews);
    QCOMPARE(choices.size(), size_t(2));
    QCOMPARE(choices[0].review->workloadName, u"Shop"_s); // contradicted ones first
    QCOMPARE(choices[0].question->id, u"iam"_s);
    QCOMPARE(choices[0].choice->id, u"mfa"_s);
    QVERIFY(choices[0].choice->evidence == ChoiceEvidence::Contradicted);
    QVERIFY(choices[1].choice->evidence == ChoiceEvidence::Confirmed);
    QCOMPARE(reviews[0].questions.size(), size_t(3));
}

/// The answers stay as they are, and what they say of their risk doesn't count.
void TestReviewTotals::whatTestsContradictIsAnIssue()
{
    ReviewBox box;
    box.runBoth();
    QCOMPARE(highRiskIssues(totalsOf(box)).value, std::optional<qint64>(0));
    box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
    const Figure issues = highRiskIssues(totalsOf(box));
    QCOMPARE(issues.value, std::optional<qint64>(1));
    QCOMPARE(issues.reasons.back().text, u"as answered: 0; as proven by tests: 1"_s);
    const auto isOfShop = [](const Reason& reason) {
        return reason.kind == Reason::Kind::Counted && reason.text.startsWith(u"Shop, Lens of tests: high risk in iam as proven by tests"_s);
    };
    QVERIFY(std::ranges::any_of(issues.reasons, isOfShop));
}

QTEST_GUILESS_MAIN(TestReviewTotals)
#include "tst_reviewtotals.moc"
