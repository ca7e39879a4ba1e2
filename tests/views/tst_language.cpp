// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/screens.h"
#include "tests/views/madeworkspace.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"

#include <QListView>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Translated {
    QString source;
    QString text = {};
    QString type = {}; ///< "unfinished" and the like; empty: finished
};

using Contexts = std::map<QString, std::vector<Translated>>;

/// What the file of the German translation holds.
Contexts german()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE "/resources/translations/waymark_de.ts"));
    Contexts contexts;
    if (!file.open(QIODevice::ReadOnly))
        return contexts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            contexts[context].push_back({.source = xml.readElementText()});
        else if (xml.name() == u"translation") {
            Translated& message = contexts[context].back();
            message.type = xml.attributes().value(u"type"_s).toString();
            message.text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return xml.hasError() ? Contexts() : contexts;
}

std::multiset<QString> placeholders(const QString& text)
{
    static const QRegularExpression numbered(u"%(L?\\d{1,2}|n)"_s);
    std::multiset<QString> found;
    for (auto match = numbered.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

/// Letters that Alt takes one to: "&&" is none.
qsizetype letters(const QString& text)
{
    return QString(text).remove(u"&&"_s).count(u'&');
}

/// What has to be the same in both languages; empty: it is.
QString difference(const Translated& message)
{
    if (placeholders(message.source) != placeholders(message.text))
        return u"other placeholders"_s;
    if (letters(message.source) != letters(message.text))
        return u"another number of letters for Alt"_s;
    if (message.source.count(u'\n') != message.text.count(u'\n'))
        return u"another number of lines"_s;
    const auto outer = [](const QString& text, bool front) { return !text.isEmpty() && (front ? text.front() : text.back()).isSpace(); };
    if (outer(message.source, true) != outer(message.text, true) || outer(message.source, false) != outer(message.text, false))
        return u"other blanks around it"_s;
    return {};
}

} // namespace

/// The window in another language.
class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyMessageIsFinishedAndFits_data()
    {
        QTest::addColumn<QString>("context");
        const Contexts contexts = german();
        QVERIFY(!contexts.empty());
        for (const auto& [context, messages] : contexts)
            QTest::newRow(context.isEmpty() ? "(none)" : qPrintable(context)) << context;
    }

    void everyMessageIsFinishedAndFits()
    {
        QFETCH(QString, context);
        const Contexts contexts = german();
        QStringList faults;
        for (const Translated& message : contexts.at(context)) {
            const QString why = message.type.isEmpty() && !message.text.isEmpty() ? difference(message) : u"not translated"_s;
            if (!why.isEmpty())
                faults << u"%1: %2 -> %3"_s.arg(why, message.source, message.text);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Keys come from where they are bound (see keyText()), in words of the system's.
    void noTextNamesItsKey()
    {
        static const QRegularExpression key(u"\\b(Ctrl|Alt|Shift)\\+|\\((Esc|Enter|Return|Del|Space|F\\d+)\\)"_s);
        QStringList found;
        for (const auto& [context, messages] : german())
            for (const Translated& message : messages)
                if (message.source.contains(key))
                    found << u"%1: %2"_s.arg(context, message.source);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theRailSpeaksIt()
    {
        const Contexts contexts = german();
        const std::vector<Translated>& screens = contexts.at(u"Screens"_s);
        const Language language(u"de"_s);
        OpenShell shell;
        makeWorkspace(shell, u"sprache"_s);
        QStringList shown;
        for (const char* list : {"rail", "railFoot"})
            for (int row = 0; row < shell.find<QListView>(list)->model()->rowCount(); ++row)
                shown << shell.find<QListView>(list)->model()->index(row, 0).data().toString();
        for (const ScreenEntry& entry : screenTable()) {
            const auto found = std::ranges::find(screens, QString::fromUtf8(entry.name), &Translated::source);
            QVERIFY2(found != screens.end(), entry.name);
            QCOMPARE(entry.nameText(), found->text);
            QVERIFY2(shown.contains(withoutMnemonics(found->text)), entry.name);
        }
        QVERIFY(shown.contains(u"Risiken"_s)); // whatever the file says, that is German
    }

    void noTwoScreensHaveOneLetter_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void noTwoScreensHaveOneLetter()
    {
        QFETCH(QString, code);
        const Language language(code);
        QMap<QString, QString> letterOf;
        for (const ScreenEntry& entry : screenTable()) {
            const QString keys = entry.shortcut().toString();
            QVERIFY2(!keys.isEmpty(), entry.id);
            QVERIFY2(!letterOf.contains(keys), qPrintable(u"%1: %2 and %3"_s.arg(keys, letterOf.value(keys), entry.plainName())));
            letterOf.insert(keys, entry.plainName());
        }
    }

    void numbersAndDaysFollow()
    {
        {
            const Language language(u"de"_s);
            QCOMPARE(language.code(), u"de"_s);
            QCOMPARE(countText(31'406), u"31.406"_s);
            QVERIFY2(dayText(QDate(2026, 12, 30)).startsWith(u"30. Dez"_s), qPrintable(dayText(QDate(2026, 12, 30))));
        }
        // When it is gone, the texts are as they were
        const Language language(u"en"_s);
        QCOMPARE(countText(31'406), u"31,406"_s);
        QCOMPARE(dayText(QDate(2026, 12, 30)), u"30 Dec"_s);
    }

    void theSystemDecidesWhereNothingIsSet_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("set") << u"de"_s << QStringList{u"en-GB"_s} << u"de"_s;
        QTest::newRow("English is set") << u"en"_s << QStringList{u"de-DE"_s} << u"en"_s;
        QTest::newRow("by the system") << QString() << QStringList{u"de-AT"_s, u"en"_s} << u"de"_s;
        QTest::newRow("the first that there is") << QString() << QStringList{u"fr-FR"_s, u"de"_s, u"en"_s} << u"de"_s;
        QTest::newRow("none that there is") << QString() << QStringList{u"fr-FR"_s} << u"en"_s;
        QTest::newRow("no language") << QString() << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("set to one that isn't there") << u"fr"_s << QStringList{u"de-DE"_s} << u"de"_s;
    }

    void theSystemDecidesWhereNothingIsSet()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, system);
        QTEST(Language::resolved(code, system), "spoken");
    }

    void theCommandLineGoesBeforeAll()
    {
        QVERIFY(!Language::askedFor({u"waymark"_s, u"team.waymark"_s}));
        QCOMPARE(Language::askedFor({u"waymark"_s, u"--language"_s, u"de"_s}).value(), u"de"_s);
        QCOMPARE(Language::askedFor({u"waymark"_s, u"--demo"_s, u"--language=en"_s}).value(), u"en"_s);
        QCOMPARE(Language::askedFor({u"waymark"_s, u"--language"_s}).value(), QString());
        QVERIFY(Language::isSpoken(u"de"_s) && !Language::isSpoken(u"fr"_s) && !Language::isSpoken({}));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
