// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QTextDocument;

namespace waymark {

/// A large heading, of level 1 or 2, of a document that is laid out in pages.
struct PagedHeading {
    int level = 1;
    QString text = {};
    int page = 1;  ///< from 1
    qreal top = 0; ///< from the top of the page's text, units of the document
};

/// In the order of the document.
std::vector<PagedHeading> pagedHeadings(const QTextDocument& document);
/// The same without their places, of what the document is to be made of.
std::vector<PagedHeading> headingsIn(const QString& body);

/// Lets no heading stand at the foot of a page, away from what it heads, and each but the first of level 1 begin a page. `room`: of
/// a page, units of the document; above it nothing moves.
void keepHeadings(QTextDocument& document, qreal room);

} // namespace waymark
