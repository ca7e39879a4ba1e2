// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/riskcondition.h"
#include "tests/support/conditionoracle.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QStringList someIds = {u"bp1"_s, u"bp2"_s, u"bp3"_s, u"sec_data_4"_s};

QSet<QString> setOf(const QString& ids)
{
    const QStringList list = ids.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// An expression together with what it is worth under one selection; the text is made from the worth, not parsed.
struct Grown {
    QString text;
    bool worth = false;
};

class Growth {
public:
    Growth(quint32 seed, const QSet<QString>& selected)
        : m_random(seed)
        , m_selected(selected)
    {
    }

    Grown any(int depth)
    {
        if (depth == 0 || chance(5))
            return choice();
        return chance(3) ? negation(depth) : joined(depth);
    }

private:
    bool chance(unsigned oneOf) { return m_random() % oneOf == 0; }
    QString blank() { return QString(static_cast<qsizetype>(m_random() % 3), u' '); }

    Grown choice()
    {
        const QString& id = someIds.at(static_cast<qsizetype>(m_random() % 4));
        return {blank() + id + blank(), m_selected.contains(id)};
    }

    Grown negation(int depth)
    {
        const Grown inner = any(depth - 1);
        const bool isAtom = !inner.text.contains(u'&') && !inner.text.contains(u'|');
        return {u'!' + (isAtom ? inner.text : u'(' + inner.text + u')') + blank(), !inner.worth};
    }

    /// Parentheses only where they are needed, and sometimes where they aren't.
    Grown joined(int depth)
    {
        const Grown left = any(depth - 1);
        const Grown right = any(depth - 1);
        if (chance(2))
            return {part(left, chance(3)) + u"||"_s + part(right, chance(3)), left.worth || right.worth};
        return {part(left, hasOr(left)) + u"&&"_s + part(right, hasOr(right)), left.worth && right.worth};
    }

    static bool hasOr(const Grown& grown) { return grown.text.contains(u'|'); }
    static QString part(const Grown& grown, bool inParentheses)
    {
        return inParentheses ? u'(' + grown.text + u')' : grown.text;
    }

    std::mt19937 m_random;
    QSet<QString> m_selected;
};

} // namespace

class TestRiskCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* condition, const char* selected, bool expected) {
            QTest::addRow("%s of {%s}", condition, selected)
                << QString::fromLatin1(condition) << QString::fromLatin1(selected) << expected;
        };
        row("default", "", true);
        row(" default\n", "", true);
        row("bp1", "bp1", true);
        row("bp1", "", false);
        row("bp1", "bp10", false);
        row("Default", "", false); // a choice of this name
        row("!bp1", "", true);
        row("!!bp1", "bp1", true);
        row("! ! !bp1", "bp1", false);
        row("bp1 && bp2", "bp1", false);
        row("bp1 && bp2", "bp1 bp2", true);
        row("bp1||bp2", "bp2", true);
        row("bp1||bp2", "", false);
        row("bp1 || bp2 && bp3", "bp1", true); // && binds more strongly than ||
        row("bp1 && bp2 || bp3", "bp3", true);
        row("(bp1 || bp2) && bp3", "bp1", false);
        row("!bp1 && bp2", "bp2", true); // ! more strongly than both
        row("!bp1 || bp2", "bp1 bp2", true);
        row("!(bp1 && bp2)", "bp1", true);
        row("!(bp1 || bp2) || bp3", "bp1 bp3", true);
        row("((bp1))", "bp1", true);
        row(" !bp1 || !bp2 || !bp3", "bp1 bp2", true); // as published, with a blank before it
        row("\tbp1\r\n&&\tbp2 ", "bp1 bp2", true);
        row("sec-1.a:b && bp1", "sec-1.a:b bp1", true);
    }

    void holds()
    {
        QFETCH(QString, condition);
        QFETCH(QString, selected);
        QFETCH(bool, expected);
        const auto parsed = RiskCondition::parse(condition);
        VERIFY_RESULT(parsed);
        QCOMPARE(parsed->holds(setOf(selected)), expected);
        QCOMPARE(parsed->isDefault(), condition.trimmed() == u"default");
    }

    void errorsNameTheCharacter_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* condition, int at, const char* words) {
            QTest::addRow("%s", condition) << QString::fromLatin1(condition) << at << QString::fromLatin1(words);
        };
        row("", 1, "ends where a choice is expected");
        row("   ", 4, "ends where a choice is expected");
        row("bp1 &&", 7, "ends where a choice is expected");
        row("!", 2, "ends where a choice is expected");
        row("bp1 & bp2", 5, "has to stand there twice");
        row("bp1 |", 5, "has to stand there twice");
        row("bp1 bp2", 5, "&& or || is expected");
        row("bp1 !bp2", 5, "&& or || is expected");
        row("bp1 and bp2", 5, "&& or || is expected");
        row("bp1 (bp2)", 5, "&& or || is expected");
        row("&& bp1", 1, "a choice is expected");
        row("bp1 || && bp2", 8, "a choice is expected");
        row("()", 2, "a choice is expected");
        row("bp1 && #2", 8, "a choice is expected");
        row("bp1 == bp2", 5, "&& or || is expected");
        row("(bp1 && (bp2)", 1, "never closed");
        row("bp1 && (bp2 || bp3", 8, "never closed");
        row("bp1) || bp2", 4, "no parenthesis is open");
        row("default default", 9, "&& or || is expected");
    }

    void errorsNameTheCharacter()
    {
        QFETCH(QString, condition);
        QFETCH(int, at);
        QFETCH(QString, words);
        const auto parsed = RiskCondition::parse(condition);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Error::Code::Invalid);
        const QString place = u"at character %1:"_s.arg(at);
        QVERIFY2(parsed.error().message.contains(place), qPrintable(parsed.error().message));
        QVERIFY2(parsed.error().message.contains(words), qPrintable(parsed.error().message));
    }

    void namesEachChoiceOnce()
    {
        const auto parsed = RiskCondition::parse(u"bp3 && (!bp1 || bp3) && bp2 && bp1");
        VERIFY_RESULT(parsed);
        QCOMPARE(parsed->choices(), (QStringList{u"bp3"_s, u"bp1"_s, u"bp2"_s}));
        QCOMPARE(RiskCondition::parse(u"default")->choices(), QStringList());
        QVERIFY(!RiskCondition().holds({u"bp1"_s})); // no rule at all
    }

    void thousandRandomExpressions()
    {
        int worthTrue = 0;
        for (quint32 seed = 0; seed < 1000; ++seed) {
            std::mt19937 random(seed);
            const QSet<QString> selected = someOf(someIds, random);
            const Grown grown = Growth(seed, selected).any(6);
            const auto parsed = RiskCondition::parse(grown.text);
            VERIFY_RESULT(parsed);
            QVERIFY2(parsed->holds(selected) == grown.worth, qPrintable(grown.text));
            QCOMPARE(conditionSays(grown.text, selected),
                     grown.worth); // so that the oracle of other tests is right too
            const QSet<QString> other = someOf(someIds, random);
            QVERIFY2(parsed->holds(other) == conditionSays(grown.text, other), qPrintable(grown.text));
            worthTrue += grown.worth ? 1 : 0;
        }
        QVERIFY(worthTrue > 200 && worthTrue < 800);
    }

    /// A file may hold anything: no depth overflows the stack, and no length takes long.
    void hostileConditionsEnd()
    {
        constexpr qsizetype deep = 300'000;
        const QString nested = QString(deep, u'(') + u"bp1"_s + QString(deep, u')');
        const auto parsed = RiskCondition::parse(nested);
        VERIFY_RESULT(parsed);
        QVERIFY(parsed->holds({u"bp1"_s}));
        const auto negated = RiskCondition::parse(QString(deep + 1, u'!') + u"bp1"_s);
        VERIFY_RESULT(negated);
        QVERIFY(negated->holds({}));
        QVERIFY(!RiskCondition::parse(QString(deep, u'(')));
        QString many = u"c0"_s;
        for (int i = 1; i < 100'000; ++i)
            many += u" || c"_s + QString::number(i);
        const auto wide = RiskCondition::parse(many);
        VERIFY_RESULT(wide);
        QCOMPARE(wide->choices().size(), qsizetype(100'000));
        QVERIFY(wide->holds({u"c99999"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRiskCondition)
#include "tst_riskcondition.moc"
