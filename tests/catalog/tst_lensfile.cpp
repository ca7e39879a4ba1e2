// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "model/domain/riskcondition.h"
#include "tests/catalog/lenstexts.h"
#include "tests/catalog/publishedlenses.h"
#include "tests/support/conditionoracle.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString pathOf(const char* name)
{
    return QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/") + QString::fromLatin1(name);
}

QByteArray contentOf(const char* name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addPublished()
{
    QTest::addColumn<int>("lens");
    for (size_t i = 0; i < publishedLenses().size(); ++i)
        QTest::newRow(publishedLenses()[i].file) << static_cast<int>(i);
}

const PublishedLens& published(int lens)
{
    return publishedLenses()[static_cast<size_t>(lens)];
}

QStringList choiceIds(const LensQuestion& question)
{
    QStringList ids;
    for (const LensChoice& choice : question.choices)
        ids << choice.id;
    return ids;
}

/// The sound lens with one text for another.
Result<LensReading> readChanged(const char* before, const char* after)
{
    return readLens(soundLens().replace(quoted(before), quoted(after)));
}

} // namespace

class TestLensFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedLensesLoad_data() { addPublished(); }
    void publishedLensesLoad()
    {
        QFETCH(int, lens);
        const PublishedLens& expected = published(lens);
        const auto reading = readLensFile(pathOf(expected.file));
        VERIFY_RESULT(reading);
        QCOMPARE(static_cast<int>(reading->lens.pillars.size()), expected.pillars);
        QCOMPARE(reading->questions, expected.questions);
        QCOMPARE(reading->choices, expected.choices);
        QCOMPARE(reading->rules, expected.rules);
        QVERIFY(!reading->lens.name.isEmpty());
    }

    void whyPublishedLensesFailStrictly_data() { addPublished(); }
    void whyPublishedLensesFailStrictly()
    {
        QFETCH(int, lens);
        const auto reading = readLens(contentOf(published(lens).file));
        VERIFY_RESULT(reading);
        std::vector<LensFault> faults = reading->faults;
        std::vector<PublishedFault> expected = published(lens).faults;
        std::ranges::sort(faults, {}, &LensFault::pointer);
        std::ranges::sort(expected, {}, [](const PublishedFault& fault) { return QString::fromLatin1(fault.pointer); });
        QCOMPARE(faults.size(), expected.size());
        for (size_t i = 0; i < faults.size(); ++i) {
            QCOMPARE(faults[i].pointer, QString::fromLatin1(expected[i].pointer));
            QVERIFY2(faults[i].message.contains(QLatin1String(expected[i].words)), qPrintable(faults[i].message));
        }
    }

    void rulesSayWhatAnotherEvaluatorSays_data() { addPublished(); }
    void rulesSayWhatAnotherEvaluatorSays()
    {
        QFETCH(int, lens);
        const auto reading = readLens(contentOf(published(lens).file));
        VERIFY_RESULT(reading);
        std::mt19937 random(7);
        int rules = 0;
        for (const LensPillar& pillar : reading->lens.pillars)
            for (const LensQuestion& question : pillar.questions)
                for (const RiskRule& rule : question.rules) {
                    compareEvaluators(rule.condition, choiceIds(question), random);
                    ++rules;
                }
        QCOMPARE(rules, published(lens).rules);
    }

    void whatIsWrittenReadsTheSame_data() { addPublished(); }
    void whatIsWrittenReadsTheSame()
    {
        QFETCH(int, lens);
        const auto reading = readLens(contentOf(published(lens).file));
        VERIFY_RESULT(reading);
        const QByteArray written = lensDocument(reading->lens, reading->version);
        const auto again = readLens(written);
        VERIFY_RESULT(again);
        QVERIFY(again->lens == reading->lens);
        QCOMPARE(again->version, reading->version);
        QCOMPARE(lensDocument(again->lens, again->version), written);
        QVERIFY(written.startsWith("{\n  \"schemaVersion\"") && written.endsWith("}\n"));
    }

    /// An answer belongs to question and choice ids: no two questions may have the same.
    void repeatedIdsAreToldApart()
    {
        const auto reading = readLens(contentOf("lens_duplicate_ids.json"));
        VERIFY_RESULT(reading);
        QSet<QString> ids;
        for (const LensPillar& pillar : reading->lens.pillars)
            for (const LensQuestion& question : pillar.questions)
                ids.insert(question.id);
        QCOMPARE(ids.size(), qsizetype(22));
        const LensQuestion& first = reading->lens.pillars[0].questions[0];
        QCOMPARE(reading->lens.pillars[1].questions[0].id, first.id + u"-2"_s);
        QCOMPARE(reading->lens.pillars[1].questions[0].choices[0].id, first.choices[0].id); // its own question's
        const auto fault = std::ranges::find(reading->faults, u"/pillars/1/questions/0/id"_s, &LensFault::pointer);
        QVERIFY(fault != reading->faults.end());
        QVERIFY2(fault->done.contains(first.id + u"-2"_s), qPrintable(fault->done));
    }

    void copiesNeverTakeAnIdOfTheFile()
    {
        const auto reading =
            readChanged("{'id':'bp2','title'", "{'id':'bp1','title':'A','improvementPlan':{'displayText':'x'}},"
                                               "{'id':'bp1-2','title':'B','improvementPlan':{'displayText':'x'}},"
                                               "{'id':'SEC1_no','title':'C'},{'title'");
        VERIFY_RESULT(reading);
        QCOMPARE(choiceIds(reading->lens.pillars[0].questions[0]),
                 (QStringList{u"bp1"_s, u"bp1-3"_s, u"bp1-2"_s, u"SEC1_no"_s, u"SEC1_c5"_s, u"bp3"_s, u"SEC1-2_no"_s}));
        QVERIFY(reading->lens.pillars[0].questions[0].choices.back().isNone());
    }

    void whatIsMadeOfFaults()
    {
        QCOMPARE(readChanged("'Who may?'", "NaN")->lens.pillars[0].questions[0].title, u"SEC1"_s);
        QCOMPARE(readChanged("'name':'Sound',", "")->lens.name, u"Lens without a name"_s);
        QCOMPARE(readChanged("'id':'REL1',", "")->lens.pillars[1].questions[0].id, u"reliability_q1"_s);
        QCOMPARE(readChanged("'id':'reliability',", "")->lens.pillars[1].id, u"pillar_2"_s);
        QCOMPARE(readChanged("'bp2','title'", "' bp2 ','title'")->lens.pillars[0].questions[0].choices[1].id, u"bp2"_s);
        QCOMPARE(readChanged("https://example.org/q", "javascript:alert(1)")->lens.pillars[0].questions[0].help,
                 (LensResource{.text = u"Q"_s, .url = {}}));
        QCOMPARE(
            readChanged("https://example.org/q", " https://example.org/q\\n")->lens.pillars[0].questions[0].help.url,
            u"https://example.org/q"_s);
        QCOMPARE(readChanged("MEDIUM_RISK", "CRITICAL")->lens.pillars[0].questions[0].rules[1].risk, RuleRisk::High);
        QCOMPARE(readChanged("bp1 && bp2", "bp1 &")->lens.pillars[0].questions[0].rules[0].condition, u"bp1 &"_s);
        QCOMPARE(readChanged("'name':'Sound'", "'name':'A','name':'B'")->lens.name, u"B"_s);
    }

    void allThatTheFormatKnowsIsRead()
    {
        const auto reading = readLens(soundLens());
        VERIFY_RESULT(reading);
        QCOMPARE(reading->version, u"1.20"_s); // as it is written
        const LensQuestion& question = *reading->lens.question(u"SEC1"_s);
        QCOMPARE(question.description, u"On access."_s);
        QCOMPARE(question.help, (LensResource{.text = u"Q"_s, .url = u"https://example.org/q"_s}));
        const LensChoice& choice = *question.choice(u"bp1"_s);
        QCOMPARE(choice.help, (LensResource{.text = u"H1"_s, .url = u"http://example.org/h1?a=b#c"_s}));
        QCOMPARE(choice.improvement, (LensResource{.text = u"I1"_s, .url = u"https://example.org"_s}));
        QCOMPARE(choice.furtherHelp.size(), size_t(1));
        QCOMPARE(choice.furtherImprovements.back(), (LensResource{.text = u"A3"_s, .url = {}}));
        QVERIFY(question.choices.back().isNone() && !choice.isNone());
        QCOMPARE(question.rules[1], (RiskRule{.condition = u"bp1 || !(bp2)"_s, .risk = RuleRisk::Medium}));
        QCOMPARE(question.rules[0].risk, RuleRisk::None);
    }

    void exportedLensReadsAsTheLens()
    {
        const auto plain = readLens(contentOf("hub_Passport-Custom-Lens.json"));
        const auto wrapped = readLens(contentOf("lens_export_wrapped.json"));
        VERIFY_RESULT(plain);
        VERIFY_RESULT(wrapped);
        QVERIFY(plain->lens == wrapped->lens);
        QVERIFY(plain->faults == wrapped->faults);
        const auto broken = readLens(quoted("{'LensJSON':'{'}"));
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"LensJSON, at line 1, column 2"_s),
                 qPrintable(broken.error().message));
    }

private:
    static void compareEvaluators(const QString& condition, const QStringList& ids, std::mt19937& random)
    {
        const auto parsed = RiskCondition::parse(condition);
        VERIFY_RESULT(parsed);
        for (int i = 0; i < 1002; ++i) {
            const QSet<QString> selected = i == 0   ? QSet<QString>()
                                           : i == 1 ? QSet<QString>(ids.begin(), ids.end())
                                                    : someOf(ids, random);
            if (parsed->holds(selected) != conditionSays(condition, selected))
                QFAIL(qPrintable(condition + u" of "_s + QStringList(selected.values()).join(u' ')));
        }
    }
};

QTEST_GUILESS_MAIN(TestLensFile)
#include "tst_lensfile.moc"
