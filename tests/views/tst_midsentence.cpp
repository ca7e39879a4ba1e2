// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/midsentence.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Answers the one question that midSentence() asks of a language.
class Nouns final : public QTranslator {
public:
    explicit Nouns(const QString& answer) : m_answer(answer) { QCoreApplication::installTranslator(this); }
    ~Nouns() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char*, const char*, int) const override
    {
        return QLatin1String(context) == QLatin1String("MidSentence") ? m_answer : QString();
    }

private:
    QString m_answer;
};

} // namespace

/// Words inside a sentence, in languages that write nouns small and in such as don't.
class TestMidSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsFollowTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("inside");
        QTest::newRow("nothing") << u"lower"_s << QString() << QString();
        QTest::newRow("a word") << u"lower"_s << u"Failed"_s << u"failed"_s;
        QTest::newRow("several") << u"lower"_s << u"In progress"_s << u"in progress"_s;
        QTest::newRow("a name in it") << u"lower"_s << u"Signed by Docker"_s << u"signed by Docker"_s;
        QTest::newRow("an abbreviation") << u"lower"_s << u"WSJF"_s << u"WSJF"_s;
        QTest::newRow("one with a sign in it") << u"lower"_s << u"N/A"_s << u"N/A"_s;
        QTest::newRow("one before words") << u"lower"_s << u"AWS account"_s << u"AWS account"_s;
        QTest::newRow("an article") << u"lower"_s << u"A drill"_s << u"a drill"_s;
        QTest::newRow("one letter") << u"lower"_s << u"A"_s << u"a"_s;
        QTest::newRow("another script's case") << u"lower"_s << u"Öffentlich"_s << u"öffentlich"_s;
        QTest::newRow("not translated") << QString() << u"Failed"_s << u"failed"_s;
        QTest::newRow("capitals stay") << u"keep"_s << u"Kontrollen"_s << u"Kontrollen"_s;
        QTest::newRow("several stay") << u"keep"_s << u"Bewährte Methoden"_s << u"Bewährte Methoden"_s;
    }

    void wordsFollowTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        const Nouns nouns(language);
        QTEST(midSentence(word), "inside");
    }
};

QTEST_GUILESS_MAIN(TestMidSentence)
#include "tst_midsentence.moc"
