// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmltokens.h"
#include "model/report/redactedreport.h"
#include "model/report/reportstyle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString account = u"441077820913"_s;

Redaction aRedaction()
{
    return Redaction({.people = {u"Anna Kovac"_s, u"Bo"_s, u"J\u00f6rg"_s, u"muted"_s, u"none"_s}, .accounts = {account}});
}

QString shown(const QString& html)
{
    Redaction redaction = aRedaction();
    return redactedHtml(html, redaction);
}

QString textOf(const HtmlToken& token, const QString& html)
{
    static const char* kinds[] = {"text", "value", "raw", "remark", "start", "end"};
    const QString kind = QString::fromLatin1(kinds[static_cast<int>(token.kind)]);
    const bool isTag = token.kind == HtmlToken::Kind::StartTag || token.kind == HtmlToken::Kind::EndTag;
    return kind + u' ' + token.name + u':' + (isTag ? QString() : html.mid(token.from, token.to - token.from));
}

} // namespace

/// Secrets in HTML, wherever they stand and whatever stands within them.
class TestRedactedHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("tokens");
        const auto row = [](const char* name, const QString& html, const QStringList& tokens) { QTest::newRow(name) << html << tokens; };
        row("nothing", QString(), {});
        row("text", u"a &amp; b"_s, {u"text :a &amp; b"_s});
        row("element", u"<P>a</P >b"_s, {u"start p:"_s, u"text :a"_s, u"end p:"_s, u"text :b"_s});
        row("values", u"<a x=\"1>2\" Y='\"' z=3/ w = 4 open q>b"_s,
            {u"start a:"_s, u"value x:1>2"_s, u"value y:\""_s, u"value z:3/"_s, u"value w:4"_s, u"text :b"_s});
        row("value that never ends", u"<a x=\"1>2"_s, {u"text :<a x=\"1>2"_s});
        row("value without a blank behind it", u"<a x='1'y=2>"_s, {u"start a:"_s, u"value x:1"_s, u"value y:2"_s});
        row("empty values", u"<a x=\"\" y=>"_s, {u"start a:"_s});
        row("closed itself", u"<br/><i x=1 />b"_s, {u"start br:"_s, u"start i:"_s, u"value x:1"_s, u"text :b"_s});
        row("no tags", u"1 < 2 <3 </ a"_s, {u"text :1 < 2 <3 </ a"_s});
        row("comment", u"a<!-- <b x=1> -- > -->c"_s, {u"text :a"_s, u"remark : <b x=1> -- > "_s, u"text :c"_s});
        row("empty comments", u"<!-->a<!--->b<!---->c"_s, {u"text :a"_s, u"text :b"_s, u"text :c"_s});
        row("comment that never ends", u"<!-- a > b"_s, {u"text :<!-- a > b"_s});
        row("declarations", u"<!DOCTYPE html><?xml v?><![CDATA[<b>]]>"_s,
            {u"remark :DOCTYPE html"_s, u"remark :xml v?"_s, u"remark :<b>"_s});
        row("style and script", u"<style a=1>p > q { } <b></STYLE><script>'<i>'</script>"_s,
            {u"start style:"_s, u"value a:1"_s, u"raw style:p > q { } <b>"_s, u"end style:"_s, u"start script:"_s, u"raw script:'<i>'"_s,
             u"end script:"_s});
        row("style that never ends", u"<style>p"_s, {u"start style:"_s, u"raw style:p"_s});
    }
    void tokens()
    {
        QFETCH(QString, html);
        QFETCH(QStringList, tokens);
        QStringList found;
        for (const HtmlToken& token : htmlTokens(html))
            found << textOf(token, html);
        QCOMPARE(found, tokens);
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("redacted");
        const auto row = [](const char* name, const QString& html, const QString& redacted) { QTest::newRow(name) << html << redacted; };
        // people by name: Anna Kovac, Bo, Jörg, muted, none
        row("text", u"<p>Ask Anna Kovac &amp; co</p>"_s, u"<p>Ask person-1 &amp; co</p>"_s);
        for (const char* attribute : {"title", "alt", "aria-label", "href", "id", "style", "data-owner", "src", "content", "xlink:href", "onclick"})
            row(attribute, u"<td %1=\"x Anna Kovac, 441077820913\">"_s.arg(QLatin1String(attribute)),
                u"<td %1=\"x person-1, account-1\">"_s.arg(QLatin1String(attribute)));
        row("single quotes", u"<a title='Anna Kovac > \"Bo\"'>x</a>"_s, u"<a title='person-1 > \"person-2\"'>x</a>"_s);
        row("no quotes", u"<a title=441077820913 id=bo>x</a>"_s, u"<a title=account-1 id=person-2>x</a>"_s);
        row("an end within quotes", u"<a title=\">Anna Kovac\" alt=\"Bo\">Bo</a>"_s, u"<a title=\">person-1\" alt=\"person-2\">person-2</a>"_s);
        row("comment", u"<!-- Anna Kovac -->"_s, u"<!-- person-1 -->"_s);
        row("script", u"<script>'Anna Kovac'</script>"_s, u"<script>'person-1'</script>"_s);
        row("style", u"<style>p:before { content: 'Anna Kovac' }</style>"_s, u"<style>p:before { content: 'person-1' }</style>"_s);
        row("title and description", u"<svg><title>Anna Kovac</title><desc>Bo</desc></svg>"_s, u"<svg><title>person-1</title><desc>person-2</desc></svg>"_s);
        row("entities", u"<p>Anna&#32;K&#x6F;vac &lt;Bo&gt;, J&ouml;rg</p>"_s, u"<p>person-1 &lt;Bo&gt;, person-3</p>"_s);
        row("entities of entities", u"<p>Anna&amp;nbsp;Kovac</p>"_s, u"<p>person-1</p>"_s);
        row("paper", u"<p>role/anna.&#8203;kovac 44107&#8203;7820913</p>"_s, u"<p>role/person-1 account-1</p>"_s);
        row("wbr and tags", u"<p>4410<wbr>7782<b>09</b>13 An<i>na Ko</i>vac</p>"_s, u"<p>account-1<wbr><b></b> person-1<i></i></p>"_s);
        row("tags instead of blanks", u"<p><b>Anna</b><br/><b>Kovac</b></p>"_s, u"<p><b>person-1</b><br/><b></b></p>"_s);
        row("parts of one text by themselves", u"<p><b>Owner</b><span>Bo</span></p>"_s, u"<p><b>Owner</b><span>person-2</span></p>"_s);
        row("cells are no one text", u"<td>Anna</td><td>Kovac</td>"_s, u"<td>Anna</td><td>Kovac</td>"_s);
        row("comment within", u"<p>Anna<!-- x --> Kovac</p>"_s, u"<p>person-1<!-- x --></p>"_s);
        row("a tag that never ends", u"<p>a</p><a title=\"Anna Kovac"_s, u"<p>a</p><a title=\"person-1"_s);
        row("mail", u"<a href=\"mailto:a.b%40corp.example?cc=c@corp.example\">"_s, u"<a href=\"mailto:person-6?cc=person-7\">"_s);
        row("fragment", u"<a href='#anna-kovac'>"_s, u"<a href='#person-1'>"_s);
        row("in an URL", u"<a href=\"https://x.example/Anna%20Kovac?n=Anna+Kovac&amp;a=%34%34%31077820913\">"_s,
            u"<a href=\"https://x.example/person-1?n=person-1&amp;a=account-1\">"_s);
    }
    void replaces()
    {
        QFETCH(QString, html);
        QFETCH(QString, redacted);
        QCOMPARE(shown(html), redacted);
    }

    /// Though people are called as words of it are.
    void markupStays()
    {
        const QString style = u"<!DOCTYPE html><style>%1</style>"_s.arg(reportStyle());
        QCOMPARE(shown(style), style);
        const QString cell = u"<td class=\"muted value\"><path fill=\"none\"/></td>"_s;
        QCOMPARE(shown(cell), cell);
        QCOMPARE(shown(u"<td class=\"muted Bo\" title=\"muted\">none</td>"_s), u"<td class=\"person-4 Bo\" title=\"person-4\">person-5</td>"_s);
    }

    /// At the end of the header, though the word stands elsewhere before.
    void aPageSaysThatItIsRedacted_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("header") << QByteArray("<body title=\"</header>\"><!-- </header> --><header><h1>x</h1>") << QByteArray("</header><p>Bo</p>");
        QTest::newRow("body alone") << QByteArray("<html><body>") << QByteArray("<p>x</p>");
        QTest::newRow("fragment") << QByteArray("<p>x</p>") << QByteArray();
    }
    void aPageSaysThatItIsRedacted()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        Redaction redaction = aRedaction();
        const QByteArray page = redactedReport(before + behind, u"html"_s, redaction);
        QVERIFY2(page.startsWith(before + "<p>Redacted: "), page.constData());
        QVERIFY2(page.endsWith(QString::fromUtf8(behind).replace(u"Bo"_s, u"person-2"_s).toUtf8()), page.constData());
    }
};

QTEST_GUILESS_MAIN(TestRedactedHtml)
#include "tst_redactedhtml.moc"
