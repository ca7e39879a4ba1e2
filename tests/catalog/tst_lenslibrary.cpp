// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lenslibrary.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The built-in lenses, and what a list of lenses may say.
class TestLensLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = LensLibrary::loadBuiltIn();
        VERIFY_RESULT(loaded);
        m_library = std::make_unique<LensLibrary>(*std::move(loaded));
    }

    void builtInLenses_data()
    {
        QTest::addColumn<QString>("key");
        for (const BuiltInLens& lens : m_library->lenses())
            QTest::newRow(qPrintable(lens.key)) << lens.key;
        QVERIFY(m_library->find(frameworkLensKey) && m_library->find(u"container-security"_s));
    }

    /// Strict but for the size, complete, and no text that stands there twice.
    void builtInLenses()
    {
        QFETCH(QString, key);
        const BuiltInLens& entry = *m_library->find(key);
        const auto reading = read(key);
        VERIFY_RESULT(reading);
        for (const LensFault& fault : reading->faults)
            qInfo("%s: %s", qPrintable(fault.pointer), qPrintable(fault.message));
        QVERIFY(reading->faults.empty());
        QCOMPARE(reading->lens.name, entry.name);
        if (!reading->version.isEmpty()) // else the list alone states it
            QCOMPARE(reading->version, entry.version);
        QCOMPARE(lensKey(reading->lens.name) == key, key != frameworkLensKey); // the framework's key is not of its name
        QCOMPARE(keyOfLensNamed(reading->lens.name), key);
        for (const LensPillar& pillar : reading->lens.pillars)
            for (const LensQuestion& question : pillar.questions) {
                const LensChoice* none = question.choice(question.id + u"_no"_s);
                QVERIFY2(none && none->isNone(), qPrintable(question.id));
                QVERIFY2(none == &question.choices.back(), qPrintable(question.id));
                QVERIFY2(!question.description.isEmpty(), qPrintable(question.id));
            }
    }

    void noTwoTextsAreTheSame_data() { builtInLenses_data(); }
    void noTwoTextsAreTheSame()
    {
        QFETCH(QString, key);
        const auto reading = read(key);
        VERIFY_RESULT(reading);
        QHash<QString, QString> owners;
        for (const LensPillar& pillar : reading->lens.pillars)
            for (const LensQuestion& question : pillar.questions) {
                checkTexts({question.description}, question.id, owners);
                for (const LensChoice& choice : question.choices) {
                    if (!choice.isNone())
                        QVERIFY2(!choice.help.text.isEmpty() && !choice.improvement.text.isEmpty(),
                                 qPrintable(choice.id));
                    checkTexts({choice.help.text, choice.improvement.text}, choice.id, owners);
                }
            }
    }

    void frameworkIsComplete()
    {
        const auto reading = read(frameworkLensKey);
        VERIFY_RESULT(reading);
        QCOMPARE(reading->questions, 57);
        const std::map<QString, std::pair<int, int>> expected = {
            {u"operationalExcellence"_s, {11, 68}}, {u"security"_s, {11, 63}},
            {u"reliability"_s, {13, 65}},           {u"performance"_s, {5, 32}},
            {u"costOptimization"_s, {11, 50}},      {u"sustainability"_s, {6, 29}}};
        std::map<QString, std::pair<int, int>> found;
        int practices = 0;
        for (const LensPillar& pillar : reading->lens.pillars) {
            auto& [questions, choices] = found[pillar.id];
            for (const LensQuestion& question : pillar.questions) {
                ++questions;
                choices += static_cast<int>(std::ranges::count(question.choices, false, &LensChoice::isNone));
            }
            practices += choices;
        }
        QCOMPARE(practices, 307);
        QVERIFY(found == expected);
    }

    /// What proves a choice is said of choices that there are.
    void patternsNameWhatThereIs()
    {
        const QString key = u"container-security"_s;
        const auto reading = read(key);
        const auto patterns = m_library->patterns(key);
        VERIFY_RESULT(reading);
        VERIFY_RESULT(patterns);
        QVERIFY(!patterns->isEmpty());
        for (auto it = patterns->begin(); it != patterns->end(); ++it) {
            const auto& [questionId, choiceId] = it.key();
            const LensQuestion* question = reading->lens.question(questionId);
            QVERIFY2(question, qPrintable(questionId));
            QVERIFY2(question->choice(choiceId), qPrintable(questionId + u'/' + choiceId));
            QVERIFY2(!question->choice(choiceId)->isNone(), qPrintable(choiceId));
            QVERIFY(!it->empty());
        }
        const auto framework = m_library->patterns(frameworkLensKey);
        VERIFY_RESULT(framework);
        QVERIFY(framework->isEmpty()); // its choices are best practices, which the check maps know
    }

    void othersHaveAKeyOfTheirName()
    {
        QCOMPARE(keyOfLensNamed(u"aws well-architected framework"_s), frameworkLensKey);
        QCOMPARE(keyOfLensNamed(u"Our own lens"_s), u"our-own-lens"_s);
    }

    void patternMatches()
    {
        const CheckPattern pattern{.tool = u"trivy"_s, .check = u"ksv-*"_s};
        QVERIFY(pattern.matches(u"trivy"_s, u"KSV-0001"_s));
        QVERIFY(pattern.matches(u"trivy (kubernetes)"_s, u"ksv-0001"_s));
        QVERIFY(!pattern.matches(u"trivy-operator"_s, u"ksv-0001"_s));
        QVERIFY(!pattern.matches(u"trivy"_s, u"xksv-0001"_s));
    }

    void unknownLensIsNotFound()
    {
        const auto document = m_library->document(u"none"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, Error::Code::NotFound);
        QVERIFY(!m_library->find(u"none"_s));
        QVERIFY(m_library->patterns(u"none"_s)->isEmpty());
    }

    void faultyListsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("place");
        const QByteArray entry = R"({"key":"a","name":"A","version":"1","summary":"S","file":"a.json"})";
        QTest::newRow("none") << QByteArray(R"({"version":"1","lenses":[]})") << u"/lenses"_s;
        QTest::newRow("twice") << QByteArray(R"({"version":"1","lenses":[)" + entry + "," + entry + "]}")
                               << u"/lenses/1/key"_s;
        QTest::newRow("no file")
            << QByteArray(R"({"version":"1","lenses":[{"key":"a","name":"A","version":"1","summary":"S"}]})")
            << u"/lenses/0"_s;
    }

    void faultyListsAreRefused()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, place);
        QTemporaryDir folder;
        write(folder, u"lenses.json"_s, list);
        const auto loaded = LensLibrary::load(folder.path());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QVERIFY2(loaded.error().message.contains(u"at "_s + place), qPrintable(loaded.error().message));
    }

    void faultyPatternsAreRefused()
    {
        QTemporaryDir folder;
        write(folder, u"lenses.json"_s,
              R"({"version":"1","lenses":[{"key":"a","name":"A","version":"1","summary":"S","file":"a.json"}]})");
        const auto library = LensLibrary::load(folder.path());
        VERIFY_RESULT(library);
        QCOMPARE(library->find(u"a"_s)->file, u"lenses/a.json"_s);
        QVERIFY(library->patterns(u"a"_s)->isEmpty());
        const auto document = library->document(u"a"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, Error::Code::Io);
        write(folder, u"a.checks.json"_s, R"({"lens":"b","choices":{"q":{"c":[{"tool":"t"}]}}})");
        const auto patterns = library->patterns(u"a"_s);
        QVERIFY(!patterns);
        const QString words = patterns.error().message + patterns.error().detail;
        QVERIFY2(words.contains(u"/choices/q/c/0"_s) && words.contains(u"/lens"_s), qPrintable(words));
        write(folder, u"a.checks.json"_s, R"({"lens":"a","choices":{"q":{"c":[{"tool":"t","check":"x*"}]}}})");
        const auto mended = library->patterns(u"a"_s);
        VERIFY_RESULT(mended);
        QCOMPARE(mended->value({u"q"_s, u"c"_s}).at(0).check, u"x*"_s);
    }

private:
    Result<LensReading> read(const QString& key) const
    {
        const auto document = m_library->document(key);
        if (!document)
            return document.error();
        return readLens(*document, LensSize::Any);
    }

    /// That none of them stood there before.
    static void checkTexts(const QStringList& texts, const QString& owner, QHash<QString, QString>& owners)
    {
        for (const QString& text : texts) {
            if (text.isEmpty())
                continue;
            QVERIFY2(!owners.contains(text),
                     qPrintable(owner + u" says what "_s + owners.value(text) + u" says: "_s + text));
            owners.insert(text, owner);
        }
    }

    static void write(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
    {
        QVERIFY(QDir(folder.path()).mkpath(u"lenses"_s));
        QFile file(folder.filePath(u"lenses/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<LensLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestLensLibrary)
#include "tst_lenslibrary.moc"
