// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/csvline.h"
#include "model/report/html.h"
#include "model/report/redactedreport.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "tests/support/riskreportbuilders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString account = u"441077820913"_s;

Redaction aRedaction()
{
    return Redaction({.people = {u"Anna Kovac"_s, u"Bo"_s, u"O'Neil & <Sons>"_s, u"***"_s, u"J\u00f6rg"_s, u"ops@corp.example"_s, u"person-3"_s},
                      .accounts = {u"registry/%1/x"_s.arg(account), u"not an account"_s}});
}

} // namespace

/// What is hidden, and what isn't.
class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QString& text, const QString& shown) { QTest::newRow(name) << text << shown; };
        // people by name: ***, Anna Kovac, Bo, Jörg, O'Neil & <Sons>, ops@corp.example, person-3
        row("name", u"Ask Anna Kovac, please"_s, u"Ask person-2, please"_s);
        row("other case and gap", u"ANNA  kovac; anna.kovac; anna_kovac"_s, u"person-2; person-2; person-2"_s);
        row("over two lines", u"Anna\nKovac"_s, u"person-2"_s);
        row("part of a word", u"Bob, Box, Anna Kovacova, JoAnna Kovac"_s, u"Bob, Box, Anna Kovacova, JoAnna Kovac"_s);
        row("only a part of it", u"Anna"_s, u"Anna"_s);
        row("short one", u"(Bo)"_s, u"(person-4)"_s);
        row("short one by itself", u"Bo"_s, u"person-4"_s);
        row("short one as author", u"Written by Bo."_s, u"Written by person-4."_s);
        row("short one in a list", u"Ann, bo; C"_s, u"Ann, person-4; C"_s);
        row("short one as owner", u"EX-1 (inForce, owner Bo, until tomorrow)"_s, u"EX-1 (inForce, owner person-4, until tomorrow)"_s);
        row("short one in a sentence", u"a bo tree"_s, u"a bo tree"_s);
        row("short one in an id", u"x:bo_1:bo"_s, u"x:bo_1:bo"_s);
        row("marks", u"by O'Neil & <Sons>!"_s, u"by person-6>!"_s);
        row("composed and decomposed", u"J\u00f6rg Jo\u0308rg"_s, u"person-5 person-5"_s);
        row("mail of a person", u"ops@corp.example"_s, u"person-7"_s);
        row("mail of nobody known", u"mail x.y@z.example now"_s, u"mail person-9 now"_s);
        row("no words", u"a *** b"_s, u"a person-1 b"_s);
        row("account", account, u"account-1"_s);
        row("in an ARN", u"arn:aws:iam::%1:role/x"_s.arg(account), u"arn:aws:iam::account-1:role/x"_s);
        row("unknown account", u"arn:aws:sns:eu-west-1:998877665544:t"_s, u"arn:aws:sns:eu-west-1:account-2:t"_s);
        row("with hyphens", u"4410-7782-0913"_s, u"account-1"_s);
        row("within a word", u"logs%1prod"_s.arg(account), u"logsaccount-1prod"_s);
        row("known within a number", QString(u'9' + account + u'9'), u"9account-19"_s);
        row("unknown within a number", u"1234567890123"_s, u"1234567890123"_s);
        row("in a UUID", u"5f0c6f0e-6a2b-4c8d-9e1f-123456789012"_s, u"5f0c6f0e-6a2b-4c8d-9e1f-123456789012"_s);
        const QString digest = u"abcdefabcdefabcdefabcdefab123456789012abcdefabcdefabcdefabcdefab"_s;
        row("in a digest", digest, digest);
        row("time", u"2026-03-02T06:00:00Z"_s, u"2026-03-02T06:00:00Z"_s);
        row("version of a package", u"lodash@4.17.21"_s, u"lodash@4.17.21"_s);
    }

    void replaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        Redaction redaction = aRedaction();
        QCOMPARE(redaction.redacted(text), shown);
    }

    /// However it was encoded on its way into a text.
    void findsWhatIsEncoded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QString& text, const QString& shown) { QTest::newRow(name) << text << shown; };
        // people by name: Anna Kovac (person-2), Bo, Jörg (person-5), ...
        row("soft hyphens", u"An\u00ADna Ko\u00ADvac, 4410\u00AD7782\u00AD0913"_s, u"person-2, account-1"_s);
        row("no width", u"9988\u200B77665544 arn:aws:iam::4410\u200B7782\u20600913:user/anna.\u200Bkovac"_s, u"account-2 arn:aws:iam::account-1:user/person-2"_s);
        row("byte order mark and control", u"Anna\uFEFF Kovac, 4410\u00017782\u000109\uFFFD13"_s, u"person-2, account-1"_s);
        row("lines within it", u"44107782\n  0913; Anna Ko\nvac"_s, u"account-1; person-2"_s);
        row("percent signs", u"x?o=Anna%20Kovac&p=J%C3%B6rg&q=J%F6rg&r=%34%34107782%30913"_s, u"x?o=person-2&p=person-5&q=person-5&r=account-1"_s);
        row("percent signs twice", u"Anna%2520Kovac"_s, u"person-2"_s);
        row("plus", u"o=anna+kovac"_s, u"o=person-2"_s);
        row("percent of something", u"100%anna kovac, 5 %"_s, u"100%person-2, 5 %"_s);
        row("character references", u"Anna&#x20;&#75;ovac &amp; J&ouml;rg&nbsp;"_s, u"person-2 &amp; person-5&nbsp;"_s);
        row("text of JSON", u"{\"a\":\"J\\u00f6rg\",\"b\":\"x\\nAnna Kovac\"}"_s, u"{\"a\":\"person-5\",\"b\":\"x\\nperson-2\"}"_s);
        row("backslash before a name", u"CORP\\anna.kovac"_s, u"CORP\\person-2"_s);
        row("other case of other letters", u"J\u00D6RG"_s, u"person-5"_s);
        row("digits of full width", u"\uFF14\uFF1410\uFF177820913"_s, u"account-1"_s);
        row("known account with gaps", u"4410 7782 0913, 441-077-820-913"_s, u"account-1, account-1"_s);
        row("unknown one with dashes", u"9988\u20117766\u20135544"_s, u"account-2"_s);
        row("no account", u"9988-7766-5544-1 ab12-9988-7766-5544"_s, u"9988-7766-5544-1 ab12-9988-7766-5544"_s);
        row("unknown one in a longer id", u"scan-9988-7766-5544-daily"_s, u"scan-account-2-daily"_s);
        row("unknown one in two forms", u"9988 7766 5544, 998877665544"_s, u"account-2, account-2"_s);
        row("other gaps in a name", u"Anna\u2011Kovac AnnaKovac-scan.json"_s, u"person-2 person-2-scan.json"_s);
        row("encoded mail", u"x.y%40z.example, x.y&#64;z.example, -x.y@z.example, o'x@z.example"_s, u"person-9, person-9, -person-9, person-10"_s);
        row("nothing at all", u"50% of R&D\u00AD, C:\\new, \U0001F600 e\u0301"_s, u"50% of R&D\u00AD, C:\\new, \U0001F600 e\u0301"_s);
    }
    void findsWhatIsEncoded() { replaces(); }

    void namesOfOtherAlphabets()
    {
        const QString composed = u"Zo\u00EB Ma\u00DFmann"_s;
        Redaction redaction({.people = {composed, u"-"_s, u"\uD55C\uAE00"_s}});
        for (const QString& form : {composed, composed.normalized(QString::NormalizationForm_D), composed.toUpper(), composed.toLower()})
            QCOMPARE(redaction.redacted(u"by %1, today"_s.arg(form)), u"by person-2, today"_s);
        QCOMPARE(redaction.redacted(u"\u1112\u1161\u11AB\u1100\u1173\u11AF"_s), u"person-3"_s);
        // A dash says that there is nobody
        QCOMPARE(redaction.redacted(u"a - b"_s), u"a - b"_s);
    }

    /// What is encoded again and again, or of one kind of sign, takes no time that anybody would notice.
    void longTextsEnd()
    {
        Redaction redaction = aRedaction();
        for (const QString& piece : {u" "_s, u"\u0301"_s, u"&amp;"_s, u"%25"_s, u"\\\\"_s, u"1 "_s, u"a@"_s, u"\u200B"_s}) {
            const QString text = piece.repeated(200'000 / piece.size());
            QCOMPARE(redaction.redacted(text), text);
        }
    }

    /// A login or an owner that is a plain word.
    void keepsIdsAndProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QString& text, const QString& shown) { QTest::newRow(name) << text << shown; };
        // people by name: Anna Kovac, Platform team, auditor, root, rooted
        row("id", u"iam_root_mfa"_s, u"iam_root_mfa"_s);
        row("id within a text", u"prowler iam_root_mfa: failed"_s, u"prowler iam_root_mfa: failed"_s);
        row("word of an id", u"arn:aws:iam::%1:root belongs to root."_s.arg(account), u"arn:aws:iam::account-1:root belongs to root."_s);
        row("whole text", u"root"_s, u"person-4"_s);
        row("imported id", u"x_rooted_y"_s, u"x_rooted_y"_s);
        row("word of an imported id", u"ask rooted now"_s, u"ask person-5 now"_s);
        row("imported id with an account", u"id_%1"_s.arg(account), u"id_account-1"_s);
        row("imported id that is a name", u"by anna kovac"_s, u"by person-1"_s);
        row("imported id with a name in it", u"keys_of_anna_kovac_1"_s, u"keys_of_person-1_1"_s);
        row("name that goes beyond an id", u"kept_anna kovac"_s, u"kept_person-1"_s);
        row("mail that begins with an id", u"iam_root_mfa@corp.example"_s, u"person-6"_s);
        row("prose", u"Nobody outside the platform team can bind"_s, u"Nobody outside the platform team can bind"_s);
        row("part of prose", u"the auditor attempt it"_s, u"the auditor attempt it"_s);
        row("other sentence with its words", u"Let the auditor outside"_s, u"Let the person-3 outside"_s);
        row("role in a sentence of its own", u"Ask the platform team"_s, u"Ask the person-2"_s);
    }
    void keepsIdsAndProse()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        Redaction redaction({.people = {u"root"_s, u"auditor"_s, u"Platform team"_s, u"Anna Kovac"_s, u"rooted"_s},
                             .accounts = {account},
                             .ids = {u"iam_root_mfa"_s},
                             .imported = {u"x_rooted_y"_s, u"Anna_Kovac"_s, u"Anna Kovac"_s, u"kept_anna"_s, u"id_%1"_s.arg(account),
                                          u"keys_of_anna_kovac_1"_s},
                             .prose = u"Let the auditor attempt it.\nNobody outside the platform team can bind it.\n"_s});
        QCOMPARE(redaction.redacted(text), shown);
    }

    void idsAreNamesWhereOnlyNamesStand()
    {
        Redaction redaction({.people = {u"iam"_s}, .ids = {u"iam"_s}});
        const QJsonObject given{{u"owner"_s, u"iam"_s}, {u"epic"_s, u"iam"_s}};
        const QJsonObject shown{{u"owner"_s, u"person-1"_s}, {u"epic"_s, u"iam"_s}};
        QCOMPARE(redactedJson(given, redaction).toObject(), shown);
        QCOMPARE(redactedCsv(csvLine({u"epic"_s, u"owner"_s}) + csvLine({u"iam"_s, u"iam"_s}), redaction),
                 csvLine({u"epic"_s, u"owner"_s}) + csvLine({u"iam"_s, u"person-1"_s}));
    }

    /// Lest a text that is put together of redacted ones is spoiled.
    void whatIsRedactedStays()
    {
        Redaction redaction({.people = {u"person"_s, u"account"_s, u"Anna Kovac"_s}, .accounts = {account}});
        const QString once = redaction.redacted(u"Anna Kovac asks a person, anna@corp.example, for %1"_s.arg(account));
        QCOMPARE(once, u"person-1 asks a person-3, person-4, for account-1"_s);
        QCOMPARE(redaction.redacted(once), once);
    }

    void inactiveOneReplacesNothing()
    {
        Redaction redaction;
        QCOMPARE(redaction.redacted(account), account);
        QVERIFY(redaction.sentence().isEmpty());
    }

    void countsByFileAndInAll()
    {
        Redaction redaction = aRedaction();
        redaction.redacted(u"%1, Bo, by Bo"_s.arg(account));
        redaction.beginFile();
        redaction.redacted(u"Anna Kovac"_s);
        QCOMPARE(redaction.inFile().people, 1);
        QCOMPARE(redaction.inFile().accounts, 0);
        QCOMPARE(redaction.inAll().people, 2);
        QCOMPARE(redaction.inAll().accounts, 1);
    }

    /// Whatever stands around them.
    void noSecretIsLeftInAnyText()
    {
        std::mt19937 random(7);
        const QStringList pieces = {account, u"Anna Kovac"_s, u"anna_kovac"_s, u" "_s, u":"_s, u"/"_s, u"x"_s, u"0"_s, u"-"_s, u"a@b"_s, u"&"_s, u"\n"_s};
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (int part = 0; part < 6; ++part)
                text += pieces.at(static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))) + u'|';
            Redaction redaction = aRedaction();
            const QString shown = redaction.redacted(text);
            QVERIFY2(!shown.contains(account), qPrintable(text));
            QVERIFY2(!shown.contains(u"kovac"_s, Qt::CaseInsensitive), qPrintable(text));
        }
    }

    /// In the forms that reports give them.
    void reportsLeaveNone_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("name") << u"Anna Kovac"_s;
        QTest::newRow("account") << account;
        QTest::newRow("name to be escaped") << u"O'Neil & <Sons>"_s;
    }
    void reportsLeaveNone()
    {
        QFETCH(QString, secret);
        const RiskReport report = aRiskReport(u"=\"%1\", said so"_s.arg(secret));
        const ReportFacts facts{.workspace = secret, .environment = secret};
        const QString core = secret == account ? account : secret.section(u' ', 0, 0);
        const std::pair<QString, QByteArray> reports[] = {{u"html"_s, risksHtml(report, facts).toUtf8()},
                                                          {u"csv"_s, risksCsv(report).toUtf8()},
                                                          {u"json"_s, QJsonDocument(risksJson(report, facts)).toJson()}};
        for (const auto& [suffix, content] : reports) {
            QVERIFY(QString::fromUtf8(content).contains(suffix == u"html" ? escapedHtml(core) : core));
            Redaction redaction = aRedaction();
            const QString shown = QString::fromUtf8(redactedReport(content, suffix, redaction));
            QVERIFY2(!shown.contains(core) && !shown.contains(escapedHtml(core)), qPrintable(suffix));
            QVERIFY(shown.contains(secret == account ? u"account-1"_s : u"person-"_s));
            if (suffix != u"csv")
                QVERIFY(shown.contains(redaction.sentence().section(u':', 1)));
        }
    }

    void csvStaysATable()
    {
        Redaction redaction = aRedaction();
        const QString csv = csvLine({u"=Bo"_s, u"a, \"Bo\"\r\nBo"_s, u"'=x"_s}) + csvLine({u"1"_s, QString(), u"-"_s});
        QCOMPARE(redactedCsv(csv, redaction),
                 csvLine({u"=person-4"_s, u"a, \"person-4\"\r\nperson-4"_s, u"'=x"_s}) + csvLine({u"1"_s, QString(), u"-"_s}));
    }

    /// The words by which this program calls its members are no names, whoever may be called so.
    void jsonKeepsItsMembersAndNumbers()
    {
        Redaction redaction({.people = {u"list"_s, u"owner"_s}, .accounts = {account}});
        const QJsonValue count(998877665544.0);
        const QJsonObject given{{u"owner"_s, 4410.5}, {u"list"_s, QJsonArray({account, true, count})}, {u"initials"_s, u"AK"_s}, {u"timeSource"_s, 1}};
        const QJsonObject shown{{u"owner"_s, 4410.5}, {u"list"_s, QJsonArray({u"account-1"_s, true, count})}, {u"initials"_s, QString()}, {u"timeSource"_s, 1}};
        QCOMPARE(redactedJson(given, redaction).toObject(), shown);
    }

    void membersAndNumbersThatAreSecretsGo()
    {
        Redaction redaction = aRedaction();
        const QJsonObject given{{u"Anna Kovac"_s, 1}, {u"anna_kovac"_s, 2}, {account, 3}, {u"Bo"_s, 4}, {u"n"_s, 441077820913.0}};
        const QJsonObject shown{{u"person-2"_s, 1}, {u"person-2 (2)"_s, 2}, {u"account-1"_s, 3}, {u"person-4"_s, 4}, {u"n"_s, u"account-1"_s}};
        QCOMPARE(redactedJson(given, redaction).toObject(), shown);
    }

    /// Whoever gets only a part of a table knows too.
    void everyKindSaysThatItIsRedacted()
    {
        Redaction redaction = aRedaction();
        const QString csv = csvLine({u"check"_s, u"owner"_s}) + csvLine({u"a"_s, u"Bo"_s}) + csvLine({u"b"_s, QString()});
        QCOMPARE(QString::fromUtf8(redactedReport(csv.toUtf8(), u"csv"_s, redaction)),
                 csvLine({u"check"_s, u"owner"_s, u"redacted"_s}) + csvLine({u"a"_s, u"person-4"_s, u"yes"_s}) + csvLine({u"b"_s, QString(), u"yes"_s}));
        const QJsonObject json = QJsonDocument::fromJson(redactedReport("{\"owner\":\"Bo\"}", u"json"_s, redaction)).object();
        QVERIFY(json.value(u"redaction").toObject().value(u"text").toString().startsWith(u"Redacted: "));
        Redaction none;
        QCOMPARE(redactedReport(csv.toUtf8(), u"csv"_s, none), csv.toUtf8());
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
