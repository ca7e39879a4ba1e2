// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "tests/app/commandline.h"
#include "tests/support/lensbuilders.h"

/// waymark-cli review and its report: answers of the AWS Well-Architected Tool come and go, nothing is changed unasked.
class TestCliReview : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startAnew();
        QCOMPARE(run({u"new"_s, m_workspace, u"--name"_s, u"Team"_s}), 0);
    }

    void listsNothingBeforeThereIsAReview()
    {
        QCOMPARE(run({u"review"_s, m_workspace}), 0);
        QCOMPARE(m_output, QByteArray("Team: 0 reviews\n"));
        QCOMPARE(run({u"review"_s, m_workspace, u"--json"_s}), 0);
        QVERIFY(json().value(u"reviews").isArray());
        QVERIFY(json().value(u"reviews").toArray().isEmpty());
    }

    void takesOverAnswers()
    {
        const QString file = answers();
        // Given neither workload nor review, when nobody said that they may be made
        QCOMPARE(run({u"review"_s, m_workspace, u"--workload"_s, u"Payments"_s, u"--import"_s, file}), 2);
        QVERIFY2(m_errors.contains("there is no workload \"Payments\""), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
        // And when somebody did
        QCOMPARE(run(taking(file) + QStringList{u"--new"_s, u"--json"_s}), 0);
        QCOMPARE(json().value(u"started"), QJsonValue(true));
        QCOMPARE(json().value(u"lens").toString(), u"wellarchitected"_s);
        QCOMPARE(json().value(u"answers").toArray(), QJsonArray{u"SEC01"_s});
        QCOMPARE(json().value(u"differingRisks").toArray().size(), 1); // the tool said medium
        QCOMPARE(json().value(u"unmatched").toArray().size(), 1);
        QCOMPARE(listed().value(u"high").toInt(), 1);
        QCOMPARE(listed().value(u"unanswered").toInt(), 56);
        // Then it goes on there
        QCOMPARE(run(taking(file) + QStringList{u"--json"_s}), 0);
        QCOMPARE(json().value(u"started"), QJsonValue(false));
        QCOMPARE(run({u"review"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(json().value(u"reviews").toArray().size(), 1);
        QCOMPARE(run({u"review"_s, m_workspace}), 0);
        QVERIFY2(m_output.startsWith("Team: 1 review\n"), m_output.constData());
        QCOMPARE(run({u"verify"_s, m_workspace}), 0);
    }

    /// Else a workspace would have two editions of one lens, and the app would offer to upgrade from one to the other.
    void aLensIsKeptAsTheAppKeepsIt()
    {
        QCOMPARE(run(taking(answers()) + QStringList{u"--new"_s}), 0);
        const QString file = path(u"whole.json"_s);
        QCOMPARE(run({u"export"_s, m_workspace, u"--out"_s, file}), 0);
        const QJsonArray lenses = QJsonDocument::fromJson(read(file)).object().value(u"lens"_s).toArray();
        QCOMPARE(lenses.size(), 1);
        const QString kept = lenses.at(0).toObject().value(u"document"_s).toString();
        const auto reading = waymark::readLens(kept.toUtf8(), waymark::LensSize::Any);
        QVERIFY(reading.has_value());
        QVERIFY(kept == QString::fromUtf8(waymark::lensDocument(reading->lens, reading->version)));
    }

    /// As on the screen.
    void whatIsHereStaysWhereTheFileHasNothing()
    {
        QCOMPARE(run(taking(answers(QJsonObject{{u"Notes"_s, u"Agreed."_s}})) + QStringList{u"--new"_s}), 0);
        QCOMPARE(run(taking(answers())), 0); // a listing has no notes
        QCOMPARE(run(taking(answers(QJsonObject{{u"SelectedChoices"_s, QJsonArray()},
                                                {u"ChoiceAnswerSummaries"_s, QJsonArray()},
                                                {u"Risk"_s, u"UNANSWERED"_s}}))), 0);
        QCOMPARE(listed().value(u"high").toInt(), 1); // nor is an answer opened again
        const QString file = path(u"out.json"_s);
        QCOMPARE(run({u"review"_s, m_workspace, u"--workload"_s, u"Payments"_s, u"--export"_s, file}), 0);
        QVERIFY(read(file).contains("Agreed."));
    }

    void aDryRunChangesNothing()
    {
        QCOMPARE(run(taking(answers()) + QStringList{u"--new"_s, u"--dry-run"_s}), 0);
        QVERIFY2(m_output.contains("1 answer would be taken over, a review would be started"), m_output.constData());
        QCOMPARE(run({u"review"_s, m_workspace}), 0);
        QCOMPARE(m_output, QByteArray("Team: 0 reviews\n"));
    }

    void whatIsWrittenReadsBack()
    {
        QCOMPARE(run(taking(answers()) + QStringList{u"--new"_s}), 0);
        const QJsonObject before = listed();
        const QString file = path(u"out.json"_s);
        QCOMPARE(run({u"review"_s, m_workspace, u"--workload"_s, u"payments"_s, u"--export"_s, file}), 0);
        QVERIFY(read(file).contains("AnswerSummaries"));
        const QString other = path(u"other.waymark"_s);
        QCOMPARE(run({u"new"_s, other}), 0);
        QCOMPARE(run({u"review"_s, other, u"--workload"_s, u"Payments"_s, u"--lens"_s, u"wellarchitected"_s, u"--import"_s, file,
                      u"--new"_s, u"--json"_s}), 0);
        QVERIFY2(json().value(u"differingRisks").toArray().isEmpty(), m_output.constData());
        QCOMPARE(run({u"review"_s, other, u"--json"_s}), 0);
        QCOMPARE(json().value(u"reviews").toArray().at(0).toObject(), before);
    }

    void startsAReviewByALensOfOnesOwn()
    {
        const QString lens = write(u"own.json"_s, waymark::lensDocument(waymark::aLens(), u"7"_s));
        const QStringList call{u"review"_s, m_workspace, u"--workload"_s, u"Payments"_s, u"--lens-file"_s, lens, u"--new"_s, u"--json"_s};
        QCOMPARE(run(call), 0);
        QCOMPARE(json().value(u"lens").toString(), u"lens-of-tests"_s);
        QCOMPARE(listed().value(u"lensKey").toString(), u"lens-of-tests"_s);
        QCOMPARE(listed().value(u"questions").toInt(), 3);
        // When it is called again
        QCOMPARE(run(call), 0);
        QCOMPARE(json().value(u"started"), QJsonValue(false));
        QCOMPARE(run({u"review"_s, m_workspace, u"--json"_s}), 0);
        QCOMPARE(json().value(u"reviews").toArray().size(), 1);
    }

    /// A lens's summary has no answers, and says so instead of finding none of them.
    void aSummaryOfRisksIsNoAnswers()
    {
        const QString file = write(u"summary.json"_s, "{\"WorkloadId\":\"4f2a\",\"LensReview\":{\"LensAlias\":\"wellarchitected\","
                                                       "\"LensVersion\":\"2024-06-27\",\"RiskCounts\":{\"HIGH\":2}}}");
        QCOMPARE(run(taking(file) + QStringList{u"--new"_s}), 3);
        QVERIFY2(m_errors.contains("the file has no answers"), m_errors.constData());
        QCOMPARE(run({u"review"_s, m_workspace}), 0);
        QCOMPARE(m_output, QByteArray("Team: 0 reviews\n"));
    }

    void answersByAnotherLensAreTakenOnRequestAndTold()
    {
        const QByteArray document = read(answers()).replace("\"wellarchitected\"", "\"arn:aws:wellarchitected::aws:lens/serverless\"");
        const QStringList call{u"review"_s, m_workspace, u"--workload"_s, u"Payments"_s, u"--import"_s, write(u"other.json"_s, document), u"--new"_s};
        QCOMPARE(run(call), 2); // nobody named a lens that is known
        QCOMPARE(run(call + QStringList{u"--lens"_s, u"wellarchitected"_s}), 0);
        QVERIFY2(m_output.contains("is by the lens arn:aws:wellarchitected::aws:lens/serverless"), m_output.constData());
    }

    void whatDoesNotGoIsTold_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const QString broken = u"BROKEN"_s; // stands for a file that is no JSON
        const QString good = u"GOOD"_s;
        QTest::newRow("no workload") << QStringList{u"--import"_s, good} << 2 << QByteArray("--workload NAME is needed");
        QTest::newRow("no JSON") << QStringList{u"--workload"_s, u"P"_s, u"--import"_s, broken, u"--new"_s} << 3 << QByteArray("broken.json");
        QTest::newRow("no file") << QStringList{u"--workload"_s, u"P"_s, u"--import"_s, u"/no/such.json"_s, u"--new"_s} << 3
                                 << QByteArray("such.json");
        QTest::newRow("no such lens") << QStringList{u"--workload"_s, u"P"_s, u"--lens"_s, u"nonsense"_s, u"--import"_s, good, u"--new"_s}
                                      << 2 << QByteArray("there is no lens \"nonsense\"; there are wellarchitected");
        QTest::newRow("both ways") << QStringList{u"--import"_s, good, u"--export"_s, u"x.json"_s} << 2
                                   << QByteArray("--export is a call of its own");
        QTest::newRow("new what") << QStringList{u"--new"_s} << 2 << QByteArray("--new is for --import");
        QTest::newRow("unknown workload") << QStringList{u"--workload"_s, u"P"_s} << 2 << QByteArray("no review has been started");
    }
    void whatDoesNotGoIsTold()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        options.replaceInStrings(u"BROKEN"_s, write(u"broken.json"_s, "{"));
        options.replaceInStrings(u"GOOD"_s, answers());
        QCOMPARE(run(QStringList{u"review"_s, m_workspace} + options), code);
        QVERIFY2(m_errors.contains(words), m_errors.constData());
        QCOMPARE(m_errors.count('\n'), 1);
        QCOMPARE(run({u"review"_s, m_workspace}), 0);
        QCOMPARE(m_output, QByteArray("Team: 0 reviews\n"));
    }

    void reports_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("page") << u"html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("table") << u"csv"_s << QByteArray("workload,lens,");
        QTest::newRow("json") << u"json"_s << QByteArray("{");
    }
    void reports()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, start);
        QCOMPARE(run(taking(answers()) + QStringList{u"--new"_s}), 0);
        const QString out = path(u"review."_s + suffix);
        QCOMPARE(run({u"report"_s, m_workspace, u"--kind"_s, u"review"_s, u"--out"_s, out}), 0);
        const QByteArray all = read(out);
        QVERIFY2(all.startsWith(start), all.left(80).constData());
        QVERIFY(all.contains("Payments"));
        QVERIFY(all.contains("SEC01"));
        // Of a review that isn't there
        QFile::remove(out);
        QCOMPARE(run({u"report"_s, m_workspace, u"--kind"_s, u"review"_s, u"--workload"_s, u"Ledger"_s, u"--out"_s, out}), 2);
        QVERIFY2(m_errors.contains("there are \"Payments\" by wellarchitected"), m_errors.constData());
        QVERIFY(!QFile::exists(out));
    }

    void aReportOfNoReviewsSaysSo()
    {
        const QString out = path(u"review.html"_s);
        QCOMPARE(run({u"report"_s, m_workspace, u"--kind"_s, u"review"_s, u"--out"_s, out}), 0);
        QVERIFY(read(out).contains("No review has been started"));
    }

    void optionsOfOtherReportsAreRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("sprint") << QStringList{u"--kind"_s, u"review"_s, u"--sprint"_s, u"1"_s} << QByteArray("--sprint is not for --kind review");
        QTest::newRow("as of") << QStringList{u"--kind"_s, u"review"_s, u"--as-of"_s, u"2026-01-01"_s}
                               << QByteArray("--as-of is not for --kind review");
        QTest::newRow("workload") << QStringList{u"--workload"_s, u"Payments"_s} << QByteArray("--workload is for --kind review only");
    }
    void optionsOfOtherReportsAreRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, words);
        QCOMPARE(run(QStringList{u"report"_s, m_workspace, u"--out"_s, path(u"r.html"_s)} + options), 2);
        QVERIFY2(m_errors.contains(words), m_errors.constData());
    }

private:
    QStringList taking(const QString& file) const
    {
        return {u"review"_s, m_workspace, u"--workload"_s, u"Payments"_s, u"--import"_s, file};
    }

    /// The only review.
    QJsonObject listed()
    {
        if (run({u"review"_s, m_workspace, u"--json"_s}) != 0)
            return {};
        const QJsonArray reviews = json().value(u"reviews").toArray();
        return reviews.size() == 1 ? reviews.at(0).toObject() : QJsonObject();
    }

    /// As `aws wellarchitected list-answers` prints them: a question under the tool's own id, with these members besides or
    /// instead, and one of no lens.
    QString answers(const QJsonObject& otherMembers = {})
    {
        const QString chosen = u"sec_securely_operate_multi_accounts"_s;
        QJsonObject known{
            {u"QuestionId"_s, u"securely-operate"_s},
            {u"PillarId"_s, u"security"_s},
            {u"Choices"_s, QJsonArray{QJsonObject{{u"ChoiceId"_s, chosen}},
                                      QJsonObject{{u"ChoiceId"_s, u"sec_securely_operate_aws_account"_s}}}},
            {u"SelectedChoices"_s, QJsonArray{chosen}},
            {u"ChoiceAnswerSummaries"_s,
             QJsonArray{QJsonObject{{u"ChoiceId"_s, chosen}, {u"Status"_s, u"SELECTED"_s}, {u"Reason"_s, u"NONE"_s}}}},
            {u"IsApplicable"_s, true},
            {u"Risk"_s, u"MEDIUM"_s},
            {u"Reason"_s, u"NONE"_s}};
        for (auto it = otherMembers.constBegin(); it != otherMembers.constEnd(); ++it)
            known.insert(it.key(), it.value());
        const QJsonObject unknown{{u"QuestionId"_s, u"of-nobody"_s},
                                  {u"SelectedChoices"_s, QJsonArray{u"nobodys_choice"_s}},
                                  {u"IsApplicable"_s, true},
                                  {u"Risk"_s, u"HIGH"_s}};
        return write(u"answers.json"_s, QJsonDocument(QJsonObject{{u"WorkloadId"_s, u"4f2a"_s},
                                                                  {u"LensAlias"_s, u"wellarchitected"_s},
                                                                  {u"AnswerSummaries"_s, QJsonArray{known, unknown}}})
                                            .toJson());
    }
};

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_clireview.moc"
