// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lenslibrary.h"
#include "tests/programme/awspages.h"
#include "tests/support/lensbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Questions and choices of a file of answers are those of the lens, and what isn't is told.
class TestAwsMatching : public QObject, private AwsPages {
    Q_OBJECT

private Q_SLOTS:
    void findsQuestionsByTheirChoices()
    {
        const AwsAnswers answers = read(page(summary("identities", "'mfa'", ",'Risk':'MEDIUM'") + ','
                                             + summary("data", "'kms'", ",'Risk':'HIGH'") + ','
                                             + summary("elsewhere", "'unheard-of'")));
        const MatchedAnswers matched = matchAnswers(answers, aLens());
        QCOMPARE(words(matched.answers), (QStringList{u"iam|answered|NONE||NOT_APPLICABLE|mfa/SELECTED/NONE/"_s,
                                                      u"data|answered|NONE||NOT_APPLICABLE|kms/SELECTED/NONE/"_s}));
        QCOMPARE(matched.unmatched.size(), 1);
        QVERIFY(matched.unmatched[0].contains(u"elsewhere"_s));
        QCOMPARE(matched.differingRisks.size(), 1); // by the rules kms is enough
        QVERIFY(matched.differingRisks[0].contains(u"HIGH"_s) && matched.differingRisks[0].contains(u"NONE"_s));
    }

    void doesNotChooseBetweenQuestions()
    {
        const Lens lens = aLens({aPillar(u"p"_s, {aQuestion(u"one"_s, {u"c1"_s, u"c2"_s}), aQuestion(u"two"_s, {u"c1"_s, u"c2"_s, u"c3"_s})})});
        const MatchedAnswers tied = matchAnswers(read(page(summary("q", "'c1'"))), lens);
        QVERIFY(tied.answers.empty());
        QCOMPARE(tied.unmatched.size(), 1);
        QVERIFY2(tied.unmatched[0].contains(u"one, two"_s), qPrintable(tied.unmatched[0]));
        const MatchedAnswers clear = matchAnswers(
            read(page(summary("q", "'c1'", ",'Choices':[{'ChoiceId':'c1'},{'ChoiceId':'c2'},{'ChoiceId':'c3'}]"))), lens);
        QCOMPARE(words(clear.answers), QStringList{u"two|answered|NONE||NOT_APPLICABLE|c1/SELECTED/NONE/"_s});
    }

    void lostChoicesAreToldAndClaimNothing()
    {
        const MatchedAnswers matched = matchAnswers(read(page(summary("iam", "'restore','gone'"))), aLens());
        QCOMPARE(words(matched.answers), QStringList{u"iam|open|NONE||NOT_APPLICABLE|"_s});
        QCOMPARE(matched.unmatched.size(), 2);
        QVERIFY(matched.unmatched[0].contains(u"backup"_s)); // where it is in the lens
        QVERIFY(matched.unmatched[1].contains(u"gone"_s));
    }

    void noneOfTheseIsThatOfTheQuestion()
    {
        const MatchedAnswers matched =
            matchAnswers(read(page(summary("d", "'sec_data_no'", ",'Choices':[{'ChoiceId':'kms'},{'ChoiceId':'sec_data_no'}]"))), aLens());
        QCOMPARE(words(matched.answers), QStringList{u"data|answered|NONE||NOT_APPLICABLE|data_no/SELECTED/NONE/"_s});
        QCOMPARE(matched.unmatched, QStringList());
    }

    void aQuestionIsAnsweredOnce()
    {
        const MatchedAnswers matched = matchAnswers(read(page(summary("iam", "'mfa'") + ',' + summary("x", "'roles'"))), aLens());
        QCOMPARE(matched.answers.size(), size_t(1));
        QCOMPARE(matched.unmatched.size(), 1);
    }

    /// Practices keep their slugs, so a question of the framework is found whatever the tool calls it.
    void findsTheFrameworksQuestions()
    {
        const auto library = LensLibrary::loadBuiltIn();
        VERIFY_RESULT(library);
        const auto document = library->document(frameworkLensKey);
        VERIFY_RESULT(document);
        const auto framework = readLens(*document, LensSize::Any);
        VERIFY_RESULT(framework);
        QByteArrayList pages;
        QStringList expected;
        for (const LensPillar& pillar : framework->lens.pillars)
            for (const LensQuestion& question : pillar.questions) {
                pages << summary("aws-" + question.id.toLower().toLatin1(), '\'' + question.choices.front().id.toLatin1() + '\'');
                expected << question.id;
            }
        const MatchedAnswers matched = matchAnswers(read(page(pages.join(','))), framework->lens);
        QStringList found;
        for (const WholeAnswer& answer : matched.answers)
            found << answer.question;
        QCOMPARE(found, expected);
        QCOMPARE(matched.unmatched, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestAwsMatching)
#include "tst_awsmatching.moc"
