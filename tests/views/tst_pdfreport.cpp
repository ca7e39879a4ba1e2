// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewhtml.h"
#include "tests/support/reviewreportbuilders.h"
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "views/reviews/reviewreportacts.h"
#include "views/shared/chartobject.h"
#include "views/shared/pdfreport.h"
#include "views/shared/theme.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextFormat>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// As many questions as it takes to fill pages.
PrintedReport longReport()
{
    ReviewReport report = aReviewReport();
    PillarFigures& pillar = report.figures.pillars[0];
    const QuestionFigures question = pillar.questions[0];
    for (int i = 0; i < 60; ++i)
        pillar.questions.push_back(question);
    return printedReviews(std::vector<ReviewReport>{report}, someReportFacts());
}

/// Page by page, as pdftotext reads it. Errors: it can't be run, or not read the file.
Result<QStringList> pagesOf(const QString& file)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    if (!process.waitForFinished(60'000))
        return Error{.code = Error::Code::Io,
                     .message = u"pdftotext can't be run; tests/run.sh installs it (poppler-utils)"_s,
                     .detail = process.errorString()};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{.code = Error::Code::Parse,
                     .message = u"pdftotext can't read %1"_s.arg(file),
                     .detail = QString::fromUtf8(process.readAllStandardError())};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
}

} // namespace

class TestPdfReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesPages()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Progress progress;
        const auto pages = writePdf(longReport(), buffer, progress);
        VERIFY_RESULT(pages);
        QVERIFY2(*pages > 4, qPrintable(QString::number(*pages)));
        QCOMPARE(progress.total.load(), qint64(*pages));
        QCOMPARE(progress.done.load(), qint64(*pages));
        const QByteArray pdf = buffer.data();
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), *pages);
        QVERIFY(pdf.contains("/MediaBox [0 0 595"));
        QVERIFY(!pdf.contains("/Subtype /Image")); // charts are lines, not pixels
    }

    void textCanBeRead()
    {
        const QString file = m_folder.filePath(u"review.pdf"_s);
        Progress progress;
        VERIFY_RESULT(writePdf(longReport(), file, progress));
        const auto read = pagesOf(file);
        VERIFY_RESULT(read);
        const QStringList& pages = *read;
        QCOMPARE(pages.size(), qsizetype(progress.total.load()));
        QVERIFY2(pages.front().contains(u"Contents"_s), qPrintable(pages.front()));
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY2(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
        // The list of contents names the page that the plan is on
        const QRegularExpression entry(u"Improvement plan +(\\d+)"_s);
        const int page = entry.match(pages.front()).captured(1).toInt();
        QVERIFY2(page > 1 && page <= pages.size(), qPrintable(pages.front()));
        QVERIFY2(pages[page - 1].contains(QRegularExpression(u"Improvement plan\\s*\n"_s)), qPrintable(pages[page - 1]));
    }

    /// Headings that a page has no room for begin the next one; nothing behind them may get lost on the way.
    void nothingIsLost()
    {
        PrintedReport report{.title = u"Marks"_s, .subtitle = u"All of them"_s};
        constexpr int parts = 240;
        for (int i = 0; i < parts; ++i) {
            const QString lines = u"A line that fills some of the page and of the next one. "_s.repeated(1 + i % 7 * 3);
            report.body += u"<h%1>head%2x</h%1>"_s.arg(QString::number(i % 40 == 0 ? 1 : i % 8 == 0 ? 2 : 4), QString::number(i))
                + u"<p>text%1x %2</p>"_s.arg(QString::number(i), lines);
            if (i % 3 == 0)
                report.body += u"<ul><li>item%1x %2</li><li>last%1x</li></ul>"_s.arg(QString::number(i), lines);
            if (i % 5 == 0)
                report.body += u"<table width=\"100%\"><tbody><tr><td>cell%1x</td><td>%2</td></tr></tbody></table>"_s.arg(
                    QString::number(i), lines);
        }
        const QString file = m_folder.filePath(u"marks.pdf"_s);
        Progress progress;
        VERIFY_RESULT(writePdf(report, file, progress));
        const auto pages = pagesOf(file);
        VERIFY_RESULT(pages);
        const QString text = pages->join(u'\n');
        for (int i = 0; i < parts; ++i) {
            QStringList marks{u"head"_s, u"text"_s};
            if (i % 3 == 0)
                marks << u"item"_s << u"last"_s;
            if (i % 5 == 0)
                marks << u"cell"_s;
            for (const QString& mark : marks) { // the list of contents has the large headings once more
                const qsizetype least = mark == u"head" && i % 8 == 0 ? 2 : 1;
                QVERIFY2(text.count(mark + QString::number(i) + u'x') >= least, qPrintable(mark + QString::number(i)));
            }
        }
    }

    /// Also in the program's own font, which has other glyphs for signs beside digits and capitals.
    void signsCanBeSearchedFor()
    {
        const QFont before = QApplication::font();
        QApplication::setFont(typeFont(Type::Body));
        const QString file = m_folder.filePath(u"signs.pdf"_s);
        Progress progress;
        const auto written = writePdf(PrintedReport{.title = u"Signs"_s, .body = u"<p>IAM.2: failed (HRI) 2026-11-20 SEC01-BP05</p>"_s}, file, progress);
        QApplication::setFont(before);
        VERIFY_RESULT(written);
        const auto pages = pagesOf(file);
        VERIFY_RESULT(pages);
        const QString text = pages->join(u'\n');
        QVERIFY2(text.contains(u"IAM.2: failed (HRI) 2026-11-20 SEC01-BP05"_s), qPrintable(text));
    }

    void hostileTextsAreShown()
    {
        const QString text = u"<h1>x</h1> <img src=\"%1\"> %1 "_s.arg(outsidePicture()) + QString(u"y"_s).repeated(500);
        const QString file = m_folder.filePath(u"hostile.pdf"_s);
        Progress progress;
        VERIFY_RESULT(writePdf(printedReviews(std::vector<ReviewReport>{aReportOfOnly(text)}, someReportFacts()), file, progress));
        QVERIFY(!contentOf(file).contains("/Subtype /Image"));
        const auto pages = pagesOf(file);
        VERIFY_RESULT(pages);
        QVERIFY2(pages->join(u'\n').contains(u"<h1>x</h1>"_s), qPrintable(pages->join(u'\n')));
    }

    /// Not even for markup, which no text of a report is: see TestReviewHtml::noTextIsMarkup().
    void nothingOutsideIsRead()
    {
        QFile style(m_folder.filePath(u"outside.css"_s));
        QVERIFY(style.open(QIODevice::WriteOnly));
        QVERIFY(style.write("p { display: none; }") > 0);
        style.close();
        const QString body = u"<link rel=\"stylesheet\" type=\"text/css\" href=\"%1\"/><table background=\"%2\"><tr><td>cell</td></tr></table>"
                              "<p>stays</p><p><img src=\"%2\"></p>"_s.arg(QUrl::fromLocalFile(style.fileName()).toString(), outsidePicture());
        const QString file = m_folder.filePath(u"closed.pdf"_s);
        Progress progress;
        VERIFY_RESULT(writePdf(PrintedReport{.title = u"Closed"_s, .body = body}, file, progress));
        QVERIFY(!contentOf(file).contains("/Subtype /Image"));
        const auto pages = pagesOf(file);
        VERIFY_RESULT(pages);
        QVERIFY2(pages->join(u'\n').contains(u"stays"_s), qPrintable(pages->join(u'\n')));
    }

    void chartsAreDrawn()
    {
        const PrintedReport report = longReport();
        ChartObject charts(report.charts, 624);
        QTextImageFormat format;
        format.setName(u"chart:0"_s);
        QCOMPARE(charts.intrinsicSize(nullptr, 0, format), QSizeF(624, 226));
        QImage image(624, 226, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        charts.drawObject(&painter, QRectF(0, 0, 624, 226), nullptr, 0, format);
        QVERIFY(painter.end());
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixelColor(x, y) == QColor(0xD4, 0x51, 0x2F) ? 1 : 0;
        QVERIFY2(red > 50, qPrintable(QString::number(red))); // the line of high risk
        // Any other picture has no size
        format.setName(u"/etc/passwd"_s);
        QVERIFY(charts.intrinsicSize(nullptr, 0, format).isEmpty());
    }

    void cancelledLeavesNoFile()
    {
        const QString file = m_folder.filePath(u"cancelled.pdf"_s);
        Progress progress;
        progress.cancelled = true;
        const auto written = writePdf(longReport(), file, progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(file));
    }

    void aFolderThatIsNotThereIsTold()
    {
        Progress progress;
        const auto written = writePdf(longReport(), m_folder.filePath(u"no/such.pdf"_s), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
        QVERIFY(written.error().message.contains(u"such.pdf"_s));
    }

    void savesWhatThePersonNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("page") << u"r.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("no suffix") << u"r"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pdf") << u"r.PDF"_s << QByteArray("%PDF-");
        QTest::newRow("table") << u"r.csv"_s << QByteArray("workload,");
        QTest::newRow("json") << u"r.json"_s << QByteArray("{");
    }
    void savesWhatThePersonNames()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        OpenReviewStage stage;
        stage.select("PERM", "perm_least");
        ReviewReportActs acts(stage.open);
        QSignalSpy messages(&acts, &ReviewReportActs::messageRaised);
        stage.prompt.fileToSave = stage.folder.filePath(name);
        acts.saveReport(); // evidence may still be being read
        const auto isDone = [&] {
            return !messages.isEmpty() && messages.last().front().value<Message>().kind == Message::Kind::Done;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 60'000);
        QFile file(stage.folder.filePath(name.contains(u'.') ? name : name + u".html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void anUnknownSuffixOrTheWorkspaceIsRefused_data()
    {
        QTest::addColumn<bool>("isWorkspace");
        QTest::newRow("suffix") << false;
        QTest::newRow("workspace") << true;
    }
    void anUnknownSuffixOrTheWorkspaceIsRefused()
    {
        QFETCH(bool, isWorkspace);
        OpenReviewStage stage;
        ReviewReportActs acts(stage.open);
        QSignalSpy messages(&acts, &ReviewReportActs::messageRaised);
        stage.prompt.fileToSave = isWorkspace ? stage.workspace->file() : stage.folder.filePath(u"r.docx"_s);
        acts.saveReport();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().front().value<Message>().kind, Message::Kind::Failure);
        QVERIFY(!QFile::exists(stage.folder.filePath(u"r.docx"_s)));
        VERIFY_RESULT(Workspace::verify(stage.workspace->file()));
    }

    void nothingIsAskedWithoutAReview()
    {
        OpenReviewStage stage(false);
        ReviewReportActs acts(stage.open);
        acts.saveReport();
        QVERIFY(stage.prompt.asked.isEmpty());
    }

private:
    /// The address of a picture that is there, and that no report may show.
    QString outsidePicture() const
    {
        const QString file = m_folder.filePath(u"outside.png"_s);
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        if (!image.save(file))
            qFatal("the picture can't be written");
        return QUrl::fromLocalFile(file).toString();
    }
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
