// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsreview.h"
#include "tests/programme/awspages.h"
#include "tests/support/lensbuilders.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A review that was begun in the AWS console goes on here, and back.
class TestAwsReview : public QObject, private AwsPages {
    Q_OBJECT

private Q_SLOTS:
    void readsListAnswers()
    {
        const AwsAnswers answers = read(page(
            "{'QuestionId':'securely-operate','PillarId':'security','QuestionTitle':'How?','Choices':[{'ChoiceId':'a','Title':'A',"
            "'Description':'D'},{'ChoiceId':'b'},{'ChoiceId':'c'}],'SelectedChoices':['a'],'ChoiceAnswerSummaries':[{'ChoiceId':'a',"
            "'Status':'SELECTED','Reason':'NONE'},{'ChoiceId':'b','Status':'NOT_APPLICABLE','Reason':'OUT_OF_SCOPE'},"
            "{'ChoiceId':'c','Status':'UNSELECTED','Reason':'NONE'}],'IsApplicable':true,'Risk':'HIGH','Reason':'NONE'},"
            "{'QuestionId':'idle','SelectedChoices':[],'IsApplicable':true,'Risk':'UNANSWERED'},"
            "{'QuestionId':'nothing','SelectedChoices':[],'IsApplicable':true,'Risk':'HIGH'},"
            "{'QuestionId':'off','SelectedChoices':[],'IsApplicable':false,'Risk':'NOT_APPLICABLE','Reason':'BUSINESS_PRIORITIES'}"));
        QCOMPARE(answers.workloadId, u"w1"_s);
        QCOMPARE(answers.lensAlias, u"wellarchitected"_s);
        QCOMPARE(answers.unknown, QStringList());
        QCOMPARE(words(answers),
                 (QStringList{u"securely-operate|answered|NONE||NOT_APPLICABLE|a/SELECTED/NONE/ b/NOT_APPLICABLE/OUT_OF_SCOPE/"_s,
                              u"idle|open|NONE||NOT_APPLICABLE|"_s, u"nothing|answered|NONE||NOT_APPLICABLE|"_s,
                              u"off|notApplicable|BUSINESS_PRIORITIES||NOT_APPLICABLE|"_s}));
        QCOMPARE(answers.answers[0].offered, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(answers.answers[0].risk, u"HIGH"_s);
        QCOMPARE(answers.answers[0].title, u"How?"_s);
    }

    void readsGetAnswer()
    {
        const AwsAnswers answers = read("{'WorkloadId':'w1','LensAlias':'wellarchitected','Answer':{'QuestionId':'q','ImprovementPlanUrl':'u',"
                                        "'SelectedChoices':['a'],'ChoiceAnswers':[{'ChoiceId':'a','Status':'SELECTED','Reason':'NONE','Notes':'n1'}],"
                                        "'IsApplicable':true,'Risk':'NONE','Notes':'n2','Reason':'NONE','JiraConfiguration':{'x':[1]}}}");
        QCOMPARE(answers.unknown, QStringList());
        QCOMPARE(words(answers), QStringList{u"q|answered|NONE|n2|NOT_APPLICABLE|a/SELECTED/NONE/n1"_s});
    }

    /// The answer is taken without the notes that no review takes, and a person is told.
    void notesThatAreTooLongAreLeftOut()
    {
        const QByteArray most(20'000, 'n');
        const AwsAnswers answers = read("{'WorkloadId':'w1','LensAlias':'wellarchitected','Answer':{'QuestionId':'q','SelectedChoices':['a','b'],"
                                        "'ChoiceAnswers':[{'ChoiceId':'a','Status':'SELECTED','Reason':'NONE','Notes':'" + most + "n'},"
                                        "{'ChoiceId':'b','Status':'SELECTED','Reason':'NONE','Notes':'" + most + "'}],"
                                        "'IsApplicable':true,'Risk':'NONE','Notes':'" + most + "n','Reason':'NONE'}}");
        QCOMPARE(words(answers), QStringList{u"q|answered|NONE||NOT_APPLICABLE|a/SELECTED/NONE/ b/SELECTED/NONE/"_s + QString::fromLatin1(most)});
        QCOMPARE(answers.unknown, (QStringList{u"the notes on q were left out: they have 20001 characters, and 20000 are the most"_s,
                                               u"the notes on q/a were left out: they have 20001 characters, and 20000 are the most"_s}));
    }

    void readsGetLensReview()
    {
        const AwsAnswers answers = read("{'WorkloadId':'w1','LensReview':{'LensAlias':'wellarchitected','LensVersion':'2025-02-25',"
                                        "'LensName':'AWS Well-Architected Framework','LensStatus':'CURRENT','PillarReviewSummaries':"
                                        "[{'PillarId':'security','PillarName':'Security','RiskCounts':{'HIGH':2}}],'Notes':'of the review'}}");
        QCOMPARE(answers.unknown, QStringList());
        QCOMPARE(answers.lensVersion, u"2025-02-25"_s);
        QCOMPARE(answers.lensName, u"AWS Well-Architected Framework"_s);
        QCOMPARE(answers.notes, u"of the review"_s);
        QVERIFY(answers.answers.empty());
    }

    /// What to do about a question says nothing of what is so.
    void improvementsAreNoAnswers()
    {
        const AwsAnswers answers = read("{'LensAlias':'l','ImprovementSummaries':[{'QuestionId':'q','Risk':'HIGH',"
                                        "'ImprovementPlans':[{'ChoiceId':'a'}]}]}");
        QVERIFY(answers.answers.empty());
        QCOMPARE(answers.unknown, QStringList());
    }

    void readsWhatAutomationToolsKeep()
    {
        const AwsAnswers answers = read("{'questionResponses':[{'questionId':'monitoring','choices':['choice1','choice2']},"
                                        "{'questionId':'cost','choices':[]}]}");
        QCOMPARE(words(answers), (QStringList{u"monitoring|answered|NONE||NOT_APPLICABLE|choice1/SELECTED/NONE/ choice2/SELECTED/NONE/"_s,
                                              u"cost|open|NONE||NOT_APPLICABLE|"_s}));
    }

    void readsTheSample()
    {
        QFile file(QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/automation_answers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto answers = readAwsAnswers(file.readAll());
        VERIFY_RESULT(answers);
        QCOMPARE(answers->answers.size(), size_t(6));
        QCOMPARE(answers->unknown, QStringList());
    }

    /// One after another, in a list, or wrapped by somebody's script.
    void putsPagesTogether_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray one = page(summary("q1", "'a'"));
        const QByteArray two = page(summary("q2", "'b'"));
        QTest::newRow("lines") << one + '\n' + two + '\n';
        QTest::newRow("no space") << one + two;
        QTest::newRow("list") << '[' + one + ',' + two + ']';
        QTest::newRow("wrapped") << "{'date':'today','lenses':{'wellarchitected':{'entries':[" + one + ',' + two + "]}}}";
        QTest::newRow("bare answers") << "{'answers':[" + summary("q1", "'a'") + ',' + summary("q2", "'b'") + "]}";
        QTest::newRow("mark") << "\xEF\xBB\xBF" + one + two;
    }
    void putsPagesTogether()
    {
        QFETCH(QByteArray, file);
        const AwsAnswers answers = read(file);
        QCOMPARE(words(answers), (QStringList{u"q1|answered|NONE||NOT_APPLICABLE|a/SELECTED/NONE/"_s,
                                              u"q2|answered|NONE||NOT_APPLICABLE|b/SELECTED/NONE/"_s}));
        QCOMPARE(answers.unknown, QStringList());
    }

    void readsWhatPowerShellRedirects()
    {
        QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray utf16 = encode(QString::fromUtf8(json(page(summary("q1", "'a'")))));
        const auto answers = readAwsAnswers(utf16);
        VERIFY_RESULT(answers);
        QCOMPARE(answers->answers.size(), size_t(1));
    }

    /// The listing has no notes, the single answer has no others.
    void completesAnAnswer()
    {
        const AwsAnswers answers =
            read(page(summary("q1", "'a'") + ',' + summary("q2", "'b'"))
                 + "{'LensAlias':'wellarchitected','Answer':" + summary("q1", "'a'", ",'Notes':'why'") + '}');
        QCOMPARE(answers.answers.size(), size_t(2));
        QCOMPARE(answers.answers[0].answer.notes, u"why"_s);
        QCOMPARE(answers.unknown, QStringList());
    }

    void saysWhatItDidNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("pointers");
        const auto wrong = [](const QByteArray& more) { return page(summary("q1", "'a'", more)); };
        QTest::newRow("risk") << wrong(",'Risk':'TERRIBLE'") << QStringList{u"/AnswerSummaries/0/Risk"_s};
        QTest::newRow("notes") << wrong(",'Notes':3") << QStringList{u"/AnswerSummaries/0/Notes"_s};
        QTest::newRow("status") << wrong(",'ChoiceAnswerSummaries':[{'ChoiceId':'a','Status':'PERHAPS'},{'Status':'SELECTED'}]")
                                << QStringList{u"/AnswerSummaries/0/ChoiceAnswerSummaries/0/Status"_s,
                                               u"/AnswerSummaries/0/ChoiceAnswerSummaries/1"_s};
        QTest::newRow("against itself") << wrong(",'ChoiceAnswers':[{'ChoiceId':'a','Status':'UNSELECTED'}]")
                                        << QStringList{u"/AnswerSummaries/0/SelectedChoices"_s};
        QTest::newRow("applicable") << page("{'QuestionId':'q','IsApplicable':'yes'}")
                                    << QStringList{u"/AnswerSummaries/0/IsApplicable"_s};
        QTest::newRow("selected") << page("{'QuestionId':'q','SelectedChoices':[1,'a']}")
                                  << QStringList{u"/AnswerSummaries/0/SelectedChoices/0"_s};
        QTest::newRow("no list") << QByteArray("{'LensAlias':'l','AnswerSummaries':7}") << QStringList{u"/AnswerSummaries"_s};
        QTest::newRow("no answer") << page("4,{'QuestionTitle':'T'}")
                                   << QStringList{u"/AnswerSummaries/0"_s, u"/AnswerSummaries/1"_s};
        QTest::newRow("id") << page("{'QuestionId':5,'SelectedChoices':[]}")
                            << QStringList{u"/AnswerSummaries/0/QuestionId"_s, u"/AnswerSummaries/0/QuestionId"_s};
        QTest::newRow("twice") << page(summary("q", "'a'") + ',' + summary("q", "'b'")) << QStringList{u"/AnswerSummaries/1"_s};
        QTest::newRow("another lens") << page(summary("q", "'a'")) + page(summary("q", "'b'"), "serverless")
                                      << QStringList{u"document 2, /AnswerSummaries/0"_s};
    }
    void saysWhatItDidNotUnderstand()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, pointers);
        const AwsAnswers answers = read(file);
        QCOMPARE(answers.unknown.size(), pointers.size());
        for (qsizetype i = 0; i < pointers.size(); ++i)
            QVERIFY2(answers.unknown[i].startsWith(pointers[i] + QStringLiteral(": ")), qPrintable(answers.unknown[i]));
    }

    void refusesWhatIsNoAnswers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("cut off") << page(summary("q", "'a'")).chopped(3);
        QTest::newRow("rest") << page(summary("q", "'a'")) + "]";
        QTest::newRow("something else") << QByteArray("{'Findings':[{'Id':'x'}]}");
        QTest::newRow("deep") << QByteArray(5000, '[');
        QTest::newRow("text") << QByteArray("'answers'");
    }
    void refusesWhatIsNoAnswers()
    {
        QFETCH(QByteArray, file);
        const auto answers = readAwsAnswers(json(file));
        QVERIFY(!answers);
        QCOMPARE(answers.error().code, Error::Code::Parse);
        QVERIFY(!answers.error().message.isEmpty());
    }

    void comesBackAsItWentOut()
    {
        const Lens lens = aLens();
        QHash<QString, QuestionRecord> records;
        records.insert(u"iam"_s, {.answer = anAnswer({u"mfa"_s}, {u"roles"_s}),
                                  .notes = u"line one\nline \"two\""_s,
                                  .improvement = ImprovementStatus::InProgress,
                                  .choices = {{u"roles"_s, {AnswerReason::ArchitectureConstraints, u"no people"_s}}}});
        records.insert(u"data"_s, {.answer = {.state = AnswerState::NotApplicable}, .reason = AnswerReason::OutOfScope});
        ReviewFigures figures = reviewFigures(lens, {.record = [&](const QString& id) { return records.value(id); }});
        figures.workload = u"Ledger"_s;
        figures.lensKey = u"lens-of-tests"_s;
        figures.lensVersion = u"3"_s;
        const auto answers = readAwsAnswers(awsAnswers(figures));
        VERIFY_RESULT(answers);
        QCOMPARE(answers->unknown, QStringList());
        QCOMPARE(answers->workloadName, u"Ledger"_s);
        QCOMPARE(answers->lensAlias, u"lens-of-tests"_s);
        QCOMPARE(answers->lensVersion, u"3"_s);
        const MatchedAnswers matched = matchAnswers(*answers, lens);
        QCOMPARE(words(matched.answers),
                 (QStringList{u"iam|answered|NONE|line one\nline \"two\"|IN_PROGRESS|mfa/SELECTED/NONE/ roles/NOT_APPLICABLE/ARCHITECTURE_CONSTRAINTS/no people"_s,
                              u"data|notApplicable|OUT_OF_SCOPE||NOT_APPLICABLE|"_s, u"backup|open|NONE||NOT_APPLICABLE|"_s}));
        QCOMPARE(matched.unmatched, QStringList());
        QCOMPARE(matched.differingRisks, QStringList());
    }

    /// Every member is called as the API calls it.
    void writesAsTheToolDoes()
    {
        const QJsonObject root = QJsonDocument::fromJson(awsAnswers(reviewFigures(aLens(), {.record = [](const QString&) {
                                                             return QuestionRecord{.answer = anAnswer({u"mfa"_s})};
                                                         }}))).object();
        const QJsonObject first = root.value(u"AnswerSummaries").toArray().at(0).toObject();
        QCOMPARE(first.value(u"QuestionId").toString(), u"iam"_s);
        QCOMPARE(first.value(u"PillarId").toString(), u"security"_s);
        QCOMPARE(first.value(u"Risk").toString(), u"MEDIUM"_s);
        QCOMPARE(first.value(u"SelectedChoices").toArray(), QJsonArray{u"mfa"_s});
        QCOMPARE(first.value(u"ChoiceAnswerSummaries").toArray().at(0).toObject().value(u"Status").toString(), u"SELECTED"_s);
        QCOMPARE(first.value(u"Choices").toArray().size(), 2);
        QVERIFY(first.value(u"IsApplicable").toBool());
    }
};

QTEST_GUILESS_MAIN(TestAwsReview)
#include "tst_awsreview.moc"
