// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pagedheadings.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The list of contents is made of what is to be laid out, its pages of what was.
class TestPagedHeadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areTheSameBeforeAndAfterLayout_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("names"); ///< with their levels
        const auto row = [](const char* name, const QString& body, const QStringList& names) { QTest::newRow(name) << body << names; };
        row("none", u"<p>a</p><h3>b</h3><h4>c</h4>"_s, {});
        row("levels", u"<div><h1>a</h1><h2>b</h2></div><h2>c</h2>"_s, {u"1 a"_s, u"2 b"_s, u"2 c"_s});
        row("escaped", u"<h2>a &amp; b &lt;h1&gt;x&lt;/h1&gt;</h2>"_s, {u"2 a & b <h1>x</h1>"_s});
        row("may break", u"<h2>ab&#8203;cd</h2>"_s, {u"2 abcd"_s});
        row("markup within", u"<h2>a <b>b</b></h2>"_s, {u"2 a b"_s});
        row("attributes", u"<h1 align=\"left\">a</h1>"_s, {u"1 a"_s});
        row("over lines", u"<h2>a\nb</h2>"_s, {u"2 a b"_s});
        row("in a table", u"<table><tr><td><h2>a</h2></td></tr></table><h2>b</h2>"_s, {u"2 a"_s, u"2 b"_s});
    }

    void areTheSameBeforeAndAfterLayout()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, names);
        QTextDocument document;
        document.setPageSize(QSizeF(400, 300));
        document.setHtml(u"<html><body>"_s + body + u"</body></html>"_s);
        QCOMPARE(namesOf(headingsIn(body)), names);
        QCOMPARE(namesOf(pagedHeadings(document)), names);
    }

    /// Wherever on the page the heading comes to stand.
    void headingsStayWithTheFirstRow()
    {
        bool wasMoved = false;
        for (int lines = 0; lines < 40; ++lines) {
            QTextDocument document;
            document.setPageSize(QSizeF(400, 300));
            document.setHtml(u"<html><body><p>"_s + QString(u"x<br/>"_s).repeated(lines)
                             + u"</p><h2>a</h2><div><table width=\"100%\"><thead><tr><th>b</th></tr></thead><tbody><tr><td>first<br/>c<br/>d<br/>e</td></tr>"
                               "<tr><td>f</td></tr></tbody></table></div></body></html>"_s);
            const int before = pageOf(document, u"a"_s);
            keepHeadings(document, 50);
            QCOMPARE(pageOf(document, u"a"_s), pageOf(document, u"first"_s));
            wasMoved = wasMoved || pageOf(document, u"a"_s) != before;
        }
        QVERIFY(wasMoved);
    }

private:
    static int pageOf(const QTextDocument& document, const QString& text)
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            if (block.text().startsWith(text))
                return static_cast<int>((document.documentLayout()->blockBoundingRect(block).top() + block.layout()->lineAt(0).y())
                                        / document.pageSize().height());
        return -1;
    }

    static QStringList namesOf(const std::vector<PagedHeading>& headings)
    {
        QStringList names;
        for (const PagedHeading& heading : headings)
            names << u"%1 %2"_s.arg(QString::number(heading.level), heading.text);
        return names;
    }
};

QTEST_MAIN(TestPagedHeadings)
#include "tst_pagedheadings.moc"
