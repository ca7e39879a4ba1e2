// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "model/catalog/lenslibrary.h"
#include "model/score/improvement.h"
#include "tests/support/conditionoracle.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <bit>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Without "none of these".
QStringList claimsOf(const LensQuestion& question)
{
    QStringList ids;
    for (const LensChoice& choice : question.choices)
        if (!choice.isNone())
            ids << choice.id;
    return ids;
}

AnswerFacts answered(const QSet<QString>& selected)
{
    return {.state = AnswerState::Answered, .selected = selected};
}

/// None, all, or by the toss of a coin.
QSet<QString> selection(int round, const QStringList& ids, std::mt19937& random)
{
    return round == 0 ? QSet<QString>() : round == 1 ? QSet<QString>(ids.begin(), ids.end()) : someOf(ids, random);
}

/// By the first rule that is true, as the other evaluator says.
QuestionRisk riskSaid(const LensQuestion& question, const QSet<QString>& selected)
{
    for (const RiskRule& rule : question.rules)
        if (conditionSays(rule.condition, selected))
            return rule.risk == RuleRisk::High     ? QuestionRisk::High
                   : rule.risk == RuleRisk::Medium ? QuestionRisk::Medium
                                                   : QuestionRisk::None;
    return QuestionRisk::Unrated;
}

/// The levels that AWS publishes for the absence of each practice, by question and slug with a blank between.
QHash<QString, QString> publishedLevels()
{
    QHash<QString, QString> levels;
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/wellarchitected.risklevels.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return levels;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        levels.insert(line.section(u' ', 0, 1), line.section(u' ', 2));
    return levels;
}

/// Tries every set of choices that can still be selected and is no larger.
void checkSmallest(const LensQuestion& question, const QSet<QString>& selected, const std::vector<ClearingSet>& sets)
{
    QStringList offered = claimsOf(question);
    offered.removeIf([&](const QString& id) { return selected.contains(id); });
    const QuestionRisk goal = sets.front().after;
    const qsizetype size = sets.front().choices.size();
    size_t found = 0;
    for (quint32 mask = 1; mask < (quint32(1) << offered.size()); ++mask) {
        QSet<QString> with = selected;
        for (qsizetype i = 0; i < offered.size(); ++i)
            if (((mask >> i) & 1U) != 0)
                with.insert(offered[i]);
        const QuestionRisk risk = riskSaid(question, with);
        QVERIFY2(goal == QuestionRisk::None || risk != QuestionRisk::None, qPrintable(question.id));
        QVERIFY2(std::popcount(mask) >= size || risk != goal, qPrintable(question.id + u": a smaller set does it"_s));
        if (std::popcount(mask) == size && risk == goal)
            ++found;
    }
    QCOMPARE(sets.size(), found);
    for (const ClearingSet& set : sets) {
        const QSet<QString> with = selected + QSet<QString>(set.choices.begin(), set.choices.end());
        QVERIFY2(riskSaid(question, with) == set.after && set.choices.size() == size, qPrintable(question.id));
    }
}

} // namespace

/// Risks and plans by the lenses that come with Waymark, against another evaluator and against what AWS publishes.
class LensRisksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ratesAsAnotherEvaluatorDoes_data() { addLenses(); }
    void ratesAsAnotherEvaluatorDoes();
    void theFrameworkRatesByWhatIsMissing();
    void proposedSetsAreTheSmallest_data() { addLenses(); }
    void proposedSetsAreTheSmallest();

private:
    void addLenses() const
    {
        QTest::addColumn<QString>("key");
        for (const auto& [key, lens] : m_lenses)
            QTest::newRow(qPrintable(key)) << key;
    }

    std::map<QString, Lens> m_lenses;
};

void LensRisksTest::initTestCase()
{
    const auto library = LensLibrary::loadBuiltIn();
    VERIFY_RESULT(library);
    for (const BuiltInLens& entry : library->lenses()) {
        const auto document = library->document(entry.key);
        VERIFY_RESULT(document);
        const auto reading = readLens(*document, LensSize::Any);
        VERIFY_RESULT(reading);
        m_lenses.emplace(entry.key, reading->lens);
    }
    QVERIFY(m_lenses.size() >= 2);
}

void LensRisksTest::ratesAsAnotherEvaluatorDoes()
{
    QFETCH(QString, key);
    std::mt19937 random(7);
    for (const LensPillar& pillar : m_lenses.at(key).pillars)
        for (const LensQuestion& question : pillar.questions) {
            QStringList ids = claimsOf(question);
            ids << question.id + u"_no"_s;
            for (int round = 0; round < 1002; ++round) {
                const QSet<QString> selected = selection(round, ids, random);
                if (rate(question, answered(selected)).risk != riskSaid(question, selected))
                    QFAIL(qPrintable(question.id + u" of "_s + QStringList(selected.values()).join(u' ')));
            }
        }
}

void LensRisksTest::theFrameworkRatesByWhatIsMissing()
{
    const QHash<QString, QString> levels = publishedLevels();
    QCOMPARE(levels.size(), qsizetype(307));
    std::mt19937 random(11);
    for (const LensPillar& pillar : m_lenses.at(frameworkLensKey).pillars)
        for (const LensQuestion& question : pillar.questions)
            for (int round = 0; round < 200; ++round) {
                const QStringList ids = claimsOf(question);
                const QSet<QString> selected = selection(round, ids, random);
                QSet<QString> missing;
                for (const QString& id : ids)
                    if (!selected.contains(id))
                        missing.insert(levels.value(question.id + u' ' + id, u"unknown"_s));
                QVERIFY2(!missing.contains(u"unknown"_s), qPrintable(question.id));
                const QuestionRisk expected = missing.contains(u"HIGH"_s)     ? QuestionRisk::High
                                              : missing.contains(u"MEDIUM"_s) ? QuestionRisk::Medium
                                                                              : QuestionRisk::None;
                if (rate(question, answered(selected)).risk != expected)
                    QFAIL(qPrintable(question.id + u" of "_s + QStringList(selected.values()).join(u' ')));
            }
}

void LensRisksTest::proposedSetsAreTheSmallest()
{
    QFETCH(QString, key);
    std::mt19937 random(13);
    int questions = 0;
    int proposed = 0;
    for (const LensPillar& pillar : m_lenses.at(key).pillars)
        for (const LensQuestion& question : pillar.questions) {
            ++questions;
            for (const int round : {0, 2, 3, 4}) {
                const QSet<QString> selected = selection(round, claimsOf(question), random);
                const std::vector<ClearingSet> sets = smallestClearingSets(question, answered(selected));
                if (sets.empty())
                    continue;
                ++proposed;
                checkSmallest(question, selected, sets);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    QVERIFY2(proposed >= questions, qPrintable(QString::number(proposed)));
}

QTEST_GUILESS_MAIN(LensRisksTest)
#include "tst_lensrisks.moc"
