// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pagedheadings.h"

#include <QAbstractTextDocumentLayout>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace waymark {

namespace {

int levelOf(const QTextBlock& block)
{
    return block.isValid() ? block.blockFormat().headingLevel() : 0;
}

/// A line that finds no room moves to the next page without its block.
qreal topOf(const QTextBlock& block)
{
    const QTextLayout* lines = block.layout();
    const qreal top = block.document()->documentLayout()->blockBoundingRect(block).top();
    return lines && lines->lineCount() > 0 ? top + lines->lineAt(0).y() : top;
}

int pageOf(const QTextBlock& block)
{
    return static_cast<int>(std::floor((topOf(block) + 1) / block.document()->pageSize().height()));
}

/// What is read first below a heading: not the empty line that Qt puts before a table, nor that table's head, which goes where
/// its first row goes although it has a place of its own.
QTextBlock readBelow(QTextBlock heading)
{
    while (levelOf(heading) > 0 || (heading.isValid() && heading.text().isEmpty() && !QTextCursor(heading).currentTable()))
        heading = heading.next();
    const QTextTable* table = heading.isValid() ? QTextCursor(heading).currentTable() : nullptr;
    const int row = table ? table->format().headerRowCount() : 0;
    return table && row < table->rows() ? table->cellAt(row, 0).firstCursorPosition().block() : heading;
}

/// All that follows is laid out anew: of its own accord Qt would keep lines where they were cut for other pages, and leave
/// out blocks that it had not come to yet.
void beginPageWith(QTextDocument& document, const QTextBlock& block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
    document.markContentsDirty(block.position(), document.characterCount() - block.position());
}

qreal topOnPage(const QTextBlock& block)
{
    return topOf(block) - pageOf(block) * block.document()->pageSize().height();
}

QString shownText(QString text)
{
    return text.remove(QChar(0x200B)); // where a long word may break
}

} // namespace

std::vector<PagedHeading> pagedHeadings(const QTextDocument& document)
{
    std::vector<PagedHeading> headings;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (const int level = levelOf(block); level == 1 || level == 2)
            headings.push_back({.level = level, .text = shownText(block.text()), .page = pageOf(block) + 1, .top = topOnPage(block)});
    return headings;
}

std::vector<PagedHeading> headingsIn(const QString& body)
{
    static const QRegularExpression large(QStringLiteral("<h([12])\\b[^>]*>(.*?)</h\\1>"), QRegularExpression::DotMatchesEverythingOption);
    std::vector<PagedHeading> headings;
    for (auto match = large.globalMatch(body); match.hasNext();) {
        const auto heading = match.next();
        headings.push_back({.level = heading.captured(1).toInt(),
                            .text = shownText(QTextDocumentFragment::fromHtml(heading.captured(2)).toPlainText())});
    }
    return headings;
}

namespace {

/// Whether any heading was moved to the next page. A break moves only what comes after it.
bool moveHeadings(QTextDocument& document, qreal room)
{
    bool any = false;
    int before = 0; ///< level of the block before
    bool first = true;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = levelOf(block);
        if (level > 0 && before == 0) {
            const QTextBlock below = readBelow(block);
            const bool isApart = below.isValid() && pageOf(below) != pageOf(block);
            if (topOnPage(block) > room && (isApart || (level == 1 && !first))) {
                beginPageWith(document, block);
                any = true;
            }
        }
        first = first && level != 1;
        before = level;
    }
    return any;
}

} // namespace

/// What is drawn must not depend on the steps before, so the document is laid out once more as a whole; which may part a heading
/// from its table again.
void keepHeadings(QTextDocument& document, qreal room)
{
    constexpr int mostRounds = 4;
    for (int round = 0; round < mostRounds && moveHeadings(document, room); ++round)
        document.setPageSize(document.pageSize());
}

} // namespace waymark
