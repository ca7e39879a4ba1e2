// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "views/shared/pdfoutline.h"
#include "views/shared/pdfreport.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Bookmarks of reports, as a viewer has them.
class TestPdfOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A click on one goes to the page of its heading.
    void headingsAreBookmarks()
    {
        const QString file = m_folder.filePath(u"bookmarks.pdf"_s);
        PrintedReport report{.title = u"Bookmarks"_s};
        for (int i = 0; i < 30; ++i)
            report.body += u"<h%1>Part %2 \u00E4 &amp; more</h%1>"_s.arg(i % 10 == 0 ? 1 : 2).arg(i) + u"<p>line</p>"_s.repeated(20);
        Progress progress;
        VERIFY_RESULT(writePdf(report, file, progress));
        const QString xml = said(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, file});
        const QStringList pages = said(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}).split(u'\f');
        static const QRegularExpression item(u"<item page=\"(\\d+)\">Part (\\d+) \u00E4 &amp; more</item>"_s);
        int found = 0;
        for (auto it = item.globalMatch(xml); it.hasNext(); ++found) {
            const auto match = it.next();
            QCOMPARE(match.captured(2).toInt(), found);
            const QString page = pages.value(match.captured(1).toInt() - 1);
            QVERIFY2(page.contains(u"Part %1 \u00E4"_s.arg(found)), qPrintable(page));
        }
        QCOMPARE(found, 30);
        QCOMPARE(xml.count(u"<outline>"_s), 4); // the outline itself, and one below each large heading
    }

    void whatIsNoSuchPdfStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("%PDF-1.4\nxref\ntrailer\n<< /Size 3 /Root 1 0 R /Info 2 0 R >>\nstartxref\n9\n%%EOF\n");
        QTest::newRow("another table") << QByteArray("%PDF-1.5\nstartxref\n900\n%%EOF\n");
        QTest::newRow("numbers too large") << QByteArray("trailer\n/Size 99999999999999999999 /Root 5 0 R /Info 1 0 R\nstartxref\n-4\n");
    }

    void whatIsNoSuchPdfStaysAsItIs()
    {
        QFETCH(QByteArray, pdf);
        QVERIFY(outlineUpdate(pdf, {{.title = u"a"_s}}).isEmpty());
    }

    void noHeadingIsNoBookmark()
    {
        const QByteArray pdf = aPdf();
        QVERIFY(!outlineUpdate(pdf, {{.title = u"a"_s}}).isEmpty());
        QVERIFY(outlineUpdate(pdf, {}).isEmpty());
        QVERIFY(outlineUpdate(pdf, {{.title = u"a"_s, .page = 99}}).isEmpty()); // there is no such page
        QVERIFY(!aPdf().contains("/Outlines"));
    }

private:
    /// Without a heading.
    static QByteArray aPdf()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Progress progress;
        const auto written = writePdf({.title = u"T"_s, .body = u"<p>text</p>"_s}, buffer, progress);
        return written ? buffer.data() : QByteArray();
    }

    /// By a tool that tests/run.sh installs (poppler-utils); it complains of nothing.
    static QString said(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        const bool ended = process.waitForFinished(60'000);
        const QByteArray errors = process.readAllStandardError();
        return ended && errors.isEmpty() ? QString::fromUtf8(process.readAllStandardOutput()) : QString::fromUtf8(errors);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfOutline)
#include "tst_pdfoutline.moc"
