// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pdfreport.h"

#include "model/domain/heldfile.h"
#include "model/domain/plaintext.h"
#include "model/report/html.h"
#include "views/shared/bandcolors.h"
#include "views/shared/chartobject.h"
#include "views/shared/pagedheadings.h"
#include "views/shared/pdfoutline.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PdfReport)
};

constexpr int resolution = 600; ///< dots per inch: the unit in which everything is laid out
constexpr qreal side = 18;      ///< mm, margins left and right
constexpr qreal above = 24;     ///< mm, the head of the page included
constexpr qreal below = 20;     ///< mm, its foot included
constexpr qreal rim = 12;       ///< mm, from the sheet's edge to what stands in head and foot

/// Reads no picture and no style sheet from anywhere, should a text ever be taken for markup that names one.
class ClosedDocument final : public QTextDocument {
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

qreal dots(qreal millimetres)
{
    return millimetres * resolution / 25.4;
}

/// Without alternates and ligatures of signs, which look better and can neither be searched for nor copied.
QFont fontOf(qreal points)
{
    QFont font;
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setPointSizeF(points);
    return font;
}

/// Sizes of headings follow from the font of the document.
QString paperStyle()
{
    QString style = uR"css(
body { color: TEXT; }
h1 { margin-top: 28px; margin-bottom: 8px; } h2 { margin-top: 22px; margin-bottom: 6px; }
h3 { margin-top: 16px; margin-bottom: 4px; } h4 { margin-top: 16px; margin-bottom: 2px; } p { margin-top: 2px; margin-bottom: 5px; } ul { margin-top: 2px; margin-bottom: 5px; }
li { margin-bottom: 3px; } .title { font-size: 20pt; font-weight: 600; margin-bottom: 2px; }
.subtitle { color: MUTED; margin-bottom: 24px; } .contents { font-size: 11pt; font-weight: 600; margin-bottom: 4px; }
table { border-collapse: collapse; border-width: 0px; margin-top: 4px; margin-bottom: 10px; }
th { color: MUTED; font-weight: 400; font-size: 7.5pt; } td { font-size: 8pt; }
td, th { padding-top: 3px; padding-bottom: 3px; padding-right: 8px; border-bottom-width: 1px;
  border-bottom-style: solid; border-bottom-color: RULE; }
)css"_s;
    const std::pair<QString, Role> colors[] = {{u"TEXT"_s, Role::Text}, {u"MUTED"_s, Role::Muted}, {u"RULE"_s, Role::Separator}};
    for (const auto& [name, role] : colors)
        style.replace(name, roleColor(role, Scheme::Light).name());
    return style;
}

QString contentsHtml(const std::vector<PagedHeading>& entries)
{
    if (entries.size() < 2)
        return {};
    QString rows;
    const bool hasParts = std::ranges::any_of(entries, [](const PagedHeading& entry) { return entry.level == 1; });
    for (const PagedHeading& entry : entries) {
        const QString indent = hasParts ? u"&nbsp;&nbsp;&nbsp;&nbsp;"_s : QString();
        const QString name = entry.level == 1 ? u"<b>%1</b>"_s.arg(escapedHtml(entry.text)) : indent + escapedHtml(entry.text);
        rows += u"<tr><td width=\"92%\">"_s + name + u"</td><td width=\"8%\" align=\"right\">"_s
            + QString::number(entry.page) + u"</td></tr>"_s;
    }
    return u"<p class=\"contents\">"_s + escapedHtml(Text::tr("Contents"))
        + u"</p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">"_s + rows + u"</table>"_s;
}

QString pageHtml(const PrintedReport& report, const std::vector<PagedHeading>& entries)
{
    return u"<html><body><p class=\"title\">"_s + escapedHtml(report.title) + u"</p><p class=\"subtitle\">"_s
        + escapedHtml(report.subtitle) + u"</p>"_s + contentsHtml(entries) + report.body + u"</body></html>"_s;
}

/// Twice, for the list of contents, which stands before what it lists, moves it: with the names alone it is as long as it will
/// be, which tells the pages, and then has these.
void layOut(QTextDocument& document, const PrintedReport& report)
{
    std::vector<PagedHeading> contents = headingsIn(report.body);
    for (const bool arePagesKnown : {false, true}) {
        if (arePagesKnown)
            contents = pagedHeadings(document);
        document.setHtml(pageHtml(report, contents));
        keepHeadings(document, dots(15));
    }
}

std::vector<PdfBookmark> bookmarksOf(const QTextDocument& document)
{
    std::vector<PdfBookmark> bookmarks;
    const double edge = QPageSize(QPageSize::A4).sizePoints().height();
    for (const PagedHeading& heading : pagedHeadings(document))
        bookmarks.push_back({.level = heading.level,
                             .title = plainLine(heading.text),
                             .page = heading.page,
                             .top = edge - (heading.top + dots(above)) * 72 / resolution});
    return bookmarks;
}

void paintRim(QPainter& painter, const QPdfWriter& writer, const PrintedReport& report, int page, int pages)
{
    const QFont font = fontOf(8);
    const QRectF line(dots(side), dots(rim), writer.width() - 2 * dots(side), dots(5));
    const QRectF foot = line.translated(0, writer.height() - 2 * dots(rim) - dots(5));
    painter.setFont(font);
    painter.setPen(roleColor(Role::Muted, Scheme::Light));
    const QString title = QFontMetricsF(font, &writer).elidedText(plainLine(report.title), Qt::ElideRight, line.width());
    if (page > 1) // the first has it in large
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, u"Waymark"_s);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, Text::tr("Page %1 of %2").arg(page).arg(pages));
}

void paintBody(QPainter& painter, const QTextDocument& document, int page)
{
    const QSizeF size = document.pageSize();
    const QRectF view(QPointF(0, (page - 1) * size.height()), size);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, roleColor(Role::Text, Scheme::Light));
    painter.save();
    painter.translate(dots(side), dots(above) - view.top());
    painter.setClipRect(view);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

/// Errors: Cancelled.
Result<int> paint(QPdfWriter& writer, QPainter& painter, const QTextDocument& document, const PrintedReport& report,
                  Progress& progress)
{
    const int pages = document.pageCount();
    progress.total = pages;
    for (int page = 1; page <= pages; ++page) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled, .message = Text::tr("The PDF was not written: it was cancelled.")};
        if (page > 1)
            writer.newPage();
        paintRim(painter, writer, report, page, pages);
        paintBody(painter, document, page);
        progress.done = page;
    }
    return pages;
}

Error unwritable(const QString& place, const QString& why)
{
    return {.code = Error::Code::Io, .message = Text::tr("The PDF can't be written to %1: %2. Choose another folder.").arg(place, why)};
}

/// Errors: Cancelled, Io.
Result<int> drawPdf(const PrintedReport& report, QIODevice& device, std::vector<PdfBookmark>& bookmarks, Progress& progress)
{
    QPdfWriter writer(&device);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(plainLine(report.documentTitle.isEmpty() ? report.title : report.documentTitle));
    writer.setCreator(u"Waymark"_s);
    const QSizeF body(std::floor(writer.width() - 2 * dots(side)), std::floor(writer.height() - dots(above) - dots(below)));
    ChartObject charts(report.charts, body.width());
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&writer);
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &charts);
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(9));
    document.setDefaultStyleSheet(paperStyle());
    document.setPageSize(body);
    layOut(document, report);
    bookmarks = bookmarksOf(document);
    QPainter painter;
    if (!painter.begin(&writer))
        return unwritable(Text::tr("this place"), device.errorString());
    auto painted = paint(writer, painter, document, report, progress);
    if (!painter.end())
        return unwritable(Text::tr("this place"), device.errorString());
    return painted;
}

} // namespace

Result<int> writePdf(const PrintedReport& report, QIODevice& device, Progress& progress)
{
    QBuffer pdf; // what is appended to it names offsets of it
    pdf.open(QIODevice::WriteOnly);
    std::vector<PdfBookmark> bookmarks;
    const auto pages = drawPdf(report, pdf, bookmarks, progress);
    if (!pages)
        return pages;
    const QByteArray content = pdf.data() + outlineUpdate(pdf.data(), bookmarks);
    return device.write(content) == content.size() ? pages : unwritable(Text::tr("this place"), device.errorString());
}

Result<void> writePdf(const PrintedReport& report, const QString& file, Progress& progress)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    QSaveFile device(file);
    if (!device.open(QIODevice::WriteOnly))
        return unwritable(file, device.errorString());
    if (const auto written = writePdf(report, device, progress); !written)
        return written.error().code == Error::Code::Io ? unwritable(file, device.errorString()) : written.error();
    return device.commit() ? Result<void>() : Result<void>(unwritable(file, device.errorString()));
}

} // namespace waymark
