// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/shownwords.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Of all values that files know.
template <Worded E>
QStringList allShown()
{
    QStringList words;
    for (const auto& value : Words<E>::list)
        words << shownWord(value.first);
    return words;
}

} // namespace

/// What people read in place of the words of files.
class TestShownWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyValueHasItsOwn_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("outcome") << allShown<Outcome>();
        QTest::newRow("severity") << allShown<Severity>();
        QTest::newRow("kind of story") << allShown<StoryKind>();
        QTest::newRow("priority") << allShown<Priority>();
        QTest::newRow("status of a story") << allShown<StoryStatus>();
        QTest::newRow("state of a sprint") << allShown<SprintState>();
        QTest::newRow("treatment") << allShown<RiskTreatment>();
        QTest::newRow("status of a risk") << allShown<RiskStatus>();
        QTest::newRow("band") << QStringList{shownWord(RiskBand::Low), shownWord(RiskBand::Moderate), shownWord(RiskBand::High),
                                             shownWord(RiskBand::Extreme)};
        QTest::newRow("kind of exception") << allShown<ExceptionKind>();
        QTest::newRow("state of an exception") << allShown<ExceptionState>();
        QTest::newRow("kind of target") << allShown<TargetKind>();
        QTest::newRow("class of scanners") << allShown<ScannerClass>();
    }
    void everyValueHasItsOwn()
    {
        QFETCH(QStringList, words);
        QVERIFY(!words.isEmpty());
        for (const QString& word : std::as_const(words)) {
            QVERIFY(!word.isEmpty());
            QCOMPARE(word, word.toLower()); // as within a sentence; and no word of programs such as "inProgress"
        }
        QCOMPARE(QSet<QString>(words.cbegin(), words.cend()).size(), words.size());
    }

    void numbersAreOfTheLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<int>("hundredths");
        QTest::addColumn<QString>("text");
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale german(QLocale::German, QLocale::Germany);
        QTest::newRow("none") << german << 0 << u"0,00"_s;
        QTest::newRow("less than one") << german << 5 << u"0,05"_s;
        QTest::newRow("German") << german << 8590 << u"85,90"_s;
        QTest::newRow("whole") << german << 10'000 << u"100,00"_s;
        QTest::newRow("thousands") << german << 123'450 << u"1234,50"_s;
        QTest::newRow("English") << english << 8590 << u"85.90"_s;
        QTest::newRow("English thousands") << english << 123'450 << u"1234.50"_s;
        QTest::newRow("command line") << QLocale::c() << 123'450 << u"1234.50"_s;
    }
    void numbersAreOfTheLanguage()
    {
        QFETCH(QLocale, locale);
        QFETCH(int, hundredths);
        QFETCH(QString, text);
        QLocale::setDefault(locale);
        QCOMPARE(shownHundredths(hundredths), text);
    }
};

QTEST_GUILESS_MAIN(TestShownWords)
#include "tst_shownwords.moc"
