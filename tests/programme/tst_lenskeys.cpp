// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "model/catalog/lenslibrary.h"
#include "model/programme/lenskeys.h"
#include "tests/support/reviewrecords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Lens sample(const char* name)
{
    const auto reading = readLensFile(QStringLiteral(WAYMARK_TEST_DATA "/custom-lens/hub_custom-lens-%1-v1.0.json").arg(QLatin1String(name)));
    if (!reading)
        qFatal("%s", qPrintable(reading.error().message));
    return reading->lens;
}

LensRecord kept(const Lens& lens, const QString& key, int day = 0)
{
    return {.key = key, .name = lens.name, .document = QString::fromUtf8(lensDocument(lens)), .added = someTime().addDays(day)};
}

} // namespace

/// What a lens that somebody brings is known by in a workspace that knows others.
class TestLensKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Two published lenses, about Athena and about EMR, of one name; most ids of their questions are the same ("SEC1").
    void namesakesHaveKeysOfTheirOwn()
    {
        const Lens athena = sample("athena-sql");
        const Lens spark = sample("emr-spark");
        QCOMPARE(athena.name, spark.name);
        QVERIFY(!areEditions(athena, spark) && !areEditions(spark, athena));
        const QString key = keyOfLens(athena, {});
        QCOMPARE(key, keyOfLensNamed(athena.name));
        std::vector known{kept(athena, key)};
        QCOMPARE(keyOfLens(spark, known), key + u"-2"_s);
        known.push_back(kept(spark, key + u"-2"_s, 1));
        // Each goes on under its own, whichever came last
        QCOMPARE(keyOfLens(spark, known), key + u"-2"_s);
        QCOMPARE(keyOfLens(athena, known), key);
        QCOMPARE(keyOfLens(aNamesake(spark), known), key + u"-3"_s);
    }

    /// It has lost a question and gained many, and one has another title.
    void anEditionKeepsTheKey()
    {
        const Lens before = aLens();
        Lens after = before;
        after.pillars[1].questions = {aQuestion(u"restore"_s, {u"drill"_s})};
        after.pillars[0].questions[0].title = u"Who may enter where?"_s;
        for (int i = 0; i < 9; ++i)
            after.pillars[1].questions.push_back(aQuestion(u"new%1"_s.arg(i), {u"choice"_s}));
        QCOMPARE(keyOfLens(after, std::vector{kept(before, keyOfLensNamed(before.name))}), keyOfLensNamed(before.name));
        // Its latest edition counts
        const std::vector known{kept(aNamesake(before), keyOfLensNamed(before.name)), kept(before, keyOfLensNamed(before.name), 1)};
        QCOMPARE(keyOfLens(after, known), keyOfLensNamed(before.name));
    }

    void whatCannotBeReadIsTakenForTheSame()
    {
        LensRecord broken = kept(aLens(), keyOfLensNamed(aLens().name));
        broken.document = u"{}"_s;
        QCOMPARE(keyOfLens(aLens(), std::vector{broken}), broken.key);
    }

private:
    static Lens aNamesake(const Lens& lens)
    {
        Lens other = aLens({aPillar(u"p"_s, {aQuestion(u"unlike"_s, {u"c"_s}), aQuestion(u"strange"_s, {u"c"_s})})});
        other.name = lens.name;
        return other;
    }
};

QTEST_GUILESS_MAIN(TestLensKeys)
#include "tst_lenskeys.moc"
