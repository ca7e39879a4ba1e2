// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/csvline.h"
#include "model/report/html.h"
#include "model/report/redactedreport.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "tests/support/riskreportbuilders.h"

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
                      .accounts = {account, u"not an account"_s}});
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
    }

    void replaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        Redaction redaction = aRedaction();
        QCOMPARE(redaction.redacted(text), shown);
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
                             .imported = {u"x_rooted_y"_s, u"Anna_Kovac"_s, u"Anna Kovac"_s, u"kept_anna"_s, u"id_%1"_s.arg(account)},
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

    void htmlKeepsItsForm()
    {
        Redaction redaction({.people = {u"style"_s, u"td"_s, u"a"_s}});
        const QString html = u"<html><head><style>td { a: 1 }</style></head><td class=\"a\" title=\"td\">1 &lt; 2 style &amp; b</td></html>"_s;
        QCOMPARE(redactedHtml(html, redaction),
                 u"<html><head><style>td { a: 1 }</style></head><td class=\"a\" title=\"person-3\">1 &lt; 2 person-2 &amp; b</td></html>"_s);
    }

    void csvStaysATable()
    {
        Redaction redaction = aRedaction();
        const QString csv = csvLine({u"=Bo"_s, u"a, \"Bo\"\r\nBo"_s, u"'=x"_s}) + csvLine({u"1"_s, QString(), u"-"_s});
        QCOMPARE(redactedCsv(csv, redaction),
                 csvLine({u"=person-4"_s, u"a, \"person-4\"\r\nperson-4"_s, u"'=x"_s}) + csvLine({u"1"_s, QString(), u"-"_s}));
    }

    void jsonKeepsItsMembersAndNumbers()
    {
        Redaction redaction = aRedaction();
        const QJsonObject given{{u"Bo"_s, u"Bo"_s}, {u"n"_s, 441077820913.0}, {u"list"_s, QJsonArray{account, true}}, {u"initials"_s, u"AK"_s}};
        const QJsonObject shown{{u"Bo"_s, u"person-4"_s}, {u"n"_s, 441077820913.0}, {u"list"_s, QJsonArray{u"account-1"_s, true}}, {u"initials"_s, QString()}};
        QCOMPARE(redactedJson(given, redaction).toObject(), shown);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
